"""``auditor discover``: questions that a corpus answers again and again and that no rule asks."""

# ruff: noqa: PLC0415 - `auditor --help` must not wait for what the commands import

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from auditor.cli.options import CorpusChoice, RuleChoice, corpus_options, place_of_new_rule, rule_options
from auditor.cli.output import to_stdout
from auditor.cli.program import Exit, say
from auditor.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from auditor.draft.discover import Pattern


@click.command(short_help="List what articles say again and again and no rule covers.")
@corpus_options
@rule_options
@click.option(
    "--least", type=click.IntRange(1), default=2, show_default=True, metavar="N",
    help="Of how many subjects two articles or more must speak.",
)  # fmt: skip
@click.option("--most", type=click.IntRange(1), default=40, show_default=True, metavar="N", help="Patterns to print.")
@click.option("--format", "form", type=click.Choice(["table", "jsonl"]), default="table", show_default=True)
@click.option("--draft", metavar="PATTERN", help="Write a rule for one of the patterns, such as fine:money.")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Where the drafted rule goes.  [default: the folder of your rules]",
)
def discover(
    corpus: CorpusChoice, choice: RuleChoice, least: int, most: int, form: str, draft: str | None, out: Path | None
) -> int:
    """List the words and kinds of value that articles of CORPUS tie to the same subjects, and that no rule covers.

    A pattern is a word and a kind of value: fine:money. Those come first that most subjects have in two articles or
    more, since these could be compared.

    \b
    Examples:
      auditor discover articles/
      auditor discover articles/ --draft fine:money --out my-rules/fine.yaml
    """
    from auditor.draft.discover import discover as find_patterns
    from auditor.draft.show import pattern_line, patterns_table
    from auditor.model import Document

    book = choice.load()
    documents = (document for document in corpus.read() if isinstance(document, Document))
    patterns = find_patterns(documents, book.rules, least=least)
    if draft:
        _write_draft(patterns, draft, lambda name: out or place_of_new_rule(choice.paths, name))
    elif form == "table":
        to_stdout(patterns_table(patterns, most), readable=True)
    else:
        for pattern in patterns[:most]:
            to_stdout(pattern_line(pattern))
    if book.problems:
        return Exit.UNTRUSTED
    return Exit.CLEAN if patterns else Exit.NOTHING


def _write_draft(patterns: Sequence[Pattern], name: str, place_of: Callable[[str], Path]) -> None:
    """A rule for the pattern, made of the first of its examples of which one can be made."""
    from auditor.draft.make import draft_rule
    from auditor.draft.write import rule_yaml
    from auditor.rule.nearest import suggestion
    from auditor.safefile import write_new

    pattern = next((one for one in patterns if one.name == name), None)
    if pattern is None:
        names = [one.name for one in patterns[:200]]
        hint = suggestion(name, names) if names else "there is no pattern."
        raise UsageError(f"there is no pattern `{name}` in this corpus; {hint}")
    rule_id = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
    refused = ""
    for example in sorted(pattern.examples, key=len):
        try:
            draft = draft_rule(rule_id, example, word=pattern.word, kind=pattern.kind)
        except UsageError as error:
            refused = str(error)
            continue
        place = place_of(rule_id)
        write_new(place, rule_yaml(draft).encode())
        say(f"auditor: {place} was written; it reads: {draft.claim.quote}")
        return
    raise UsageError(f"no rule could be made of the examples of `{name}`: {refused}")
