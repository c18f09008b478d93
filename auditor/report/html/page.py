"""The page of a report: templates, style and script put together under a policy that lets nothing else run."""

from __future__ import annotations

import base64
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from auditor.report.html import telling
from auditor.report.html.chart import chart_of
from auditor.report.html.picture import picture_of
from auditor.report.tally import by_level, fates, in_order, is_accepted, scope, silent_rules, verdict
from auditor.report.words import answers, clipped, count, listed, outlet, place, said, sentence, shown, when
from auditor.version import __version__

if TYPE_CHECKING:
    from auditor.model import Report
    from auditor.report.look import Sink

LIMITS = {
    "most_changes": 200,
    "most_agreements": 500,
    "most_unreadable": 100,
    "most_positions": 24,
    "most_quotes": 3,
    "most_folded": 40,
}
"""How many of each a page holds; what is beyond is counted."""
_BUFFER = 12
"""Pieces of a template that are handed on together."""


def write_page(report: Report, sink: Sink) -> None:
    """Write the page piece by piece; only one finding at a time is held as text."""
    style, script = (_asset(name) for name in ("style.css", "script.js"))
    stream = (
        _environment()
        .get_template("page.html")
        .stream(
            **LIMITS,
            **_facts(report),
            report=report,
            policy=_policy(style, script),
            style=Markup(style),
            script=Markup(script),
            version=__version__,
        )
    )
    stream.enable_buffering(_BUFFER)
    for piece in stream:
        sink.write(piece)


def _facts(report: Report) -> dict[str, object]:
    findings = in_order(report)
    standing = [finding for finding in findings if finding.open]
    accepted = sum(map(is_accepted, findings))
    told = [(len(findings) - len(standing) - accepted, "known"), (accepted, "accepted")]
    ran = f"{count(len(report.rules), 'rule')} ran"
    firsts: dict[str, str] = {}
    for finding in findings:
        firsts.setdefault(finding.level, finding.id)
    return {
        "verdict": verdict(report),
        "headline": verdict(report).partition(":")[0].rstrip("."),
        "rest": ", ".join(f"{number:,} {words}" for number, words in told if number),
        "scope": scope(report.ledger),
        "rules_ran": f"{ran}, {len(silent)} of them read nothing" if (silent := silent_rules(report)) else ran,
        "levels": by_level(standing),
        "listed_levels": by_level(findings),
        "firsts": firsts,
        "findings": findings,
        "accepted": accepted,
        "disputed_rules": sorted({finding.rule for finding in findings}),
    }


def _asset(name: str) -> str:
    return files("auditor.report.html").joinpath(name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    """Only this very style and this very script: no network, no other script, no form, no base."""
    return (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(sha256(text.encode()).digest()).decode()}'"


def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("auditor.report.html", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        keep_trailing_newline=True,
        lstrip_blocks=True,
        finalize=_made_visible,
    )
    environment.filters.update(
        answers=answers,
        arithmetic=telling.arithmetic,
        chart=chart_of,
        clip=clipped,
        count=count,
        dated=telling.dated,
        fates=fates,
        figure=lambda number: f"{number:,}",
        lies=telling.lies,
        link=telling.link,
        listed=listed,
        newest=telling.newest,
        outlet=outlet,
        picture=picture_of,
        place=place,
        said=said,
        same=telling.same,
        sentence=sentence,
        shares=telling.shares,
        stories=telling.stories,
        tags=telling.tags,
        told=telling.told,
        when=when,
        who=telling.who,
    )
    return environment


def _made_visible(content: object) -> object:
    """What an expression prints: text without a character that could steer the page; jinja then escapes it."""
    return shown(content) if isinstance(content, str) and not isinstance(content, Markup) else content
