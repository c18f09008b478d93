"""Read a file that is one article: plain text, or Markdown with front matter."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from auditor.corpus.encoding import LARGEST, decode
from auditor.corpus.fields import Fields, known_field, make_document, pick_fields
from auditor.corpus.frontmatter import FrontMatterError, read_front_matter
from auditor.errors import DocumentError

if TYPE_CHECKING:
    from pathlib import Path

    from auditor.corpus.notice import Notify
    from auditor.model import Document


def read_text(path: Path, document: str, notify: Notify) -> Document:
    """The whole of a plain text file, untouched. Raises DocumentError."""
    return make_document(document, Fields(text=_load(path, document, notify)), notify)


def read_markdown(path: Path, document: str, notify: Notify) -> Document:
    """A Markdown file, whole, with the fields of its front matter. Raises DocumentError."""
    text = _load(path, document, notify)
    try:
        front = read_front_matter(text)
    except FrontMatterError as error:
        place = f"{document}:{error.line}"
        raise DocumentError(place, f"its front matter cannot be read: {error.reason}") from None
    head = {name: value for name, value in front.fields.items() if known_field(name) != "text"}
    return make_document(document, replace(pick_fields(head), text=text), notify, front.start, "front matter")


def _load(path: Path, document: str, notify: Notify) -> str:
    with path.open("rb") as file:
        raw = file.read(LARGEST + 1)
    if len(raw) > LARGEST:
        raise DocumentError(document, f"is larger than {LARGEST >> 20} MB; split it into its articles")
    return decode(raw, document, notify)
