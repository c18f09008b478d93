"""The words of time from the lexicon, typed and read once."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any, Final

from auditor.text.lexicon import load


@dataclass(frozen=True, slots=True)
class PeriodWords:
    """What ``periods.yaml`` holds; each field is the key of the same name."""

    months: dict[str, int]
    doubtful_months: frozenset[str]
    month_verbs: frozenset[str]
    before_given_names: frozenset[str]
    weekdays: dict[str, int]
    short_weekdays: dict[str, int]
    named_days: frozenset[str]
    day_parts: frozenset[str]
    ordinals: dict[str, int]
    ordinal_endings: frozenset[str]
    opening: frozenset[str]
    closing: frozenset[str]
    units: dict[str, str]
    per_year: dict[str, float]
    timex: dict[str, tuple[str, str, int]]
    vague: dict[str, tuple[float, float]]
    fillers: frozenset[str]
    not_lengths: frozenset[str]
    days: dict[str, int]
    references: dict[str, str]
    terms: frozenset[str]
    shifts: dict[str, int]
    backward: frozenset[str]
    alike: frozenset[str]
    newest: frozenset[str]
    lengths_ahead: frozenset[str]
    lengths_behind: frozenset[str]
    comparisons: frozenset[str]
    parts: dict[str, tuple[float, float]]
    decade_names: dict[str, int]
    year_centuries: dict[str, int]
    year_numbers: dict[str, int]
    holidays: dict[str, tuple[int, ...]]
    holiday_ends: frozenset[str]
    month_nouns: frozenset[str]
    seasons: dict[str, str]
    season_days: dict[str, tuple[int, int, int, int]]
    bindings: dict[str, str]
    over: frozenset[str]
    follows: dict[str, str]
    verb_leads: frozenset[str]
    ended: frozenset[str]
    fiscal: frozenset[str]
    year_prepositions: frozenset[str]
    year_lead: frozenset[str]
    counted: frozenset[str]
    year_plurals: frozenset[str]
    money_marks: frozenset[str]
    moved: frozenset[str]
    future: frozenset[str]
    setting: frozenset[str]
    future_leads: frozenset[str]
    past: frozenset[str]
    not_past: frozenset[str]
    clause_borders: frozenset[str]


def _typed(value: Any) -> Any:
    """A string of words as a set; a list inside a table as a tuple."""
    if isinstance(value, str):
        return frozenset(value.split())
    return {key: tuple(item) if isinstance(item, list) else item for key, item in value.items()}


def _read() -> PeriodWords:
    raw = load("periods")
    return PeriodWords(**{field.name: _typed(raw[field.name]) for field in fields(PeriodWords)})


WORDS: Final = _read()
