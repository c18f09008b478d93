"""Find the event that an article is about, once, from its headline, its dateline and its lead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import islice

from auditor.claim.event import Event, settled
from auditor.claim.event_day import Day, event_day, only_day
from auditor.claim.event_marks import is_another, is_marked, is_plural
from auditor.claim.event_name import country_of_place, names_year, storm_name, told_country, told_region
from auditor.claim.event_place import event_place
from auditor.corpus.date_stamp import is_date_stamp
from auditor.model import Document
from auditor.text.article import Article, Sentence
from auditor.text.event_kind import an_event_word, is_general, leading, of_vehicle, read_kinds
from auditor.text.lexicon import load
from auditor.text.place import Place
from auditor.text.scan import PhraseSet

LEAD = 6
"""In sentences: so far into an article what happened is still being told for the first time."""
_HEADS = 2
"""How many sentences, with a word for an event each, show the kind of an article's event."""
_TOLD = 4
"""In sentences: so soon after its first word an event's own day is told."""
_TITLE = 400
"""In characters: so far into a text its title may stand again."""
_HEAD = 40
"""In characters: so near its beginning a headline says that its article is a list."""


def main_event(article: Article) -> Event | None:
    """The event that an article is about, found once; None where its beginning tells of none."""
    return article.once(main_event, lambda: _main_event(article))


def _main_event(article: Article) -> Event | None:
    title = _title(article)
    lead = leading_sentences(article)
    told = [(sentence, hits) for sentence in (*title, *lead) if (hits := read_kinds(sentence.plain))][:_HEADS]
    first = [hit for _, hits in told for hit in hits]
    kind, narrower = leading(first)
    kind = of_vehicle(kind, [sentence.plain for sentence in (*title, *lead)])
    if not kind:
        return None
    if _of_list(title, lead):
        return Event(kind, narrower, None, None, excluded="more than one event")
    place, local = event_place(title, lead)
    several = any(is_plural(sentence, hits) for sentence, hits in told)
    name = storm_name([*lead, *title]) if kind == "storm" else ""
    if name and place is not None and not place.region:
        place = replace(place, region=told_region([*title, *lead]))
    country = _country(kind, place, title, lead)
    day = _day(title, lead)
    event = settled(Event(kind, narrower, place, day, several, "", local, name, country), article.document)
    if day is None and not name and not event.excluded and any(names_year(sentence) for sentence, _ in told):
        return replace(event, excluded="no day to tell the event by")  # "the 1985 crash of a plane"
    return event


def tells_of_one(article: Article) -> bool:
    """Whether an article has no word for any event but its own, and none for several; asked once."""
    return article.once(tells_of_one, lambda: _tells_of_one(article))


def _tells_of_one(article: Article) -> bool:
    main = main_event(article)
    if main is None or main.several:
        return False
    others = [
        hit for hit in read_kinds(article.plain) if hit.several or not (hit.kind == main.kind or is_general(hit.kind))
    ]
    told = {article.index_at(hit.start) for hit in others}
    return all(index >= 0 and _is_of_old(article.sentence(index)) for index in told)


def _is_of_old(sentence: Sentence) -> bool:
    """Whether a sentence names a year, or is of another event by its own words."""
    return names_year(sentence) or is_another(sentence, read_kinds(sentence.plain))


def _day(title: Sequence[Sentence], lead: Sequence[Sentence]) -> Day | None:
    """The day of an article's event: best that of its own verb, else one that stands in its clause."""
    first = _first_told(lead)
    near = [*(s for s in first if not is_another(s, read_kinds(s.plain))), *title]
    later = [s for s in lead if not is_another(s, read_kinds(s.plain))] if len(first) > 1 else near
    for sure, sentences in ((True, near), (True, later), (False, near)):
        found = next((day for s in sentences if (day := event_day(s, sure=sure))), None)
        if found:
            return found
    return only_day(near)


def _country(kind: str, place: Place | None, title: Sequence[Sentence], lead: Sequence[Sentence]) -> str:
    """The country of an event of which a country has few; empty where a state or nothing is told."""
    if not an_event_word("national", kind):
        return ""
    known = country_of_place(place)
    in_state = place is not None and (place.level == "state" or (place.region and not known))
    return known or ("" if in_state else told_country(title, lead, place))


def leading_sentences(article: Article) -> list[Sentence]:
    """The first sentences of an article, without lines that only tell when it was published."""
    text = article.document.text
    told = (k for k, (start, end) in enumerate(article.spans) if not is_date_stamp(text[start:end]))
    return [article.sentence(k) for k in islice(told, LEAD)]


def _title(article: Article) -> list[Sentence]:
    document = article.document
    text = document.text[document.begin : document.begin + len(document.title) + _TITLE]
    if not document.title or document.title in text:
        return []
    headline = Article(Document(id="", text=document.title, published=document.published))
    return [headline.sentence(k) for k in range(len(headline.spans))]


@cache
def _roundups() -> PhraseSet:
    return PhraseSet(((phrase, phrase) for phrase in load("event_words")["roundup"]), inflect=False)


def _of_list(title: Sequence[Sentence], lead: Sequence[Sentence]) -> bool:
    """Whether an article lists events: a factbox, a timeline."""
    head = [*title, *lead[:1]]
    return any(hit.start < _HEAD for sentence in head for hit in _roundups().find(sentence.plain))


def _first_told(lead: Sequence[Sentence]) -> Sequence[Sentence]:
    """The sentences in which an event is first told: from the first that has a word for it."""
    begin = next((k for k, sentence in enumerate(lead) if read_kinds(sentence.plain)), 0)
    marked = bool(lead) and is_marked(lead[begin], read_kinds(lead[begin].plain), "other")
    return lead[begin : begin + (1 if marked else _TOLD)]
