"""Which reader reads which format, and how standard input is told from the others."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, BinaryIO

from auditor.corpus.article import read_markdown, read_text
from auditor.corpus.html import read_html
from auditor.corpus.json import read_json
from auditor.corpus.jsonl import read_jsonl
from auditor.corpus.parquet import read_parquet
from auditor.corpus.separated import read_csv, read_tsv

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from auditor.corpus.context import Context
    from auditor.model import Document, Unreadable

    Reader = Callable[[BinaryIO, Context], Iterator[Document | Unreadable]]

READERS: Mapping[str, Reader] = {
    ".txt": read_text,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".jsonl": read_jsonl,
    ".ndjson": read_jsonl,
    ".json": read_json,
    ".csv": read_csv,
    ".tsv": read_tsv,
    ".parquet": read_parquet,
    ".html": read_html,
    ".htm": read_html,
}
ONE_ARTICLE = frozenset((".txt", ".md", ".markdown", ".html", ".htm"))
"""Formats whose file is one article, so that its name may hold the article's date."""
STDIN_FORMATS = ("txt", "md", "jsonl", "json", "csv", "tsv", "html")


def sniff(head: bytes) -> str:
    """The format of standard input by its first bytes: jsonl where the first line is an object, else plain text."""
    line = head.removeprefix(b"\xef\xbb\xbf").lstrip().partition(b"\n")[0]
    if line.startswith(b"{"):
        try:
            return ".jsonl" if isinstance(json.loads(line), dict) else ".txt"
        except ValueError:
            # A record longer than what can be looked at ahead, or no JSON.
            return ".jsonl" if line.startswith(b'{"') and b'":' in line else ".txt"
    return ".txt"
