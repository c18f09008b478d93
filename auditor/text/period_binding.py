"""What stands around a date: the part of it that is meant, how it is bound to its clause, a second date that makes a span."""

from __future__ import annotations

from dataclasses import replace

from auditor.text import period_bounds as bounds
from auditor.text.period_bounds import Stretch
from auditor.text.period_scene import Found, Reader, Scene
from auditor.text.period_words import WORDS

_JOINS = frozenset({"-", "to", "through", "until", "till", "and"})


def with_part(scene: Scene, found: Found) -> Found:
    """The date with "early", "late", "the end of", "earlier", "later" in front of it."""
    if found.when.unit.endswith("_REF"):
        return found
    j = found.first - 1
    j -= scene.word(j) in ("the", "this", "in")
    word = scene.word(j)
    if word in ("earlier", "later"):
        return replace(found, first=j, when=_side(scene, found.when, word))
    j -= word in ("of", "-")
    word = scene.word(j)
    share = WORDS.parts.get(word)
    if share is None or (scene.word(j + 1) == "the" and word in ("early", "late", "mid")):
        return _early(scene, found) or found
    of = scene.word(j + 1) == "of"
    if word in ("end", "close", "middle", "beginning", "start", "turn", "course") and scene.word(j + 1) not in ("of", "-"):
        return found
    first = j - (of and scene.word(j - 1) == "the")
    return replace(found, first=first, when=_share(found.when, share, word))


def _early(scene: Scene, found: Found) -> Found | None:
    """"early in 2026", "late in the year"."""
    j = found.first - 1
    j -= scene.word(j) == "the"
    word = scene.word(j - 1)
    if scene.word(j) != "in" or word not in ("early", "late"):
        return None
    return replace(found, first=j - 1, when=_share(found.when, WORDS.parts[word], word))


def _share(when: Stretch, share: tuple[float, float], word: str) -> Stretch:
    """The share of a period; a fiscal year, whose days are not known, and a day stay whole."""
    if not when.known or when.high - when.low < 7 or when.unit.startswith("FY"):
        return when
    if len(when.unit) == 3 and word in ("end", "close"):
        return replace(when, low=when.high - 365, high=when.high + 366)  # the 2020s end in 2029 or in 2030
    return bounds.part_of(when, share)


def _side(scene: Scene, when: Stretch, word: str) -> Stretch:
    """The part of a period before or after the day of publication."""
    if scene.published is None or not when.known:
        return when
    today = scene.published.toordinal()
    if word == "earlier" and when.low < today + 1 < when.high:
        return replace(when, high=today + 1)
    if word == "later" and when.low < today < when.high:
        return replace(when, low=today)
    return when


def with_binding(scene: Scene, found: Found) -> Found:
    """The date with the preposition that binds it; *before* and *no later than* open its bottom."""
    if found.hedge or found.kind != "date":
        return found
    j = found.first - 1
    while scene.word(j) in ("the", "its", "about", "around", "early", "late", "least", "as", "the", "year", ","):
        j -= 1
    word, before = scene.word(j), scene.word(j - 1)
    if word == "than" and before == "later" and scene.word(j - 2) in ("no", "not"):
        return replace(found, hedge="by", when=replace(found.when, low=-float("inf")))
    if (word, before) in (("to", "prior"), ("of", "ahead")) or word == "before":
        ends = scene.word(found.first) == "end" or scene.word(found.first + 1) == "end"
        top = found.when.high if ends else found.when.low
        if top != -float("inf"):
            return replace(found, hedge="by", when=Stretch(-float("inf"), top, found.when.unit))
        return replace(found, hedge="by")
    if word == "of" and before == "as":
        return replace(found, hedge="on")
    if scene.word(found.first - 1) == ",":
        return found
    return replace(found, hedge=WORDS.bindings.get(word, ""))


def with_second(scene: Scene, found: Found, readers: dict[str, Reader]) -> Found:
    """Both dates of "2025 to 2028", "between March and June 2025", "Aug. 29-31" as one span."""
    j = found.last + 1
    join = scene.word(j)
    if join not in _JOINS or found.hedge in ("ago", "earlier", "span") or found.kind != "date":
        return found
    before = scene.word(found.first - 1)
    if join == "and" and before != "between":
        return found
    if join == "-" and scene.glued(j) != scene.glued(j + 1):
        return found
    if before == "from" and any(scene.word(k) in WORDS.moved for k in range(found.first - 7, found.first - 1)):
        return found
    second = _second(scene, j + 1, readers) or _same_month(scene, found, j + 1)
    if second is None or found.when.unit.endswith("_REF") or second.when.unit.endswith("_REF"):
        return found
    start = _with_year_of(found, second)
    unit = f"{start.unit}/{second.when.unit}"
    if not start.known or not second.when.known:
        return replace(found, last=second.last, when=bounds.unknown(unit), hedge="span")
    if start.low >= second.when.low:
        return found
    return replace(found, last=second.last, when=Stretch(start.low, second.when.high, unit), hedge="span")


def _second(scene: Scene, i: int, readers: dict[str, Reader]) -> Found | None:
    """The date that begins at token ``i``."""
    i += scene.word(i) == "the"
    floor, scene.floor = scene.floor, i - 1
    try:
        for at in range(i, min(i + 4, len(scene.tokens))):
            reader = readers.get(scene.word(at))
            found = reader(scene, at) if reader else None
            if found:
                found = with_part(scene, found)
                return found if found.first == i and found.kind == "date" else None
    finally:
        scene.floor = floor
    return None


def _same_month(scene: Scene, found: Found, i: int) -> Found | None:
    """The second day of "Aug. 29-31"."""
    number = scene.number(i)
    if found.yearless is None or not number or not found.yearless[1] < number <= 31:
        return None
    if scene.word(i + 1) in WORDS.counted or not found.when.known:
        return None
    low = found.when.low + number - found.yearless[1]
    return Found(i, i, Stretch(low, low + 1, f"{found.when.unit[:-2]}{number:02d}"))


def _with_year_of(found: Found, second: Found) -> Stretch:
    """The first date in the year of the second: "from March to June 2025"."""
    if found.yearless is None or not second.when.known or not second.when.unit[:4].isdecimal():
        return found.when
    month, number = found.yearless
    year = int(second.when.unit[:4])
    for choice in (year, year - 1):
        whole = bounds.months(choice, month, month)
        if whole.low < second.when.low:
            if not number:
                return whole
            return Stretch(whole.low + number - 1, whole.low + number, f"{whole.unit}-{number:02d}")
    return found.when
