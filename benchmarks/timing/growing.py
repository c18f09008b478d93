"""How the cost grows with documents, with rules, and with the claims that answer one question."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from auditor.claim.reader import ClaimReader
from auditor.model import Document, Rule
from auditor.pipeline import audit
from timing.matching import compared
from timing.row import Row, apart, seconds


@dataclass(frozen=True, slots=True)
class Growth:
    """One line of a chart: the cost of one at each number."""

    of: str
    unit: str
    points: tuple[tuple[int, float], ...]
    """A number and microseconds for one of them."""
    memory: tuple[float, ...] = ()
    """The most memory held at each number, in megabytes."""

    def rows(self) -> Iterator[Row]:
        """The cost of one, and the memory for all, at the greatest number beside those at the least; 1 is flat."""
        (least, first), (most, last) = self.points[0], self.points[-1]
        yield Row(f"{self.of}, {most:,}", f"{least:,}", last / first, last, first, self.unit)
        if self.memory:
            held, before = self.memory[-1], self.memory[0]
            yield Row(f"{self.of}, {most:,}: memory", f"{least:,}", held / before, held, before, "MB")


def growths(documents: Sequence[Document], book: Sequence[Rule], *, quick: bool) -> Iterator[Growth]:
    """Each growth there is."""
    turns = (1, 3) if quick else (1, 10, 100)
    yield _growth("documents", "µs/document", turns, partial(_audited, documents[:1000], book))
    numbers = (10, 100) if quick else (10, 100, 1000)
    yield _growth("rules", "µs/document", numbers, partial(_read, documents[:100], book))
    claims = (1_000, 10_000) if quick else (1_000, 10_000, 100_000, 1_000_000)
    yield _growth("claims to one question", "µs/claim", claims, _compared)


def _growth(of: str, unit: str, numbers: Sequence[int], cost: Callable[[int], tuple[int, float]]) -> Growth:
    """The cost at each number, each in a process of its own."""
    measured = [apart(cost, number) for number in numbers]
    return Growth(of, unit, tuple(point for point, _ in measured), tuple(memory for _, memory in measured))


def _audited(documents: Sequence[Document], book: Sequence[Rule], many: int) -> tuple[int, float]:
    """The cost of a document, as they grow in number: the same ones again, under other names."""
    again = (replace(d, id=f"{d.id}/{turn}") for turn in range(many) for d in documents)
    number = many * len(documents)
    return number, 1e6 * seconds(partial(audit, again, book)) / number


def _read(documents: Sequence[Document], book: Sequence[Rule], number: int) -> tuple[int, float]:
    """The cost of a document, as rules grow in number whose words it does not hold: as many sentences are read."""
    own = list(book[:10])
    others = [_unheard_of(book[index % len(book)], index) for index in range(number - len(own))]
    reader = ClaimReader([*own, *others])
    return number, 1e6 * seconds(lambda: [reader.read(d) for d in documents], rounds=2) / len(documents)


def _unheard_of(rule: Rule, index: int) -> Rule:
    """A rule with words that no article has."""
    words = tuple(f"zq{index}x {word}" for word in rule.words)
    return replace(rule, id=f"{rule.id}-{index}", words=words)


def _compared(number: int) -> tuple[int, float]:
    """The cost of a claim, as those that answer one question grow in number."""
    return number, 1e6 * compared(number, number, 1.0) / number
