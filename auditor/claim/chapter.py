"""Words that open a new chapter: "raised its bid to $70 million from $65 million", "cut … to", "a revised offer of"."""

from __future__ import annotations

from auditor.claim.bound import Bound
from auditor.text.article import Sentence
from auditor.text.lexicon import words

_HEDGES = 3
"""Words that may stand between *to* and its figure: "to as much as $5 million"."""
_PARTED = frozenset({";", "as", "after", "when", "while", "and", "but"})


def changed_by(sentence: Sentence, bound: Bound) -> str:
    """The words by which a sentence tells that the value took the place of another; empty where it does not."""
    low = sentence.tokens.low
    first, last = sentence.token_at(bound.start), sentence.token_at(bound.end - 1)
    clause = sentence.clause[first]
    lead = next((i for i in range(first - 1, max(first - 1 - _HEDGES, -1), -1) if low[i] == "to"), -1)
    for i in range((lead if lead >= 0 else first) - 1, -1, -1):
        if sentence.clause[i] != clause or low[i] in _PARTED:
            break
        if lead >= 0 and low[i] in words("verbs")["changing"]:
            return f"{sentence.tokens.raw[i]} … to{_earlier(sentence, last)}"
        if low[i] in words("verbs")["revised"]:
            return sentence.tokens.raw[i] + _earlier(sentence, last)
    return ""


def _earlier(sentence: Sentence, last: int) -> str:
    """ "from $65 million", where it stands right behind the value."""
    after = next((q for q in sentence.quantities if sentence.token_at(q.start) == last + 2), None)
    if after is None or sentence.tokens.low[last + 1] != "from":
        return ""
    return f" … from {sentence.article.document.text[after.start : after.end]}"
