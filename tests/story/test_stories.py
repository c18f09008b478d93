"""Which articles are one story: copies, an agency's story in several outlets, and the versions of one outlet."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.model import Document
from auditor.story.facts import facts_of
from auditor.story.stories import Stories, newest_of
from auditor.story.versions import newer

SYLLABLES = ("ba", "co", "di", "fu", "ga", "hel", "in", "jor", "ka", "lem", "mo", "nu", "or", "pe", "ri", "sta")
TITLE = "Acme sells its oldest mill to a rival"


def prose(seed: int, count: int = 150) -> str:
    """Invented sentences of ten words, the same for the same seed."""
    source = random.Random(seed)
    made = ["".join(source.choices(SYLLABLES, k=3)) for _ in range(count)]
    return " ".join(" ".join(made[i : i + 10]).capitalize() + "." for i in range(0, count, 10))


def day(number: int, hour: int | None = None) -> dt.date:
    return dt.date(2026, 3, number) if hour is None else dt.datetime(2026, 3, number, hour)


def article(name: str, text: str, published: dt.date | None = None, **fields: str) -> Document:
    return Document(name, text, published=published, **{"source": "Wire", **fields})  # type: ignore[arg-type]


def stories(*documents: Document) -> Stories:
    return Stories([facts_of(document) for document in documents])


FIRST = article("a", prose(1), day(2, 9), title=TITLE)
SECOND = article("b", f"{prose(2)} {prose(1, 60)}", day(3, 12), title=TITLE)


def test_one_headline_within_two_days_is_one_story() -> None:
    told = stories(FIRST, replace(SECOND, title=f"UPDATE 1-{TITLE}"))
    assert told.version_of("a") == told.version_of("b") == "a"
    assert (told.newer("b", "a"), told.newer("a", "b")) == (True, False)
    assert (told.newest("a"), told.newest("b")) == ("b", "")
    assert told.origin("b") == "a"


@pytest.mark.parametrize(
    ("second", "why"),
    [
        (replace(SECOND, published=day(6, 9)), "four days later"),
        (replace(SECOND, source="Post"), "another outlet"),
        (replace(SECOND, source=""), "an unknown outlet"),
        (replace(SECOND, title="Acme buys a mill in the north"), "another headline"),
        (replace(SECOND, text=prose(3)), "no word in common: a daily column"),
        (replace(SECOND, published=None), "no day, and no mark that tells which came first"),
    ],
)
def test_what_is_not_one_story(second: Document, why: str) -> None:
    assert not stories(FIRST, second).version_of("b"), why


def test_a_headline_that_comes_again_and_again_is_a_column() -> None:
    columns = [
        article(f"{number}", f"{prose(number, 60)} {prose(99, 30)}", day(number), title="Stocks to watch this morning")
        for number in range(2, 14)
    ]
    assert not any(stories(*columns).version_of(one.id) for one in columns)
    assert stories(*columns[:2]).version_of("2")


def test_one_path_needs_a_text_in_common() -> None:
    url = "https://wire.example/2026/03/{}/acme-results-id{}"
    first = article("a", prose(1), day(2, 9), title="Acme profit falls", url=url.format("02", "1234a"))
    longer = article("b", f"{prose(1, 80)} {prose(2)}", day(2, 15), title="Mill woes", url=url.format("02", "9b"))
    another = article("c", prose(3), day(3, 9), title="Acme chief to leave", url=url.format("03", "77c"))
    told = stories(first, longer, another)
    assert told.version_of("a") == told.version_of("b") == "a"
    assert not told.version_of("c")


def test_a_correction_may_come_later_and_under_a_changed_headline() -> None:
    first = article("a", prose(1), day(2), title="Acme to sell unit and pay a dividend")
    corrected = article("b", prose(1), day(9), title="CORRECTED - Acme to sell a unit")
    assert stories(first, corrected).newer("b", "a")
    assert not stories(first, replace(corrected, published=day(20))).version_of("b")


def test_a_corrected_table_may_share_no_text_with_the_one_whose_figures_were_wrong() -> None:
    first = article("a", prose(1), day(2), title="ACME MILLS CORP <ACM> 3RD QTR FEB 28 NET")
    corrected = article("b", prose(2), day(3), title="CORRECTED-ACME MILLS CORP <ACM> 3RD QTR")
    assert stories(first, corrected).newer("b", "a")
    assert not stories(first, replace(corrected, title="CORRECTED-ACME MILLS CORP <ACM> YEAR")).version_of("b")
    assert not stories(first, replace(corrected, title="CORRECTED-ACME MILLS")).version_of("b")


def test_of_one_day_without_hours_only_the_marks_tell() -> None:
    first = article("a", prose(1), day(2), title=TITLE)
    again = article("b", prose(1), day(2), title=TITLE)
    second, third = replace(again, title=f"UPDATE 1-{TITLE}"), replace(again, id="c", title=f"UPDATE 2-{TITLE}")
    assert not stories(first, again).newer("b", "a")
    assert stories(first, second).newer("b", "a")
    assert stories(first, second, third).newest("a") == "c"


def test_hours_with_and_without_a_zone_are_compared_by_the_day() -> None:
    first = article("a", prose(1), dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC), title=TITLE)
    assert not stories(first, article("b", prose(1), day(2, 15), title=TITLE)).newer("b", "a")
    assert stories(first, article("b", prose(1), day(3, 1), title=TITLE)).newer("b", "a")


def test_an_agency_s_story_counts_once_in_any_number_of_outlets() -> None:
    text = prose(1)
    one = article("a", f"ELMSTADT (Reuters) - {text}", day(2), source="Herald")
    cut = article("b", f"By Ann Lee of Reuters\n{text[:600]} {prose(5, 80)}", day(3), source="Post")
    own = article("c", f"{text[:600]} {prose(6, 80)}", day(3), source="Courier")
    other = article("d", f"ELMSTADT (Reuters) - {prose(2)}", day(2), source="Courier")
    told = stories(one, cut, own, other)
    assert told.origin("a") == told.origin("b")
    assert len({told.origin(name) for name in "acd"}) == 3
    assert not told.version_of("b"), "another outlet prints a copy, not a version"


def test_one_agency_s_copies_of_different_weeks_are_two_stories() -> None:
    text = prose(1)
    one = article("a", f"ELMSTADT (AP) - {text}", day(2), source="Herald")
    late = article("b", f"ELMSTADT (AP) - {text[:600]} {prose(5, 80)}", day(20), source="Post")
    assert stories(one, late).origin("b") == "b"


def test_a_document_without_a_story() -> None:
    none = Stories()
    assert (none.origin("a"), none.version_of("a"), none.newest("a"), none.correction("a")) == ("a", "", "", None)
    assert not none.newer("a", "a")


@settings(deadline=None, max_examples=30)
@given(st.randoms(use_true_random=False))
def test_neither_order_nor_names_decide(source: random.Random) -> None:
    documents = [
        article(
            f"{i}",
            f"{prose(i % 3, 80)} {prose(source.randrange(5), 60)}",
            source.choice([None, day(2), day(2, 9), day(2, 15), day(4), day(9)]),
            title=source.choice([TITLE, f"CORRECTED: {TITLE}", "Another headline of the day", ""]),
            source=source.choice(["Wire", "Post", ""]),
        )
        for i in range(8)
    ]
    names = [f"{i}" for i in range(8)]
    source.shuffle(names)
    renamed = [replace(document, id=f"x{names[int(document.id)]}") for document in documents]
    source.shuffle(renamed)
    one, other = stories(*documents), stories(*renamed)
    for a in documents:
        for b in documents:
            c, d = f"x{names[int(a.id)]}", f"x{names[int(b.id)]}"
            assert (one.origin(a.id) == one.origin(b.id)) == (other.origin(c) == other.origin(d))
            assert one.newer(a.id, b.id) == other.newer(c, d)
            assert not (one.newer(a.id, b.id) and one.newer(b.id, a.id))


@given(st.lists(st.tuples(st.integers(0, 3), st.sampled_from(["", "UPDATE 1-", "CORRECTED-"])), max_size=7))
def test_the_newest_version_is_one_that_none_is_newer_than(told: list[tuple[int, str]]) -> None:
    versions = [
        facts_of(Document(f"d{n}", "A text.", title=f"{mark}Acme buys a port", published=day(1 + days)))
        for n, (days, mark) in enumerate(told)
    ]
    expected = {}
    for old in versions:
        later = [one for one in versions if newer(one, old)]
        last = [one.document for one in later if not any(newer(other, one) for other in later)]
        expected[old.document] = min(last, default="")
    assert newest_of(versions) == expected
