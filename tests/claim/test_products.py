"""What pages tell of products by nouns and refusals: platforms, versions that are needed, plans and their prices."""

from __future__ import annotations

import datetime as dt

import pytest

from auditor.claim.reader import ClaimReader
from auditor.model import Document
from auditor.rule.load import builtin_rules_path, load_rules

RULES = {rule.id: rule for rule in load_rules([builtin_rules_path()])}


def answers(rule: str, text: str) -> list[tuple[str, str]]:
    """Which product, and the answer, of the claims that are compared."""
    claims = ClaimReader([RULES[rule]]).read(Document("a", text, published=dt.date(2026, 5, 12)))
    return [(c.subject, c.value.answer) for c in claims if not c.excluded]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Lumina comes with a native Linux client.", "yes (Linux client)"),
        ("Lumina has no Linux client.", "no (Linux client)"),
        ("There is no Linux version of Lumina.", "no (Linux version)"),
        ("Lumina has dropped support for Linux.", "no (support)"),
        ("Lumina added support for Linux.", "yes (support)"),
        ("Lumina is not available on Linux.", "no (available on)"),
        ("Lumina no longer supports Windows 7.", ""),
        ("Lumina dropped support for Windows Server 2016.", ""),
        ("Lumina does not run on anything older than Windows 10.", ""),
        ("Lumina won support for Linux in court.", ""),
        ("Lumina has support for games on Linux.", ""),
        ("Acme is working on a Linux client.", ""),
    ],
)
def test_platforms(text: str, told: str) -> None:
    assert answers("supported-platform", text) == [("Lumina", told)] * bool(told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Lumina asks for at least Android 11.", "11"),
        ("Lumina needs iOS 17.", "17"),
        ("Lumina refuses to install on anything older than Android 13.", "13"),
        ("Lumina can no longer be started on a Java runtime older than 21.", "21"),
        ("Lumina does not run on anything older than Windows 10.", "10"),
        ("Lumina runs on phones older than Android 13.", ""),
    ],
)
def test_versions_that_are_needed(text: str, told: str) -> None:
    assert answers("required-version", text) == [("Lumina", told)] * bool(told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Lumina costs $5.99 a month.", ("Lumina", "$5.99 a month")),
        ("Acme Desk's Pro plan costs $5.99 a month.", ("Acme Desk", "$5.99 a month")),
        ("The Lumina Family plan costs $12.99 per month.", ("Lumina", "$12.99 per month")),
    ],
)
def test_prices_by_the_month(text: str, told: tuple[str, str]) -> None:
    assert answers("price", text) == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Lumina goes live on October 7.", "October 7"),
        ("Lumina will launch in October 2026.", "October 2026"),
        ("Lumina will be available to everyone from 7 October.", "7 October"),
        ("Acme launched on October 7 a bid for Calder.", ""),
    ],
)
def test_days_of_release(text: str, told: str) -> None:
    assert answers("release-date", text) == [("Lumina", told)] * bool(told)
