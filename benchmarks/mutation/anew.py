"""Try a mutant whose module is imported anew, with all that builds on it."""

from __future__ import annotations

import importlib.abc
import importlib.util
import sys
from functools import partial
from typing import TYPE_CHECKING

from mutation.trial import readers
from mutation.warm import apart, held

if TYPE_CHECKING:
    from collections.abc import Sequence
    from importlib.machinery import ModuleSpec
    from pathlib import Path
    from types import CodeType, ModuleType

    from mutation.memory import Memory
    from mutation.places import Mutant
    from mutation.warm import Chosen, Session

_FIRST = 30
"""Tests that are asked before all others are collected."""


class _Changed(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Imports one module with other code."""

    def __init__(self, module: str, file: Path, code: CodeType) -> None:
        self._module, self._file, self._code = module, file, code

    def find_spec(self, name: str, *_: object) -> ModuleSpec | None:
        if name != self._module:
            return None
        return importlib.util.spec_from_file_location(name, self._file, loader=self)

    def create_module(self, spec: ModuleSpec) -> None:  # noqa: ARG002 - the usual module
        return None

    def exec_module(self, module: ModuleType) -> None:
        exec(self._code, module.__dict__)


def anew(file: Path, mutant: Mutant, code: CodeType, chosen: Chosen, memory: Memory) -> str:
    """The outcome of a mutant whose module is imported anew, with all that builds on it: quick tests first."""
    found = memory.reached
    tests = memory.unasked(mutant, found.through(file, *mutant.lines) | readers(file, mutant, found))
    order = sorted(tests, key=lambda test: (found.seconds[test], test))
    finder = _Changed(mutant.module, file.resolve(), code)
    for asked in (order[:_FIRST], order[_FIRST:]):
        limit = 60 + 4 * sum(found.seconds[test] for test in asked)
        outcome = apart(partial(_outcome, finder, chosen, asked), limit) if asked else "survived"
        memory.tell(mutant, outcome, asked if outcome == "survived" else ())
        if outcome != "survived":
            break
    return outcome


def _outcome(finder: _Changed, chosen: Chosen, asked: Sequence[str]) -> str:
    said = ["survived"]

    def judge(session: Session) -> None:
        said[0] = session.passes([test for test in asked if test in session.items]) or "survived"

    sys.meta_path.insert(0, finder)
    try:
        held(chosen._replace(folders=tuple(sorted({test.partition("::")[0] for test in asked}))), judge)
    except Exception as error:
        return f"import: {type(error).__name__}"
    return said[0]
