"""Print what the examples of rules prove: parts that none uses, settings that none needs, verdicts that move."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.report.words import count, grid, paragraph, visible
from auditor.ruletest.coverage import Unused, parts_of, unused_parts
from auditor.ruletest.generate import Moved, generate
from auditor.ruletest.mutate import Verdict, try_mutations

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from auditor.model import Rule


@dataclass(frozen=True, slots=True)
class Proof:
    """What the examples of one rule leave unproved; a part that was not asked for is None."""

    rule: Rule
    unused: list[Unused] | None = None
    settings: list[Verdict] | None = None
    moved: list[Moved] | None = None

    @property
    def idle(self) -> list[Verdict]:
        """The settings that no example needs."""
        return [verdict for verdict in self.settings or () if not verdict.broken]

    @property
    def holds(self) -> bool:
        """Whether nothing is left unproved."""
        return not (self.unused or self.idle or self.moved)


def prove(rule: Rule, *, coverage: bool, mutate: bool, variations: int) -> Proof:
    """Put the examples of one rule to the tests asked for; ``variations`` of each example, 0 for none."""
    return Proof(
        rule,
        unused_parts(rule) if coverage else None,
        try_mutations(rule) if mutate else None,
        generate(rule, variations) if variations else None,
    )


def render_proofs(proofs: Sequence[Proof]) -> str:
    """A row per rule, then all that is not proved, each with what would prove it."""
    rows = [tuple(_row(proof)) for proof in proofs]
    headers = ("rule", "parts used", "settings needed", "examples that hold", "")
    lines = [grid(rows, headers, (30, None, None, None, None))]
    lines += ["\n".join(_gaps(proof)) for proof in proofs if not proof.holds]
    proved = sum(proof.holds for proof in proofs)
    return "\n\n".join([*lines, f"{proved} of {count(len(proofs), 'rule')} proved by their examples"]) + "\n"


def _row(proof: Proof) -> Iterator[str]:
    yield proof.rule.id
    parts = parts_of(proof.rule)
    yield "" if proof.unused is None else f"{parts - len(proof.unused)}/{parts}"
    settings = len(proof.settings or ())
    yield "" if proof.settings is None else f"{settings - len(proof.idle)}/{settings}"
    examples = len(proof.rule.examples)
    yield "" if proof.moved is None else f"{examples - len(proof.moved)}/{examples}"
    yield "" if proof.holds else "GAPS"


def _gaps(proof: Proof) -> Iterator[str]:
    yield f"{visible(proof.rule.path)}: {proof.rule.id}"
    for unused in proof.unused or ():
        yield paragraph(f"`{unused.part}` is in no example; write {unused.right}.", f"{unused.key}: ", indent=2, hang=4)
    for verdict in proof.idle:
        yield paragraph(f"no example needs it; write {verdict.right}.", f"{verdict.setting}: ", indent=2, hang=4)
    for moved in proof.moved or ():
        where, what = f"line {moved.line}, {moved.kind}: ", f"with {moved.variation} the verdict moves: {moved.outcome}"
        yield paragraph(what, where, indent=2, hang=4)
        yield from (paragraph(article, indent=4, hang=6) for article in moved.articles)
