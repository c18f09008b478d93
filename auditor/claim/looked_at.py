"""Which sentences of an article the rules ask: those that hold their words, within the limits of work."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from auditor.limits import Limits
    from auditor.text.article import Article
    from auditor.text.scan import Hit, PhraseSet


class LookedAt(NamedTuple):
    """The sentences that are asked, and what of the article is not looked at."""

    hits: dict[int, dict[str, list[Hit]]]
    """Where the rules' words stand: of each sentence that holds one, by rule."""
    sentences: list[int]
    """Numbers of all sentences within the limits."""
    cut: tuple[str, ...] = ()
    """In words, a reason each; the same for every article that it holds for."""


def looked_at(article: Article, scan: PhraseSet, limits: Limits, *, every: bool, opening: int = 0) -> LookedAt:
    """What is asked of an article; ``every`` sentence, or those that hold a word, and so many of its ``opening``."""
    spans = article.spans
    cut = [f"more than {limits.sentences:,} sentences"] if article.has_more else []
    hits: dict[int, dict[str, list[Hit]]] = {}
    text = article.plain[: spans[-1][1]] if article.has_more else article.plain
    long = any(map(article.is_long, range(min(opening, len(spans)))))
    places = 0
    for hit in scan.find_all(text):
        index = article.index_at(hit.start)
        if index < 0 or hit.end > spans[index][1]:
            continue
        if article.is_long(index):
            long = True
            continue
        places += 1
        if places > limits.candidates:
            cut.append(f"more than {limits.candidates:,} places to look at")
            break
        for rule in hit.labels:
            hits.setdefault(index, {}).setdefault(rule, []).append(hit)
    if not every:
        read = sorted(hits)
    else:
        read = [i for i in range(len(spans)) if not article.is_long(i)]
        long = len(read) < len(spans)
    if long:
        cut.append(f"a sentence of more than {limits.length:,} characters")
    return LookedAt(hits, read, tuple(sorted(cut)))
