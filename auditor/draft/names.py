"""Read a corpus for names that may be one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.model import Document
from auditor.naming.gather import Gathering
from auditor.naming.propose import proposals
from auditor.naming.sight import sight
from auditor.reading.run import ALONE, Means, read_all
from auditor.text.language import READ, unread_language

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from auditor.model import Rule, Unreadable
    from auditor.naming.book import NameBook
    from auditor.naming.evidence import Proposal


def propose_names(
    documents: Iterable[Document | Unreadable],
    rules: Sequence[Rule],
    book: NameBook,
    *,
    means: Means = ALONE,
    languages: Collection[str] = READ,
) -> tuple[int, list[Proposal]]:
    """How many articles were read, and the pairs of names in them that may be one.

    What the articles answer to ``rules`` is evidence, too; what ``book`` says already is not proposed.
    """
    corpus = Gathering()

    def watched() -> Iterator[Document | Unreadable]:
        for document in documents:
            if isinstance(document, Document) and not unread_language(document.text[document.begin :], languages):
                corpus.add(sight(document))
            yield document

    answers = [reading.claims for reading in read_all(watched(), rules, means, languages=languages) if reading.claims]
    for claims in answers:  # once every name is known
        corpus.answered(claims)
    return corpus.count, proposals(corpus, book)
