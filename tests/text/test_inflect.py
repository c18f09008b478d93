from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.text.inflect import forms, word_forms


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("invest", {"invest", "invests", "invested", "investing"}),
        ("drop", {"drop", "drops", "dropped", "dropping"}),
        ("commit", {"commit", "commits", "committed", "committing"}),
        ("offer", {"offer", "offers", "offered", "offering"}),
        ("pledge", {"pledge", "pledges", "pledged", "pledging"}),
        ("agree", {"agree", "agrees", "agreed", "agreeing"}),
        ("deny", {"deny", "denies", "denied", "denying"}),
        ("pay", {"pay", "pays", "paid", "paying"}),
        ("reach", {"reach", "reaches", "reached", "reaching"}),
        ("pour", {"pour", "pours", "poured", "pouring"}),
        ("investment", {"investment", "investments"}),
        ("CEO", {"ceo"}),
        ("kidnap", {"kidnap", "kidnaps", "kidnapped", "kidnapping"}),
        ("label", {"label", "labels", "labeled", "labelled", "labeling", "labelling"}),
        ("equip", {"equip", "equips", "equipped", "equipping"}),
        ("tie", {"tie", "ties", "tied", "tying"}),
        ("traffic", {"traffic", "traffics", "trafficked", "trafficking"}),
        ("rebuild", {"rebuild", "rebuilds", "rebuilt", "rebuilding"}),
        ("withhold", {"withhold", "withholds", "withheld", "withholding"}),
        ("flee", {"flee", "flees", "fled", "fleeing"}),
    ],
)
def test_the_forms_of_a_word(word: str, expected: set[str]) -> None:
    assert expected <= set(forms(word))


def test_irregular_verbs_are_not_made_by_rule() -> None:
    assert {"spent", "spending"} <= set(forms("spend"))
    assert "spended" not in forms("spend")


@pytest.mark.parametrize(("word", "wrong"), [("appeal", "appealled"), ("release", "releled"), ("rebuild", "rebuilded")])
def test_no_form_is_made_up(word: str, wrong: str) -> None:
    assert wrong not in forms(word)


def test_a_noun_has_no_past() -> None:
    assert "investmented" not in forms("investment")


def test_a_phrase_is_inflected_at_its_end_or_its_verb() -> None:
    assert "data centres" in forms("data centre")
    assert "claimed lives" in forms("claim lives")


def test_both_spellings_are_found() -> None:
    assert {"data center", "data centers", "data centre", "data centres"} <= set(forms("data centre"))
    assert "data centre" in forms("data center")


@given(st.from_regex(r"[a-z]{1,8}( [a-z]{1,8}){0,2}", fullmatch=True))
def test_a_phrase_is_its_own_first_form_and_none_is_twice(phrase: str) -> None:
    made = forms(phrase)
    assert made[0] == phrase
    assert len(set(made)) == len(made)
    assert all(form == form.lower() and form.strip() == form for form in made)


@given(st.text(max_size=12))
def test_any_text_has_forms_or_none(text: str) -> None:
    assert all(isinstance(form, str) for form in (*forms(text), *word_forms(text)))
