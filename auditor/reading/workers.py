"""Read articles in several processes that share nothing, and give what they read in the articles' own order."""

from __future__ import annotations

from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_all_start_methods, get_context
from typing import TYPE_CHECKING, Self

from auditor.claim.reader import ClaimReader
from auditor.errors import AuditorError
from auditor.reading.article import Reading, read_article
from auditor.reading.pack import pack, unpack

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from auditor.limits import Limits
    from auditor.model import Document, Rule

Batch = list["Document"]

_AHEAD = 3
"""Batches per worker that may wait to be read or to be taken, so that memory stays bounded."""
_DIED = "a process that read articles ended before its time; memory may have run out: try --jobs 1."
_STARTED: list[tuple[ClaimReader, tuple[str, ...]]] = []
"""In a worker: the one reader it was started with, and the languages that it reads."""


class Workers:
    """Processes that read batches of articles. Use it as a context: leaving it ends them."""

    def __init__(self, rules: Sequence[Rule], languages: Collection[str], jobs: int, limits: Limits) -> None:
        context = get_context("forkserver" if "forkserver" in get_all_start_methods() else "spawn")
        self.ahead = jobs * _AHEAD
        """Batches that may be under way at once."""
        self._pool = ProcessPoolExecutor(jobs, context, _start, (tuple(rules), tuple(languages), limits))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown(wait=False, cancel_futures=True)

    def submit(self, batch: Batch) -> Future[bytes]:
        """Have a batch read. Raises AuditorError where a worker has died."""
        try:
            return self._pool.submit(_work, batch)
        except BrokenProcessPool as error:
            raise AuditorError(_DIED) from error

    @staticmethod
    def result(under_way: Future[bytes]) -> list[Reading]:
        """The readings of a batch, once it is read. Raises AuditorError where its worker died."""
        try:
            return unpack(under_way.result())
        except BrokenProcessPool as error:
            raise AuditorError(_DIED) from error


def _start(rules: tuple[Rule, ...], languages: tuple[str, ...], limits: Limits) -> None:
    _STARTED[:] = [(ClaimReader(rules, limits), languages)]


def _work(batch: Batch) -> bytes:
    reader, languages = _STARTED[0]
    return pack([read_article(reader, document, languages) for document in batch])
