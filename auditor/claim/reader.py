"""Read the claims of an article: one scan for all rules' words, then each rule asks the sentences that hold its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from auditor.claim.arithmetic import figures_in_words, sums, written_and_computed
from auditor.claim.compiled import EVERY_VALUE, CompiledRule
from auditor.claim.draft import Draft, make_claim
from auditor.claim.event_claim import event_drafts
from auditor.claim.facets import read_facets
from auditor.claim.figures import figures
from auditor.claim.reaction import answered_subject
from auditor.claim.reference import Subject
from auditor.claim.session import beside_a_close
from auditor.claim.step import Stop
from auditor.claim.subject import Form, find_subjects
from auditor.claim.value import Bound, read_value, with_direction
from auditor.claim.when import UNTIMED, read_when
from auditor.model import EVENT, Claim, Document, Mention, Rule, Stance
from auditor.text.article import Article, Sentence
from auditor.text.scan import Hit, PhraseSet
from auditor.text.stance import Held, stance_of
from auditor.text.tokens import plain

_NEAR = 4
"""How many words before a figure a denial of it may stand."""
_NOUN_ENDINGS = ("ment", "ments", "tion", "tions", "line", "lines", "ture", "tures")


class ClaimReader:
    """Reads the claims of any number of articles by the same rules."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._compiled = {rule.id: CompiledRule(rule) for rule in rules}
        self._scan = PhraseSet((word, rule.id) for rule in rules for word in rule.words if word != EVERY_VALUE)
        self._unscanned = {rule.id for rule in rules if EVERY_VALUE in rule.words}

    def read(self, document: Document) -> list[Claim]:
        """The claims of one article, by their place in it."""
        article = Article(document)
        wanted: dict[int, set[str]] = {}
        for hit in self._scan.find_all(plain(document.text)):
            index = article.index_at(hit.start)
            if index >= 0:
                wanted.setdefault(index, set()).update(hit.labels)
        if self._unscanned:
            wanted = {k: self._unscanned | wanted.get(k, set()) for k in range(len(article.spans))}
        drafts: dict[tuple[str, str, int], Draft] = {}
        for index in sorted(wanted):
            sentence = article.sentence(index)
            for rule in sorted(wanted[index]):
                for draft in self._of_rule(self._compiled[rule], sentence):
                    claim = draft.claim
                    drafts.setdefault((rule, claim.key, draft.bound.start), draft)
        article.release()
        claims = beside_a_close(list(_with_directions(list(drafts.values()))))
        return sorted(claims, key=lambda c: (c.start, c.end, c.rule, c.key))

    def _of_rule(self, compiled: CompiledRule, sentence: Sentence) -> Iterator[Draft]:
        if EVERY_VALUE in compiled.rule.words:
            yield from _every_figure(compiled.rule, sentence)
            return
        for hit in compiled.hits(sentence.plain):
            shifted = replace(hit, start=hit.start + sentence.start, end=hit.end + sentence.start)
            outcome = read_hit(compiled, sentence, shifted)
            if not isinstance(outcome, Stop):
                yield from outcome

    def trace(self, rule: str, document: Document) -> Iterator[tuple[str, list[Claim] | Stop]]:
        """For each of a rule's words in an article, the word as written and the claims it gave, or what stopped it."""
        article = Article(document)
        compiled = self._compiled[rule]
        for index in range(len(article.spans)):
            sentence = article.sentence(index)
            for hit in compiled.hits(sentence.plain):
                shifted = replace(hit, start=hit.start + sentence.start, end=hit.end + sentence.start)
                outcome = read_hit(compiled, sentence, shifted)
                word = document.text[shifted.start : shifted.end]
                yield word, outcome if isinstance(outcome, Stop) else [draft.claim for draft in outcome]


def _sums(rule: Rule, sentence: Sentence, hit: Hit) -> list[Draft] | Stop:
    """Two claims for each sum of the hit's clause: the figure as written, and as the other figures make it."""
    text = sentence.article.document.text
    clause = sentence.clause_of(hit.start)
    drafts: list[Draft] = []
    for found in sums(rule.adds_up, sentence):
        if all(sentence.clause_of(mention.start) != clause for mention in found.figures):
            continue
        about = Subject((found.key,), figures_in_words(found, text), -1, -1)
        first = min(found.others, key=_start)
        spans = ((found.written.start, found.written.end), (first.start, max(m.end for m in found.others)))
        for value, (start, end) in zip(written_and_computed(found, text), spans, strict=True):
            bound = Bound(value, start, end)
            drafts.append(Draft(make_claim(rule, sentence, hit, bound, UNTIMED, "asserted", (), about), bound))
    return drafts or Stop("value", f"no {', '.join(rule.adds_up)} stand together in the clause")


def _start(mention: Mention) -> int:
    return mention.start


def _every_figure(rule: Rule, sentence: Sentence) -> Iterator[Draft]:
    """A claim for each figure of a sentence, whatever stands beside it; its unit stands for its subject."""
    for mention, value, unit in figures(sentence):
        hit = Hit(mention.start, mention.end, ())
        bound = Bound(value, mention.start, mention.end, mention)
        told = _stance_before(sentence, mention)
        stance: Stance = (
            "denied" if told == "denied" else "asserted"
        )  # an *if* or a question takes its figures for given
        claim = make_claim(rule, sentence, hit, bound, UNTIMED, stance, (), Subject((), unit, -1, -1))
        yield Draft(claim, bound)


def _stance_before(sentence: Sentence, mention: Mention) -> Stance:
    """The stance of the few words that lead to a figure: "did not sell 27 boats"."""
    last = sentence.token_at(mention.start)
    return stance_of(sentence.tokens, range(max(last - _NEAR, 0), last + 1))


def read_hit(compiled: CompiledRule, sentence: Sentence, hit: Hit) -> list[Draft] | Stop:
    """The claims that one word of a rule leads to, or the first condition that failed."""
    if compiled.rule.adds_up:
        return _refused(compiled, sentence, sentence.clause_of(hit.start)) or _sums(compiled.rule, sentence, hit)
    clause = sentence.clause_of(hit.start)
    rough = _refused(compiled, sentence, clause) or read_value(compiled, sentence, hit, yearly=False)
    if isinstance(rough, Stop):
        return rough
    if compiled.rule.subject == (EVENT,):
        return event_drafts(compiled, sentence, hit, rough)
    stance = _stance(compiled.rule, sentence, hit, rough)
    timed = read_when(sentence, clause, compiled.rule.period, stance, rough.mention)
    if isinstance(timed, Stop):
        return timed
    if compiled.needs_period and not timed.names_period:
        return Stop("needs", "the clause names no time")
    yearly = compiled.rule.period == "year" or (timed.yearly and compiled.rule.period == "stated")
    bound = read_value(compiled, sentence, hit, yearly=True) if yearly else rough
    if isinstance(bound, Stop):
        return bound
    subjects = _subjects(compiled, sentence, hit, bound)
    if not subjects:
        return Stop("subject", f"the grammar ties no {' or '.join(compiled.rule.subject)} to the words")
    same = read_facets(compiled, sentence, clause, bound.start)
    if isinstance(same, Stop):
        return same
    return [
        Draft(make_claim(compiled.rule, sentence, hit, bound, timed, stance, same, subject), bound)
        for subject in subjects
    ]


def _stance(rule: Rule, sentence: Sentence, hit: Hit, bound: Bound) -> Stance:
    """How surely the clause tells the value; who holds an office is told beside what is planned or denied of him."""
    if rule.value == "person":
        return "asserted"
    word, last = sentence.token_at(hit.start), sentence.token_at(hit.end - 1)
    value, end = sentence.token_at(bound.start), sentence.token_at(bound.end - 1)
    return sentence.stance(sentence.clause_of(hit.start), Held(min(word, value), max(last, end), value))


def _refused(compiled: CompiledRule, sentence: Sentence, clause: int) -> Stop | None:
    """Why ``unless`` or ``needs`` rules the clause out, if they do."""
    start, end = sentence.clause_span(clause)
    text = sentence.plain[start - sentence.start : end - sentence.start]
    veto = compiled.vetoing.find(text)
    if veto:
        return Stop("unless", f"“{veto[0].labels[0]}” rules out the clause")
    if compiled.needs and not compiled.needs.find(text):
        return Stop("needs", f"none of the words it needs stands in the clause: {', '.join(compiled.rule.needs)}")
    return None


def _subjects(compiled: CompiledRule, sentence: Sentence, hit: Hit, bound: Bound) -> list[Subject]:
    rule = compiled.rule
    if rule.subject == ("none",):
        return [Subject((), "", -1, -1)]
    kinds = rule.subject
    skip = bound.start if rule.value == "person" else -1
    if rule.value == "category":
        about = answered_subject(sentence, hit, Hit(bound.start, bound.end, ()), kinds)
        return [about] if about else []
    form = _form(rule, sentence, hit, bound)
    of = bool(compiled.subject_ties)
    return find_subjects(sentence, hit, kinds, form, skip, patient=compiled.patient, of=of)


def _form(rule: Rule, sentence: Sentence, hit: Hit, bound: Bound) -> Form:
    if rule.value in ("direction", "change"):
        return "definite" if bound.start > hit.start else "verb"
    word = sentence.plain[hit.start - sentence.start : hit.end - sentence.start]
    if rule.value == "person":
        return "post"
    if word.endswith(_NOUN_ENDINGS):
        return "noun"
    return "verb"


def _with_directions(drafts: Sequence[Draft]) -> Iterator[Claim]:
    """The claims; a percentage without a direction takes the one the article gives that subject and day."""
    for draft in drafts:
        claim = draft.claim
        if claim.excluded != "no direction":
            yield claim
            continue
        ways = {
            other.bound.mention.direction
            for other in drafts
            if other.bound.mention is not None
            and not other.claim.excluded
            and (other.claim.rule, other.claim.key) == (claim.rule, claim.key)
            and _one_day(other.claim, claim)
        }
        way = ways.pop() if len(ways) == 1 else ""
        known = way in ("up", "down")
        yield replace(claim, value=with_direction(draft.bound, way).value, excluded="") if known else claim


def _one_day(a: Claim, b: Claim) -> bool:
    """Whether two claims of one article can be of the same day."""
    if a.when is None or b.when is None or not (a.when.stated and b.when.stated):
        return True
    return (a.when.start, a.when.end) == (b.when.start, b.when.end)
