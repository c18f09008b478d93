"""Read the claims of an article: one scan for all rules' words, then each rule asks the sentences that hold its own."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from auditor.claim.aged import AGE, age_drafts, sentences_with_ages
from auditor.claim.also_read import with_readers
from auditor.claim.at_word import read_hit
from auditor.claim.compiled import EVERY_VALUE, CompiledRule
from auditor.claim.draft import Draft
from auditor.claim.every_figure import every_figure
from auditor.claim.heading import headings, lead_end
from auditor.claim.looked_at import LookedAt, looked_at
from auditor.claim.nearest_value import places_of_values
from auditor.claim.refused import refused_at
from auditor.claim.rivals import without_rivals
from auditor.claim.session import beside_a_close
from auditor.claim.step import Stop
from auditor.claim.topic import Topics, in_reach, is_near, is_off, reach_of
from auditor.claim.value import with_direction
from auditor.limits import LIMITS, Limits
from auditor.model import QUANTITY, Claim, Document, Rule
from auditor.text.article import Article, Sentence
from auditor.text.scan import Hit, PhraseSet, outermost


class ClaimReader:
    """Reads the claims of any number of articles by the same rules."""

    def __init__(self, rules: Sequence[Rule], limits: Limits = LIMITS) -> None:
        self._limits = limits
        self._compiled = {rule.id: CompiledRule(rule) for rule in rules}
        self._rules = {rule.id: rule for rule in rules}
        self._kinds = {rule.id: rule.value for rule in rules}
        self._scan = PhraseSet((word, rule.id) for rule in rules for word in rule.words if word != EVERY_VALUE)
        every = [compiled for compiled in self._compiled.values() if EVERY_VALUE in compiled.rule.words]
        self._unscanned = [compiled.rule for compiled in every if compiled.rule.value == QUANTITY]
        self._of_heads = [compiled for compiled in every if compiled.of_story]
        self._opening = max(map(reach_of, self._of_heads), default=0)
        self._of_ages = [rule for rule in rules if rule.value == AGE]
        self._topics = Topics(self._compiled.values())

    def read(self, document: Document) -> list[Claim]:
        """The claims of one article, by their place in it."""
        return self.read_within_limits(document)[0]

    def read_within_limits(self, document: Document) -> tuple[list[Claim], tuple[str, ...]]:
        """The claims of one article, and in words what of it was not looked at, if not all of it was."""
        article = Article(document, self._limits.sentences, self._limits.length)
        claims, cut = self._claims(article)
        if claims:
            end = lead_end(article)
            claims = [replace(claim, part="lead") if claim.start < end else claim for claim in claims]
        beside = [
            replace(claim, part=part) for part, heading in headings(article) for claim in self._claims(heading)[0]
        ]
        claims = [*beside, *claims]
        article.release()
        return claims, cut

    def _claims(self, article: Article) -> tuple[list[Claim], tuple[str, ...]]:
        asked = looked_at(article, self._scan, self._limits, every=bool(self._unscanned), opening=self._opening)
        drafts: dict[tuple[str, str, int], Draft] = {}
        for rule, draft in self._drafts(article, asked):
            place = (rule, draft.claim.key, draft.bound.start)
            if place not in drafts or draft.far < drafts[place].far:
                drafts[place] = draft
        told = list(without_rivals(article, with_readers(list(drafts.values()), self._rules), self._kinds))
        claims = beside_a_close(list(_with_directions(told)))
        return sorted(claims, key=lambda c: (c.start, c.end, c.rule, c.key)), asked.cut

    def _drafts(self, article: Article, asked: LookedAt) -> Iterator[tuple[str, Draft]]:
        """What each rule reads in the sentences that hold its words, in order, with the rule's id."""
        for index in sentences_with_ages(article) if self._of_ages else ():
            for rule in self._of_ages:
                yield from self._ages(rule, article.sentence(index))
        topics = self._topics.of(article)
        for compiled in self._of_heads:
            if compiled.rule.id in topics and not is_off(compiled, article):
                for index in range(min(len(article.spans), reach_of(compiled))):
                    sentence = article.sentence(index)
                    yield from ((compiled.rule.id, draft) for draft in self._every_value(compiled, sentence))
        for index in asked.sentences:
            sentence = article.sentence(index)
            for rule in self._unscanned:
                yield from ((rule.id, draft) for draft in every_figure(rule, sentence))
            for rule_id, hits in sorted(asked.hits.get(index, {}).items()):
                yield from (
                    (rule_id, draft) for draft in self._at_words(sentence, self._compiled[rule_id], hits, topics)
                )

    def _at_words(
        self, sentence: Sentence, compiled: CompiledRule, hits: Sequence[Hit], topics: Collection[str]
    ) -> Iterator[Draft]:
        """What one rule reads at its words in a sentence."""
        if compiled.of_story and not (
            in_reach(compiled, sentence) and (compiled.rule.id in topics or is_near(compiled, sentence))
        ):
            return
        if compiled.may_answer(sentence):
            shown = compiled.unhidden(outermost(hits), sentence.plain, sentence.start)
            yield from _drafts_at(compiled, sentence, shown)

    def _every_value(self, compiled: CompiledRule, sentence: Sentence) -> Iterator[Draft]:
        """What a rule without words of its own reads in a sentence of an article on what it needs."""
        if not sentence.article.is_long(sentence.index):
            yield from _drafts_at(compiled, sentence, places_of_values(compiled, sentence))

    def _ages(self, rule: Rule, sentence: Sentence) -> Iterator[tuple[str, Draft]]:
        for draft in age_drafts(rule, sentence):
            if not refused_at(self._compiled[rule.id], sentence, sentence.clause_of(draft.bound.start)):
                yield rule.id, draft

    def trace(self, rule: str, document: Document) -> Iterator[tuple[str, list[Claim] | Stop]]:
        """For each of a rule's words in an article, the word as written and the claims it gave, or what stopped it."""
        article = Article(document)
        compiled = self._compiled[rule]
        for index in range(len(article.spans)):
            sentence = article.sentence(index)
            for _, draft in self._ages(compiled.rule, sentence) if self._of_ages else ():
                yield document.text[draft.bound.start : draft.bound.end], [draft.claim]
            for shifted in self._places(compiled, sentence):
                outcome = read_hit(compiled, sentence, shifted)
                word = document.text[shifted.start : shifted.end]
                yield word, outcome if isinstance(outcome, Stop) else [draft.claim for draft in outcome]

    def _places(self, compiled: CompiledRule, sentence: Sentence) -> list[Hit]:
        """Where the words of a rule stand in a sentence, or the values that it asks for."""
        if compiled in self._of_heads:
            return places_of_values(compiled, sentence)
        return [hit.moved(sentence.start) for hit in compiled.hits(sentence.plain)]


def _drafts_at(compiled: CompiledRule, sentence: Sentence, hits: Iterable[Hit]) -> Iterator[Draft]:
    """What a rule reads at some places of a sentence."""
    for hit in hits:
        outcome = read_hit(compiled, sentence, hit)
        if not isinstance(outcome, Stop):
            yield from outcome


def _with_directions(drafts: Sequence[Draft]) -> Iterator[Claim]:
    """The claims; a percentage without a direction takes the one the article gives that subject and day."""
    for draft in drafts:
        claim = draft.claim
        if claim.excluded != "no direction":
            yield claim
            continue
        ways = {
            other.bound.mention.direction
            for other in drafts
            if other.bound.mention is not None
            and not other.claim.excluded
            and (other.claim.rule, other.claim.key) == (claim.rule, claim.key)
            and _one_day(other.claim, claim)
        }
        way = ways.pop() if len(ways) == 1 else ""
        known = way in ("up", "down")
        yield replace(claim, value=with_direction(draft.bound, way).value, excluded="") if known else claim


def _one_day(a: Claim, b: Claim) -> bool:
    """Whether two claims of one article can be of the same day."""
    if a.when is None or b.when is None or not (a.when.stated and b.when.stated):
        return True
    return (a.when.start, a.when.end) == (b.when.start, b.when.end)
