"""A claim carries the words around it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from auditor.claim.context import MOST, around
from auditor.model import Document
from auditor.text.article import Article


def context(text: str, quote: str) -> tuple[str, str]:
    article = Article(Document("a.txt", text))
    start = text.index(quote)
    return around(article.sentence(article.index_at(start)), start, start + len(quote))


def test_the_rest_of_the_sentence_and_the_sentences_on_either_side() -> None:
    text = "It rained. Ada slept. The yard, which is full, closed up on Tuesday. Nobody knew why. Then it snowed."
    assert context(text, "closed up") == ("Ada slept. The yard, which is full, ", " on Tuesday. Nobody knew why.")


def test_only_the_paragraph() -> None:
    text = "A headline\n\nThe yard closed up.\n\nAnother matter is the rain."
    assert context(text, "closed up") == ("The yard ", ".")


def test_long_sentences_are_cut_at_a_word() -> None:
    text = f"{'word ' * 100}closed up{' word' * 100}."
    before, after = context(text, "closed up")
    assert before == "…" + "word " * (MOST // 5 - 1)
    assert after == " word" * (MOST // 5 - 1) + "…"


@given(st.lists(st.sampled_from(["Ada slept. ", "rain ", "x" * 90, "\n\n", "\n", "雨。"]), max_size=30))
def test_it_is_always_the_documents_own_text_and_bounded(parts: list[str]) -> None:
    text = "".join(parts) + "The yard closed up." + "".join(parts)
    article = Article(Document("a.txt", text))
    start = text.index("The yard")
    end = min(start + len("The yard closed up"), len(text))
    before, after = around(article.sentence(article.index_at(start)), start, end)
    assert text[:start].endswith(before.removeprefix("…"))
    assert text[end:].startswith(after.removesuffix("…"))
    assert max(len(before), len(after)) <= MOST + 1
