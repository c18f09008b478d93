"""Whose dollar a bare ``$`` is: as the article says, else by the country of its site, else the American."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from urllib.parse import urlsplit

from auditor.model import Document, Mention
from auditor.text.lexicon import load

AMERICAN = "USD"
_MARKED = re.compile(r"(?i)(?:us|u\.s\.?|american)\s?(?:\$|dollars|cents)")
_BARE = re.compile(r"(?i)\$|\bdollars?\b|\bcents?\b|¢")


def dollar_of(document: Document) -> str:
    """The ISO code of the document's own dollar.

    "All figures are in Canadian dollars" decides; without such words the top-level domain of its address does, or of
    its outlet where that is named by its address: ``.ca``, ``.com.au``.
    """
    dollars: dict[str, dict[str, str]] = load("dollars")
    said = _statement().search(document.text, document.begin) if " dollars" in document.text else None
    if said:
        return dollars["nationality"][said[1].lower()]
    for address in (document.url, document.source):
        host = urlsplit(address if "//" in address else f"//{address}").hostname or ""
        country = host.rpartition(".")[2] if "." in host else ""
        if country in dollars["country"]:
            return dollars["country"][country]
    return AMERICAN


@cache
def _statement() -> re.Pattern[str]:
    names = "|".join(map(re.escape, load("dollars")["nationality"]))
    return re.compile(rf"(?i)\b(?:figures|amounts|sums|prices|values)\b[^.\n]{{0,30}}\bin ({names}) dollars")


def with_dollar(mention: Mention, code: str, text: str) -> Mention:
    """An amount in bare dollars in the document's own; one that says whose dollars it counts stays as it is."""
    if mention.unit != AMERICAN or mention.kind != "money":
        return mention
    words = text[max(mention.start - 3, 0) : mention.end]
    return mention if _MARKED.search(words) or not _BARE.search(words) else replace(mention, unit=code)
