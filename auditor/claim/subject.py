"""Whose fact a clause tells: by possessive, by *of* or *by*, by the clause's own subject; never by nearness."""

from __future__ import annotations

from typing import Literal

from auditor.claim.clause_subject import clause_subject
from auditor.claim.complement import complement
from auditor.claim.owner import owner_of
from auditor.claim.reference import Kinds, Subject, named
from auditor.text.article import Sentence
from auditor.text.lexicon import words
from auditor.text.scan import Hit

Form = Literal["verb", "noun", "definite", "post"]
"""What the words are: a verb, a noun, a noun that with *the* means what was spoken of before ("the stock"), or a post,
which belongs to the clause's subject only where that appoints somebody to it."""
_SOURCES = frozenset({"from", "by", "with", "against", "than", "like", "unlike"})


def find_subjects(sentence: Sentence, hit: Hit, kinds: Kinds, form: Form, skip: int = -1) -> list[Subject]:
    """The subjects of the fact told by the words at ``hit``; empty where the grammar names none.

    ``skip`` is the offset of a name that is the claim's value and so cannot be its subject.
    """
    first = sentence.token_at(hit.start)
    last = sentence.token_at(hit.end - 1)
    of = form != "verb" and sentence.tokens.low[last + 1 : last + 2] == ["of"]
    owner = owner_of(sentence, first, kinds, definite=form == "definite" and not of)
    if owner is not None:
        return [s for s in owner if form != "post" or _named_here(sentence, s)]
    if form != "verb":
        listed = complement(sentence, last, kinds)
        if listed or (of and sentence.tokens.low[last + 2 : last + 3] != ["$"]):
            return listed
    if form == "definite" or (form == "post" and not _appoints(sentence, first)):
        return []
    subject = clause_subject(sentence, first, kinds, skip)
    return [subject] if subject else []


def _named_here(sentence: Sentence, subject: Subject) -> bool:
    """Whether the sentence itself names the subject, and no other: whose a post is by *its* is often unclear."""
    resolve = sentence.article.names.resolve
    if any(name.start == subject.start for name in sentence.names):
        return True
    others = [n for n in sentence.names if n.start < subject.start and n.kind in ("organisation", "unknown")]
    return {resolve(name) for name in others} - {None} == {subject.key}


def _appoints(sentence: Sentence, before: int) -> bool:
    """Whether the clause's verb appoints: named, hired, elected."""
    clause = sentence.clause[before]
    low = sentence.tokens.low
    return any(sentence.clause[i] == clause and low[i] in words("verbs")["of_appointing"] for i in range(before))


def only_name(sentence: Sentence, clause: int, kinds: Kinds) -> Subject | None:
    """The one subject that a clause, else its sentence, names at all; where a name comes from is nobody's fact."""
    low = sentence.tokens.low
    free = [n for n in sentence.names if not n.first or low[n.first - 1] not in _SOURCES]
    everything = [(i, s) for i, s in ((n.first, named(sentence, n, kinds)) for n in free) if s is not None]
    for group in ([s for i, s in everything if sentence.clause[i] == clause], [s for _, s in everything]):
        if len({s.key for s in group}) == 1:
            return group[0]
        if group:
            return None
    return None
