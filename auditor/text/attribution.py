"""On whose word a sentence speaks: "according to the regulator", "police said", "said Ann Lee, who runs the fund"."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from auditor.text.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.text.tokens import Tokens

_LONGEST = 9
"""Tokens of a speaker's name and office; more is no name but a clause that was read wrongly."""
_FARTHEST = 40
"""Tokens of a noun that is looked at for a speaker; what begins it may be left out of his name."""
_ASIDE = 18
"""Tokens of an aside between a speaker and his verb."""
_TELLING = ("told", "tells")
_PASSIVE = frozenset({"was", "were", "is", "are", "been", "being"})
_ENDS = frozenset({",", ".", ";", ":", "(", ")", '"', "-", "!", "?"})


class Saying(NamedTuple):
    """Who says something in a sentence, and the tokens that he says."""

    speaker: str
    """The article's own words."""
    first: int
    last: int
    """Of what is said, inclusive."""


def speakers(tokens: Tokens) -> list[str]:
    """For each token who says it, in the sentence's own words; empty where it is the article itself.

    Of two who say the same token it is the one who says less.
    """
    told = [""] * len(tokens)
    if "according" not in tokens.low and words("speech")["speaking"].isdisjoint(tokens.low):
        return told
    untold = list(range(len(tokens) + 1))
    """A forest of disjoint sets: the root above a token is the next one of which no speaker is told yet."""
    for saying in sorted(_sayings(tokens), key=lambda saying: saying.last - saying.first):
        k, last = _next(untold, saying.first), min(saying.last, len(tokens) - 1)
        while k <= last:
            told[k] = saying.speaker
            untold[k] = k + 1
            k = _next(untold, k)
    return told


def _next(untold: list[int], k: int) -> int:
    """The root above a token; the path to it is halved on the way."""
    while untold[k] != k:
        untold[k] = untold[untold[k]]
        k = untold[k]
    return k


def _sayings(tokens: Tokens) -> Iterator[Saying]:
    begin = 0
    borders = _borders(tokens)
    for i, low in enumerate(tokens.low):
        if low == ";":
            begin = i + 1
        elif low == "according" and tokens.low[i + 1 : i + 2] == ["to"]:
            end = _noun_end(tokens, i + 2)
            yield from _saying(tokens, i + 2, end, begin, _after_aside(tokens, i, end))
        elif low in words("speech")["speaking"]:
            part = bisect_right(borders, i)
            yield from _of_verb(tokens, i, begin, borders[part] - 1)


def _saying(tokens: Tokens, first: int, end: int, begin: int, last: int) -> Iterator[Saying]:
    speaker = _speaker(tokens, first, end)
    if speaker:
        yield Saying(speaker, begin, last)


def _after_aside(tokens: Tokens, at: int, end: int) -> int:
    """The last token that an "according to" at token ``at`` covers: all of the sentence where it opens it."""
    framed = tokens.low[at - 1] == "," and tokens.low[end : end + 1] == [","]
    return len(tokens) - 1 if at == 0 or tokens.low[at - 1] in (";", ":") or framed else end


def _of_verb(tokens: Tokens, i: int, begin: int, last: int) -> Iterator[Saying]:
    """What the verb at token ``i`` says: what precedes it where a comma or a quote ends there, or what follows it.

    ``begin`` and ``last`` are the first and the last token of its part of the sentence.
    """
    if i and tokens.low[i - 1] in _PASSIVE:
        yield from _of_passive(tokens, i, begin, last)
        return
    aside = _aside_begin(tokens, i)
    if i and tokens.low[i - 1] in (",", '"') and aside < 0:  # "…", said Ann Lee
        if tokens.low[i] in _TELLING:
            return
        end = _noun_end(tokens, i + 1)
        if not words("function")["auxiliaries"].isdisjoint(tokens.low[i + 1 : end]):
            return  # "Ann Lee, of Varn, said the maker would"
        speaker = _speaker(tokens, i + 1, end)
        if speaker:
            yield Saying(speaker, begin, i - 1)
        return
    end = _without_day(tokens, aside if aside >= 0 else i)
    first = _noun_begin(tokens, end)
    if "according" in tokens.low[first:end]:  # "according to Acme Estimates"
        return
    speaker = _speaker(tokens, first, _without_adverbs(tokens, first, end))
    if not speaker:
        return
    if first > begin and (tokens.low[first - 1] == '"' or (tokens.low[first - 1] == "," and _is_aside(tokens, i))):
        yield Saying(speaker, begin, first - 1)
    else:
        yield Saying(speaker, i + 1, last)


def _of_passive(tokens: Tokens, i: int, begin: int, last: int) -> Iterator[Saying]:
    """What is said by whom *by* names: "the Herald was told by the police"; who is told says nothing."""
    if tokens.low[i + 1 : i + 2] != ["by"]:
        return
    end, first = _noun_end(tokens, i + 2), _noun_begin(tokens, i - 1)
    speaker = _speaker(tokens, i + 2, end)
    behind = first > begin and tokens.low[first - 1] in (",", '"')
    if speaker:
        yield Saying(speaker, begin, first - 1) if behind else Saying(speaker, begin, last)


def _aside_begin(tokens: Tokens, i: int) -> int:
    """The comma that opens the aside before the verb: "Ann Lee, who runs the fund, said"; -1 where there is none."""
    if i == 0 or tokens.low[i - 1] != ",":
        return -1
    if i > 2 and tokens.low[i - 2].isdecimal() and tokens.low[i - 3] == ",":  # "Ann Lee, 54, said"
        return i - 3
    for k in range(i - 2, max(i - _ASIDE, -1), -1):
        if tokens.low[k] == ",":
            return k if tokens.low[k + 1] in ("who", "which", "whose", *_opening(tokens, i)) else -1
    return -1


def _opening(tokens: Tokens, i: int) -> tuple[str, ...]:
    """What opens an apposition before a verb that never precedes its speaker: "Ann Lee, the chief of Acme, told"."""
    return ("the", "a", "an", "its", "chief") if tokens.low[i] in _TELLING else ()


def _is_aside(tokens: Tokens, i: int) -> bool:
    """Whether the words after the verb at token ``i`` say no more than to whom, when and where it was said."""
    speech = words("speech")
    k = i + 1
    if tokens.low[i] in _TELLING:
        k = _noun_end(tokens, k)
    after = tokens.low[k] if k < len(tokens) else "."
    return after in _ENDS or after in speech["after_saying"] or after in speech["days"]


def _borders(tokens: Tokens) -> list[int]:
    """The tokens with which another part of the sentence begins, and the end of the last part."""
    low = tokens.low
    inner = (k for k in range(1, len(low)) if low[k] == ";" or (low[k] in ("but", "while") and low[k - 1] == ","))
    return [*inner, len(low)]


def _noun_begin(tokens: Tokens, end: int) -> int:
    """The first token of the noun that ends right before token ``end``."""
    k = end - 1
    while (
        k >= max(end - _FARTHEST, 0) and not _ends(tokens, k) and tokens.low[k] not in words("speech")["before_speaker"]
    ):
        k -= 1
    return k + 1


def _ends(tokens: Tokens, k: int) -> bool:
    """Whether a mark ends a noun at token ``k``; the one in ACME.N or J.Doe does not."""
    inside = tokens.low[k] in (".", "-") and tokens.glued(k) and k + 1 < len(tokens) and tokens.glued(k + 1)
    return tokens.low[k] in _ENDS and not inside


def _without_day(tokens: Tokens, end: int) -> int:
    """ "Acme on Tuesday said"."""
    on_a_day = end > 2 and tokens.low[end - 2] == "on" and tokens.low[end - 1] in words("speech")["days"]
    return end - 2 if on_a_day else end


def _noun_end(tokens: Tokens, i: int) -> int:
    """The token after the noun that begins at token ``i``."""
    k = i
    most = min(i + _FARTHEST, len(tokens))
    while k < most and not _ends(tokens, k) and tokens.low[k] not in words("speech")["behind_speaker"]:
        k += 1
    return k


def _without_adverbs(tokens: Tokens, first: int, end: int) -> int:
    """Where a noun that ends before token ``end`` ends without "has also", "later" and the like."""
    small = words("function")["auxiliaries"] | words("function")["adverbs"]
    while end > first and tokens.low[end - 1] in small:
        end -= 1
    return end


def _speaker(tokens: Tokens, first: int, end: int) -> str:
    """The speaker's words; empty for none, for too many, and for a pronoun that names nobody."""
    while first < end and tokens.low[first] in ("that", "and", "but", "as", "also"):
        first += 1
    if not 0 < end - first <= _LONGEST:
        return ""
    if end - first == 1 and tokens.low[first] in words("speech")["nobody"]:
        return ""
    if not any(low[0].isalpha() for low in tokens.low[first:end]):
        return ""
    return " ".join(tokens.span(first, end - 1).split())
