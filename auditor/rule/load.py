"""Read rule books: files and folders of YAML, one rule or several in each file."""

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from auditor.errors import Problem, RuleErrors
from auditor.model import Rule
from auditor.rule.build import build_rule
from auditor.yamlio.nodes import MAX_BYTES, Entries, Node, Part, Text, read_parts

_SUFFIXES = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Rulebook:
    """The rules that can be run, and all that is wrong with the others."""

    rules: tuple[Rule, ...]
    problems: tuple[Problem, ...] = ()
    written: Mapping[str, Entries] = field(default_factory=dict)
    """Each rule's id, and the rule as it stands in its file."""


def builtin_rules_path() -> Path:
    """The shipped rule book: inside the package where it is installed, beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "_rules"
    return installed if installed.is_dir() else package.parent / "rules"


def load_rules(paths: Sequence[Path]) -> tuple[Rule, ...]:
    """Every rule of the files and folders, in the order of their paths.

    Raises ``RuleErrors`` with the problems of all files when there is one.
    """
    book = read_rulebook(paths)
    if book.problems:
        raise RuleErrors(book.problems)
    return book.rules


def read_rulebook(paths: Sequence[Path]) -> Rulebook:
    """Every good rule of the files and folders, and every problem of the others; raises nothing."""
    rules: list[Rule] = []
    problems: list[Problem] = []
    written: dict[str, Entries] = {}
    taken: dict[str, Problem] = {}
    for file in _files(paths, problems):
        for part in _parts(file):
            rule, wrong = _rule(str(file), part)
            if part.node and (clash := _clash(str(file), part.node, taken)):
                wrong.append(clash)
            problems.extend(wrong)
            if rule and not wrong:
                rules.append(rule)
                if isinstance(part.node, Entries):
                    written[rule.id] = part.node
    return Rulebook(tuple(rules), tuple(sorted(problems)), written)


def _rule(path: str, part: Part) -> tuple[Rule | None, list[Problem]]:
    """The rule of a document and its problems; where the YAML itself is wrong nothing else is judged."""
    if part.node is None:
        return None, list(part.problems)
    rule, wrong = build_rule(path, part.node)
    told = {(problem.line, problem.column) for problem in part.problems}
    return rule, [*part.problems, *(p for p in wrong if (p.line, p.column) not in told)]


def _files(paths: Sequence[Path], problems: list[Problem]) -> Iterator[Path]:
    """Each rule file once, a folder's sorted by path; hidden files and folders are left out."""
    seen: set[str] = set()
    for path in paths:
        found = _folder(path) if path.is_dir() else [path]
        if not found:
            problems.append(Problem(str(path), 1, 1, "no rule file (*.yaml, *.yml) stands in this folder."))
        for file in found:
            real = os.path.realpath(file)
            if real not in seen:
                seen.add(real)
                yield file


def _folder(folder: Path) -> list[Path]:
    return sorted(
        file
        for file in folder.rglob("*")
        if file.suffix in _SUFFIXES
        and not any(part.startswith(".") for part in file.relative_to(folder).parts)
        and file.is_file()
    )


def _parts(file: Path) -> list[Part]:
    """The documents of a file; one that is no rule file at all is a part with nothing but the problem."""
    try:
        with file.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        said = f"the file cannot be read: {error.strerror or error}."
        return [Part(None, (Problem(str(file), 1, 1, said),))]
    nothing = Problem(str(file), 1, 1, "no rule stands in this file; write one, or delete the file.")
    return read_parts(str(file), data) or [Part(None, (nothing,))]


def _clash(path: str, root: Node, taken: dict[str, Problem]) -> Problem | None:
    """What to say of an id that another rule has already; else the id is taken from now on."""
    pair = root.find("id") if isinstance(root, Entries) else None
    if not pair or not isinstance(pair[1], Text) or not pair[1].value:
        return None
    name = pair[1]
    first = taken.get(name.value)
    if first:
        place = f"{first.path}:{first.line}:{first.column}"
        return Problem(path, name.line, name.column, f"the id `{name.value}` is taken at {place}; give each its own.")
    taken[name.value] = Problem(path, name.line, name.column, "")
    return None
