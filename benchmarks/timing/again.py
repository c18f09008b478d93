"""A run over a corpus that was read before, whole or all but a hundredth, beside the first run."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from auditor.model import Document
from timing.row import Row, of_auditor

_CHANGED = 100
"""One document of so many is changed."""


def rows(documents: Sequence[Document]) -> Iterator[Row]:
    """The first run's time over that of each later one: how many times faster it is."""
    with tempfile.TemporaryDirectory() as folder:
        corpus, cache = Path(folder) / "corpus.jsonl", Path(folder) / "cache"
        run = (
            "audit",
            str(corpus),
            "--jobs",
            "1",
            "--quiet",
            "--format",
            "json",
            "--cache-dir",
            str(cache),
            "--isolated",
        )
        start = of_auditor(
            "audit", str(_one(Path(folder), documents[0])), "--no-cache", "--quiet", "--isolated", rounds=2
        )
        _write(corpus, documents, changed=False)
        cold = of_auditor(*run) - start
        warm = of_auditor(*run) - start
        yield Row("audit again, nothing changed", "the first run, start-up taken off", cold / warm, warm, cold, "s")
        _write(corpus, documents, changed=True)
        some = of_auditor(*run) - start
        yield Row("audit again, 1 % changed", "the first run, start-up taken off", cold / some, some, cold, "s")


def _one(folder: Path, document: Document) -> Path:
    file = folder / "one.jsonl"
    _write(file, [document], changed=False)
    return file


def _write(file: Path, documents: Sequence[Document], *, changed: bool) -> None:
    with file.open("w", encoding="utf-8") as stream:
        for number, document in enumerate(documents):
            text = document.text + ("\nIt rained." if changed and number % _CHANGED == 0 else "")
            day = document.day.isoformat() if document.day else None
            record = {"id": f"{number}", "title": document.title, "text": text, "published": day}
            stream.write(json.dumps(record, ensure_ascii=False) + "\n")
