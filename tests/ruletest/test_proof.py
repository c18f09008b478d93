"""What examples prove of a rule: each part used, each setting needed, each verdict firm."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from proof_samples import ANCHORED, FINE, the_rule

from auditor.model import Document
from auditor.ruletest.coverage import parts_of, unused_parts
from auditor.ruletest.generate import generate
from auditor.ruletest.mutate import try_mutations
from auditor.ruletest.proof import prove, render_proofs
from auditor.ruletest.run import COPY, run_examples
from auditor.ruletest.vary import CALENDAR_CYCLE, variations

if TYPE_CHECKING:
    from pathlib import Path


def test_a_rule_whose_examples_prove_it_has_no_gap(tmp_path: Path) -> None:
    proof = prove(the_rule(tmp_path), coverage=True, mutate=True, variations=20)
    assert (proof.unused, proof.idle, proof.moved, proof.holds) == ([], [], [], True)
    assert "1 of 1 rule proved by their examples" in render_proofs([proof])


@pytest.mark.parametrize(
    ("old", "new", "key", "part"),
    [
        ("words: [fine, penalty]", "words: [fine, penalty, sanction]", "words", "sanction"),
        ("unless: [fine print]", "unless: [fine print, fine dining]", "unless", "fine dining"),
        ("tied_to: [", "tied_to: [sanction of <value>, ", "tied_to", "sanction of <value>"),
    ],
)
def test_a_part_that_no_example_uses_is_named(tmp_path: Path, old: str, new: str, key: str, part: str) -> None:
    rule = the_rule(tmp_path, FINE.replace(old, new))
    (unused,) = unused_parts(rule)
    assert (unused.key, unused.part) == (key, part)
    proof = prove(rule, coverage=True, mutate=False, variations=0)
    assert not proof.holds
    text = render_proofs([proof])
    assert f"{parts_of(rule) - 1}/{parts_of(rule)}" in text
    assert f"{key}: `{part}` is in no example" in text


def test_a_word_that_stands_only_where_nothing_is_read_is_not_used(tmp_path: Path) -> None:
    rule = the_rule(tmp_path, FINE.replace("for false labels in a", "for false sanctions in a").replace(
        "words: [fine, penalty]", "words: [fine, penalty, sanction]"
    ))  # fmt: skip
    assert [unused.part for unused in unused_parts(rule)] == ["sanction"]


def test_a_setting_that_no_example_needs_is_named(tmp_path: Path) -> None:
    rule = the_rule(tmp_path, FINE.replace("$40.5 million", "$41.2 million"))
    broken = {verdict.setting: verdict.broken for verdict in try_mutations(rule)}
    assert broken["tolerance"] == 0
    assert all(number for setting, number in broken.items() if setting != "tolerance")
    text = render_proofs([prove(rule, coverage=False, mutate=True, variations=0)])
    assert "tolerance: no example needs it" in text
    assert "GAPS" in text


def test_every_setting_of_a_name_under_same_is_tried(tmp_path: Path) -> None:
    """Removed whole, with nothing taken for granted, and without each of the phrases that anchor it."""
    proof = prove(the_rule(tmp_path, ANCHORED), coverage=True, mutate=True, variations=0)
    assert [verdict.setting for verdict in proof.settings or ()] == [
        "same.level", "same.level.is to <money>", "same.level.is at <money>",
        "same.market", "same.market.otherwise", "same.period",
    ]  # fmt: skip
    assert proof.holds, render_proofs([proof])


@pytest.mark.parametrize(
    ("held", "setting"),
    [
        ("Acme shares rose 9 percent to $42", "same.level.is to <money>"),
        ("Acme shares closed up 9 percent at $42", "same.level.is at <money>"),
        ("in Elmstadt on Monday", "same.market.otherwise"),
    ],
)
def test_a_part_of_same_that_no_example_needs_is_named(tmp_path: Path, held: str, setting: str) -> None:
    rule = the_rule(tmp_path, ANCHORED)
    fewer = tuple(one for one in rule.examples if not any(held in document.text for document in one.documents))
    assert len(fewer) == len(rule.examples) - 1
    verdicts = try_mutations(replace(rule, examples=fewer))
    assert setting in {verdict.setting for verdict in verdicts if not verdict.broken}


def test_an_anchor_that_stands_in_no_example_is_named(tmp_path: Path) -> None:
    rule = the_rule(tmp_path, ANCHORED.replace("at <money>", "at <money>, touching <money>"))
    assert [(unused.key, unused.part) for unused in unused_parts(rule)] == [("same.level.is", "touching <money>")]


def test_a_variation_that_moves_the_verdict_is_shown_with_its_articles(tmp_path: Path) -> None:
    """A name that only the rule itself knows is no name any more once it is another."""
    rule = the_rule(tmp_path)
    strict = replace(rule, subject=("organisation",), unless=(*rule.unless, "Quillon", "Gazette"))
    moved = generate(strict, 120)
    assert moved, "one of the invented names is among those that rule a clause out"
    assert {one.variation for one in moved} == {"another name"}
    assert any("Quillon" in article for article in moved[0].articles)
    proof = prove(strict, coverage=False, mutate=False, variations=60)
    assert "with another name the verdict moves" in " ".join(render_proofs([proof]).split())


def test_the_same_rule_gives_the_same_variations(tmp_path: Path) -> None:
    rule = replace(the_rule(tmp_path), unless=("Quillon",))
    assert generate(rule, 30) == generate(rule, 30)


def test_variations_change_what_they_say_and_nothing_else(tmp_path: Path) -> None:
    rule = the_rule(tmp_path)
    documents = rule.examples[0].documents
    ways = {variation.name: variation for variation in variations(rule, documents)}
    assert ways["the articles in another order"].apply(documents, 0) == tuple(reversed(documents))
    repeated = ways["an article repeated by another outlet"].apply(documents, 1)
    assert (repeated[:2], repeated[2].text, repeated[2].id) == (documents, documents[1].text, documents[1].id + COPY)
    (first, _) = ways["another currency"].apply(documents, 0)
    assert first.text == documents[0].text.replace("$", "€")
    (first, second) = ways["other years"].apply(documents, 0)
    assert first.published == dt.date(2026 - CALENDAR_CYCLE, 3, 2)
    assert second.published is not None
    assert documents[1].published is not None
    assert second.published.weekday() == documents[1].published.weekday()
    named = ways["another name"].apply(documents, 0)
    assert all("Acme" not in document.text for document in named)


def test_years_and_rates_keep_the_dates_as_they_are(tmp_path: Path) -> None:
    rule = the_rule(tmp_path)
    fined = "Acme was fined {} million in {}."
    for text in (fined.format("$40", "2025"), fined.format("€40", "May")):
        told = (Document("a", text, published=dt.date(2026, 3, 2)),)
        assert "other years" not in {variation.name for variation in variations(rule, told)}


def test_a_failure_shows_where_the_reading_stopped(tmp_path: Path) -> None:
    silent = FINE.replace("Acme must pay a penalty of $55 million", "Acme must pay a penalty of some size")
    failed = [result for result in run_examples([the_rule(tmp_path, silent)]) if not result.passed]
    (result,) = failed
    assert result.stops
    assert "“penalty” stopped at value" in result.stops[0]
