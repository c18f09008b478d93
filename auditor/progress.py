"""How far a run has come: told by whoever works, shown by whoever listens."""

from __future__ import annotations

from typing import Literal, Protocol

Stage = Literal["reading", "extracting", "comparing"]
"""Reading counts the bytes of files, extracting documents, comparing claims."""


class Progress(Protocol):
    """Where the work is told. A stage begins once, and ends once."""

    @property
    def heard(self) -> bool:
        """Whether anybody listens, so that finding out how much there is to do is worth its time."""

    def begin(self, stage: Stage, total: int | None = None) -> None:
        """A stage begins; ``total`` is how much there is to do, as far as that is known."""

    def advance(self, stage: Stage, done: int = 1) -> None:
        """So much more of a stage is done."""

    def end(self, stage: Stage) -> None:
        """A stage is over."""


class Silent:
    """Tells nobody."""

    @property
    def heard(self) -> bool:
        return False

    def begin(self, stage: Stage, total: int | None = None) -> None:
        pass

    def advance(self, stage: Stage, done: int = 1) -> None:
        pass

    def end(self, stage: Stage) -> None:
        pass


SILENT: Progress = Silent()
