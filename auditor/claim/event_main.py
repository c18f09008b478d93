"""Find the event that an article is about, once, from its headline, its dateline and its lead."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import islice

from auditor.claim.event import Event, settled
from auditor.claim.event_day import event_day, only_day
from auditor.claim.event_marks import is_another, is_marked, is_plural
from auditor.claim.event_place import event_place
from auditor.corpus.date_stamp import is_date_stamp
from auditor.model import Document
from auditor.text.article import Article, Sentence
from auditor.text.event_kind import leading, read_kinds
from auditor.text.lexicon import load
from auditor.text.scan import PhraseSet

LEAD = 6
"""In sentences: so far into an article what happened is still being told for the first time."""
_HEADS = 2
"""How many sentences, with a word for an event each, show the kind of an article's event."""
_TOLD = 4
"""In sentences: so soon after its first word an event's own day is told."""
_HEAD = 40
"""In characters: so near its beginning a headline says that its article is a list."""


@lru_cache(maxsize=1)
def main_event(article: Article) -> Event | None:
    """The event that an article is about; None where its beginning tells of none."""
    title = _title(article)
    lead = _lead(article)
    told = [(sentence, hits) for sentence in (*title, *lead) if (hits := read_kinds(sentence.plain))][:_HEADS]
    first = [hit for _, hits in told for hit in hits]
    kind, narrower = leading(first)
    if not kind:
        return None
    if _of_list(title, lead):
        return Event(kind, narrower, None, None, excluded="more than one event")
    near = [*(s for s in _first_told(lead) if not is_another(s, read_kinds(s.plain))), *title]
    day = next((found for sentence in near if (found := event_day(sentence))), None) or only_day(near)
    place, local = event_place(title, lead)
    several = any(is_plural(sentence, hits) for sentence, hits in told)
    return settled(Event(kind, narrower, place, day, several, local=local), article.document)


def _lead(article: Article) -> list[Sentence]:
    """The first sentences of an article, without lines that only tell when it was published."""
    text = article.document.text
    told = (k for k, (start, end) in enumerate(article.spans) if not is_date_stamp(text[start:end]))
    return [article.sentence(k) for k in islice(told, LEAD)]


def _title(article: Article) -> list[Sentence]:
    document = article.document
    if not document.title or document.title in document.text[:400]:
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
