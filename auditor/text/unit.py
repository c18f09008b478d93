"""Units around a number: currencies before and after it, percent and points, its rate, a count's noun."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from auditor.text.lexicon import load, words
from auditor.text.number import Number
from auditor.text.tokens import Tokens, tokenize

DOLLAR = "USD"
"""What a bare ``$`` or *dollars* stands for."""

_LEAST_WON = 100
"""The won is worth little: fewer of them are a victory."""
_LONGEST_NOUN = 4
"""How many words a counted noun may have: "three former senior officers"."""


@dataclass(frozen=True, slots=True)
class _Money:
    symbols: dict[tuple[str, ...], str]
    first: frozenset[str]
    codes: dict[str, str]
    words: dict[str, str]
    nationality: dict[tuple[str, ...], str]
    minor: dict[str, str]
    shared: frozenset[str]
    """Words of several countries' currencies, which only a nationality tells apart."""


@cache
def _money() -> _Money:
    raw = load("money")
    symbols = {tuple(tokenize(symbol).low): code for symbol, code in raw["symbols"].items()}
    codes = {code: code for code in raw["codes"].split()}
    codes |= raw["aliases"]
    return _Money(
        symbols=symbols,
        first=frozenset(symbol[0] for symbol in symbols) | frozenset(code.lower() for code in codes),
        codes=codes,
        words=raw["words"],
        nationality={tuple(tokenize(name).low): code for name, code in raw["nationality"].items()},
        minor=raw["minor"],
        shared=words("money")["shared"],
    )


@cache
def money_starters() -> frozenset[str]:
    """The tokens, in lower case, that a sum of money can begin with before its figure."""
    return _money().first


def currency_before(tokens: Tokens, i: int) -> tuple[str, int] | None:
    """The currency whose symbol or code begins at token ``i``, and the token after it."""
    table = _money()
    for size in (2, 1):
        code = table.symbols.get(tuple(tokens.low[i : i + size]))
        if code and all(tokens.glued(k) for k in range(i + 1, min(i + size, len(tokens)))):
            return code, i + size
    code = table.codes.get(tokens.raw[i].upper()) if tokens.raw[i] in (tokens.raw[i].upper(), "Rs") else None
    if code is None:
        return None
    return (code, i + 2) if i + 1 < len(tokens) and tokens.low[i + 1] == "." else (code, i + 1)


def currency_after(tokens: Tokens, i: int, number: Number) -> tuple[str, int, bool] | None:
    """The currency of ``number`` named at token ``i``, the token after it, and whether it is the hundredth part."""
    if i >= len(tokens):
        return None
    table = _money()
    for size in (2, 1):
        code = table.nationality.get(tuple(tokens.low[i : i + size]))
        if code and i + size < len(tokens):
            word = tokens.low[i + size]
            if word in table.words or word in table.shared:
                return code, i + size + 1, False
            if word in table.minor:
                return code, i + size + 1, True
    low = tokens.low[i]
    if low in table.words:
        return None if _other_sense(tokens, i, number) else (table.words[low], i + 1, False)
    if low in table.minor and (len(low) > 1 or tokens.glued(i)):
        return table.minor[low], i + 1, True
    code = table.codes.get(tokens.raw[i])
    return (code, i + 1, False) if code else None


def _other_sense(tokens: Tokens, i: int, number: Number) -> bool:
    """"all three won", "17 euro zone countries": the word of a currency in another sense."""
    low = tokens.low[i]
    if low == "won":
        return number.low < _LEAST_WON
    following = [word for word in tokens.low[i + 1 : i + 3] if word != "-"][:1]
    return low == "euro" and following in (["zone"], ["area"], ["bloc"])


@cache
def _phrases(name: str) -> dict[str, list[tuple[str, ...]]]:
    table: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(load("units")[name], key=len, reverse=True):
        low = tuple(tokenize(phrase).low)
        table.setdefault(low[0], []).append(low)
    return table


def percent_after(tokens: Tokens, number: Number) -> tuple[str, int] | None:
    """``percent``, ``points`` or ``basis points`` after the number, and the token after that."""
    i = number.next
    if i >= len(tokens):
        return None
    at = i + 1 if tokens.low[i] == "-" and i + 1 < len(tokens) else i
    low = tokens.low[at]
    for unit, name in (("points", "points"), ("basis points", "basis_points")):
        for phrase in _phrases(name).get(low, ()):
            if tuple(tokens.low[at : at + len(phrase)]) == phrase:
                making = phrase == ("point",) and number.plain and number.low == 1 and at == i
                return None if making else (unit, at + len(phrase))  # "made one point"
    if low in words("units")["percent"]:
        return "percent", at + 1
    if low == "per" and tokens.low[at + 1 : at + 2] == ["cent"]:
        return "percent", at + 2
    return None


def rate_after(tokens: Tokens, i: int) -> tuple[str, int]:
    """What the quantity before token ``i`` is a rate of ("a share", "per barrel"), and the token after."""
    at = _unhyphened(tokens, i)
    if at >= len(tokens):
        return "", i
    low = tokens.low[at]
    if low in ("annually", "yearly"):
        return "year", at + 1
    if low == "/" or low in load("units")["rates"]:
        at = _unhyphened(tokens, at + 1)
        while at < len(tokens) and tokens.low[at] in words("units")["rate_adjectives"]:
            at += 1
        if at < len(tokens) and tokens.low[at] in words("units")["rate_units"] and not _compound(tokens, at):
            return load("units")["rate_names"].get(tokens.low[at], tokens.low[at]), at + 1
    return "", i


def _unhyphened(tokens: Tokens, i: int) -> int:
    """The token after a hyphen at token ``i``, as in "$20-a-share"; ``i`` itself where there is none."""
    return i + (i + 1 < len(tokens) and tokens.low[i] == "-" and tokens.glued(i) and tokens.glued(i + 1))


def _compound(tokens: Tokens, i: int) -> bool:
    """Whether the unit goes on as another word: "a year-ago loss", "a year earlier"."""
    if tokens.low[i + 1 : i + 3] in (["-", "ago"], ["-", "earlier"], ["-", "end"], ["-", "old"], ["-", "long"]):
        return True
    return i + 1 < len(tokens) and tokens.low[i + 1] in ("ago", "earlier", "before", "later", "after")


def count_noun(tokens: Tokens, i: int) -> tuple[str, int]:
    """The noun counted by the number before token ``i``, and the token after it; empty for none."""
    function = words("function")
    run: list[int] = []
    at = i
    while at < len(tokens) and len(run) < _LONGEST_NOUN:
        low = tokens.low[at]
        if low == "-" and tokens.glued(at) and at + 1 < len(tokens) and tokens.glued(at + 1):
            at += 1
            continue
        if not low[0].isalpha() or low in function["prepositions"] or low in function["auxiliaries"]:
            break
        if low in function["determiners"] or low in function["conjunctions"] or low in function["pronouns"]:
            break
        run.append(at)
        if plural(low):
            break
        at += 1
    if run and (plural(tokens.low[run[-1]]) or _one_or_compound(tokens, i)):
        head = run[-1] if plural(tokens.low[run[-1]]) else run[0]
        return tokens.low[head], head + 1
    return "", i


def _one_or_compound(tokens: Tokens, i: int) -> bool:
    """Whether the noun at token ``i`` may be singular: "one plant", "the 12-member board"."""
    return i > 0 and (tokens.low[i - 1] in ("one", "1") or (tokens.low[i - 1] == "-" and tokens.glued(i)))


def plural(word: str) -> bool:
    """Whether a word looks like a plural noun."""
    if word in words("units")["plurals"]:
        return True
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))
