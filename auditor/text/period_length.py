"""Read lengths of time: "over the next three years", "an 18-month plan", "for more than a decade"."""

from __future__ import annotations

from decimal import Decimal

from auditor.text import period_bounds as bounds
from auditor.text.amount import hedge_at
from auditor.text.hedge import Effect, hedge_before
from auditor.text.period_bounds import Stretch
from auditor.text.period_count import Count, count_before, half_behind, or_two
from auditor.text.period_distance import counted_from
from auditor.text.period_quarter import read_ended
from auditor.text.period_scene import Found, Scene
from auditor.text.period_words import WORDS
from auditor.text.period_year import year_after


def read_length(scene: Scene, i: int, code: str) -> Found | None:
    """A length of time whose unit is token ``i``, or the date that is counted with it."""
    count = count_before(scene, i)
    if count is None:
        return None
    placed = _opening(scene, i, count, code) or _ended(scene, i, count, code)
    if placed or _is_age(scene, i) or _is_rate(scene, i, count) or _is_noun(scene, i, count):
        return placed
    last = _last(scene, i)
    effect: Effect | None = "at_least" if count.open else None
    behind = hedge_at(scene.tokens, last + 1)
    if behind:
        last, effect = behind[1] - 1, behind[2]
    first, effect, hedge = _bound(scene, i, count, effect)
    if not count.plain and count.first > i - 1 and not hedge and scene.words[i + 1] not in ("ago", "of", "-"):
        return None
    low, high = count.bounds(effect)
    length = Found(first, last, _years(low, high, code, count.figure), hedge, "duration")
    return counted_from(scene, length, count, code, hedged=effect is not None)


def _last(scene: Scene, i: int) -> int:
    """The last token of a length: of "a year and a half", "a month or two", "weeks or months", else the unit's."""
    if half_behind(scene, i):
        return i + 3
    two = scene.words[i - 1] in ("a", "an") and or_two(scene, i)
    vague = scene.words[i].endswith("s") and scene.words[i + 1] == "or" and scene.words[i + 2] in WORDS.units
    return i + 2 if two or vague else i


def _is_age(scene: Scene, i: int) -> bool:
    """ "45 years old", "a 10-year-old"."""
    if scene.words[i + 1 : i + 3] == ["of", "age"]:
        return True
    return scene.words[i + 1 + (scene.words[i + 1] == "-")] in WORDS.not_lengths


def _is_rate(scene: Scene, i: int, count: Count) -> bool:
    """ "five days a week", "every two years"."""
    if scene.words[i + 1] in ("a", "per", "each", "every") and scene.words[i + 2] in WORDS.units:
        return True
    return scene.words[count.first - 1] in ("per", "every", "each", "/")


def _is_noun(scene: Scene, i: int, count: Count) -> bool:
    """Whether the unit is something else: "a quarter of", "the 1988 quarter", "one day"."""
    word, after = scene.words[i], scene.words[i + 1]
    if word == "quarter":
        return after == "of" if count.plain else after not in WORDS.follows
    if word == "quarters":
        return after == "of" and count.plain
    if word == "day" and count.low == 1 and count.first == i - 1 and scene.words[i - 2] not in WORDS.over:
        return after not in WORDS.follows
    if word == "second":
        return scene.words[i - 1] != "-"
    return scene.year(i - 1) is not None or (scene.number(i - 1) or 0) > 1900


def _ended(scene: Scene, i: int, count: Count, code: str) -> Found | None:
    """ "nine months ended Sept. 30"."""
    if code not in ("week", "month") or not count.plain:
        return None
    if count.low != count.high or not 1 <= count.low <= 60:
        return None
    return read_ended(scene, count.first, i, int(count.low))


def _opening(scene: Scene, i: int, count: Count, code: str) -> Found | None:
    """ "the first nine months of 2025": from January on."""
    first = count.first - 1
    if scene.words[first] != "first" or code not in ("month", "quarter") or not count.plain:
        return None
    number = int(count.low) * (3 if code == "quarter" else 1)
    if count.low != int(count.low) or not 1 <= number <= 11:
        return None
    name = f"P{number}M" if code == "month" else f"P{number // 3}Q"
    half = code == "quarter" and number == 6
    year = year_after(scene, i + 1)
    if year and not year.fiscal:
        when = bounds.half(year.number, 1) if half else bounds.months(year.number, 1, number, name)
        return Found(first, year.next - 1, when, year.hedge)
    if year:
        return None
    if scene.published is None:
        return Found(first, i, bounds.unknown(name))
    ended = number < scene.published.month or (number == scene.published.month and scene.published.day > 27)
    past = scene.published.year - (not ended)
    return Found(first, i, bounds.half(past, 1) if half else bounds.months(past, 1, number, name))


def _bound(scene: Scene, i: int, count: Count, effect: Effect | None) -> tuple[int, Effect | None, str]:
    """The first token, the hedge, and how the length is bound, from the words before it."""
    first, hedge = count.first, ""
    for _ in range(2):
        before = hedge_before(scene.tokens, first)
        if before and before[0] >= scene.floor and not _is_no_hedge(scene, before[0], first, i):
            first, effect = before
        word = scene.words[first - 1]
        verb = word == "last" and scene.words[first - 2] in WORDS.verb_leads
        if (word in WORDS.lengths_ahead or word in WORDS.lengths_behind) and not verb:
            hedge = "next" if word in WORDS.lengths_ahead else "past"
            first -= 1
            first -= scene.words[first - 1] in ("the", "its", "this", "their")
    lead = scene.words[first - 1 - (scene.words[first - 1] == "the")]
    if not hedge and lead in WORDS.over and scene.words[i - 1] != "-":
        hedge = "past" if scene.words[i + 1] in ("already", "now") else "over"
    return first, effect, hedge


def _is_no_hedge(scene: Scene, start: int, first: int, i: int) -> bool:
    """ "over three years" is a length in time; "for over three years" is more than three."""
    told = scene.words[i + 1] in WORDS.follows
    if told and (scene.words[start] in WORDS.comparisons or scene.words[start - 1] in WORDS.counted):
        return True
    if start != first - 1 or scene.words[start] != "over":
        return False
    return scene.words[start - 1] not in WORDS.over and not told


def _years(low: float, high: float, code: str, figure: str) -> Stretch:
    per_year = WORDS.per_year[code]
    prefix, letter, factor = WORDS.timex[code]
    figure = figure.partition("/")[0]  # TIMEX3 has no range of lengths
    value = figure if figure == "X" else format((Decimal(figure) * factor).normalize(), "f")
    unit = f"{prefix}{value}{letter}".replace(".5H", "H30M")
    return Stretch(low / per_year, high / per_year, unit)
