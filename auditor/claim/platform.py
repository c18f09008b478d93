"""Whether a product runs on a platform, told by nouns: "dropped support for Linux", "comes with a Linux client"."""

from __future__ import annotations

from auditor.text.article import Sentence
from auditor.text.lexicon import words
from auditor.text.scan import Hit

_NEAR = 4
"""How many tokens may stand between a verb and its noun: "comes with its first native Linux client"."""
_FOR = 4
"""How many tokens "for older phones" may have before its verb."""
_VERSION = 8
"""How many tokens behind a word its platform's version may stand: "support anything older than Windows Server 2016"."""
_NONE = frozenset({"no", "n't", "not", "without", "lacks", "lack", "never"})


def told_by_noun(sentence: Sentence, hit: Hit) -> bool | None:
    """Yes or no, where the word is a noun that a verb gives the product or takes from it; None where none does."""
    low, lists = sentence.tokens.low, words("products")
    first, last = sentence.token_at(hit.start), sentence.token_at(hit.end - 1)
    client = last > first and low[last] in lists["of_a_platform"]  # "Linux client"
    before = _words_before(sentence, first)
    if client:
        had = not lists["having"].isdisjoint(before) or "there" in before
        return _NONE.isdisjoint(before) if had else None
    behind = low[last + 1 : last + 1 + _FOR + _NEAR]
    if low[first] != "support" or behind[:1] != ["for"]:
        return None
    gone = next((k for k, word in enumerate(behind) if word in lists["dropping"]), 0)
    dropped = gone > 1 and behind[gone - 1] in ("been", "was", "is", "be", "were")
    if dropped or (before and before[-1] in lists["dropping"]):
        return False
    return True if not lists["adding"].isdisjoint(before) and _NONE.isdisjoint(before) else None


def only_a_noun(sentence: Sentence, hit: Hit) -> bool:
    """Whether the word is a noun that says nothing by itself: "support for Linux", "a Linux client"."""
    low, last = sentence.tokens.low, sentence.token_at(hit.end - 1)
    return low[last] in words("products")["of_a_platform"] or (
        low[last] == "support" and low[last + 1 : last + 2] == ["for"]
    )


def of_some_versions(sentence: Sentence, hit: Hit) -> bool:
    """Whether a number behind the word is that of a version: "no longer supports Windows 7"."""
    last = sentence.token_at(hit.end - 1)
    behind = (i for i in range(last + 1, min(last + 1 + _VERSION, len(sentence.tokens))))
    return any(sentence.tokens.low[i][0].isdigit() and sentence.clause[i] == sentence.clause[last] for i in behind)


def _words_before(sentence: Sentence, first: int) -> list[str]:
    """The last words of the clause before a noun, up to a mark."""
    low = sentence.tokens.low
    inside: list[str] = []
    for i in range(first - 1, max(first - 1 - _NEAR, -1), -1):
        if low[i] in (",", ";", ":") or sentence.clause[i] != sentence.clause[first]:
            break
        inside.insert(0, low[i])
    return inside
