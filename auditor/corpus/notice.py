"""What a reader should know about a document that was read all the same."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Notice:
    """One remark on one document or file."""

    document: str
    sentence: str

    def __str__(self) -> str:
        return f"{self.document}: {self.sentence}"


def once(notify: Notify) -> Notify:
    """Pass on each sentence once: what is said of the first line of a file need not be said of all."""
    heard: set[str] = set()

    def told(notice: Notice) -> None:
        if notice.sentence not in heard:
            heard.add(notice.sentence)
            notify(notice)

    return told


Notify = Callable[[Notice], None]
"""Where notices go: a list's ``append``, a log."""
