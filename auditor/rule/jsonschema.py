"""The rule language as a JSON Schema for editors, in the keywords of draft 7, which are all they know."""

import json
from collections.abc import Mapping

from auditor.rule.schema import REQUIRED, RuleText

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]


def schema_text() -> str:
    """The schema as the text of a file."""
    raw = RuleText.model_json_schema(ref_template="#/definitions/{model}", mode="validation")
    schema = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        **raw,
        "title": "A rule of auditor",
        "required": [key for key in REQUIRED if key != "value"],
        "anyOf": [{"required": ["value"]}, {"required": ["adds_up"]}],
    }
    schema["definitions"] = schema.pop("$defs")
    return json.dumps(_draft7(schema), indent=2, ensure_ascii=False) + "\n"


def _draft7(schema: Json) -> Json:
    """In draft 7 nothing counts beside a ``$ref``, and there is no ``discriminator`` and no null in YAML."""
    if isinstance(schema, list):
        return [_draft7(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {key: _draft7(value) for key, value in schema.items() if not _idle(key, value)}
    kept = _without_null(kept)
    if "$ref" in kept and len(kept) > 1:
        kept = {"allOf": [{"$ref": kept.pop("$ref")}], **kept}
    return kept


def _idle(key: str, value: Json) -> bool:
    empty = value is None or value in ("", [])
    return key == "discriminator" or (key == "title" and isinstance(value, str)) or (key == "default" and empty)


def _without_null(schema: Mapping[str, Json]) -> dict[str, Json]:
    """``anyOf: [X, null]`` is X: a key of a rule is written or it is not."""
    options = schema.get("anyOf")
    if not isinstance(options, list) or {"type": "null"} not in options:
        return dict(schema)
    rest = {key: value for key, value in schema.items() if key != "anyOf"}
    real = [option for option in options if option != {"type": "null"}]
    if len(real) == 1 and isinstance(real[0], dict):
        return {**real[0], **rest}
    return {"anyOf": real, **rest}
