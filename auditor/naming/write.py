"""Write a names file of proposals: what stands in an existing file is kept as it is, comments and all."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from auditor.naming.book import keys_of
from auditor.naming.file import Lists, lists_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from auditor.naming.evidence import Evidence, Proposal

_HEAD = """\
# Names that mean one, and names that stay apart: docs/names.md says what each line means.
# `auditor names` proposed these; look at each, and delete those that are wrong.
"""
_PLAIN = re.compile(r"[^\W\d_][\w .&'’/+-]*(?<! )")
_MOST_COMMENT = 200


def names_text(path: str, old: str, proposals: Sequence[Proposal]) -> str:
    """The text of a names file: ``old``, the text of the file at ``path``, with the proposals that it lacks.

    Names that articles show to be one become lists; names that only look alike become comments. Raises FileErrors for
    an old file that is wrong.
    """
    lists = lists_of(path, old.encode())
    lines = old.splitlines() if old.strip() else _HEAD.splitlines()
    place, margin = _place(lines, lists)
    if place < 0:
        lines += ["same:"]
        place = len(lines)
    taken = {key for names in lists.same.values() for name in names for key in keys_of(name.text)}
    listed: set[tuple[str, str]] = set()
    new = [*_lists(proposals, taken, margin, listed), *_comments(proposals, listed, margin, old)]
    lines[place:place] = new
    text = "".join(f"{line}\n" for line in lines)
    lists_of(path, text.encode())  # what was written can be read
    return text


def _place(lines: list[str], lists: Lists) -> tuple[int, str]:
    """After which line new lists go, and how far they are indented; -1 where the file has no lists yet."""
    for number, line in enumerate(lines, 1):
        if match := re.match(r"same:(?P<rest>.*)", line):
            rest = match["rest"].partition("#")[0].strip()
            if rest:  # nothing, or all of it on one line
                lines[number - 1] = "same:"
                lines[number:number] = [f"  {_quoted(head)}: {_flow(names[1:])}" for head, names in lists.same.items()]
            column = min((names[0].column for names in lists.same.values()), default=3) if not rest else 3
            return number, " " * (column - 1)
    return -1, "  "


def _flow(names: Iterable[object]) -> str:
    return f"[{', '.join(_quoted(name.text) for name in names)}]"  # type: ignore[attr-defined]


def _lists(proposals: Iterable[Proposal], taken: set[str], margin: str, listed: set[tuple[str, str]]) -> Iterator[str]:
    """A list for each set of names that articles show to be one, with what shows it as comments."""
    told: dict[str, list[Proposal]] = defaultdict(list)
    under: dict[str, str] = {}
    for one in proposals:
        names, aliases = keys_of(one.name), keys_of(one.alias)
        if one.standing != "shown" or not names or not aliases or not taken.isdisjoint((*names, *aliases)):
            continue
        if any(key in under for key in aliases):  # it stands in a list: a person has to say which is right
            continue
        head = next((under[key] for key in names if key in under), one.name)
        under |= dict.fromkeys((*names, *aliases), head)
        told[head].append(one)
        listed.add(one.keys)
    for head, members in told.items():
        yield f"{margin}{_quoted(head)}:"
        for one in members:
            yield from (f"{margin}  # {line}" for line in _told(one.evidence))
            yield f"{margin}  - {_quoted(one.alias)}"


def _comments(proposals: Iterable[Proposal], listed: set[tuple[str, str]], margin: str, old: str) -> Iterator[str]:
    """A comment for each pair that only looks like one, or is of another list: without its ``#`` it is a list."""
    for one in proposals:
        line = f"# {_quoted(one.name)}: [{_quoted(one.alias)}]"
        if one.keys not in listed and line not in old and keys_of(one.name) and keys_of(one.alias):
            yield f"{margin}{line}  # {'; '.join(evidence.says for evidence in one.evidence)}"


def _told(evidence: Iterable[Evidence]) -> Iterator[str]:
    for one in evidence:
        articles = f" ({one.count} article{'s' * (one.count > 1)})" if one.count else ""
        yield f"{one.says}{articles}"
        if one.kind == "stands for" and one.quotes:
            quote = one.quotes[0]
            text = " ".join(quote.text.split())
            yield f"  {quote.document}, {quote.start}-{quote.end}: “{text[:_MOST_COMMENT]}”"


def _quoted(name: str) -> str:
    return name if _PLAIN.fullmatch(name) else json.dumps(name, ensure_ascii=False)


def read_text(path: Path) -> str:
    """The text of a file; empty where there is none. Raises UnicodeDecodeError, OSError."""
    return path.read_text(encoding="utf-8") if path.exists() else ""
