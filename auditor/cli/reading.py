"""``auditor claims``, ``auditor read`` and ``auditor trace``: what is read, before anything is compared."""

# ruff: noqa: PLC0415 - `auditor --help` must not wait for what the commands import

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from auditor.cli.naming import names_option
from auditor.cli.options import (
    CorpusChoice,
    RuleChoice,
    book_options,
    corpus_options,
    find_rule,
    rule_options,
)
from auditor.cli.output import to_stdout
from auditor.cli.program import Exit, one_line, say
from auditor.cli.standard_input import input_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from auditor.model import Claim, Document, Unreadable
    from auditor.naming.book import NameBook

_table_or_lines = click.option(
    "--format", "form", type=click.Choice(["table", "jsonl"]), default="table", show_default=True
)


@click.command(short_help="Print every claim as it was read.")
@corpus_options
@rule_options
@names_option
@_table_or_lines
def claims(corpus: CorpusChoice, choice: RuleChoice, names: NameBook, form: str) -> int:
    """Print every claim that the rules read in CORPUS, before any is compared.

    \b
    Example:
      auditor claims articles/ --select investment-total --format jsonl
    """
    from auditor.pipeline import read_claims

    book = choice.load()
    unreadable: list[Unreadable] = []
    found = read_claims(_readable(corpus.read(), unreadable), book.rules, languages=corpus.read_languages, names=names)
    printed = _print_claims(found, form)
    if book.problems or (unreadable and not corpus.skip_unreadable):
        return Exit.UNTRUSTED
    if not printed:
        say("auditor: no claim was read.")
        return Exit.NOTHING
    return Exit.CLEAN


@click.command(short_help="Print the quantities, directions and dates of a text.")
@click.argument("text", required=False)
@_table_or_lines
def read(text: str | None, form: str) -> int:
    """Print the quantities, directions and dates read in TEXT, or in each line of standard input.

    A line of input is plain text, or a JSON object with "text" and, optionally, "published".

    \b
    Examples:
      auditor read "Acme shares rose more than 10% on Monday."
      auditor read --format jsonl < sentences.txt
    """
    from auditor.report.json import mention_line
    from auditor.report.reading import mentions_table
    from auditor.text.reader import read_mentions

    inputs = [(text, None)] if text is not None else input_lines()
    lines = ((line, read_mentions(line, published)) for line, published in inputs)
    if form == "table":
        to_stdout(mentions_table(lines), readable=True)
        return Exit.CLEAN
    for line, mentions in lines:
        if not to_stdout(mention_line(line, mentions)):
            break
    return Exit.CLEAN


@click.command(short_help="Show why a rule reads a sentence, or where it stops.")
@click.argument("rule_id", metavar="RULE")
@click.argument("sentence")
@book_options
def trace(rule_id: str, sentence: str, choice: RuleChoice) -> int:
    """Show why RULE reads a claim in SENTENCE, or where it stops.

    \b
    Example:
      auditor trace investment-total "Acme will invest $10 billion in AI."
    """
    from auditor.pipeline import trace as trace_rule
    from auditor.report.words import visible

    book = choice.load()
    lines = trace_rule(find_rule(book, rule_id), sentence)
    to_stdout("".join(f"{visible(line)}\n" for line in lines), readable=True)
    return Exit.UNTRUSTED if book.problems else Exit.CLEAN


def _readable(documents: Iterable[Document | Unreadable], unreadable: list[Unreadable]) -> Iterator[Document]:
    """The documents that could be read; the others are told and kept."""
    from auditor.model import Document

    for document in documents:
        if isinstance(document, Document):
            yield document
        else:
            say(one_line(f"auditor: {document.document} could not be read: {document.reason}"))
            unreadable.append(document)


def _print_claims(found: Iterator[Claim], form: str) -> bool:
    """Whether there was a claim."""
    from auditor.report.json import claim_line
    from auditor.report.reading import claims_table

    if form == "table":
        everything = list(found)
        to_stdout(claims_table(everything), readable=True)
        return bool(everything)
    printed = False
    for claim in found:
        printed = True
        if not to_stdout(claim_line(claim)):
            break
    return printed
