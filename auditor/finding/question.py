"""Put a question into words, and give it an id that neither paths nor texts nor their order can change."""

from __future__ import annotations

import hashlib
import json
import re
from typing import TYPE_CHECKING

from auditor.engine.keys import Cell, Time, dimension, doubtful, lane, sure, unit, unit_of
from auditor.finding.twins import most_told
from auditor.model import FIGURE
from auditor.text.inflect import plural

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

    from auditor.model import Claim, Rule

    Same = tuple[tuple[str, str | None], ...]

_SLOT = re.compile(r"<([^<>]+)>")
_ASIDE = re.compile(r" \((<[^<>]+>(?:, <[^<>]+>)*)\)")
"""Slots in brackets: " (<basis>, <shares>)"."""
_SPACES = re.compile(" +")
_GOVERNING = frozenset({"in", "on", "of", "for", "by", "does", "did"})
"""Before a slot these need a word in it: "owe in <kind>"."""
_UNITS = {"close": "day", "stated": "time"}
"""What a period is a unit of, where its own name does not say."""
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_ORDINALS = ("first", "second", "third", "fourth")


def identity(claim: Claim, cell: Cell, rule: Rule) -> str:
    """The id of the question that ``claim`` answers in ``cell``."""
    answers = dict(claim.same)
    time = cell.time
    question = [
        rule.id,
        f"{claim.key} {counted}" if (counted := unit_of(rule, claim)) else claim.key,
        lane(claim),
        dimension(claim.value.readings[0].axis),
        [[facet.name, answers.get(facet.name)] for facet in sure(rule)],
        [[facet.name, answer] for facet, answer in zip(doubtful(rule), cell.facets, strict=True)],
        [time.precision, time.name, time.end.isoformat() if time.end and time.precision == "open" else ""],
        cell.moment,
    ]
    digest = hashlib.blake2b(json.dumps(question).encode(), digest_size=5).hexdigest()
    return f"{rule.id}-{digest}"


def same_answers(claim: Claim, cell: Cell, rule: Rule, *, stated: bool) -> Same:
    """Each name under the rule's ``same`` with the question's answer, None where no article gives one."""
    answers = dict(claim.same)
    answers.update(zip((facet.name for facet in doubtful(rule)), cell.facets, strict=True))
    same: Same = tuple((facet.name, answers.get(facet.name)) for facet in rule.same)
    if rule.period:
        same += (("period", cell.time.name if stated else None),)
    return same


def subject_of(claims: Iterable[Claim]) -> str:
    """The subject as most stories print it."""
    return most_told([(claim.subject, claim) for claim in claims])


def sentence(rule: Rule, subject: str, same: Same, time: Time, *, stated: bool, unit: str = "") -> str:
    """The rule's question with its slots filled; ``unit`` is what a rule counts whose words are many things."""
    places = {facet.name for facet in rule.same if facet.kind == "place"}
    answers = {name: answer.title() if answer and name in places else answer for name, answer in same}

    def filled(slot: re.Match[str]) -> str:
        name = slot[1]
        if name == "unit" and unit:
            return unit if rule.value == FIGURE else plural(unit)
        if name in ("subject", "unit", "figures"):
            return subject
        if name == "period":
            return _period(rule.period, time, stated=stated)
        if name in answers:
            return answers[name] or ("" if _describes(slot) else _unstated(name))
        return slot[0]

    asked = _ASIDE.sub(lambda aside: _known(aside[1].split(", "), answers), rule.question)
    return _SPACES.sub(" ", _SLOT.sub(filled, asked))


def _known(slots: Iterable[str], answers: Mapping[str, str | None]) -> str:
    """An aside of slots without those whose answer nobody tells; nothing where nobody tells any."""
    unknown = {f"<{name}>" for name, answer in answers.items() if answer is None}
    told = [slot for slot in slots if slot not in unknown]
    return f" ({', '.join(told)})" if told else ""


def _describes(slot: re.Match[str]) -> bool:
    """Whether a slot only describes the noun behind it, so that nothing is missing without it: "<kind> inflation"."""
    before = slot.string[: slot.start()].split()[-1:]
    return slot.string[slot.end() : slot.end() + 1] == " " and _GOVERNING.isdisjoint(before)


def _unstated(name: str) -> str:
    return f"{'an' if name[:1].lower() in 'aeio' else 'a'} {name} not stated"


def _period(period: str, time: Time, *, stated: bool) -> str:
    """The time of a question in words: "29 August 2025", "the third quarter of 2025", "a day not stated"."""
    if period and stated:
        return span_in_words(time.start, time.end)
    unknown = _unstated(_UNITS.get(period, period or "time"))
    if not period or time.precision == "open":
        return unknown
    told = "within" if time.precision == "range" else "told in articles of"
    return f"{unknown} ({told} {span_in_words(time.start, time.end)})"


def span_in_words(start: dt.date | None, end: dt.date | None) -> str:
    """A stretch of days in words, as the calendar's unit where it is one."""
    if start is None or end is None:
        return f"the time up to {day_in_words(end)}" if end else f"the time from {day_in_words(start)} on"
    if start == end:
        return day_in_words(start)
    for period in ("month", "quarter", "year"):
        name, first, last = unit(period, start)
        if (first, last) == (start, end):
            return _unit_in_words(period, name, start)
    return f"{day_in_words(start)} to {day_in_words(end)}"


def day_in_words(day: dt.date | None) -> str:
    """``29 August 2025``."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}" if day else ""


def _unit_in_words(period: str, name: str, start: dt.date) -> str:
    if period == "month":
        return f"{_MONTHS[start.month - 1]} {start.year}"
    if period == "quarter":
        return f"the {_ORDINALS[int(name[-1]) - 1]} quarter of {start.year}"
    return str(start.year)
