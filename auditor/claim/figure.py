"""The figures of one sentence as sums see them: which are of one kind, and the words between two of them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from auditor.model import Interval, Mention
from auditor.text.article import Sentence
from auditor.text.direction_words import moves
from auditor.text.lexicon import words

_REACH = 8
"""How many tokens before a figure the word of its move may stand."""
_LOOSE = 0.2
_MANY = 100
_YEAR_DIGITS = 4
_YEARS = range(1900, 2100)
_POINTS = frozenset({"points", ""})


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with its first token and the one after its last."""

    mention: Mention
    first: int
    after: int

    @property
    def point(self) -> float:
        return self.mention.point


def figures_of(sentence: Sentence) -> Sequence[Figure]:
    """The single figures of a sentence, in order, without those that a hedge leaves open."""
    return sentence.once(_figures_of, lambda: _figures_of(sentence))


def _figures_of(sentence: Sentence) -> list[Figure]:
    return [
        Figure(q, sentence.token_at(q.start), sentence.token_at(q.end - 1) + 1)
        for q in sentence.quantities
        if math.isfinite(q.point) and not math.isfinite(q.upper)
    ]


def is_percent(figure: Figure) -> bool:
    """Whether the figure is a percentage with a plain or a loose hedge: "3.1 percent", "about 3 percent"."""
    mention = figure.mention
    plain = mention.kind == "percent" and mention.unit == "percent" and mention.point > 0
    return plain and loosely(mention) is not None


def loosely(mention: Mention) -> Interval | None:
    """The interval that a figure stands for in a sum; None where its hedge leaves an end open.

    A hedged figure is granted a fifth either way, and the round count of many things what was rounded off.
    """
    if mention.hedge not in ("", "vs"):
        if mention.change != "~":
            return None
        room = _LOOSE * mention.point
        return Interval(min(mention.low, mention.point - room), max(mention.high, mention.point + room))
    if mention.kind == "count" and mention.point >= _MANY and mention.high - mention.low <= 1:
        step = 10.0 ** _trailing_zeros(mention.point)
        if step > 1:
            return Interval(mention.point - step / 2, mention.point + step / 2)
    return mention.interval


def is_year(sentence: Sentence, figure: Figure) -> bool:
    """Whether a figure of four bare digits may be a year: "fell 0.2 percent from 1985"."""
    raw = sentence.tokens.raw[figure.first : figure.after]
    return len(raw[0]) == _YEAR_DIGITS and raw[0].isdigit() and figure.point in _YEARS


def _trailing_zeros(figure: float) -> int:
    digits = str(int(figure))
    return len(digits) - len(digits.rstrip("0"))


def between(sentence: Sentence, one: Figure, other: Figure) -> list[str]:
    """The words between two figures, in lower case; with the *or* of a hedge such as "or about"."""
    gap = sentence.tokens.low[one.after : other.first]
    return [*gap, "or"] if other.mention.hedge.startswith("or ") else gap


def of_one_kind(one: Mention, other: Mention) -> bool:
    """Whether two figures can be added: dollars and dollars, barrels and barrels, points and a bare figure."""
    if one.per and other.per and one.per != other.per:
        return False
    if one.unit == "points" and other.kind == "percent":  # a rate of joblessness and its change in points
        return other.unit == "percent"
    if one.kind == other.kind and one.kind in ("money", "measure", "percent"):
        return one.unit == other.unit
    if one.kind == "count" and other.kind == "count":
        return one.unit == other.unit or "" in (one.unit, other.unit)
    return one.unit in _POINTS and other.kind == "count" and other.unit in _POINTS


def all_in(between_: list[str], allowed: str) -> bool:
    """Whether all the words are of one list of the lexicon of sums."""
    return words("sums")[allowed].issuperset(between_)


def way_before(sentence: Sentence, at: int) -> str:
    """The way of the nearest word of a move before token ``at`` in its clause: ``up``, ``down`` or nothing."""
    low = sentence.tokens.low
    for i in range(at - 1, max(at - 1 - _REACH, -1), -1):
        if sentence.clause[i] != sentence.clause[at] and low[i] not in ("rising", "falling"):
            break
        if low[i] == "up" and i and low[i - 1] in words("sums")["give"]:
            return "down"
        way = "" if _compares(sentence, i) else way_of(low[i])
        if way:
            return way
    return ""


def _compares(sentence: Sentence, i: int) -> bool:
    """Whether a word only measures a move by another: "rose a lower-than-expected 5 percent", "less than"."""
    after = [low for low in sentence.tokens.low[i + 1 : i + 3] if low != "-"]
    return after[:1] == ["than"] and i + 2 < len(sentence.tokens)


def way_of(word: str) -> str:
    """``up`` or ``down``, where one word alone tells a move."""
    for way in ("up", "down"):
        if word in words("sums")[way]:
            return way
    entries = moves().get(word)
    if entries is None:
        return ""
    ways = {e.way for e in entries.single if e.role in ("verb", "noun", "state", "level") and e.way in ("up", "down")}
    return ways.pop() if len(ways) == 1 else ""


def describes(sentence: Sentence, percent: Figure) -> bool:
    """Whether a percentage tells what a thing is like: "0.7 percent sulphur", "a 5 percent bond"."""
    word = sentence.tokens.raw[percent.after] if percent.after < len(sentence.tokens) else "."
    function = words("function")
    return word.isalpha() and not (
        word.lower() in function["prepositions"]
        or word.lower() in function["conjunctions"]
        or word.lower() in function["adverbs"]
        or word.lower() in words("sums")["after_percent"]
        or word[0].isupper()
    )


def words_known(sentence: Sentence, begin: int, gap: list[str], allowed: str) -> bool:
    """Whether each of the words from token ``begin`` on is a mark, a name, part of a time, or one of those allowed."""
    lists, raw = words("sums"), sentence.tokens.raw
    for i, low in enumerate(gap, start=begin):
        if low in (";", ":") or (low == "and" and raw[i + 1][0].isupper()):
            return False
        if low in lists[allowed] or not low[0].isalnum() or raw[i][0].isupper():
            continue
        if not _of_time(sentence, i):
            return False
    return True


def _of_time(sentence: Sentence, i: int) -> bool:
    """Whether token ``i`` is part of a date, or of a length of time before a high: "a 52-week high"."""
    offset = sentence.tokens.start[i]
    return any(period.start <= offset < period.end for period in sentence.periods)
