"""Reading every sentence in full, beside what peers do to the same text."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Sequence

from auditor.model import Document
from auditor.text.reader import read_mentions
from timing.row import Row, megabytes

_WARM = "Acme rose 3 percent to $20 on Monday."
"""Read once before the clock runs: tables that are loaded at first are no part of reading a text."""
_TURN = 25
"""How many articles are read before the other has its turn."""


def rows(documents: Sequence[Document]) -> Iterator[Row]:
    """A row for each peer that is installed."""
    for name, call, share in _peers():
        ours, theirs = _in_turns(call, documents[: max(len(documents) // share, 1)])
        yield Row("read every sentence in full", name, ours / theirs, ours, theirs)


def _in_turns(peer: Callable[[str], object], documents: Sequence[Document]) -> tuple[float, float]:
    """Megabytes a second of processor time, ours and a peer's, by turns on a few articles at a time.

    Every article is read once: a peer that keeps what it has seen would be timed on its memory. Turns keep what else
    the machine does out of the ratio.
    """
    clock = time.process_time
    ours = theirs = 0.0
    read_mentions(_WARM)
    peer(_WARM)
    for first in range(0, len(documents), _TURN):
        some = documents[first : first + _TURN]
        begun = clock()
        for document in some:
            read_mentions(document.text, document.day)
        between = clock()
        for document in some:
            peer(document.text)
        ours, theirs = ours + between - begun, theirs + clock() - between
    return megabytes(documents) / ours, megabytes(documents) / theirs


def _peers() -> list[tuple[str, Callable[[str], object], int]]:
    """The peers that are installed: a name, what it does to a text, and what share of the texts it can bear."""
    found: list[tuple[str, Callable[[str], object], int]] = []
    try:
        import spacy  # noqa: PLC0415 - a peer, run where it is installed

        found.append(("spaCy's blank tokenizer", spacy.blank("en").tokenizer, 1))
    except ImportError:
        print("spaCy is not installed: left out", file=sys.stderr)
    quantulum = quantulum3()
    if quantulum is not None:
        found.append(("quantulum3, no classifier", quantulum, 50))
    return found


def quantulum3() -> Callable[[str], object] | None:
    """What quantulum3 does to a text; None where it is not installed."""
    try:
        from quantulum3 import classifier, parser  # noqa: PLC0415 - a peer, run where it is installed
    except ImportError:
        print("quantulum3 is not installed: left out", file=sys.stderr)
        return None
    classifier.USE_CLF = False  # its pickled classifier loads with few versions of scikit-learn
    call: Callable[[str], object] = parser.parse
    return call
