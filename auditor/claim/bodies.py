"""Lives and bodies as words for the dead: "claimed 41 lives" counts them, "saved 41 lives" does not."""

from __future__ import annotations

from auditor.text.article import Sentence
from auditor.text.event_kind import an_event_word
from auditor.text.scan import Hit

_BEFORE = 4
"""How many words before "41 lives" their loss may be told: "claimed at least 41 lives"."""
_BEHIND = 5
"""How many words behind it: "41 lives had been lost"."""


def tells_of_dead(sentence: Sentence, hit: Hit, start: int) -> bool:
    """Whether a number from ``start`` on is one of dead, where the word for them may tell of others: lives, bodies."""
    word = sentence.tokens.low[sentence.token_at(hit.end - 1)]
    if word not in ("lives", "bodies"):
        return True
    low = sentence.tokens.low
    first, after = sentence.token_at(start), sentence.token_at(hit.end - 1) + 1
    if word == "bodies":
        return any(
            an_event_word("recovering", w)
            for w in (*low[max(first - _BEFORE, 0) : first], *low[after : after + _BEHIND])
        )
    before = any(an_event_word("taking_lives", w) for w in low[max(first - _BEFORE, 0) : first])
    return before or any(w in ("lost", "claimed") for w in low[after : after + _BEHIND])


def of_bodies(sentence: Sentence, hit: Hit) -> bool:
    """Whether the number is of bodies that were found, which may not be all of the dead."""
    first, last = sentence.token_at(hit.start), sentence.token_at(hit.end - 1)
    return "bodies" in sentence.tokens.low[first : last + 1]
