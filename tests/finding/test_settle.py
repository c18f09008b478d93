"""The versions of one story held against each other, from claims alone."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace

import pytest
from samples import PRICE, TIMELINE, claim, converted, dollars, timeline

from auditor.finding.versions import Settled, settle
from auditor.model import Claim, Mention, Rule
from auditor.story.correction import Correction
from auditor.story.stories import Stories

RULE = replace(PRICE, same=())
NOTE = "Corrects the amount"


@dataclass
class Told(Stories):
    """Stories that are told: for each document its story, and the documents that it is newer than."""

    stories: dict[str, str] = field(default_factory=dict)
    later: set[tuple[str, str]] = field(default_factory=set)
    corrections: dict[str, Correction] = field(default_factory=dict)

    def version_of(self, document: str) -> str:
        return self.stories.get(document, "")

    def newer(self, one: str, other: str) -> bool:
        return (one, other) in self.later

    def edition(self, document: str) -> str:
        return document

    def newest(self, document: str) -> str:
        return next((new for new, old in sorted(self.later) if old == document), "")

    def correction(self, document: str) -> Correction | None:
        return self.corrections.get(document)


def amount(billions: float, document: str, said: str = "2026-03-02", **fields: object) -> Claim:
    value = dollars(billions - 0.5, billions + 0.5)
    return replace(claim(value, document, said), **fields)  # type: ignore[arg-type]


def chain(*documents: str) -> Told:
    """Versions of one story, the oldest first."""
    later = {(new, old) for i, old in enumerate(documents) for new in documents[i + 1 :]}
    return Told(dict.fromkeys(documents, "s"), later)


def names(settled: Settled) -> tuple[list[str], list[tuple[str, str]], list[list[str]]]:
    return (
        [one.document for one in settled.live],
        [(one.document, one.superseded_by) for one in settled.superseded],
        [[one.document for one in revision.claims] for revision in settled.revisions],
    )


OLD, NEW, OTHER = amount(10, "old"), amount(16, "new"), amount(12, "other")


def test_the_newest_version_speaks_and_the_change_is_told() -> None:
    settled = settle([OLD, NEW, OTHER], RULE, chain("old", "new"))
    assert names(settled) == (["new", "other"], [("old", "new")], [["old", "new"]])
    (revision,) = settled.revisions
    assert (revision.rule, revision.subject, revision.note) == ("price", "Acme", "")
    assert revision.question == "How much did Acme pay for <basis>?"
    assert revision.explanation == "The story changed its answer from 10 billion USD to 16 billion USD."
    assert [one.superseded_by for one in revision.claims] == ["new", ""]


def test_a_version_that_repeats_the_answer_is_no_change() -> None:
    assert names(settle([OLD, amount(10, "new")], RULE, chain("old", "new"))) == (["new"], [("old", "new")], [])


def test_of_three_versions_the_last_one_speaks() -> None:
    middle = amount(13, "middle")
    settled = settle([NEW, OLD, middle], RULE, chain("old", "middle", "new"))
    assert names(settled) == (["new"], [("old", "new"), ("middle", "new")], [["old", "middle", "new"]])
    assert settled.revisions[0].explanation == (
        "The story changed its answer from 10 billion USD and 13 billion USD to 16 billion USD."
    )


def test_versions_of_which_none_is_known_to_be_newer_all_speak() -> None:
    stories = Told({"old": "s", "new": "s", "other": "s"}, {("new", "old"), ("other", "old")})
    settled = settle([OLD, NEW, OTHER], RULE, stories)
    assert names(settled) == (["new", "other"], [("old", "new")], [["old", "other", "new"]])
    agreeing = settle([OLD, NEW, amount(10, "other")], RULE, stories)
    assert names(agreeing)[2] == []


@pytest.mark.parametrize(
    "claims",
    [
        # another story, another question, another axis, a single version
        [OLD, replace(NEW, document="elsewhere")],
        [OLD, replace(NEW, value=dollars(1, 2, "EUR"))],
        [OLD, amount(16, "old")],
        [OLD],
        [],
    ],
)
def test_what_no_newer_version_answers_still_stands(claims: list[Claim]) -> None:
    settled = settle(claims, RULE, chain("old", "new"))
    assert (settled.live, settled.superseded, settled.revisions) == (claims, [], [])


def test_another_time_is_not_answered_anew() -> None:
    rule = replace(RULE, period="day")
    monday, tuesday = claim(dollars(1, 2), "old", on="2026-03-02"), claim(dollars(1, 2), "new", on="2026-03-03")
    assert not settle([monday, tuesday], rule, chain("old", "new")).superseded
    unknown = claim(dollars(3, 4), "new")
    assert len(settle([monday, unknown], rule, chain("old", "new")).superseded) == 1


def test_figures_without_a_meaning_are_never_superseded() -> None:
    settled = settle([OLD, NEW], replace(RULE, value="quantity"), chain("old", "new"))
    assert names(settled) == (["old", "new"], [], [])


def test_of_sums_all_that_an_older_version_says_is_superseded() -> None:
    rule = replace(RULE, adds_up=("part", "share", "whole"))
    settled = settle([OLD, NEW, OTHER], rule, chain("old", "new"))
    assert names(settled) == (["new", "other"], [("old", "new")], [])


def test_a_revision_is_told_on_every_axis_that_both_share() -> None:
    yuan = dollars(71, 73, "CNY", converted(9.5, 10.5))
    old = replace(OLD, value=yuan)
    meets_at_a_rate = replace(NEW, value=dollars(75, 77, "CNY", converted(9.9, 11)))
    assert len(settle([old, meets_at_a_rate], RULE, chain("old", "new")).revisions) == 1
    assert len(settle([old, amount(16, "new")], RULE, chain("old", "new")).revisions) == 1
    assert not settle([old, amount(10, "new")], RULE, chain("old", "new")).revisions


def correcting(document: str, *wrong: float) -> Told:
    mentions = tuple(
        Mention("money", 0, 1, (one - 0.5) * 1e9, (one + 0.5) * 1e9, "USD", point=one * 1e9) for one in wrong
    )
    return Told(corrections={document: Correction(NOTE, mentions)})


def test_a_correction_of_another_article_settles_what_it_names() -> None:
    settled = settle([OLD, NEW, OTHER], RULE, correcting("new", 10))
    assert names(settled) == (["new", "other"], [("old", "new")], [["old", "new"]])
    (revision,) = settled.revisions
    assert revision.note == NOTE
    assert revision.explanation == (
        "The story changed its answer from 10 billion USD to 16 billion USD. The newer version calls itself a "
        f"correction; it names 10 billion USD as wrong: “{NOTE}”"
    )


@pytest.mark.parametrize(
    ("old", "new", "wrong"),
    [
        (amount(10, "old", source="Post"), NEW, 10),
        (amount(10, "old", source=""), replace(NEW, source=""), 10),
        (amount(10, "new"), NEW, 10),
        (amount(10, "old", "2026-03-03"), NEW, 10),
        (amount(10, "old", ""), NEW, 10),
        (OLD, amount(16, "new", ""), 10),
        (OLD, amount(16, "new", "2026-04-02"), 10),
        (OLD, NEW, 11),
        (OLD, amount(10, "new"), 10),
    ],
)
def test_a_correction_settles_nothing_elsewhere(old: Claim, new: Claim, wrong: float) -> None:
    assert not settle([old, new], RULE, correcting("new", wrong)).superseded
    assert not settle([old, new], RULE, correcting("new")).superseded


def test_a_correction_reaches_back_thirty_days() -> None:
    assert len(settle([OLD, amount(16, "new", "2026-04-01")], RULE, correcting("new", 10)).superseded) == 1
    assert len(settle([OLD, amount(16, "new", "2026-03-02")], RULE, correcting("new", 10)).superseded) == 1


def test_a_correction_of_another_question_settles_nothing() -> None:
    rule: Rule = replace(RULE, period="day")
    old, new = (
        claim(dollars(9.5, 10.5), "old", "2026-03-02", on="2026-03-01"),
        claim(dollars(15.5, 16.5), "new", "2026-03-02", on="2026-03-02"),
    )
    assert not settle([old, new], rule, correcting("new", 10)).superseded


def test_a_note_that_names_no_figure_of_the_story_is_quoted_alone() -> None:
    stories = chain("old", "new")
    stories.corrections["new"] = Correction(NOTE)
    (revision,) = settle([OLD, NEW], RULE, stories).revisions
    assert revision.explanation.endswith(f"The newer version calls itself a correction: “{NOTE}”")


def test_older_answers_come_first_then_by_time_and_answer() -> None:
    early, late = dt.datetime(2026, 3, 2, 8), dt.datetime(2026, 3, 2, 17)
    documents = ("undated", "late", "early", "new")
    stories = Told(dict.fromkeys(documents, "s"), {("new", one) for one in documents[:3]})
    claims = [
        amount(16, "new", published=early),
        amount(9, "undated", ""),
        amount(11, "late", published=late),
        amount(10, "early", published=early),
        amount(8, "early", published=early),
    ]
    (revision,) = settle(claims, RULE, stories).revisions
    assert [one.value.answer for one in revision.claims] == [
        "10 billion USD", "8 billion USD", "11 billion USD", "9 billion USD", "16 billion USD",
    ]  # fmt: skip


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0), (1, 0, 2)])
def test_the_last_version_takes_the_place_of_all_older_ones_whatever_the_order(order: tuple[int, ...]) -> None:
    claims = [OLD, amount(13, "middle"), NEW]
    settled = settle([claims[i] for i in order], RULE, chain("old", "middle", "new"))
    assert {(one.document, one.superseded_by) for one in settled.superseded} == {("old", "new"), ("middle", "new")}
    assert names(settled)[2] == [["old", "middle", "new"]]


def two_stories() -> Told:
    """Two stories of two versions each."""
    one, other = chain("s-old", "s-new"), chain("t-old", "t-new")
    stories = dict.fromkeys(one.stories, "s") | dict.fromkeys(other.stories, "t")
    return Told(stories, one.later | other.later)


def test_older_answers_and_revisions_stand_in_the_order_of_the_claims() -> None:
    claims = [amount(10, "s-old"), amount(20, "t-old"), amount(30, "t-new"), amount(40, "s-new"), amount(50, "s-old")]
    settled = settle(claims, RULE, two_stories())
    assert [one.value.answer for one in settled.superseded] == ["10 billion USD", "20 billion USD", "50 billion USD"]
    turned = [amount(30, "t-new"), amount(10, "s-old"), amount(40, "s-new"), amount(20, "t-old")]
    assert names(settle(turned, RULE, two_stories()))[2] == [["s-old", "s-new"], ["t-old", "t-new"]]


def test_a_correction_whose_own_story_goes_on_tells_no_change_of_its_own() -> None:
    stories = chain("new", "newest")
    stories.corrections = correcting("new", 10).corrections
    settled = settle([OLD, NEW, amount(16, "newest")], RULE, stories)
    assert names(settled) == (["newest"], [("old", "new"), ("new", "newest")], [])


def test_a_correction_in_another_currency_tells_no_change_that_can_be_reckoned() -> None:
    euros = replace(NEW, value=dollars(15.5, 16.5, "EUR"))
    assert names(settle([OLD, euros], RULE, correcting("new", 10))) == (["new"], [("old", "new")], [])


def test_what_still_meets_on_one_axis_is_no_change() -> None:
    old = claim(timeline(length=(1, 2), deadline=(10, 11)), "old")
    moved = claim(timeline(length=(5, 6), deadline=(10, 11)), "new")
    other = claim(timeline(length=(5, 6), deadline=(20, 21)), "new")
    assert names(settle([old, moved], TIMELINE, chain("old", "new"))) == (["new"], [("old", "new")], [])
    assert names(settle([old, other], TIMELINE, chain("old", "new")))[2] == [["old", "new"]]


def test_a_revision_tells_the_time_of_its_question() -> None:
    rule = replace(RULE, period="day", question="What of <subject> on <period>?")
    pair = [
        replace(claim(dollars(n, n + 1), name, "2026-03-04", on="2026-03-02")) for n, name in ((1, "old"), (5, "new"))
    ]
    (revision,) = settle(pair, rule, chain("old", "new")).revisions
    assert revision.question == "What of Acme on 2 March 2026?"
    (unstated,) = settle([replace(one, when=None) for one in pair], rule, chain("old", "new")).revisions
    assert unstated.question == "What of Acme on a day not stated (told in articles of 4 March 2026)?"
