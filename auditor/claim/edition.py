"""Which edition of a product a claim is about: "Acme Desk 3 requires", "Lumina version 2.1 runs on"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from auditor.claim.bound import Bound
from auditor.claim.reference import Kinds, Subject, named
from auditor.text.lexicon import words
from auditor.text.name_key import EDITION
from auditor.text.scan import Hit

if TYPE_CHECKING:
    from auditor.text.article import Sentence
    from auditor.text.names import Name

_edition: Final = re.compile(
    r"[ \n](?:version |release |v\.? ?)?(\d{1,4}(?:\.\d{1,4}){0,3}?)(?:\.0)*(?:\.x)?([a-z]{0,2})(?![\w%]|[.,]\d)"
).match
"""Behind a name, in plain form; 3.0 and 3.x are the same as 3."""
_BACK = 3
"""How many sentences back a product must have been named that *it* means."""


def of_edition(sentence: Sentence, subjects: Sequence[Subject], hit: Hit, bound: Bound, kinds: Kinds) -> list[Subject]:
    """The subjects of the rule's word at ``hit``, with the numbers of their editions where the article tells them.

    A number that is the claim's own value ("Lumina 3.2 is the latest version") is no part of its subject.
    """
    if "product" not in kinds:
        return list(subjects)
    return [_with_edition(sentence, _without_plan(sentence, subject, kinds), hit, bound) for subject in subjects]


def _without_plan(sentence: Sentence, subject: Subject, kinds: Kinds) -> Subject:
    """The product of which the words only name a plan: "the Lumina Family plan", "Lumina's Family plan"."""
    name = next((n for n in sentence.names if n.start == subject.start), None)
    lists = words("products")
    if name is None or name.words[-1] not in lists["plans"] or sentence.tokens.low[name.after] not in lists["of_plans"]:
        return subject
    if len(name.words) > 1 and len(subject.key) > 1:
        key = subject.key[:-1]
        return replace(subject, key=key, shown=sentence.article.names.shown(key), end=name.end)
    owner = next((n for n in sentence.names if n.possessive and n.after == name.first), None)
    return (named(sentence, owner, kinds) if owner is not None else None) or subject


def _with_edition(sentence: Sentence, subject: Subject, hit: Hit, bound: Bound) -> Subject:
    told = _mention(sentence, subject)
    if told is None:
        return subject
    where, name = told
    match = _edition(where.plain, name.end - where.start)
    if match is None:
        return subject
    start, end = match.start(1) + where.start, match.end() + where.start
    definite = where.tokens.low[max(name.first - 1, 0)] == "the"  # "the Lumina 4 feels light"
    if _is_amount(where, start, hit.start, definite=definite) or (
        where is sentence and start < bound.end and bound.start < end
    ):
        return subject
    number = match[1] + match[2]
    held = replace(subject, key=(*subject.key, EDITION + number), shown=f"{subject.shown} {number}")
    return replace(held, end=end) if where is sentence and subject.start == name.start else held


def _mention(sentence: Sentence, subject: Subject) -> tuple[Sentence, Name] | None:
    """The words that name the subject: those of the sentence itself, else the last ones before it."""
    own = next((name for name in sentence.names if name.start == subject.start), None)
    if own is not None:
        return sentence, own
    article = sentence.article
    for index in range(sentence.index, max(sentence.index - _BACK, 0) - 1, -1):
        before = article.sentence(index)
        for name in reversed(before.names):
            if (index < sentence.index or name.start < subject.start) and article.names.resolve(name) == subject.key:
                return before, name
    return None


def _is_amount(sentence: Sentence, offset: int, verb: int, *, definite: bool) -> bool:
    """Whether the number at an offset counts or measures something: "Acme 5 million phones", "Lumina 3 percent".

    The rule's word, at offset ``verb``, is nothing that is counted: "Lumina 3 runs on".
    """
    amount = next((q for q in sentence.quantities if q.start <= offset < q.end), None)
    if amount is None or amount.start <= verb < amount.end:
        return False
    if any(q.kind == "money" and q.start == amount.end + 1 for q in sentence.quantities):  # "Lumina 3 costs $5 and"
        return False
    written = sentence.article.document.text[amount.start : amount.end].split()
    if definite and amount.kind == "count" and amount.unit and len(written) == 2:
        return False
    return amount.kind != "count" or bool(amount.unit) or len(written) > 1
