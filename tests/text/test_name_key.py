from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.text.lexicon import load
from auditor.text.name_key import canonical, core_and_suffix, core_of, fold, institution_of, is_institution, key_of


@pytest.mark.parametrize(
    "spellings",
    [
        ("Calder Robotics Ltd", "CALDER ROBOTICS", "Calder Robotics", "Calder-Robotics", "The Calder Robotics Group"),
        ("J.P. Tarn & Co.", "JP Tarn", "J P Tarn Inc", "JPTarn"),
        ("Brown & Gray", "Brown and Gray", "BROWN & GRAY INC."),
        ("Müller AG", "Mueller", "MULLER S.A."),
        ("Mærsk", "MAERSK"),
        ("Tarn Bros", "Tarn Brothers"),
        ("News Corp", "News Corporation", "NEWS CORP."),
        ("Société Dost", "Societe Dost"),
    ],
)
def test_spellings_of_one_name_have_one_key(spellings: tuple[str, ...]) -> None:
    assert len({key_of(spelling) for spelling in spellings}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("United Foods", "United Airlines"),
        ("Acme", "Acme Canada"),
        ("Acme", "Acme Cloud"),
        ("News Corp", "News"),
        ("Calder", "Calder Robotics"),
        ("Blue", "Blu"),
    ],
)
def test_two_names_have_two_keys(one: str, other: str) -> None:
    assert key_of(one) != key_of(other)


@pytest.mark.parametrize(
    ("parts", "core", "suffix"),
    [
        (["acme", "group", "ltd"], ("acme",), ("group", "ltd")),
        (["the", "acme", "company"], ("acme",), ("company",)),
        (["news", "corp"], ("news", "corp"), ("corp",)),
        (["ltd"], ("ltd",), ()),
        (["the"], ("the",), ()),
    ],
)
def test_legal_forms_are_no_part_of_a_name(parts: list[str], core: tuple[str, ...], suffix: tuple[str, ...]) -> None:
    assert core_and_suffix(parts) == (core, suffix)


@given(st.lists(st.text(st.characters(categories=("L", "N")), min_size=1), min_size=1, max_size=4))
def test_case_and_accents_change_no_key(name: list[str]) -> None:
    folded = [fold(word) for word in name]
    assert canonical(name) == canonical(folded)


def test_a_name_of_marks_and_small_words_has_the_key_of_its_words() -> None:
    assert canonical(["The", "And"]) == "theand"


@pytest.mark.parametrize("name", ["ECB", "the European Central Bank", "ecb"])
def test_a_public_institution_has_one_key_for_all_its_names(name: str) -> None:
    assert key_of(name) == key_of("European Central Bank")


def test_another_name_of_an_institution_tells_the_full_one() -> None:
    assert institution_of(("fed",)) == "Federal Reserve"
    assert institution_of(("federal", "reserve")) == ""
    assert institution_of(("acme",)) == ""
    assert (is_institution(("fed",)), is_institution(("acme",))) == (True, False)


def test_no_name_is_that_of_two_institutions() -> None:
    lists: dict[str, list[str]] = load("institutions")
    keys = [fold("".join(core_of(name))) for full, others in lists.items() for name in (full, *others)]
    assert len(keys) == len(set(keys))
