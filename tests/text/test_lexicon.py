from __future__ import annotations

from collections.abc import Iterator
from importlib import resources

import pytest

from auditor.text import lexicon_schema
from auditor.text.lexicon import languages, load, words

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


FILES = [
    (path.name.removesuffix(".yaml"), language)
    for language in languages()
    for path in sorted((resources.files("auditor.text") / "lexicon" / language).iterdir(), key=lambda path: path.name)
    if path.name.endswith(".yaml")
]


def test_there_is_a_second_language() -> None:
    assert languages() == ["en", "zh"]


@pytest.mark.parametrize(("name", "language"), FILES)
def test_every_file_has_its_shape(name: str, language: str) -> None:
    assert lexicon_schema.problems(name, language) == []


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("stance", {"denied": ["not", ""]}, "en/stance.yaml: denied.1"),
        ("stance", {"denied": "not"}, "en/stance.yaml: denied"),
        ("nicknames", [["bob"]], "en/nicknames.yaml: 0"),
        ("function", {"pronouns": 3}, "en/function.yaml: pronouns"),
        ("directions", {"up": {"verbs": ["rise"]}, "down": {"verbs": ["rise"]}}, "'rise' tells two ways"),
    ],
)
def test_a_wrong_file_is_told(monkeypatch: pytest.MonkeyPatch, name: str, content: object, said: str) -> None:
    monkeypatch.setattr(lexicon_schema, "load", lambda *_: content)
    found = lexicon_schema.problems(name, "en")
    assert found
    assert said in found[0]
