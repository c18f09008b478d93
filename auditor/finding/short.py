"""Figures in few digits."""

from __future__ import annotations

_MAGNITUDES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))


def short(amount: float) -> str:
    """A figure to six digits, with its magnitude as a word from a million on."""
    for size, word in _MAGNITUDES:
        if abs(amount) >= size * (1 - 1e-9):
            return f"{_digits(amount / size)} {word}"
    return _digits(amount)


def _digits(amount: float) -> str:
    return f"{amount:,.6g}" if abs(amount) < 999_999.5 else f"{amount:,.0f}"
