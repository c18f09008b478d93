"""Join two dates to a span: "2025 to 2028", "between March and June 2025", "Aug. 29-31"."""

from __future__ import annotations

from dataclasses import replace

from auditor.text import period_bounds as bounds
from auditor.text.period_binding import with_part
from auditor.text.period_bounds import Stretch
from auditor.text.period_scene import Found, Reader, Scene
from auditor.text.period_words import WORDS

_JOINS = frozenset({"-", "to", "through", "until", "till", "and"})


def with_second(scene: Scene, found: Found, readers: dict[str, Reader]) -> Found:
    """Both dates of "2025 to 2028", "between March and June 2025", "Aug. 29-31" as one span."""
    if not _joins(scene, found):
        return found
    j = found.last + 2
    second = _second(scene, found.last, readers) or _same_month(scene, found, j)
    if second is None or second.when.unit.endswith("_REF"):
        return found
    start = _with_year_of(found, second)
    unit = f"{start.unit}/{second.when.unit}"
    if start.known and second.when.known:
        if start.low >= second.when.low:
            return found
        when = Stretch(start.low, second.when.high, unit)
    else:
        when = bounds.unknown(unit)
    return replace(found, last=second.last, when=when, hedge="span")


def _joins(scene: Scene, found: Found) -> bool:
    """Whether the word behind the date can lead to the end of a span."""
    j = found.last + 1
    join, before = scene.words[j], scene.words[found.first - 1]
    if join not in _JOINS or found.ends or found.hedge in ("ago", "earlier", "span"):
        return False
    if found.when.unit.endswith("_REF"):
        return False
    if join == "and":
        return before == "between"
    if join == "-":
        return scene.glued(j) == scene.glued(j + 1)
    reach = range(found.first - 7, found.first - 1)
    return before != "from" or not any(scene.words[k] in WORDS.moved for k in reach)


def _second(scene: Scene, last: int, readers: dict[str, Reader]) -> Found | None:
    """The date that begins behind the word after token ``last``."""
    i = last + 2 + (scene.words[last + 2] == "the")

    def read() -> Found | None:
        for at in range(i, min(i + 4, len(scene.tokens.low))):
            reader = readers.get(scene.words[at])
            found = reader(scene, at) if reader else None
            if found:
                found = with_part(scene, found)
                return found if found.first == i and found.kind == "date" else None
        return None

    return scene.read_from(last, read)


def _same_month(scene: Scene, found: Found, i: int) -> Found | None:
    """The second day of "Aug. 29-31"."""
    number = scene.number(i)
    if found.yearless is None or not number or not found.yearless[1] < number <= 31:
        return None
    if scene.words[i + 1] in WORDS.counted or not found.when.known:
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
