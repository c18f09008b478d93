"""Which claims can be of a day's close."""

from __future__ import annotations

import datetime as dt

import pytest

from auditor.claim.reader import ClaimReader
from auditor.claim.session import not_the_close
from auditor.model import Document, When
from auditor.rule.load import builtin_rules_path, load_rules

NEW_YORK = dt.timezone(dt.timedelta(hours=-5))
MONDAY = dt.date(2026, 3, 2)


def test_beside_a_told_close_a_move_without_a_moment_is_of_another_hour() -> None:
    text = "Acme's stock ended at $16.92, down 1.4 percent. Shares of Acme rose 1.4 percent to $17.16 after the news."
    document = Document(id="a", text=text, published=at(18))
    reader = ClaimReader([r for r in load_rules([builtin_rules_path()]) if r.id == "stock-direction"])
    assert [(c.value.text, c.excluded) for c in reader.read(document)] == [
        ("down 1.4 percent", ""),
        ("rose 1.4 percent", "no word of the close"),
    ]


def at(hour: int, zone: dt.tzinfo | None = NEW_YORK) -> dt.datetime:
    return dt.datetime(2026, 3, 2, hour, tzinfo=zone)


def when(day: dt.date | None = None, moment: str = "") -> When:
    return When(day, day, moment, stated=day is not None)


@pytest.mark.parametrize(
    ("published", "told", "sized", "why"),
    [
        (at(11), when(MONDAY, "close"), False, ""),
        (at(11), when(MONDAY), True, "no word of the close"),
        (at(11), when(dt.date(2026, 2, 27)), True, ""),
        (at(18), when(MONDAY), True, ""),
        (at(18), when(), True, ""),
        (at(18), when(MONDAY), False, "no word of the close"),
        (at(18), when(MONDAY, "after-hours"), True, "after-hours, not the close"),
        (at(18, None), when(MONDAY), True, ""),
        (at(15, None), when(MONDAY), True, "no word of the close"),
        (MONDAY, when(MONDAY), False, ""),
        (MONDAY, when(MONDAY, "intraday"), False, ""),
        (None, None, False, ""),
    ],
)
def test_what_is_not_the_close(published: dt.date | None, told: When | None, sized: bool, why: str) -> None:
    assert not_the_close(published, told, sized=sized) == why
