"""Base keys with very many claims, in DuckDB: which articles are held, and for how many others the last ones stand.

What ``auditor.finding.twins`` says of one base key, in SQL. Of each unit of articles that say the same, as many are
held as a report lists, the first of each outlet and of each voice that it cites, of those without an outlet as many as
are named in a row, and the last, which stands for the others: of all that is printed nothing is missing, and memory is
bounded by how many different things are said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.model import LINE_OF_STATEMENT, Twins

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from auditor.model import Rule

    Run = Callable[[str, dict[str, object]], None]
    Rows = Callable[[str], list[tuple[str, str, str, int, int, int]]]

MANY = 20_000
"""Up to so many claims of one base key, all are held."""
_ALIKE = (
    "subject", "key", "affair", "beside", "same_names", "same_answers", "when_start", "when_end", "when_moment",
    "when_stated", "stance", "part", "value_kind", "value_low", "value_high", "value_unit", "axes", "lows", "highs",
    "converted", "answer", "size_low", "size_high", "firm",
)  # fmt: skip
"""What is compared of a claim, as ``twins.likeness`` has it; the rest of that stands in the statement below."""

CROWDED = """
CREATE TABLE crowded AS
SELECT base FROM sieve WHERE NOT ({settled}) GROUP BY base HAVING sum(claims) > {many}
"""
_ARTICLES = f"""
CREATE TABLE articles AS
SELECT
    base, document, min(source) AS source, string_agg(DISTINCT said_by, chr(10) ORDER BY said_by) AS voices,
    md5(string_agg(alike, '' ORDER BY alike)) AS profile
FROM (
    SELECT
        claims.base, document, source, said_by,
        md5(CAST(row(
            {", ".join(_ALIKE)},
            CASE WHEN list_contains($grows, claims.rule_number) THEN published ELSE substr(published, 1, 10) END,
            contains(title, '<'), revises <> '', bound_by = $line
        ) AS VARCHAR)) AS alike
    FROM claims
    JOIN sieve ON claims.base = sieve.base AND claims.cell = sieve.cell
    SEMI JOIN crowded ON claims.base = crowded.base
    WHERE NOT ({{settled}})
)
GROUP BY base, document
"""
_STANDING = """
CREATE TABLE standing AS
WITH tellers AS (
    SELECT
        base, articles.document, source, voices, profile, coalesce(tale, articles.document) AS tale,
        coalesce(single, false) AS single, coalesce(corrects, false) AND source <> '' AS corrects
    FROM articles LEFT JOIN tellings ON articles.document = tellings.document
),

placed AS (
    SELECT
        *,
        count(*) OVER (PARTITION BY base, tale) > 1 AS copied,
        bool_or(corrects) OVER (PARTITION BY base, source) AS corrected
    FROM tellers
),

units AS (
    SELECT
        *,
        CASE WHEN NOT single AND NOT corrected THEN concat(profile, CASE WHEN copied THEN tale ELSE '' END) END AS unit
    FROM placed
),

ranked AS (
    SELECT
        *,
        row_number() OVER (PARTITION BY base, unit ORDER BY document) AS nth,
        row_number() OVER (PARTITION BY base, unit, source, voices ORDER BY document) AS of_voice,
        count(*) OVER (PARTITION BY base, unit) AS size
    FROM units
)

SELECT
    base, document, source, unit, copied, nth = size AS last,
    unit IS NULL OR nth <= $most OR nth = size OR of_voice <= CASE WHEN source = '' THEN 4 ELSE 1 END AS held
FROM ranked
"""
_DROPPED = "CREATE TABLE dropped AS SELECT base, document FROM standing WHERE NOT held"
_TWINS = """
SELECT standing.base, document, standing.unit, articles, CASE WHEN copied THEN 0 ELSE articles END, unnamed
FROM standing JOIN (
    SELECT
        base, unit, count(*) AS articles,
        count(DISTINCT CASE WHEN source = '' THEN regexp_extract(document, '[^/]*$') END) AS unnamed
    FROM standing
    WHERE NOT held
    GROUP BY base, unit
) AS others ON standing.base = others.base AND standing.unit = others.unit
WHERE last
"""


def hold_few(run: Run, rows: Rows, rules: Mapping[str, Rule], settled: str, most: int) -> dict[tuple[str, str], Twins]:
    """For what the claims of a base key and a document stand; the articles that are not held are those of ``dropped``.

    Asks for the tables ``claims``, ``sieve``, ``crowded`` and ``tellings``; see ``Stories.tellers``. ``settled`` is
    what is only counted, ``most`` how many articles of each unit are held at least.
    """
    grows = [number for number, name in enumerate(sorted(rules)) if rules[name].grows]
    run(_ARTICLES.format(settled=settled), {"grows": grows, "line": LINE_OF_STATEMENT})
    run(_STANDING, {"most": most})
    run(_DROPPED, {})
    found = rows(_TWINS)
    run("DROP TABLE standing", {})
    run("DROP TABLE articles", {})
    return {
        (base, document): Twins(unit, articles, stories, unnamed)
        for base, document, unit, articles, stories, unnamed in found
    }
