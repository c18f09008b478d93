"""Whose dollar a bare ``$`` is: as the article says or shows, else by the country of its site, else the American."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from auditor.model import Document, Mention
from auditor.text.host import host_of
from auditor.text.lexicon import load

AMERICAN = "USD"
_APPOSED = (" (", " (or ", ", or ", " or ")
UNKNOWN = "dollar"
"""The unit of dollars of which is known only that they are not American."""
_FIGURE = r"\$\s?[\d.,]+(?:\s?(?:k|m|mn|mln|bn|b|million|billion|thousand|trillion))?(?:\s(?:a|per)\s\w+)?"
_IN_AMERICAN = re.compile(rf"(?<![A-Za-z.]){_FIGURE},?\s(?:\(|or\s)(?:about\s)?(?:US\$|\$US|U\.S\.\s?\$|USD\s?)\d")
_IN_BARE = re.compile(rf"(?:\b(?:CA?|AU?|NZ|HK|SG?|NT)|(?i:canadian\s|australian\s)){_FIGURE}\s\((?:about\s)?\$\d")
_MARKED = re.compile(r"(?i)(?:us|u\.s\.?|american)\s?(?:\$|dollars|cents)")
_BARE = re.compile(r"(?i)\$|\bdollars?\b|\bcents?\b|¢")


def dollar_of(document: Document) -> str:
    """The ISO code of the document's own dollar.

    "All figures are in Canadian dollars" decides, then what stands beside it: of "$5 million (US$4 million)" the first
    is not American, of "C$5 million ($4 million)" the second is. Without either the top-level domain of its address
    does, or of its outlet where that is named by its address: ``.ca``, ``.com.au``. A dollar of which is known only
    that it is not American is ``dollar``.
    """
    dollars: dict[str, dict[str, str]] = load("dollars")
    said = _statement().search(document.text, document.begin) if " dollars" in document.text else None
    if said:
        return dollars["nationality"][said[1].lower()]
    shown = _shown(document)
    if shown == AMERICAN:
        return shown
    for address in (document.url, document.source):
        if "." not in address:
            continue
        host = host_of(address)
        country = host.rpartition(".")[2]
        if country in dollars["country"]:
            return dollars["country"][country]
    return _of_country(document.text) or UNKNOWN if shown else AMERICAN


def _shown(document: Document) -> str:
    """American where another dollar is put in bare ones; UNKNOWN where bare ones are put in American; else nothing."""
    text = document.text
    if "($" in text and _IN_BARE.search(text, document.begin):
        return AMERICAN
    marked = "US$" in text or "USD" in text or "U.S.$" in text
    return UNKNOWN if marked and _IN_AMERICAN.search(text, document.begin) else ""


def _of_country(text: str) -> str:
    """The dollar of the one people with a dollar, beside the American, that an article names."""
    dollars: dict[str, str] = load("dollars")["nationality"]
    low = text.lower()
    named = {code for word, code in dollars.items() if code != AMERICAN and word in low}
    return named.pop() if len(named) == 1 else ""


@cache
def _statement() -> re.Pattern[str]:
    names = "|".join(map(re.escape, load("dollars")["nationality"]))
    return re.compile(rf"(?i)\b(?:figures|amounts|sums|prices|values)\b[^.\n]{{0,30}}\bin ({names}) dollars")


def in_dollars(mentions: list[Mention], code: str, text: str) -> list[Mention]:
    """The amounts, bare dollars in the document's own: "$5 million (US$4 million)" is one in two forms."""
    told: list[Mention] = []
    for mention in (with_dollar(m, code, text) for m in mentions):
        last = told[-1] if told else None
        if last is not None and _is_second_form(last, mention, text):
            told[-1] = replace(last, also=mention, end=mention.end + (text[mention.end : mention.end + 1] == ")"))
        else:
            told.append(mention)
    return told


def _is_second_form(first: Mention, second: Mention, text: str) -> bool:
    alike = first.kind == second.kind == "money" and first.per == second.per and not (first.also or second.also)
    return alike and first.unit != second.unit and text[first.end : second.start] in _APPOSED


def with_dollar(mention: Mention, code: str, text: str) -> Mention:
    """An amount in bare dollars in the document's own; one that says whose dollars it counts stays as it is."""
    if mention.unit != AMERICAN or mention.kind != "money":
        return mention
    words = text[max(mention.start - 3, 0) : mention.end]
    return mention if _MARKED.search(words) or not _BARE.search(words) else replace(mention, unit=code)
