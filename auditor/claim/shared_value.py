"""The value of the clause that two claims must share, where ``same`` names its kind: ``country: <place>``."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.claim.anchor import is_of_kind, spelled_out
from auditor.claim.reference import is_company
from auditor.text.article import Sentence
from auditor.text.names import Name
from auditor.text.place import Place, read_places
from auditor.text.scan import Hit
from auditor.text.version import read_versions


def shared_value(kind: str, sentence: Sentence, hit: Hit, at: int, subject: tuple[str, ...]) -> str | None:
    """The one value of the kind in the hit's clause, in one spelling, beside the claim's own at offset ``at``.

    ``subject`` is the claim's, which is no other organisation.
    """
    clause = sentence.clause_of(hit.start)
    found = set(
        _organisations(sentence, clause, at, subject) if kind == "organisation" else _values(kind, sentence, clause, at)
    )
    if kind == "place" and len(found) > 1:
        return _place_of_answer(sentence, clause, at)
    return found.pop() if len(found) == 1 else None


def _place_of_answer(sentence: Sentence, clause: int, at: int) -> str | None:
    """Of several places the only one that stands behind the answer, with no comma between.

    "It will spend $3 billion on a plant in Ohio, its largest project in Nordland".
    """
    tokens = sentence.tokens
    behind = {
        " ".join(place.words)
        for place in _places(sentence, clause)
        if tokens.start[place.first] > at and "," not in tokens.low[sentence.token_at(at) : place.first]
    }
    return behind.pop() if len(behind) == 1 else None


def _places(sentence: Sentence, clause: int) -> Iterator[Place]:
    """The places that a clause surely names."""
    return (place for place in read_places(sentence.tokens) if place.sure and sentence.clause[place.first] == clause)


def _organisations(sentence: Sentence, clause: int, at: int, subject: tuple[str, ...]) -> Iterator[str]:
    table = sentence.article.names
    opening = sentence.clause_tokens(clause)[0]
    if sentence.tokens.low[opening] in ("which", "who"):  # "Acme, which holds a stake in Calder"
        own = next((n for n in sentence.names if n.after == opening - 1 and not n.possessive), None)
        key = is_company(sentence, own) if own is not None else None
        if key is not None and key != subject:
            yield table.shown(key)
            return
    for name in sentence.names:
        key = is_company(sentence, name) if sentence.clause[name.first] == clause and name.start != at else None
        if key is not None and key != subject and not _left(sentence, name):
            yield table.shown(key)


def _left(sentence: Sentence, name: Name) -> bool:
    """Whether something comes *from* the name: who sold, not who holds."""
    low, before = sentence.tokens.low, name.first - 1
    before -= low[max(before, 0)] in ("the", "its")
    return before >= 0 and low[before] == "from"


def _values(kind: str, sentence: Sentence, clause: int, at: int) -> Iterator[str]:
    if kind == "place":
        for place in _places(sentence, clause):
            if sentence.tokens.start[place.first] != at:
                yield " ".join(place.words)
    elif kind == "version":
        for version in read_versions(sentence.plain):
            start = sentence.start + version.start
            if sentence.clause_of(start) == clause and start != at:
                yield sentence.plain[version.start : version.end].removeprefix("v")
    else:
        for mention in sentence.quantities:
            inside = sentence.clause_of(mention.start) == clause and not mention.start <= at < mention.end
            if inside and is_of_kind(kind, mention):
                yield spelled_out(mention)
