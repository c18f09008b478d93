"""The fields of an article, the names they have in records, and the document that they make."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, get_args

from auditor.corpus.dates import parse_published
from auditor.corpus.encoding import whole_characters
from auditor.corpus.notice import Notice, Notify
from auditor.errors import DocumentError, UsageError
from auditor.model import Document

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

FieldName = Literal["id", "text", "title", "source", "published", "url", "summary"]
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
    "summary": (
        "summary", "highlights", "keypoints", "abstract", "standfirst", "dek", "teaser", "description", "subtitle",
    ),
}  # fmt: skip
"""In lower case without ``_`` and ``-``; where a record has several names of one field, the first counts."""

_PLACES = {name: (field, rank) for field, names in USUAL_NAMES.items() for rank, name in enumerate(names)}
_SHOWN = 12
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
    summary: str = ""
    """Points with empty lines between them, where the record has a list of them."""


def known_field(name: str) -> FieldName | None:
    """The field that ``name`` usually names; None for any other name."""
    place = _place(name)
    return place[0] if place else None


@dataclass(frozen=True, slots=True)
class Names:
    """The names that records have for fields: the user's own, which go first, and the usual ones."""

    own: Mapping[FieldName, str] = field(default_factory=dict)
    """A name that no record has may be a path into inner records: ``source.name``."""

    def field(self, name: str) -> FieldName | None:
        """The field that ``name`` means; None for any other name."""
        for known, own in self.own.items():
            if name in (own, own.partition(".")[0]):
                return known
        usual = known_field(name)
        return None if usual in self.own else usual

    def missing_text(self, names: Iterable[str]) -> str:
        """What to say of a record, or of a table, with these names and none for its text."""
        have = ", ".join(sorted(names)[:_SHOWN]) or "none"
        if "text" in self.own:
            return f'has no field "{self.own["text"]}" for its text, as --field asks; its fields: {have}'
        usual = ", ".join(USUAL_NAMES["text"][:4])
        return f"has no field for its text, such as {usual}; name it with --field text=NAME (its fields: {have})"


USUAL = Names()


def own_names(written: Mapping[str, str]) -> dict[FieldName, str]:
    """The user's own names, checked. Raises UsageError for a field that no article has, or a name that is none."""
    own: dict[FieldName, str] = {}
    for given, name in written.items():
        field_name = next((known for known in FIELD_NAMES if known == given), None)
        if field_name is None:
            raise UsageError(f"there is no field `{given}`; the fields are {', '.join(FIELD_NAMES)}.")
        if not name.strip():
            raise UsageError(f"name the record's own field: {given}=NAME.")
        own[field_name] = name.strip()
    return own


def pick_fields(record: Mapping[str, object], names: Names = USUAL) -> Fields:
    """The fields of ``record`` by their names. Raises ValueError where its text is not text."""
    ranks: dict[FieldName, int] = {}
    found: dict[FieldName, str] = {}
    own = names.own
    for name, value in record.items():
        place = _place(name)
        if place is None or place[0] in own or place[1] >= ranks.get(place[0], len(_PLACES)):
            continue
        if own and name in own.values():
            continue
        known, rank = place
        written = _written_as(known, name, value)
        if written.strip():
            ranks[known], found[known] = rank, written
    for known, name in own.items():
        value = _reached(record, name)
        found[known] = _written_as(known, name, value)
    return Fields(**found)


def _reached(record: Mapping[str, object], name: str) -> object:
    """The value of a name, or of a path into inner records; None where there is none."""
    if name in record or "." not in name:
        return record.get(name)
    value: object = record
    for part in name.split("."):
        value = value.get(part) if isinstance(value, dict) else None
    return value


def make_document(document: str, fields: Fields, notify: Notify, begin: int = 0, dated_by: str = "field") -> Document:
    """The article that ``fields`` hold, under the id ``document``; its text begins at offset ``begin``.

    ``dated_by`` says where its date stood, if it has one. Raises DocumentError without text.
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
        summary=fields.summary.strip(),
    )


def _published(document: str, written: str, notify: Notify) -> dt.date | None:
    if not written.strip():
        return None
    try:
        published = parse_published(written)
    except ValueError as error:
        notify(Notice(document, f"its date is not read: {error}"))
        return None
    return _day_alone(published)


def _day_alone(published: dt.date) -> dt.date:
    """Midnight to the second is what databases write for a day without a time."""
    if isinstance(published, dt.datetime) and published.time() == dt.time():
        return published.date()
    return published


@lru_cache(maxsize=4096)
def _place(name: str) -> tuple[FieldName, int] | None:
    """The field that a name means, and its rank among the names of that field."""
    return _PLACES.get(name.strip().lower().translate({ord("_"): None, ord("-"): None, ord(" "): None}))


def _written_text(name: str, value: object) -> str:
    if value is None or isinstance(value, str):
        return whole_characters(value or "")
    raise ValueError(f'its "{name}" is {kind_of(value)}; an article\'s text is one string')


def _written_as(field_name: FieldName, name: str, value: object) -> str:
    if field_name == "text":
        return _written_text(name, value)
    if field_name == "summary" and isinstance(value, list):
        return "\n\n".join(filter(None, map(_named, value)))
    return _written(value)


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
    if isinstance(value, dt.date):
        return value.isoformat()
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
