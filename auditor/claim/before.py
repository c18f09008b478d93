"""Whether a figure of a story is one of another time, or the size of a change."""

from __future__ import annotations

from auditor.claim.binding import word_of_another_time
from auditor.model import Mention
from auditor.text.article import Sentence
from auditor.text.direction_words import moves

_OF_AGENTS = frozenset({"the", "its", "his", "her", "their"})


def is_before(sentence: Sentence, mention: Mention) -> bool:
    """Whether a figure is that of another time or a change; no agent makes it one: "a list by the office has 40".

    Of a measure a *by* does only behind the word of a move: "grew by 12 metres", but "hit by 120 mm of rain".
    """
    at, low = word_of_another_time(sentence, mention), sentence.tokens.low
    if at < 0 or low[at] != "by":
        return at >= 0
    if mention.kind == "measure":
        return at > 0 and _is_move(low[at - 1])
    return _OF_AGENTS.isdisjoint(low[at + 1 : sentence.token_at(mention.start)])


def _is_move(word: str) -> bool:
    """Whether a word alone tells a rise or a fall: "grew", but no "hit", which only tells one of a low."""
    entries = moves().get(word)
    return entries is not None and any(entry.role == "verb" for entry in entries.single)
