"""Read years in figures, alone or behind another period, and ISO dates, decades and centuries."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from auditor.text import period_bounds as bounds
from auditor.text.period_scene import Found, Scene
from auditor.text.period_spelled import spelled_year
from auditor.text.period_words import WORDS

_CERTAIN = ("in", "by", "since", "until", "during", "before", "after")
"""A plural behind them and a year begins a clause: "by 2030 emissions will fall"."""
_OWNERS = ("the", "its", "their", "his", "her")
"""Behind them a year may stand before the plural of what happened in it: "the 1967 floods"."""
_DOTTED = re.compile(r"\d\d?\.\d\d?\.20\d\d")
_HYPHENATED = ("post", "pre", "mid")


@dataclass(frozen=True, slots=True)
class Year:
    """A year that stands behind a month, quarter or half."""

    number: int
    fiscal: bool
    next: int
    """The token after it."""
    hedge: str = ""


def year_after(scene: Scene, i: int) -> Year | None:
    """The year that begins at token ``i``: ", 2025", "of 2025", "fiscal 2025", "FY25", "of next year"."""
    comma = scene.words[i] == ","
    j = i + 1 if comma or scene.words[i] in ("of", "in") else i
    relative = None if comma else _relative_year(scene, j)
    if relative:
        return relative
    named = fiscal_name(scene, j)
    if named:
        return Year(named[0], fiscal=True, next=named[1])
    fiscal = scene.words[j] in WORDS.fiscal
    j += fiscal
    j += scene.words[j] == "year" and scene.year(j + 1) is not None
    number = scene.year(j) or (None if fiscal else _old_year(scene, j))
    spelled = spelled_year(scene, j) if number is None and not fiscal else None
    if spelled:
        return Year(spelled[0], fiscal=False, next=spelled[1])
    if number is None or (comma and fiscal):
        return None
    number, after = crossed(scene, number, j + 1) if fiscal else (number, j + 1)
    return Year(number, fiscal, after)


def _old_year(scene: Scene, i: int) -> int | None:
    """A year before 1900 that ends its phrase: "on September 25, 1889,"."""
    number = scene.number(i)
    after = scene.words[i + 1]
    ends = after in (",", ".", ";", ")") or not (after[:1].isalnum() or scene.glued(i + 1))
    return number if number is not None and 1600 <= number < 1900 and ends else None


def _relative_year(scene: Scene, i: int) -> Year | None:
    """ "last year", "of the current fiscal year", "of the year", "a year ago"."""
    if scene.published is None:
        return None
    if scene.words[i] == "a" and scene.words[i + 1] == "year" and scene.words[i + 2] in ("ago", "earlier"):
        return Year(scene.published.year - 1, fiscal=False, next=i + 3, hedge=scene.words[i + 2])
    the = scene.words[i] in ("the", "its")
    shift = WORDS.shifts.get(scene.words[i + the])
    j = i + the + (shift is not None)
    fiscal = scene.words[j] in WORDS.fiscal
    if j == i or scene.words[j + fiscal] != "year" or (shift is None and scene.words[i - 1] != "of"):
        return None
    number = scene.year(j + fiscal + 1)
    if number is not None:
        return Year(number, fiscal, j + fiscal + 2)
    return Year(scene.published.year + (shift or 0), fiscal, j + fiscal + 1)


def fiscal_name(scene: Scene, i: int) -> tuple[int, int] | None:
    """ "FY25", "FY2025" or "FY 2025" at token ``i``: its year, and the token after it."""
    word = scene.words[i]
    if not word.startswith("fy"):
        return None
    digits, after = (word[2:], i + 1) if word != "fy" else (scene.words[i + 1], i + 2)
    if not digits.isdecimal() or len(digits) not in (2, 4):
        return None
    number = int(digits) + 2000 if len(digits) == 2 else int(digits)
    return crossed(scene, number, after)


def crossed(scene: Scene, number: int, after: int) -> tuple[int, int]:
    """A fiscal year and the token after it; "2025/26" is named by its end."""
    mark = scene.words[after] in ("/", "-") and scene.glued(after) and scene.glued(after + 1)
    if mark and scene.number(after + 1) == (number + 1) % 100:
        return number + 1, after + 2
    return number, after


def read_year(scene: Scene, i: int) -> Found | None:
    """A date with a year in figures: "in 2025", "2025-08-29", "2025-28", "8/29/2025", "the 1990s"."""
    number = int(scene.words[i])
    if scene.glued(i) and scene.words[i - 1] == "/" and scene.number(i - 2):
        return _slashed(scene, i, number)
    composed = _composed(scene, i, number) if scene.glued(i + 1) else None
    if composed or not is_year(scene, i):
        return composed
    return Found(i, i, bounds.calendar_year(number))


def read_old_year(scene: Scene, i: int) -> Found | None:
    """A year before 1900, which is one only behind a preposition and before the end of its phrase: "in 1898,"."""
    after = scene.words[i + 1]
    if scene.words[i - 1] not in (*_CERTAIN, "of") or after in WORDS.counted or _is_plural(after):
        return None
    if scene.glued(i + 1) and (after[:1].isalpha() or after in ("-", "/")):
        return None
    if scene.words[i - 1] == "of" and scene.number(i + 1) is None and after.isalpha() and after not in _CERTAIN:
        return None
    return Found(i, i, bounds.calendar_year(int(scene.words[i])))


def _composed(scene: Scene, i: int, number: int) -> Found | None:
    """What a year makes with the mark or letter that stands against it."""
    after = scene.words[i + 1]
    if after in ("s", "'s") and number % 10 == 0 and (after == "s" or scene.words[i - 1] == "the"):
        return Found(i, i + 1, bounds.decade(number))
    if after in ("-", "/") and scene.glued(i + 2):
        return _dashed(scene, i, number)
    return None


def _slashed(scene: Scene, i: int, year: int) -> Found | None:
    """ "8/29/2025" or "29/8/2025"; "8/9/2025" could be either day and is left alone."""
    right, left = scene.number(i - 2), scene.number(i - 4)
    if not left or not right or scene.words[i - 3] != "/":
        return None
    month, number = (right, left) if left > 12 else (left, right)
    if left <= 12 and right <= 12 and left != right:
        return None
    when = bounds.day_of(year, month, number)
    return Found(i - 4, i, when) if when else None


def is_dotted(word: str) -> bool:
    """Whether a token is a date such as "29.08.2025"."""
    return _DOTTED.fullmatch(word) is not None


def read_dotted(scene: Scene, i: int) -> Found | None:
    """ "29.08.2025": the day stands first wherever dates are written with dots."""
    number, month, year = map(int, scene.words[i].split("."))
    when = bounds.day_of(year, month, number)
    return Found(i, i, when) if when else None


def _dashed(scene: Scene, i: int, year: int) -> Found | None:
    """ "2025-08-29", "2025-08" and the years "2025-28"."""
    mark, second, size = scene.words[i + 1], scene.number(i + 2), len(scene.words[i + 2])
    if second is None or size > 2:
        return None
    third = scene.number(i + 4) if scene.words[i + 3] == mark and scene.glued(i + 4) else None
    if third is not None:
        when = bounds.day_of(year, second, third)
        return Found(i, i + 4, when) if when else None
    if size == 2 and year % 100 < second:
        last = year - year % 100 + second
        whole = bounds.months(year, 1, 12 * (last - year + 1))
        return Found(i, i + 2, replace(whole, unit=f"{year}/{last}"), hedge="span")
    if size == 2 and 1 <= second <= 12:
        return Found(i, i + 2, bounds.months(year, second, second))
    return None


def is_year(scene: Scene, i: int) -> bool:
    """Whether four figures name a year, not a quantity, an amount or a model."""
    if scene.year(i) is None:
        return False
    before, after = scene.words[i - 1], scene.words[i + 1]
    if (scene.words[i - 2] if before == "." else before) in WORDS.money_marks:
        return False
    hyphened = before in ("-", "/") and scene.glued(i)
    if hyphened and scene.words[i - 2] in _HYPHENATED:
        return True
    if scene.glued(i + 1) and after[:1].isalpha():
        return False
    if _is_plural(after) and before not in _CERTAIN and not (before in _OWNERS and int(scene.words[i]) % 10):
        return False  # "the 1967 floods" were in that year, "the 2000 strikes" may have been so many
    if hyphened:
        return scene.words[i - 2] in WORDS.year_lead or _year_like(scene, i - 2)
    named = scene.capital(i - 1) and i > scene.floor
    known = not named or before in WORDS.year_prepositions or before in WORDS.year_lead
    return known and not _is_counted(scene, i)


def _is_counted(scene: Scene, i: int) -> bool:
    """Whether it stands in a range of quantities ("1,900 to 2000") or before a unit ("2000-year")."""
    before, after = scene.words[i - 1], scene.words[i + 1]
    if after == "-" and scene.words[i + 2] in WORDS.units:
        return True
    if before == "than" and scene.words[i - 2] in ("more", "less", "fewer"):
        return True
    if after in ("-", "to", "and") and _is_count(scene, i + 2):
        return True
    return before in ("-", "to", "and", "between") and _is_count(scene, i - 2)


def _year_like(scene: Scene, i: int) -> bool:
    number = scene.number(i)
    return number is not None and 1900 <= number <= 2099


def _is_count(scene: Scene, i: int) -> bool:
    """Whether a token is a figure beside which a year would be odd."""
    word = scene.words[i]
    return word[:1].isdigit() and not _year_like(scene, i) and (len(word) > 2 or "." in word)


def _is_plural(word: str) -> bool:
    plural = word.endswith("s") and not word.endswith("ss") and word.isalpha()
    return plural and word not in WORDS.year_plurals


def read_short_decade(scene: Scene, i: int) -> Found | None:
    """ "the '90s", whose letter is token ``i``."""
    number = scene.number(i - 1)
    if number is None or not scene.glued(i) or number % 10 or not 10 <= number <= 99:
        return None
    quoted = scene.words[i - 2] == "'" and scene.glued(i - 1)
    if not quoted and scene.words[i - 2] != "the":
        return None
    start = (2000 if number <= 20 else 1900) + number
    return Found(i - 1 - quoted, i, bounds.decade(start))


def read_decade_name(scene: Scene, i: int) -> Found | None:
    """ "the nineties", "the early eighties"; in lower case without the article it may be an age."""
    j = i - 1
    j -= scene.words[j] in WORDS.parts or scene.words[j] == "-"
    if scene.words[j] != "the" and scene.words[j - 1] != "the":
        return None
    return Found(i, i, bounds.decade(WORDS.decade_names[scene.words[i]]))


def read_century(scene: Scene, i: int) -> Found | None:
    """ "the 20th century", "the twenty-first century"."""
    j = i - 1
    j -= scene.words[j] == "-"
    number = scene.ordinal(j)
    if number is None and scene.words[j] in WORDS.ordinal_endings and scene.glued(j):
        j, number = j - 1, scene.number(j - 1)
    elif number is not None and scene.words[j - 1] == "-" and scene.words[j - 2] == "twenty":
        j, number = j - 2, number + 20
    if number is None or not 1 <= number <= 30:
        return None
    return Found(j, i, bounds.century(number))
