"""Corpora with contradictions put into them: one folder each, with ``articles.jsonl`` and ``truth.jsonl``.

An article is a JSON object with ``id``, ``text`` and, where they are known, ``title``, ``published`` and ``outlet``. A
line of the truth is ``{"kind": "count", "a": {"id": "a1", "quote": "..."}, "b": {"id": "a3", "quote": "..."}}``: two
parts of two articles that cannot both be right, each as it stands in a text or a title.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from auditor.corpus.dates import parse_published
from auditor.model import Claim, Document


class Quote(NamedTuple):
    """A part of an article."""

    document: str
    start: int
    """In the text; -1 where it stands in the title."""
    end: int

    def holds(self, claim: Claim) -> bool:
        """Whether a claim rests on this part."""
        if claim.document != self.document:
            return False
        if self.start < 0 or claim.part == "title":
            return self.start < 0 and claim.part == "title"
        return self.start < claim.end and claim.start < self.end


class Planted(NamedTuple):
    """One contradiction that was put in."""

    kind: str
    one: Quote
    other: Quote

    def is_between(self, claims: Iterable[Claim], others: Iterable[Claim]) -> bool:
        """Whether it stands between two positions of a finding."""
        first, second = list(claims), list(others)
        return any(
            any(map(a.holds, first)) and any(map(b.holds, second))
            for a, b in ((self.one, self.other), (self.other, self.one))
        )


class Corpus(NamedTuple):
    """The articles on one affair, and what was put into them."""

    name: str
    documents: list[Document]
    planted: list[Planted]


def corpora(folders: Iterable[Path]) -> Iterator[Corpus]:
    """The corpora that are some folders, or lie right in them."""
    for folder in folders:
        places = [folder] if (folder / "truth.jsonl").exists() else sorted(folder.iterdir())
        for place in places:
            if (place / "truth.jsonl").exists():
                yield _corpus(place)


def _corpus(place: Path) -> Corpus:
    documents = {record["id"]: _document(record) for record in _records(place / "articles.jsonl")}
    planted = [
        Planted(record["kind"], *(_quote(documents, record, side) for side in "ab"))
        for record in _records(place / "truth.jsonl")
    ]
    return Corpus(place.name, list(documents.values()), planted)


def _document(record: dict[str, str]) -> Document:
    published = parse_published(record["published"]) if record.get("published") else None
    text, title, outlet = record["text"], record.get("title", ""), record.get("outlet", "")
    return Document(record["id"], text, title=title, published=published, source=outlet)


def _quote(documents: dict[str, Document], record: dict[str, Any], side: str) -> Quote:
    """A side of a contradiction: ``{"id": ..., "quote": ...}``, or an id beside ``quote_a``."""
    told = record[side]
    name, quote = (told["id"], told["quote"]) if isinstance(told, dict) else (told, record[f"quote_{side}"])
    start = documents[name].text.find(quote)
    return Quote(name, start, start + len(quote))


def _records(path: Path) -> Iterator[dict[str, Any]]:
    return (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
