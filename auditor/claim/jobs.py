"""The jobs that a company does away with: which number they are, and whose company it is."""

from __future__ import annotations

from auditor.claim.antecedent import antecedent
from auditor.claim.bound import Bound
from auditor.claim.count_gap import is_passive, reaches_verb
from auditor.claim.count_of import Count
from auditor.claim.named_at import named_at
from auditor.claim.owner import owner_of
from auditor.claim.reference import Kinds, Subject, elsewhere, named
from auditor.claim.revision import changed_to
from auditor.claim.speaker import account_owner
from auditor.claim.story import story_of
from auditor.claim.storys_own import storys_own
from auditor.claim.where_some import leads_to_some
from auditor.text.article import Sentence
from auditor.text.lexicon import words
from auditor.text.scan import Hit

JOBS = "jobs"
"""The noun of a rule that counts them."""

_GOES = frozenset(
    {"", ".", ",", ";", "at", "in", "by", "as", "over", "when", "within", "from", "across", "and", "after"}
)
"""What may stand behind *go*: not "go unfilled" nor "go to Elmland"."""
_STAFFED = 10
"""How many tokens may stand between a verb and the *by* of "cut its workforce of about 60,000 worldwide by 400"."""
_ANNOUNCED = 6
"""How many tokens may stand between a verb and "400 job cuts"."""
_PERFECT = 4
"""Within how many tokens before a verb *has* tells that the cuts were made by now."""
_DESCRIBED = 9
"""How many tokens behind a bare number its noun may stand."""
_PHRASE = 3
"""Tokens of "number of employees" before its verb."""


def does_away(sentence: Sentence, hit: Hit, count: Count) -> bool:
    """Whether the word can be said of what is counted: posts are cut and disappear, people are cut and let go."""
    lists, low = words("jobs"), sentence.tokens.low
    first, last = sentence.token_at(hit.start), sentence.token_at(hit.end - 1)
    noun = low[sentence.token_at(count.end - 1)]
    if not count.low or not {"has", "have", "had"}.isdisjoint(low[max(first - _PERFECT, 0) : first]):
        return False  # "no layoffs", "has cut 400 jobs" by now, in several steps
    if noun in lists["cuts"]:
        return count.start <= hit.start < count.end
    if noun in lists["posts"]:
        return True
    lets = low[first] == "go" and _before(sentence, count.start) in lists["letting"]
    dismissed = low[first] in lists["dismissing"] or low[last] in lists["dismissing"] or lets
    if noun in words("people")["employed"]:
        return dismissed or low[first] in lists["cutting"] or gone_of(sentence, hit, count)
    told = reduced_by(sentence, hit, count) or gone_of(sentence, hit, count) or _are_described(sentence, count)
    return told or any(q.start == count.start and changed_to(sentence, hit, q) for q in sentence.quantities)


def _are_described(sentence: Sentence, count: Count) -> bool:
    """Whether a noun of jobs stands a few words behind a bare number: "3,400 in-store sales jobs"."""
    nouns, low = words("jobs")["posts"] | words("people")["employed"], sentence.tokens.low
    last = sentence.token_at(count.end - 1)
    for i in range(last + 1, min(last + 1 + _DESCRIBED, len(low))):
        if low[i] in nouns:
            return True
        if low[i] in (";", ".") or (low[i] in ("and", "while", "to", "as") and low[i - 1] != "-"):
            return False
    return False


def goes(sentence: Sentence, hit: Hit, count: Count) -> bool:
    """Whether the jobs before the word are lost by it: "400 jobs will go", "400 people are laid off", "let 400 go"."""
    lists, low = words("jobs"), sentence.tokens.low
    first, last = sentence.token_at(hit.start), sentence.token_at(hit.end - 1)
    after, lead = sentence.token_at(count.end - 1) + 1, _before(sentence, count.start)
    if after == first and lead in lists["letting"]:
        return low[first] in ("go", "redundant", "out")
    verb = first
    while verb > after and low[verb - 1] in lists["before_going"]:
        verb -= 1
    bare = verb == first and low[first] not in lists["before_going"]
    if bare and low[last] != "jobs" and low[first] not in lists["facing"]:
        return False
    if not reaches_verb(sentence, after, verb + (not bare)):
        return False
    if low[first] in lists["going"]:
        behind = low[last + 1] if last + 1 < len(low) else ""
        return low[first] != "go" or behind in _GOES
    return low[last] in lists["lost"] or low[last] == "jobs" or is_passive(sentence, first)


def reduced_by(sentence: Sentence, hit: Hit, count: Count) -> bool:
    """Whether staff is made smaller by the number: "cut its workforce by 400", "headcount will shrink by 400 posts"."""
    lists, low = words("jobs"), sentence.tokens.low
    first, last, by = sentence.token_at(hit.start), sentence.token_at(hit.end - 1), sentence.token_at(count.start) - 1
    if low[by] != "by" or not last < by <= last + _STAFFED or low[first] not in lists["cutting"] | lists["shrinking"]:
        return False
    if by == last + 1:
        begin = first
        while begin and low[begin - 1] in lists["before_going"]:
            begin -= 1
        return not lists["staff"].isdisjoint(low[max(begin - _PHRASE, 0) : begin])
    between = low[last + 1 : by]
    staff = next((k for k, word in enumerate(between) if word in lists["staff"]), -1)
    if staff < 0 or "," in between or "and" in between:
        return False
    behind = between[staff + 1 :]
    return not behind or behind[0] in ("of", "worldwide", "globally")


def gone_of(sentence: Sentence, hit: Hit, count: Count) -> bool:
    """Whether *of* leads from the noun of a loss to the number: "the loss of 400 jobs"."""
    low, lists = sentence.tokens.low, words("jobs")
    last, first = sentence.token_at(hit.end - 1), sentence.token_at(count.start)
    posts = low[sentence.token_at(count.end - 1)] in lists["posts"]
    told = low[last] in lists["losses"] and (posts or low[max(last - 1, 0)] in lists["of_jobs"])
    return told and low[last + 1 : first] in (["of"], ["of", "the"])


def only_some_jobs(sentence: Sentence, hit: Hit, count: Count, kinds: Kinds) -> bool:
    """Whether a place beside the verb makes them some: "in Elmland 400 jobs will go", "400 jobs will go in Elmland"."""
    low = sentence.tokens.low
    last, opening = sentence.token_at(hit.end - 1), sentence.clause_tokens(sentence.clause_of(hit.start))[0]
    behind = max(sentence.token_at(count.end - 1), last)
    if _more_follow(sentence, count) or _in_a_place(sentence, behind, kinds):
        return True
    return (count.end <= hit.start and _in_a_place(sentence, last, kinds)) or (
        low[opening] in ("in", "at", "across")
        and any(n.first in (opening + 1, opening + 2) and n.kind == "place" for n in sentence.names)
    )


def _more_follow(sentence: Sentence, count: Count) -> bool:
    """Whether the sentence goes on to more of them: "eliminate 600 positions and cut an additional 200"."""
    low = sentence.tokens.low
    later = (sentence.token_at(q.start) for q in sentence.quantities if q.kind == "count" and q.start >= count.end)
    return any(low[first - 1] in ("additional", "another", "further") for first in later)


def _in_a_place(sentence: Sentence, last: int, kinds: Kinds) -> bool:
    """Whether a place behind token ``last``, or behind "at Acme" there, makes them some."""
    if not leads_to_some(sentence, last + 1):
        return False
    if not _at_owner(sentence, last, kinds):
        return True
    owner = named_at(sentence, last + 2, kinds)[0]
    return leads_to_some(sentence, sentence.token_at(max(owner.end - 1, sentence.start)) + 1)


def _at_owner(sentence: Sentence, last: int, kinds: Kinds) -> bool:
    """Whether "at Acme" behind a token tells whose jobs they are, and not where some of them are."""
    owners = named_at(sentence, last + 2, kinds) if sentence.tokens.low[last + 1] == "at" else []
    return bool(owners) and not _is_site(sentence, owners[0])


def _before(sentence: Sentence, start: int) -> str:
    """The word before the number that begins at an offset."""
    return sentence.tokens.low[max(sentence.token_at(start) - 1, 0)]


def whose_jobs(sentence: Sentence, hit: Hit, bound: Bound, kinds: Kinds) -> list[Subject] | None:
    """Whose jobs they are that are lost, where no verb has who cuts them for its subject; None where one has.

    "400 jobs will go at Acme", "Acme said 400 jobs would go", "400 jobs will go" of a story that is about one company.
    """
    low, first = sentence.tokens.low, sentence.token_at(hit.start)
    noun, last = sentence.token_at(bound.end - 1), sentence.token_at(hit.end - 1)
    let = _before(sentence, bound.start) in words("jobs")["letting"]
    lost = bound.end <= hit.start and not let
    of_loss = low[noun] in words("jobs")["cuts"] or (
        low[last] in words("jobs")["losses"] and low[last + 1 : last + 2] == ["of"]
    )
    if low[sentence.token_at(bound.start) - 1] == "by" and bound.start > hit.end:
        return _whose_staff(sentence, first, last, kinds)
    if not lost and not of_loss:
        return None
    opening = sentence.clause_tokens(sentence.clause_of(bound.start))[0]
    if lost and low[opening] == "at" and (owners := named_at(sentence, opening + 1, kinds)):
        return owners
    for token in (last, noun):
        owners = named_at(sentence, token + 2, kinds) if low[token + 1 : token + 2] in (["at"], ["by"]) else []
        if owners and not _is_site(sentence, owners[0]):
            return owners if not _with_others(sentence, owners[0]) else []
    if of_loss:
        announced = low[noun] not in words("jobs")["cuts"] or _announced(sentence, sentence.token_at(bound.start))
        return None if announced else []
    owner = _who_says(sentence, sentence.token_at(bound.start), kinds) or account_owner(sentence, hit, kinds)
    owner = owner or storys_own(sentence, sentence.token_at(bound.start), first, kinds)
    return [owner] if owner else []


def _announced(sentence: Sentence, first: int) -> bool:
    """Whether a verb before "400 job cuts" tells that they are its subject's: "announced some 400 job cuts"."""
    before = sentence.tokens.low[max(first - _ANNOUNCED, 0) : first]
    return not words("jobs")["announcing"].isdisjoint(before)


def _with_others(sentence: Sentence, owner: Subject) -> bool:
    """Whether *and* joins another company to the owner: "job cuts at Acme and Brightwater"."""
    name = next((n for n in sentence.names if n.start == owner.start), None)
    at = name.after if name is not None else len(sentence.tokens)
    return sentence.tokens.low[at : at + 1] in (["and"], ["&"]) and any(n.first == at + 1 for n in sentence.names)


def _is_site(sentence: Sentence, owner: Subject) -> bool:
    """Whether a name only tells which site is meant: "400 jobs at the Elmstadt plant"."""
    name = next((n for n in sentence.names if n.start == owner.start), None)
    behind = sentence.tokens.low[name.after : name.after + 1] if name is not None else []
    return not (words("owners")["sites"] | words("owners")["parts"]).isdisjoint(behind)


def _whose_staff(sentence: Sentence, first: int, last: int, kinds: Kinds) -> list[Subject] | None:
    """Whose staff a verb with its *by* makes smaller: "Acme's workforce will be reduced by 400"."""
    if sentence.tokens.low[last + 1] != "by":
        return None
    before = range(first - 1, max(first - 1 - _STAFFED, -1), -1)
    staff = next((i for i in before if sentence.tokens.low[i] in words("jobs")["staff"]), -1)
    return [] if staff < 0 else owner_of(sentence, staff, kinds, definite=False) or []


def _who_says(sentence: Sentence, at: int, kinds: Kinds) -> Subject | None:
    """The story's own company, where it tells of the jobs at token ``at``: "Acme said on Monday that 400 jobs"."""
    low = sentence.tokens.low
    verb = next((i for i in range(at - 1, 0, -1) if low[i] in words("verbs")["of_saying"]), 0)
    own = story_of(sentence.article).subject
    if not verb or own is None:
        return None
    if any(verb < name.first < at and name.kind == "organisation" for name in sentence.names):
        return None
    name = next((n for n in sentence.names if n.after == verb and not n.possessive), None)
    if name is not None:
        subject = named(sentence, name, kinds)
        return subject if subject and subject.key == own else None
    key = antecedent(sentence, verb - 1, kinds) if low[verb - 1] in words("names")["descriptions"] | {"it"} else None
    return elsewhere(sentence, key, verb - 1) if key == own and key is not None else None
