"""The values of a JSON file one after the other, with their lines, without holding the file."""

from __future__ import annotations

import codecs
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from auditor.corpus.encoding import WESTERN
from auditor.limits import size

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_CHUNK = 1 << 20
_SPACE = re.compile(r"[ \t\r\n]*")
_NOT_CLOSED = "the list is not closed; the file may be cut off"
_DECODER = json.JSONDecoder()


@dataclass(frozen=True, slots=True)
class Piece:
    """One value: an element of a list at the top of the file, or a value that stands at the top itself."""

    value: object
    line: int
    column: int
    """Where it begins, both from 1."""
    text: str = ""
    """As it is written; empty for an element of a list."""


class BrokenJsonError(Exception):
    """Where a file stops being JSON, and why."""

    def __init__(self, line: int, column: int, reason: str) -> None:
        super().__init__(reason)
        self.line = line
        self.column = column
        self.reason = reason


class JsonValues:
    """Reads a stream of UTF-8 value by value; at most ``largest`` characters of one are held."""

    def __init__(self, stream: BinaryIO, largest: int, on_western: Callable[[], None]) -> None:
        """``on_western`` is called once when a byte is no UTF-8 and is taken for Windows-1252."""
        self._stream = stream
        self._largest = largest
        self._on_western = on_western
        self._decoder = codecs.getincrementaldecoder("utf-8-sig")()
        self._text = ""
        self._at = 0
        self._line = 1
        self._column = 1
        self._ended = False

    def pieces(self) -> Iterator[Piece]:
        """Every value. Raises BrokenJsonError at the first thing that is none; what comes after is not read."""
        while mark := self._next():
            if mark == "[":
                yield from self._elements()
            else:
                yield self._whole()

    def _whole(self) -> Piece:
        """A value that stands at the top, with its text."""
        line, column = self._line, self._column
        value, end = self._decoded()
        text = self._text[self._at : end]
        self._advance(end)
        return Piece(value, line, column, text)

    def _elements(self) -> Iterator[Piece]:
        self._advance(self._at + 1)
        if self._next() == "]":
            self._advance(self._at + 1)
            return
        while True:
            if not self._next():
                raise self._broken(_NOT_CLOSED)
            line, column = self._line, self._column
            yield Piece(self._value(), line, column)
            mark = self._next()
            if mark not in (",", "]"):
                raise self._broken(
                    "a comma or ] is missing here" if mark else "the list is not closed; the file may be cut off"
                )
            self._advance(self._at + 1)
            if mark == "]":
                return
            if self._next() == "]":
                raise self._broken("an article is missing between the comma and the ]")

    def _value(self) -> object:
        """The value that begins here, past which the reader moves."""
        value, end = self._decoded()
        self._advance(end)
        return value

    def _decoded(self) -> tuple[object, int]:
        """The value that begins here, and where it ends."""
        while True:
            try:
                value, end = _DECODER.raw_decode(self._text, self._at)
            except json.JSONDecodeError as error:
                if not self._ended and self._may_go_on(error):
                    self._read(len(self._text) - self._at)
                    continue
                at_end = error.msg.startswith("Unterminated") or error.pos >= len(self._text.rstrip())
                cut = "; the file may be cut off" if at_end else ""
                self._advance(error.pos)
                raise self._broken(error.msg[:1].lower() + error.msg[1:] + cut) from None
            except RecursionError:
                raise self._broken("it is nested too deep for an article") from None
            except ValueError:
                raise self._broken("it holds a number too long to read") from None
            if end == len(self._text) and not self._ended:  # a number may go on
                self._read(_CHUNK)
                continue
            return value, end

    def _may_go_on(self, error: json.JSONDecodeError) -> bool:
        """Whether more text could mend the error: it stands at the end, or is a string without one."""
        if len(self._text) - self._at > self._largest:
            raise self._broken(f"one value is longer than {size(self._largest)}; an article is shorter")
        return error.msg.startswith("Unterminated string") or error.pos > len(self._text) - 16

    def _next(self) -> str:
        """The next character that is no space, to which the reader moves; empty at the end."""
        while True:
            space = _SPACE.match(self._text, self._at)
            self._advance(space.end() if space else self._at)
            if self._at < len(self._text):
                return self._text[self._at]
            if self._ended:
                return ""
            self._read(_CHUNK)

    def _read(self, size: int) -> None:
        """Take in about ``size`` characters more, and drop those already read."""
        data = self._stream.read(max(size, _CHUNK))
        self._ended = not data
        before, _ = self._decoder.getstate()
        try:
            more = self._decoder.decode(data, final=self._ended)
        except UnicodeDecodeError:
            self._on_western()
            self._decoder = codecs.getincrementaldecoder("utf-8")(errors=WESTERN)
            more = self._decoder.decode(before + data, final=self._ended)
        self._text, self._at = self._text[self._at :] + more, 0

    def _advance(self, to: int) -> None:
        lines = self._text.count("\n", self._at, to)
        if lines:
            self._line += lines
            self._column = to - self._text.rfind("\n", self._at, to)
        else:
            self._column += to - self._at
        self._at = to

    def _broken(self, reason: str) -> BrokenJsonError:
        return BrokenJsonError(self._line, self._column, reason)


def member(piece: Piece, name: str) -> Piece:
    """The value that has ``name`` in the object that ``piece`` is."""
    text = piece.text
    at = text.index("{") + 1
    while text[at := _past_space(text, at)] != "}":
        key, at = _DECODER.raw_decode(text, at)
        start = _past_space(text, text.index(":", at) + 1)
        value, at = _DECODER.raw_decode(text, start)
        if key == name:
            return Piece(value, *_place(piece, start), text[start:at])
        at = _past_space(text, at)
        at += text[at] == ","
    raise KeyError(name)


def elements(piece: Piece) -> Iterator[Piece]:
    """Each element of the list that ``piece`` is."""
    text = piece.text
    at = seen = text.index("[") + 1
    line, column = _place(piece, at)
    while text[at := _past_space(text, at)] != "]":
        line, column = _place(Piece(None, line, column, text[seen:at]), at - seen)
        seen = at
        value, at = _DECODER.raw_decode(text, at)
        yield Piece(value, line, column)
        at = _past_space(text, at)
        at += text[at] == ","


def _place(piece: Piece, at: int) -> tuple[int, int]:
    """Line and column of an offset into the text of ``piece``."""
    lines = piece.text.count("\n", 0, at)
    column = at - piece.text.rfind("\n", 0, at) if lines else piece.column + at
    return piece.line + lines, column


def _past_space(text: str, at: int) -> int:
    space = _SPACE.match(text, at)
    return space.end() if space else at
