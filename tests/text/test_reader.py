from __future__ import annotations

import datetime as dt
import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.model import Document
from auditor.text.article import Article
from auditor.text.reader import read_mentions

DAY = dt.date(2026, 3, 2)
PIECES = st.sampled_from(
    ["Acme", "Inc.", "$", "5", "5.2", ".25", "1/2", "½", "²", "٣", "५", "Ⅷ", "percent", "%", "billion", "tens of",
     "a", "the", "half", "more than", "or more", "up", "fell", "per", "share", "U.S.", "-", "–", "to", "from",
     "between", "and", "2026", "Jan.", "İ", "ﬁ", "\n", "(", ")", "/", "’s", "'", "+", "No.", ":", "dozen", "cents",
     "euro", "minus", "\u00a0", "million" * 2, "9" * 30]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=14).flatmap(lambda p: st.sampled_from([" ".join(p), "".join(p)])) | st.text(
    max_size=60
)


@given(TEXTS)
def test_every_mention_lies_in_the_text_and_is_no_empty_interval(text: str) -> None:
    for mention in read_mentions(text, DAY):
        assert 0 <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end].strip()
        assert mention.low < mention.high
        assert not math.isnan(mention.low)
        assert mention.also is None or mention.also.low < mention.also.high


@given(TEXTS)
def test_any_text_can_be_parsed_to_the_end(text: str) -> None:
    article = Article(Document("x", text))
    for index in range(len(article.spans)):
        sentence = article.sentence(index)
        for name in sentence.names:
            assert text[name.start : name.end]
            key = article.names.resolve(name)
            assert key is None or article.names.shown(key)
        for number in set(sentence.clause):
            start, end = sentence.clause_span(number)
            assert sentence.start <= start < end <= sentence.end
            assert sentence.stance(number)


@given(TEXTS)
def test_mentions_of_one_kind_do_not_overlap(text: str) -> None:
    amounts = [m for m in read_mentions(text, DAY) if m.kind in ("money", "percent", "count")]
    assert all(a.end <= b.start for a, b in pairwise(amounts))


@pytest.mark.parametrize("digit", ["²", "½", "Ⅷ", "①", "٣", "５", "𝟓"])
def test_digits_of_other_scripts_raise_nothing(digit: str) -> None:
    for text in (
        digit,
        f"{digit} people",
        f"${digit} billion",
        f"5{digit} percent",
        f"rose {digit}%",
        f"3-{digit}/4 pct",
    ):
        read_mentions(text)


def test_mentions_come_by_their_place() -> None:
    mentions = read_mentions("Acme rose 3 percent on Monday to $5. It paid €3 million.")
    assert [m.kind for m in mentions] == ["direction", "percent", "date", "money", "money"]


def test_lines_are_those_of_the_file() -> None:
    article = Article(Document("x", "---\na: b\n---\nOne.\nTwo.\n\nThree.", begin=13))
    assert [article.line_of(start) for start, _ in article.spans] == [4, 5, 7]
    assert [article.index_at(offset) for offset in (0, 13, 16, 17, 18)] == [-1, 0, 0, -1, 1]
