"""The JSON Schema in docs/ is the language, and it takes every shipped rule."""

import json
from pathlib import Path

import jsonschema
import pytest
import yaml
from rule_samples import GOOD, spoiled

from auditor.rule.jsonschema import schema_text
from auditor.rule.load import builtin_rules_path

SCHEMA = json.loads(schema_text())
VALIDATOR = jsonschema.Draft7Validator(SCHEMA)


def test_the_schema_in_docs_is_up_to_date() -> None:
    shipped = Path(__file__).parents[2] / "docs" / "rule-schema.json"
    assert shipped.read_text(encoding="utf-8") == schema_text(), "write schema_text() to docs/rule-schema.json"


def test_the_schema_is_one_of_draft_7() -> None:
    jsonschema.Draft7Validator.check_schema(SCHEMA)
    assert "$defs" not in schema_text()


@pytest.mark.parametrize("file", sorted(builtin_rules_path().rglob("*.yaml")), ids=lambda file: str(file.name))
def test_shipped_rules_are_valid(file: Path) -> None:
    for rule in yaml.safe_load_all(file.read_text(encoding="utf-8")):
        VALIDATOR.validate(rule)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("level: warning", "level: warn"),
        ("level: warning", "levle: warning"),
        ("level: warning", "limit: maybe"),
        ("words: [pay, cost]", "words: pay"),
        ("within: 90 days", "within: 3 months"),
        ("value: money", "value: moeny"),
        ("id: plant-cost\n", ""),
        ("  disputes:", "  disputs:"),
        ("    steel: [steel]", "    steel: steel"),
        ("tolerance: 3%", "tolerance: a lot"),
    ],
)
def test_an_editor_sees_the_same_slips(old: str, new: str) -> None:
    assert VALIDATOR.is_valid(yaml.safe_load(GOOD))
    assert not VALIDATOR.is_valid(yaml.safe_load(spoiled(old, new)))


def test_every_key_is_described() -> None:
    assert [key for key, field in SCHEMA["properties"].items() if not field.get("description")] == []
