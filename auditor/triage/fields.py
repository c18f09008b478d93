"""Read the mappings of a triage file key by key; whatever is wrong is noted with its place, and the rest goes on."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from auditor.errors import FileErrors, Problem
from auditor.rule.nearest import nearest, suggestion
from auditor.yamlio.nodes import Entries, Items, Node, Text, read_parts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

VERSION = "1"
MOST_BYTES = 100_000_000


@dataclass(frozen=True, slots=True)
class Fields:
    """One mapping of a file, and what has been found wrong so far."""

    path: str
    entries: Entries
    problems: list[Problem]
    meant: set[str] = field(default_factory=set)
    """Keys for which another was written, most likely: they are not missing besides."""

    def only(self, *right: str) -> None:
        """Note every key that is none of ``right``."""
        for key, _ in self.entries.pairs:
            if key.value not in right:
                self.meant.add(nearest(key.value, right))
                self.note(key, f"`{key.value}` is no key; {suggestion(key.value, right)}")

    def text(self, key: str, example: str = "") -> str:
        """The text under a key; empty where it is missing, which is noted where there is an ``example``."""
        found = self.entries.find(key)
        if found is None:
            self._miss(key, example)
            return ""
        name, node = found
        if not isinstance(node, Text):
            self.note(node, f"one text belongs under `{key}`, no list and no names; write it in quotes.")
            return ""
        if example and not node.value.strip():
            self.note(name, f"nothing stands under `{key}`; give {example}.")
        return node.value

    def day(self, key: str, *, required: bool = True) -> dt.date | None:
        """The day under a key."""
        text = self.text(key, "a day such as 2026-03-05" if required else "")
        if not text.strip():
            return None
        try:
            return dt.date.fromisoformat(text.strip())
        except ValueError:
            self.note(self._value(key), f"`{text}` is no day; write it as 2026-03-05.")
            return None

    def number(self, key: str, otherwise: float) -> float:
        """The number under a key; ``otherwise`` where it is missing."""
        text = self.text(key)
        if not text:
            return otherwise
        try:
            number = float(text)
        except ValueError:
            number = math.nan
        if not math.isfinite(number):
            self.note(self._value(key), f"`{text}` is no number; write it in digits, or leave the key out.")
            return otherwise
        return number

    def texts(self, key: str) -> tuple[str, ...]:
        """The texts of a list under a key; none where it is missing."""
        return tuple(node.value for node in self._items(key) if isinstance(node, Text))

    def mappings(self, key: str, example: str = "") -> Iterator[Fields]:
        """Each mapping of a list under a key; a list that is missing is noted where there is an ``example``."""
        if self.entries.find(key) is None:
            self._miss(key, example)
        for node in self._items(key):
            if isinstance(node, Entries):
                yield Fields(self.path, node, self.problems)
            else:
                self.note(node, f"an item under `{key}` is names and values, such as `answer: $4 billion`.")

    def note(self, node: Node, message: str) -> None:
        """Something is wrong at a node."""
        self.problems.append(Problem(self.path, node.line, node.column, message))

    def _miss(self, key: str, example: str) -> None:
        if example and key not in self.meant:
            self.note(self.entries, f"`{key}` is missing; give {example}.")

    def _items(self, key: str) -> tuple[Node, ...]:
        found = self.entries.find(key)
        if found is None:
            return ()
        name, node = found
        if isinstance(node, Items):
            return node.values
        self.note(name, f"a list belongs under `{key}`; begin each item with `- `, or write `[]` for none.")
        return ()

    def _value(self, key: str) -> Node:
        found = self.entries.find(key)
        return found[1] if found else self.entries


def read_fields(path: Path, *keys: str) -> Fields:
    """The mapping that a triage file holds: ``version`` and ``keys``. Raises FileErrors where there is none."""
    name = str(path)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise FileErrors([Problem(name, 1, 1, f"the file cannot be read: {error.strerror or error}.")]) from error
    parts = read_parts(name, data, most_bytes=MOST_BYTES)
    problems = [problem for part in parts for problem in part.problems]
    nodes = [part.node for part in parts if part.node is not None]
    if len(nodes) > 1:
        problems.append(Problem(name, nodes[1].line, nodes[1].column, "a second document begins here; keep one."))
    if not problems and (not nodes or not isinstance(nodes[0], Entries)):
        problems.append(Problem(name, 1, 1, f"nothing is kept here; begin with `version: {VERSION}`."))
    if problems or not isinstance(nodes[0], Entries):
        raise FileErrors(problems)
    fields = Fields(name, nodes[0], [])
    fields.only("version", *keys)
    version = fields.text("version", f"`version: {VERSION}`, the form of this file")
    if version and version != VERSION:
        known = f"version {VERSION} is the one this auditor reads"
        fields.note(fields.entries, f"the file is of version {version}, and {known}; use the auditor that wrote it.")
        raise FileErrors(fields.problems)
    return fields
