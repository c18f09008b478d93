"""What *its*, *the company* or *the retail giant* stands for: a subject that the article has named before."""

from __future__ import annotations

from auditor.text.article import Article, Sentence
from auditor.text.lexicon import words
from auditor.text.names import Name, is_outlet

_REACH = 3
"""How many sentences back a reference may look."""

Key = tuple[str, ...]


def antecedent(sentence: Sentence, i: int, kinds: tuple[str, ...]) -> Key | None:
    """The name that the reference at token ``i`` stands for."""
    described = _by_description(sentence, i, kinds)
    if described is not None:
        return described
    before = [n for n in sentence.names if n.last < i]
    found = _salient(sentence, before, kinds)
    if found is not None or _ambiguous(sentence, before, kinds):
        return found
    for back in range(1, _REACH + 1):
        if sentence.index - back < 0:
            break
        earlier = sentence.article.sentence(sentence.index - back)
        found = _salient(earlier, earlier.names, kinds)
        if found is not None or _ambiguous(earlier, earlier.names, kinds):
            return found
    return None


def description_owner(sentence: Sentence, i: int, kinds: tuple[str, ...]) -> Key | None:
    """Who the noun at token ``i`` is, when it is "the company" or "the e-commerce giant"."""
    low = sentence.tokens.low
    if i < 1 or low[i] not in words("names")["descriptions"]:
        return None
    if not any(word in ("the", "this") for word in low[max(i - 5, 0) : i]):
        return None
    return antecedent(sentence, i, kinds)


def _by_description(sentence: Sentence, i: int, kinds: tuple[str, ...]) -> Key | None:
    """The name that the article itself describes by the words before the noun: "retail giant Acme"."""
    modifiers = _modifiers(sentence, i)
    if not modifiers:
        return None
    owners = {key for described, key in descriptions(sentence.article, kinds) if modifiers <= described}
    return owners.pop() if len(owners) == 1 else None


def _modifiers(sentence: Sentence, i: int) -> frozenset[str]:
    """The words between *the* and the noun at token ``i``: ``e``, ``commerce`` of "the e-commerce giant"."""
    low = sentence.tokens.low
    if low[i] not in words("names")["descriptions"]:
        return frozenset()
    found: list[str] = []
    for k in range(i - 1, max(i - 6, -1), -1):
        if low[k] in ("the", "this"):
            return frozenset(found)
        if low[k] != "-":
            found.append(low[k])
    return frozenset()


def descriptions(article: Article, kinds: tuple[str, ...]) -> list[tuple[frozenset[str], Key]]:
    """How the article describes its names: the words before them ("Chinese retail giant Acme") or after a comma."""
    found: list[tuple[frozenset[str], Key]] = []
    for k in range(len(article.spans)):
        sentence = article.sentence(k)
        for name in sentence.names:
            described = _words_before(sentence, name) | _words_after(sentence, name)
            if described:
                key = _key(sentence, name, kinds)
                if key is not None:
                    found.append((described, key))
    return found


def _words_before(sentence: Sentence, name: Name) -> frozenset[str]:
    low = sentence.tokens.low
    if not name.first or low[name.first - 1] not in words("names")["descriptions"]:
        return frozenset()
    return frozenset(w for w in low[max(name.first - 6, 0) : name.first] if w.isalpha())


def _words_after(sentence: Sentence, name: Name) -> frozenset[str]:
    """The words of an apposition: "Acme, the titan of Nordic e-commerce,"."""
    low = sentence.tokens.low
    if low[name.after : name.after + 2] not in ([",", "the"], [",", "a"]):
        return frozenset()
    stop = next((k for k in range(name.after + 2, min(name.after + 12, len(low))) if low[k] == ","), name.after + 8)
    inside = low[name.after + 2 : stop]
    return frozenset(inside) if words("names")["descriptions"].intersection(inside) else frozenset()


def _key(sentence: Sentence, name: Name, kinds: tuple[str, ...]) -> Key | None:
    table = sentence.article.names
    key = table.resolve(name)
    if key is None or name.kind == "place" or is_outlet(name):
        return None
    person = table.is_person(key, name)
    return key if person == ("person" in kinds) or "any" in kinds else None


def _salient(sentence: Sentence, names: list[Name], kinds: tuple[str, ...]) -> Key | None:
    """The one name that leads the sentence: its subject or its owner, not the object of a preposition."""
    keys: list[Key] = []
    for name in names:
        key = _key(sentence, name, kinds)
        if key is not None and not _governed(sentence, name):
            keys.append(key)
    return keys[0] if len(set(keys)) == 1 else (keys[0] if keys and _leads(sentence, names, keys[0], kinds) else None)


def _leads(sentence: Sentence, names: list[Name], key: Key, kinds: tuple[str, ...]) -> bool:
    """Whether the first of several names is the sentence's own subject: nothing but modifiers stands before it."""
    name = next(n for n in names if _key(sentence, n, kinds) == key)
    low = sentence.tokens.low
    return (
        name.first <= 6
        and not name.possessive
        and low[name.after : name.after + 1] != [","]
        and not any(w in ("and", "with", "like") for w in low[: name.after + 1])
    )


def _ambiguous(sentence: Sentence, names: list[Name], kinds: tuple[str, ...]) -> bool:
    """Whether several names of the kind could be meant, so that none is."""
    keys = {key for name in names if (key := _key(sentence, name, kinds)) is not None and not _governed(sentence, name)}
    return len(keys) > 1


def _governed(sentence: Sentence, name: Name) -> bool:
    """Whether a preposition governs the name: "according to the Herald", "in Acme"."""
    low = sentence.tokens.low
    i = name.first - 1
    steps = 0
    while i >= 0 and steps < 4 and (low[i].isalpha() or low[i] == "-"):
        if low[i] in words("function")["prepositions"]:
            return True
        if low[i] in words("function")["auxiliaries"]:
            return False
        i, steps = i - 1, steps + 1
    return False
