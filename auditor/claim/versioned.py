"""The version that a rule asks for: "requires Acme 3.9 or later", "version 2.1", "supports 3.8 to 3.12"."""

from __future__ import annotations

import re

from auditor.claim.bound import Bound
from auditor.claim.compiled import CompiledRule
from auditor.claim.reference import Subject, named
from auditor.claim.ties import stands_by
from auditor.compare.version import place_version
from auditor.model import Mention, Value
from auditor.text.article import Sentence
from auditor.text.lexicon import words
from auditor.text.scan import Hit
from auditor.text.version import Version, read_versions, version_interval

_BETWEEN = frozenset({
    "version", "versions", "v", "release", "of", "is", "in", "as", "on", "the", "a", "at", "least", "most", "up", "to",
    "from", "no", "earlier", "later", "than", ">=", "<=", ">", "=", "<", ":", "-", "(", "since", "with", "now",
    ",", "below", "above", "before", "newer", "older", "minimum", "for", "starting", "only",
})  # fmt: skip
_LEADS_UP = frozenset({
    "version", "release", "v", "has", "have", "reached", "reaches", "is", "are", "now", "at", "stands", "was",
    "updated", "upgraded", "to", "with",
})  # fmt: skip
"""What may stand between a product's name and its version."""
_FARTHEST = 6
_REFUSED = 16
"""How many tokens before *older than* the refusal may stand: "can no longer be started on a runtime older than"."""


def bound_version(compiled: CompiledRule, sentence: Sentence, hit: Hit) -> tuple[Value, int, int] | None:
    """The version bound to the rule's word, with its place; None where none is."""
    begin = sentence.start
    clause = sentence.clause_of(hit.start)
    found = [
        version
        for version in sentence.once(_versions, lambda: _versions(sentence))
        if sentence.clause_of(begin + version.start) == clause and _is_bound(compiled, sentence, hit, version)
    ]
    if not found:
        return None
    nearest = min(
        found, key=lambda version: (begin + version.start < hit.start, abs(begin + version.start - hit.start))
    )
    start, end = begin + nearest.start, begin + nearest.end
    text = sentence.article.document.text[start:end]
    least, most = nearest.least, nearest.most
    if sentence.tokens.low[sentence.token_at(hit.end - 1)] == "than":  # "refuses to run on anything older than 13"
        if not _refused(sentence, hit):
            return None
        least, most = version_interval([int(part) for part in re.findall(r"\d+", text)]), None
    return place_version(least, most, text, limit=compiled.rule.limit), start, end


def called_before(compiled: CompiledRule, sentence: Sentence, _: Hit, bound: Bound) -> list[Subject] | None:
    """The product whose name leads up to its version: "Acme 3.9 is the latest version", "Acme was updated to 9".

    None where other words stand between, or the rule has another name for what has it.
    """
    low, i = sentence.tokens.low, sentence.token_at(bound.start)
    if compiled.rule.same:
        return None
    while i > 0 and low[i - 1] in _LEADS_UP:
        i -= 1
    name = next((n for n in sentence.names if n.after == i and not n.possessive and n.kind != "place"), None)
    subject = named(sentence, name, compiled.rule.subject) if name is not None else None
    return [subject] if subject else None


def _refused(sentence: Sentence, hit: Hit) -> bool:
    """Whether the clause refuses what is older: "refuses to install on anything older than Droid 13"."""
    word = sentence.token_at(hit.start)
    return not words("products")["refusing"].isdisjoint(sentence.tokens.low[max(word - _REFUSED, 0) : word])


def _versions(sentence: Sentence) -> list[Version]:
    """Every version of a sentence that is no time and no other figure."""
    begin = sentence.start
    times = [p for p in sentence.periods if p.kind != "date" or p.hedge or len(p.unit) > len("2026")]
    taken = [*times, *(q for q in sentence.quantities if q.kind != "count" or _counts(sentence, q))]
    spans = tuple((mention.start - begin, mention.end - begin) for mention in taken)
    return list(read_versions(sentence.plain, spans))


def _counts(sentence: Sentence, mention: Mention) -> bool:
    """Whether a figure counts things: "on 3 machines"."""
    return bool(mention.unit) and sentence.article.document.text[mention.start : mention.end].split(" ")[0].isdigit()


def _is_bound(compiled: CompiledRule, sentence: Sentence, hit: Hit, version: Version) -> bool:
    """Whether the version follows the word at once, with no words but those of versions or a name between, or a tie."""
    start, end = sentence.start + version.start, sentence.start + version.end
    first, last = sentence.token_at(start), sentence.token_at(end - 1)
    if stands_by(compiled.ties, sentence.tokens, first, last):
        return True
    begin = sentence.token_at(hit.end - 1) + 1
    if start < hit.end or first - begin > _FARTHEST:
        return False
    named = sentence.named
    tokens = sentence.tokens
    return all(
        tokens.low[i] in _BETWEEN or i in named or tokens.glued(i) or tokens.low[i] in compiled.narrowing
        for i in range(begin, first)
    )
