"""Run chosen tests in a process that has imported and collected all of them: a copy of it for each mutant."""

from __future__ import annotations

import os
import re
import resource
import signal
import sys
import tempfile
import time
import traceback
from contextlib import suppress
from dataclasses import dataclass, field
from types import FunctionType
from typing import TYPE_CHECKING, Any, NamedTuple

import coverage
import pytest
from hypothesis import HealthCheck, Phase, settings

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path
    from types import CodeType

_DEFAULTS = ("__defaults__", "__kwdefaults__")
_ROOM = 8 << 30
"""Bytes that a mutant may take."""

_OPTIONS = (
    "-o",
    "addopts=",
    "-p",
    "no:terminal",
    "-p",
    "no:cacheprovider",
    "-W",
    "ignore::pytest.PytestAssertRewriteWarning",
)

settings.register_profile(
    "mutants",
    deadline=None,
    derandomize=True,
    database=None,
    phases=(Phase.explicit, Phase.generate),
    report_multiple_bugs=False,
    suppress_health_check=tuple(HealthCheck),
)


class Chosen(NamedTuple):
    """Which tests are asked."""

    folders: tuple[str, ...]
    without: str
    """A pattern in the ids of those that are left out."""


class Session:
    """The collected tests of a pytest session that is held before its first test."""

    def __init__(self, session: pytest.Session, without: str) -> None:
        self._session = session
        """Counts how many tests failed."""
        left_out = re.compile(without) if without else None
        self.items = {item.nodeid: item for item in session.items if not (left_out and left_out.search(item.nodeid))}

    def passes(self, tests: Sequence[str]) -> str:
        """Run tests up to the first that fails, in this process: its id, or nothing."""
        self._session.testsfailed = 0
        for test, following in zip(tests, [*tests[1:], ""], strict=True):
            item = self.items[test]
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=self.items.get(following))
            if self._session.testsfailed:
                return test
        return ""


def held(chosen: Chosen, work: Callable[[Session], None]) -> None:
    """Collect the chosen tests and do some work with them, in this process."""
    hold = _Hold(work, chosen.without)
    code = pytest.main([*_OPTIONS, *chosen.folders], plugins=[hold])
    if hold.failure:
        raise hold.failure
    if not hold.done:
        raise RuntimeError(f"the tests could not be collected: {code!r}")


class _Hold:
    """Gives a session's tests to somebody else instead of running them."""

    def __init__(self, work: Callable[[Session], None], without: str) -> None:
        self._work = work
        self._without = without
        self.done = False
        self.failure: Exception | None = None

    @pytest.hookimpl(trylast=True)
    def pytest_configure(self) -> None:
        settings.load_profile("mutants")

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        if not session.testsfailed:
            try:
                self._work(Session(session, self._without))
            except Exception as error:
                self.failure = error
            self.done = True
        return True


def apart(work: Callable[[], str], limit: float) -> str:
    """What some work in a copy of this process says; ``timeout`` or ``crash`` where it does not come to its end.

    ``limit``: in seconds of processor time, and twenty times as many by the clock.
    """
    sys.stdout.flush()
    with tempfile.TemporaryFile() as told:
        child = os.fork()
        if not child:
            _in_child(work, told.fileno(), limit)
        _, status = os.waitpid(child, 0)
        with suppress(ProcessLookupError):
            os.killpg(child, signal.SIGKILL)  # what a mutant left running
        told.seek(0)
        said = told.read().decode()
    if os.WIFSIGNALED(status):
        return "timeout" if os.WTERMSIG(status) in (signal.SIGALRM, signal.SIGPROF) else "crash"
    if os.waitstatus_to_exitcode(status) != 0:
        raise RuntimeError("what went wrong in a copy of this process is told above")
    return said


def _in_child(work: Callable[[], str], told: int, limit: float) -> None:
    code = 1
    try:
        os.setpgid(0, 0)
        resource.setrlimit(resource.RLIMIT_AS, (_ROOM, _ROOM))
        for timer, alarm, seconds in (
            (signal.ITIMER_PROF, signal.SIGPROF, limit),
            (signal.ITIMER_REAL, signal.SIGALRM, 20 * limit),
        ):
            signal.signal(alarm, signal.SIG_DFL)
            signal.setitimer(timer, seconds)
        said = work().encode()
        while said:
            said = said[os.write(told, said) :]
        code = 0
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(code)


@dataclass
class Reached:
    """What the tests do when nothing is changed."""

    seconds: dict[str, float] = field(default_factory=dict)
    """How long each test takes that passes."""
    failing: list[str] = field(default_factory=list)
    lines: dict[str, dict[int, set[str]]] = field(default_factory=dict)
    """For each file, from the root of the project, and line the tests that run it."""

    def through(self, file: Path, first: int, last: int) -> set[str]:
        """The tests that run one of some lines."""
        lines = self.lines.get(str(file), {})
        return {test for line in range(first, last + 1) for test in lines.get(line, ())} & self.seconds.keys()


def reached(session: Session, tests: Sequence[str], found: Reached) -> Reached:
    """Add to what is known what some tests do; they run in this process."""
    measured = coverage.Coverage(data_file=None, config_file=False, source=["auditor"])
    measured.start()
    for test in tests:
        measured.switch_context(test)
        begun = time.process_time()
        if session.passes([test]):
            found.failing.append(test)
        else:
            found.seconds[test] = time.process_time() - begun
    measured.stop()
    data = measured.get_data()
    for file in data.measured_files():
        lines = found.lines.setdefault(os.path.relpath(file), {})
        for line, contexts in data.contexts_by_lineno(file).items():
            lines.setdefault(line, set()).update(contexts)
    return found


def rebind(module: str, code: CodeType) -> bool:
    """Give the names at a module's top the values of other code, wherever they were imported to.

    False where there are none, and where one is a function's default, which only a new import changes.
    """
    known = vars(sys.modules[module])
    fresh: dict[str, Any] = {"__name__": module, "__file__": known["__file__"]}
    exec(code, fresh)
    functions = [(value, known.get(name)) for name, value in fresh.items() if isinstance(value, FunctionType)]
    if any(getattr(value, name) != getattr(old, name, None) for value, old in functions for name in _DEFAULTS):
        return False
    changed = [
        name for name, value in fresh.items()
        if name in known and not name.startswith("__") and not isinstance(value, type | FunctionType)
        and not hasattr(value, "__wrapped__") and value != known[name]
    ]  # fmt: skip
    for name in changed:
        old = known[name]
        for holder in list(sys.modules.values()):
            if vars(holder).get(name) is old:
                setattr(holder, name, fresh[name])
    return bool(changed)


def swap(module: str, function: str, code: CodeType) -> bool:
    """Give a function other code, wherever it was already imported to; False where only a new import can do that."""
    found: Any = sys.modules[module]
    for part in function.split("."):
        found = vars(found)[part]
    plain = _plain(found)
    if plain is None or plain.__code__.co_freevars != code.co_freevars:
        return False
    plain.__code__ = code
    if hasattr(found, "cache_clear"):
        found.cache_clear()
    return True


def _plain(found: Any) -> FunctionType | None:
    """The function below what was put around it."""
    while not isinstance(found, FunctionType) or hasattr(found, "__wrapped__"):
        for name in ("__wrapped__", "__func__", "fget", "func"):
            if getattr(found, name, None) is not None:
                found = getattr(found, name)
                break
        else:
            return None
    return found
