"""What follows a name: a possessive, a ticker in brackets or behind it (``(ACM)``, ``<ACM>``, ``ACM.N``)."""

from __future__ import annotations

from auditor.text.tokens import Tokens


def is_ticker(tokens: Tokens, i: int) -> bool:
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


def what_follows(tokens: Tokens, i: int) -> tuple[int, bool, bool]:
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
    if is_ticker(tokens, i):
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
