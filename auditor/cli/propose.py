"""``auditor names``: names of a corpus that may be one."""

# ruff: noqa: PLC0415 - `auditor --help` must not wait for what the commands import

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from auditor.cli.audit_options import means_options
from auditor.cli.naming import names_option
from auditor.cli.options import CorpusChoice, RuleChoice, corpus_options, rule_options
from auditor.cli.output import to_stdout
from auditor.cli.program import Exit, one_line, say
from auditor.cli.progress import shown_progress
from auditor.errors import FileError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.naming.book import NameBook
    from auditor.naming.evidence import Proposal
    from auditor.reading.run import Means


@click.command(short_help="Propose which names may mean one company.")
@corpus_options
@rule_options
@names_option
@means_options
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json", "jsonl", "yaml"]),
    default="table",
    show_default=True,
    help="yaml: as a names file.",
)
@click.option(
    "--write",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write a names file with the proposals; what stands in it already is kept.",
)
def names(
    corpus: CorpusChoice, choice: RuleChoice, names: NameBook, means: Means, form: str, write: Path | None
) -> int:
    """Propose which names of companies in CORPUS may mean one, and what speaks for it; nothing is merged.

    "shown" are names that articles themselves trace to each other, by a ticker, an acronym in brackets, a short form
    or their words; "alike" those that only look so. --write puts the former into lists and the latter into comments.

    \b
    Examples:
      auditor names articles/
      auditor names articles/ --write names.yaml
    """
    from auditor.draft.names import propose_names
    from auditor.naming.book import NOBODY
    from auditor.naming.file import read_names

    book = choice.load()
    names = read_names(write) if write and write.exists() and names is NOBODY else names
    with shown_progress(quiet=corpus.quiet) as progress:
        documents = corpus.read(progress)
        articles, proposals = propose_names(documents, book.rules, names, means=means, languages=corpus.read_languages)
    if not articles:
        say("auditor: no article was read.")
        return Exit.NOTHING
    if write:
        _write(write, proposals)
    else:
        to_stdout(_rendered(form, articles, proposals), readable=form in ("table", "yaml"))
    return Exit.UNTRUSTED if book.problems else Exit.CLEAN


def _rendered(form: str, articles: int, proposals: Sequence[Proposal]) -> str:
    from auditor.naming.write import names_text
    from auditor.report.naming import names_json, names_line, names_table

    match form:
        case "json":
            return names_json(articles, proposals)
        case "jsonl":
            return "".join(map(names_line, proposals))
        case "yaml":
            return names_text("names.yaml", "", proposals)
    return names_table(proposals)


def _write(path: Path, proposals: Sequence[Proposal]) -> None:
    from auditor.naming.write import names_text, read_text
    from auditor.safefile import held

    with held(path) as draft:
        try:
            old = read_text(path)
        except (OSError, UnicodeDecodeError) as error:
            raise FileError(f"{path} cannot be read: {error}.") from error
        text = names_text(str(path), old, proposals)
        if text != old:
            draft.replace(text.encode())
    shown = sum(one.standing == "shown" for one in proposals)
    told = f"{shown:,} pairs shown by the articles stand in lists, {len(proposals) - shown:,} only alike in comments"
    say(one_line(f"auditor: {path} is written: {told}."))
