"""Decode the bytes of an article: UTF-8, UTF-16 with its mark, else Windows-1252 with a notice."""

from __future__ import annotations

import codecs
import re

from auditor.corpus.notice import Notice, Notify
from auditor.errors import DocumentError

WESTERN = "auditor-western"
"""A way to decode UTF-8 that takes the bytes which are none for Windows-1252, for text that is streamed."""
NOT_UTF8 = "is not UTF-8 and was read as Windows-1252; save it as UTF-8"

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_HALF_CHARACTER = re.compile("[\ud800-\udfff]")


def is_utf16(raw: bytes) -> bool:
    """Whether the bytes begin with the mark of UTF-16."""
    return raw.startswith(_UTF16)


def decode(raw: bytes, document: str, notify: Notify) -> str:
    """The text of ``raw`` without a leading byte order mark. Raises DocumentError for binary data."""
    text = _decode_unicode(raw)
    if text is None:
        text = _decode_western(raw, document)
        notify(Notice(document, NOT_UTF8))
    if "\0" in text:
        reason = "holds NUL characters, so it is binary or in an unknown encoding; save it as UTF-8 text"
        raise DocumentError(document, reason)
    return text


def whole_characters(text: str) -> str:
    """The text, as long as before, with U+FFFD for halves of surrogate pairs, which no output can encode."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return _HALF_CHARACTER.sub("\ufffd", text)
    return text


def _as_western(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error(WESTERN, _as_western)


def _decode_unicode(raw: bytes) -> str | None:
    try:
        return raw.decode("utf-16" if is_utf16(raw) else "utf-8-sig")
    except UnicodeDecodeError:
        return None


def _decode_western(raw: bytes, document: str) -> str:
    try:
        return raw.decode("cp1252")
    except UnicodeDecodeError:
        raise DocumentError(document, "is neither UTF-8 nor UTF-16 nor Windows-1252; save it as UTF-8 text") from None
