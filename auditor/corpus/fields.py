"""The usual names of an article's fields, and the document that they make."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, get_args

from auditor.corpus.dates import parse_published
from auditor.corpus.encoding import whole_characters
from auditor.corpus.notice import Notice, Notify
from auditor.errors import DocumentError
from auditor.model import Document

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

FieldName = Literal["id", "text", "title", "source", "published", "url"]
FIELD_NAMES: tuple[FieldName, ...] = get_args(FieldName)

USUAL_NAMES: Mapping[FieldName, tuple[str, ...]] = {
    "id": ("id", "uuid", "guid", "docid", "documentid", "docno", "articleid", "recordid"),
    "text": (
        "text", "body", "content", "article", "articletext", "articlebody", "bodytext", "fulltext",
        "maintext", "plaintext", "rawtext", "story",
    ),
    "title": ("title", "headline", "heading", "articletitle", "webtitle"),
    "source": (
        "source", "outlet", "publisher", "publication", "newspaper", "sitename", "site", "website",
        "sourcename", "provider", "media", "domain", "sourcedomain",
    ),
    "published": (
        "published", "publishedat", "publishedon", "publisheddate", "publishedtime", "date", "pubdate",
        "datepublished", "publishdate", "publishtime", "publicationdate", "datepublish", "articledate",
        "created", "createdat", "createdon", "datecreated", "datetime", "timestamp", "time",
    ),
    "url": ("url", "link", "uri", "permalink", "articleurl", "canonicalurl", "sourceurl", "weburl", "href"),
}  # fmt: skip
"""In lower case without ``_`` and ``-``; where a record has several names of one field, the first counts."""

_PLACES = {name: (field, rank) for field, names in USUAL_NAMES.items() for rank, name in enumerate(names)}
_INNER_NAMES = ("name", "$date", "$oid")
"""Of a field that is itself a record: ``{"name": "Wire"}`` in JSON-LD and feeds, ``$`` in MongoDB exports."""


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields of one article as text; empty where it has none."""

    id: str = ""
    text: str = ""
    title: str = ""
    source: str = ""
    published: str = ""
    url: str = ""


def known_field(name: str) -> FieldName | None:
    """The field that ``name`` usually names; None for any other name."""
    place = _place(name)
    return place[0] if place else None


def pick_fields(record: Mapping[str, object]) -> Fields:
    """The fields of ``record`` by their usual names. Raises ValueError where its text is not text."""
    ranks: dict[FieldName, int] = {}
    found: dict[FieldName, str] = {}
    for name, value in record.items():
        place = _place(name)
        if place is None or place[1] >= ranks.get(place[0], len(_PLACES)):
            continue
        field, rank = place
        written = _written_text(name, value) if field == "text" else _written(value)
        if written.strip():
            ranks[field], found[field] = rank, written
    return Fields(**found)


def make_document(
    document: str, fields: Fields, notify: Notify, begin: int = 0, dated_by: str = "field"
) -> Document:
    """The article that ``fields`` hold, under the id ``document``; its text begins at offset ``begin``.

    ``dated_by`` is where the fields stood. Raises DocumentError without text.
    """
    if not fields.text[begin:].strip():
        raise DocumentError(document, "its text is empty")
    published = _published(document, fields.published, notify)
    return Document(
        id=document,
        text=fields.text,
        title=_one_line(fields.title),
        source=_one_line(fields.source),
        published=published,
        url=_one_line(fields.url),
        begin=begin,
        dated_by=dated_by if published else "",
    )


def _published(document: str, written: str, notify: Notify) -> dt.date | None:
    if not written.strip():
        return None
    try:
        return parse_published(written)
    except ValueError as error:
        notify(Notice(document, f"its date is not read: {error}"))
        return None


@lru_cache(maxsize=4096)
def _place(name: str) -> tuple[FieldName, int] | None:
    """The field that a name means, and its rank among the names of that field."""
    return _PLACES.get(name.strip().lower().translate({ord("_"): None, ord("-"): None, ord(" "): None}))


def _written_text(name: str, value: object) -> str:
    if value is None or isinstance(value, str):
        return whole_characters(value or "")
    raise ValueError(f'its "{name}" is {kind_of(value)}; an article\'s text is one string')


def _written(value: object) -> str:
    """A field as text; the items of a list with commas."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_named, value)))
    return _named(value)


def _named(value: object) -> str:
    """A string, a number as written, or the name that an inner record gives."""
    if isinstance(value, dict):
        value = next((value[name] for name in _INNER_NAMES if name in value), None)
    if isinstance(value, str):
        return whole_characters(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return ""


def kind_of(value: object) -> str:
    """What JSON calls a value: "a list", "a number"."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true or false"
    kinds = {str: "a string", int: "a number", float: "a number", list: "a list", dict: "an object"}
    return kinds.get(type(value), "no text")


def _one_line(text: str) -> str:
    return " ".join(text.split())
