"""Words that only describe whoever is named next: "opposition leader Jane Doe", "the 42-year-old champion Jane Doe"."""

from __future__ import annotations

from auditor.text.article import Sentence
from auditor.text.grammar_words import grammar_words
from auditor.text.inflect import past_forms
from auditor.text.lexicon import words


def describes(sentence: Sentence, between: range) -> bool:
    """Whether only nouns and adjectives stand there: no verb, and no word of grammar."""
    return all(
        word.isalpha()
        and word not in grammar_words()
        and word not in past_forms()
        and word not in words("verbs")["of_saying"]
        and not word.endswith(("ed", "ing"))
        for word in (sentence.tokens.low[i] for i in between)
    )
