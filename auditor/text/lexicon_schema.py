"""The shape of every file of the lexicon, for whoever writes one: checked by the tests, not at each start."""

from __future__ import annotations

from typing import Annotated, Any

import yaml
from pydantic import ConfigDict, Field, StringConstraints, TypeAdapter, ValidationError

from auditor.text.lexicon import load

Word = Annotated[str, StringConstraints(min_length=1, strip_whitespace=False)]
Words = Word | list[Word]
"""Words in one string with spaces between them, or as a list."""
Number = int | float
_Lists = dict[Word, Words]
_Loose = Words | Number | list[Number | Word] | dict[Word, Any]

_STRICT = ConfigDict(strict=True)
_SHAPES: dict[str, TypeAdapter[Any]] = {
    "abbreviations": TypeAdapter(_Lists, config=_STRICT),
    "common": TypeAdapter(_Lists, config=_STRICT),
    "dollars": TypeAdapter(dict[Word, dict[Word, Word]], config=_STRICT),
    "doubling": TypeAdapter(list[Word], config=_STRICT),
    "events": TypeAdapter(dict[Word, dict[Word, list[Word]]], config=_STRICT),
    "event_words": TypeAdapter(_Lists, config=_STRICT),
    "function": TypeAdapter(_Lists, config=_STRICT),
    "grammar": TypeAdapter(dict[Word, str | list[str]], config=_STRICT),
    "hedges": TypeAdapter(dict[Word, dict[Word, list[Word]]], config=_STRICT),
    "jobs": TypeAdapter(_Lists, config=_STRICT),
    "language": TypeAdapter(dict[Word, str], config=_STRICT),
    "institutions": TypeAdapter(dict[Word, list[Word]], config=_STRICT),
    "irregular": TypeAdapter(dict[Word, str], config=_STRICT),
    "moments": TypeAdapter(dict[Word, list[Word]], config=_STRICT),
    "name_spellings": TypeAdapter(dict[Word, Word], config=_STRICT),
    "names": TypeAdapter(_Lists, config=_STRICT),
    "news": TypeAdapter(_Lists, config=_STRICT),
    "nicknames": TypeAdapter(list[Annotated[list[Word], Field(min_length=2)]], config=_STRICT),
    "numerals": TypeAdapter(_Lists, config=_STRICT),
    "other_days": TypeAdapter(list[Word], config=_STRICT),
    "owners": TypeAdapter(_Lists, config=_STRICT),
    "people": TypeAdapter(_Lists, config=_STRICT),
    "posts": TypeAdapter(_Lists, config=_STRICT),
    "products": TypeAdapter(_Lists, config=_STRICT),
    "records": TypeAdapter(_Lists, config=_STRICT),
    "session": TypeAdapter(_Lists, config=_STRICT),
    "spellings": TypeAdapter(dict[Word, Word], config=_STRICT),
    "stance": TypeAdapter(dict[Word, list[Word]], config=_STRICT),
    "stories": TypeAdapter(_Lists, config=_STRICT),
    "verbs": TypeAdapter(_Lists, config=_STRICT),
}
_TABLES = TypeAdapter(dict[Word, _Loose], config=_STRICT)
"""Files whose parts have shapes of their own, which their readers give types: numbers, money, units, periods …"""


def problems(name: str, language: str) -> list[str]:
    """What is wrong with ``<language>/<name>.yaml``, each with the key it stands under; empty where nothing is."""
    file = f"{language}/{name}.yaml"
    try:
        content = load(name, language)
    except yaml.YAMLError as error:
        return [f"{file}: {str(error).partition(chr(10))[0]}"]
    try:
        _SHAPES.get(name, _TABLES).validate_python(content)
    except ValidationError as error:
        return [f"{file}: {'.'.join(map(str, detail['loc']))}: {detail['msg']}" for detail in error.errors()]
    if name == "directions":
        return [f"{file}: {phrase!r} tells two ways" for phrase in _two_ways(content)]
    return []


def _two_ways(directions: dict[str, Any]) -> list[str]:
    """Phrases that stand in one list under *up* and in the list of the same name under *down*."""
    up, down = _lists(directions["up"]), _lists(directions["down"])
    return sorted({phrase for name in up.keys() & down.keys() for phrase in up[name] & down[name]})


def _lists(part: Any) -> dict[str, set[str]]:
    named = part if isinstance(part, dict) else {"": part}
    return {name: set(map(str, phrases)) for name, phrases in named.items()}
