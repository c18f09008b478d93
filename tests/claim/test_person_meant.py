"""Whom he, she and who stand for, and when that is left open."""

from __future__ import annotations

import pytest

from auditor.claim.person_meant import person_meant
from auditor.model import Document
from auditor.text.article import Article


def meant(text: str, word: str) -> str:
    """The person that the last such word of a text stands for; empty for none."""
    article = Article(Document("a", text))
    sentence = article.sentence(len(article.spans) - 1)
    low = sentence.tokens.low
    subject = person_meant(sentence, len(low) - 1 - low[::-1].index(word))
    return subject.shown if subject else ""


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Jane Miller lives in Varn. She was expelled in 2003.", "she"),
        ("Jane Miller lives in Varn. She likes it. Then she was expelled.", "she"),
        ("Jane Miller was a member until she was expelled.", "she"),
        ("Jane Miller, who was expelled, left.", "who"),
        ("Jane Miller, a bishop who was expelled, left.", "who"),
        ("Jane Miller, 71, a bishop who was expelled, left.", "who"),
        ("Jane Miller - who was expelled - left.", "who"),
        ("Jane Miller is the former bishop who was expelled.", "who"),
        ("Jane Miller is ill. Miller said she was expelled.", "she"),
    ],
)
def test_the_only_person_is_meant(text: str, word: str) -> None:
    assert meant(text, word) == "Jane Miller"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Jane Miller met Ruth Varga. She was expelled.", "she"),
        ("Jane Miller lives in Varn. It rained. She was expelled.", "she"),
        ("Acme grew. She was expelled.", "she"),
        ("A friend of Jane Miller was there. She was expelled.", "she"),
        ("Tarn Dost met Jane Miller. She was expelled.", "she"),
        ("Jane Miller met a bishop who was expelled.", "who"),
        ("Jane Miller, Varn, is old, a bishop who was expelled.", "who"),
        ("Ruth Varga and Jane Miller, who are free, left.", "who"),
        ("Jane Miller was expelled.", "was"),
        ("She was expelled.", "she"),
    ],
)
def test_any_doubt_leaves_it_open(text: str, word: str) -> None:
    assert meant(text, word) == ""
