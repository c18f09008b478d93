"""Whether a figure is what others foresaw: "above the 14 cents a share that analysts expected", "estimates of $1"."""

from __future__ import annotations

from auditor.model import Mention
from auditor.text.article import Sentence
from auditor.text.lexicon import words

_BETWEEN = frozenset({
    "that", "which", "wall", "street", "had", "have", "has", "been", "were", "was", "average", "mean", "by", "on",
    "the", "of", "in", "for", "at", "a", "to", "widely",
})  # fmt: skip
_AFTER = 6
"""How many tokens behind a figure the word may stand that tells who foresaw it."""
_BEFORE = 4
"""How many tokens before a figure its forecast may stand: "the average estimate of"."""


def of_watchers(sentence: Sentence, mention: Mention) -> bool:
    """Whether analysts, or a word of foreseeing, stand with the figure and nothing but small words between."""
    low, foreseen = sentence.tokens.low, words("statement")
    first, after = sentence.token_at(mention.start), sentence.token_at(mention.end - 1) + 1
    for i in range(after, min(after + _AFTER, len(low))):
        if low[i] in foreseen["watchers"] or low[i] in foreseen["foreseeing"]:
            return True
        if low[i] not in _BETWEEN:
            break
    for i in range(first - 1, max(first - 1 - _BEFORE, -1), -1):
        if low[i] in foreseen["estimates"]:
            return True
        if low[i] not in _BETWEEN:
            return False
    return False
