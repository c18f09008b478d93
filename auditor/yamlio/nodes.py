"""Read YAML into text, lists and mappings that know their line and column; nothing is typed here."""

import codecs
from collections.abc import Iterator
from dataclasses import dataclass

import yaml
from yaml.reader import Reader

from auditor.errors import Problem
from auditor.yamlio.slips import TOO_DEEP, syntax_problem

MAX_BYTES = 1_000_000
"""Of a file that a person writes."""
MAX_DEPTH = 12
PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml's where it was built in: fourteen times as fast."""


@dataclass(frozen=True, slots=True)
class Text:
    """A scalar, always text."""

    value: str
    line: int
    column: int
    block: int = 0
    """The column at which the text of a ``|`` block begins; 0 for any other scalar."""


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    values: tuple["Node", ...]
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Entries:
    """A mapping; of a key written twice the first counts."""

    pairs: tuple[tuple[Text, "Node"], ...]
    line: int
    column: int

    def find(self, key: str) -> "tuple[Text, Node] | None":
        """The key as written and what stands under it."""
        return next((pair for pair in self.pairs if pair[0].value == key), None)


Node = Text | Items | Entries
Plain = str | list["Plain"] | dict[str, "Plain"]


def plain(node: Node) -> Plain:
    """The node as Python's own text, lists and dicts."""
    match node:
        case Text(value=value):
            return value
        case Items(values=values):
            return [plain(value) for value in values]
        case Entries(pairs=pairs):
            return {key.value: plain(value) for key, value in pairs}


@dataclass(frozen=True, slots=True)
class Part:
    """One document of a file: what stands in it, and what is wrong with its YAML."""

    node: Node | None
    problems: tuple[Problem, ...] = ()


def read_parts(path: str, data: bytes, parser: type = PARSER, most_bytes: int = MAX_BYTES) -> list[Part]:
    """The documents of a file, which ``---`` separates; empty ones are left out.

    Each is parsed by itself, so that a slip in one does not hide the next.
    """
    text, problem = _decode(path, data, most_bytes)
    if problem:
        return [Part(None, (problem,))]
    parts: list[Part] = []
    for offset, part in _split(text):
        composer = _Composer(path, part, offset, parser)
        node = composer.compose()
        if node or composer.problems:
            parts.append(Part(node, tuple(composer.problems)))
    return parts


def _decode(path: str, data: bytes, most_bytes: int) -> tuple[str, Problem | None]:
    if len(data) > most_bytes:
        return "", Problem(path, 1, 1, f"the file is larger than {most_bytes // 1_000_000} MB; split it.")
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "", Problem(path, 1, 1, "the file is in UTF-16; save it as UTF-8.")
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        line, column = _place(data[: error.start].decode())
        return "", Problem(path, line, column, "the file is not UTF-8 here; save it as UTF-8.")
    if match := Reader.NON_PRINTABLE.search(text):
        line, column = _place(text[: match.start()])
        code = f"U+{ord(match.group()):04X}"
        return "", Problem(path, line, column, f"a control character ({code}) stands here; delete it.")
    return text, None


def _place(before: str) -> tuple[int, int]:
    """The line and column just after a text."""
    lines = (before + "|").splitlines()
    return len(lines), len(lines[-1])


def _split(text: str) -> Iterator[tuple[int, str]]:
    """Each document of a file, with the number of lines above it."""
    first = 0
    part: list[str] = []
    for number, line in enumerate(text.splitlines(keepends=True)):
        if line.startswith("---") and not line[3:4].strip():
            yield first, "".join(part)
            first, part = number, []
        part.append(line)
    yield first, "".join(part)


class _TooDeepError(Exception):
    """Lists and mappings stand in one another beyond all use."""


class _Composer:
    """Builds the node of one document from the parser's events."""

    def __init__(self, path: str, text: str, offset: int, parser: type) -> None:
        self.path = path
        self.text = text
        self.lines = text.splitlines()
        self.offset = offset
        self.events: Iterator[yaml.Event] = yaml.parse(text, Loader=parser)
        self.problems: list[Problem] = []

    def compose(self) -> Node | None:
        """The document, or None where it is empty or cannot be read."""
        node: Node | None = None
        try:
            for event in self.events:
                if isinstance(event, yaml.DocumentStartEvent):
                    node = self._node(next(self.events), 1)
        except yaml.YAMLError as error:
            self.problems.append(syntax_problem(self.path, self.text, self.offset, error))
            return None
        except _TooDeepError:
            return None
        return None if isinstance(node, Text) and not node.value else node

    def _report(self, event: yaml.Event, message: str) -> None:
        line, column = self._at(event)
        self.problems.append(Problem(self.path, line, column, message))

    def _at(self, event: yaml.Event) -> tuple[int, int]:
        mark = event.start_mark
        return (mark.line + 1 + self.offset, mark.column + 1) if mark else (self.offset + 1, 1)

    def _node(self, event: yaml.Event, depth: int) -> Node:
        line, column = self._at(event)
        if depth > MAX_DEPTH:
            self._report(event, TOO_DEEP)
            raise _TooDeepError
        if isinstance(event, yaml.AliasEvent):
            self._report(event, "`*` repeats another part of the file; write it out, or quote it.")
            return Text("", line, column)
        if isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent):
            self._refuse_marks(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return Items(tuple(self._items(depth)), line, column)
        if isinstance(event, yaml.MappingStartEvent):
            return Entries(tuple(self._pairs(depth)), line, column)
        if not isinstance(event, yaml.ScalarEvent):
            raise TypeError(f"the parser gave {event} where a value begins")
        block = self._indent(line - self.offset, event.value.count("\n")) if event.style == "|" else 0
        return Text(event.value, line, column, block)

    def _indent(self, first: int, count: int) -> int:
        below = self.lines[first : first + count]
        return 1 + min((len(line) - len(line.lstrip(" ")) for line in below if line.strip()), default=0)

    def _refuse_marks(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.anchor is not None:
            self._report(event, f"`&{event.anchor}` names a part of the file; no such name is read, delete it.")
        if event.tag not in (None, "!"):
            self._report(event, "`!` gives a value a type; put a text that begins with it in quotes.")

    def _items(self, depth: int) -> Iterator[Node]:
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            yield self._node(event, depth + 1)

    def _pairs(self, depth: int) -> Iterator[tuple[Text, Node]]:
        first: dict[str, int] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self._node(event, depth + 1)
            value = self._node(next(self.events), depth + 1)
            if not isinstance(key, Text):
                self._report(event, "a key is plain text; quote it, and write a rule's slots as `<value>`.")
            elif key.value in first:
                said = f"`{key.value}` stands on line {first[key.value]} already; keep one of the two."
                self._report(event, said)
            else:
                first[key.value] = key.line
                yield key, value
