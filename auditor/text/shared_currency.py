"""Whose pesos, kroner or dinars an amount counts: by the one country its sentence names, else by that of its site."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final
from urllib.parse import urlsplit

from auditor.model import Document, Mention
from auditor.text.currency import national_before
from auditor.text.inflect import singular
from auditor.text.lexicon import load
from auditor.text.tokens import Tokens

_SHARED: Final[dict[str, dict[str, str]]] = load("currencies")
_SPELLED: Final = {"kronor": "krona", "kroner": "krone", "kronur": "krona"}
WORDS: Final = frozenset({form for word in _SHARED for form in (word, f"{word}s")} | _SPELLED.keys())
"""The words, in lower case, that several countries call their money by."""


def with_country(tokens: Tokens, quantities: list[Mention], document: Document) -> list[Mention]:
    """The quantities, those in a currency of several countries in the one that is meant, as far as that is told."""
    if not quantities or WORDS.isdisjoint(tokens.low):
        return quantities
    return [_told(tokens, mention, document) for mention in quantities]


def _told(tokens: Tokens, mention: Mention, document: Document) -> Mention:
    if mention.kind not in ("money", "count"):
        return mention
    inside = [i for i, start in enumerate(tokens.start) if mention.start <= start < mention.end]
    at = next((i for i in inside if tokens.low[i] in WORDS), -1)
    if at < 0 or (mention.kind == "count" and at != inside[-1]) or national_before(tokens, at):
        return mention
    word = _SPELLED.get(tokens.low[at]) or singular(tokens.low[at])
    code = _by_place(_SHARED[word], tokens.low) or _by_site(_SHARED[word], document)
    return replace(mention, kind="money", unit=code, noun="") if code else mention


def _by_place(countries: dict[str, str], low: Sequence[str]) -> str:
    """The currency of the one country that the sentence names; nothing where it names none, or several."""
    named = {countries[word] for word in low if word in countries}
    return named.pop() if len(named) == 1 else ""


def _by_site(countries: dict[str, str], document: Document) -> str:
    for address in (document.url, document.source):
        host = urlsplit(address if "//" in address else f"//{address}").hostname or ""
        code = countries.get("." + host.rpartition(".")[2]) if "." in host else None
        if code:
            return code
    return ""
