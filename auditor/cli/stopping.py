"""How a run is stopped from outside: by a signal, or by a watchdog of its own."""

from __future__ import annotations

import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from auditor.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import FrameType


class TimeIsOverError(BaseException):
    """The watchdog's time is over. No error that the reading of an article may catch."""


def heed_termination() -> None:
    """A request to end is like Ctrl-C: what is open is put away, and a sentence says so."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)


def time_out_option(command: Callable[..., int]) -> Callable[..., int]:
    """``--time-out``, handed on as ``seconds``."""
    return click.option(
        "--time-out",
        "seconds",
        type=click.FloatRange(0.1, 10_000_000),
        metavar="SECONDS",
        help="End the run with 2, and write no report, once it has taken so long.  [default: never]",
    )(command)


@contextmanager
def watched(seconds: float | None) -> Iterator[None]:
    """Raises TimeIsOverError inside once so many seconds are over."""
    if not seconds:
        yield
        return
    if not hasattr(signal, "SIGALRM"):
        raise UsageError("--time-out needs a system with alarms; use the one of your CI.")
    before = signal.signal(signal.SIGALRM, _ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _ring(_number: int, _frame: FrameType | None) -> None:
    raise TimeIsOverError
