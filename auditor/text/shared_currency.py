"""Whose pesos, kroner or dinars an amount counts: as the sentence, the article or its site tell; else nobody's.

Where nothing tells, a word that is as often of one country as of another stays the unit itself: "peso".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from typing import Final

from auditor.model import Document, Mention
from auditor.text.currency import national_before, nationality_of
from auditor.text.host import host_of
from auditor.text.inflect import singular
from auditor.text.lexicon import load, words
from auditor.text.number_table import NUMBERS
from auditor.text.tokens import Tokens, tokenize

_SHARED: Final[dict[str, dict[str, str]]] = load("currencies")
_DOUBTFUL: Final = words("money")["doubtful"]
_WORD = re.compile(r"[^\W\d_]+")
_SPELLED: Final = {"kronor": "krona", "kroner": "krone", "kronur": "krona"}
WORDS: Final = frozenset({form for word in _SHARED for form in (word, f"{word}s")} | _SPELLED.keys())
"""The words, in lower case, that several countries call their money by."""


def with_country(tokens: Tokens, quantities: list[Mention], document: Document) -> list[Mention]:
    """The quantities, those in a currency of several countries in the one that is meant, as far as that is told."""
    if not quantities or WORDS.isdisjoint(tokens.low):
        return quantities
    told: list[Mention] = []
    meant: dict[str, str] = {}
    for mention in quantities:
        if mention.unit in meant and _is_bare(tokens, mention):
            told.append(replace(mention, unit=meant[mention.unit]))  # a bare amount has the unit said before it
            continue
        told.append(_told(tokens, mention, document))
        if told[-1].unit != mention.unit:
            meant[mention.unit] = told[-1].unit
    return told


def _is_bare(tokens: Tokens, mention: Mention) -> bool:
    """Whether an amount is written without any word of money: its unit was said before it."""
    words_inside = _WORD.findall(tokens.text[mention.start : mention.end].lower())
    return all(word in NUMBERS.magnitudes for word in words_inside)


def _told(tokens: Tokens, mention: Mention, document: Document) -> Mention:
    if mention.kind not in ("money", "count"):
        return mention
    inside = [i for i, start in enumerate(tokens.start) if mention.start <= start < mention.end]
    at = next((i for i in inside if tokens.low[i] in WORDS), -1)
    if at < 0 or (mention.kind == "count" and at != inside[-1]) or national_before(tokens, at):
        return mention
    word = _SPELLED.get(tokens.low[at]) or singular(tokens.low[at])
    countries = _SHARED[word]
    code = (
        _by_place(countries, tokens.low)
        or _named_elsewhere(document.text, word)
        or _by_site(countries, document)
        or _by_place(countries, _words(document.text))
        or (word if word in _DOUBTFUL else "")
    )
    coin = mention.noun if mention.kind == "money" else ""
    return replace(mention, kind="money", unit=code, noun=coin) if code else mention


@lru_cache(maxsize=8)
def _words(text: str) -> frozenset[str]:
    """The words of an article in lower case."""
    return frozenset(_WORD.findall(text.lower()))


@lru_cache(maxsize=64)
def _named_elsewhere(text: str, word: str) -> str:
    """The one code by which an article names the money once: "French francs", of which the rest are francs."""
    forms = {word, f"{word}s"} | {form for form, base in _SPELLED.items() if base == word}
    if not any(form in text for form in forms):
        return ""
    tokens = tokenize(text)
    found = {code for i, low in enumerate(tokens.low) if low in forms and (code := nationality_of(tokens, i))}
    return found.pop() if len(found) == 1 else ""


def _by_place(countries: dict[str, str], low: Iterable[str]) -> str:
    """The currency of the one country that the words name; nothing where they name none, or several."""
    named = {countries[word] for word in low if word in countries}
    return named.pop() if len(named) == 1 else ""


def _by_site(countries: dict[str, str], document: Document) -> str:
    for address in (document.url, document.source):
        host = host_of(address)
        code = countries.get("." + host.rpartition(".")[2]) if "." in host else None
        if code:
            return code
    return ""
