"""The title of an article as a text of its own, whose names the article explains."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from auditor.text.article import Article
from auditor.text.lazy import lazy
from auditor.text.nametable import NameTable

if TYPE_CHECKING:
    from auditor.model import Document

_HEAD = 400
"""Characters at the beginning of a text in which its title may stand again."""


def has_own_title(document: Document) -> bool:
    """Whether an article has a title that is no part of its text."""
    text, begin = document.text, document.begin
    return bool(document.title) and document.title not in text[begin : begin + len(document.title) + _HEAD]


class Headline(Article):
    """A title, read with the names of its article: in a headline's capitals no name shows by itself."""

    def __init__(self, article: Article) -> None:
        super().__init__(replace(article.document, text=article.document.title, begin=0))
        self._article = article

    @property
    def whole(self) -> Article:
        return self._article

    @lazy
    def names(self) -> NameTable:
        """The names of text and title, in this order: the text gives in full what the title shortens."""
        every = chain(self._article.written_names(), self.written_names())
        return NameTable(every, self._article.document.text)
