"""The figures of a story, whatever they are of: another article on its affair should give the same.

What a figure is of, only words can tell, and two newsrooms seldom choose the same. But a dam's height, the hour of a
crash, the flights that were cancelled are told beside words, names and other figures that both articles have.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from auditor.claim.bound import Bound
from auditor.claim.heading import headings
from auditor.claim.story_figures import figures_in
from auditor.compare.size import ROUNDED, size_of
from auditor.model import Value
from auditor.text.article import Article, Sentence

REACH = 20
"""In sentences: so far an article tells its own story in its own figures."""


def any_figures(sentence: Sentence) -> Iterator[Bound]:
    """The figures of a sentence that can be of its story."""
    for mention, value, of in figures_in(sentence):
        yield Bound(replace(value, unit=of), mention.start, mention.end, mention)


def is_lone(sentence: Sentence, of: str) -> bool:
    """Whether the article of a sentence gives no other figure that is compared by the same."""
    return of in _lone(sentence.article.whole)


def _lone(article: Article) -> frozenset[str]:
    """What an article gives one figure of, in its text and what stands beside it; found once."""
    return article.once(_lone, lambda: frozenset(of for of, values in _told(article).items() if _are_one(values)))


def _told(article: Article) -> dict[str, list[Value]]:
    """The figures of an article by what they are compared by."""
    told: dict[str, list[Value]] = defaultdict(list)
    for part in (article, *(heading for _, heading in headings(article))):
        for index in range(min(len(part.spans), REACH)):
            for figure in () if part.is_long(index) else figures_in(part.sentence(index)):
                told[figure.of].append(figure.value)
    return told


def _are_one(values: Sequence[Value]) -> bool:
    """Whether some values can be one."""
    ends = [value.readings[0] for value in values]
    if max(end.low for end in ends) < min(end.high for end in ends):
        return True
    sizes = [size_of(value) for value in values]
    return max(sizes) <= ROUNDED * min(sizes)
