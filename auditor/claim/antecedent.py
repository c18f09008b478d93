"""What *its*, *the company* or *the retail giant* stands for: a subject that the article has named before."""

from __future__ import annotations

from collections.abc import Iterable

from auditor.claim.description import begins_at, modifiers, within_description
from auditor.claim.government import verb_follows
from auditor.claim.other_company import buyer_of, called_so, is_another, is_beside_a_rival, led_astray
from auditor.claim.reference import Kinds, governed, in_brackets, key_of_kind
from auditor.claim.story import is_point, story_of, whose_shares
from auditor.claim.storys_own import far_back
from auditor.claim.told import of_its_site, of_itself, speaks, told_of
from auditor.text.article import Sentence
from auditor.text.lexicon import words
from auditor.text.name_key import is_institution
from auditor.text.names import Name

_REACH = 3
"""How many sentences back a reference may look."""
_OF = frozenset({"of", "in", "at"})
_ASIDE = 16
"""How many tokens an aside behind a name may have: "Acme, the largest maker of soap in Elmland, said"."""
_YEAR = 4
"""Figures of a year, which a number of an edition has less than."""
_OF_STATES = frozenset({"bank", "banco", "banque", "banka", "reserve", "monetary"})
"""In the name of what "the central bank" can mean."""

_NO_TRADE = frozenset({"company", "group", "whole", "same", "u", "s"})
"""Words of a description that fit any company."""
_WATCHERS = frozenset({"analyst", "analysts", "strategist", "strategists", "economist", "economists"})
"""Whose employer is not the company they speak of."""

Key = tuple[str, ...]


def antecedent(sentence: Sentence, i: int, kinds: Kinds) -> Key | None:
    """The name that the reference at token ``i`` stands for."""
    if sentence.tokens.low[i + 1 : i + 2] == ["that"] and sentence.tokens.low[i] not in words("function")["pronouns"]:
        return None  # "the company that is to be split off" is one of which nothing was said yet
    if sentence.tokens.low[i - 1 : i + 1] == ["central", "bank"]:
        state = next((n for n in sentence.names if n.first == i + 2 and n.kind == "place"), None)
        if state is not None and sentence.tokens.low[i + 1] == "of":
            return sentence.article.names.resolve(state) if "place" in kinds else None
        found = _named_before(sentence, i, kinds)
        return found if found is not None and (is_institution(found) or not _OF_STATES.isdisjoint(found)) else None
    return _named_before(sentence, i, kinds)


def _named_before(sentence: Sentence, i: int, kinds: Kinds) -> Key | None:
    """The name that goes before a reference and is meant by it."""
    described = _by_description(sentence, modifiers(sentence, i))
    if described is not None or is_another(sentence, i):
        return described
    called = called_so(sentence, i)
    if called is not None:
        return key_of_kind(sentence, called, kinds)
    before = [n for n in sentence.names if n.last < i]
    if "place" in kinds and before and (country := _country(sentence, before[-1], i)) is not None:
        return country
    told = _of_which(sentence, i) or of_its_site(sentence, begins_at(sentence, i))
    if told is not None:
        return key_of_kind(sentence, told, kinds)
    free = _free(sentence, before, kinds)
    speaker = of_itself(sentence, i)
    if speaker is not None and (said := key_of_kind(sentence, speaker, kinds)) is not None:
        return said
    if begins_at(sentence, i) >= 0:
        free = [(n, key) for n, key in free if not speaks(sentence, n)]
    buyer = buyer_of(sentence, i)
    buys = key_of_kind(sentence, buyer, kinds) if buyer is not None else None
    free = told_of(sentence, i, [(n, key) for n, key in free if key != buys])
    if free:
        known = [(n, key) for n, key in free if sentence.article.names.stands_out(key)]
        leading = _leading(sentence, known or free)
        return None if is_beside_a_rival(sentence, i, leading) else leading
    reference = -1 if buyer is not None else _reference_before(sentence, i)
    if reference >= 0:
        return antecedent(sentence, reference, kinds)
    objects = [(n, key) for n in before if governed(sentence, n) and (key := key_of_kind(sentence, n, kinds))]
    if objects:
        return _owner_of_shares(sentence, objects)
    return _named_earlier(sentence, i, kinds, buys)


def _named_earlier(sentence: Sentence, i: int, kinds: Kinds, buyer: Key | None) -> Key | None:
    """The name in an earlier sentence that is meant, and not the ``buyer`` of whom the reference is set apart."""
    found = _in_earlier(sentence, i, kinds)
    if found is None and buyer is None and begins_at(sentence, i) >= 0:
        return far_back(sentence, i, kinds)
    return found if (buyer is None or found != buyer) and _may_mean(sentence, i, found, kinds) else None


def _country(sentence: Sentence, name: Name, i: int) -> Key | None:
    """The place that the last name before a reference is, where it owns or does something: "Elmland kept its"."""
    if name.kind != "place" or governed(sentence, name) or not (name.possessive or verb_follows(sentence, name, i)):
        return None
    return sentence.article.names.resolve(name)


def _of_which(sentence: Sentence, i: int) -> Name | None:
    """The name of whom a clause with *which* goes on: "a rival of Acme, Calder, which said it would"."""
    low = sentence.tokens.low
    for k in range(i - 1, 0, -1):
        if low[k] == "which" and low[k - 1] == ",":
            return next((n for n in sentence.names if n.after == k - 1 and not n.possessive), None)
        if not low[k].isalnum() or any(n.first == k for n in sentence.names):
            return None
    return None


def _may_mean(sentence: Sentence, i: int, key: Key | None, kinds: Kinds) -> bool:
    """Whether the company that an earlier sentence is about can be meant.

    By words like "the mortgage lender" only the story's own can be, or the only one that was spoken of.
    """
    own = story_of(sentence.article).subject
    if key is None or key == own or not modifiers(sentence, i) - _NO_TRADE:
        return True
    table = sentence.article.names
    near = map(sentence.article.sentence, range(max(sentence.index - _REACH, 0), sentence.index))
    others = {other for s in near for _, other in _free(s, s.names, kinds) if table.stands_out(other)}
    return own is None and others <= {key}


def _in_earlier(sentence: Sentence, i: int, kinds: Kinds) -> Key | None:
    """The name that leads the nearest sentence before this one that has one of the kind.

    Over a sentence that names another company only the story's own can be meant.
    """
    table = sentence.article.names
    if is_point(sentence):
        return None
    passed: set[Key] = set()
    reach = 1 if story_of(sentence.article).is_list else _REACH
    for back in range(1, reach + 1):
        if sentence.index - back < 0:
            break
        earlier = sentence.article.sentence(sentence.index - back)
        named = {key for n in earlier.names if (key := key_of_kind(earlier, n, kinds)) and table.stands_out(key)}
        free = [(n, key) for n, key in _free(earlier, earlier.names, kinds) if table.stands_out(key)]
        found = None if free else _whose_shares(earlier, kinds)
        found = found or (_leading(earlier, free) if free else None)
        if found is not None or free:
            own = found == story_of(sentence.article).subject
            astray = found is None or led_astray(sentence, i, found, back)
            return found if not astray and (own or passed <= {found}) else None
        if _another_acts(earlier, kinds):
            return None
        passed |= named
    return None


def _another_acts(sentence: Sentence, kinds: Kinds) -> bool:
    """Whether a name that nothing shows to be a company does what the sentence tells: "the bank, Acme, said it"."""
    low, acts = sentence.tokens.low, words("verbs")["of_saying"] | words("function")["auxiliaries"]
    for name, _ in _free(sentence, sentence.names, kinds):
        at = name.after + (low[name.after : name.after + 1] == [","])
        ahead = range(at, min(at + _ASIDE, len(low)))
        aside = next((i + 1 for i in ahead if low[i] == ","), at) if at > name.after and not name.first else at
        told = low[at : at + 1] if aside == at else low[aside : aside + 1]
        if (name.proof == "capital" or aside > at) and not acts.isdisjoint(told):
            return True
    return False


def _whose_shares(sentence: Sentence, kinds: Kinds) -> Key | None:
    """The company whose shares are the subject of a sentence: "Shares of Acme rose", of which the next one goes on."""
    named = whose_shares(sentence)
    return key_of_kind(sentence, named, kinds) if named is not None else None


def description_owner(sentence: Sentence, i: int, kinds: Kinds) -> Key | None:
    """Who the noun at token ``i`` is, when it is "the company" or "the e-commerce giant"."""
    return antecedent(sentence, i, kinds) if begins_at(sentence, i) >= 0 else None


def _by_description(sentence: Sentence, said: frozenset[str]) -> Key | None:
    """The name that the article itself describes by such words before a noun: "retail giant Acme"."""
    if not said:
        return None
    owners = {key for described, key in story_of(sentence.article).descriptions if said <= described}
    return owners.pop() if len(owners) == 1 else None


def _free(sentence: Sentence, names: Iterable[Name], kinds: Kinds) -> list[tuple[Name, Key]]:
    """The names of the kind that no preposition governs: subjects and owners."""
    return [
        (name, key)
        for name in names
        if (key := key_of_kind(sentence, name, kinds)) is not None
        and not governed(sentence, name)
        and not _only_modifies(sentence, name)
        and not in_brackets(sentence, name)
        and not (_is_edition(sentence, name) and "product" not in kinds)
    ]


def _is_edition(sentence: Sentence, name: Name) -> bool:
    """Whether *the* and a number make a name that of a thing: "the Lumina 4"."""
    low = sentence.tokens.low
    behind = low[name.after] if name.after < len(low) else ""
    return name.first > 0 and low[name.first - 1] == "the" and behind.isdecimal() and len(behind) < _YEAR


def _only_modifies(sentence: Sentence, name: Name) -> bool:
    """Whether a name only tells what the noun after it is: "the Elmstadt brewer", "Acme analyst Jane Doe"."""
    watcher = not name.possessive and not _WATCHERS.isdisjoint(sentence.tokens.low[name.after : name.after + 1])
    return watcher or within_description(sentence, name)


def _leading(sentence: Sentence, free: list[tuple[Name, Key]]) -> Key | None:
    """The one name there is, or the first of several where it is the sentence's own subject."""
    first, key = free[0]
    if all(other == key for _, other in free):
        return key
    low = sentence.tokens.low
    leads = (
        first.first <= 6
        and not first.possessive
        and low[first.after : first.after + 1] != [","]
        and not any(w in ("and", "with", "like") for w in low[: first.after + 1])
    )
    return key if leads else None


def _owner_of_shares(sentence: Sentence, objects: list[tuple[Name, Key]]) -> Key | None:
    """The one name of a sentence, if it stands after *of* or *in* ("Shares of Acme rose") or is the story's own."""
    name, key = objects[0]
    if any(other != key for _, other in objects):
        return None
    if key == story_of(sentence.article).subject:
        return key
    low, prepositions = sentence.tokens.low, words("function")["prepositions"]
    lead = next((i for i in range(name.first - 1, max(name.first - 6, 0), -1) if low[i] in prepositions), 0)
    works_there = not (words("names")["presented_as"] | _WATCHERS).isdisjoint(low[max(lead - 1, 0) : lead])
    return key if lead and low[lead] in _OF and not works_there else None


def _reference_before(sentence: Sentence, before: int) -> int:
    """The last word before a token that stands for a company too: *it*, "the company"; -1 where none does."""
    low = sentence.tokens.low
    return next(
        (
            k
            for k in range(before - 1, -1, -1)
            if low[k] == "its" or (low[k] == "it" and "take" not in low[k + 1 : k + 3]) or begins_at(sentence, k) >= 0
        ),
        -1,
    )
