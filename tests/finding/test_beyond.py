"""What is told of claims of which one stands for others: they are counted, and nothing else is touched."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from samples import PRICE, claim, decided, dollars

from auditor.finding.beyond import counted
from auditor.model import Beyond, Claim, Twins
from auditor.report.rows import who

if TYPE_CHECKING:
    from auditor.finding.decide import Decision
    from auditor.model import Group, Position

FOUR, SIX = dollars(4, 5), dollars(6, 7)


def standing(one: Claim, articles: int, stories: int, unnamed: int = 0) -> Claim:
    """The claim, for so many articles that say the same."""
    return replace(one, twins=Twins("unit", articles, stories, unnamed))


def unnamed(article: str) -> Claim:
    return replace(claim(FOUR, article), source="")


def test_a_position_counts_those_for_which_a_claim_stands() -> None:
    held = *map(unnamed, "abcd"), standing(unnamed("i"), 5, 5, 4)
    (finding,) = counted(decided(PRICE, *held, claim(SIX, "x"))).findings
    four, six = finding.positions
    assert (four.amount, four.origins, six.amount, six.origins) == (10, 10, 1, 1)
    assert who(four) == "10 stories: a, b, c, d, 5 more"
    assert (four.beyond, six.beyond) == (Beyond(5, 5, (), 4), Beyond())
    assert [(one.document, one.twins) for one in four.claims] == [(name, None) for name in "abcdi"]


def test_copies_are_claims_of_one_story() -> None:
    first, last = (replace(claim(FOUR, name), origin="a") for name in "ad")
    (finding,) = counted(decided(PRICE, first, standing(last, 5, 0), claim(SIX, "e"))).findings
    assert [(one.amount, one.origins) for one in finding.positions] == [(7, 1), (1, 1)]


def test_articles_that_say_a_thing_twice_are_named_once() -> None:
    twice = (standing(replace(unnamed("i"), start=start), 5, 5, 4) for start in (0, 9))
    (finding,) = counted(decided(PRICE, *map(unnamed, "abcd"), *twice, claim(SIX, "x"))).findings
    four, _ = finding.positions
    assert (four.amount, four.origins) == (16, 10)
    assert who(four) == "10 stories: a, b, c, d, 5 more"


def test_an_agreement_and_a_change_count_those_for_which_a_claim_stands() -> None:
    early, late = "2026-03-02", "2026-06-02"
    last = standing(claim(FOUR, "d", early), 5, 5)
    agree = counted(decided(PRICE, claim(FOUR, "a", early), last)).agreements
    change = counted(decided(PRICE, claim(FOUR, "a", early), last, claim(SIX, "e", late))).changes
    assert [(group.amount, len(group.claims)) for group in (*agree, *change)] == [(7, 2), (8, 3)]
    assert all(one.twins is None for group in (*agree, *change) for one in group.claims)


def test_where_no_claim_stands_for_others_all_stays_as_it_is() -> None:
    early, late = "2026-03-02", "2026-06-02"
    for claims in ([claim(FOUR, "a"), claim(SIX, "b")], [claim(FOUR, "a", early), claim(FOUR, "b", early)],
                   [claim(FOUR, "a", early), claim(SIX, "b", late)]):  # fmt: skip
        before = decided(PRICE, *claims)
        after = counted(before)
        assert after == before
        # what waits for the report in a tenth of its memory is not taken apart for nothing
        assert all(other.claims is one.claims for one, other in zip(_parts(before), _parts(after), strict=True))


def _parts(outcome: Decision) -> list[Group | Position]:
    return [*outcome.agreements, *outcome.changes, *(one for finding in outcome.findings for one in finding.positions)]
