"""Large and hostile reports, made by rule and the same every time."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import report_samples as samples

from auditor.model import Group, Ledger, NotRead, Report, Revision, Rule, RuleCount, Unreadable

if TYPE_CHECKING:
    from auditor.model import Claim, Finding, Level, Status

OUTLETS = ("Harbour Ledger", "Morning Courant", "Elmstadt Post", "", "Wire", "山の手新聞")
NAMES = ("Acme", "Brightwater", "Calder", "Norrhaven", "Osterby", "Tarn & Dost", "株式会社山田")
MOST_CLAIMS = 4
"""Claims of one answer, so that a large report takes no minute to test."""
STATUSES: tuple[Status, ...] = ("new", "new", "reopened", "known", "accepted")
LEVELS: tuple[Level, ...] = ("error", "warning", "warning", "note")

HOSTILE = (
    "<script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">",
    "</script></style></title><svg onload=alert(1)>",
    '" autofocus onfocus="document.title=\'owned\'" x="',
    "::error file=a.md::owned\n::set-output name=a::b%0A::warning::owned",
    '=HYPERLINK("file:///etc","click")',
    "@everyone #1 GH-2 [link](javascript:alert(1)) ![p](//x.test/p.png) https://x.test www.x.test $a$ `code` |cell|",
    "\x00\x07\x1b[2J\x1b]0;owned\x07 \x9b31m \ufffe\uffff",
    "\u202egnirts desrever\u202c \u2066isolate\u2069",
    "half \ud83d of a character \udc00",
    "]]> --> <!-- &amp; &lt;b&gt; {{ 7*7 }} {% raw %}",
    "[brackets](1) \\[escaped\\] {0}",
    "\u2028line\u2029 paragraph \x85 next",
)
"""Texts that an article may hold, and that no report may obey."""

RULES = tuple(
    Rule(
        id=name,
        question=question,
        subject=("organisation",),
        words=("word",),
        value="money",
        settled_by="the company's own filing",
        false_alarms=("one gives a part, another the whole",),
    )
    for name, question in (
        ("stock-direction", "Did <subject>'s shares close up or down on <period>?"),
        ("investment-total", "How much will <subject> invest in <topic>?"),
        ("chief-executive", "Who is the chief executive of <subject>?"),
        ("spending-timeline", "Until when will <subject> spend it?"),
        ("silent-rule", "How many silences did <subject> keep?"),
    )
)


def many_report(count: int) -> Report:
    """``count`` findings of every kind, with their agreements, changes and rules."""
    findings = tuple(_finding(number) for number in range(count))
    questions = max(count // 4, 1)
    agreements = tuple(_group(number, "agree") for number in range(questions))
    changes = tuple(_group(number, "change") for number in range(questions))
    disputed = sum(len(position.claims) for finding in findings for position in finding.positions)
    together = sum(len(group.claims) for group in agreements), sum(len(group.claims) for group in changes)
    ledger = Ledger(
        documents=count * 3, unreadable=1, claims=disputed + sum(together) + 17, disputed=disputed,
        agree=together[0], changed=together[1], alone=12, not_compared=5, not_compared_why={"denied": 3, "no rate": 2},
    )  # fmt: skip
    found = [finding.rule for finding in findings]
    counts = tuple(
        RuleCount(rule.id, 0 if rule.id == "silent-rule" else count, count, found.count(rule.id), rule)
        for rule in RULES
    )
    return Report(
        findings, agreements, changes, ledger, counts, (Unreadable("broken.txt", "it is not text"),), "2026-02-27"
    )


def hostile_report() -> Report:
    """Every text of a report is hostile, each in its turn."""
    report = many_report(len(HOSTILE))
    findings = tuple(_poisoned(finding, text) for finding, text in zip(report.findings, HOSTILE, strict=True))
    groups = tuple(
        Group(group.rule, text, text, tuple(_poison(claim, text) for claim in group.claims))
        for group, text in zip(report.agreements * len(HOSTILE), HOSTILE, strict=False)
    )
    unreadable = tuple(Unreadable(text, text) for text in HOSTILE)
    not_read = tuple(NotRead(text, text) for text in HOSTILE)
    revisions = tuple(Revision(group.rule, group.question, "", group.claims, group.question, "x") for group in groups)
    why = dict.fromkeys(HOSTILE[:3], 1)
    ledger = replace(report.ledger, not_compared_why=why, not_compared=3)
    return replace(
        report,
        findings=findings,
        agreements=groups,
        changes=groups,
        revisions=revisions,
        unreadable=unreadable,
        not_read=not_read,
        ledger=ledger,
    )


def _finding(number: int) -> Finding:
    makers = (
        samples.direction_finding, samples.investment_finding, samples.name_finding, samples.deadline_finding,
        samples.three_sums_finding,
    )  # fmt: skip
    finding = makers[number % len(makers)]()
    name = NAMES[number % len(NAMES)]
    question = finding.question.replace(finding.subject, name)
    positions = tuple(
        replace(
            position,
            claims=tuple(_moved(claim, number, k) for k, claim in enumerate(position.claims[:MOST_CLAIMS])),
            fits=position.fits[:MOST_CLAIMS],
        )
        for position in finding.positions
    )
    return replace(
        finding,
        id=f"{finding.rule}-{number:010x}",
        level=LEVELS[number % len(LEVELS)],
        question=question,
        subject=name,
        positions=positions,
        status=STATUSES[number % 5] if number > 10 else "new",
        status_why="Somebody said so on 2 March" if number > 10 and number % 5 > 1 else "",
    )


def _moved(claim: Claim, number: int, k: int) -> Claim:
    day = dt.date(2024, 1, 1) + dt.timedelta(days=number % 700 + k)
    return replace(
        claim,
        document=f"articles/{number:05}-{claim.source or 'x'}-{k}.md",
        source=OUTLETS[(number + k) % len(OUTLETS)],
        published=day if number % 7 else None,
        line=number % 90 + 1,
        origin=f"{number}-{k}",
        title=f"What {claim.subject} said, part {number}",
        url=f"https://news.invalid/{number}?a=1&b=2" if number % 2 else "",
    )


def _group(number: int, kind: str) -> Group:
    low = 1e9 * (number % 40 + 1)
    step = 0.0 if kind == "agree" else low
    claims = []
    for k in range(3):
        figure = low + k * step
        claim = samples.investment(f"${figure / 1e9:g} billion", figure - 5e8, figure + 5e8, "Wire", 2)
        claims.append(replace(_moved(claim, number, k), published=dt.date(2024, 1 + k * 3, 1 + number % 28)))
    question = f"How much will company {number} invest in chips?"
    return Group("investment-total", question, f"Company {number}", tuple(claims))


def _poisoned(finding: Finding, text: str) -> Finding:
    positions = tuple(
        replace(position, answer=f"{text} {k}", claims=tuple(_poison(claim, text) for claim in position.claims))
        for k, position in enumerate(finding.positions)
    )
    return replace(
        finding, question=text, subject=text, explanation=text, settled_by=text, verdict=text, harmless=text,
        same=((text, text),), positions=positions,
    )  # fmt: skip


def _poison(claim: Claim, text: str) -> Claim:
    value = replace(claim.value, text=text, answer=text, unit=text)
    return replace(
        claim, subject=text, quote=text, document=text, source=text, title=text, url=f"javascript:{text}",
        before=text, after=text, value=value, same=((text, text),), superseded_by=text, dated_by=text, word=text,
        said_by=text,
    )  # fmt: skip
