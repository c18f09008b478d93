"""What one article gives: its claims, and the facts that tell later which articles tell one story."""

from __future__ import annotations

import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from auditor.model import Claim, NotRead, Unreadable
from auditor.story.facts import Facts, facts_of
from auditor.text.language import unread_language

if TYPE_CHECKING:
    from collections.abc import Collection

    from auditor.claim.reader import ClaimReader
    from auditor.model import Document


@dataclass(frozen=True, slots=True)
class Reading:
    """One article, read; it depends on nothing but the article and the rules."""

    claims: tuple[Claim, ...] = ()
    facts: Facts | None = None
    """None where there is no claim."""
    left_out: Unreadable | NotRead | None = None
    """Why the article could not be read, or was not."""
    cut: tuple[NotRead, ...] = ()
    """What of the article was not looked at, a reason each."""


def read_article(reader: ClaimReader, document: Document, languages: Collection[str]) -> Reading:
    """Read one article, if it is in one of the languages; a fault in reading it is named, and silences no other."""
    try:
        if language := unread_language(document.text[document.begin :], languages):
            return Reading(left_out=NotRead(document.id, f"language: {language}"))
        claims, reasons = reader.read_within_limits(document)
        cut = tuple(NotRead(document.id, reason) for reason in reasons)
        return Reading(tuple(claims), facts_of(document), cut=cut) if claims else Reading(cut=cut)
    except MemoryError:
        raise
    except Exception as error:
        at = traceback.extract_tb(error.__traceback__)[-1]
        place = f"{Path(at.filename).name}:{at.lineno}"
        reason = f"a bug in auditor ({type(error).__name__} at {place}); please report it"
        return Reading(left_out=Unreadable(document.id, reason))
