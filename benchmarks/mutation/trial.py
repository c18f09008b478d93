"""Try mutants one by one, each in a copy of a process that has collected the tests."""

from __future__ import annotations

import ast
import gc
import re
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, TypeGuard

from mutation.memory import UNDECIDED
from mutation.places import code_of, mutants
from mutation.warm import apart, reached, rebind, swap

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import CodeType

    from mutation.memory import Memory
    from mutation.places import Mutant
    from mutation.warm import Reached, Session

_LONGEST = 3600.0
"""Seconds for all tests together, when nothing is changed."""
_QUICK = 0.1
"""Seconds of a test that is asked before all that take longer, from whichever folder it is."""


class Trial:
    """Tries mutants in copies of a process that holds the tests."""

    def __init__(self, session: Session, memory: Memory, budget: float, wanted: Callable[[str], bool]) -> None:
        self._session = session
        self._memory = memory
        self._budget = budget
        """Seconds of tests that a mutant is given."""
        self._wanted = wanted
        """Whether a mutant is tried."""
        self._last: dict[str, str] = {}
        """For each place the test that killed its last mutant: it often kills the next one."""

    def run(self, files: Sequence[tuple[Path, str]]) -> None:
        """Try every mutant of some modules that is wanted and not known to be killed."""
        gc.freeze()
        memory, tests = self._memory, list(self._session.items)
        missing = memory.missing(tests, [file for file, _ in files])
        if missing:
            apart(lambda: memory.keep(reached(self._session, missing, memory.reached), tests), _LONGEST)
            memory.read()
        for test in memory.reached.failing:
            print(f"fails without any change: {test}", flush=True)
        for file, module in files:
            for mutant, code in mutants(file, module):
                if self._wanted(str(mutant)) and memory.outcome(mutant) in UNDECIDED:
                    self._try(file, mutant, code)

    def _try(self, file: Path, mutant: Mutant, code: CodeType) -> None:
        found = self._memory.reached
        tests = found.through(file, *mutant.lines) if mutant.function else readers(file, mutant, found)
        tests = self._memory.unasked(mutant, tests & self._session.items.keys())
        last = self._last.get(mutant.place)
        own = f"tests/{file.parent.name}/"

        def turn(test: str) -> tuple[bool, bool, bool, float, str]:
            seconds = found.seconds[test]
            return test != last, seconds > _QUICK, not test.startswith(own), seconds, test

        order = self._affordable(sorted(tests, key=turn))

        def work() -> str:
            try:
                if mutant.function:
                    done = swap(mutant.module, mutant.function, code_of(code, mutant.function))
                else:
                    done = _is_value(file, mutant.lines[0]) and rebind(mutant.module, code)
            except Exception as error:
                return f"import: {type(error).__name__}"
            return (self._session.passes(order) or "survived") if done else "cold"

        if not order and self._memory.outcome(mutant):
            return
        outcome = apart(work, 10 + 4 * sum(found.seconds[test] for test in order)) if order else "cold"
        if outcome in found.seconds:
            self._last[mutant.place] = outcome
        self._memory.tell(mutant, outcome, order if outcome == "survived" else ())

    def _affordable(self, tests: list[str]) -> list[str]:
        spent = accumulate(self._memory.reached.seconds[test] for test in tests)
        return [test for test, so_far in zip(tests, spent, strict=True) if so_far <= self._budget]


def readers(file: Path, mutant: Mutant, found: Reached) -> set[str]:
    """The tests that run a line on which a name stands that the mutant gives another value."""
    tree = ast.parse(_text(str(file)))
    names = {mutant.place.partition(".")[0]} - {""}
    for statement in tree.body:
        stands = {node.id for node in ast.walk(statement) if isinstance(node, ast.Name)}
        if isinstance(statement, ast.Assign | ast.AnnAssign):
            set_here = {node.id for node in ast.walk(statement) if _is_set(node)}
            if statement.lineno <= mutant.lines[0] <= (statement.end_lineno or 0) or names & stands:
                names |= set_here
        elif isinstance(statement, ast.FunctionDef):
            defaults = {node.id for node in ast.walk(statement.args) if isinstance(node, ast.Name)}
            if names & defaults or statement.lineno <= mutant.lines[0] <= statement.body[0].lineno:
                names.add(statement.name)
    word = re.compile(rf"\b(?:{'|'.join(sorted(names))})\b") if names else re.compile("")
    tests: set[str] = set()
    for other in found.lines:
        for number, line in enumerate(_text(other).splitlines(), 1):
            if word.search(line):
                tests |= found.through(Path(other), number, number)
    naming = {name for name in {test.partition("::")[0] for test in found.seconds} if word.search(_text(name))}
    return tests | {test for test in found.seconds if test.partition("::")[0] in naming}


def _is_value(file: Path, line: int) -> bool:
    """Whether a line belongs to a name's value at the module's top, and to no class or function."""
    return any(
        isinstance(statement, ast.Assign | ast.AnnAssign) and statement.lineno <= line <= (statement.end_lineno or 0)
        for statement in ast.parse(_text(str(file))).body
    )


def _text(file: str) -> str:
    return Path(file).read_text(encoding="utf-8")


def _is_set(node: ast.AST) -> TypeGuard[ast.Name]:
    return isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
