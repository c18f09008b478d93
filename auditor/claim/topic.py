"""Whether an article, or a sentence of it, is on what a story's rule needs; told before any sentence is parsed."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from auditor.claim.any_figure import REACH
from auditor.claim.compiled import EVERY_VALUE, CompiledRule
from auditor.claim.heading import head_of
from auditor.model import FIGURE
from auditor.text.article import Article, Sentence
from auditor.text.lexicon import words
from auditor.text.scan import PhraseSet

BEGINNING = 14
"""In sentences: so far an article tells its own story; what comes later is mostly of others before it."""
HEAD = 8
"""So far a rule without words of its own reads, which takes any value of a kind."""


class Topics:
    """The words that all rules on stories need: one look at an article's head tells which of them it is for."""

    def __init__(self, rules: Iterable[CompiledRule]) -> None:
        told = [compiled.rule for compiled in rules if compiled.of_story]
        self._needs = PhraseSet((need, rule.id) for rule in told for need in rule.needs)
        self._always = frozenset(rule.id for rule in told if not rule.needs)

    def of(self, article: Article) -> frozenset[str]:
        """The ids of the rules for which something that they need stands in the title, the summary or the lead."""
        if not self._needs:
            return self._always
        return article.whole.once(self, lambda: self._always.union(self._found(article.whole)))

    def _found(self, whole: Article) -> Iterable[str]:
        return (rule for hit in self._needs.find_all(_head(whole)) for rule in hit.labels)


def reach_of(compiled: CompiledRule) -> int:
    """How many sentences at the beginning of an article a story's rule reads."""
    if compiled.rule.value == FIGURE:
        return REACH
    return HEAD if EVERY_VALUE in compiled.rule.words else BEGINNING


def is_off(compiled: CompiledRule, article: Article) -> bool:
    """Whether an article is on something whose figures a rule on any figure leaves alone, as its head shows."""
    whole = article.whole
    return compiled.rule.value == FIGURE and whole.once(
        (compiled, is_off), lambda: bool(compiled.vetoing.find(_head(whole)))
    )


def is_on_business(article: Article) -> bool:
    """Whether the head of an article has words in which news of business is told."""
    whole = article.whole
    return whole.once(is_on_business, lambda: bool(_business().find(_head(whole))))


@cache
def _business() -> PhraseSet:
    return PhraseSet((word, word) for word in words("news")["business"])


def in_reach(compiled: CompiledRule, sentence: Sentence) -> bool:
    """Whether a sentence is near enough to the beginning of its article for what a story's rule asks."""
    return sentence.index < reach_of(compiled)


def is_topic(compiled: CompiledRule, sentence: Sentence) -> bool:
    """Whether something that a story's rule needs stands at the head of a sentence's article.

    For a rule with words of its own near the sentence is enough.
    """
    whole = sentence.article.whole
    return (
        not compiled.needs
        or whole.once((compiled, head_of), lambda: bool(compiled.needs.find(_head(whole))))
        or (EVERY_VALUE not in compiled.rule.words and is_near(compiled, sentence))
    )


def is_near(compiled: CompiledRule, sentence: Sentence) -> bool:
    """Whether something that a rule needs stands in a sentence, or in the one before it."""
    if compiled.needs.find(sentence.plain):
        return True
    return sentence.index > 0 and bool(compiled.needs.find(sentence.article.sentence(sentence.index - 1).plain))


def _head(whole: Article) -> str:
    return whole.once(head_of, lambda: head_of(whole))
