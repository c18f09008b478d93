"""Which claims are of one affair: those of articles that share the names they give most room, a few days apart."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from functools import lru_cache
from itertools import chain, islice, pairwise
from typing import TYPE_CHECKING, NamedTuple

from auditor.claim.affair import BETWEEN, NAME, TOPIC, TOWN
from auditor.corpus.joined import Joined
from auditor.text.inflect import forms, singular

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from auditor.model import Claim, Rule

_HEADS = 4
"""Of an article's names, those that tell what it is about, not only of what else."""
_FIRST = 2
"""Of these, those that tell it alone: two articles that both give one of them most room are on one affair."""
_REACH = 3
"""In days: articles on one affair follow each other no slower."""
_NEXT = 1
"""The same of those that hardly show it."""
_SHARED_HEADS, _SHARED = 2, 3
"""So many of the words of these names, and so many of all, articles have in common that are surely on one affair."""
_LABELS = 2
"""Names by which an affair is printed."""


class AffairNames(NamedTuple):
    """The names of one article: each telling word with the name as it is shown, those with most room first."""

    names: dict[str, str]
    towns: dict[str, str]
    topics: list[str]
    """The words that are no names and come most often."""


@lru_cache(maxsize=1 << 12)
def names_of(affair: str) -> AffairNames:
    """What the affair of a claim says; see ``claim.affair``."""
    names, towns, topics = dict[str, str](), dict[str, str](), list[str]()
    for told in filter(None, affair.split(BETWEEN)):
        if told.startswith(TOPIC):
            topics.append(told.removeprefix(TOPIC))
            continue
        word, mark, shown = told.partition(NAME if NAME in told else TOWN)
        (names if mark == NAME else towns)[word] = shown
    return AffairNames(names, towns, topics)


def by_affair(claims: Sequence[Claim], rule: Rule) -> list[list[Claim]]:
    """The claims of one base key by the affair of their articles, under the names that these have in common."""
    affairs = affairs_of(claims, rule)
    groups: dict[int, list[Claim]] = {}
    for claim in claims:
        groups.setdefault(affairs[claim.document], []).append(claim)
    return [named(group) for group in groups.values()]


def affairs_of(claims: Sequence[Claim], rule: Rule) -> dict[str, int]:
    """For each document of the claims the number of its affair."""
    own = _own(rule.words + rule.needs)
    return _joined(claims, lambda told: _signs(told, own))


def neighbourhoods_of(claims: Sequence[Claim]) -> dict[str, int]:
    """For each document of the claims the number of its neighbourhood: chains of articles that ``may_be_of_one``."""
    return _joined(claims, lambda told: ((name, "") for name in told.names), _NEXT)


def may_be_of_one(one: Claim, other: Claim) -> bool:
    """Whether the articles of two claims may be on one affair, if more shows it: a day apart, they share a name."""
    if one.said is None or other.said is None:
        near = one.said is other.said
    else:
        near = abs((one.said - other.said).days) <= _NEXT
    return near and not names_of(one.affair).names.keys().isdisjoint(names_of(other.affair).names)


def share_names(one: Claim, other: Claim) -> bool:
    """Whether the articles of two claims have any name or city in common."""
    a, b = names_of(one.affair), names_of(other.affair)
    return not (a.names.keys().isdisjoint(b.names.keys()) and a.towns.keys().isdisjoint(b.towns.keys()))


def share_heads(one: Claim, other: Claim) -> bool:
    """Whether the articles of two claims have two of the names in common that each gives most room, and a third.

    Or, beside the one that both give most, another and a word that both use much.
    """
    a, b = names_of(one.affair), names_of(other.affair)
    heads = set(_of_first(a.names, _HEADS)) & set(_of_first(b.names, _HEADS))
    shared = a.names.keys() & b.names.keys() | a.towns.keys() & b.towns.keys()
    if len(heads) >= _SHARED_HEADS and len(shared) >= _SHARED:
        return True
    first = set(_of_first(a.names, 1)) & set(_of_first(b.names, 1))
    return bool(first and shared - first and set(a.topics) & set(b.topics))


@lru_cache(maxsize=1 << 8)
def _own(phrases: tuple[str, ...]) -> frozenset[str]:
    """The words of some phrases in all their forms: that two articles share those of the rule tells nothing."""
    return frozenset(singular(low) for phrase in phrases for form in forms(phrase) for low in form.split())


def _joined(
    claims: Sequence[Claim], signs_of: Callable[[AffairNames], Iterable[tuple[str, str]]], reach: int = _REACH
) -> dict[str, int]:
    """For each document a number that it shares with those of about its day that have a sign in common with it."""
    first = {claim.document: claim for claim in claims}
    documents = sorted(first)
    joined = Joined(len(documents))
    shared: dict[tuple[str, str], list[int]] = defaultdict(list)
    for n, document in enumerate(documents):
        shared["", first[document].affair].append(n)  # articles that are alike in all of it are of one
        for sign in signs_of(names_of(first[document].affair)):
            shared[sign].append(n)
    for places in shared.values():
        undated = [n for n in places if first[documents[n]].said is None]
        dated = sorted((said.toordinal(), n) for n in places if (said := first[documents[n]].said) is not None)
        for one, other in pairwise(undated):
            joined.join(one, other)
        for (day, one), (later, other) in pairwise(dated):
            if later - day <= reach:
                joined.join(one, other)
    return {document: joined.root(n) for n, document in enumerate(documents)}


def _signs(told: AffairNames, own: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Each name, or two, by which articles are told to be on one affair; words that are a rule's ``own`` tell none.

    One that both give most room is enough beside a word that both use much; of one that both give much any other name
    must be shared, too.
    """
    telling = [topic for topic in told.topics if topic not in own]
    for head in _of_first(told.names, _FIRST):
        for topic in telling:
            yield head, f"{TOPIC}{topic}"
    for head in _of_first(told.names, _HEADS):
        for other, shown in chain(told.names.items(), told.towns.items()):
            if shown != told.names[head]:  # "Calder" and "Robotics" of one name
                yield head, other


def _of_first(names: dict[str, str], most: int) -> list[str]:
    """The telling words of so many names: "Calder" and "Robotics" are of one."""
    first = set(islice(dict.fromkeys(names.values()), most))
    return [word for word, name in names.items() if name in first]


def named(claims: list[Claim]) -> list[Claim]:
    """The claims, with the names that most of their articles share for their subject."""
    ordered, labels = _labels_of(claims)
    subject = " and ".join(labels)
    return [replace(claim, key=" ".join(ordered), subject=subject or claim.subject) for claim in claims]


def _labels_of(claims: Sequence[Claim]) -> tuple[list[str], list[str]]:
    """The few words that most articles share, those with most room first, and the names that they are of."""
    counted: Counter[str] = Counter()
    places: Counter[str] = Counter()
    shown: dict[str, Counter[str]] = defaultdict(Counter)
    for affair in {claim.document: claim.affair for claim in claims}.values():
        told = names_of(affair)
        for place, (word, name) in enumerate(chain(told.names.items(), told.towns.items())):
            counted[word] += 1
            places[word] += place
            shown[word][name] += 1
    ordered = sorted(counted, key=lambda word: (-counted[word], places[word], word))
    labels: list[str] = []
    for word in ordered:
        name = max(sorted(shown[word]), key=lambda one: (not one.isupper(), shown[word][one], -len(one)))
        if name not in labels and len(labels) < _LABELS:
            labels.append(name)
    return ordered[:_LABELS], labels
