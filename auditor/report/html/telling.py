"""What the page tells of a claim, a position and a finding, as filters of its templates."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from auditor.report.arithmetic import lies, partings, shared
from auditor.report.rows import who
from auditor.report.tally import fates
from auditor.report.words import cited, clipped, said

if TYPE_CHECKING:
    from auditor.model import Claim, Finding, Group, Ledger, Position, Revision

__all__ = ["arithmetic", "dated", "lies", "link", "newest", "same", "shares", "stories", "tags", "told", "who"]

_SCHEMES = ("http", "https")


class Told(NamedTuple):
    """A claim, how many answers it fits, and whether its story was quoted already."""

    claim: Claim
    fits: int
    copy: bool


def told(one: Position | Group | Revision) -> list[Told]:
    """The claims in order; a near-copy of a story quoted before is marked."""
    fits = getattr(one, "fits", None) or (1,) * len(one.claims)
    seen: set[tuple[str, str]] = set()
    result = []
    for claim, number in zip(one.claims, fits, strict=True):
        story = (claim.origin, claim.quote)
        result.append(Told(claim, number, bool(claim.origin) and story in seen))
        seen.add(story)
    return result


def link(claim: Claim) -> str:
    """The article's address where a browser may follow it; empty for any other scheme."""
    try:
        parts = urlsplit(claim.url)
    except ValueError:
        return ""
    return claim.url if parts.scheme in _SCHEMES and parts.netloc else ""


def tags(claim: Claim) -> list[str]:
    """How it is told, where it is not simply asserted, on whose word, and whether its story has a newer version."""
    told = "" if claim.stance == "asserted" else str(claim.stance)
    newer = f"superseded by {clipped(claim.superseded_by)}" if claim.superseded_by else ""
    return [tag for tag in (told, cited([claim]), newer) if tag]


def dated(claim: Claim) -> str:
    """When the article appeared, and where that was read."""
    return f"{said([claim])}{f' (from the {claim.dated_by})' if claim.dated_by else ''}"


def same(claim: Claim, name: str) -> str:
    """What a claim says to one of the names that had to agree."""
    return dict(claim.same).get(name) or "not said"


def newest(finding: Finding) -> str:
    """The newest day of publication, as ISO; empty where none is known."""
    days = [claim.said for position in finding.positions for claim in position.claims if claim.said]
    return max(days).isoformat() if days else ""


def stories(finding: Finding) -> int:
    """How many stories a finding rests on."""
    return len({claim.origin or claim.document for position in finding.positions for claim in position.claims})


def arithmetic(finding: Finding) -> list[str]:
    """What the claims of each answer share, and where two of them part."""
    return [*(f"{answer}: {span}." for answer, span in shared(finding)), *partings(finding)]


def shares(ledger: Ledger) -> list[tuple[str, float, float]]:
    """The fates of the claims as stretches of a bar, in percent of its width."""
    stretches = []
    left = 0.0
    for name, number, _ in fates(ledger):
        width = round(100 * number / ledger.claims, 3)
        if number:
            stretches.append((name, round(left, 3), width))
        left += width
    return stretches
