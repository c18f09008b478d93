"""What may stand between a number and the verb whose subject it is: "27 people, four of them children, were killed"."""

from __future__ import annotations

from auditor.text.article import Sentence
from auditor.text.event_kind import an_event_word
from auditor.text.lexicon import words
from auditor.text.people import people

_LONGEST = 14
_BORDERS = frozenset(
    {
        ";",
        "when",
        "after",
        "before",
        "while",
        "but",
        "or",
        "as",
        "because",
        "where",
        "if",
        "said",
        "says",
        "that",
        "than",
    }
)
_OF_THEM = frozenset({"of", "them", "those", "these", "whom", "us"})
_LINKS = frozenset({
    "found", "confirmed", "pronounced", "declared", "reported", "left", "shot", "who", "all", "also", "people",
    "others", "in", "fatally", "accidentally", "critically", "seriously", "badly", "slightly",
})  # fmt: skip
"""Words that stand right before *dead* or *injured* in place of an auxiliary."""


def reaches_verb(sentence: Sentence, after: int, verb: int) -> bool:
    """Whether the noun that ends before token ``after`` can be the subject of the verb at token ``verb``."""
    inside = _without_asides(sentence.tokens.low, after, verb)
    if inside is None:
        return False
    if not inside:
        return True
    low = [sentence.tokens.low[i] for i in inside]
    if low[0] == "and" and len(low) > 1 and people(low[1]):  # "61 passengers and crew perished"
        low = low[2:]
        if not low:
            return True
    if low[0] == "of" and _OF_THEM.issuperset(low):
        return True
    if len(low) > _LONGEST or not _BORDERS.isdisjoint(low) or ";" in low:
        return False
    if any(an_event_word("casualty", word) and word not in _LINKS for word in low) and "and" not in low:
        return False  # "one dead and nine others injured was arrested"
    if "and" in low and not ({"shot", "stabbed", "beaten"} & set(low) and low[-1] == "and"):
        return False
    return _links(low[-1])


def _links(word: str) -> bool:
    function = words("function")
    return (
        word in function["auxiliaries"]
        or word in function["adverbs"]
        or word in _LINKS
        or word.endswith("ly")
        or word == "and"
    )


def _without_asides(low: list[str], begin: int, end: int) -> list[int] | None:
    """The tokens outside commas, dashes and brackets; None where one of these is never closed."""
    kept: list[int] = []
    aside = False
    for i in range(begin, end):
        if low[i] in (",", "(", ")") or (low[i] == "-" and i > begin and low[i - 1] not in ("year", "old")):
            aside = not aside
        elif not aside:
            kept.append(i)
    return None if aside else kept


def takes_object(sentence: Sentence, last: int, *, passive: bool) -> bool:
    """Whether the verb that ends at token ``last`` has an object: "Two gunmen killed 12 people"."""
    if passive:
        return False
    low = sentence.tokens.low
    at = last + 1
    if at >= len(low) or sentence.clause[at] != sentence.clause[last]:
        return False
    word = low[at]
    if word in ("at", "about", "around") and low[at + 1 : at + 2] in (["least"], ["most"]):
        return True
    if word in words("function")["determiners"] or word in (
        "himself",
        "herself",
        "themselves",
        "him",
        "them",
        "more",
        "nearly",
    ):
        return True
    return any(q.start == sentence.tokens.start[at] for q in sentence.quantities) or bool(people(word))


def an_auxiliary(sentence: Sentence, at: int) -> bool:
    """Whether an auxiliary stands at token ``at``."""
    return at < len(sentence.tokens.low) and sentence.tokens.low[at] in words("function")["auxiliaries"]


def is_passive(sentence: Sentence, verb: int) -> bool:
    """Whether an auxiliary stands before the verb at token ``verb``."""
    low = sentence.tokens.low
    i = verb - 1
    while i >= 0 and (low[i].endswith("ly") or low[i] in ("also", "and", "shot", "all")):
        i -= 1
    return i >= 0 and low[i] in ("was", "were", "is", "are", "been", "be", "being")
