"""What earlier trials showed: which tests run which lines, and which mutants are killed."""

from __future__ import annotations

import hashlib
import json
import pickle
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from mutation.warm import Reached

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mutation.places import Mutant


UNDECIDED = ("", "cold", "survived")
"""Outcomes of a mutant that no test has killed: not tried, not to be tried but by a new import, survived."""


class Memory:
    """Outcomes in a folder. What was killed stays so while the code around it is the same; survivors are tried anew."""

    def __init__(self, folder: Path, root: Path) -> None:
        self._log, self._saved, self._root = folder / "outcomes.jsonl", folder / "reached.pickle", root
        folder.mkdir(exist_ok=True)
        self.read()

    def read(self) -> None:
        """Take in what other processes told since."""
        self.reached, self._state = Reached(), dict[str, str]()
        if self._saved.exists():
            self._state, self.reached = pickle.loads(self._saved.read_bytes())
            self.reached.stale = {file for file in self.reached.lines if self._state.get(file) != _digest(Path(file))}
        lines = self._log.read_text(encoding="utf-8").splitlines() if self._log.exists() else []
        self._told: dict[tuple[str, str], str] = {}
        for line in lines:
            code, mutant, outcome = json.loads(line)
            self._told[code, mutant] = outcome

    def missing(self, tests: Iterable[str]) -> list[str]:
        """The tests of which it is not known, or not any more, what they run."""
        return [test for test in tests if self._state.get(test) != self._file_of(test)]

    def keep(self, reached: Reached, tests: Iterable[str]) -> str:
        """Remember what all tests run."""
        state = {test: self._file_of(test) for test in tests}
        state |= {file: self._state.get(file) or _digest(Path(file)) for file in reached.lines}
        self._saved.write_bytes(pickle.dumps((state, reached)))
        return ""

    def tell(self, mutant: Mutant, outcome: str) -> None:
        """Remember an outcome."""
        with self._log.open("a", encoding="utf-8") as lines:
            lines.write(json.dumps([mutant.source, str(mutant), outcome]) + "\n")
        self._told[mutant.source, str(mutant)] = outcome

    def outcome(self, mutant: Mutant) -> str:
        """What was told last of a mutant; empty where the function or class around it is another by now."""
        return self._told.get((mutant.source, str(mutant)), "")

    def _file_of(self, test: str) -> str:
        return _digest(self._root / test.partition("::")[0])


@cache
def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()[:16] if file.exists() else ""
