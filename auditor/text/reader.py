"""Read every mention of a text: quantities, directions, dates and durations, each with how its figure is told."""

from __future__ import annotations

import datetime as dt

from auditor.model import Document, Mention
from auditor.text.article import Article, Sentence
from auditor.text.change import with_changes, with_figure, with_ways


def read_mentions(text: str, published: dt.date | None = None) -> list[Mention]:
    """The mentions of a text by their offsets; ``published`` resolves relative dates.

    Beside what claims are made of, the two amounts of "from X to Y" are one mention here, and a quantity tells
    whether it rose or fell by so much.
    """
    article = Article(Document(id="", text=text, published=published))
    found: list[Mention] = []
    for index in range(len(article.spans)):
        sentence = article.sentence(index)
        if sentence.chinese:
            found += [*sentence.chinese.told, *sentence.chinese.directions]
        else:
            found += [*_told(sentence), *sentence.directions]
    article.release()
    return sorted(found, key=lambda mention: (mention.start, mention.end, mention.kind))


def _told(sentence: Sentence) -> list[Mention]:
    """The quantities and times of a sentence with their changes and figures."""
    told = with_changes(sentence.tokens, sentence.quantities, sentence.directions)
    return [*with_ways(sentence.tokens, told), *(with_figure(sentence.tokens, period) for period in sentence.periods)]
