"""The state of a corpus on a day: the articles that had been published by its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.corpus.notice import Notice
from auditor.model import Document

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from auditor.corpus.notice import Notify
    from auditor.model import Unreadable


def published_by(
    documents: Iterable[Document | Unreadable], day: dt.date, notify: Notify
) -> Iterator[Document | Unreadable]:
    """The documents without those of a later day; one without a date stays, and is named."""
    for document in documents:
        if isinstance(document, Document):
            if document.day is None:
                notify(Notice(document.id, f"has no date; it is read as if it had been out by {day.isoformat()}"))
            elif document.day > day:
                continue
        yield document
