"""A names file: what it means, and what is said of one that cannot be meant."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.errors import FileErrors
from auditor.naming.file import read_names


def said(path: Path, text: str) -> list[str]:
    path.write_text(text, encoding="utf-8")
    with pytest.raises(FileErrors) as raised:
        read_names(path)
    return [f"{problem.line}:{problem.column} {problem.message}" for problem in raised.value.problems]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "names.yaml"


def test_every_name_of_a_list_means_the_first(file: Path) -> None:
    file.write_text("same:\n  Calder Robotics: [CRX, Kaldar AG]\n  No. 9:\n    - 99 Cents\n")
    book = read_names(file)
    assert {key: meant.shown for key, meant in book.same.items()} == {
        "calderrobotics": "Calder Robotics", "crx": "Calder Robotics", "kaldar": "Calder Robotics",
        "no9": "No. 9", "99cents": "No. 9",
    }  # fmt: skip
    assert book.same["crx"].place == f"{file}:2:21"
    assert book.former("calderrobotics") == ("crx", "kaldar")


@pytest.mark.parametrize("text", ["", "same:\n", "apart: []\nsame: {}\n", "# nothing yet\n"])
def test_an_empty_file_says_nothing(file: Path, text: str) -> None:
    file.write_text(text)
    book = read_names(file)
    assert not book.same
    assert not book.apart


def test_all_that_is_wrong_is_said_at_once(file: Path) -> None:
    wrong = 'sam: x\nsame:\n  Acme: [Boreal, ""]\n  Dorn: [Boreal, {x: y}]\napart:\n  - [Boreal]\n  - [Acme, Boreal]\n'
    assert said(file, wrong) == [
        "1:1 `sam` is no key; did you mean `same`?",
        "3:18 a name is missing here; write one, or delete the line.",
        "4:10 `Boreal` stands under `Acme` on line 3 already; put all names in one list.",
        "4:18 one name belongs here, no list; put it in quotes if it begins with a mark.",
        "6:5 lists of two or more names belong under `apart`, such as `- [Acme, Acme Foods]`.",
    ]


def test_names_that_are_the_same_cannot_be_apart(file: Path) -> None:
    assert said(file, "same:\n  Acme: [Boreal]\napart:\n  - [Acme, Corvid, boreal]\n") == [
        "4:20 `Acme` and `boreal` are the same on line 2, and apart here; keep one of the two."
    ]


def test_what_no_reader_can_tell_apart(file: Path) -> None:
    (told,) = said(file, "apart:\n  - [Acme Ltd, ACME Inc]\n")
    assert told.startswith("2:16 `Acme Ltd` and `ACME Inc` read as one name:")


@pytest.mark.parametrize(
    ("text", "place"),
    [("- Acme\n", "1:1"), ("same: [Acme]\n", "1:7"), ("apart: Acme\n", "1:8"), ("same:\n  Acme: {a: b}\n", "2:9")],
)
def test_the_wrong_shape(file: Path, text: str, place: str) -> None:
    (told,) = said(file, text)
    assert told.split(" ")[0] == place


def test_a_file_that_is_not_there(file: Path) -> None:
    with pytest.raises(FileErrors, match="cannot be read"):
        read_names(file)


NAMES = ("Acme", "Boreal Foods", "Corvid", "Jane Doe", "Jim Q. Public", "O'Dorn & Co", "北风", "Zürn-Werke")


@given(st.permutations(NAMES), st.randoms(use_true_random=False))
def test_the_order_of_the_file_says_nothing(
    tmp_path_factory: pytest.TempPathFactory, names: list[str], dice: Random
) -> None:
    """However lists and names are ordered, every name means the same."""
    lists = {names[0]: names[1:3], names[3]: names[4:6]}
    turned = {head: dice.sample(lists[head], 2) for head in reversed(lists)}
    folder = tmp_path_factory.mktemp("names")
    meanings = []
    for n, one in enumerate((lists, turned)):
        path = folder / f"{n}.yaml"
        path.write_text(json.dumps({"same": one, "apart": []}), encoding="utf-8")
        book = read_names(path)
        meanings.append(({key: meant.key for key, meant in book.same.items()}, book.known_as))
    assert meanings[0] == meanings[1]
