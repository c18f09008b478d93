"""Read every mention of a text: quantities, directions, dates and durations."""

from __future__ import annotations

import datetime as dt

from auditor.model import Document, Mention
from auditor.text.article import Article


def read_mentions(text: str, published: dt.date | None = None) -> list[Mention]:
    """The mentions of a text by their offsets; ``published`` resolves relative dates."""
    article = Article(Document(id="", text=text, published=published))
    found: list[Mention] = []
    for index in range(len(article.spans)):
        sentence = article.sentence(index)
        found += [*sentence.quantities, *sentence.periods, *sentence.directions]
    return sorted(found, key=lambda mention: (mention.start, mention.end, mention.kind))
