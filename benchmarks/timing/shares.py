"""Where an audit's time goes: the share of each part, by a profile, and how many sentences it parses."""

from __future__ import annotations

import cProfile
import pstats
from collections.abc import Iterator, Sequence
from pathlib import Path

import auditor
from auditor.model import Document, Rule
from auditor.pipeline import audit
from timing.row import Row, seconds

_HOME = Path(auditor.__file__).parent
_PARTS = {
    "names": ("text/name", "text/short_names", "text/ticker", "text/person", "text/place"),
    "claims": ("claim/", "naming/"),
    "quantities, directions, periods": (
        "text/amount", "text/carry", "text/chang", "text/chinese", "text/currency", "text/direction", "text/dollar",
        "text/figure", "text/fraction", "text/hedge", "text/measure", "text/number", "text/numeral", "text/part.",
        "text/period", "text/priced", "text/quantity", "text/share", "text/table", "text/unit", "text/version",
    ),
    "sentences, words, clauses": ("text/sentences", "text/tokens", "text/clause", "text/lines"),
    "places in an article": ("text/article", "text/lazy", "text/span"),
    "scan": ("text/scan", "text/presence"),
    "telling stories apart, comparing, findings": ("engine/", "finding/", "compare/", "story", "scratch"),
}  # fmt: skip
"""Each part's files, by how their path in the package begins; the first part that fits has it."""


def rows(documents: Sequence[Document], book: Sequence[Rule]) -> Iterator[Row]:
    """A row for each part of an audit with the whole book; then the sentences, those parsed, and what one costs.

    A function's time holds that of the built-in functions it calls. A profile makes many short calls look dearer than
    they are.
    """
    whole = f"an audit, all {len(book)} rules"
    taken = seconds(lambda: audit(documents, book))
    profile = cProfile.Profile(builtins=False)
    profile.enable()
    audit(documents, book)
    profile.disable()
    timed = {
        (_inside(file), name): (calls, own)
        for (file, _line, name), (_, calls, own, _, _) in pstats.Stats(profile).stats.items()  # type: ignore[attr-defined]
    }
    every = sum(own for _, own in timed.values())
    parts = dict.fromkeys((*_PARTS, "the rest"), 0.0)
    for (file, _name), (_, own) in timed.items():
        parts[_part(file)] += own
    for part, own in sorted(parts.items(), key=lambda item: -item[1]):
        yield Row(f"time for: {part}", whole, own / every, own, every, "s")
    sentences = timed["text/sentences.py", "_add"][0]
    parsed = timed["text/article.py", "quantities"][0]
    yield Row("sentences read for quantities", "all sentences", parsed / sentences, parsed, sentences, "sentences")
    ours, theirs = taken / parsed * 1e6, taken / sentences * 1e6
    yield Row(
        f"{whole}, by sentences read for quantities", "by all sentences", ours / theirs, ours, theirs, "µs/sentence"
    )


def _inside(file: str) -> str:
    path = Path(file)
    return path.relative_to(_HOME).as_posix() if path.is_relative_to(_HOME) else file


def _part(file: str) -> str:
    return next((part for part, files in _PARTS.items() if file.startswith(files)), "the rest")
