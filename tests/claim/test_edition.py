"""Editions of a product: what is said of one is not said of another."""

from __future__ import annotations

import pytest

from auditor.claim.reader import ClaimReader
from auditor.model import Claim, Document
from auditor.naming.book import NameBook
from auditor.naming.file import Lists, Written, book_of
from auditor.options import Options
from auditor.pipeline import audit
from auditor.rule.load import builtin_rules_path, load_rules

PRODUCT = {rule.id: rule for rule in load_rules([builtin_rules_path()]) if rule.subject == ("product",)}


def only(rule: str, text: str) -> Claim:
    (claim,) = ClaimReader([PRODUCT[rule]]).read(Document(id="a", text=text))
    return claim


@pytest.mark.parametrize(
    ("rule", "text", "subject"),
    [
        ("required-version", "Lumina 2 requires Python 3.8.", "Lumina 2"),
        ("required-version", "Lumina 3.0 requires Python 3.8.", "Lumina 3"),
        ("required-version", "Lumina v3.1 requires Python 3.8.", "Lumina 3.1"),
        ("required-version", "Lumina version 3.1 requires Python 3.8.", "Lumina 3.1"),
        ("required-version", "Lumina 3.1 is out. It requires Python 3.8.", "Lumina 3.1"),
        ("required-version", "Lumina requires Python 3.8.", "Lumina"),
        ("supported-platform", "Acme Desk 3 does not run on Linux.", "Acme Desk 3"),
        ("supported-platform", "Lumina 3, its software, requires Python 3.11 and runs on Linux.", "Lumina 3"),
        ("supported-platform", "The Lumina 4S supports Android.", "Lumina 4s"),
        ("latest-version", "Lumina's latest version is 3.9.", "Lumina"),
        ("required-version", "Lumina 3 million times required Python 3.8.", "Lumina"),
        ("release-date", "The zPhone 5 costs $410 and went on sale in May 2020.", "zPhone 5"),
        ("release-date", "The zPhone 5 feels light. It went on sale in May 2020.", "zPhone 5"),
        ("release-date", "The zPhone 5 went on sale in May 2020.", "zPhone 5"),
    ],
)
def test_the_number_behind_a_product_is_a_part_of_its_name(rule: str, text: str, subject: str) -> None:
    assert only(rule, text).subject == subject


def test_two_editions_do_not_contradict_each_other() -> None:
    texts = ("Lumina 2 requires Python 3.8.", "Lumina 32 requires Python 3.9.", "Lumina 3.2 requires Python 3.11.")
    documents = [Document(id=f"{n}.txt", text=text) for n, text in enumerate(texts)]
    assert not audit(documents, list(PRODUCT.values())).findings


def test_names_that_mean_one_do_so_for_each_edition() -> None:
    lists = Lists({"Lumina": [Written(name, 1, 1) for name in ("Lumina", "Lumen")]}, [])
    book: NameBook = book_of("names.yaml", lists)
    texts = ("Lumina 2 requires Python 3.8.", "Lumen 2 requires Python 3.11.", "Lumen 3 requires Python 3.12.")
    documents = [Document(id=f"{n}.txt", text=text) for n, text in enumerate(texts)]
    (finding,) = audit(documents, list(PRODUCT.values()), Options(names=book)).findings
    assert [position.answer for position in finding.positions] == ["3.8", "3.11"]
    assert finding.question == "Which version of Python does Lumina 2 need?"
