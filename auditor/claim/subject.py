"""Whose fact a clause tells: by possessive, by *of* or *by*, by the clause's own subject; never by nearness."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from auditor.claim.clause_subject import clause_subject
from auditor.claim.complement import agent, complement, past_amount
from auditor.claim.owner import nobodys, owner_of
from auditor.claim.reference import Kinds, Subject, governed, is_company, named, surely_company
from auditor.claim.story import story_of
from auditor.claim.storys_own import holder_of_post, storys_own
from auditor.claim.titles import past_board, title_end, title_start
from auditor.claim.voice import doer, is_passive, object_of, onto
from auditor.text.article import Sentence
from auditor.text.lexicon import words
from auditor.text.names import Name
from auditor.text.scan import Hit

Form = Literal["verb", "noun", "definite", "post"]
"""What the words are: a verb, a noun, a noun that with *the* means what was spoken of before ("the stock"), or a post,
which belongs to the clause's subject only where that appoints somebody to it."""
_HELD = [[noun, link] for noun in ("shares", "stock") for link in ("in", "of")]
_WATCHERS = frozenset({"analyst", "analysts", "economist", "economists", "strategist"})
_SOURCES = frozenset({"from", "by", "with", "against", "than", "like", "unlike"})


def find_subjects(
    sentence: Sentence, hit: Hit, kinds: Kinds, form: Form, skip: int = -1, *, patient: bool = False, of: bool = True
) -> list[Subject]:
    """The subjects of the fact told by the words at ``hit``; empty where the grammar names none.

    ``skip`` is the offset of a name that is the claim's value and so cannot be its subject; ``patient``: the rule asks
    to whom it was done, ``of``: what stands after *of* can be the subject even of a noun like *takeover*.
    """
    first = sentence.token_at(hit.start)
    last = sentence.token_at(hit.end - 1)
    if form == "verb" and is_noun(sentence, first):
        form = "noun"
    low = sentence.tokens.low
    if form == "post":
        first, last = title_start(low, first), past_board(low, title_end(low, last))
    has_of = form != "verb" and low[last + 1 : last + 2] == ["of"] and past_amount(sentence, last) == last
    beside = form == "verb" and any(
        n.after == first and not n.possessive and not nobodys(sentence, n) for n in sentence.names
    )
    owner = None if beside else owner_of(sentence, first, kinds, definite=form == "definite" and not has_of)
    if owner is not None:
        return [s for s in owner if form != "post" or _named_here(sentence, s)]
    if form == "verb":
        told = _by_voice(sentence, first, last, kinds, patient=patient)
        if told is not None:
            return told
    if has_of and not of and low[last] in words("verbs")["nouns_with_object"]:
        listed, has_of = agent(sentence, last, kinds), False
    elif patient and form == "noun":
        listed = onto(sentence, past_amount(sentence, last), kinds)
    else:
        listed = complement(sentence, last, kinds) if form != "verb" else []
    if listed or has_of:
        return [subject for subject in listed if skip < 0 or subject.start != skip]
    subject = _without_owner(sentence, first, last, kinds, form, skip)
    return [subject] if subject else []


def _by_voice(sentence: Sentence, first: int, last: int, kinds: Kinds, *, patient: bool) -> list[Subject] | None:
    """The subjects that a verb has by its voice; None where they are the clause's own."""
    if patient:
        active = not is_passive(sentence, first) and sentence.tokens.low[first].endswith("ed")
        return object_of(sentence, last, kinds) or ([] if active else None)
    adjective = sentence.tokens.low[first].endswith("ible")  # "is compatible with"
    return doer(sentence, last, kinds) if is_passive(sentence, first) and not adjective else None


def _without_owner(sentence: Sentence, first: int, last: int, kinds: Kinds, form: Form, skip: int) -> Subject | None:
    """The clause's subject, or the story's own company, for words that have no owner beside them."""
    if form == "post" and not _appoints(sentence, first):
        follows = any(name.first in (last + 1, last + 2) for name in sentence.names)
        held = follows or _is_apposed(sentence, first, last)
        return holder_of_post(sentence, first, kinds) if held else None
    if form == "post" and (appointing := _of_the_board(sentence, first, kinds)):
        return appointing
    statement = words("statement")
    noun = form != "verb" or sentence.tokens.low[last] in statement["results"] | statement["accounts"]
    subject = clause_subject(sentence, first, kinds, skip, noun=noun) if form != "definite" else None
    if subject is None and noun:
        return storys_own(sentence, first, last, kinds)
    return subject


def _of_the_board(sentence: Sentence, before: int, kinds: Kinds) -> Subject | None:
    """Whose board it is that appoints somebody to the post at a token: "said its board had elected Jane Doe chair"."""
    low, clause = sentence.tokens.low, sentence.clause[before]
    board = next((i for i in range(before) if low[i] == "board" and sentence.clause[i] == clause), -1)
    if board < 0:
        return None
    owners = owner_of(sentence, board, kinds, definite=False) or complement(sentence, board, kinds)
    return owners[0] if owners else None


def _is_apposed(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a post stands between commas behind the name of its holder: "Jane Doe, Chief Financial Officer, said"."""
    low = sentence.tokens.low
    closed = low[last + 1 : last + 2] == [","] and low[first - 1] == ","
    return closed and any(n.after == first - 1 and len(n.words) > 1 for n in sentence.names)


def is_noun(sentence: Sentence, first: int) -> bool:
    """Whether a word that could be a verb is a noun: it opens its clause, or an article or an amount stands before."""
    low = sentence.tokens.low
    if low[first].endswith(("ing", "ed")):
        return False
    opens = not first or sentence.clause[first - 1] != sentence.clause[first]
    before = "" if opens else low[first - 1]
    if opens or before in words("function")["determiners"] or before in words("owners")["of_the_whole"]:
        return True
    offset = sentence.tokens.start[first]
    return any(amount.start < offset <= amount.end + 1 for amount in sentence.quantities)


def _named_here(sentence: Sentence, subject: Subject) -> bool:
    """Whether the sentence itself names the subject, and no other: whose a post is by *its* is often unclear.

    Where it names nobody before the post, the sentence before must name the subject alone, a company.
    """
    if any(name.start == subject.start for name in sentence.names) or _only_the_storys(sentence, subject):
        return True
    before = _others(sentence, (n for n in sentence.names if n.start < subject.start))
    if before or not sentence.index or not surely_company(sentence.article, subject.key):
        return before == {subject.key}
    earlier = sentence.article.sentence(sentence.index - 1)
    return _others(earlier, earlier.names) == {subject.key}


def _only_the_storys(sentence: Sentence, subject: Subject) -> bool:
    """Whether the subject is the story's own company, and the sentence names no other."""
    own = subject.key == story_of(sentence.article).subject
    return own and {is_company(sentence, name) for name in sentence.names} <= {None, subject.key}


def _others(sentence: Sentence, names: Iterable[Name]) -> set[tuple[str, ...]]:
    """The full names of what may have a post too: companies, and what nothing shows to be none."""
    maybe = [n for n in names if n.kind in ("organisation", "unknown") and not governed(sentence, n)]
    return {key for n in maybe if (key := sentence.article.names.resolve(n)) is not None}


def _appoints(sentence: Sentence, before: int) -> bool:
    """Whether the clause's verb appoints: named, hired, elected."""
    clause = sentence.clause[before]
    low = sentence.tokens.low
    return any(sentence.clause[i] == clause and low[i] in words("verbs")["of_appointing"] for i in range(before))


def only_name(sentence: Sentence, clause: int, kinds: Kinds, answer: Hit | None = None) -> Subject | None:
    """The one subject that a clause, else its sentence, names as the owner or the doer of something, and alone."""
    low = sentence.tokens.low
    free = [n for n in sentence.names if not n.first or low[n.first - 1] not in _SOURCES]
    if answer is not None:  # "Category 3" is no name
        free = [n for n in free if n.end <= answer.start or answer.end <= n.start]
    everything = [(n, s) for n in free if (s := named(sentence, n, kinds)) is not None]
    for group in ([(n, s) for n, s in everything if sentence.clause[n.first] == clause], everything):
        if len({s.key for _, s in group}) == 1:
            return group[0][1] if any(_owns_or_does(sentence, n) for n, _ in group) else None
        if group:
            return None
    return None


def _owns_or_does(sentence: Sentence, name: Name) -> bool:
    """Whether something is told of a name: "Acme's results", "shares in Acme", "Acme fell", but not "Acme said"."""
    low = sentence.tokens.low
    if name.possessive or low[max(name.first - 2, 0) : name.first] in _HELD:
        return True
    after = low[name.after : name.after + 2]
    watches = not words("verbs")["of_saying"].isdisjoint(after) or not _WATCHERS.isdisjoint(after)
    opens = not name.first or sentence.clause[name.first - 1] != sentence.clause[name.first]
    return opens and not watches
