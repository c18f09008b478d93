"""What every stage of the timing prints, and how it is timed."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from typing import Any, TypeVar

from auditor.model import Document

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Row:
    """One stage of ours beside one of somebody's; ``ratio`` is ours over theirs, of rates or of costs."""

    stage: str
    against: str
    ratio: float
    ours: float
    theirs: float
    unit: str = "MB/s"


def megabytes(documents: Sequence[Document]) -> float:
    """The text of some documents in millions of characters, which news in English has a byte each of."""
    return sum(len(document.text) for document in documents) / 1e6


def seconds(work: Callable[[], object], rounds: int = 1) -> float:
    """The least processor time of some rounds: what else the machine does stays out of it, as far as can be."""
    best = float("inf")
    for _ in range(rounds):
        begun = time.process_time()
        work()
        best = min(best, time.process_time() - begun)
    return best


def apart(work: Callable[..., T], *given: Any) -> tuple[T, float]:
    """What ``work`` returns in a process of its own, and the most memory that process held, in megabytes."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(_with_peak, work, given).result()


def _with_peak(work: Callable[..., T], given: tuple[Any, ...]) -> tuple[T, float]:
    made = work(*given)
    return made, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**10


def of_command(*arguments: str, rounds: int = 1) -> float:
    """The least processor time of some runs of a command, its workers counted in; any exit code will do."""
    best = float("inf")
    for _ in range(rounds):
        begun = _children()
        subprocess.run(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False, env=_installed())
        best = min(best, _children() - begun)
    return best


def _installed() -> dict[str, str]:
    """The environment in which a module is compiled once, as in an installed package."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def of_auditor(*arguments: str, rounds: int = 1) -> float:
    """The same of ``auditor`` with some arguments."""
    return of_command(sys.executable, "-m", "auditor", *arguments, rounds=rounds)


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
