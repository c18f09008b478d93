"""Read what points back to a period told before: "the quarter", "the 1988 period", "the same quarter last year"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from auditor.text import period_bounds as bounds
from auditor.text.period_scene import Found, Scene
from auditor.text.period_unit import calendar_unit
from auditor.text.period_words import WORDS
from auditor.text.period_year import year_after

if TYPE_CHECKING:
    from auditor.text.period_bounds import Stretch


def read_told(scene: Scene, i: int) -> Found | None:
    """The quarter or period at token ``i``, when it is one that the article has named."""
    j = i - 1
    alike = scene.words[j] in WORDS.alike
    if alike:
        return _alike(scene, i)
    newest = scene.words[j] in WORDS.newest
    j -= newest
    if (
        scene.words[j] != "the"
        or scene.words[i + 1] == "-"
        or (scene.words[j - 1] == "of" and scene.words[j - 2] in WORDS.parts)
    ):
        return None
    when = scene.told()
    if when is None and scene.words[i] == "quarter":
        when = calendar_unit(scene, "quarter", -1) if newest else _last_quarter(scene)
    return Found(j + 1, i, when) if when else None


def _alike(scene: Scene, i: int) -> Found | None:
    """ "the same quarter last year", "the corresponding period of 1988"."""
    year = year_after(scene, i + 1)
    if year is None:
        return None
    when = _in_year(scene, year.number)
    return Found(i - 1, year.next - 1, when, year.hedge) if when else None


def read_year_part(scene: Scene, i: int) -> Found | None:
    """ "the 1988 quarter", "the 1988 period", with its year at token ``i``."""
    last = i + 1
    if scene.words[last] not in ("quarter", "period") or scene.words[i - 1] not in ("the", "its"):
        return None
    when = _in_year(scene, int(scene.words[i]))
    return Found(i, last, when) if when else None


def read_year_of_part(scene: Scene, i: int) -> Found | None:
    """ "last year's quarter", "this year's period", with "year" at token ``i``."""
    shift = WORDS.shifts.get(scene.words[i - 1])
    if shift is None or scene.published is None or scene.words[i + 1] != "'s":
        return None
    if scene.words[i + 2] not in ("quarter", "period"):
        return None
    when = _in_year(scene, scene.published.year + shift)
    return Found(i - 1, i + 2, when) if when else None


def _in_year(scene: Scene, year: int) -> Stretch | None:
    """The part of a year that was told, in another year."""
    told = scene.told()
    if told is None:
        return None
    return bounds.years_before(told, bounds.last_year(told) - year)


def _last_quarter(scene: Scene) -> Stretch:
    """The quarter that is spoken of: the last one, as far as can be told, or the one now running."""
    last = calendar_unit(scene, "quarter", -1)
    return replace(last, high=calendar_unit(scene, "quarter", 0).high)
