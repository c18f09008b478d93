"""Words that open a new chapter: "raised its bid to $70 million from $65 million", "cut … to", "a revised offer of"."""

from __future__ import annotations

from auditor.claim.bound import Bound
from auditor.claim.revision import lead_to
from auditor.text.article import Sentence
from auditor.text.lexicon import words
from auditor.text.scan import Hit

_PARTED = frozenset({";", "as", "after", "when", "while", "and", "but"})
_BEFORE_NOUN = 3
"""Words that may stand between an adjective and its noun or figure: "its improved cash takeover offer"."""
_SINCE = 14
"""Words between a figure and the earlier one it is told against: "in 2026, up from an earlier estimate of"."""
_LEADING = frozenset({"from", "of", "than", "against"})


def changed_by(sentence: Sentence, hit: Hit, bound: Bound) -> str:
    """The words by which a sentence tells that the value took the place of another; empty where it does not.

    A company's results and its net debt are exempt from the verbs: they rise against the period before.
    """
    first, last = sentence.token_at(bound.start), sentence.token_at(bound.end - 1)
    result = _is_result(sentence, sentence.token_at(hit.end - 1))
    own = range(sentence.token_at(hit.start), sentence.token_at(hit.end - 1) + 1)
    told = _verb(sentence, first, last, own, result=result)
    if told or result:
        return told
    return _adjective(sentence, hit, first) or _against_former(sentence, last)


def _is_result(sentence: Sentence, last: int) -> bool:
    """Whether the word that ends at token ``last`` is one of a company's results or its net debt, and no forecast."""
    low, statement = sentence.tokens.low, words("statement")
    told = low[last] in statement["results"] or (low[last] == "debt" and "net" in low[max(last - 2, 0) : last])
    return told and statement["foreseen"].isdisjoint(low[last + 1 : last + 2])


def is_former(sentence: Sentence, hit: Hit, bound: Bound) -> bool:
    """Whether the value is told as one that was good before: "its original $5 million bid"."""
    word, value = sentence.token_at(hit.start), sentence.token_at(bound.start)
    return any(_described(sentence, at, "former") for at in (word, value)) or _of_former_outlook(sentence, word)


def _of_former_outlook(sentence: Sentence, word: int) -> bool:
    """Whether an earlier forecast is one of the word: "from its earlier estimate for revenue of"."""
    low, verbs = sentence.tokens.low, words("verbs")
    before = low[max(word - 3, 0) : word]
    told = len(before) == 3 and before[0] in verbs["former"] and before[1] in verbs["said_before"]
    return told and before[2] in ("for", "of")


def _verb(sentence: Sentence, first: int, last: int, own: range, *, result: bool) -> str:
    """ "raised … to", "revised"; the rule's ``own`` word is what was changed: "raised its job cuts to"."""
    low, verbs = sentence.tokens.low, words("verbs")
    clause = sentence.clause[first]
    lead = lead_to(sentence, first)
    for i in range((lead if lead >= 0 else first) - 1, -1, -1):
        if sentence.clause[i] != clause or low[i] in _PARTED:
            break
        if i in own and low[i] not in verbs["revised"]:
            continue
        if lead >= 0 and low[i] in verbs["changing"] and not (result and low[i] not in verbs["revised"]):
            return f"{sentence.tokens.raw[i]} … to{_earlier(sentence, last)}"
        if low[i] in verbs["revised"]:
            return sentence.tokens.raw[i] + _earlier(sentence, last)
    return ""


def _adjective(sentence: Sentence, hit: Hit, first: int) -> str:
    """ "improved", where it stands with the rule's word or the value."""
    for at in (sentence.token_at(hit.start), first):
        told = _described(sentence, at, "improved")
        if told:
            return told
    return ""


def _described(sentence: Sentence, at: int, part: str) -> str:
    """The adjective of a list before the noun or the figure at token ``at``, with nothing between but its like."""
    low, raw, function = sentence.tokens.low, sentence.tokens.raw, words("function")
    for i in range(at - 1, max(at - 2 - _BEFORE_NOUN, -1), -1):
        if low[i] in words("verbs")[part] and raw[i].islower():
            owned = i and (
                low[i - 1] in function["determiners"] or low[i - 1] in ("'s", "'") or not low[i - 1].isalpha()
            )
            return raw[i] if owned or sentence.clause[i - 1 : i] != [sentence.clause[i]] else ""
        plain = low[i].isalpha() and not any(low[i] in function[group] for group in ("prepositions", "auxiliaries"))
        inside = any(q.start <= sentence.tokens.start[i] < q.end for q in sentence.quantities)
        if sentence.clause[i] != sentence.clause[at] or not (plain or inside or low[i] == "-"):
            return ""
    return ""


def _against_former(sentence: Sentence, last: int) -> str:
    """ "up from an earlier estimate of", behind the value."""
    low = sentence.tokens.low
    for i in range(last + 1, min(last + 1 + _SINCE, len(low))):
        told = low[i] in words("verbs")["former"] and not words("verbs")["said_before"].isdisjoint(low[i + 1 : i + 2])
        if told and not _LEADING.isdisjoint(low[last + 1 : i]):
            figure = any(i < sentence.token_at(q.start) <= i + _BEFORE_NOUN for q in sentence.quantities)
            return f"from … {low[i]} {low[i + 1]}" if figure else ""
        if low[i] in (";", "and", "but"):
            break
    return ""


def _earlier(sentence: Sentence, last: int) -> str:
    """ "from $65 million", where it stands right behind the value."""
    after = next((q for q in sentence.quantities if sentence.token_at(q.start) == last + 2), None)
    if after is None or sentence.tokens.low[last + 1] != "from":
        return ""
    return f" … from {sentence.article.document.text[after.start : after.end]}"
