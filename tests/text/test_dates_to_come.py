"""Dates that a clause in the present tense tells: those are to come."""

from __future__ import annotations

import datetime as dt

import pytest

from auditor.model import Document
from auditor.text.article import Article

MONDAY = dt.date(2026, 3, 2)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Closing is set for June 30, Acme said.", "2026-06-30"),
        ("Closing is on June 30, Acme said.", "2026-06-30"),
        ("The burial is on Friday, her sister said.", "2026-03-06"),
        ("The fair opens on October 5, Varn said.", "2026-10-05"),
        ("The council meets on Friday.", "2026-03-06"),
        ("The fair was opened on Friday.", "2026-02-27"),
        ("The mill was shut on October 5, Acme said.", "2025-10-05"),
        ("On Friday the council met, Varn said.", "2026-02-27"),
    ],
)
def test_a_day_of_the_present_tense_is_to_come(text: str, value: str) -> None:
    article = Article(Document(id="a", text=text, published=MONDAY))
    assert [period.unit for period in article.sentence(0).periods if period.kind == "date"] == [value]
