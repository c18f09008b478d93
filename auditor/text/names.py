"""Find the names in a sentence: runs of capitalised words, with what surrounds them (titles, tickers, possessives)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from auditor.text.lexicon import load, words
from auditor.text.tokens import Tokens, tokenize

NameKind = Literal["organisation", "person", "place", "unknown"]
Proof = Literal["capital", "opening", "headline"]

_JOINERS = frozenset({"of", "de", "la", "van", "von", "der", "den", "du", "del", "al", "bin", "for"})
_OPENERS = frozenset({'"', "“", "”", "'", "‘", "•", "-", "–", "—", "*", ":", "("})


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a sentence: tokens ``first`` to ``last``, inclusive."""

    first: int
    last: int
    start: int
    end: int
    words: tuple[str, ...]
    """In lower case, without marks, titles, tickers and legal suffixes; never empty."""
    kind: NameKind
    possessive: bool
    """Whether 's or a bare apostrophe follows (after a bracketed ticker, too)."""
    after: int
    """The token after the name with its possessive and its ticker."""
    legal: bool = False
    """Whether a legal suffix (Inc, Ltd, Group …) was written."""
    proof: Proof = "capital"
    """What shows it to be a name. At the start of a sentence, or in a headline, its capital proves nothing."""


@cache
def _places() -> frozenset[tuple[str, ...]]:
    names = load("names")
    single = {(word,) for word in words("names")["places"]}
    return frozenset(single | {tuple(tokenize(place).low) for place in names["places_of_two"] + names["indexes"]})


@cache
def _outlets() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(tokenize(outlet).low) for outlet in load("names")["outlets"])


@cache
def _calendar() -> frozenset[str]:
    return words("names")["calendar"]


def read_names(tokens: Tokens) -> list[Name]:
    """The names of a sentence, in order, none overlapping."""
    caps = [bool(raw[0].isupper()) for raw in tokens.raw]
    title_case = _title_case(tokens, caps) or _shouted(tokens)
    found: list[Name] = []
    i = 0
    while i < len(tokens):
        if not caps[i] or _is_ticker(tokens, i):
            i += 3 if caps[i] else 1
            continue
        last = _run_end(tokens, caps, i)
        for first, stop in _pieces(tokens, i, last):
            proof: Proof = "headline" if title_case else "opening" if _opens(tokens, first) else "capital"
            name = _name(tokens, first, stop, proof)
            if name is not None:
                found.append(name)
        i = max(last + 1, found[-1].after if found else 0)
    return found


def _title_case(tokens: Tokens, caps: list[bool]) -> bool:
    """Whether the verbs and nouns are capitalised too, as in a headline: nearly every word but prepositions."""
    small = words("function")["prepositions"] | words("function")["conjunctions"]
    long = [k for k, low in enumerate(tokens.low) if len(low) > 3 and low.isalpha() and low not in small]
    return len(long) >= 4 and sum(caps[k] for k in long) >= 0.9 * len(long)


def _shouted(tokens: Tokens) -> bool:
    """Whether the sentence is in capitals."""
    long = [raw for raw in tokens.raw if len(raw) > 3 and raw.isalpha()]
    return len(long) >= 3 and sum(raw.isupper() for raw in long) >= 0.7 * len(long)


def _opens(tokens: Tokens, i: int) -> bool:
    return i == 0 or tokens.low[i - 1] in _OPENERS or all(not low[0].isalnum() for low in tokens.low[:i])


def _is_ticker(tokens: Tokens, i: int) -> bool:
    """``MER.N``: capitals, a glued full stop, one or two glued capitals."""
    return (
        tokens.raw[i][0].isupper()
        and i + 2 < len(tokens)
        and tokens.raw[i + 1] == "."
        and tokens.glued(i + 1)
        and tokens.glued(i + 2)
        and tokens.raw[i + 2].isupper()
        and len(tokens.raw[i + 2]) <= 2
        and (tokens.raw[i].isupper() or tokens.raw[i][1:2].isupper())
    )


def _run_end(tokens: Tokens, caps: list[bool], first: int) -> int:
    """The last token of the run of capitalised words that begins at ``first``."""
    last = first
    i = first + 1
    while i < len(tokens):
        raw = tokens.raw[i]
        follows = i + 1 < len(tokens) and caps[i + 1]
        if _is_ticker(tokens, i):
            break
        if caps[i] or (raw == "&" and follows):
            last = i
        elif raw == "." and tokens.glued(i) and _abbreviates(tokens, i):
            last = i if follows and not _sentence_word(tokens, i + 1) else last
            if last != i:
                return i if tokens.low[i - 1] in words("names")["legal"] else last
        elif follows and _joins(tokens, i):
            pass
        else:
            break
        i += 1
    return last


def _joins(tokens: Tokens, i: int) -> bool:
    """Whether a name goes on over token ``i`` to the capital after it: "Bank of", "Coca-", "Doe's Corp"."""
    raw = tokens.raw[i]
    if tokens.low[i] == "'s":
        return tokens.low[i + 1] in words("names")["legal"]
    if raw == "-":
        return tokens.glued(i) and tokens.glued(i + 1)
    if raw == ",":
        return tokens.low[i + 1] in ("inc", "ltd", "llc", "plc")
    return tokens.low[i] in _JOINERS and not _sentence_word(tokens, i + 1)


def _abbreviates(tokens: Tokens, i: int) -> bool:
    word = tokens.low[i - 1]
    abbreviations = words("abbreviations")
    return len(word) == 1 or word in abbreviations["never"] or word in abbreviations["maybe"] or word == "wm"


def _sentence_word(tokens: Tokens, i: int) -> bool:
    return tokens.low[i] in words("function")["starters"]


def _pieces(tokens: Tokens, first: int, last: int) -> Iterator[tuple[int, int]]:
    """A run cut at titles, weekdays and months: "Acme CEO Jane Doe" names Acme and Jane Doe."""
    begin = first
    for i in range(first, last + 2):
        if i > last or tokens.low[i] in _calendar() or _is_title(tokens, i, last):
            if begin < i:
                yield begin, i - 1
            begin = i + 1


def _is_title(tokens: Tokens, i: int, last: int) -> bool:
    """Whether token ``i`` is a person's title, and not the *General* of a company's name."""
    names = words("names")
    if tokens.low[i] in names["titles_or_names"]:
        return i < last and tokens.low[i + 1] in names["given"]
    return tokens.low[i] in names["person_titles"]


def _name(tokens: Tokens, first: int, last: int, proof: Proof) -> Name | None:
    """The name in tokens ``first`` to ``last``, stripped of what is not part of it."""
    function = words("function")
    while first <= last and (
        tokens.low[first] in function["starters"]
        or tokens.low[first].partition("'")[0] in function["pronouns"]
        or not tokens.low[first][0].isalnum()
        or tokens.low[first] in _JOINERS
    ):
        first += 1
        proof = "capital" if proof == "opening" else proof
    while last >= first and (tokens.low[last] in _JOINERS or tokens.raw[last] in ("&", "-", ",")):
        last -= 1
    if first > last:
        return None
    core, legal = _stripped([word for word, _, _ in _parts(tokens, first, last)])
    if _no_name(core):
        return None
    after, possessive, ticker = _what_follows(tokens, last + 1)
    kind = _kind(tokens, first, core, legal or ticker)
    return Name(
        first, last, tokens.start[first], tokens.end[last], core, kind, possessive, after, legal or ticker, proof
    )


def _no_name(core: tuple[str, ...]) -> bool:
    """Whether the words are a letter, a bare legal suffix, or the beginning of a title."""
    if len(core) == 1:
        return len(core[0]) == 1 or core[0] in words("names")["legal"]
    return all(map(_of_a_post, core))


def _of_a_post(word: str) -> bool:
    """Whether a word is one of a title's: Deputy Prime (Minister), Senior Vice (President)."""
    return word in words("names")["posts"]


def _parts(tokens: Tokens, first: int, last: int) -> list[tuple[str, int, int]]:
    """The words of a name with their first and last tokens; a hyphen makes one word of two: ``alcatel-lucent``."""
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


def _stripped(parts: list[str]) -> tuple[tuple[str, ...], bool]:
    """The words without legal suffixes at the end; at least one word stays."""
    legal = words("names")["legal"]
    stop = len(parts)
    while stop > 1 and parts[stop - 1] in legal:
        stop -= 1
    start = 1 if stop > 1 and parts[0] == "the" else 0
    return tuple(parts[start:stop]), stop < len(parts)


def _what_follows(tokens: Tokens, i: int) -> tuple[int, bool, bool]:
    """The token after a possessive and a ticker at token ``i``, whether there was a possessive, and a ticker."""
    i += i < len(tokens) and tokens.raw[i] == "." and i + 1 < len(tokens) and tokens.low[i + 1] == "'s"
    after, possessive = _apostrophe(tokens, i)
    ticker_end = _ticker_end(tokens, after)
    if ticker_end > after:
        end, late = _apostrophe(tokens, ticker_end)
        return end, possessive or late, True
    return after, possessive, False


def _apostrophe(tokens: Tokens, i: int) -> tuple[int, bool]:
    if i < len(tokens) and tokens.low[i] in ("'s", "'") and tokens.glued(i):
        return i + 1, True
    return i, False


def _ticker_end(tokens: Tokens, i: int) -> int:
    """The token after a ticker at token ``i``: ``(BABA)``, ``<SRD>``, ``MER.N``, ``( NKE.N )``; ``i`` if none."""
    if i >= len(tokens):
        return i
    if _is_ticker(tokens, i):
        return i + 3
    if tokens.raw[i] in ("(", "<"):
        close = next((k for k in range(i + 1, min(i + 8, len(tokens))) if tokens.raw[k] in (")", ">")), 0)
        inside = tokens.raw[i + 1 : close]
        if close and inside and _tickers(inside):
            return close + 1
    return i


def _tickers(inside: list[str]) -> bool:
    """Whether the words in brackets are all codes: ``BABA``, ``NYSE: ACM``, ``DBKGn.DE``."""
    letters = [word for word in inside if word[0].isalpha()]
    return bool(letters) and all(word.isupper() or word[:3].isupper() for word in letters)


def _kind(tokens: Tokens, first: int, core: tuple[str, ...], marked: bool) -> NameKind:
    if core in _places():
        return "place"
    if marked or core in _outlets():
        return "organisation"
    before = tokens.low[first - 1] if first else ""
    before = tokens.low[first - 2] if before == "." and first > 1 else before
    if before in words("names")["person_titles"]:
        return "person"
    if before in words("names")["descriptions"]:
        return "organisation"
    if len(core) in (2, 3, 4) and core[0].partition("-")[0] in words("names")["given"]:
        return "person"
    if core[-1] in words("names")["generic"] and len(core) > 1:
        return "organisation"
    return "unknown"


def is_outlet(name: Name) -> bool:
    """Whether the name is a news outlet's, which is cited far more often than written about."""
    return name.words in _outlets()


def is_common(word: str) -> bool:
    """Whether a word is one that opens sentences without being a name: profit, investors, recently."""
    common = words("common")["words"]
    if any(word in group for group in words("function").values()):
        return True
    return word in common or word.endswith(("ly", "ing")) or (word.endswith("s") and word[:-1] in common)


def is_generic(word: str) -> bool:
    """Whether a word by itself is no name of a company: bank, first, united."""
    return word in words("names")["generic"]


def is_unit(words_after: tuple[str, ...]) -> bool:
    """Whether the words after a company's name make it a unit's: North America, Credit, Cloud."""
    return bool(words("names")["units"].intersection(words_after)) or any((w,) in _places() for w in words_after)


def spelled(tokens: Tokens, name: Name) -> str:
    """The name's core as written, without legal suffixes: "Meta Platforms" of "Meta Platforms Inc."."""
    parts = _parts(tokens, name.first, name.last)
    if parts[0][0] == "the" and len(parts) > len(name.words):
        parts = parts[1:]
    return " ".join(tokens.span(parts[0][1], parts[len(name.words) - 1][2]).split())
