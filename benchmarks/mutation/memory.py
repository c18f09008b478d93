"""What earlier trials showed: which tests run which lines, and which mutants are killed."""

from __future__ import annotations

import hashlib
import json
import pickle
import re
from functools import cache
from typing import TYPE_CHECKING

from mutation.warm import Reached

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

    from mutation.places import Mutant


UNDECIDED = ("", "cold", "survived")
"""Outcomes of a mutant that no test has killed: not tried, not to be tried but by a new import, survived."""


class Memory:
    """Outcomes in a folder, while the code around a mutant is the same.

    What was killed stays so. What survived is tried anew, but not by the tests that it passed as they are.
    """

    def __init__(self, folder: Path, root: Path) -> None:
        self._log, self._saved, self._root = folder / "outcomes.jsonl", folder / "reached.pickle", root
        folder.mkdir(exist_ok=True)
        self.read()

    def read(self) -> None:
        """Take in what other processes told since."""
        self.reached, self._state = Reached(), dict[str, str]()
        if self._saved.exists():
            self._state, self.reached = pickle.loads(self._saved.read_bytes())
        lines = self._log.read_text(encoding="utf-8").splitlines() if self._log.exists() else []
        self._told: dict[tuple[str, str], str] = {}
        self._passed: dict[tuple[str, str], set[str]] = {}
        for line in lines:
            self._take(*json.loads(line))

    def _take(self, code: str, mutant: str, outcome: str, passed: Iterable[str] = ()) -> None:
        self._told[code, mutant] = outcome
        self._passed.setdefault((code, mutant), set()).update(passed)

    def missing(self, tests: Collection[str], files: Iterable[Path]) -> list[str]:
        """The tests of which it is not known what they run: all, where the code of one of the files is another."""
        if any(self._state.get(str(file)) != _digest(self._root / file) for file in files):
            self.reached, self._state = Reached(), {}
        return [test for test in tests if self._state.get(test) != self._of(test)]

    def keep(self, reached: Reached, tests: Iterable[str]) -> str:
        """Remember what all tests run."""
        state = {test: self._of(test) for test in tests}
        state |= {file: self._state.get(file) or _digest(self._root / file) for file in reached.lines}
        self._saved.write_bytes(pickle.dumps((state, reached)))
        return ""

    def tell(self, mutant: Mutant, outcome: str, passed: Iterable[str] = ()) -> None:
        """Remember an outcome, and where it survived the tests that it passed."""
        line = [mutant.source, str(mutant), outcome, *([[self._of(test) for test in passed]] if passed else ())]
        with self._log.open("a", encoding="utf-8") as lines:
            lines.write(json.dumps(line) + "\n")
        self._take(*line)

    def outcome(self, mutant: Mutant) -> str:
        """What was told last of a mutant; empty where the function or class around it is another by now."""
        return self._told.get((mutant.source, str(mutant)), "")

    def unasked(self, mutant: Mutant, tests: Iterable[str]) -> set[str]:
        """Those of some tests that a mutant has not passed as they are."""
        passed = self._passed.get((mutant.source, str(mutant)), ())
        return {test for test in tests if self._of(test) not in passed}

    def _of(self, test: str) -> str:
        """A digest of a test with all that it may read beside it."""
        return hashlib.sha256(f"{test} {_around(self._root / test.partition('::')[0])}".encode()).hexdigest()[:8]


@cache
def _around(file: Path) -> str:
    """A digest of a file of tests and of each helper and table that it names."""
    text = file.read_text(encoding="utf-8")
    beside = {other for folder in (file.parent, file.parent.parent) for other in folder.glob("*.*")} - {file}
    return " ".join(map(_digest, [file, *sorted(other for other in beside if re.search(rf"\b{other.stem}\b", text))]))


@cache
def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()[:16] if file.exists() else ""
