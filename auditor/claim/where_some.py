"""Where only some of those who are counted are: "900 jobs at a mill", "400 people work for Acme in Elmland"."""

from __future__ import annotations

from auditor.text.article import Sentence
from auditor.text.lexicon import words


def leads_to_some(sentence: Sentence, lead: int) -> bool:
    """Whether the preposition at token ``lead`` leads to where only some are: not to a time, nor to a figure."""
    low = sentence.tokens.low
    if lead + 1 >= len(low) or low[lead] not in words("owners")["where_some_are"]:
        return False
    offset = sentence.tokens.start[lead + 1]
    timed = any(p.start <= offset < p.end or sentence.token_at(p.start) == lead + 2 for p in sentence.periods)
    return not timed and not any(q.start <= offset < q.end for q in sentence.quantities)
