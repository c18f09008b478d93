"""Two companies of one name are told apart by the tickers in the titles of their articles."""

from __future__ import annotations

from dataclasses import replace

import pytest
from samples import claim, move

from auditor.finding.namesakes import by_ticker

ONE, OTHER = "ACME INC <ACM> UP", "ACME LABS <ACL.O> FALLS"


def parts(*titles: str, subject: str = "Acme") -> list[list[str]]:
    """The titles of claims, by company."""
    claims = [replace(claim(move("up"), title), title=title, subject=subject) for title in titles]
    return [[one.title for one in part] for part in by_ticker(claims)]


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        ([], []),
        (["Acme rises", "Acme falls"], [["Acme rises", "Acme falls"]]),
        ([ONE, "Acme falls"], [[ONE, "Acme falls"]]),
        ([ONE, ONE], [[ONE, ONE]]),
        ([ONE, OTHER], [[ONE], [OTHER]]),
        ([ONE, OTHER, ONE], [[ONE, ONE], [OTHER]]),
        # what names no ticker is a company of its own
        ([ONE, "Acme falls", OTHER, "Acme rises"], [[ONE], ["Acme falls", "Acme rises"], [OTHER]]),
        # the exchange behind the point makes no other company
        (["ACME <ACM.N> UP", "ACME <ACM.L> UP"], [["ACME <ACM.N> UP", "ACME <ACM.L> UP"]]),
        # the ticker of somebody else tells nothing
        ([ONE, "BRIGHTWATER <BRW> BUYS ACME"], [[ONE, "BRIGHTWATER <BRW> BUYS ACME"]]),
        (["BRIGHTWATER <BRW> BUYS ACME <ACM>", OTHER], [["BRIGHTWATER <BRW> BUYS ACME <ACM>"], [OTHER]]),
        (["<ACM> UP", OTHER], [["<ACM> UP", OTHER]]),
        (["Acme: 3 < 4 > 2", ONE], [["Acme: 3 < 4 > 2", ONE]]),
    ],
)
def test_which_claims_are_of_one_company(titles: list[str], expected: list[list[str]]) -> None:
    assert parts(*titles) == expected


def test_the_first_word_of_the_subject_is_looked_for_in_any_case() -> None:
    assert parts(ONE, OTHER, subject="acme holdings") == [[ONE], [OTHER]]
    assert parts(ONE, OTHER, subject="") == [[ONE, OTHER]]
    assert parts(ONE, OTHER, subject="Acm") == [[ONE, OTHER]]
