"""How old a person is: "Jane Doe, 42,", "42-year-old Jane Doe", "Jane Doe, a 42-year-old teacher"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.claim.bound import Bound
from auditor.claim.describing import describes
from auditor.claim.draft import Draft, make_claim
from auditor.claim.person_meant import FULL, person_before
from auditor.claim.reference import PERSON, Subject, governed, named
from auditor.claim.when import Timed
from auditor.compare.age import place_age
from auditor.model import Mention, Rule, When
from auditor.text.article import Article, Sentence
from auditor.text.lexicon import words
from auditor.text.name_kind import before_noun
from auditor.text.names import Name
from auditor.text.scan import Hit

AGE = "age"
_BETWEEN = re.compile(r", \d{1,3} ?[,.;)]")
_SPELLED = (re.compile(r"years? ?-? ?olds?\b"), re.compile(r"age(?:[ds]?| of) \d"), re.compile(r"who is \d"),
            re.compile(r"(?:turn(?:ed|s)|now) \d{1,3} ?[,.;)bwion]"), re.compile(r"at \d{2}(?:,| is)"))  # fmt: skip
"""Where an age may stand in a text in its plain form; each begins with a letter or a mark, which is found in C."""
_UNIT = "year of age"
_DESCRIBING = 2
"""Words that may stand between an age and its name: "the 32-year-old champion Jane Doe"."""
_ADJECTIVES = 3
"""Words that may stand between *a* and an age: "Jane Doe, a petite 42-year-old"."""
_AGED = frozenset({"age", "aged"})
_SAYING_WHO = ["who", "is"]
_SAYING = (_SAYING_WHO, ["who", "turned"], ["who", "turns"], ["who", "at"], [",", "now"])
_TELLING = frozenset({"is", "turned", "turns"})
_EARLIER = frozenset({"when", "ago"})
_RECENT = 60
"""In days: of what lies farther back a sentence tells the age of that time."""


def sentences_with_ages(article: Article) -> Iterator[int]:
    """The numbers of the sentences in which an age may stand, in order, but for those that are too long."""
    plain = article.plain
    places = [match.start() for pattern in _SPELLED for match in pattern.finditer(plain)]
    places += [
        m.start()
        for m in _BETWEEN.finditer(plain)
        if not plain[max(m.start() - 2, 0) : m.start()].rstrip()[-1:].isdecimal()
    ]
    for index in sorted(set(map(article.index_at, places))):
        if index >= 0 and not article.is_long(index):
            yield index


def age_drafts(rule: Rule, sentence: Sentence) -> Iterator[Draft]:
    """A claim for each age of a person who is named in full."""
    day = sentence.article.day
    for mention in sentence.quantities:
        if mention.unit != _UNIT or mention.hedge or _of_earlier(sentence, mention):
            continue
        subject = _person(sentence, mention)
        if subject is not None:
            text = sentence.article.document.text[mention.start : mention.end]
            value = place_age(mention, text, day)
            why = "" if day is not None else "no date to count the birthday from"
            bound = Bound(value, mention.start, mention.end, mention, why, "it stands with the name")
            hit = Hit(mention.start, mention.end, ())
            timed = Timed(When(None, day) if day else None, yearly=False, names_period=False)
            yield Draft(make_claim(rule, sentence, hit, bound, timed, "asserted", (), subject), bound)


def _of_earlier(sentence: Sentence, mention: Mention) -> bool:
    """Whether the age is of an earlier time: "then 24", "when she was 24", "killed in 2001"."""
    first = sentence.token_at(mention.start)
    low = sentence.tokens.low
    if not _EARLIER.isdisjoint(low[max(first - 3, 0) : first]) or "then" in low:
        return True
    day = sentence.article.day
    if low[max(first - 2, 0) : first] == _SAYING_WHO:
        return False  # "Jane Doe, who is 42, took over in 2019"
    return day is not None and any(
        period.kind == "date" and period.hedge != "since" and period.high < day.toordinal() - _RECENT
        for period in sentence.periods
    )


def _person(sentence: Sentence, mention: Mention) -> Subject | None:
    """The person of an age, by the name right before or behind it; None where none is named in full."""
    first, last = sentence.token_at(mention.start), sentence.token_at(mention.end - 1)
    name = _behind(sentence, first, last) or _opened(sentence, first, last) or _before(sentence, first)
    if name is None and _stands_for_one(sentence, first, last):
        return person_before(sentence, first - 1)
    if name is None or _has_namesake(sentence, name):
        return None
    subject = named(sentence, name, PERSON)
    return subject if subject is not None and len(subject.key) >= FULL else None


def _stands_for_one(sentence: Sentence, first: int, last: int) -> bool:
    """Whether "The 42-year-old" opens a sentence as the name of somebody, before a verb or "mother of five"."""
    low = sentence.tokens.low
    if first != 1 or low[0] != "the" or not _is_adjective(sentence, first):
        return False
    after = low[last + 1 : last + 4]
    if not after:
        return False
    function = words("function")
    parent = after[0] in words("people")["parents"] and after[1:2] in (["of"], ["-"])
    verb = after[0] in function["auxiliaries"] or after[0] in words("verbs")["of_saying"] or after[0] == "who"
    past = after[0].endswith("ed") and (after[1:2] == [] or not after[1].isalpha() or _no_noun(after[1]))
    return parent or verb or past


def _no_noun(word: str) -> bool:
    """Whether a word behind one in *-ed* shows that to be a verb: "denied the charge", not "retired teacher"."""
    function = words("function")
    return any(word in function[part] for part in ("prepositions", "determiners", "conjunctions", "pronouns"))


def _has_namesake(sentence: Sentence, name: Name) -> bool:
    """Whether a suffix tells the person from a parent or a child of the same name: "Jane Doe II"."""
    behind = sentence.tokens.low[max(name.after - 1, 0) : name.after + 2]
    return not words("grammar")["name_suffixes"].isdisjoint([*name.words, *behind])


def _before(sentence: Sentence, first: int) -> Name | None:
    """The name of "Jane Doe, 42,", "Jane Doe, who is 42" and "Jane Doe, a 42-year-old teacher"."""
    low = sentence.tokens.low
    at = first - (low[first - 1] in _AGED) if first else 0
    at -= (1 if low[at - 1 : at] == ["now"] else 2) * (low[at - 2 : at] in _SAYING)
    verb = next((n for n in sentence.names if n.after == at - 1), None) if low[max(at - 1, 0)] in _TELLING else None
    if verb is not None and not verb.possessive and not governed(sentence, verb):
        return verb  # "Jane Doe turned 60 on Monday", "Jane Doe is 60 years old"
    if _is_adjective(sentence, first) or low[at - 1 : at] != [","]:
        begin = next((i for i in range(at - 1, max(at - 2 - _ADJECTIVES, 0), -1) if low[i] in ("a", "an")), 0)
        at = begin if begin and describes(sentence, range(begin + 1, first)) else _apposed(sentence, first)
    if at < 1 or low[at - 1] != ",":
        return None
    return next((n for n in sentence.names if n.after == at - 1 and not n.possessive), None)


def _opened(sentence: Sentence, first: int, last: int) -> Name | None:
    """The name of "At 55, the Elmish director Jane Doe won", and of "At the age of 55,"."""
    low = sentence.tokens.low
    opens = low[:first] in (["at"], ["at", "the", "age", "of"]) and low[last + 1 : last + 2] == [","]
    begin = last + 2 + (low[last + 2 : last + 3] == ["the"])
    return _described(sentence, begin) if opens else None


def _described(sentence: Sentence, begin: int) -> Name | None:
    """The person named at token ``begin``, or behind up to three words there that describe one."""
    near = (n for n in sentence.names if begin <= n.first <= begin + _ADJECTIVES and n.kind != "place")
    full = (n for n in near if n.kind == "person" or len(n.words) >= FULL)
    name = next((n for n in full if describes(sentence, range(begin, n.first))), None)
    return None if name is None or name.possessive else name


def _apposed(sentence: Sentence, first: int) -> int:
    """Where *the* of "Jane Doe, the 42-year-old captain," stands; 0 where no comma ends what the age describes."""
    low = sentence.tokens.low
    end = next((i for i in range(first + 1, min(first + 5 + _DESCRIBING, len(low))) if low[i] == ","), 0)
    name = next((n for n in sentence.names if n.after == first - 2), None)
    closed = end and name is not None and not governed(sentence, name)
    return first - 1 if closed and low[first - 1] == "the" and _is_adjective(sentence, first) else 0


def _behind(sentence: Sentence, first: int, last: int) -> Name | None:
    """The name of "42-year-old Jane Doe" and "the 42-year-old champion Jane Doe"."""
    if not _is_adjective(sentence, first):
        return None
    near = [n for n in sentence.names if last < n.first <= last + 1 + _DESCRIBING]
    full = (n for n in near if n.kind == "person" or (n.kind != "place" and len(n.words) >= FULL))
    name = next(full, next(iter(near), None))  # "the 42-year-old Republican senator Jane Doe"
    if name is None or not describes(sentence, range(last + 1, name.first)) or before_noun(sentence.tokens, name.last):
        return None
    return name


def _is_adjective(sentence: Sentence, first: int) -> bool:
    """Whether the age at token ``first`` is one of "42-year-old", and no bare number."""
    return "year" in sentence.tokens.low[first + 1 : first + 4]
