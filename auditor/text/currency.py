"""Currencies around a number: the symbol or code before it, the symbol, code, word or coin after it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from auditor.text.figure import is_figure
from auditor.text.lexicon import load, words
from auditor.text.number import Number
from auditor.text.tokens import Tokens, tokenize

DOLLAR = "USD"
"""What a bare ``$`` or *dollars* stands for."""

_LEAST_WON = 100
"""The won is worth little: fewer of them are a victory."""
_MOST_POUNDS = 2000
"""More pounds than these are money unless it is said of what they are the weight."""
_VERB_REACH = 4


@dataclass(slots=True)  # a frozen one takes three times as long to make
class Currency:
    """The currency of a number, and where its words end."""

    code: str
    next: int
    coin: str = ""
    """What a hundredth part is called where the number counts those: ``cent``, ``penny``."""


@dataclass(frozen=True, slots=True)
class _Money:
    symbols: dict[tuple[str, ...], str]
    first: frozenset[str]
    signs: dict[str, str]
    """Symbols of one token that are no letters; they may stand after the figure."""
    codes: dict[str, str]
    words: dict[str, str]
    nationality: dict[tuple[str, ...], str]
    adjectives: frozenset[str]
    """The first words of nationalities."""
    minor: dict[str, str]
    coins: dict[str, str]
    shared: frozenset[str]
    """Words of several countries' currencies, which only a nationality tells apart."""
    spaced: frozenset[str]
    glued: frozenset[str]
    written: dict[str, str]
    """Symbols in letters of both sizes: ``Rs``, ``SFr``."""


def _multiples() -> dict[str, int]:
    raw = load("money")
    return {letter + code: scale for letter, scale in raw["prefixes"].items() for code in raw["prefixed"].split()}


_MULTIPLES: Final = _multiples()
"""Codes that hold a magnitude, as the Nordic press has it: ``MEUR``, ``TSEK``."""


def _read() -> _Money:
    raw = load("money")
    symbols = {tuple(tokenize(symbol).low): code for symbol, code in raw["symbols"].items()}
    codes = {code: code for code in raw["codes"].split()}
    codes |= raw["aliases"]
    codes |= {word: word[1:] for word in _MULTIPLES}
    nationality = {tuple(tokenize(name).low): code for name, code in raw["nationality"].items()}
    return _Money(
        symbols=symbols,
        first=frozenset(symbol[0] for symbol in symbols)
        | frozenset(code.lower() for code in codes.keys() | raw["written"].keys()),
        signs={s[0]: code for s, code in symbols.items() if len(s) == 1 and not s[0][0].isalpha()},
        codes=codes,
        words=raw["words"],
        nationality=nationality,
        adjectives=frozenset(name[0] for name in nationality),
        minor=raw["minor"],
        coins=raw["coins"],
        shared=words("money")["shared"],
        spaced=words("money")["spaced"],
        glued=words("money")["glued"],
        written=raw["written"],
    )


_MONEY: Final = _read()
_AFTER: Final = _MONEY.words.keys() | _MONEY.minor.keys() | _MONEY.signs.keys() | _MONEY.adjectives
"""What names a currency after its figure, in lower case, beside codes."""


CURRENCY_STARTERS: Final = _AFTER | {code.lower() for code in _MONEY.codes}
"""Every word in lower case by which a figure before it may be money."""


def code_scale(word: str) -> int:
    """The magnitude in a code: a million for ``MEUR``; else 1."""
    return _MULTIPLES.get(word, 1)


@cache
def money_starters() -> frozenset[str]:
    """The tokens, in lower case, that a sum of money can begin with by themselves: ``$``, ``usd``."""
    table = _MONEY
    named = {code.lower() for code in table.codes.keys() | table.written.keys()}
    return frozenset(symbol[0] for symbol in table.symbols if len(symbol) == 1) | named


@cache
def money_marks() -> tuple[frozenset[str], frozenset[str]]:
    """The words, in lower case, and the codes, as written, one of which every sum of money is told by."""
    table = _MONEY
    symbols = frozenset(word for symbol in table.symbols if not (len(symbol) > 1 and "$" in symbol) for word in symbol)
    low = symbols | {"$"} | table.words.keys() | table.minor.keys() | table.shared
    return low, frozenset(table.codes) | table.written.keys()


@cache
def money_pairs() -> Mapping[str, frozenset[str]]:
    """What must follow another token, in lower case, for a sum of money to begin with both: ``a`` and ``$``."""
    pairs: dict[str, set[str]] = {}
    for symbol in _MONEY.symbols:
        if len(symbol) == 2 and symbol[0] not in money_starters():
            pairs.setdefault(symbol[0], set()).add(symbol[1])
    return {first: frozenset(seconds) for first, seconds in pairs.items()}


def currency_before(tokens: Tokens, i: int) -> tuple[str, int] | None:
    """The currency whose symbol or code begins at token ``i``, and the token after it."""
    table = _MONEY
    low = tokens.low[i]
    if low not in table.first:
        return None
    follow = tokens.low[i + 1] if i + 1 < len(tokens.low) else ""
    glued = follow != "" and tokens.glued(i + 1)
    code = table.symbols.get((low, follow)) if glued or low in table.spaced else None
    if code is not None and (glued or low not in table.glued):
        return code, i + 2
    code = table.symbols.get((low,))
    if code is not None and (glued or low not in table.glued):
        return code, i + 1
    code = table.codes.get(tokens.raw[i]) or table.written.get(tokens.raw[i])
    if code is None:
        return None
    at = i + 1
    if at < len(tokens.low) and (tokens.low[at] in (".", "$") or (tokens.low[at] == "-" and tokens.glued(at))):
        at += 1
    return code, at


def currency_after(tokens: Tokens, i: int, number: Number) -> Currency | None:
    """The currency of ``number`` named at token ``i``."""
    if i >= len(tokens.low):
        return None
    table, low, raw = _MONEY, tokens.low[i], tokens.raw[i]
    if low not in _AFTER and raw not in table.codes:
        return None
    national = _national(tokens, i) if low in table.adjectives else None
    if national is not None:
        return national
    if raw in table.codes and _figure_at(tokens, i + 1) and tokens.glued(i + 1):  # "3 USD50 cards"
        return None
    if low in table.words:
        return None if _other_sense(tokens, i, number) else Currency(table.words[low], i + 1)
    if low in table.minor and (len(low) > 1 or tokens.glued(i)):
        return Currency(table.minor[low], i + 1, table.coins.get(low, low))
    if low in table.signs and (
        not _figure_at(tokens, i + 1) or tokens.low[i + 2 : i + 3] == [low]
    ):  # "5 €, 10 €", "10 $ 30 $"
        return Currency(table.signs[low], i + 1)
    code = table.codes.get(raw)
    return Currency(code, i + 1) if code else None


def national_before(tokens: Tokens, i: int) -> bool:
    """Whether a word of nationality stands right before the currency's word at token ``i``."""
    return bool(nationality_of(tokens, i))


def nationality_of(tokens: Tokens, i: int) -> str:
    """The code that a word of nationality right before the currency's word at token ``i`` tells; nothing for none."""
    told = (_MONEY.nationality.get(tuple(tokens.low[max(i - size, 0) : i])) for size in (2, 1))
    return next((code for code in told if code), "")


def _figure_at(tokens: Tokens, i: int) -> bool:
    return i < len(tokens.low) and is_figure(tokens.low[i])


def _national(tokens: Tokens, i: int) -> Currency | None:
    """ "Canadian dollars", "Hong Kong cents", "Swedish crowns"."""
    table = _MONEY
    for size in (2, 1):
        code = table.nationality.get(tuple(tokens.low[i : i + size]))
        if code and i + size < len(tokens.low):
            word = tokens.low[i + size]
            if word in table.words or word in table.shared:
                return Currency(code, i + size + 1)
            if word in table.minor:
                return Currency(code, i + size + 1, table.coins.get(word, word))
    return None


def _other_sense(tokens: Tokens, i: int, number: Number) -> bool:
    """ "all three won", "17 euro zone countries", "a 9-pound baby": the word of a currency in another sense."""
    low = tokens.low[i]
    if low == "won":
        return number.low < _LEAST_WON
    if low in ("pound", "pounds"):
        return is_weight(tokens, i, number)
    if low in {"ether", "marks"}:
        return number.in_words and number.plain
    following = [word for word in tokens.low[i + 1 : i + 3] if word != "-"][:1]
    return low == "euro" and following in (["zone"], ["area"], ["bloc"])


def is_weight(tokens: Tokens, i: int, number: Number) -> bool:
    """Whether the *pounds* at token ``i`` are a weight: "half a pound of butter", "lost 20 pounds"."""
    after = tokens.low[i + 1 : i + 3]
    thing = tokens.raw[i + 2] if after[:1] == ["of"] and len(after) > 1 else ""
    if thing.islower() and thing not in words("function")["determiners"]:
        return not number.plain or number.low < _MOST_POUNDS
    if after[:1] in (["-"], ["per"]) and tokens.low[i + 2 : i + 3] in (["force"], ["feet"], ["foot"], ["square"]):
        return True
    if number.low >= _MOST_POUNDS or "£" in tokens.raw or "sterling" in tokens.low:
        return False
    if tokens.low[i] == "pounds" and not words("money")["weight_verbs"].isdisjoint(
        tokens.low[max(i - _VERB_REACH, 0) : i]
    ):
        return number.low > 1
    return not words("money")["weight"].isdisjoint(tokens.low)
