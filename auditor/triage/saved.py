"""Read the disputes of a report that was saved as json."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic import BaseModel, Field, ValidationError

from auditor.errors import UsageError
from auditor.model import Level, Place
from auditor.triage.dispute import Dispute, Mark

if TYPE_CHECKING:
    from pathlib import Path


class _Place(BaseModel):
    axis: str
    low: float | None
    high: float | None
    opens: float | None
    path: tuple[str, ...]


class _Position(BaseModel):
    answer: str
    places: tuple[_Place, ...] = Field(min_length=1)


class _Finding(BaseModel):
    id: str
    level: Level
    status: str
    question: str
    positions: tuple[_Position, ...]
    former_ids: tuple[str, ...] = ()


class _Ledger(BaseModel):
    unreadable: int
    claims: int


class _Rule(BaseModel):
    id: str


class _Report(BaseModel):
    version: int
    findings: tuple[_Finding, ...]
    ledger: _Ledger
    rules: tuple[_Rule, ...]


@dataclass(frozen=True, slots=True)
class Saved:
    """What a saved report says of its disputes."""

    disputes: tuple[Dispute, ...]
    rules: tuple[str, ...]
    """The rules that ran."""
    claims: int
    """How many claims its audit read."""
    unreadable: int
    """How many documents it could not."""


def read_saved(path: Path) -> Saved:
    """The disputes of a json report. Raises UsageError for a file that is none."""
    try:
        data = json.loads(path.read_bytes())
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror or error}.") from error
    except (ValueError, RecursionError) as error:
        place = f" at line {error.lineno}, column {error.colno}" if isinstance(error, json.JSONDecodeError) else ""
        raise UsageError(f"{path} is no json{place}; {_RIGHT}.") from error
    try:
        report = _Report.model_validate(data)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(map(str, first["loc"])) or "the whole"
        raise UsageError(f"{path} is no report of this auditor ({where}: {first['msg']}); {_RIGHT}.") from error
    if report.version != 1:
        raise UsageError(f"{path} is a report of version {report.version}, and this auditor reads version 1.")
    disputes = tuple(map(_dispute, report.findings))
    return Saved(disputes, tuple(rule.id for rule in report.rules), report.ledger.claims, report.ledger.unreadable)


_RIGHT = "write it with `auditor audit CORPUS --format json=FILE`"


def _dispute(finding: _Finding) -> Dispute:
    marks = tuple(Mark(position.answer, tuple(map(_place, position.places))) for position in finding.positions)
    return Dispute(finding.id, finding.level, finding.question, marks, finding.former_ids, finding.status)


def _place(place: _Place) -> Place:
    low, high = _open(place.low, -math.inf), _open(place.high, math.inf)
    return Place(place.axis, low, high, _open(place.opens, -math.inf), place.path)


def _open(end: float | None, otherwise: float) -> float:
    return otherwise if end is None else end
