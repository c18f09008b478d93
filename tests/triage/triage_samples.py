"""Disputes of an invented world, and what was decided about them."""

from __future__ import annotations

import datetime as dt
import math

from hypothesis import strategies as st

from auditor.model import Finding, Ledger, Place, Position, Report, RuleCount
from auditor.triage.acceptance import Acceptance
from auditor.triage.baseline import Entry
from auditor.triage.dispute import Dispute, Mark
from auditor.yamlio.write import printable

TODAY = dt.date(2026, 3, 5)
FOUR = Mark("$4 billion", (Place("money:USD", 3.5e9, 4.5e9, 3.5e9),))
SIX = Mark("$6.5 billion", (Place("money:USD", 6.45e9, 6.55e9, 6.45e9),))
TEN = Mark("$10 billion", (Place("money:USD", 9.5e9, 10.5e9, 9.5e9),))
CALDER = Dispute("investment-total-9fc20d18ba", "error", "How much will Calder invest in AI?", (FOUR, SIX))


def span(low: float, high: float, opens: float = math.nan, answer: str = "so much", axis: str = "money:USD") -> Mark:
    """A position on one axis."""
    return Mark(answer, (Place(axis, low, high, low if math.isnan(opens) else opens),))


def node(*path: str) -> Mark:
    """A position that is an answer of a map."""
    return Mark(path[-1], (Place("category", 0.0, 1.0, 0.0, path),))


def finding(dispute: Dispute) -> Finding:
    """The finding of which a dispute is told."""
    positions = tuple(
        Position(mark.answer, (), (), mark.places[0].low, mark.places[0].high, mark.places) for mark in dispute.marks
    )
    axis = dispute.marks[0].places[0].axis
    return Finding(
        dispute.id, dispute.rule, dispute.level, dispute.question, "Calder", (), "", "", positions, axis,
        former_ids=dispute.former_ids,
    )  # fmt: skip


def report(*disputes: Dispute) -> Report:
    """A report of these disputes; its rules are theirs."""
    rules = tuple(RuleCount(rule, 9, 9, 1) for rule in sorted({dispute.rule for dispute in disputes}))
    return Report(tuple(map(finding, disputes)), (), (), Ledger(documents=4, claims=9, disputed=9), rules)


def entry(dispute: Dispute, seen: dt.date = TODAY) -> Entry:
    return Entry(dispute.id, seen, dispute.question, dispute.marks)


def acceptance(dispute: Dispute, reason: str = "Both are right.", until: dt.date | None = None) -> Acceptance:
    return Acceptance(dispute.id, reason, TODAY, dispute.question, dispute.marks, until=until)


_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
_filled = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20).filter(str.strip)
_numbers = st.floats(allow_nan=False, allow_infinity=False) | st.integers(-(10**12), 10**12).map(float)
_days = st.dates()


@st.composite
def places(draw: st.DrawFn) -> Place:
    """A place as a file gives it back: what a file does not keep is left out."""
    axis = draw(st.sampled_from(["money:USD", "sign", "name", "length"]) | _filled)
    if draw(st.integers(0, 4)) == 0:
        path = tuple(draw(st.lists(_text, min_size=1, max_size=3)))
        return Place("category", -math.inf, math.inf, -math.inf, path)
    low, high = sorted(draw(st.lists(_numbers, min_size=2, max_size=2, unique=True)))
    low = draw(st.sampled_from([low, low, -math.inf]))
    return Place(axis, low, draw(st.sampled_from([high, high, math.inf])), low)


def order(mark: Mark) -> tuple[str, float, float, tuple[str, ...], str]:
    own = mark.places[0]
    return own.axis, own.low, own.high, own.path, mark.answer


def any_marks() -> st.SearchStrategy[tuple[Mark, ...]]:
    """Positions in the order of a file."""
    mark = st.builds(Mark, _filled, st.lists(places(), min_size=1, max_size=3).map(tuple))
    return st.lists(mark, min_size=1, max_size=4).map(lambda marks: tuple(sorted(marks, key=order)))


@st.composite
def entries(draw: st.DrawFn) -> tuple[Entry, ...]:
    """A baseline, in the order of its ids."""
    ids = draw(st.lists(_filled, unique_by=printable, max_size=4).map(sorted))
    return tuple(Entry(name, draw(_days), draw(_text), draw(any_marks())) for name in ids)


@st.composite
def acceptances(draw: st.DrawFn) -> tuple[Acceptance, ...]:
    """Acceptances, in the order of their ids."""
    ids = draw(st.lists(_filled, unique_by=printable, max_size=4).map(sorted))
    days = st.none() | _days
    return tuple(
        Acceptance(name, draw(_filled), draw(_days), draw(_text), draw(any_marks()), draw(_text), draw(days))
        for name in ids
    )
