"""What a noun is said to be: "net debt was $5 million", "earnings per share for the quarter came in at 83 cents"."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from auditor.claim.describing import describes
from auditor.claim.ties import may_modify
from auditor.model import Mention
from auditor.text.article import Sentence
from auditor.text.lexicon import words
from auditor.text.names import Name
from auditor.text.scan import Hit

_MODIFIERS = 4
"""How many words may stand between the verb and its amount: "was a record $5 million"."""
_DESCRIBING = 5
"""How many words may stand between *of the* and the name that they describe."""
_LONGEST = 9
"""How many words a verb may have with its auxiliaries: "is now expected to come in at"."""
_CHANGES = frozenset({"higher", "lower", "more", "less", "better", "worse", "above", "below", "up", "down", "short"})
"""Behind an amount these make it a change: "net debt was $5 million lower"."""


def predicated(sentence: Sentence, hit: Hit, mention: Mention) -> bool:
    """Whether the clause says of the noun at ``hit`` that it is the amount, with only its times in between."""
    low = sentence.tokens.low
    last, end = sentence.token_at(hit.end - 1), sentence.token_at(mention.start)
    behind = sentence.token_at(mention.end - 1) + 1
    if end <= last + 1 or _being().isdisjoint(low[last + 1 : end]) or not _CHANGES.isdisjoint(low[behind : behind + 1]):
        return False
    at = last + 3 if opens_relative(sentence, last) else _past_modifiers(sentence, last + 1, end)
    return _leads(sentence, at, end)


def of_a_share(sentence: Sentence, hit: Hit) -> bool:
    """Whether the noun at ``hit`` is counted by the share: "earnings per diluted share", EPS, "the offer price"."""
    last = sentence.token_at(hit.end - 1)
    low = sentence.tokens.low
    counted = low[last + 1 : last + 2] == ["per"] and "share" in low[last + 2 : last + 4]
    before = low[max(last - 3, 0) : last] == ["per", "-", "share"]  # "per-share profit"
    return counted or before or low[last] in words("statement")["by_the_share"]


def apiece(sentence: Sentence, mention: Mention) -> Mention:
    """The amount as that of a share where it is that of each of those named before: "5 million shares for $27 each"."""
    low, last = sentence.tokens.low, sentence.token_at(mention.end - 1)
    if words("statement")["apiece"].isdisjoint(low[last + 1 : last + 2]) or "shares" not in low[:last]:
        return mention
    return replace(mention, per="share", end=sentence.tokens.end[last + 1])


def opens_relative(sentence: Sentence, last: int) -> bool:
    """Whether a relative clause goes on with the noun at token ``last``: "its net debt, which was"."""
    return sentence.tokens.low[last + 1 : last + 3] == [",", "which"]


@cache
def _being() -> frozenset[str]:
    """Every verb that says what something is, or what it amounts to."""
    return words("verbs")["of_being"] | words("verbs")["of_amounting"]


def _leads(sentence: Sentence, at: int, end: int) -> bool:
    """Whether the tokens from ``at`` to ``end`` are a verb of being or of amounting, and words before an amount."""
    low, verbs = sentence.tokens.low, words("verbs")
    function = words("function")
    being = _being()
    helping = function["auxiliaries"] | function["adverbs"] | verbs["of_foreseeing"]
    verb = -1
    for i in range(at, min(end, at + _LONGEST)):
        if low[i] in being:
            verb = i
        elif low[i] in ("to", "at", "in") and i > at:
            continue
        elif not (low[i] in helping or low[i].endswith("ly")):
            break
    if verb < 0:
        return False
    leads = (i for i in range(verb + 1, end) if low[i] not in ("to", "at", "in") or i < end - 1 - _MODIFIERS)
    rest = [low[i] for i in leads if low[i] not in helping]
    return len(rest) <= _MODIFIERS and all(map(_modifies, rest))


def _modifies(word: str) -> bool:
    """Whether a word may stand before an amount, and tells of no change."""
    return may_modify(word) and (word not in _CHANGES or word in words("function")["determiners"])


def _past_modifiers(sentence: Sentence, at: int, end: int) -> int:
    """The token behind what stands right after a noun and leaves it the whole: its time, its owner, its taxes."""
    low = sentence.tokens.low
    plain = words("statement")["of_the_whole_behind"]
    times = words("owners")["times"]
    timed = {
        i
        for period in sentence.periods
        for i in range(sentence.token_at(period.start), sentence.token_at(period.end - 1) + 1)
    }
    while at < end:
        owner = _owner_behind(sentence, at + 1) if low[at] in ("of", "at") else None
        if owner is not None:
            at = owner.after
        elif at in timed or low[at] in times or low[at] in plain:
            at += 1
        else:
            break
    return at


def _owner_behind(sentence: Sentence, at: int) -> Name | None:
    """The company that begins at token ``at``, or that the words there describe: "of the Elmstadt chip maker Acme"."""
    low = sentence.tokens.low
    begin = at + (low[at : at + 1] == ["the"])
    reach = begin + (_DESCRIBING if begin > at else 0)
    near = (n for n in reversed(sentence.names) if begin <= n.first <= reach and n.kind != "place")
    return next((name for name in near if describes(sentence, range(begin, name.first))), None)
