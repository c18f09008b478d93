"""The names by which an article's affair is known."""

from __future__ import annotations

import datetime as dt

import pytest

from auditor.claim.affair import affair_of
from auditor.finding.affairs import names_of
from auditor.model import Document
from auditor.text.article import Article


def names(text: str, title: str = "") -> set[str]:
    document = Document(id="a.txt", text=text, title=title, published=dt.date(2026, 3, 2))
    return set(names_of(affair_of(Article(document)).key).names)


@pytest.mark.parametrize(
    ("text", "title", "told"),
    [
        ("Acme will build a dam in Varn, said Jane Farrow.", "", {"acme", "varn", "farrow"}),
        ("ACME TO BUY CALDER FOR 90 MLN DLRS AND 12 PCT\nAcme will buy Calder, it said.", "", {"acme", "calder"}),
        ("The firm will pay STG and DLRS in MLNS for Acme.", "", {"acme"}),
    ],
)
def test_what_figures_are_told_in_is_no_name(text: str, title: str, told: set[str]) -> None:
    assert names(text, title) == told
