"""A report for a terminal: a table row per position, why under it, the quotes when asked, the ledger at the end."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from auditor.report.columns import GAP, lines_of, width_of
from auditor.report.look import PLAIN, Look, Sink
from auditor.report.rows import HEADERS, LEVEL, NARROWEST, Layout, layout, quotes, rows_of, why
from auditor.report.styled import write_styled
from auditor.report.tally import (
    FEW_SILENT,
    beyond,
    fates,
    in_order,
    in_part,
    is_accepted,
    marked,
    scope,
    silence,
    verdict,
)
from auditor.report.words import count, course, listed, paragraph, place, said, visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from auditor.model import Finding, Group, Report, Revision

MOST_DECIDED = 10
"""Known and accepted findings named; -v shows them whole."""
MOST_CHANGES = 10
"""Changes printed; the JSON report holds all of them."""
MOST_UNREADABLE = 20
"""Documents named that could not be read; the JSON report names all of them."""

_COLORS = {"error": "1;31", "warning": "1;33", "note": "1;36"}
_BOLD, _DIM = "1", "2"


def write(report: Report, sink: Sink, look: Look = PLAIN) -> None:
    """The findings, the changes, and where every claim went."""
    findings = in_order(report)
    decided = [] if look.quotes else [finding for finding in findings if not finding.open]
    shown = findings[: len(findings) - len(decided)]
    if look.style:
        write_styled(shown, sink, look)
    else:
        _write_table(shown, sink, look)
    width = max(look.width, NARROWEST)
    parts = (
        _decided(decided, width),
        _changes(report.changes, width),
        _revisions(report.revisions, width),
        _ledger(report, width),
        _silent(report, width, quiet=not look.quotes),
    )
    for line in chain(*parts):
        sink.write(f"{line}\n")
    if report.findings and not look.quotes:
        sink.write("Every quote: -v, or --format html=report.html\n")


def _write_table(findings: Sequence[Finding], sink: Sink, look: Look) -> None:
    if not findings:
        return
    plan = layout(look.width, max(width_of(visible(finding.id)) for finding in findings))
    heads = HEADERS[: len(plan.widths)]
    for cells in (heads, ["-" * width for width in plan.widths]):
        sink.write("\n".join(_set(cells, plan)) + "\n")
    for finding in findings:
        sink.write("\n".join(_finding(finding, plan, look)) + "\n\n")


def _finding(finding: Finding, plan: Layout, look: Look) -> Iterator[str]:
    level = _DIM if is_accepted(finding) else _COLORS[finding.level]
    colors = (level, "", _BOLD, "", "", _DIM) if look.color else ()
    for cells in rows_of(finding):
        yield from _set(cells[: len(plan.widths)], plan, colors)
    indent = LEVEL + GAP
    if look.quotes:
        yield ""
        yield from quotes(finding, plan.width)
    else:
        yield paragraph(why(finding), indent=indent, width=plan.width)
    if not plan.has_ids:
        yield " " * indent + _painted(visible(finding.id), _DIM if look.color else "")


def _set(cells: Sequence[str], plan: Layout, colors: Sequence[str] = ()) -> Iterator[str]:
    """The lines of one row; colours are put on once the cells have their width."""
    codes = colors or ("",) * len(HEADERS)
    for line in lines_of([visible(cell) for cell in cells], plan.widths):
        yield (" " * GAP).join(_painted(cell, code) for cell, code in zip(line, codes, strict=False)).rstrip()


def _painted(cell: str, code: str) -> str:
    text = cell.rstrip()
    return f"\x1b[{code}m{text}\x1b[0m{cell[len(text) :]}" if code and text else cell


def _decided(findings: Sequence[Finding], width: int) -> Iterator[str]:
    if not findings:
        return
    yield "Known or accepted:"
    for finding in findings[:MOST_DECIDED]:
        yield paragraph(f"{finding.question} {finding.id}", f"{marked(finding)}: ", indent=2, hang=4, width=width)
    if len(findings) > MOST_DECIDED:
        yield paragraph(_more(len(findings) - MOST_DECIDED), indent=2, width=width)
    yield ""


def _changes(changes: tuple[Group, ...], width: int) -> Iterator[str]:
    if not changes:
        return
    yield "Later and different, no contradiction:"
    for group in changes[:MOST_CHANGES]:
        yield paragraph(f"{group.question} {' → '.join(course(group.claims))}", indent=2, width=width)
    if len(changes) > MOST_CHANGES:
        yield paragraph(_more(len(changes) - MOST_CHANGES), indent=2, width=width)
    yield ""


def _revisions(revisions: tuple[Revision, ...], width: int) -> Iterator[str]:
    if not revisions:
        return
    heading = "Stories that changed their own answer, no contradiction between articles:"
    yield paragraph(heading, width=width)
    for revision in revisions[:MOST_CHANGES]:
        places = dict.fromkeys(f"{place(claim)} ({said([claim])})" for claim in revision.claims)
        text = f"{revision.question} {revision.explanation} {' → '.join(places)}"
        yield paragraph(text, indent=2, width=width)
    if len(revisions) > MOST_CHANGES:
        yield paragraph(_more(len(revisions) - MOST_CHANGES), indent=2, width=width)
    yield ""


def _ledger(report: Report, width: int) -> Iterator[str]:
    ledger = report.ledger
    yield paragraph(verdict(report), width=width)
    if ledger.claims:
        yield paragraph(f"{scope(ledger)}:", width=width)
        went = fates(ledger)
        wide = max(len(f"{number:,}") for _, number, _ in went)
        for _, number, words in went:
            yield paragraph(words, f"{number:>{wide},}  ", indent=2, width=width)
    yield from _skipped(report, width)


def _more(left: int) -> str:
    return f"… and {left:,} more, all of them in --format json"


def _skipped(report: Report, width: int) -> Iterator[str]:
    if report.changed:
        articles = count(len(report.changed.documents), "changed article")
        left = count(report.changed.left_out, "contradiction")
        told = f"Shown is what {articles} touched; {left} elsewhere in the corpus left out."
        yield paragraph(told, width=width)
    if report.left_out:
        yield paragraph(f"Too much to list, and left out: {beyond(report)}.", width=width)
    if report.unreadable:
        yield f"{count(report.ledger.unreadable, 'document')} could not be read:"
        for one in report.unreadable[:MOST_UNREADABLE]:
            yield paragraph(one.reason, f"{visible(one.document)}: ", indent=2, width=width)
        if report.ledger.unreadable > MOST_UNREADABLE:
            yield paragraph(_more(report.ledger.unreadable - MOST_UNREADABLE), indent=2, width=width)
    for reason, number in sorted(report.ledger.not_read.items()):
        named = listed(one.document for one in report.not_read if one.reason == reason)
        yield paragraph(named, f"Not read, {reason}: {count(number, 'document')}: ", hang=2, width=width)
    for told, named in in_part(report):
        yield paragraph(named, f"{told}: ", hang=2, width=width)


def _silent(report: Report, width: int, *, quiet: bool) -> Iterator[str]:
    if told := silence(report, most=FEW_SILENT if quiet else len(report.rules)):
        unnamed = quiet and ":" not in told
        yield paragraph(f"{told}; -v names them." if unnamed else f"{told}.", hang=2, width=width)
    if report.rates:
        yield f"Exchange rates up to {report.rates}."
