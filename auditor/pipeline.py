"""The whole program on one page: documents and rules in, a report out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from auditor.claim.aged import AGE
from auditor.claim.compiled import EVERY_VALUE
from auditor.claim.reader import ClaimReader
from auditor.claim.step import Stop
from auditor.claim.sum_steps import steps
from auditor.engine.store import Store
from auditor.finding.beyond import counted
from auditor.finding.decide import Decision, decide
from auditor.finding.twins import amount
from auditor.model import FIGURE, Claim, Document, NotRead, Report, Rule, RuleCount, Unreadable
from auditor.naming.book import NOBODY, NameBook
from auditor.options import DEFAULT, Options
from auditor.progress import SILENT, Progress
from auditor.reading.run import ALONE, Means, read_all
from auditor.story.correction import without_wrong
from auditor.story.gathered import Gathered
from auditor.story.stories import Stories
from auditor.text.language import READ, unread_language


def audit(
    documents: Iterable[Document | Unreadable],
    rules: Sequence[Rule],
    options: Options = DEFAULT,
    *,
    means: Means = ALONE,
    reader: ClaimReader | None = None,
    languages: Collection[str] = READ,
    progress: Progress = SILENT,
) -> Report:
    """Read the claims of every document by every rule, compare them, and report where they cannot all be right.

    Documents are streamed; a document that could not be read is counted and named, and the others go on.
    ``means`` says in how many processes they are read, and where what was read is remembered: never what is found.
    ``reader``: one made of the same rules, where many small audits share it. ``languages``: those that are read, all
    if it is empty; a document surely in another one is counted and named. ``progress`` is told how far it is.
    """
    if means.engine == "spark":
        from auditor.spark.corpus import audit as audit_on_spark  # noqa: PLC0415 - an extra, and slow to import

        return audit_on_spark(documents, rules, options, languages, means.master)
    unreadable: list[Unreadable] = []
    not_read: list[NotRead] = []
    cut: list[NotRead] = []
    facts = Gathered()
    count = 0
    by_id = {rule.id: rule for rule in rules}
    with Store(by_id) as store:
        progress.begin("extracting")
        for reading in read_all(documents, rules, means, reader=reader, languages=languages, limits=options.limits):
            progress.advance("extracting")
            if isinstance(reading.left_out, Unreadable):
                unreadable.append(reading.left_out)
                continue
            if reading.left_out is not None:
                not_read.append(reading.left_out)
                continue
            count += 1
            cut.extend(reading.cut)
            if reading.facts is not None:
                facts.append(reading.facts)
                claims = without_wrong(reading.claims, reading.facts.correction)
                store.add(options.names.named(claim, by_id[claim.rule]) for claim in claims)
        progress.end("extracting")
        stories = Stories(facts)
        most = None if options.every_claim else max(options.limits.claims, _LISTED)
        sifted = store.sift(stories, every=options.agreements, most=most)
        progress.begin("comparing", sifted.claims)
        groups = _watched(sifted.groups, progress)
        decision = decide(
            groups, by_id, excluded=store.excluded, settled=sifted.settled, stories=stories, options=options
        )
        progress.end("comparing")
        decision = counted(decision)
        counts = _rule_counts(rules, store.read, decision)
    return Report(
        findings=decision.findings,
        agreements=decision.agreements,
        changes=decision.changes,
        ledger=replace(
            decision.ledger,
            documents=count,
            unreadable=len(unreadable),
            not_read=dict(Counter(document.reason for document in not_read)),
            cut=dict(Counter(document.reason for document in cut)),
        ),
        rules=counts,
        unreadable=tuple(unreadable),
        rates=decision.rates,
        revisions=decision.revisions,
        not_read=tuple(not_read),
        cut=tuple(cut),
    )


_LISTED = 100
"""Claims of an answer that a format without a limit of its own may list."""


def read_claims(
    documents: Iterable[Document | Unreadable],
    rules: Sequence[Rule],
    *,
    languages: Collection[str] = READ,
    names: NameBook = NOBODY,
) -> Iterator[Claim]:
    """Every claim of every document as it was read, compared or not, under the name that ``names`` gives its subject.

    Documents that cannot be read, and those in a language that is not read, are passed over.
    """
    reader = ClaimReader(rules)
    by_id = {rule.id: rule for rule in rules}
    for document in documents:
        if isinstance(document, Document) and not unread_language(document.text[document.begin :], languages):
            yield from (names.named(claim, by_id[claim.rule]) for claim in reader.read(document))


def trace(rule: Rule, sentence: str) -> list[str]:
    """How one rule reads a sentence: a line for each of its words, with the claim or the first thing that failed."""
    reader = ClaimReader([rule])
    document = Document(id="sentence", text=sentence)
    lines: list[str] = []
    for word, outcome in reader.trace(rule.id, document):
        if isinstance(outcome, Stop):
            lines.append(f"“{word}”: stopped at {outcome.step}: {outcome.reason}.")
        else:
            lines.extend(f"“{word}”: {_told(claim)}" for claim in outcome)
    if rule.adds_up and lines:
        lines.extend(steps(rule.adds_up, document))
    if rule.value == AGE and not lines:
        return ["no age stands beside the name of a person whom the text names in full, as in “Jane Doe, 42, said”."]
    if rule.value == FIGURE and not lines:
        return ["no figure stands in the sentence that can be of a story; no price, rise or fall is one."]
    if EVERY_VALUE in rule.words and not lines:
        return [f"no value of the kind “{rule.value}” stands in the sentence."]
    return lines or [f"none of the words of {rule.id} stands in the sentence: {', '.join(rule.words)}."]


def _told(claim: Claim) -> str:
    same = "".join(f"; {name}: {answer or 'not said'}" for name, answer in claim.same)
    when = (
        f"; time: {claim.when.start} to {claim.when.end} ({claim.timed_by})" if claim.when and claim.when.stated else ""
    )
    moment = f"; moment: {claim.when.moment}" if claim.when and claim.when.moment else ""
    excluded = f"; not compared: {claim.excluded}" if claim.excluded else ""
    named = "; ".join(
        filter(None, (f"“{claim.named}”" if claim.named not in ("", claim.subject) else "", claim.named_by))
    )
    subject = f"subject: {claim.subject}{f' ({named})' if named else ''}; " if claim.subject else ""
    bound = f" (bound by: {claim.bound_by})" if claim.bound_by else ""
    said = f"; said by: {claim.said_by}" if claim.said_by else ""
    answer = f"answer: {claim.value.answer}{bound}"
    change = f"; change: {claim.revises}" if claim.revises else ""
    part = f"; told as: {claim.told_as}" if claim.told_as else ""
    return f"a claim. {subject}{answer}{same}{when}{moment}{change}{part}; stance: {claim.stance}{said}{excluded}"


def _watched(groups: Iterable[list[Claim]], progress: Progress) -> Iterator[list[Claim]]:
    for group in groups:
        yield group
        progress.advance("comparing", sum(map(amount, group)))


def _rule_counts(rules: Sequence[Rule], read: Counter[str], decision: Decision) -> tuple[RuleCount, ...]:
    found = Counter(finding.rule for finding in decision.findings)
    return tuple(
        RuleCount(rule.id, read[rule.id], decision.questions.get(rule.id, 0), found[rule.id], rule) for rule in rules
    )
