"""What is kept of every article that made a claim: enough to tell later which articles tell one story."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from auditor.corpus.origins import Signature, likeness, signature
from auditor.story.correction import Correction, read_correction
from auditor.story.credit import agency_of
from auditor.story.titles import Title, read_title

if TYPE_CHECKING:
    from auditor.model import Document

_PART = re.compile(r"[\W_]+")
_ENDINGS = frozenset({"html", "htm", "php", "aspx", "amp"})


@dataclass(frozen=True, slots=True)
class Facts:
    """One article without its text."""

    document: str
    outlet: str
    """In lower case; empty where it is not known."""
    published: dt.date | None
    title: Title
    path: tuple[str, ...]
    """The words of the URL's path, without those that hold a digit."""
    agency: str
    """The news agency that it credits for its text."""
    words: int
    sketch: Signature
    correction: Correction | None = None

    @property
    def day(self) -> int | None:
        """The day of publication as an ordinal."""
        return self.published.toordinal() if self.published else None

    def contained(self, other: Facts) -> float | None:
        """The estimated share of the shorter text that stands in the other too; None where one is too short to tell."""
        share = likeness(self.sketch, other.sketch)
        if share is None:
            return None
        common = share / (1 + share) * (self.words + other.words)
        return min(1.0, common / min(self.words, other.words))


def facts_of(document: Document) -> Facts:
    """The facts of one article."""
    text = document.text[document.begin :]
    return Facts(
        document=document.id,
        outlet=document.source.strip().lower(),
        published=document.published,
        title=read_title(document.title),
        path=_path(document.url),
        agency=agency_of(document),
        words=max(1, len(text.split())),
        sketch=signature(text),
        correction=read_correction(document),
    )


def _path(url: str) -> tuple[str, ...]:
    try:
        path = urlsplit(url).path.lower()
    except ValueError:  # no URL at all: "http://[oops"
        return ()
    parts = [part for part in _PART.split(path) if part and not any(map(str.isdigit, part))]
    return tuple(part for part in parts if part not in _ENDINGS)
