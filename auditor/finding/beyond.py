"""Count what there is beyond the claims that are held: of a position and a group where some stand for others."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from auditor.finding.twins import amount, number_of_stories, story
from auditor.model import Beyond, Claim, Group, Position

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auditor.finding.decide import Decision


def counted(decision: Decision) -> Decision:
    """The decision with claims that stand for themselves alone, and the number of those for which some stood."""
    findings = tuple(replace(one, positions=tuple(map(_position, one.positions))) for one in decision.findings)
    agreements, changes = (tuple(map(_group, some)) for some in (decision.agreements, decision.changes))
    return decision._replace(findings=findings, agreements=agreements, changes=changes)


def _stands(claims: Iterable[Claim]) -> bool:
    """Whether some of the claims stand for others."""
    return any(claim.twins for claim in claims)


def _position(position: Position) -> Position:
    claims = position.claims
    if not _stands(claims):
        return position
    beyond = Beyond(
        claims=sum(map(amount, claims)) - len(claims),
        origins=number_of_stories(claims) - len(set(map(story, claims))),
        unnamed=sum({claim.document: claim.twins.unnamed for claim in claims if claim.twins}.values()),
    )
    return replace(position, claims=_alone(claims), beyond=beyond)


def _group(group: Group) -> Group:
    if not _stands(group.claims):
        return group
    beyond = sum(map(amount, group.claims)) - len(group.claims)
    return replace(group, claims=_alone(group.claims), beyond=beyond)


def _alone(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    return tuple([replace(claim, twins=None) for claim in claims])
