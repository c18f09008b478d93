"""The day up to which a number was counted, which decides what is the later count."""

import datetime as dt

import pytest

from auditor.api import audit
from auditor.claim.event_as_of import counted_by
from auditor.model import Document
from auditor.text.article import Article

DAY = dt.date(2026, 3, 4)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("By late Monday the storm had claimed 41 lives.", "as of 2026-03-02"),
        ("The storm had hurt 41 people as of Tuesday night.", "as of 2026-03-03"),
        ("By Tuesday evening 41 people were dead.", "as of 2026-03-03"),
        ("It had killed 41 people by 8 p.m. Tuesday.", "as of 2026-03-03"),
        ("By Wednesday night 41 people were dead.", ""),
        ("A blast killed 41 people on Monday.", ""),
        ("Two people were killed in a drive-by shooting Monday.", ""),
        ("Two people were killed by gunmen Monday.", ""),
    ],
)
def test_a_count_is_of_the_day_it_was_counted_up_to(text: str, told: str) -> None:
    sentence = Article(Document(id="a", text=text, published=DAY)).sentence(0)
    figure = next((q.start for q in sentence.quantities), 0)
    assert counted_by(sentence, figure) == told


def test_a_later_article_with_a_count_of_the_same_day_contradicts() -> None:
    first = Document("a", "Hurricane Quill killed 27 people in Cuba, officials said.", published=dt.date(2026, 3, 3))
    later = "By late Tuesday Hurricane Quill had claimed 41 lives in Cuba."
    assert len(audit([first, Document("b", later, published=DAY)]).findings) == 1
    grown = "Hurricane Quill had claimed 41 lives in Cuba."
    assert audit([first, Document("b", grown, published=DAY)]).findings == ()
