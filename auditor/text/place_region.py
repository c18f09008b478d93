"""Read the state or the country that is written after a place: "Varn, Tenn.", "Elmstadt, Texas", "Halden NJ"."""

from __future__ import annotations

from auditor.text.place_words import a_word_of, canonical, countries, state_of, states
from auditor.text.tokens import Tokens


def region_after(tokens: Tokens, end: int) -> tuple[str, int]:
    """The state or country written after a name that ends before ``end``, and the token after it."""
    at = end + (end < len(tokens.low) and tokens.low[end] == ",")
    if at >= len(tokens.low):
        return "", end
    comma = at > end
    if comma and a_word_of("directions", tokens.low[at]) and at + 1 < len(tokens.low):
        at += 1  # "Varn, southwestern Zembla"
    if not tokens.raw[at][0].isupper():
        return "", end
    low, raw = tokens.low[at], tokens.raw[at]
    two = tuple(tokens.low[at : at + 2])
    if comma and len(two) == 2 and (two in states() or two in countries()):
        return " ".join(canonical(two)), at + 2
    if comma and ((low,) in states() or (low,) in countries()):
        return " ".join(canonical((low,))), at + 1
    state = (
        state_of(low) if (comma and (raw.isupper() or _dotted(tokens, at))) or (len(raw) == 2 and raw.isupper()) else ""
    )
    return (state, at + 1 + _dotted(tokens, at)) if state else ("", end)


def _dotted(tokens: Tokens, i: int) -> bool:
    """Whether an abbreviation has its full stop: "Tenn."; one of several letters holds its own."""
    return tokens.low[i].endswith(".") or tokens.low[i + 1 : i + 2] == ["."]
