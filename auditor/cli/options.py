"""Options that several commands share, and what they stand for."""

# ruff: noqa: PLC0415 - `auditor --help` must not wait for what the commands import

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from auditor.cli.program import say
from auditor.errors import UsageError

if TYPE_CHECKING:
    from auditor.corpus.notice import Notice
    from auditor.model import Document, Rule, Unreadable
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
        from auditor.rule.load import Rulebook, builtin_rules_path, read_rulebook

        shipped = (builtin_rules_path(),) if self.builtin else ()
        book = read_rulebook((*shipped, *self.paths))
        for problem in book.problems:
            say(str(problem))
        for name in (*self.select, *self.ignore):
            find_rule(book, name)
        chosen = (rule for rule in book.rules if not self.select or rule.id in self.select)
        return Rulebook(tuple(rule for rule in chosen if rule.id not in self.ignore), book.problems)


@dataclass(frozen=True, slots=True)
class CorpusChoice:
    """Which articles a command reads."""

    paths: tuple[str, ...]
    metadata: Path | None
    quiet: bool
    skip_unreadable: bool

    def read(self) -> Iterator[Document | Unreadable]:
        """Every document, one after the other; notices are told on standard error."""
        from auditor.corpus.metadata import read_metadata
        from auditor.corpus.read import read_corpus

        metadata = read_metadata(str(self.metadata), self._notify) if self.metadata else None
        return read_corpus(self.paths, metadata, self._notify)

    def _notify(self, notice: Notice) -> None:
        if not self.quiet:
            say(f"note: {notice}")


def find_rule(book: Rulebook, name: str) -> Rule:
    """The rule with that id; UsageError with the nearest right one."""
    for rule in book.rules:
        if rule.id == name:
            return rule
    if not book.rules:
        raise UsageError(f"there is no rule `{name}`: the rule book holds none.")
    from auditor.rule.nearest import suggestion

    raise UsageError(f"there is no rule `{name}`; {suggestion(name, [rule.id for rule in book.rules])}")


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


def corpus_options(command: Command) -> Command:
    """The corpus and how it is read, handed on as ``corpus``."""

    @click.argument("paths", nargs=-1, required=True, metavar="CORPUS...")
    @click.option(
        "--metadata",
        metavar="FILE",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        help="A csv or yaml file with path, published, source, title, url of articles that carry none.",
    )
    @click.option(
        "--skip-unreadable", is_flag=True, help="Documents that cannot be read do not fail the run."
    )
    @click.option("-q", "--quiet", is_flag=True, help="No notes on standard error; errors are still told.")
    @functools.wraps(command)
    def packed(
        paths: tuple[str, ...], metadata: Path | None, skip_unreadable: bool, quiet: bool, **rest: Any
    ) -> int:
        return command(corpus=CorpusChoice(paths, metadata, quiet, skip_unreadable), **rest)

    return packed
