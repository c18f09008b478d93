"""Read years in words: "nineteen ninety-one", "two thousand and five", "twenty twenty-five"."""

from __future__ import annotations

from auditor.text import period_bounds as bounds
from auditor.text.period_scene import Found, Scene
from auditor.text.period_words import WORDS

_LEADS = ("in", "by", "since", "until", "during", "before", "after", "of", "from", "to", "and")
"""Before two numbers in words these make a year of them."""


def read_spelled(scene: Scene, i: int) -> Found | None:
    """ "in nineteen ninety-one", whose first word is token ``i``; "twenty five percent" is no year."""
    named = scene.words[i - 1] == "year"
    if not named and scene.words[i - 1] not in _LEADS:
        return None
    spelled = spelled_year(scene, i)
    if spelled is None or scene.words[spelled[1]] in WORDS.counted:
        return None
    return Found(i - named, spelled[1] - 1, bounds.calendar_year(spelled[0]))


def read_thousand(scene: Scene, i: int) -> Found | None:
    """ "in two thousand and five", with "thousand" at token ``i``."""
    return read_spelled(scene, i - 1) if scene.words[i - 1] == "two" else None


def spelled_year(scene: Scene, i: int) -> tuple[int, int] | None:
    """The year in words that begins at token ``i``, and the token after it."""
    word = scene.words[i]
    if word in WORDS.year_centuries:
        rest = _below_hundred(scene, i + 1)
        if rest is None or (rest[0] < 10 and scene.words[i + 1] != "oh"):
            return None
        return WORDS.year_centuries[word] * 100 + rest[0], rest[1]
    if word != "two" or scene.words[i + 1] != "thousand":
        return None
    j = i + 2 + (scene.words[i + 2] == "and")
    rest = _below_hundred(scene, j)
    if rest is not None:
        return 2000 + rest[0], rest[1]
    return (2000, i + 2) if scene.words[i - 1] == "year" else None


def _below_hundred(scene: Scene, i: int) -> tuple[int, int] | None:
    """ "ninety-one", "ten", "oh five", "nine": its value and the token after it."""
    i += scene.words[i] == "oh"
    number = WORDS.year_numbers.get(scene.words[i])
    if number is None:
        return None
    if number < 20:
        return number, i + 1
    j = i + 1 + (scene.words[i + 1] == "-")
    ones = WORDS.year_numbers.get(scene.words[j], 0)
    return (number + ones, j + 1) if 0 < ones < 10 else (number, i + 1)
