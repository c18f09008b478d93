from __future__ import annotations

from collections.abc import Iterator
from importlib import resources

import pytest

from auditor.text.lexicon import load, words

FOLDER = resources.files("auditor.text") / "lexicon" / "en"
NAMES = sorted(path.name.removesuffix(".yaml") for path in FOLDER.iterdir() if path.name.endswith(".yaml"))


def leaves(value: object) -> Iterator[object]:
    if isinstance(value, dict):
        yield from value
        for part in value.values():
            yield from leaves(part)
    elif isinstance(value, list):
        for part in value:
            yield from leaves(part)
    else:
        yield value


@pytest.mark.parametrize("name", NAMES)
def test_yaml_turned_no_word_into_something_else(name: str) -> None:
    strange = [leaf for leaf in leaves(load(name)) if isinstance(leaf, bool | None)]
    assert strange == []


def test_lists_may_be_written_in_one_string_or_as_a_list() -> None:
    assert "rs" in words("abbreviations")["before_digit"]
    assert "wall street" in words("names")["places_of_two"]
