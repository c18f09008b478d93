"""A whole audit, without its start-up, beside scans of the same text and beside peers that match words."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from auditor.model import Document, Rule
from auditor.pipeline import audit
from auditor.text.inflect import forms
from timing.reading import quantulum3
from timing.row import Row, megabytes, of_command, seconds
from timing.semgrep import semgrep

SEVEN = (
    "capital-spending",
    "chief-executive",
    "investment-total",
    "market-reaction",
    "market-value-change",
    "spending-timeline",
    "stock-direction",
)
"""The rules that the book began with."""
TEN = (*SEVEN, "deal-value", "head-count", "job-cuts")
"""Ten, for a peer that is given as many."""
_SLOW = 50
"""Quantulum3 is given one text of so many."""


def rows(documents: Sequence[Document], book: Sequence[Rule]) -> Iterator[Row]:
    """Rows for the seven rules and for the whole book, beside each scan and each peer that is installed."""
    size = megabytes(documents)
    seven = [rule for rule in book if rule.id in SEVEN]
    stages = {
        "audit, 7 rules": size / seconds(lambda: audit(documents, seven)),
        f"audit, all {len(book)} rules": size / seconds(lambda: audit(documents, book)),
    }
    for name, rate in _scans(documents, seven):
        for stage, ours in stages.items():
            yield Row(stage, name, ours / rate, ours, rate)
    ten = [rule for rule in book if rule.id in TEN]
    theirs = semgrep(documents, ten)
    if theirs is not None:
        ours = size / seconds(lambda: audit(documents, ten))
        yield Row(f"audit, {len(ten)} rules", f"Semgrep, {len(ten)} rules", ours / theirs, ours, theirs)


def _scans(documents: Sequence[Document], rules: Sequence[Rule]) -> Iterator[tuple[str, float]]:
    """What others reach on the same text, in megabytes a second of one core."""
    words = sorted({form for rule in rules for word in rule.words for form in forms(word)})
    scan = _rg(documents, words)
    if scan is not None:
        yield "rg -o -j1, the words and numbers", scan
    matcher = _spacy_matcher(words)
    if matcher is not None:
        yield "spaCy blank + PhraseMatcher, the words", _rate(matcher, documents)
    quantulum = quantulum3()
    if quantulum is not None:
        yield "quantulum3, no classifier", _rate(quantulum, documents[: max(len(documents) // _SLOW, 1)])


def _rate(call: Callable[[str], object], documents: Sequence[Document]) -> float:
    call("Acme rose 3 percent to $20 on Monday.")  # loads its tables
    return megabytes(documents) / seconds(lambda: [call(document.text) for document in documents])


def _rg(documents: Sequence[Document], words: Sequence[str]) -> float | None:
    """The scan limit: ripgrep printing every word of the rules and every number of the texts in one file."""
    tool = shutil.which("rg")
    if tool is None:
        print("ripgrep is not installed: left out", file=sys.stderr)
        return None
    with tempfile.TemporaryDirectory() as folder:
        text = Path(folder) / "text"
        text.write_text("\n".join(document.text for document in documents), encoding="utf-8")
        pattern = rf"(?i)\b(?:{'|'.join(words)})\b|\d[\d.,]*"
        return megabytes(documents) / of_command(tool, "-o", "-j1", "--no-filename", pattern, str(text), rounds=3)


def _spacy_matcher(words: Sequence[str]) -> Callable[[str], object] | None:
    try:
        import spacy  # noqa: PLC0415 - a peer, run where it is installed
        from spacy.matcher import PhraseMatcher  # noqa: PLC0415 - the same
    except ImportError:
        return None  # said already
    blank = spacy.blank("en")
    matcher = PhraseMatcher(blank.vocab, attr="LOWER")
    matcher.add("words", [blank.make_doc(word) for word in words])
    return lambda text: matcher(blank(text))
