"""Units around a number: currencies before and after it, percent and points, what it is a rate of, a count's noun."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from auditor.text.lexicon import load, words
from auditor.text.tokens import Tokens, tokenize

DOLLAR = "USD"
"""What a bare ``$`` or *dollars* stands for."""

_PEOPLE = frozenset({"people", "men", "women", "children", "police", "staff", "dead"})


@dataclass(frozen=True, slots=True)
class _Money:
    symbols: dict[tuple[str, ...], str]
    first: frozenset[str]
    codes: dict[str, str]
    words: dict[str, str]
    nationality: dict[tuple[str, ...], str]
    minor: dict[str, str]


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


def currency_after(tokens: Tokens, i: int) -> tuple[str, int, bool] | None:
    """The currency named at token ``i``, the token after it, and whether it is the hundredth part."""
    if i >= len(tokens):
        return None
    table = _money()
    for size in (2, 1):
        code = table.nationality.get(tuple(tokens.low[i : i + size]))
        if code and i + size < len(tokens):
            word = tokens.low[i + size]
            if word in table.words:
                return code, i + size + 1, False
            if word in table.minor:
                return code, i + size + 1, True
    low = tokens.low[i]
    if low in table.words:
        return table.words[low], i + 1, False
    if low in table.minor and (len(low) > 1 or tokens.glued(i)):
        return table.minor[low], i + 1, True
    code = table.codes.get(tokens.raw[i])
    return (code, i + 1, False) if code else None


@cache
def _phrases(name: str) -> dict[str, list[tuple[str, ...]]]:
    table: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(load("units")[name], key=len, reverse=True):
        low = tuple(tokenize(phrase).low)
        table.setdefault(low[0], []).append(low)
    return table


def percent_after(tokens: Tokens, i: int) -> tuple[str, int] | None:
    """``percent``, ``points`` or ``basis points`` at token ``i``, and the token after it."""
    if i >= len(tokens):
        return None
    at = i + 1 if tokens.low[i] == "-" and i + 1 < len(tokens) else i
    low = tokens.low[at]
    for unit, name in (("points", "points"), ("basis points", "basis_points")):
        for phrase in _phrases(name).get(low, ()):
            if tuple(tokens.low[at : at + len(phrase)]) == phrase:
                return unit, at + len(phrase)
    if low in words("units")["percent"]:
        return "percent", at + 1
    if low == "per" and tokens.low[at + 1 : at + 2] == ["cent"]:
        return "percent", at + 2
    return None


def rate_after(tokens: Tokens, i: int) -> tuple[str, int]:
    """What the quantity before token ``i`` is a rate of ("a share", "per barrel", "annually"), and the token after."""
    if i >= len(tokens):
        return "", i
    low = tokens.low[i]
    if low in ("annually", "yearly"):
        return "year", i + 1
    if low in load("units")["rates"] and i + 1 < len(tokens):
        unit = tokens.low[i + 1]
        if unit in words("units")["rate_units"] and not _compound(tokens, i + 1):
            return unit, i + 2
    if low == "/" and i + 1 < len(tokens) and tokens.low[i + 1] in words("units")["rate_units"]:
        return tokens.low[i + 1], i + 2
    return "", i


def _compound(tokens: Tokens, i: int) -> bool:
    """Whether the unit goes on as another word: "a year-ago loss", "a year earlier"."""
    return i + 1 < len(tokens) and tokens.low[i + 1] in ("-", "ago", "earlier", "before", "later")


def count_noun(tokens: Tokens, i: int) -> tuple[str, int]:
    """The noun counted by the number before token ``i``, and the token after it; empty where there is none."""
    function = words("function")
    run: list[int] = []
    at = i
    while at < len(tokens) and len(run) < 3:
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
    if not run:
        return "", i
    head = next((k for k in run if plural(tokens.low[k])), run[0])
    return tokens.low[head], head + 1


def plural(word: str) -> bool:
    """Whether a word looks like a plural noun."""
    return word in _PEOPLE or (len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")))
