"""Read a names file: lists of names that mean one, and names that stay apart; all that is wrong with it at once."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import permutations
from typing import TYPE_CHECKING, NamedTuple

from auditor.compare.name import name_point
from auditor.errors import FileErrors, Problem
from auditor.naming.book import Meaning, NameBook, keys_of
from auditor.rule.nearest import suggestion
from auditor.text.name_key import core_of
from auditor.text.person import person_key
from auditor.yamlio.nodes import Entries, Items, Node, Text, read_parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

KEYS = ("same", "apart")
_SAME = "names belong under `same`, each with a list of its aliases, such as `Acme: [Acme Foods, ACM]`."
_APART = "lists of two or more names belong under `apart`, such as `- [Acme, Acme Foods]`."
MOST_BYTES = 10_000_000


class Written(NamedTuple):
    """A name as it stands in the file."""

    text: str
    line: int
    column: int


Heads = dict[str, tuple[str, Written]]
"""For a name's key, the head of its list, and the name itself."""


@dataclass(frozen=True, slots=True)
class Lists:
    """What a names file holds, as written."""

    same: dict[str, list[Written]] = field(default_factory=dict)
    """For the name that is printed, all of its names, itself first."""
    apart: list[list[Written]] = field(default_factory=list)


def read_names(path: Path) -> NameBook:
    """The book of a names file. Raises FileErrors with all that is wrong with it."""
    return book_of(str(path), read_lists(path))


def read_lists(path: Path) -> Lists:
    """The lists of a names file, as written. Raises FileErrors as ``read_names`` does."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise FileErrors([Problem(str(path), 1, 1, f"the file cannot be read: {error.strerror or error}.")]) from error
    return lists_of(str(path), data)


def lists_of(path: str, data: bytes) -> Lists:
    """The lists that a file's content holds. Raises FileErrors as ``read_names`` does."""
    parts = read_parts(path, data, most_bytes=MOST_BYTES)
    reading = _Reading(path, [problem for part in parts for problem in part.problems])
    nodes = [part.node for part in parts if part.node is not None]
    for extra in nodes[1:]:
        reading.note(extra, "a second document begins here; a names file is one.")
    if nodes and not reading.problems:
        reading.read(nodes[0])
    problems = [*reading.problems, *_twice(path, reading.lists), *_torn(path, reading.lists)]
    if problems:
        raise FileErrors(problems)
    return reading.lists


def book_of(path: str, lists: Lists) -> NameBook:
    """The book that lists without a contradiction make; ``path`` is shown with what they say."""
    same: dict[str, Meaning] = {}
    people: dict[float, Meaning] = {}
    known_as: dict[str, tuple[str, ...]] = {}
    for shown, names in lists.same.items():
        head, person = keys_of(shown)[-1], person_key(core_of(shown))
        for name in names:
            place = f"{path}:{name.line}:{name.column}"
            for key in keys_of(name.text):
                same.setdefault(key, Meaning(head, shown, place))
            point = float(name_point(person_key(core_of(name.text))))
            people.setdefault(point, Meaning(person, shown, place))
        known_as[head] = tuple(sorted({key for name in names for key in keys_of(name.text)} - {head}))
    return NameBook(same, people, _apart(path, lists), known_as)


def _apart(path: str, lists: Lists) -> dict[str, dict[str, Meaning]]:
    apart: dict[str, dict[str, Meaning]] = defaultdict(dict)
    for names in lists.apart:
        for one, other in permutations(names, 2):
            meant = Meaning(keys_of(other.text)[-1], other.text, f"{path}:{other.line}:{other.column}")
            for key in keys_of(one.text):
                for own in keys_of(other.text):
                    apart[key].setdefault(own, meant)
    return dict(apart)


def _twice(path: str, lists: Lists) -> Iterator[Problem]:
    """Names that stand in two lists."""
    heads: Heads = {}
    for shown, names in lists.same.items():
        for name in names:
            taken = next((heads[key] for key in keys_of(name.text) if key in heads and heads[key][0] != shown), None)
            if taken:
                there = f"stands under `{taken[0]}` on line {taken[1].line} already; put all names in one list."
                yield Problem(path, name.line, name.column, f"`{name.text}` {there}")
        for name in names:
            for key in keys_of(name.text):
                heads.setdefault(key, (shown, name))


def _torn(path: str, lists: Lists) -> Iterator[Problem]:
    """Names that are to stay apart, and cannot."""
    heads = {key: (shown, name) for shown, names in lists.same.items() for name in names for key in keys_of(name.text)}
    for names in lists.apart:
        for i, name in enumerate(names):
            for other in names[:i]:
                if why := _one(name, other, heads):
                    yield Problem(path, name.line, name.column, f"`{other.text}` and `{name.text}` {why}")


def _one(name: Written, other: Written, heads: Heads) -> str:
    """Why two names cannot be kept apart; empty where they can."""
    if not set(keys_of(name.text)).isdisjoint(keys_of(other.text)):
        return "read as one name: legal forms, case and marks tell no two apart; delete one of the two."
    one, two = _list_of(name, heads), _list_of(other, heads)
    if one and two and one[0] == two[0]:
        lines = " and ".join(map(str, sorted({one[1].line, two[1].line})))
        return f"are the same on line {lines}, and apart here; keep one of the two."
    return ""


def _list_of(name: Written, heads: Heads) -> tuple[str, Written] | None:
    return next((heads[key] for key in keys_of(name.text) if key in heads), None)


class _Reading:
    """The nodes of a file made into lists, and what is wrong with them."""

    def __init__(self, path: str, problems: list[Problem]) -> None:
        self.path = path
        self.problems = problems
        self.lists = Lists()

    def note(self, node: Node, said: str) -> None:
        self.problems.append(Problem(self.path, node.line, node.column, said))

    def read(self, node: Node) -> None:
        if not isinstance(node, Entries):
            self.note(node, "a names file begins with `same:` or `apart:`.")
            return
        for key, value in node.pairs:
            if key.value not in KEYS:
                self.note(key, f"`{key.value}` is no key; {suggestion(key.value, KEYS)}")
            elif isinstance(value, Text) and not value.value.strip():
                continue  # a key with nothing under it
            elif key.value == "same":
                self._same(value)
            else:
                self._apart(value)

    def _same(self, node: Node) -> None:
        if not isinstance(node, Entries):
            self.note(node, _SAME)
            return
        for head, value in node.pairs:
            aliases = value.values if isinstance(value, Items) else (value,)
            if isinstance(value, Entries):
                self.note(value, _SAME)
                continue
            names = self._names((head, *aliases))
            if names and keys_of(head.value):
                self.lists.same[names[0].text] = names

    def _apart(self, node: Node) -> None:
        if not isinstance(node, Items):
            self.note(node, _APART)
            return
        for item in node.values:
            if not isinstance(item, Items) or len(item.values) < 2:
                self.note(item, _APART)
            else:
                self.lists.apart.append(self._names(item.values))

    def _names(self, nodes: Iterable[Node]) -> list[Written]:
        return [name for node in nodes if (name := self._name(node))]

    def _name(self, node: Node) -> Written | None:
        if not isinstance(node, Text):
            self.note(node, "one name belongs here, no list; put it in quotes if it begins with a mark.")
            return None
        if not keys_of(node.value):
            self.note(node, "a name is missing here; write one, or delete the line.")
            return None
        return Written(node.value.strip(), node.line, node.column)
