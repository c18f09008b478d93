"""One finding whole: what each claim says, where it lies, and why not all of them can be right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.report.arithmetic import lies, partings, shared
from auditor.report.words import count, outlet, paragraph, place, said, stories, told_as, when

PART_WORDS = {
    "title": "the article's title",
    "summary": "the article's summary, beside its text",
    "lead": "the lead of the article",
}
"""What is said of a claim by the part of its article; nothing of the rest of the text."""

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.model import Claim, Finding, Position


def render_finding(finding: Finding) -> str:
    """The question, the explanation, the arithmetic between positions, and every claim of each."""
    lines = [
        paragraph(finding.question),
        paragraph(f"{finding.level} {finding.id}, rule {finding.rule}, {finding.status}", indent=2),
        *([paragraph(finding.level_why, f"{finding.level.capitalize()}: ", indent=2)] if finding.level_why else []),
        *([paragraph(finding.status_why, indent=2)] if finding.status_why else []),
        "",
        paragraph(finding.explanation, "Why: ", indent=2),
    ]
    if finding.settled_by:
        lines.append(paragraph(finding.settled_by, "Settled by: ", indent=2))
    lines.extend(_arithmetic(finding))
    for index, position in enumerate(finding.positions, start=1):
        lines.extend(_position(finding, index, position))
    return "\n".join(lines) + "\n"


def _arithmetic(finding: Finding) -> Iterator[str]:
    told = shared(finding)
    if not told:
        return
    yield ""
    yield paragraph(f"What the claims of each position share, on the axis {finding.axis}:", indent=2)
    for answer, span in told:
        yield paragraph(span, f"{answer}: ", indent=4)
    for parting in partings(finding):
        yield paragraph(parting, indent=4)


def _position(finding: Finding, index: int, position: Position) -> Iterator[str]:
    yield ""
    claims = count(position.amount, "claim")
    yield paragraph(f"{position.answer} ({claims}, {stories(position)})", f"{index}. ")
    for claim, fits in zip(position.claims, position.fits, strict=True):
        yield ""
        yield from _claim(finding, claim, fits)


def _claim(finding: Finding, claim: Claim, fits: int) -> Iterator[str]:
    yield paragraph(f"“{claim.quote}”", f"{place(claim)}  ", indent=3, hang=5)
    facts = [
        ("subject", _named(claim)),
        ("word", f"“{claim.word}”" if claim.word else ""),
        ("value", f"{claim.value.text} ({claim.bound_by})" if claim.bound_by else claim.value.text),
        ("read as", lies(claim, finding.axis)),
        ("same", ", ".join(f"{name}: {answer or 'not said'}" for name, answer in claim.same)),
        ("when", _timed(finding, claim)),
        ("change", claim.revises),
        ("told as", told_as(claim)),
        ("part", PART_WORDS.get(claim.part, "")),
        ("stance", claim.stance),
        ("said by", claim.said_by),
        ("printed", f"{outlet(claim)}, {said([claim])}{_dated_by(claim)}"),
        ("fits", f"{fits} of the positions" if fits > 1 else ""),
        ("newer", claim.superseded_by and f"{claim.superseded_by} is a newer version of this story"),
    ]
    for name, fact in facts:
        if fact:
            yield paragraph(fact, f"{name:<10}", indent=5)


def _timed(finding: Finding, claim: Claim) -> str:
    """The time that the claim speaks of, and the words that tell it; else what bounds it."""
    told = when(claim.when)
    if claim.timed_by:
        return f"{told} ({claim.timed_by})"
    if claim.said is None:
        return "not known"
    if "period" in dict(finding.same):
        return f"not stated: of the day of publication, {claim.said}"
    return f"not stated: no later than the day of publication, {claim.said}" if told else "not known"


def _named(claim: Claim) -> str:
    """The subject, and how it was found where its sentence does not name it in full."""
    words = f"“{claim.named}”" if claim.named and claim.named.lower() != claim.subject.lower() else ""
    told = "; ".join(filter(None, (words, claim.named_by)))
    return f"{claim.subject} ({told})" if told else claim.subject


def _dated_by(claim: Claim) -> str:
    """Where the day was read: a reader who doubts it must know where to look."""
    return f" (date from the {claim.dated_by})" if claim.dated_by else ""
