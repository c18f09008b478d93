"""Pieces of a printed report: safe text, counted nouns, dates, places and wrapped tables."""

from __future__ import annotations

import datetime as dt
import math
import re
import textwrap
from pathlib import PurePath
from typing import TYPE_CHECKING

from auditor.model import HEADINGS
from auditor.report.columns import width_of, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from auditor.model import Claim, Finding, Interval, Position, When

WIDTH = 110
"""Columns of a report that no terminal shows, so that the same corpus makes the same file everywhere."""
LONGEST = 400
"""Characters of a name or an answer that a report for people prints; no honest one is longer."""

NARROW = 20
"""Columns that a paragraph has at least, however long what stands before it is."""

_LINES = re.compile(r"[\t\n\r\u2028\u2029]")
_SPACE = re.compile(r"[^\S\x1c-\x1f\x85]+")
# Escapes that a terminal would obey, marks that reorder a line, and halves of characters.
_VISIBLE = {
    **{code: chr(0x2400 + code) for code in range(0x20)},
    0x7F: "\u2421",
    **dict.fromkeys((*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)), "\ufffd"),
    **dict.fromkeys((*range(0xD800, 0xE000), 0xFFFE, 0xFFFF), "\ufffd"),
}


def shown(text: str) -> str:
    """The text with its blanks as they are, lines as blanks, and what could steer a reader's screen made visible."""
    return text if text.isprintable() else _LINES.sub(" ", text).translate(_VISIBLE)


def visible(text: str) -> str:
    """The text on one line, every control character replaced by a mark that can be seen."""
    if text.isprintable() and "  " not in text:
        return text.strip(" ")
    return _SPACE.sub(" ", text).strip().translate(_VISIBLE)


def clipped(text: str, most: int = LONGEST) -> str:
    """The visible text, cut off with a "…" where it is longer than ``most``."""
    shown = visible(text)
    return shown if len(shown) <= most else shown[: most - 1] + "…"


def sentence(text: str) -> str:
    """The visible text with a capital and a full stop; nothing of nothing."""
    shown = visible(text)
    return f"{shown[0].upper()}{shown[1:].rstrip('.')}." if shown else ""


def answers(finding: Finding, most: int = 6) -> str:
    """The different answers in one line: "$4 billion or $6.5 billion", the rest counted."""
    told = [clipped(position.answer) for position in finding.positions]
    more = len(told) - most
    shown = [*told[:most], f"{more} more"] if more > 0 else told
    return " or ".join(shown)


def dispute(finding: Finding) -> str:
    """The answers and the verdict in one line: "$4 billion or $6.5 billion: no value fits both."."""
    told = clipped(finding.verdict or finding.explanation).rstrip(".")
    return f"{answers(finding)}{f': {told}' if told else ''}."


def count(number: int, noun: str, plural: str = "") -> str:
    """The number and the noun in its form: "1 story", "1,200 claims"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def listed(names: Iterable[str], most: int = 4, beyond: int = 0) -> str:
    """Different names in the order given, the rest counted once there are more than ``most``, with those ``beyond``."""
    different = list(dict.fromkeys(clipped(name) for name in names))
    shown = different[:most]
    if len(different) + beyond > most:
        shown.append(f"{len(different) + beyond - most} more")
    return ", ".join(shown)


def place(claim: Claim) -> str:
    """Where a claim stands: the document and the line, or the part of it that stands beside its text."""
    document = visible(claim.document)
    return f"{document} ({claim.part})" if claim.part in HEADINGS else f"{document}:{claim.line}"


def told_as(claim: Claim) -> str:
    """That the figure is told as a part or at a rate; else nothing."""
    return (
        "a part: the whole is at least as much"
        if claim.told_as == "part"
        else claim.told_as and f"so much {claim.told_as}"
    )


def outlet(claim: Claim) -> str:
    """Who says it: the outlet, or the name of the document where none is known."""
    return claim.source or PurePath(claim.document).name


def stories(position: Position) -> str:
    """How many stories tell a position, and in how many outlets where these are more: "1 story in 3 outlets"."""
    told = count(position.origins, "story", "stories")
    outlets = len(position.outlets)
    return f"{told} in {outlets:,} outlets" if outlets > position.origins else told


def cited(claims: Iterable[Claim], most: int = 2) -> str:
    """On whose word the claims say so, where an article names somebody: "citing police, the company"; else nothing."""
    names = listed((claim.said_by for claim in claims if claim.said_by), most)
    return f"citing {names}" if names else ""


def said(claims: Iterable[Claim]) -> str:
    """The first and the last day on which the claims were published, and whether some day is unknown."""
    days = [claim.said for claim in claims]
    known = sorted(day for day in days if day)
    words = [_days(known[0], known[-1])] if known else []
    if len(known) < len(days):
        words.append("undated")
    return ", ".join(words)


def course(claims: Iterable[Claim]) -> list[str]:
    """The answers of a question in the order in which they were given, each with its day, as long as one stays once."""
    steps: list[str] = []
    before = None
    for claim in claims:
        now = (claim.value.low, claim.value.high, claim.value.unit)
        if now != before:
            steps.append(f"{claim.value.answer} ({said([claim])})")
        before = now
    return steps


def when(time: When | None) -> str:
    """The days a claim speaks of and the moment, or an empty string."""
    if time is None:
        return ""
    words = []
    if time.start and time.end:
        words.append(_days(time.start, time.end))
    elif time.start:
        words.append(f"from {time.start}")
    elif time.end:
        words.append(f"until {time.end}")
    return ", ".join([*words, time.moment] if time.moment else words)


def day_of(ordinal: float) -> str:
    """The date of a day's number; a figure where there is no such day."""
    known = dt.date.min.toordinal() <= ordinal <= dt.date.max.toordinal()
    return dt.date.fromordinal(int(ordinal)).isoformat() if known else number(ordinal)


def number(amount: float) -> str:
    """A figure with its thousands apart, without a fraction where it has none; empty for an open end."""
    if not math.isfinite(amount):
        return ""
    return f"{amount:,.12g}" if abs(amount) < 1e12 else f"{amount:.6g}"


def interval(span: Interval, unit: str = "") -> str:
    """An interval in words: "from 9.5 to below 10.5 percent", "from 10 percent up", "below 0"."""
    low, high = number(span.low), number(span.high)
    tail = f" {unit}" if unit else ""
    if span.low == -math.inf and span.high == math.inf:
        return "anything"
    if span.low == -math.inf:
        return f"below {high}{tail}"
    if span.high == math.inf:
        return f"from {low}{tail} up"
    return f"from {low} to below {high}{tail}"


def paragraph(text: str, first: str = "", indent: int = 0, hang: int | None = None, width: int = WIDTH) -> str:
    """The text wrapped, ``first`` before its first line.

    Further lines begin ``hang`` columns in; under the text where none is given.
    """
    head = " " * indent + first
    margin = " " * (width_of(head) if hang is None else hang)
    shown = visible(text)
    if width_of(head + shown) == len(head + shown) and len(head) < width - NARROW:
        return textwrap.fill(shown, width, initial_indent=head, subsequent_indent=margin, break_on_hyphens=False)
    room = width - max(width_of(head), len(margin))
    if room < NARROW:  # no honest name is so long: it is wrapped with the text
        head, margin, shown = " " * indent, " " * (indent + 2), visible(first + text)
        room = width - len(margin)
    lines = wrapped(shown, room)
    return f"\n{margin}".join([head + "".join(lines[:1]), *lines[1:]])


def grid(rows: Iterable[Sequence[str]], headers: Sequence[str], widths: Sequence[int | None]) -> str:
    """A table with a line under its head; cells wrap at ``widths``."""
    # Wrapped here: tabulate's own wrapping takes an id such as 12e4 for a number, and fails on 1,000.
    cells = [[_cell(cell, width) for cell, width in zip(row, widths, strict=True)] for row in rows]
    from tabulate import tabulate  # noqa: PLC0415 - a check of rules draws no table

    table = tabulate(cells, headers, tablefmt="simple", disable_numparse=True)
    return "\n".join(line.rstrip() for line in table.splitlines())


def _cell(text: str, width: int | None) -> str:
    shown = visible(text)
    return "\n".join(wrapped(shown, width)) if width else shown


def _days(first: dt.date, last: dt.date) -> str:
    return first.isoformat() if first == last else f"{first} to {last}"
