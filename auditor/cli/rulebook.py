"""``auditor rules``: list, check, test and show."""

# ruff: noqa: PLC0415 - `auditor --help` must not wait for what the commands import

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from auditor.cli.options import RuleChoice, book_options, find_rule, place_of_new_rule, rule_options
from auditor.cli.output import to_stdout
from auditor.cli.program import Exit, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.model import Rule


@click.group(short_help="List, check, test and show rules.")
def rules() -> None:
    """List, check, test and show rules.

    \b
    Example:
      auditor rules test --rules my-rules/ --no-builtin
    """


@rules.command("list", short_help="Print a row per rule.")
@rule_options
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
def list_rules(choice: RuleChoice, form: str) -> int:
    """Print a row per rule: its level, its status, its question and how many examples it has.

    \b
    Example:
      auditor rules list --format json
    """
    from auditor.report.rulebook import rules_json, rules_table

    book = choice.load()
    if form == "json":
        to_stdout(rules_json(book.rules))
    else:
        to_stdout(rules_table(book.rules), readable=True)
    return Exit.UNTRUSTED if book.problems else Exit.CLEAN


@rules.command(short_help="Print one rule in plain words.")
@click.argument("rule_id", metavar="RULE")
@book_options
def show(rule_id: str, choice: RuleChoice) -> int:
    """Print one rule: its settings and its examples.

    \b
    Example:
      auditor rules show investment-total
    """
    from auditor.report.rulebook import rule_text

    book = choice.load()
    to_stdout(rule_text(find_rule(book, rule_id)), readable=True)
    return Exit.UNTRUSTED if book.problems else Exit.CLEAN


@rules.command(short_help="Print all that is wrong with rule files.")
@click.argument("rule_paths", nargs=-1, metavar="[PATH]...", type=click.Path(exists=True, path_type=Path))
@click.option("--brief", is_flag=True, help="One line for each problem, without the lines of the file.")
@click.option(
    "--on",
    "corpora",
    multiple=True,
    metavar="CORPUS",
    help="Tell also what these articles show of the rules. Repeatable.",
)
def check(rule_paths: tuple[Path, ...], brief: bool, corpora: tuple[str, ...]) -> int:
    """Print every problem of the rules in PATHs as file:line:col: sentence.

    Without a PATH it checks the rules that auditor.yaml names, and where it names none those that are shipped.

    What is wrong keeps a rule from running and makes the exit code 2. What is useless in a rule that runs (a word that
    can never match, a rule that asks what another asks) is told too, and makes it 1. With --on so are words that stand
    in none of the articles, phrases of `unless` that rule out a quarter of the sentences, and rules that read nothing.

    \b
    Examples:
      auditor rules check my-rules/
      auditor rules check my-rules/ --on articles/
    """
    from auditor.cli.shown import shown_by
    from auditor.report.excerpt import with_excerpts
    from auditor.report.words import count
    from auditor.rule.load import builtin_rules_path, read_rulebook
    from auditor.ruletest.lint import useless

    book = read_rulebook(rule_paths or (builtin_rules_path(),))
    idle = useless(book)
    problems = sorted([*book.problems, *idle, *(shown_by(book, corpora) if corpora else [])])
    if problems:
        text = "".join(f"{problem}\n" for problem in problems) if brief else with_excerpts(problems)
        to_stdout(text, readable=True)
        return Exit.UNTRUSTED if book.problems else Exit.FOUND
    to_stdout(f"{count(len(book.rules), 'rule')}, no problems\n", readable=True)
    return Exit.CLEAN


@rules.command(short_help="Write a rule from a sentence that it should read.")
@click.argument("name")
@click.option("--from", "sentence", required=True, metavar="SENTENCE", help="A sentence that answers the question.")
@click.option(
    "--rules",
    "rule_paths",
    multiple=True,
    metavar="FOLDER",
    type=click.Path(path_type=Path),
    help="The folder of your rules.  [default: the one that auditor.yaml names, else this one]",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Where the rule goes.  [default: NAME.yaml in the folder of your rules]",
)
def new(name: str, sentence: str, rule_paths: tuple[Path, ...], out: Path | None) -> int:
    """Write a commented rule, NAME, that reads SENTENCE and passes its own examples; it overwrites nothing.

    It goes into the folder that auditor.yaml names under `rules`, so that the next run reads it.

    \b
    Example:
      auditor rules new fine --from "Acme agreed to pay a $40 million fine for false labels."
    """
    from auditor.draft.make import draft_rule
    from auditor.draft.write import rule_yaml
    from auditor.errors import UsageError
    from auditor.rule.terms import rule_id
    from auditor.safefile import write_new

    try:
        rule_id(name)
    except ValueError as error:
        raise UsageError(f"{name}: {error}") from error
    draft = draft_rule(name, sentence)
    place = out or place_of_new_rule(rule_paths, name)
    write_new(place, rule_yaml(draft).encode())
    read = f"“{draft.claim.value.answer}” of {draft.claim.subject or 'no subject'}"
    to_stdout(f"{place} reads {read}, and its examples pass.\n", readable=True)
    return Exit.CLEAN


@rules.command(short_help="Write a page for each rule.")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@rule_options
def docs(folder: Path, choice: RuleChoice) -> int:
    """Write the catalogue of the rules to FOLDER: a page of Markdown for each, and one that lists them.

    \b
    Example:
      auditor rules docs docs/rules
    """
    from auditor.report.catalogue import catalogue
    from auditor.report.words import count
    from auditor.safefile import write_whole

    book = choice.load()
    folder.mkdir(parents=True, exist_ok=True)
    pages = catalogue(book.rules)
    for name, text in pages.items():
        write_whole(folder / name, text.encode())
    to_stdout(f"{count(len(pages), 'page')} written to {folder}\n", readable=True)
    return Exit.UNTRUSTED if book.problems else Exit.CLEAN


@rules.command(short_help="Print the JSON Schema of a rule, for editors.")
def schema() -> int:
    """Print the JSON Schema of the rule language, with which an editor completes and checks rule files.

    \b
    Example:
      auditor rules schema > rule-schema.json
    """
    from auditor.rule.jsonschema import schema_text

    to_stdout(schema_text())
    return Exit.CLEAN


@rules.command(short_help="Run the examples of the rules.")
@rule_options
@click.option("--coverage", is_flag=True, help="Name every word, phrase and choice that no example uses.")
@click.option("--mutate", is_flag=True, help="Switch each setting off in turn; name those that no example misses.")
@click.option(
    "--generate",
    "variations",
    type=click.IntRange(0, 10_000),
    default=0,
    metavar="N",
    help="Say each example in N other ways that mean the same; the verdict must stay.",
)
@click.option(
    "--curve",
    "corpus",
    multiple=True,
    metavar="CORPUS",
    help="How often claims of articles there disagree, by the time between them. Repeatable.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json"]),
    default="table",
    show_default=True,
    help="json: of the curve alone.",
)
@click.option(
    "--jobs", type=click.IntRange(1, 256), metavar="N", help="Rules tested at once.  [default: one for each processor]"
)
def test(
    choice: RuleChoice,
    coverage: bool,
    mutate: bool,
    variations: int,
    corpus: tuple[str, ...],
    form: str,
    jobs: int | None,
) -> int:
    """Run every example of the rules: a row per rule, and each failure in full.

    \b
    Examples:
      auditor rules test --select investment-total
      auditor rules test --rules my-rules/ --coverage --mutate --generate 50
      auditor rules test --select investment-total --curve articles/
    """
    from auditor.reading.run import processors
    from auditor.ruletest.every import Asked, tested_rules
    from auditor.ruletest.proof import render_proofs
    from auditor.ruletest.render import render_results

    book = choice.load()
    tested = list(tested_rules(book.rules, Asked(coverage, mutate, variations), jobs or processors()))
    results = [result for one in tested for result in one.results]
    if results and not (corpus and form == "json"):
        to_stdout(render_results(book.rules, results), readable=True)
    passed = all(result.passed for result in results)
    proofs = [one.proof for one in tested if one.proof is not None]
    if results and proofs:
        to_stdout("\n" + render_proofs(proofs), readable=True)
        passed = passed and all(proof.holds for proof in proofs)
    if corpus:
        _print_curves(corpus, book.rules, form)
    if book.problems:
        return Exit.UNTRUSTED
    if not results:
        say("auditor: nothing was tested: there is no example to run.")
        return Exit.NOTHING
    return Exit.CLEAN if passed else Exit.FOUND


def _print_curves(corpus: tuple[str, ...], rules: Sequence[Rule], form: str) -> None:
    from auditor.cli.options import CorpusChoice
    from auditor.ruletest.curve import corpus_curves, curves_json, curves_table

    documents = CorpusChoice(corpus, None, quiet=True, skip_unreadable=True).read()
    found = corpus_curves(documents, rules)
    to_stdout(curves_json(found) if form == "json" else "\n" + curves_table(found), readable=form == "table")
