"""The inflected forms of a word or phrase, as a rule's author means them: invest, invests, invested, investing."""

from __future__ import annotations

from functools import cache

from auditor.text.lexicon import load

_VOWELS = "aeiou"
_PREFIXES = ("re", "un", "under", "over", "out", "up", "with", "mis", "fore")
"""Before an irregular verb: rebuild, oversee, withhold."""


@cache
def _irregular() -> dict[str, tuple[str, ...]]:
    return {base: tuple(str(forms).split()) for base, forms in load("irregular").items()}


@cache
def _verbs() -> frozenset[str]:
    """The irregular words that are verbs: those with a form in -ing."""
    return frozenset(base for base, others in _irregular().items() if any(form.endswith("ing") for form in others))


@cache
def _singulars() -> dict[str, str]:
    """The singular of each irregular plural: no verb's row, as *shoot* is for *shot*."""
    return {form: base for base, others in _irregular().items() if base not in _verbs() for form in others}


@cache
def past_forms() -> frozenset[str]:
    """The irregular verbs in the past: rose, fell, sold."""
    every = (form for row in load("irregular").values() for form in str(row).split())
    return frozenset(form for form in every if not form.endswith("ing"))


@cache
def forms(phrase: str) -> tuple[str, ...]:
    """All surface forms of a phrase, in lower case, the phrase itself first.

    The last word of a phrase is inflected (``data centre`` → ``data centres``) and, where it is a phrase of a
    verb (``claim lives``), the first one too. British and American spellings stand for each other.
    """
    words = phrase.lower().split()
    if not words:
        return ()
    if len(words) == 1:
        made = list(word_forms(words[0]))
    else:
        made = [phrase.lower(), " ".join([*words[:-1], _plural(words[-1])])]
        made += [" ".join([form, *words[1:]]) for form in word_forms(words[0])]
    return tuple(dict.fromkeys(spelling for form in made for spelling in _spellings(form)))


@cache
def word_forms(word: str) -> tuple[str, ...]:
    """A word with its plural, third person, past and -ing forms, by rule or from the list of irregular ones."""
    if word in _irregular():
        return (word, *_irregular()[word])
    for prefix in _PREFIXES:
        if word.startswith(prefix) and word.removeprefix(prefix) in _verbs():
            return (word, *(prefix + form for form in _irregular()[word.removeprefix(prefix)]))
    if not word.isalpha() or len(word) < 3 or (word.endswith(("ss", "ing", "ed")) and len(word) < 5):
        return (word,)
    if word.endswith(("ment", "tion", "sion", "ness", "ity", "ism", "ist", "ance", "ence")):
        return (word, _plural(word))
    made = [word, _plural(word), _past(word), _participle(word)]
    if word.endswith(("el", "al")) and word[-3] not in "aeo":  # labeled and labelled
        made += [word + "led", word + "ling"]
    return tuple(dict.fromkeys(made))


def _plural(word: str) -> str:
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    return word + "s"


def _past(word: str) -> str:
    if word.endswith("e"):
        return word + "d"
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ied"
    return _doubled(word) + "ed"


def _participle(word: str) -> str:
    if word.endswith("ie"):
        return word[:-2] + "ying"
    if word.endswith("e") and not word.endswith(("ee", "oe", "ye")):
        return word[:-1] + "ing"
    return _doubled(word) + "ing"


def _doubled(word: str) -> str:
    """``drop`` → ``dropp``, ``commit`` → ``committ``, ``traffic`` → ``traffick``: a short last syllable doubles."""
    if word in load("doubling"):
        return word + word[-1]
    if word.endswith("ic"):
        return word + "k"
    if len(word) < 3 or word[-1] in "aeiouwxyh" or word[-2] not in _VOWELS or word[-3] in _VOWELS:
        return word
    return word + word[-1] if _syllables(word) == 1 else word


def _syllables(word: str) -> int:
    return sum(a in _VOWELS and b not in _VOWELS for a, b in zip(word, word[1:] + " ", strict=False))


def _spellings(form: str) -> tuple[str, ...]:
    """The form, and the same in the other English spelling where a word of it has two."""
    pairs: dict[str, str] = load("spellings")
    other = " ".join(pairs.get(word, word) for word in form.split())
    return (form,) if other == form else (form, other)


@cache
def plural(noun: str) -> str:
    """The plural of a noun in the singular, by rule or from the list of irregular ones."""
    others = _irregular().get(noun, ()) if noun not in _verbs() else ()
    return others[0] if others else _plural(noun)


@cache
def singular(noun: str) -> str:
    """The singular of a plural noun, by rule or from the list of irregular ones."""
    if noun in _singulars():
        return _singulars()[noun]
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "xes", "zzes", "ches", "shes", "ruses", "nuses", "puses")) and len(noun) > 4:
        return noun[:-2]
    return noun[:-1] if len(noun) > 3 and noun.endswith("s") and not noun.endswith(("ss", "us", "is")) else noun
