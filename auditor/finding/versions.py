"""Hold the versions of one story against each other: the newest speaks for its outlet, older ones are told apart."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from auditor.engine.keys import cell_of, unit_of
from auditor.finding.axes import place
from auditor.finding.cells import compatible
from auditor.finding.question import same_answers, sentence, subject_of
from auditor.model import QUANTITY, Revision

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping, Sequence

    from auditor.engine.keys import Cell
    from auditor.finding.axes import Spot
    from auditor.model import Claim, Rule
    from auditor.story.correction import Correction
    from auditor.story.stories import Stories

_AFTER = 30
"""Days after which an article may still correct a figure of another one of its outlet."""


class Settled(NamedTuple):
    """The claims of one base key, sorted by version."""

    live: list[Claim]
    superseded: list[Claim]
    """Older answers, each naming the document whose newer one took its place."""
    revisions: list[Revision]


def settle(claims: Sequence[Claim], rule: Rule, stories: Stories) -> Settled:
    """Part the newest answers of each story from the older ones, and tell where the two differ.

    An older version is superseded where a newer one answers the same question; what only the older one tells still
    stands. Figures that a rule reads without their meaning have no question to answer again.
    """
    if rule.value == QUANTITY or len(claims) < 2:
        return Settled(list(claims), [], [])
    if rule.adds_up:
        return _of_sentences(claims, stories)
    newer = _by_version(claims, rule, stories) | _by_correction(claims, rule, stories)
    if not newer:
        return Settled(list(claims), [], [])
    marked = [
        replace(claim, superseded_by=claims[newer[i][0]].document) if i in newer else claim
        for i, claim in enumerate(claims)
    ]
    live = [claim for i, claim in enumerate(marked) if i not in newer]
    return Settled(live, [marked[i] for i in sorted(newer)], list(_revisions(marked, newer, rule, stories)))


def _of_sentences(claims: Sequence[Claim], stories: Stories) -> Settled:
    """Where a sentence is its own question, all that an older version says is superseded."""
    newest = [(claim, stories.newest(claim.document)) for claim in claims]
    old = [replace(claim, superseded_by=document) for claim, document in newest if document]
    return Settled([claim for claim, document in newest if not document], old, [])


def _by_version(claims: Sequence[Claim], rule: Rule, stories: Stories) -> dict[int, list[int]]:
    """For each claim that a newer version of its story answers anew, the claims of the newest such versions."""
    told: dict[str, list[int]] = defaultdict(list)
    for i, claim in enumerate(claims):
        story = stories.version_of(claim.document)
        if story:
            told[story].append(i)
    newest: dict[int, list[int]] = {}
    for members in told.values():
        if len({claims[i].document for i in members}) > 1:
            newest |= _answered_anew(claims, members, rule, stories)
    return newest


class _Kind(NamedTuple):
    """What decides which claims of one story a claim takes the place of: of many copies one is asked for all."""

    edition: Hashable
    cell: Cell
    axes: frozenset[str]


def _answered_anew(
    claims: Sequence[Claim], members: Sequence[int], rule: Rule, stories: Stories
) -> dict[int, list[int]]:
    """For each claim of one story that a newer version answers anew, those of the newest such versions, in order."""
    kinds: dict[_Kind, list[int]] = defaultdict(list)
    for i in members:
        claim = claims[i]
        kinds[_Kind(stories.edition(claim.document), cell_of(claim, rule), _axes(claim))].append(i)
    names = {kind: claims[own[0]].document for kind, own in kinds.items()}
    newest: dict[int, list[int]] = {}
    for old, own in kinds.items():
        later = [
            new
            for new in kinds
            if stories.newer(names[new], names[old])
            and compatible(old.cell, new.cell)
            and not old.axes.isdisjoint(new.axes)
        ]
        if later:
            last = [one for one in later if not any(stories.newer(names[other], names[one]) for other in later)]
            answers = list(chain.from_iterable(kinds[kind] for kind in last))
            newest |= dict.fromkeys(own, answers)
    return newest


def _axes(claim: Claim) -> frozenset[str]:
    return frozenset(reading.axis for reading in claim.value.readings)


def _by_correction(claims: Sequence[Claim], rule: Rule, stories: Stories) -> dict[int, list[int]]:
    """For each claim whose figure another article of its outlet calls wrong, the claims of that article."""
    corrected: dict[int, list[int]] = defaultdict(list)
    for n, claim in enumerate(claims):
        correction = stories.correction(claim.document)
        if correction and correction.wrong:
            cell = cell_of(claim, rule)
            for i, other in enumerate(claims):
                if (
                    _later_of_outlet(claim, other)
                    and correction.names(other)
                    and not correction.names(claim)
                    and compatible(cell_of(other, rule), cell)
                ):
                    corrected[i].append(n)
    return corrected


def _later_of_outlet(claim: Claim, other: Claim) -> bool:
    """Whether ``claim`` is of another article of the outlet, and at most a month later."""
    if claim.document == other.document or not claim.source or claim.source != other.source:
        return False
    return bool(claim.said and other.said and 0 <= (claim.said - other.said).days <= _AFTER)


def _revisions(
    claims: Sequence[Claim], newer: Mapping[int, list[int]], rule: Rule, stories: Stories
) -> Iterator[Revision]:
    """One revision for each story and question whose newest answer shares no value with an older one."""
    spots = place(claims, rule.tolerance)
    changed: dict[tuple[str, Cell], list[int]] = defaultdict(list)
    for old in sorted(newer):
        answers = [i for i in newer[old] if i not in newer]
        if answers and all(_conflict(spots[old], spots[i]) for i in answers):
            first = claims[answers[0]]
            changed[first.document, cell_of(first, rule)] += [old, *answers]
    for (document, cell), members in changed.items():
        ordered = sorted(set(members), key=lambda i: (i not in newer, _published(claims[i]), claims[i].value.answer, i))
        yield _written([claims[i] for i in ordered], cell, rule, stories.correction(document))


def _published(claim: Claim) -> str:
    """To sort by: the hour where it is known, the undated last."""
    return claim.published.isoformat() if claim.published else "~"


def _conflict(one: Sequence[Spot], other: Sequence[Spot]) -> bool:
    """Whether two claims share an axis, and no value on any that they share."""
    met = [(a, b) for a in one for b in other if a.lane.meets(b.lane)]
    return bool(met) and all(a.conflicts(b) for a, b in met)


def _written(claims: Sequence[Claim], cell: Cell, rule: Rule, correction: Correction | None) -> Revision:
    subject = subject_of(claims)
    stated = cell.time.precision == "known"
    same = same_answers(claims[-1], cell, rule, stated=stated)
    return Revision(
        rule=rule.id,
        question=sentence(rule, subject, same, cell.time, stated=stated, unit=unit_of(rule, claims[-1])),
        subject=subject,
        claims=tuple(claims),
        explanation=_explanation(claims, correction),
        note=correction.note if correction else "",
    )


def _explanation(claims: Sequence[Claim], correction: Correction | None) -> str:
    old = [claim for claim in claims if claim.superseded_by]
    new = [claim for claim in claims if not claim.superseded_by]
    told = f"The story changed its answer from {_answers(old)} to {_answers(new)}."
    if correction is None:
        return told
    wrong = [claim for claim in old if correction.names(claim)]
    named = f"; it names {_answers(wrong)} as wrong" if wrong else ""
    return f"{told} The newer version calls itself a correction{named}: “{correction.note}”"


def _answers(claims: Sequence[Claim]) -> str:
    return " and ".join(dict.fromkeys(claim.value.answer for claim in claims))
