"""What follows a name: a possessive, a ticker in brackets or behind it (``(ACM)``, ``<ACM>``, ``ACM.N``)."""

from __future__ import annotations

from typing import Final, NamedTuple

from auditor.text.lexicon import words
from auditor.text.name_words import places
from auditor.text.tokens import Tokens

_MAX_INSIDE = 8
"""How many tokens brackets with a ticker may hold."""
_LONGEST = 6
"""How many letters a code without an exchange may have."""
_CLOSING = {"(": ")", "<": ">", "[": "]"}
_FOLLOWING = _CLOSING.keys() | {".", "'s", "'"}


class Following(NamedTuple):
    """What stands right after a name."""

    after: int
    """The token behind all of it."""
    possessive: bool
    ticker: str
    """``ACM.N``, ``ACM``, or ``NASDAQ:ACM``, as it was written; empty where there is none."""


def is_ticker(tokens: Tokens, i: int) -> bool:
    """``MER.N``: capitals, a glued full stop, one or two glued capitals."""
    return (
        i + 2 < len(tokens.raw)
        and tokens.raw[i + 1] == "."
        and tokens.raw[i][0].isupper()
        and tokens.glued(i + 1)
        and tokens.glued(i + 2)
        and tokens.raw[i + 2].isupper()
        and len(tokens.raw[i + 2]) <= 2
        and (tokens.raw[i].isupper() or tokens.raw[i][1:2].isupper())
    )


def symbol(ticker: str) -> str:
    """The code of a ticker without its exchange: ``ACM`` of ``ACM.N`` and of ``NASDAQ:ACM``."""
    return ticker.rpartition(":")[2].partition(".")[0]


def what_follows(tokens: Tokens, i: int) -> Following:
    """What stands at token ``i``, right after a name."""
    if i >= len(tokens.low) or not (tokens.low[i] in _FOLLOWING or tokens.raw[i][0].isupper()):
        return Following(i, False, "")
    i += i < len(tokens.low) and tokens.raw[i] == "." and i + 1 < len(tokens.low) and tokens.low[i + 1] == "'s"
    after, possessive = _apostrophe(tokens, i)
    end, ticker = _ticker(tokens, after)
    if ticker:
        end, late = _apostrophe(tokens, end)
        return Following(end, possessive or late, ticker)
    return Following(after, possessive, "")


def _apostrophe(tokens: Tokens, i: int) -> tuple[int, bool]:
    if i < len(tokens.low) and tokens.low[i] in ("'s", "'") and tokens.glued(i):
        return i + 1, True
    return i, False


def _ticker(tokens: Tokens, i: int) -> tuple[int, str]:
    """The token after a ticker at token ``i`` and the ticker; ``i`` and nothing where there is none."""
    if i >= len(tokens.low):
        return i, ""
    if is_ticker(tokens, i):
        return i + 3, tokens.span(i, i + 2)
    closing = _CLOSING.get(tokens.raw[i])
    if closing:
        close = next((k for k in range(i + 1, min(i + _MAX_INSIDE, len(tokens.low))) if tokens.raw[k] == closing), 0)
        code = _code(tokens, i + 1, close) if close > i + 1 else ""
        return (close + 1, code) if code else (i, "")
    return i, ""


def _code(tokens: Tokens, first: int, stop: int) -> str:
    """The ticker that the brackets hold, if they hold nothing else: ``BABA``, ``NYSE: ACM``, ``DBKGn.DE``."""
    letters = [word for word in tokens.raw[first:stop] if word[0].isalpha()]
    if not letters or not all(word.isupper() or word[:3].isupper() for word in letters):
        return ""
    code = "".join(tokens.raw[first:stop])
    if ":" in code or "." in code:
        return code
    short = len(letters) == 1 and len(letters[0]) <= _LONGEST
    return code if short and (letters[0].lower(),) not in places() and letters[0] not in _REGIONS else ""


_REGIONS: Final = words("grammar")["no_tickers"]
"""What brackets after a name hold beside tickers: where it is, which time, which party."""
