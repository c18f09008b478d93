"""How the cost grows with documents, with rules, and with the claims that answer one question."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from auditor.claim.reader import ClaimReader
from auditor.model import Document, Rule
from auditor.pipeline import audit
from timing.matching import compared
from timing.row import Row, seconds


@dataclass(frozen=True, slots=True)
class Growth:
    """One line of a chart: the cost of one at each number."""

    of: str
    unit: str
    points: tuple[tuple[int, float], ...]
    """A number and microseconds for one of them."""

    def row(self) -> Row:
        """The cost of one at the greatest number beside that at the least; 1 is flat."""
        (least, first), (most, last) = self.points[0], self.points[-1]
        return Row(f"{self.of}, {most:,}", f"{least:,}", last / first, last, first, self.unit)


def growths(documents: Sequence[Document], book: Sequence[Rule], *, quick: bool) -> Iterator[Growth]:
    """Each growth there is."""
    yield documents_growth(documents, book, (1, 3) if quick else (1, 10))
    yield rules_growth(documents[:100], book, (10, 100) if quick else (10, 100, 1000))
    yield claims_growth((1_000, 10_000) if quick else (1_000, 10_000, 100_000, 1_000_000))


def documents_growth(documents: Sequence[Document], book: Sequence[Rule], times: Sequence[int]) -> Growth:
    """The cost of a document, as they grow in number: the same ones again, under other names."""
    points = []
    for many in times:
        again = (replace(d, id=f"{d.id}/{turn}") for turn in range(many) for d in documents)
        number = many * len(documents)
        points.append((number, 1e6 * seconds(partial(audit, again, book)) / number))
    return Growth("documents", "µs/document", tuple(points))


def rules_growth(documents: Sequence[Document], book: Sequence[Rule], numbers: Sequence[int]) -> Growth:
    """The cost of a document, as rules grow in number whose words it does not hold: as many sentences are read."""
    points = []
    for number in numbers:
        own = list(book[:10])
        others = [_unheard_of(book[index % len(book)], index) for index in range(number - len(own))]
        reader = ClaimReader([*own, *others])
        points.append((number, 1e6 * seconds(partial(_read, reader, documents), rounds=2) / len(documents)))
    return Growth("rules", "µs/document", tuple(points))


def _read(reader: ClaimReader, documents: Sequence[Document]) -> None:
    for document in documents:
        reader.read(document)


def _unheard_of(rule: Rule, index: int) -> Rule:
    """A rule with words that no article has."""
    words = tuple(f"zq{index}x {word}" for word in rule.words)
    return replace(rule, id=f"{rule.id}-{index}", words=words)


def claims_growth(numbers: Sequence[int]) -> Growth:
    """The cost of a claim, as those that answer one question grow in number."""
    points = [(number, 1e6 * compared(number, number, 1.0) / number) for number in numbers]
    return Growth("claims to one question", "µs/claim", tuple(points))
