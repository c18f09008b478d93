"""Decide every question: groups of claims in, findings, agreements, changes and counts out."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from auditor.compare.currency import newest_rate_day
from auditor.engine.sieve import Settled
from auditor.finding.cells import questions
from auditor.finding.held import Holder
from auditor.finding.judge import Judgement, judge
from auditor.finding.ledger import Fate, Fates, ledger
from auditor.finding.loose import several, unmatched
from auditor.finding.namesakes import by_name, by_ticker
from auditor.finding.of_story import of_story
from auditor.finding.one_spelling import one_spelling
from auditor.finding.panel import Panel, panel
from auditor.finding.twins import amount
from auditor.finding.versions import settle
from auditor.finding.write import write_agreement, write_finding, write_group
from auditor.model import LEVELS, QUANTITY, STORY, Finding, Group, Ledger, Revision
from auditor.options import DEFAULT, Options
from auditor.story.stories import Stories

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from auditor.model import Claim, Rule


class Decision(NamedTuple):
    """All that could be decided about the claims of an audit."""

    findings: tuple[Finding, ...]
    """The gravest first, then by rule and question."""
    agreements: tuple[Group, ...]
    changes: tuple[Group, ...]
    ledger: Ledger
    """Where every claim went; documents are not counted here."""
    questions: dict[str, int]
    """How many questions the claims of each rule answer."""
    rates: str
    """The day of the newest exchange rate in the table; empty when no rate was used."""
    revisions: tuple[Revision, ...] = ()
    """Where the newest version of a story answers differently than its older ones."""


def decide(
    groups: Iterable[Sequence[Claim]],
    rules: Mapping[str, Rule],
    *,
    excluded: Mapping[str, int] | None = None,
    settled: Settled | None = None,
    stories: Stories | None = None,
    options: Options = DEFAULT,
) -> Decision:
    """Decide the questions of ``groups``, each the claims of one base key, in any order.

    ``excluded``: claims that are never compared, by the reason; ``settled``: those that need no judging. Both are only
    counted. ``stories`` tells which documents are versions of one story.
    """
    stories, settled = stories or Stories(), settled or Settled()
    tally = _Tally(questions=Counter(settled.questions), holder=Holder(), converted=settled.rates)
    tally.fates.update({"agree": settled.agree, "alone": settled.alone})
    for group in chain.from_iterable(_parted(group, rules, tally, options) for group in groups):
        rule = rules[group[0].rule]
        claims: Sequence[Claim] = sorted(one_spelling(group) if rule.value == "person" else group, key=claim_order)
        parted = settle(claims, rule, stories)
        if not options.include_superseded:
            claims = parted.live
            tally.fates["superseded"] += len(parted.superseded)
            tally.revisions += map(tally.holder.group, parted.revisions)
        else:
            claims = sorted([*parted.live, *parted.superseded], key=claim_order)
        for one in by_ticker(claims):
            _decide_group(one, rule, tally, options)
    return Decision(
        findings=tuple(sorted(tally.findings, key=finding_order)),
        agreements=tuple(sorted(tally.agreements, key=group_order)),
        changes=tuple(sorted(tally.changes, key=group_order)),
        ledger=ledger(tally.fates, excluded or {}),
        questions=dict(sorted(tally.questions.items())),
        rates=newest_rate_day().isoformat() if tally.converted else "",
        revisions=tuple(sorted(tally.revisions, key=group_order)),
    )


def _parted(
    group: Sequence[Claim], rules: Mapping[str, Rule], tally: _Tally, options: Options
) -> Iterable[Sequence[Claim]]:
    """The claims of one base key by whom they are about, or by the affair that their articles tell of."""
    rule = rules[group[0].rule] if group else None
    if rule is None or rule.subject != (STORY,):
        return by_name(group, options.names)
    found = of_story(group, rule)
    if found.asked:
        tally.questions[rule.id] += len(found.asked)
    tally.fates["alone"] += sum(map(amount, chain(*found.asked, found.alone)))
    tally.fates["several"] += sum(map(amount, found.left_out))
    return found.questions


@dataclass(slots=True)
class _Tally:
    """What has been decided so far."""

    questions: Counter[str]
    holder: Holder
    findings: list[Finding] = field(default_factory=list)
    agreements: list[Group] = field(default_factory=list)
    changes: list[Group] = field(default_factory=list)
    revisions: list[Revision] = field(default_factory=list)
    fates: Counter[Fate] = field(default_factory=Counter)
    converted: bool = False


def _decide_group(claims: Sequence[Claim], rule: Rule, tally: _Tally, options: Options) -> None:
    if rule.value == QUANTITY:
        claims = _unmatched(claims, rule, tally, options)
    fates = Fates(map(amount, claims))
    asked_for = questions(claims, rule)
    tally.questions[rule.id] += len(asked_for)
    for question in asked_for:
        if question.claims == 1:  # alone
            continue
        asked = panel(claims, question, rule)
        judgement = judge(asked)
        tally.converted = tally.converted or _uses_rate(asked)
        _note(asked, judgement, fates)
        if judgement.stands:
            tally.findings.append(tally.holder.finding(write_finding(asked, judgement.stands, options.names)))
        if judgement.agree and options.agreements:
            tally.agreements.append(tally.holder.group(write_group(asked, judgement.agree)))
        if judgement.changed:
            tally.changes.append(tally.holder.group(write_group(asked, judgement.story)))
    tally.fates.update(fates.count())


def _unmatched(claims: Sequence[Claim], rule: Rule, tally: _Tally, options: Options) -> Sequence[Claim]:
    """The figures that meet none of another story's; the rest are counted and done with."""
    odd = unmatched(claims)
    company = several(claims)
    left = [claims[i] for i in odd] if several(claims[i] for i in odd) else []
    apart = set(odd)
    met = [claim for i, claim in enumerate(claims) if i not in apart]
    tally.fates["agree" if company else "alone"] += sum(map(amount, met))
    if company and met and options.agreements:
        tally.agreements.append(tally.holder.group(write_agreement(rule, met)))
    if not left:
        tally.fates["alone"] += sum(amount(claims[i]) for i in odd)
    return left


def _uses_rate(asked: Panel) -> bool:
    """Whether an exchange rate put one of the claims where it is compared."""
    rated = {spot.lane.axis for spots in asked.spots for spot in spots if spot.lane.via}
    return any(axis.startswith("money:") for axis in rated)


def _note(asked: Panel, judgement: Judgement, fates: Fates) -> None:
    marks: tuple[tuple[Fate, set[int]], ...] = (
        ("disputed", judgement.disputed),
        ("changed", judgement.changed),
        ("agree", judgement.agree),
        ("no_rate", judgement.no_rate),
    )
    for fate, members in marks:
        if members:
            fates.note([asked.ids[i] for i in members], fate)


def claim_order(claim: Claim) -> tuple[dt.date, str, int, int, str, str, float, float]:
    """What the claims of one base key are sorted by; never by a text, which may be looked up later."""
    value = claim.value
    day = claim.said or dt.date.max
    return day, claim.document, claim.start, claim.end, claim.part, value.answer, value.low, value.high


def finding_order(finding: Finding) -> tuple[int, str, str, str]:
    """What findings are sorted by: the gravest first."""
    return -LEVELS.index(finding.level), finding.rule, finding.question, finding.id


def group_order(group: Group | Revision) -> tuple[str, str, dt.date, str, int, str]:
    """What all other groups are sorted by."""
    first = group.claims[0]
    rest = repr((first.key, first.stance, first.value.readings[0].axis, first.same))
    return group.rule, group.question, first.said or dt.date.max, first.document, first.start, rest
