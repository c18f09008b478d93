"""Whose children a number is of: "Jane Doe has three children", "a mother-of-three", "two sons and a daughter"."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.claim.count_of import Count
from auditor.text.article import Sentence
from auditor.text.lexicon import words
from auditor.text.number import read_number
from auditor.text.scan import Hit

_ONE = frozenset({"a", "an", "one"})
_HAVE = frozenset({"has", "have", "had", "having", "raised", "raises", "adopted"})
_NOT_YET = frozenset(
    {"to", "would", "could", "might", "may", "can", "should", "never", "not", "if", "will", "must", "n't"}
)
"""Before a verb of having these tell of no children that there are."""
_BORN = frozenset({"baby", "newborn"})
"""In the number these tell of a birth."""
_BESIDE = 3
"""Tokens that may stand between *had* and the word that makes it a wish."""
_TOGETHER = frozenset({"with", "by"})
"""Behind the number they lead to one of those with whom somebody has children."""
_ADJECTIVES = 2
"""How many words may stand between a number and its noun: "two grown-up sons"."""


def names_children(sentence: Sentence, hit: Hit) -> bool:
    """Whether a rule's word is the noun of children itself, which tells of somebody's only behind a verb of having."""
    people = words("people")
    return sentence.tokens.low[sentence.token_at(hit.start)] in people["offspring"] | people["sons"]


def has_children(sentence: Sentence, count: Count) -> bool:
    """Whether a verb of having stands right before the number, and nothing makes the children some of them only."""
    low, first = sentence.tokens.low, sentence.token_at(count.start)
    after = sentence.token_at(count.end - 1) + 1
    if not first or low[first - 1] not in _HAVE or not _TOGETHER.isdisjoint(low[after : after + 1]):
        return False
    if not _BORN.isdisjoint(low[first:after]):
        return False
    return _NOT_YET.isdisjoint(low[max(first - 1 - _BESIDE, 0) : first - 1])


def offspring(sentence: Sentence) -> Iterator[Count]:
    """Sons and daughters told one after the other, taken together: "two sons and a daughter" are three."""
    low = sentence.tokens.low
    told = [one for i, word in enumerate(low) if word in words("people")["sons"] and (one := _told(sentence, i))]
    for i, word in enumerate(low[:-2]):  # "a mother-of-three"
        number = read_number(sentence.tokens, i + 2) if word == "of" and low[i - 1] == low[i + 1] == "-" else None
        if number is not None and number.plain:
            at = sentence.tokens.start[i + 2], sentence.tokens.end[number.next - 1]
            yield Count(float(number.low), float(number.low) + 1, *at, whole=True)
    k = 0
    while k < len(told):
        many, begin, end = told[k]
        while k + 1 < len(told) and low[end + 1 : told[k + 1][1]] in (["and"], [","], [",", "and"]):
            k += 1
            many, end = many + told[k][0], told[k][2]
        yield Count(many, many + 1, sentence.tokens.start[begin], sentence.tokens.end[end], whole=True)
        k += 1


def _told(sentence: Sentence, i: int) -> tuple[int, int, int] | None:
    """How many the noun at token ``i`` is of, with the tokens of its first and last word; None where nothing tells."""
    low, offset = sentence.tokens.low, sentence.tokens.start[i]
    if low[i + 1 : i + 2] == ["'s"]:
        return None
    for q in sentence.quantities:
        if q.kind == "count" and q.start < offset < q.end and q.high == q.low + 1 and not q.hedge:
            return int(q.low), sentence.token_at(q.start), i
    for first in range(i - 1, max(i - 2 - _ADJECTIVES, -1), -1):
        if low[first] in _ONE:
            return 1, first, i
        if not low[first].isalpha() or low[first] in words("function")["prepositions"]:
            return None
    return None
