"""Read the claims of an article: one scan for all rules' words, then each rule asks the sentences that hold its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from auditor.claim.about import is_result, subjects_of, taken_for_granted
from auditor.claim.aged import AGE, age_drafts, sentences_with_ages
from auditor.claim.bound import Bound
from auditor.claim.chronology import of_old_entry
from auditor.claim.compiled import EVERY_VALUE, CompiledRule
from auditor.claim.draft import Draft, make_claim
from auditor.claim.earlier import leads_back, length_beside, period_behind
from auditor.claim.edition import of_edition
from auditor.claim.event_claim import event_drafts
from auditor.claim.every_figure import every_figure
from auditor.claim.facets import nearest_word, read_facets
from auditor.claim.heading import headings, lead_end
from auditor.claim.looked_at import LookedAt, looked_at
from auditor.claim.narrowed import narrowed_balance, narrowed_by
from auditor.claim.nearest_value import places_of_values
from auditor.claim.own_forecast import is_own
from auditor.claim.period_before import PERIODS, is_year, of_the_period_before
from auditor.claim.reference import Subject
from auditor.claim.refused import needed_in_head, refused_at
from auditor.claim.rivals import without_rivals
from auditor.claim.session import beside_a_close
from auditor.claim.settled import read_move_time
from auditor.claim.stance_at import stance_at
from auditor.claim.statement_drafts import statement_drafts
from auditor.claim.step import Stop
from auditor.claim.story import story_of
from auditor.claim.storys_period import OF_STORY, of_the_story
from auditor.claim.sum_drafts import sum_drafts
from auditor.claim.value import read_value, with_direction
from auditor.claim.when import Timed
from auditor.limits import LIMITS, Limits
from auditor.model import EVENT, QUANTITY, STORY, Claim, Document, Mention, Rule, Stance
from auditor.text.article import Article, Sentence
from auditor.text.scan import Hit, PhraseSet, outermost


class ClaimReader:
    """Reads the claims of any number of articles by the same rules."""

    def __init__(self, rules: Sequence[Rule], limits: Limits = LIMITS) -> None:
        self._limits = limits
        self._compiled = {rule.id: CompiledRule(rule) for rule in rules}
        self._kinds = {rule.id: rule.value for rule in rules}
        self._scan = PhraseSet((word, rule.id) for rule in rules for word in rule.words if word != EVERY_VALUE)
        every = [rule for rule in rules if EVERY_VALUE in rule.words]
        self._unscanned = [rule for rule in every if rule.value == QUANTITY]
        self._of_heads = [self._compiled[rule.id] for rule in every if rule.subject == (STORY,)]
        self._of_ages = [rule for rule in rules if rule.value == AGE]

    def read(self, document: Document) -> list[Claim]:
        """The claims of one article, by their place in it."""
        return self.read_within_limits(document)[0]

    def read_within_limits(self, document: Document) -> tuple[list[Claim], tuple[str, ...]]:
        """The claims of one article, and in words what of it was not looked at, if not all of it was."""
        article = Article(document, self._limits.sentences)
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
        asked = looked_at(article, self._scan, self._limits, every=bool(self._unscanned))
        drafts: dict[tuple[str, str, int], Draft] = {}
        for rule, draft in self._drafts(article, asked):
            place = (rule, draft.claim.key, draft.bound.start)
            if place not in drafts or draft.far < drafts[place].far:
                drafts[place] = draft
        told = list(without_rivals(article, list(drafts.values()), self._kinds))
        claims = beside_a_close(list(_with_directions(told)))
        return sorted(claims, key=lambda c: (c.start, c.end, c.rule, c.key)), asked.cut

    def _drafts(self, article: Article, asked: LookedAt) -> Iterator[tuple[str, Draft]]:
        """What each rule reads in the sentences that hold its words, in order, with the rule's id."""
        for index in sentences_with_ages(article, self._limits.length) if self._of_ages else ():
            for rule in self._of_ages:
                yield from self._ages(rule, article.sentence(index))
        for compiled in self._of_heads:
            if needed_in_head(compiled, article):
                for index in range(len(article.spans)):
                    yield from self._every_value(compiled, article.sentence(index))
        for index in asked.sentences:
            sentence = article.sentence(index)
            for rule in self._unscanned:
                yield from ((rule.id, draft) for draft in every_figure(rule, sentence))
            for rule_id, hits in sorted(asked.hits.get(index, {}).items()):
                compiled = self._compiled[rule_id]
                if compiled.may_answer(sentence):
                    for hit in compiled.unhidden(outermost(hits), sentence.plain, sentence.start):
                        outcome = read_hit(compiled, sentence, hit)
                        if not isinstance(outcome, Stop):
                            yield from ((rule_id, draft) for draft in outcome)

    def _every_value(self, compiled: CompiledRule, sentence: Sentence) -> Iterator[tuple[str, Draft]]:
        """What a rule without words of its own reads in a sentence of an article on what it needs."""
        if sentence.end - sentence.start > self._limits.length:
            return
        for hit in places_of_values(compiled, sentence):
            outcome = read_hit(compiled, sentence, hit)
            if not isinstance(outcome, Stop):
                yield from ((compiled.rule.id, draft) for draft in outcome)

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


def read_hit(compiled: CompiledRule, sentence: Sentence, hit: Hit) -> list[Draft] | Stop:
    """The claims that one word of a rule leads to, or the first condition that failed."""
    if compiled.rule.adds_up:
        return refused_at(compiled, sentence, sentence.clause_of(hit.start)) or sum_drafts(compiled.rule, sentence, hit)
    clause = sentence.clause_of(hit.start)
    refused = refused_at(compiled, sentence, clause)
    if refused:
        return refused
    lines = statement_drafts(compiled, sentence, hit)
    if lines is not None:
        return lines
    rough = read_value(compiled, sentence, hit, yearly=False)
    if isinstance(rough, Stop):
        return rough
    if compiled.rule.subject == (EVENT,):
        return event_drafts(compiled, sentence, hit, rough)
    stance = stance_at(compiled.rule, sentence, hit, rough)
    valued = _valued(compiled, sentence, hit, rough, stance)
    if isinstance(valued, Stop):
        return valued
    bound, timed = valued
    subjects = _subjects(compiled, sentence, hit, bound, timed)
    if isinstance(subjects, Stop):
        return subjects
    asked = nearest_word(compiled, sentence, hit, bound.start)
    way = bound.mention.direction if compiled.rule.value == "change" and bound.mention else ""
    same = read_facets(compiled, sentence, asked, bound.start, subjects[0].key, way)
    if isinstance(same, Stop):
        return same
    if taken_for_granted(sentence, hit, bound, subjects):
        stance = "asserted"
    if not compiled.rule.period and stance in ("asserted", "planned") and of_old_entry(sentence):
        stance = "history"
    if stance == "forecast" and "own forecast" in compiled.rule.stance and is_own(sentence, clause, subjects[0]):
        stance = "planned"
    foreseen = "fact" not in compiled.rule.stance
    told = [(bound, timed), *(() if foreseen else of_the_period_before(compiled.rule, sentence, hit, bound, timed))]
    return [
        Draft(
            make_claim(compiled.rule, sentence, hit, bound, timed, stance, same, subject),
            bound,
            max(bound.start - hit.end, hit.start - bound.end, 0),
        )
        for bound, timed in told
        for subject in subjects
    ]


def _subjects(compiled: CompiledRule, sentence: Sentence, hit: Hit, bound: Bound, timed: Timed) -> list[Subject] | Stop:
    """Whom the claim is about, with their editions."""
    subjects = subjects_of(compiled, sentence, hit, bound)
    if subjects and timed.by == OF_STORY and story_of(sentence.article).subject != subjects[0].key:
        return Stop("needs", "the clause names no time")
    if not subjects:
        return Stop("subject", f"the grammar ties no {' or '.join(compiled.rule.subject)} to the words")
    if len(subjects) > 1 and "respectively" in sentence.tokens.low:
        return Stop("subject", "“respectively” pairs several figures with several subjects")
    return of_edition(sentence, subjects, hit, bound, compiled.rule.subject)


def _valued(
    compiled: CompiledRule, sentence: Sentence, hit: Hit, rough: Bound, stance: Stance
) -> tuple[Bound, Timed] | Stop:
    """The value at a rule's word, and the time it is of."""
    figure = rough.mention or _counted(sentence, rough)
    timed = read_move_time(sentence, hit, compiled.rule.period, stance, figure)
    if isinstance(timed, Stop):
        return timed
    if compiled.rule.value.startswith("money") and compiled.rule.period in PERIODS:
        if length_beside(sentence, hit):
            return Stop("period", "a length of time stands with the word, whose end is not told")
        dated = sentence.article.document.day is not None  # without a date "this fiscal year" is of no year
        if dated and timed.names_period and not (timed.when and timed.when.stated):
            return Stop("period", "the clause names a time that the article does not resolve")
        narrower = narrowed_by(compiled, sentence, hit, rough.end)
        if narrower:
            return Stop("value", f"“{narrower}” makes it a part of the whole company's")
        lead = leads_back(sentence, hit, compiled.hits_in(sentence))
        if lead is not None:
            behind = period_behind(sentence, lead)
            if behind is None:
                return Stop("period", "the sentence compares with an earlier time that it does not name")
            timed = Timed(behind, yearly=is_year(behind), names_period=True, by="the period before")
        timed = of_the_story(compiled.rule, sentence, stance, timed)
        timed = replace(timed, yearly=timed.yearly or (is_result(sentence, hit) and is_year(timed.when)))
    elif compiled.rule.value == "money" and not compiled.owned and (part := narrowed_balance(sentence, hit, rough.end)):
        return Stop("value", f"“{part}” makes it a part of the whole company's")
    if compiled.needs_period and not timed.names_period:
        return Stop("needs", "the clause names no time")
    yearly = compiled.rule.period == "year" or (timed.yearly and compiled.rule.period == "stated")
    bound = read_value(compiled, sentence, hit, yearly=True) if yearly else rough
    return bound if isinstance(bound, Stop) else (bound, timed)


def _counted(sentence: Sentence, bound: Bound) -> Mention | None:
    """The figure of a count, which tells as any other which times are of another figure."""
    if bound.value.kind != "count":
        return None
    return next((q for q in sentence.quantities if q.start == bound.start), None)


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
