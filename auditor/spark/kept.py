"""Data frames that are used more than once, kept as long as an audit needs them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from pyspark.sql import DataFrame


class Kept:
    """Keeps frames where they were computed; what is lost with a machine is computed anew. Use it as a context."""

    def __init__(self) -> None:
        self._frames: list[DataFrame] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for frame in reversed(self._frames):
            frame.unpersist()
        self._frames = []

    def keep(self, frame: DataFrame) -> DataFrame:
        """The frame, to be held in memory, and on disk beyond it, once it is computed."""
        self._frames.append(frame.persist())
        return frame
