"""Whether a rule asks who did it or to whom it was done, and which of the two a verb has for its subject."""

from __future__ import annotations

import re

from auditor.claim.complement import agent
from auditor.claim.describing import describes
from auditor.claim.person_meant import person_before
from auditor.claim.reference import PERSON, Kinds, Subject, named
from auditor.text.article import Sentence
from auditor.text.inflect import forms
from auditor.text.lexicon import words
from auditor.text.names import Name

_SLOT = "<subject>"
_BE = frozenset({"am", "is", "are", "was", "were", "be", "been", "being", "get", "gets", "got"})
_ASKED = 3
"""Within how many words after its subject a question in the passive has its verb."""
_ADVERBS = 2
"""How many words, such as adverbs, may stand between *was* and the participle."""
_DESCRIBING = 3
"""How many words may stand between a verb and the person it is done to."""
_POST = 9
"""Tokens of a post before the comma of its holder: "the former mayor of Varn,"."""
_AGE_TOKENS = 4
"""Tokens of "30-year-old" behind its number."""
_ONTO = frozenset({"on", "against", "upon"})


def asks_for_patient(question: str, rule_words: tuple[str, ...]) -> bool:
    """Whether the subject of a question is what is done to: "How much was <subject> fined?"."""
    before, slot, after = question.lower().partition(_SLOT)
    if not slot:
        return False
    inflected = ((form, word) for word in rule_words for form in forms(word))
    changed = {form for form, word in inflected if form != word or word.endswith("ed")}
    participles = {form for form in changed if not form.endswith(("s", "ing"))}
    near = re.findall(r"[a-z'-]+", after)[: _ASKED + 1]
    asked = next((k for k, word in enumerate(near) if word in participles), -1)
    inside = near[: max(asked, 0)]
    return asked >= 0 and not _BE.isdisjoint([*re.findall(r"[a-z]+", before)[-2:], *inside])


def before_helpers(low: list[str], verb: int) -> int:
    """The token before a verb and its auxiliaries and adverbs: *Acme* of "Acme has recently been"."""
    function, i = words("function"), verb - 1
    while i > 0 and (low[i] in function["auxiliaries"] or low[i] in function["adverbs"]):
        i -= 1
    return i


def is_passive(sentence: Sentence, first: int) -> bool:
    """Whether the verb at token ``first`` is a participle after a form of *be*: "was heavily fined"."""
    low = sentence.tokens.low
    if low[first].endswith("ing"):
        return False
    for i in range(first - 1, max(first - 2 - _ADVERBS, -1), -1):
        if low[i] in _BE:
            return True
        if not (low[i].endswith("ly") or low[i] in words("function")["adverbs"] or low[i] in ("not", "also")):
            return False
    return False


def object_of(sentence: Sentence, last: int, kinds: Kinds) -> list[Subject]:
    """To whom the verb that ends at token ``last`` is done, by its name right after it: "fined Acme $40 million"."""
    at = last + 1
    if sentence.tokens.low[at : at + 1] == ["the"]:
        at += 1
    name = next((n for n in sentence.names if n.first == at), None)
    if kinds == PERSON and (name is None or name.kind != "person"):
        name = _described(sentence, at) or _apposed(sentence, at) or name
        aged = at + _AGE_TOKENS if name is None else -1
        if sentence.tokens.low[at + 1 : aged + 1] == ["-", "year", "-", "old"]:  # "arrested the 30-year-old"
            meant = person_before(sentence, aged)
            return [meant] if meant else []
    subject = named(sentence, name, kinds) if name is not None and not name.possessive else None
    return [subject] if subject else []


def _apposed(sentence: Sentence, at: int) -> Name | None:
    """The name between commas behind the post that begins at token ``at``: "arrested the mayor of Varn, Jane Doe,"."""
    low = sentence.tokens.low
    comma = next((k for k in range(at + 1, min(at + _POST, len(low))) if low[k] == ","), -1)
    name = next((n for n in sentence.names if n.first == comma + 1), None) if comma > 0 else None
    titles = words("names")["person_titles"] | words("names")["professions"]
    if name is None or titles.isdisjoint(low[at:comma]) or low[name.after : name.after + 1] not in ([","], ["."]):
        return None
    return None if name.kind == "place" else name


def _described(sentence: Sentence, at: int) -> Name | None:
    """The name that the words from token ``at`` only describe: "arrested opposition leader Jane Doe"."""
    name = next((n for n in sentence.names if at < n.first <= at + _DESCRIBING and n.kind == "person"), None)
    return name if name is not None and describes(sentence, range(at, name.first)) else None


def onto(sentence: Sentence, last: int, kinds: Kinds) -> list[Subject]:
    """On whom the noun that ends at token ``last`` is laid: "a fine of $40 million on Acme"."""
    low, clause = sentence.tokens.low, sentence.clause[last]
    for name in sentence.names:
        if name.first > last + 1 and sentence.clause[name.first] == clause and low[name.first - 1] in _ONTO:
            subject = named(sentence, name, kinds)
            return [subject] if subject and not name.possessive else []
    return []


def doer(sentence: Sentence, last: int, kinds: Kinds) -> list[Subject] | None:
    """Who did what the passive verb at token ``last`` tells; None where its subject can be the doer all the same.

    "Acme was bought by Brightwater", and "Acme is committed to spend".
    """
    found = agent(sentence, last, kinds)
    return found or (None if sentence.tokens.low[last + 1 : last + 2] == ["to"] else [])
