"""The title and the summary of an article as texts of their own, whose names the article explains; and its lead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from auditor.text.article import Article
from auditor.text.lazy import lazy
from auditor.text.lines import is_bullet
from auditor.text.nametable import NameTable
from auditor.text.tokens import plain

_HEAD = 400
"""Characters at the beginning of a text in which its title may stand again."""
_FEW_WORDS = 6
"""A first sentence with no more words is a heading, or a dateline."""
_PARAGRAPH = 3
"""Sentences: a longer first paragraph is a text without paragraphs, whose first sentence alone is its lead."""
_POINTS = 12
"""A longer list of points at the head of a text is no summary of it."""
_BLANK = re.compile(r"\n[ \t]*\n")
_CUT = re.compile(r"(?:…|\.\.\.)\s*$")
_ENDED = re.compile(r"(?s).*[.!?](?=\s)")


def headings(article: Article) -> list[tuple[str, Article]]:
    """The parts that stand beside an article's text and are not told in it, by their names; made once."""
    return article.once(headings, lambda: list(_headings(article)))


def _headings(article: Article) -> Iterator[tuple[str, Article]]:
    document = article.document
    text, begin, title = document.text, document.begin, document.title
    if title and title not in text[begin : begin + len(title) + _HEAD]:
        yield "title", Heading(article, title)
    summary = _whole_sentences(document.summary)
    if summary and " ".join(summary.split()) not in " ".join(text[begin:].split()):
        yield "summary", Heading(article, summary)


def _whole_sentences(summary: str) -> str:
    """A summary up to the end of its last whole sentence: of one that was cut off, the rest may be half a figure."""
    if not _CUT.search(summary):
        return summary
    ended = _ENDED.match(_CUT.sub("", summary))
    return ended[0] if ended else ""


class Heading(Article):
    """A title or a summary, read with the names of its article: in a headline's capitals no name shows by itself."""

    def __init__(self, article: Article, text: str) -> None:
        super().__init__(replace(article.document, text=text, begin=0), article.most, article.longest)
        self._article = article

    @property
    def whole(self) -> Article:
        return self._article

    @lazy
    def names(self) -> NameTable:
        """The names of text and heading, in this order: the text gives in full what a title shortens."""
        every = chain(self._article.written_names(), self.written_names())
        return NameTable(every, self._article.document.text)


def lead_end(article: Article) -> int:
    """The offset at which the lead of an article ends: its first paragraph and the points of a list at its head.

    Nought where nothing follows that it could be the summary of.
    """
    text, spans = article.document.text, article.spans
    opens = (k for k in range(len(spans)) if _is_told(article, k) or is_bullet(text, spans[k][0]))
    first = next(opens, len(spans))
    if first >= len(spans):
        return 0
    last = _past_points(text, spans, first) or _past_paragraph(text, spans, first)
    last = _past_points(text, spans, last) or last
    return spans[last - 1][1] if last < len(spans) else 0


def head_of(article: Article) -> str:
    """The title, the summary and the lead of an article, in lower case with straight marks.

    Where nothing follows that it could be the summary of, the whole text.
    """
    document = article.document
    lead = article.plain[document.begin : lead_end(article) or len(article.plain)]
    return "\n".join((plain(document.title), plain(document.summary), lead))


def _is_told(article: Article, number: int) -> bool:
    """Whether a sentence is one, and no heading or dateline."""
    return len(article.sentence(number).tokens) > _FEW_WORDS


def _past_paragraph(text: str, spans: list[tuple[int, int]], first: int) -> int:
    """The number of the sentence after the paragraph that begins with sentence ``first``."""
    for last in range(first + 1, min(first + 1 + _PARAGRAPH, len(spans))):
        if _BLANK.search(text, spans[last - 1][1], spans[last][0]):
            return last
    return first + 1


def _past_points(text: str, spans: list[tuple[int, int]], first: int) -> int:
    """The number of the sentence after a list of two points or more that begins with sentence ``first``; else 0."""
    last = first
    while last < len(spans) and is_bullet(text, spans[last][0]):
        last += 1
    return last if 2 <= last - first <= _POINTS else 0
