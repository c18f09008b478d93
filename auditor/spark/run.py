"""An audit on Spark, on one page: a frame of documents and a book in, frames of all that was found out."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Self

from auditor.corpus.notice import Notice
from auditor.engine.spark import COLUMNS, bucketed, candidates, ddl
from auditor.errors import CorpusError
from auditor.spark.book import seal
from auditor.spark.crowds import MANY, Crowds, alone, crowds
from auditor.spark.deciding import decide_bucket
from auditor.spark.extract import extract
from auditor.spark.findings import findings
from auditor.spark.kept import Kept
from auditor.spark.layout import CLAIM, DECIDED, FACTS, NOTE, TWINS, layout, readings
from auditor.spark.stories import FEW, tellings

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

    from auditor.spark.book import Book


class Run:
    """One audit of one frame of documents, each part of which is computed once, when it is first asked for."""

    def __init__(self, documents: DataFrame, book: Book, few: int = FEW, many: int = MANY) -> None:
        self._documents = documents
        self.book = book
        self._few = few
        self._many = many
        self._seal = seal()
        self._shared = documents.sparkSession.sparkContext.broadcast(book)
        self._kept = Kept()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._kept.__exit__()
        self._shared.unpersist()

    @cached_property
    def readings(self) -> DataFrame:
        """All that was read, in rows of several kinds: see ``layout``."""
        own, shared_book = self._seal, self._shared

        def read(batches):  # type: ignore[no-untyped-def]
            own.check()
            return extract(shared_book.value, batches)

        return self._kept.keep(self._documents.mapInArrow(read, ddl(readings())))

    @cached_property
    def claims(self) -> DataFrame:
        """Every claim as it was read, with its texts."""
        return self.readings.where(f"kind = '{CLAIM}'")

    def notes(self, most: int) -> tuple[list[Notice], int]:
        """The first remarks on articles of a user's own frame that were read all the same, and how many there are."""
        notes = self.readings.where(f"kind = '{NOTE}'").select("document", "reason")
        first = notes.orderBy("document", "reason").limit(most).collect()
        number = notes.count() if len(first) == most else len(first)
        return [Notice(row["document"], row["reason"]) for row in first], number

    @cached_property
    def told(self) -> DataFrame:
        """What was found out of articles beside all others, as ``layout.TELLING``."""
        return self._kept.keep(tellings(self._facts, self._kept, self._few))

    @cached_property
    def disputed(self) -> DataFrame:
        """What was decided of the base keys that may hold a dispute, as ``layout.DECIDED``."""
        return self._decided("left_semi")

    @cached_property
    def settled(self) -> DataFrame:
        """The same of all others."""
        return self._decided("left_anti")

    @property
    def decided(self) -> DataFrame:
        """What was decided of all base keys."""
        return self.disputed.union(self.settled)

    @property
    def findings(self) -> DataFrame:
        """Every finding, a row for each claim of each position; only what may be in dispute is looked at."""
        return findings(self.disputed, self.claims, self.crowds)

    def _decided(self, join: str) -> DataFrame:
        own, shared_book = self._seal, self._shared

        def decide(rows):  # type: ignore[no-untyped-def]
            own.check()
            return decide_bucket(shared_book.value, rows)

        claims = self._held.join(self.suspects, "base", join)
        groups = bucketed(claims, self._size).groupBy("bucket")
        return self._kept.keep(groups.applyInArrow(decide, ddl(layout(DECIDED))))

    @cached_property
    def suspects(self) -> DataFrame:
        """The base keys that may hold a dispute."""
        return self._kept.keep(candidates(self.compared))

    @property
    def compared(self) -> DataFrame:
        """The claims that are compared, without the texts that only readers need."""
        return self.claims.where("excluded = ''").select("position", "number", *COLUMNS, *TWINS)

    @cached_property
    def _sizes(self) -> DataFrame:
        """How many claims each base key has."""
        return self._kept.keep(self.compared.groupBy("base").count())

    @cached_property
    def crowds(self) -> Crowds | None:
        """The claims of base keys that have very many; None where none has."""
        largest = self._sizes.agg({"count": "max"}).first()
        if largest is None or (largest[0] or 0) <= self._many:
            return None
        crowded = self._sizes.where(f"count > {self._many}").select("base")
        return crowds(self.compared.join(crowded, "base", "left_semi").join(self.told, "document", "left"), self._kept)

    @property
    def _held(self) -> DataFrame:
        """The claims that are decided, each with what was told of its article, and with those for which it stands."""
        if self.crowds is None:
            return alone(self.compared.join(self.told, "document", "left"))
        others = self.compared.join(self._sizes.where(f"count > {self._many}"), "base", "left_anti")
        return alone(others.join(self.told, "document", "left")).unionByName(self.crowds.held)

    @cached_property
    def _size(self) -> int:
        """How many claims are decided."""
        if self.crowds is None:
            return int((self._sizes.agg({"count": "sum"}).first() or [0])[0] or 0)
        return int(self._held.count())

    @cached_property
    def _facts(self) -> DataFrame:
        facts = self.readings.where(f"kind = '{FACTS}'").select("document", "position", "facts", "sketch", "sums")
        if self.book.names is not None:  # a user's own ids
            twice = facts.groupBy("document").count().where("count > 1").first()
            if twice:
                raise CorpusError(
                    f"{twice['count']} articles have the id {twice['document']}; an id is of one article."
                )
        return facts
