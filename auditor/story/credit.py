"""Find which news agency an article credits for its text: "(Reuters) -", "By Ann Lee of The Associated Press"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from auditor.text.lexicon import load

if TYPE_CHECKING:
    from auditor.model import Document

_HEAD = 400
"""Characters from the beginning in which a byline and a dateline stand."""
_FOOT = 160
"""Characters at the end in which a credit stands."""


def agency_of(document: Document) -> str:
    """The agency that wrote the article, by its outlet or its own words; empty where it credits none.

    "The minister told Reuters" is no credit: it stands in brackets before a dash, in a byline, or on a line of its own.
    """
    outlet = _names().get(document.source.strip().lower())
    if outlet:
        return outlet
    text = document.text
    head = text[document.begin : document.begin + _HEAD]
    found = _dateline().search(head) or _byline().search(head)
    if found is None and len(text) > document.begin + _FOOT:
        found = _credit().search(text[-_FOOT:])
    return _names()[found["agency"].lower()] if found else ""


@cache
def _names() -> dict[str, str]:
    """The agency of each of its names, in lower case."""
    return {name.lower(): agency for agency, names in load("agencies").items() for name in (agency, *names)}


@cache
def _any() -> str:
    names = sorted({name for names in load("agencies").values() for name in names}, key=len, reverse=True)
    return "|".join(map(re.escape, names))


@cache
def _dateline() -> re.Pattern[str]:
    """ "LONDON (Reuters) - Acme", "PARIS, March 2 (AFP) --"."""
    return re.compile(rf"\((?P<agency>{_any()})\)\s{{0,3}}[-–—_]")


@cache
def _byline() -> re.Pattern[str]:
    """ "By Ann Lee, Reuters", "by Ann Lee of The Associated Press", or the agency alone on a line."""
    return re.compile(
        rf"^[ \t*_]{{0,4}}(?:(?:By|BY|by) [^\n]{{2,80}}?(?:,| of| for| \||/) ?)?(?P<agency>{_any()})[ \t*_.]{{0,4}}$",
        re.MULTILINE,
    )


@cache
def _credit() -> re.Pattern[str]:
    """ "- AP", "— Reuters", "(AFP)", "© 2026 The Associated Press" at the end."""
    return re.compile(
        rf"(?:^|[.\s”\"])(?:[-–—]\s?|\(|(?:©|Copyright)[^\n]{{0,12}}? )(?P<agency>{_any()})[).]{{0,2}}"
        rf"(?:\s?All rights reserved\.?)?\s*\Z",
        re.MULTILINE,
    )
