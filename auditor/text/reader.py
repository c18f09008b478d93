"""Read every mention of a text: quantities, directions, dates and durations, each with how its figure is told."""

from __future__ import annotations

import datetime as dt
from operator import attrgetter

from auditor.model import Document, Mention
from auditor.text.article import Article, Sentence
from auditor.text.change import with_changes, with_figure, with_levels, with_ways

_place = attrgetter("start", "end", "kind")


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
    return sorted(found, key=_place)


def _told(sentence: Sentence) -> list[Mention]:
    """The quantities and times of a sentence with their changes and figures."""
    tokens, quantities, directions = sentence.tokens, sentence.quantities, sentence.directions
    told = with_ways(tokens, with_levels(tokens, with_changes(tokens, quantities, directions))) if quantities else []
    told += [period if period.kind == "date" else with_figure(tokens, period) for period in sentence.periods]
    return told
