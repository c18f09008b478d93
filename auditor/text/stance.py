"""On whose word and how surely a clause speaks: asserted, planned, forecast, denied, conditional, a question."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from auditor.model import Stance
from auditor.text.lexicon import load
from auditor.text.tokens import Tokens, tokenize

_Cues = dict[str, list[tuple[tuple[str, ...], Stance]]]


@cache
def _cues() -> _Cues:
    table: _Cues = {}
    for stance, phrases in load("stance").items():
        for phrase in phrases:
            low = tuple(tokenize(phrase).low)
            table.setdefault(low[0], []).append((low, stance))
    for entries in table.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return table


_MONTH = ("may",)
"""With a capital inside a sentence it is the month."""
_RANK: dict[Stance, int] = {"question": 0, "denied": 1, "conditional": 2, "forecast": 3, "planned": 4, "reported": 5}


def stance_of(tokens: Tokens, inside: Sequence[int]) -> Stance:
    """The stance of the clause made of the tokens ``inside``; the strongest cue wins."""
    if tokens.low[-1] == "?" or (len(tokens) > 1 and tokens.low[-2] == "?"):
        return "question"
    found: Stance = "asserted"
    cues = _cues()
    members = set(inside)
    skip_to = -1
    for i in inside:
        if i < skip_to:
            continue
        for phrase, stance in cues.get(tokens.low[i], ()):
            end = i + len(phrase)
            if phrase == _MONTH and tokens.raw[i] == "May" and i:
                continue
            if tuple(tokens.low[i:end]) == phrase and end - 1 in members:
                skip_to = end
                if _RANK.get(stance, 9) < _RANK.get(found, 9):
                    found = stance
                break
    return found
