"""Read an article out of a web page: text, title, outlet, date and address, by trafilatura."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import TYPE_CHECKING, BinaryIO

from auditor.corpus.article import load_whole
from auditor.corpus.dates import parse_published
from auditor.corpus.encoding import decode
from auditor.corpus.fields import Fields, make_document
from auditor.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from configparser import ConfigParser

    from auditor.corpus.context import Context
    from auditor.model import Document

MISSING = "is HTML, which needs an extra: pip install 'auditor[html]'; or leave it out with --exclude '*.html'"
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_HEAD = 4096
_DATE_NAMES = frozenset(
    (
        "article:published_time", "og:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
        "dcterms.date", "dcterms.created", "parsely-pub-date", "publish-date", "pubdate", "sailthru.date",
    )
)  # fmt: skip
"""Names of the page's own statement of when it was published."""


def read_html(stream: BinaryIO, context: Context) -> Iterator[Document]:
    """The article of one page. Raises DocumentError where it has none, or the extra is not installed."""
    raw = load_whole(stream, context)
    try:
        from lxml import html  # noqa: PLC0415 - an extra
        from trafilatura import bare_extraction  # noqa: PLC0415
    except ImportError:
        raise DocumentError(context.name, MISSING) from None
    text = _decode(raw, context)
    try:
        tree = html.fromstring(text.encode("utf-8", "replace"), parser=html.HTMLParser(encoding="utf-8"))
        stated = list(_stated_dates(tree))
        found = bare_extraction(
            tree,
            with_metadata=True,
            include_comments=False,
            include_tables=False,
            date_extraction_params={"original_date": True, "extensive_search": False, "max_date": None},
            config=_settings(),
        )
    except (ValueError, RecursionError, html.etree.LxmlError) as error:
        raise DocumentError(context.name, f"is no HTML that can be read: {error}") from None
    if found is None or not (found.text or "").strip():
        raise DocumentError(context.name, "holds no article that can be told from the page around it")
    fields = Fields(
        text=found.text,
        title=found.title or "",
        source=found.sitename or found.hostname or "",
        published=_published(found.date or "", stated),
        url=found.url or "",
    )
    yield make_document(context.name, fields, context.notify, dated_by="page metadata")


@cache
def _settings() -> ConfigParser:
    """Trafilatura's own, but short articles count as articles."""
    from trafilatura.settings import use_config  # noqa: PLC0415

    settings: ConfigParser = use_config()
    settings.set("DEFAULT", "MIN_EXTRACTED_SIZE", "1")
    settings.set("DEFAULT", "MIN_OUTPUT_SIZE", "1")
    return settings


def _decode(raw: bytes, context: Context) -> str:
    """The page's text: UTF-8 or UTF-16 where it is that, else the encoding it declares."""
    declared = _CHARSET.search(raw[:_HEAD])
    try:
        raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        if declared:
            try:
                return raw.decode(declared[1].decode("ascii"))
            except (LookupError, UnicodeDecodeError):
                pass
    return decode(raw, context.name, context.notify)


def _published(found: str, stated: list[str]) -> str:
    """What the page states, with its time; else the day that trafilatura found.

    Trafilatura knows no time, and takes no day after the one on which it runs.
    """
    for written in stated:
        try:
            parse_published(written)
        except ValueError:
            continue
        return written
    return found


def _stated_dates(tree: object) -> Iterator[str]:
    """What the page's metadata says of its date, JSON-LD first."""
    for script in tree.iter("script"):  # type: ignore[attr-defined]  # lxml has no types
        if script.get("type") == "application/ld+json":
            try:
                yield from _published_in(json.loads(script.text or ""))
            except (ValueError, RecursionError):
                continue
    for meta in tree.iter("meta"):  # type: ignore[attr-defined]
        names = (meta.get("property"), meta.get("name"), meta.get("itemprop"))
        if any((name or "").lower() in _DATE_NAMES for name in names) and meta.get("content"):
            yield meta.get("content")


def _published_in(value: object) -> Iterator[str]:
    if isinstance(value, list):
        for item in value:
            yield from _published_in(item)
    elif isinstance(value, dict):
        written = value.get("datePublished")
        if isinstance(written, str):
            yield written
        yield from _published_in(value.get("@graph"))
