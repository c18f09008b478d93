"""Find the names in a sentence: runs of capitalised words, with what surrounds them (titles, tickers, possessives)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from auditor.text.lexicon import words
from auditor.text.name_key import core_and_suffix
from auditor.text.name_kind import NameKind, kind_of
from auditor.text.name_person import follows_occupation
from auditor.text.name_run import JOINERS, run_end
from auditor.text.name_units import of_figure
from auditor.text.name_words import calendar, is_before_names, is_common, is_generic, outlets, places
from auditor.text.ticker import is_ticker, what_follows
from auditor.text.tokens import Tokens

Proof = Literal["capital", "opening", "headline"]

_OPENERS = frozenset({'"', "“", "”", "'", "‘", "•", "-", "–", "—", "*", ":", "("})


_has_branded = re.compile(r"\b[a-z]+[A-Z][a-z]{2}").search
_branded = re.compile(r"[a-z]+[A-Z][a-z]{2,}").fullmatch
"""A name with its capital inside: iPhone, eBay, easyJet; not kHz."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a sentence: tokens ``first`` to ``last``, inclusive."""

    first: int
    last: int
    start: int
    end: int
    words: tuple[str, ...]
    """In lower case, without marks, titles, tickers and the legal forms it can do without; never empty."""
    kind: NameKind
    possessive: bool
    """Whether 's or a bare apostrophe follows (after a bracketed ticker, too)."""
    after: int
    """The token after the name with its possessive and its ticker."""
    suffix: tuple[str, ...] = ()
    """The legal forms written at its end: Inc, Ltd, Group …"""
    ticker: str = ""
    """The ticker, or another code in capitals, that follows it in brackets or by itself."""
    proof: Proof = "capital"
    """What shows it to be a name. At the start of a sentence, or in a headline, its capital proves nothing."""

    @property
    def legal(self) -> bool:
        """Whether a legal form or a ticker shows it to be a company."""
        return bool(self.suffix or self.ticker)


def read_names(tokens: Tokens) -> list[Name]:
    """The names of a sentence, in order, none overlapping."""
    caps = [raw[0].isupper() for raw in tokens.raw]
    if _has_branded(tokens.text, tokens.start[0] if tokens.start else 0, tokens.end[-1] if tokens.end else 0):
        caps = [capital or _branded(raw) is not None for capital, raw in zip(caps, tokens.raw, strict=True)]
    caps = [capital and not of_figure(tokens, i) for i, capital in enumerate(caps)]
    capitals = [i for i, capital in enumerate(caps) if capital]
    title_case = _title_case(tokens, caps, len(capitals)) or _shouted(tokens, len(capitals))
    found: list[Name] = []
    free = 0
    for i in capitals:
        if i < free:
            continue
        if is_ticker(tokens, i):
            free = i + 3
            continue
        last = run_end(tokens, caps, i)
        for first, stop in _pieces(tokens, i, last):
            proof: Proof = "headline" if title_case else "opening" if _opens(tokens, first) else "capital"
            name = _name(tokens, first, stop, proof)
            if name is not None:
                found.append(name)
        free = max(last + 1, found[-1].after if found else 0)
    return found


def _title_case(tokens: Tokens, caps: list[bool], capitals: int) -> bool:
    """Whether the verbs and nouns are capitalised too, as in a headline: nearly every word but prepositions."""
    small = _small()
    room = capitals / 9
    """More words without a capital than these are more than a tenth, whatever follows."""
    long = plain = 0
    for low, capital in zip(tokens.low, caps, strict=True):
        if len(low) > 3 and low.isalpha() and low not in small:
            long += 1
            plain += not capital
            if plain > room:
                return False
    return long >= 4 and long - plain >= 0.9 * long


@cache
def _small() -> frozenset[str]:
    return words("function")["prepositions"] | words("function")["conjunctions"]


def _shouted(tokens: Tokens, capitals: int) -> bool:
    """Whether the sentence is in capitals."""
    room = capitals * 3 / 7
    """More words than these in small letters are more than three tenths, whatever follows."""
    long = plain = 0
    for raw in tokens.raw:
        if len(raw) > 3 and raw.isalpha():
            long += 1
            plain += not raw.isupper()
            if plain > room:
                return False
    return long >= 3 and long - plain >= 0.7 * long


def _opens(tokens: Tokens, i: int) -> bool:
    if i == 0 or tokens.low[i - 1] in _OPENERS:
        return True
    return not tokens.low[0][0].isalnum() and not any(low[0].isalnum() for low in tokens.low[:i])


def _pieces(tokens: Tokens, first: int, last: int) -> Iterator[tuple[int, int]]:
    """A run cut at titles, weekdays and months: "Acme CEO Jane Doe" names Acme and Jane Doe."""
    begin = first
    for i in range(first, last + 2):
        if i > last or tokens.low[i] in calendar() or _is_title(tokens, i, last):
            if begin < i:
                yield begin, i - 1
            begin = i + 1


def _is_title(tokens: Tokens, i: int, last: int) -> bool:
    """Whether token ``i`` is a person's title, and not the *General* of a company's name."""
    names = words("names")
    if tokens.low[i] in names["titles_or_names"]:
        return i < last and tokens.low[i + 1] in names["given"]
    calling = i == 0 and last > 1 and tokens.low[i] in names["professions"]  # "Rapper Tarn Dost"
    return calling or tokens.low[i] in names["person_titles"]


def _name(tokens: Tokens, first: int, last: int, proof: Proof) -> Name | None:
    """The name in tokens ``first`` to ``last``, stripped of what is not part of it."""
    opens = proof == "opening"
    while first <= last and (_no_part(tokens, first, last) or (opens and _heading(tokens, first, last))):
        first += 2 if tokens.low[first + 1 : first + 2] == ["of"] and first + 2 <= last else 1
        proof = "capital" if proof == "opening" else proof
    while last >= first and (tokens.low[last] in JOINERS or tokens.raw[last] in ("&", "-", ",")):
        last -= 1
    while last > first and _of_a_post(tokens.low[last]):  # "Acme Vice" of "Acme Vice President"
        last -= 1
    if first > last:
        return None
    core, suffix = core_and_suffix([word for word, _, _ in _parts(tokens, first, last)])
    if _no_name(core):
        return None
    after, possessive, ticker = what_follows(tokens, last + 1)
    if proof == "opening" and _stands_before(core, bool(suffix or ticker)):
        return _name(tokens, first + 1, last, "capital")
    if proof == "opening" and len(core) == 1 and _modifies(tokens, after, last):
        return None
    if tokens.raw[last + 1 : last + 2] == [":"] and tokens.raw[max(first - 1, 0)] == "<":  # a mark of the wire's
        return None
    kind = kind_of(tokens, first, last, core, legal=bool(suffix), listed=bool(ticker))
    start, end = tokens.start[first], tokens.end[last]
    return Name(first, last, start, end, core, kind, possessive, after, suffix, ticker, proof)


def _heading(tokens: Tokens, i: int, last: int) -> bool:
    """Whether token ``i`` ends a heading in capitals that a sentence was run into: "PROFIT UP Acme said"."""
    rest = [raw for raw in tokens.raw[i + 1 : last + 1] if raw.isalpha()]
    shouted = tokens.raw[i].isupper() and tokens.raw[i] != "US"
    return shouted and is_common(tokens.low[i]) and not all(map(str.isupper, rest))


def _modifies(tokens: Tokens, after: int, last: int) -> bool:
    """Whether a sentence's first word only says what the company named next is: "Casino operator Acme Corp"."""
    follows = tokens.low[after : after + 1]
    return after == last + 1 and bool(follows) and follows[0] in words("names")["descriptions"]


def _stands_before(core: tuple[str, ...], marked: bool) -> bool:
    """Whether a name's first word only stands before it: "Retailer Acme Corp", "Investor John Doe"; not "Bank of Acme".

    ``marked`` where a legal form or a ticker shows the name to be a company's.
    """
    rest = core[1:]
    given = len(rest) > 1 and rest[0] in words("names")["given"] and is_common(core[0])
    if given or (not marked and follows_occupation(core)):
        return True
    if not rest or rest[0] == "of" or not is_before_names(core[0]) or all(map(is_generic, rest)):
        return False
    return marked or rest in places()


def _no_part(tokens: Tokens, i: int, last: int) -> bool:
    """Whether token ``i`` at the beginning of a run is a word of the sentence and not of the name."""
    low, function = tokens.low[i], words("function")
    if not low[0].isalnum() or low in JOINERS:
        return True
    owned = i + 2 <= last and tokens.low[i + 1] == "of"
    if owned and low in words("names")["owned"]:  # "the IPO of Acme"
        return True
    if i < last and _in_capitals(tokens, i):
        return False
    if low in function["starters"] or low.partition("'")[0] in function["pronouns"]:
        return True
    return owned and _opens(tokens, i) and low.endswith("s") and is_common(low)  # "Shareholders of Acme"


def _in_capitals(tokens: Tokens, i: int) -> bool:
    """Whether a small word is in capitals where the next word is not, as in "ON Harbours" or "US Harbours"."""
    after = next((raw for raw in tokens.raw[i + 1 : i + 3] if raw[0].isalpha()), "")
    shown = i > 0 or tokens.raw[i] == "US"  # at a sentence's beginning a heading may go before
    return shown and len(tokens.raw[i]) > 1 and tokens.raw[i].isupper() and not after.isupper()


def _no_name(core: tuple[str, ...]) -> bool:
    """Whether the words are a letter, a bare legal suffix, the beginning of a title, or what directs a company."""
    if len(core) == 1:
        return len(core[0]) == 1 or core[0] in words("names")["legal"] or core[0] in words("names")["organs"]
    return all(map(_of_a_post, core)) or words("names")["organs"].issuperset(core)


def _of_a_post(word: str) -> bool:
    """Whether a word is one of a title's: Deputy Prime (Minister), Senior Vice (President)."""
    return word in words("names")["posts"]


def _parts(tokens: Tokens, first: int, last: int) -> list[tuple[str, int, int]]:
    """The words of a name with their first and last tokens; a hyphen makes one word of two: ``alcatel-lucent``."""
    if first == last:
        return [(tokens.low[first], first, first)] if tokens.low[first][0].isalnum() else []
    parts: list[tuple[str, int, int]] = []
    for i in range(first, last + 1):
        if not tokens.low[i][0].isalnum():
            continue
        if parts and tokens.low[i - 1] == "-" and tokens.glued(i):
            word, begin, _ = parts.pop()
            parts.append((f"{word}-{tokens.low[i]}", begin, i))
        else:
            parts.append((tokens.low[i], i, i))
    return parts


def is_outlet(name: Name) -> bool:
    """Whether the name is a news outlet's, which is cited far more often than written about."""
    return name.words in outlets()


def spelled(tokens: Tokens, name: Name) -> str:
    """The name's core as written, without legal suffixes: "Meta Platforms" of "Meta Platforms Inc."."""
    parts = _parts(tokens, name.first, name.last)
    if parts[0][0] == "the" and len(parts) > len(name.words):
        parts = parts[1:]
    return " ".join(tokens.span(parts[0][1], parts[len(name.words) - 1][2]).split())
