"""What a corpus shows of rules: words that never stand in it, an ``unless`` that rules out much, where rules stop."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from auditor.claim.at_word import read_hit
from auditor.claim.compiled import EVERY_VALUE, CompiledRule
from auditor.claim.step import Stop
from auditor.report.words import count
from auditor.ruletest.place import problem_at
from auditor.text.article import Article
from auditor.text.scan import PhraseSet
from auditor.text.tokens import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from auditor.errors import Problem
    from auditor.model import Document
    from auditor.rule.load import Rulebook
    from auditor.text.article import Sentence

MUCH = 0.25
"""From this share of a rule's sentences on, a phrase of ``unless`` is told."""
FEW = 20
"""So few sentences show nothing of an ``unless``."""


@dataclass(slots=True)
class _Seen:
    """What the corpus showed of one rule."""

    compiled: CompiledRule
    sentences: int = 0
    """Those that hold one of its words, hidden or not."""
    words: set[str] = field(default_factory=set)
    out: Counter[str] = field(default_factory=Counter)
    """In how many sentences each phrase of ``unless`` hides every word, or rules out the clause."""
    stops: Counter[str] = field(default_factory=Counter)
    """Where the reading of a word stopped."""
    claims: int = 0


def seen_in(book: Rulebook, documents: Iterable[Document]) -> list[Problem]:
    """What the articles show of each rule, at its place in the file, in the order of the files."""
    seen = [_Seen(CompiledRule(rule)) for rule in book.rules if EVERY_VALUE not in rule.words]
    scan = PhraseSet((word, str(i)) for i, one in enumerate(seen) for word in one.compiled.rule.words)
    articles = 0
    for document in documents:
        articles += 1
        _look(Article(document), scan, seen)
    told = (problem for one in seen for problem in _told(one, book, articles))
    return sorted(told)


def _look(article: Article, scan: PhraseSet, seen: list[_Seen]) -> None:
    wanted: dict[int, set[int]] = {}
    for hit in scan.find_all(plain(article.document.text)):
        wanted.setdefault(article.index_at(hit.start), set()).update(map(int, hit.labels))
    for index in sorted(wanted.keys() - {-1}):
        for rule in sorted(wanted[index]):
            _note(seen[rule], article.sentence(index))
    article.release()


def _note(one: _Seen, sentence: Sentence) -> None:
    compiled = one.compiled
    one.sentences += 1
    one.words.update(label for hit in compiled.words.find(sentence.plain) for label in hit.labels)
    hits = compiled.hits(sentence.plain)
    if not hits:
        one.out.update({label for hit in compiled.hiding.find(sentence.plain) for label in hit.labels})
    for hit in hits:
        shifted = replace(hit, start=hit.start + sentence.start, end=hit.end + sentence.start)
        outcome = read_hit(compiled, sentence, shifted)
        if not isinstance(outcome, Stop):
            one.claims += 1
            continue
        one.stops[outcome.step] += 1
        if outcome.step == "unless":
            start, end = (at - sentence.start for at in sentence.clause_span(sentence.clause_of(shifted.start)))
            one.out.update(
                {label for found in compiled.vetoing.find(sentence.plain[start:end]) for label in found.labels}
            )


def _told(one: _Seen, book: Rulebook, articles: int) -> Iterator[Problem]:
    rule = one.compiled.rule
    root = book.written.get(rule.id)
    if root is None:
        return
    for i, word in enumerate(rule.words):
        if word not in one.words:
            said = f"`{word}` stands in none of {count(articles, 'article')}."
            yield problem_at(rule, root, ("words", i), said)
    for i, phrase in enumerate(rule.unless):
        lost = one.out[phrase]
        if one.sentences >= FEW and lost >= MUCH * one.sentences:
            share = round(100 * lost / one.sentences)
            said = f"`{phrase}` rules out {share} % of the {one.sentences:,} sentences that hold a word of the rule."
            yield problem_at(rule, root, ("unless", i), said)
    if one.sentences and not one.claims:
        step, stopped = one.stops.most_common(1)[0] if one.stops else ("unless", one.sentences)
        said = f"no claim is read of {count(one.sentences, 'sentence')}; most stop at {step} ({stopped:,})."
        yield problem_at(rule, root, ("id",), said)
