"""Show how far a run is: bars on a terminal, a plain line every few seconds elsewhere, nothing when quiet."""

# ruff: noqa: PLC0415 - `auditor --help` must not wait for what the commands import

from __future__ import annotations

import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from auditor.cli.program import say
from auditor.progress import SILENT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from auditor.progress import Progress, Stage

FIRST = 10.0
"""Seconds of work before the first plain line; a shorter run prints none."""
EVERY = 5.0
"""Seconds between two plain lines."""
_DELAY = 0.5
"""Seconds before a bar appears."""
_UNITS: dict[Stage, str] = {"reading": " MB", "extracting": " documents", "comparing": " claims"}


@contextmanager
def shown_progress(*, quiet: bool) -> Iterator[Progress]:
    """The progress of one run, taken off the screen at its end."""
    if quiet:
        yield SILENT
        return
    shown = Bars() if sys.stderr.isatty() else Lines()
    try:
        yield shown
    finally:
        shown.close()


class Bars:
    """A bar for each stage, one under the other."""

    def __init__(self) -> None:
        self._bars: dict[Stage, Any] = {}

    @property
    def heard(self) -> bool:
        return True

    def begin(self, stage: Stage, total: int | None = None) -> None:
        from tqdm import tqdm

        self._bars[stage] = tqdm(
            desc=f"{stage:<10}",
            total=total,
            unit="B" if stage == "reading" else _UNITS[stage],
            unit_scale=True,
            unit_divisor=1024 if stage == "reading" else 1000,
            leave=False,
            delay=_DELAY,
            file=sys.stderr,
            dynamic_ncols=True,
        )

    def advance(self, stage: Stage, done: int = 1) -> None:
        self._bars[stage].update(done)

    def end(self, stage: Stage) -> None:
        self._bars.pop(stage).close()

    def close(self) -> None:
        """Take off what an error left."""
        for stage in list(self._bars):
            self.end(stage)


class Lines:
    """A plain line every few seconds."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._next = 0.0
        self._began: dict[Stage, float] = {}
        self._done: dict[Stage, int] = {}
        self._totals: dict[Stage, int | None] = {}

    @property
    def heard(self) -> bool:
        return True

    def begin(self, stage: Stage, total: int | None = None) -> None:
        self._began[stage] = self._clock()
        self._next = self._next or self._clock() + FIRST
        self._done[stage] = 0
        self._totals[stage] = total

    def advance(self, stage: Stage, done: int = 1) -> None:
        self._done[stage] += done
        now = self._clock()
        if now >= self._next:
            self._next = now + EVERY
            say("; ".join(self._line(stage, now) for stage in self._began))

    def end(self, stage: Stage) -> None:
        del self._began[stage]

    def close(self) -> None:
        self._began.clear()

    def _line(self, stage: Stage, now: float) -> str:
        done, total = self._done[stage], self._totals[stage]
        if not total:
            return f"{stage}: {_amount(stage, done)}"
        share = min(1.0, done / total)
        left = (now - self._began[stage]) * (1 - share) / share if share else 0.0
        amount = f"{_figure(stage, done)} of {_amount(stage, total)}"
        return f"{stage}: {amount} ({share:.0%}), about {_length(left)} left"


def _amount(stage: Stage, number: int) -> str:
    return f"{_figure(stage, number)}{_UNITS[stage]}"


def _figure(stage: Stage, number: int) -> str:
    return f"{number / 1_000_000:,.1f}" if stage == "reading" else f"{number:,}"


def _length(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
