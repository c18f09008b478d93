"""What one word of a rule leads to in one sentence: its claims, or the first condition that failed."""

from __future__ import annotations

from dataclasses import replace

from auditor.claim.about import is_result, subjects_of, taken_for_granted
from auditor.claim.bound import Bound
from auditor.claim.chronology import of_old_entry
from auditor.claim.compiled import CompiledRule
from auditor.claim.draft import Draft, make_claim
from auditor.claim.earlier import leads_back, length_beside, period_behind
from auditor.claim.edition import of_edition
from auditor.claim.event_claim import event_drafts
from auditor.claim.facets import nearest_word, read_facets
from auditor.claim.narrowed import narrowed_balance, narrowed_by
from auditor.claim.own_forecast import is_own
from auditor.claim.period_before import PERIODS, is_year, of_the_period_before
from auditor.claim.reference import Subject
from auditor.claim.refused import refused_at, vetoed_at
from auditor.claim.settled import read_move_time
from auditor.claim.stance_at import of_its_topic, stance_at
from auditor.claim.statement_drafts import statement_drafts
from auditor.claim.step import Stop
from auditor.claim.story import story_of
from auditor.claim.storys_period import OF_STORY, of_the_story
from auditor.claim.sum_drafts import sum_drafts
from auditor.claim.value import read_value
from auditor.claim.when import Timed
from auditor.model import EVENT, Mention, Stance
from auditor.text.article import Sentence
from auditor.text.scan import Hit


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
    rough = _read(compiled, sentence, hit)
    if isinstance(rough, Stop):
        return rough
    if compiled.rule.subject == (EVENT,):
        return event_drafts(compiled, sentence, hit, rough)
    stance = of_its_topic(compiled, sentence, hit, rough, stance_at(compiled.rule, sentence, hit, rough))
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
    stance = _of_whom(compiled, sentence, clause, stance, subjects[0])
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


def _read(compiled: CompiledRule, sentence: Sentence, hit: Hit) -> Bound | Stop:
    """The value at a rule's word; of a story's none that stands in a clause which the rule refuses."""
    rough = read_value(compiled, sentence, hit, yearly=False)
    if isinstance(rough, Stop) or not compiled.of_story:
        return rough
    return vetoed_at(compiled, sentence, sentence.clause_of(rough.start)) or rough


def _of_whom(compiled: CompiledRule, sentence: Sentence, clause: int, stance: Stance, subject: Subject) -> Stance:
    """A stance, with what stands in an old entry as history, and a company's own forecast as its plan."""
    if not compiled.rule.period and stance in ("asserted", "planned") and of_old_entry(sentence):
        return "history"
    if stance == "forecast" and "own forecast" in compiled.rule.stance and is_own(sentence, clause, subject):
        return "planned"
    return stance


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
