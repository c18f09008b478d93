"""Read a stream of articles: what is remembered is taken, the rest is read here or in several processes, in order."""

from __future__ import annotations

import os
from collections import deque
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from auditor.claim.reader import ClaimReader
from auditor.limits import LIMITS, Limits
from auditor.model import Document, Unreadable
from auditor.reading.article import Reading, read_article
from auditor.text.language import READ

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
    from concurrent.futures import Future

    from auditor.model import Rule
    from auditor.reading.cache import Cache
    from auditor.reading.workers import Workers

BATCH = 400_000
"""Characters of text that are read at a time."""
_HERE = 2
"""So many batches are read in this process before others are started: they take longer to start than to read them."""


FOLDER = ".auditor"
"""Where what was read is remembered, in the folder of the run."""


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@dataclass(frozen=True, slots=True)
class Means:
    """How articles are read and compared; it never changes what is found."""

    jobs: int = 1
    """Processes that read."""
    cache: Path | None = None
    """The folder in which readings are remembered; None for none. A corpus of less than one batch never uses it."""
    notify: Callable[[str], None] = lambda _: None
    """Takes a sentence when something could not be remembered."""
    engine: Literal["duckdb", "spark"] = "duckdb"
    """What reads and compares: this machine alone, or Spark, which has its own processes and remembers nothing."""
    master: str = ""
    """Where Spark runs; empty for all processors of this machine, or where spark-submit says."""


ALONE = Means()


def read_all(
    documents: Iterable[Document | Unreadable],
    rules: Sequence[Rule],
    means: Means = ALONE,
    *,
    reader: ClaimReader | None = None,
    languages: Collection[str] = READ,
    limits: Limits = LIMITS,
) -> Iterator[Reading]:
    """A reading for each document, in their order; of one that cannot be read, or is not, the reason.

    Raises AuditorError where a process that reads dies.
    """
    with ExitStack() as opened:
        run = _Run(rules, means, reader, languages, opened, limits)
        waiting: deque[_Batch] = deque()
        for documents_of_batch, full in _batches(documents):
            waiting.append(run.begin(documents_of_batch, full=full))
            while len(waiting) > run.ahead:
                yield from run.end(waiting.popleft())
        while waiting:
            yield from run.end(waiting.popleft())


@dataclass(slots=True)
class _Batch:
    """Some documents, what is known of them already, and what is still being read."""

    known: list[Reading | None]
    keys: list[bytes]
    """Empty where nothing is remembered."""
    missing: list[Document]
    """The documents of which nothing is known, in order."""
    under_way: Future[bytes] | None = None


class _Run:
    """One stream of articles, and what it needs once it is long enough to pay."""

    def __init__(
        self,
        rules: Sequence[Rule],
        means: Means,
        reader: ClaimReader | None,
        languages: Collection[str],
        opened: ExitStack,
        limits: Limits,
    ) -> None:
        self._rules = rules
        self._means = means
        self._reader = reader
        self._languages = languages
        self._limits = limits
        self._opened = opened
        self._cache: Cache | None = None
        self._workers: Workers | None = None
        self._begun = 0

    @property
    def ahead(self) -> int:
        """Batches that may wait for their readings."""
        return self._workers.ahead if self._workers else 0

    def begin(self, documents: Sequence[Document | Unreadable], *, full: bool) -> _Batch:
        """Look up what is remembered, and have the rest read."""
        if full and self._means.cache is not None and self._cache is None:
            self._cache = self._open_cache(self._means.cache)
        batch = self._looked_up(documents)
        self._begun += bool(batch.missing)
        if self._begun > _HERE and self._means.jobs > 1 and batch.missing:
            batch.under_way = self._started().submit(batch.missing)
        return batch

    def end(self, batch: _Batch) -> Iterator[Reading]:
        """The readings of a batch, remembered from now on."""
        if batch.under_way is not None and self._workers is not None:
            read = self._workers.result(batch.under_way)
        else:
            read = self._read(batch.missing)
        if self._cache is not None and batch.keys:
            self._cache.put(list(zip(batch.keys, read, strict=True)))
        fresh = iter(read)
        for known in batch.known:
            yield known if known is not None else next(fresh)

    def _read(self, documents: Sequence[Document]) -> list[Reading]:
        """The readings of some documents, read in this process; where all is remembered no reader is made."""
        if documents and self._reader is None:
            self._reader = ClaimReader(self._rules, self._limits)
        reader = self._reader
        return [read_article(reader, document, self._languages) for document in documents] if reader else []

    def _looked_up(self, documents: Sequence[Document | Unreadable]) -> _Batch:
        known: list[Reading | None] = [
            Reading(left_out=document) if isinstance(document, Unreadable) else None for document in documents
        ]
        readable = [(i, document) for i, document in enumerate(documents) if isinstance(document, Document)]
        if self._cache is None:
            return _Batch(known, [], [document for _, document in readable])
        keys = [self._cache.key(document) for _, document in readable]
        missing: list[Document] = []
        missed: list[bytes] = []
        for (i, document), key, remembered in zip(readable, keys, self._cache.get(keys), strict=True):
            known[i] = remembered
            if remembered is None:
                missing.append(document)
                missed.append(key)
        return _Batch(known, missed, missing)

    def _open_cache(self, folder: Path) -> Cache:
        from auditor.reading.cache import Cache  # noqa: PLC0415 - a short stream needs none

        return self._opened.enter_context(Cache(folder, self._rules, self._languages, self._means.notify, self._limits))

    def _started(self) -> Workers:
        if self._workers is None:
            from auditor.reading.workers import Workers  # noqa: PLC0415 - a short stream needs none

            self._workers = self._opened.enter_context(
                Workers(self._rules, self._languages, self._means.jobs, self._limits)
            )
        return self._workers


def _batches(documents: Iterable[Document | Unreadable]) -> Iterator[tuple[list[Document | Unreadable], bool]]:
    """The documents in batches, and whether each is as large as a batch gets; a longer document ends its batch."""
    batch: list[Document | Unreadable] = []
    held = 0
    for document in documents:
        batch.append(document)
        held += len(document.text) if isinstance(document, Document) else 0
        if held >= BATCH or len(batch) >= _MOST:
            yield batch, True
            batch, held = [], 0
    if batch:
        yield batch, False


_MOST = 5_000
"""Documents of a batch at most, however short they are."""
