"""Options that several commands share, and what they stand for."""

# ruff: noqa: PLC0415 - `auditor --help` must not wait for what the commands import

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from auditor.cli.notes import Notes
from auditor.cli.parsing import parse_day, parse_fields
from auditor.cli.program import say
from auditor.progress import SILENT

if TYPE_CHECKING:
    from auditor.model import Document, Rule, Unreadable
    from auditor.progress import Progress
    from auditor.rule.load import Rulebook

Command = Callable[..., int]


@dataclass(frozen=True, slots=True)
class RuleChoice:
    """Which rules a command runs."""

    paths: tuple[Path, ...]
    builtin: bool
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def load(self) -> Rulebook:
        """The chosen rules; problems are told on standard error. UsageError for an id that no rule has."""
        from auditor.rule.choose import choose_rules
        from auditor.rule.load import Rulebook, builtin_rules_path, read_rulebook

        shipped = (builtin_rules_path(),) if self.builtin else ()
        book = read_rulebook((*shipped, *self.paths))
        for problem in book.problems:
            say(str(problem))
        return Rulebook(choose_rules(book.rules, self.select, self.ignore), book.problems)


@dataclass(frozen=True, slots=True)
class CorpusChoice:
    """Which articles a command reads, and how."""

    paths: tuple[str, ...]
    metadata: Path | None
    quiet: bool
    skip_unreadable: bool
    exclude: tuple[str, ...] = ()
    heed_gitignore: bool = True
    fields: tuple[str, ...] = ()
    """Each as ``FIELD=NAME``."""
    stdin_format: str = ""
    as_of: str = ""
    """The last day whose articles are read; empty for all."""

    languages: tuple[str, ...] = ()
    """Codes of those that are read, or ``any``; empty for all that the lexicon has."""

    @property
    def read_languages(self) -> frozenset[str]:
        """The names of the languages that are read; empty for whatever comes."""
        from auditor.text.language import READ, read_languages

        return read_languages(self.languages) if self.languages else READ

    def read(self, progress: Progress | None = None, largest: int = 0) -> Iterator[Document | Unreadable]:
        """Every document of at most ``largest`` bytes, one after the other; notices are told on standard error."""
        from auditor.corpus.fields import Names
        from auditor.corpus.files import Selection
        from auditor.corpus.metadata import read_metadata
        from auditor.corpus.read import Reading, read_corpus
        from auditor.limits import LIMITS

        notes = Notes(self.quiet)
        metadata = read_metadata(str(self.metadata), notes.take) if self.metadata else None
        stdin_format = f".{self.stdin_format}" if self.stdin_format else ""
        selection = Selection(self.exclude, self.heed_gitignore)
        names = Names(parse_fields(self.fields))
        reading = Reading(selection, names, stdin_format, largest or LIMITS.bytes)
        documents = read_corpus(self.paths, metadata, notes.take, reading, progress or SILENT)
        if self.as_of:
            from auditor.corpus.asof import published_by

            documents = published_by(documents, parse_day(self.as_of), notes.take)
        return notes.closed_by(documents)


def place_of_new_rule(paths: Sequence[Path], name: str) -> Path:
    """The file for a new rule, in the first of the paths of rules that is a folder or can be one, which then is made.

    Where none is, the file is in the working directory. Raises FileError where the folder cannot be made.
    """
    from auditor.errors import FileError

    folder = next((path for path in paths if path.is_dir() or not (path.exists() or path.suffix)), Path())
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileError(f"{folder} cannot be made: {error.strerror or error}.") from error
    return folder / f"{name}.yaml"


def find_rule(book: Rulebook, name: str) -> Rule:
    """The rule with that id; UsageError with the nearest right one."""
    from auditor.rule.choose import find_rule as find

    return find(book.rules, name)


def book_options(command: Command) -> Command:
    """``--rules`` and ``--no-builtin``, handed on as ``choice``."""

    @click.option(
        "--rules",
        "rule_paths",
        multiple=True,
        metavar="PATH",
        type=click.Path(exists=True, path_type=Path),
        help="Add the rules of a file or a folder to the shipped ones. Repeatable.",
    )
    @click.option("--no-builtin", is_flag=True, help="Leave the shipped rules out.")
    @functools.wraps(command)
    def packed(
        rule_paths: tuple[Path, ...],
        no_builtin: bool,
        select: tuple[str, ...] = (),
        ignore: tuple[str, ...] = (),
        **rest: Any,
    ) -> int:
        return command(choice=RuleChoice(rule_paths, not no_builtin, select, ignore), **rest)

    return packed


def rule_options(command: Command) -> Command:
    """``book_options``, and ``--select`` and ``--ignore``."""
    ignore = click.option("--ignore", multiple=True, metavar="RULE", help="Leave a rule out. Repeatable.")
    select = click.option("--select", multiple=True, metavar="RULE", help="Run only this rule. Repeatable.")
    return select(ignore(book_options(command)))


def corpus_options(command: Command, *, required: bool = True) -> Command:
    """The corpus and how it is read, handed on as ``corpus``."""

    @click.argument("corpus_paths", nargs=-1, required=required, metavar="CORPUS..." if required else "[CORPUS]...")
    @click.option(
        "--metadata",
        metavar="FILE",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        help="A csv or yaml file with path, published, source, title, url, summary of articles that carry none.",
    )
    @click.option(
        "--exclude",
        multiple=True,
        metavar="GLOB",
        help="Leave out the files that a line of .gitignore like this would. Repeatable.",
    )
    @click.option("--no-ignore", is_flag=True, help="Read what .gitignore files leave out, too.")
    @click.option(
        "--field",
        "fields",
        multiple=True,
        metavar="FIELD=NAME",
        help="What records call id, text, title, summary, source, published or url: --field text=body. Repeatable.",
    )
    @click.option(
        "--stdin-format",
        type=click.Choice(["txt", "md", "jsonl", "json", "csv", "tsv", "html"]),
        help="What standard input, the path -, holds; found out if not given.",
    )
    @click.option(
        "--language",
        "languages",
        multiple=True,
        type=click.Choice(["en", "zh", "any"]),
        help="Read only articles that may be in this language; any: take all as they come. Repeatable.",
    )
    @click.option("--as-of", default="", metavar="DATE", help="Leave out what was published later: --as-of 2026-03-02.")
    @click.option("--skip-unreadable", is_flag=True, help="Documents that cannot be read do not fail the run.")
    @click.option("-q", "--quiet", is_flag=True, help="Neither notes nor progress on standard error; errors are told.")
    @functools.wraps(command)
    def packed(
        corpus_paths: tuple[str, ...],
        metadata: Path | None,
        exclude: tuple[str, ...],
        no_ignore: bool,
        fields: tuple[str, ...],
        stdin_format: str | None,
        languages: tuple[str, ...],
        as_of: str,
        skip_unreadable: bool,
        quiet: bool,
        **rest: Any,
    ) -> int:
        corpus = CorpusChoice(
            corpus_paths,
            metadata,
            quiet,
            skip_unreadable,
            exclude,
            not no_ignore,
            fields,
            stdin_format or "",
            as_of,
            languages,
        )
        return command(corpus=corpus, **rest)

    return packed
