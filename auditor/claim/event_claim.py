"""The claims of a rule whose subject is an event: what one of its words counts or measures, and of which event."""

from __future__ import annotations

from dataclasses import replace

from auditor.claim.bound import Bound
from auditor.claim.compiled import CompiledRule
from auditor.claim.draft import Draft, make_claim
from auditor.claim.event import Event
from auditor.claim.event_as_of import counted_by
from auditor.claim.event_told import event_of
from auditor.claim.facets import read_facets
from auditor.claim.reference import Subject
from auditor.claim.stance_at import rests_on
from auditor.claim.step import Stop
from auditor.claim.when import Timed
from auditor.model import EVENT_FACETS, Stance
from auditor.text.article import Sentence
from auditor.text.scan import Hit


def event_drafts(compiled: CompiledRule, sentence: Sentence, hit: Hit, bound: Bound) -> list[Draft] | Stop:
    """The claim that a bound value makes about its event; a claim whose event cannot be told apart says why."""
    counts = compiled.rule.value.startswith("count")
    event = event_of(sentence, hit.start, counts=counts, many=not counts or bound.value.low > 1)
    if event is None:
        return Stop("subject", "the article's beginning tells of no kind of event")
    same = read_facets(compiled, sentence, hit, bound.start)
    if isinstance(same, Stop):
        return same
    facets = _where_counted(event) if counts and event.name else event.facets
    told = tuple((name, facets.get(name, answer)) for name, answer in same)
    about = Subject(event.key, event.shown, -1, -1)
    unplaced = "no place to tell the event by" if counts and event.name and event.place is None else ""
    held = Bound(
        bound.value, bound.start, bound.end, bound.mention, bound.excluded or event.excluded or unplaced, bound.by
    )
    when = event.when
    if when is not None and compiled.rule.grows:
        when = replace(when, moment=counted_by(sentence, bound.start))
    timed = Timed(when, yearly=False, names_period=False, by="the day of the event")
    return [
        Draft(make_claim(compiled.rule, sentence, hit, held, timed, _stance(sentence, hit, bound), told, about), held)
    ]


def _where_counted(event: Event) -> dict[str, str | None]:
    """The facets of a storm whose people are counted: in the place it was in, where no state or country is told."""
    place = " ".join(event.place.words) if event.place else ""
    return {**event.facets, EVENT_FACETS[-1]: event.region or place or None}


def _stance(sentence: Sentence, hit: Hit, bound: Bound) -> Stance:
    """How surely it is told: by what bears on the word and its number, or as a report if the clause is one."""
    clause = sentence.clause_of(hit.start)
    if sentence.stance(clause) == "reported":
        return "reported"  # by what ends the clause, too: "killed two people, a newspaper reported"
    stance = sentence.stance(clause, rests_on(sentence, hit, bound))
    return "asserted" if stance == "denied" and bound.value.high <= 1 else stance  # "no one was hurt" denies nothing
