"""Say in plain words why the answers of a question cannot all be right, and what may be behind it."""

from __future__ import annotations

import datetime as dt
import itertools
import math
import re
from typing import TYPE_CHECKING, NamedTuple

from auditor.compare.axis import DATES, UNMEASURED
from auditor.compare.currency import rate_day
from auditor.finding.harmless import harmless, left_open
from auditor.finding.level import is_slip, ratio, stated_size
from auditor.finding.parts import parts_in_words
from auditor.finding.question import day_in_words
from auditor.finding.short import short
from auditor.finding.tied import tied_by
from auditor.finding.twins import number_of_articles
from auditor.model import FIGURE
from auditor.text.inflect import plural, singular

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from auditor.engine.keys import Cell
    from auditor.finding.level import Gap
    from auditor.model import Claim, Position, Rule

MOST_ANSWERS = 6
"""Positions that an explanation names one by one."""
_MONEY = re.compile(r"money:(?P<currency>[A-Z]{3})(?P<per>/[^|]+)?(\|.+)?")


class Told(NamedTuple):
    """A finding in words; see the fields of ``model.Finding``."""

    explanation: str
    verdict: str
    harmless: str


def explain(
    rule: Rule,
    positions: Sequence[Position],
    axis: str,
    *,
    gap: Gap | None,
    figures: Sequence[float],
    cells: Iterable[Cell],
) -> Told:
    """Why this is a finding; ``cells`` are those of its claims, ``figures`` one of each position."""
    claims = _unique(positions)
    told = list(cells)
    aged = rule.value == "age"
    of_its_time = axis.replace("/year", "") if rule.period else axis  # the question names the time
    apart, reason = verdict(positions, of_its_time, None if aged else gap), harmless(rule, claims, told)
    parts = [
        f"{_answers(positions, axis)}: {apart}.",
        *(["Ages are compared by when the birthday can be."] if aged else []),
        *([tied_by(positions)] if rule.value == FIGURE else []),
        *_slips(figures),
        *_rates(claims, axis),
        *_foreseen(claims),
        *_undated(claims),
        *_unstated(rule, told),
        f"The likeliest harmless reason: {reason}.",
    ]
    return Told(" ".join(parts), apart, reason)


def settled_by(rule: Rule, positions: Sequence[Position]) -> str:
    """What would decide: the rule's word, and the dates where they are missing."""
    missing = None in {claim.published for position in positions for claim in position.claims}
    parts = [rule.settled_by, "the dates of the articles" if missing else ""]
    return "; ".join(part for part in parts if part)


def _unique(positions: Sequence[Position]) -> list[Claim]:
    return list({id(claim): claim for position in positions for claim in position.claims}.values())


def _answers(positions: Sequence[Position], axis: str) -> str:
    said = [_answer(position, axis) for position in positions[:MOST_ANSWERS]]
    if len(positions) > MOST_ANSWERS:
        more = len(positions) - MOST_ANSWERS
        said.append(f"{more} more {'answer differs' if more == 1 else 'answers differ'} from these")
    return "; ".join(said)


def _answer(position: Position, axis: str) -> str:
    articles = number_of_articles(position.claims)
    who = "1 article says" if articles == 1 else f"{articles:,} articles say"
    return f"{who} {position.answer}{_bracket(position, axis)}"


def _bracket(position: Position, axis: str) -> str:
    """The interval of a position, of its size where it is a direction; nothing for names and categories."""
    shown = next(claim for claim in position.claims if claim.value.answer == position.answer)
    size = stated_size(shown, axis) if axis == "sign" else None
    if axis in UNMEASURED or (axis == "sign" and shown.value.size is None):
        return ""
    low, high = (size.low, size.high) if size else (position.low, position.high)
    opening = "(…" if math.isinf(low) else f"[{_figure(low, axis)}"
    closing = "…)" if math.isinf(high) else f"{_figure(high, axis)})"
    return f", in {opening}, {closing}"


def _figure(amount: float, axis: str) -> str:
    if axis in DATES:
        return day_in_words(_day(amount)) or "…"
    return short(amount)


def _day(ordinal: float) -> dt.date | None:
    whole = int(ordinal)
    return dt.date.fromordinal(whole) if 0 < whole <= dt.date.max.toordinal() else None


def verdict(positions: Sequence[Position], axis: str, gap: Gap | None) -> str:
    """That no answer fits, and how far apart the answers lie where that can be said."""
    fits = "no answer fits both" if axis in UNMEASURED else "no value fits both"
    if len(positions) > 2:
        fits = fits.replace("both", "all")
    place = _one_article(_unique(positions))
    if gap is None or gap.distance <= 0:
        return f"{fits}{place}"
    least = "" if len(positions) == 2 else "the farthest of "
    return f"{fits}, {least}the answers lie at least {_distance(gap, axis)} apart{place}"


def _one_article(claims: Sequence[Claim]) -> str:
    """That all of it stands in one article, and which of its parts is against which; else nothing."""
    if len({claim.document for claim in claims}) > 1:
        return ""
    parts = parts_in_words(claims)
    return f", in {parts} of one article" if " and " in parts else ", in one article"


def _distance(gap: Gap, axis: str) -> str:
    counts = axis.startswith("count:") or axis in DATES
    whole = counts and float(gap.low.high).is_integer()  # 19 and 27 people lie 8 apart, as do two such days
    distance = short(gap.distance + whole)
    noun = _noun(axis)
    if noun:
        return f"{distance} {noun if distance == '1' else noun + 's'}"
    name = axis.partition("|")[0].partition(":")[2].replace("/", " per ")
    if name in ("", "number"):
        return distance
    return f"{distance} {_plural(name) if name.islower() and distance != '1' else name}"


def _plural(unit: str) -> str:
    """More than one of a unit: "metres", "kilometres per hour"."""
    first, *rest = unit.split()
    return " ".join((plural(singular(first)), *rest))


def _noun(axis: str) -> str:
    """What an axis is counted in, where its name does not say."""
    if axis in ("sign", "change:percent") or axis.startswith("percent"):
        return "point"
    return "day" if axis in DATES else "year" if axis == "length" else ""


def _slips(figures: Sequence[float]) -> Iterator[str]:
    for low, high in itertools.pairwise(figures):
        factor = ratio(low, high)
        if is_slip(factor):
            times = f"{round(factor):,} times"
            yield f"The figures differ by exactly {times}: a slip of the decimal point is likely."
            return


def _rates(claims: Sequence[Claim], axis: str) -> Iterator[str]:
    """Which amounts a rate put on the axis, and of which days."""
    used: dict[str, set[dt.date]] = {}
    target = _MONEY.fullmatch(axis)
    for claim in claims if target else ():
        own = _MONEY.fullmatch(claim.value.readings[0].axis)
        converted = any(reading.converted and reading.axis == axis for reading in claim.value.readings)
        if own and target and converted and claim.said:
            day = rate_day(own["currency"], target["currency"], claim.said)
            used.setdefault(own["currency"], set()).update([day] if day else [])
    for currency, days in sorted(used.items()):
        if days:
            yield f"Amounts in {currency} were converted at the ECB's rate of {_span(days)}."


def _span(days: Iterable[dt.date]) -> str:
    first, last = min(days), max(days)
    return day_in_words(first) if first == last else f"{day_in_words(first)} to {day_in_words(last)}"


def _foreseen(claims: Sequence[Claim]) -> Iterator[str]:
    """That forecasts are held against forecasts, and against nothing that was told as a fact."""
    if "forecast" in {claim.stance for claim in claims}:
        yield "All of this is foreseen: forecasts are compared with forecasts alone, never with a fact."


def _undated(claims: Sequence[Claim]) -> Iterator[str]:
    undated = number_of_articles([claim for claim in claims if claim.published is None])
    if not undated:
        return
    articles = number_of_articles(claims)
    if undated < articles:
        verb = "is" if undated == 1 else "are"
        who = f"{undated} of the {articles} articles {verb} not dated"
    else:
        who = "No article is dated" if articles > 1 else "The article is not dated"
    yield f"{who}: a date would decide whether they speak of the same time."


def _unstated(rule: Rule, cells: Sequence[Cell]) -> Iterator[str]:
    names = left_open(rule, cells)
    if names:
        yield f"Not every article states the {' and the '.join(names)}: that could set them apart."
