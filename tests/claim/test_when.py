"""The time of a claim: which period of its clause it takes, and whether that is a single year."""

from __future__ import annotations

import datetime as dt
from functools import cache

import pytest

from auditor.claim.reader import ClaimReader
from auditor.claim.step import Stop
from auditor.claim.when import Timed, read_when
from auditor.model import Document
from auditor.rule.load import builtin_rules_path, load_rules
from auditor.text.article import Article

PUBLISHED = dt.date(2025, 9, 3)


@cache
def reader_of(rule: str) -> ClaimReader:
    """A reader of one built-in rule, by its id."""
    return ClaimReader([found for found in load_rules([builtin_rules_path()]) if found.id == rule])


def timed(text: str, period: str = "year") -> Timed:
    sentence = Article(Document(id="x", text=text, published=PUBLISHED)).sentence(0)
    found = read_when(sentence, 0, period, "asserted", None)
    assert not isinstance(found, Stop), found
    return found


YEARLY = [
    ("Acme spent $3 billion in 2024.", True),
    ("Acme spent $3 billion in the year ended March 31.", True),
    ("Acme spent $3 billion in the 52 weeks ended June 28.", True),
    ("Acme spent $3 billion in the first nine months of 2024.", False),
    ("Acme spent $3 billion in the six months to June.", False),
    ("Acme spent $3 billion in the week ended Aug. 29.", False),
]


@pytest.mark.parametrize(("text", "yearly"), YEARLY)
def test_claim_of_a_single_year(text: str, yearly: bool) -> None:
    assert timed(text).yearly is yearly


def test_period_told_by_its_last_day_is_the_whole_period() -> None:
    when = timed("Acme earned $3 billion in the quarter ended June 30.", "quarter").when
    assert when is not None
    assert (when.start, when.end, when.stated) == (dt.date(2025, 4, 1), dt.date(2025, 6, 30), True)


def test_a_fiscal_year_is_an_unknown_without_a_date_and_resolved_or_refused_with_one() -> None:
    """An undated article is compared with undated ones, whose "this fiscal year" may be the same."""
    text = "Brightwater will spend $80 billion on data centres in its current fiscal year."
    (undated,) = reader_of("capital-spending").read(Document(id="x", text=text))
    assert undated.when is None or not undated.when.stated
    assert not reader_of("capital-spending").read(Document(id="x", text=text, published=PUBLISHED))


@pytest.mark.parametrize(
    ("rule", "text", "start"),
    [
        ("stock-move", "Acme shares fell 4 percent on Monday.", dt.date(2025, 9, 1)),
        ("stock-move", "Acme shares fell 4 percent, down 31 percent from their debut on Monday.", None),
        (
            "profit-or-loss",
            "Overruns of last year led Acme to a $5 million loss in the third quarter of 2024.",
            dt.date(2024, 7, 1),
        ),
        (
            "profit-or-loss",
            "For 2024 Acme had a $5 million loss, hurt by a writedown in the third quarter.",
            dt.date(2024, 1, 1),
        ),
        ("profit-or-loss", "On Monday Acme posted a loss of $5 million for the second quarter.", dt.date(2025, 4, 1)),
    ],
)
def test_the_time_that_is_the_claims_own(rule: str, text: str, start: dt.date | None) -> None:
    (claim,) = reader_of(rule).read(Document(id="x", text=text, published=PUBLISHED))
    assert claim.when is not None
    assert claim.when.start == start


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Acme will pay a dividend of $2 a share, its first since it was listed in May 2019.", None),
        ("Acme will pay a dividend of $2 a share in May 2026.", dt.date(2026, 5, 1)),
    ],
)
def test_what_has_been_since_a_day_is_not_of_it(text: str, start: dt.date | None) -> None:
    (claim,) = reader_of("dividend").read(Document(id="x", text=text, published=PUBLISHED))
    assert (claim.when.start if claim.when else None) == start


def test_a_quarter_that_has_not_begun_is_none_that_was_reported() -> None:
    text = "Acme reported a fourth quarter loss of $2 million."
    assert not reader_of("profit-or-loss").read(Document(id="x", text=text, published=PUBLISHED))


@pytest.mark.parametrize(
    "text",
    [
        "In the 2024 quarter Acme had a loss of $2 million.",
        "Acme had a $2 million quarterly loss in 2024.",
        "Acme reported a first quarter loss of $2 million in its letter.",
    ],
)
def test_a_quarter_of_which_it_is_not_told_which(text: str) -> None:
    published = dt.date(2025, 10, 19)
    assert not reader_of("profit-or-loss").read(Document(id="x", text=text, published=published))


def test_accounts_are_of_no_single_day() -> None:
    text = "On Monday Acme said that it had a loss of $5 million on Friday."
    assert not reader_of("profit-or-loss").read(Document(id="x", text=text, published=PUBLISHED))


def test_what_is_so_now_is_not_of_the_year_told_before() -> None:
    text = "Acme Inc earned $5 million in 2024, on revenue of $90 million, and employs 5,100 workers."
    (claim,) = reader_of("head-count").read(Document(id="x", text=text, published=PUBLISHED))
    assert claim.when is not None
    assert claim.when.start is None


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Acme shares plunged 12 percent on Monday after the retailer cut its 2026 outlook.", True),
        ("Acme shares climbed 12 percent on Monday, their best day in a decade.", True),
        ("Acme shares ended at $50 on Monday, down 13 percent from the start of August.", False),
        ("Acme shares have fallen 30 percent this year and were quiet on Monday.", False),
        ("Acme took a charge in its quarter ended July 31 after declines in its stock price.", False),
    ],
)
def test_a_day_beside_a_move_is_its_own_whatever_the_sentence_tells_of_longer_times(text: str, read: bool) -> None:
    assert bool(reader_of("stock-move").read(Document(id="x", text=text, published=PUBLISHED))) is read


def test_a_year_is_not_of_the_verb_behind_it() -> None:
    text = "Acme Corp was founded in 1974 by Rosa Berg and is based in Halden."
    (claim,) = reader_of("headquarters").read(Document(id="x", text=text, published=PUBLISHED))
    assert claim.when is not None
    assert claim.when.start is None


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (
            "Acme's net profit was $2 million in the comparable quarter of last year.",
            "“comparable quarter” is a part of it",
        ),
        ("Acme's net profit was $2 million in the same period of 2024.", "“same period” is a part of it"),
    ],
)
def test_the_reason_quotes_the_words_that_leave_a_period_open(text: str, why: str) -> None:
    traced = reader_of("profit-or-loss").trace("profit-or-loss", Document(id="x", text=text, published=PUBLISHED))
    assert [found.reason for _, found in traced if isinstance(found, Stop)] == [why]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Acme employs about 100 people who built 43 cars in 2024.", None),
        ("Acme employed about 100 people in 2024.", 2024),
        ("Acme employs about 100 people, it said in an interview last Friday.", None),
        ("Acme employs about 100 people, it said in a regulatory filing on Tuesday.", None),
    ],
)
def test_the_time_of_a_relative_clause_or_of_an_occasion_is_not_the_claims(text: str, year: int | None) -> None:
    (claim,) = reader_of("head-count").read(Document(id="x", text=text, published=PUBLISHED))
    assert claim.when is not None
    assert (claim.when.start.year if claim.when.start else None) == year


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Acme Chief Executive Jane Doe said the company expects low growth in 2027.", None),
        ("Acme Chief Executive Jane Doe told Reuters in 2023 that growth was low.", 2023),
        ("Acme Chief Executive Jane Doe said that growth in 2023 was low.", None),
    ],
)
def test_the_time_of_what_the_holder_of_a_post_says_is_not_that_of_the_post(text: str, year: int | None) -> None:
    (claim,) = reader_of("chief-executive").read(Document(id="x", text=text, published=PUBLISHED))
    assert claim.when is not None
    assert (claim.when.start.year if claim.when.start else None) == year


def test_a_comma_ends_a_relative_clause() -> None:
    text = "The stock of Acme Inc, which closed at $19.95 on Thursday, had hit a record high in January."
    (claim,) = reader_of("stock-record").read(Document(id="x", text=text, published=PUBLISHED))
    assert claim.when is not None
    assert claim.when.start == dt.date(2025, 1, 1)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("It was their lowest point since March 24, 2004, when Acme shares fell 5 percent.", dt.date(2004, 3, 24)),
        ("On Monday, when Acme shares fell 5 percent, the market was calm.", dt.date(2025, 9, 1)),
    ],
)
def test_a_clause_with_when_tells_of_the_day_before_it(text: str, day: dt.date) -> None:
    (claim,) = reader_of("stock-move").read(Document(id="x", text=text, published=PUBLISHED))
    assert claim.when is not None
    assert claim.when.start == day


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("The price will be announced on April 9.", True),
        ("The price was announced on April 9.", False),
    ],
)
def test_a_day_of_saying_that_is_to_come_is_one_of_the_fact(text: str, *, stated: bool) -> None:
    when = timed(text, "day").when
    assert bool(when and when.stated) == stated
