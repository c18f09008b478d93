-- What must be judged, and what is only to be counted: a row for each bin of a base key. Portable: DuckDB and Spark SQL
-- run the same text. ``claims`` has the columns of ``sieve.Keys``; ``readings`` has all readings of a claim but its
-- first, with base, cell, axis, low and high; ``touched`` has the base keys in which one claim may supersede another.
--
-- A bin is judged where two of its claims share no value on some axis, where they are not all of one cell or have not
-- all the same first axis, or where one of them says so. All bins of a base key are judged where some of its claims
-- know more than others and may be of another bin, or where its subject has two tickers or full names.
WITH cells AS (
    SELECT
        base,
        cell,
        COUNT(*) AS claims,
        MAX(rule_number) AS rule_number,
        MAX(manner) AS manner,
        MAX(vague) AS vague,
        MIN(pattern) AS pattern,
        MAX(pattern) AS other_pattern,
        MIN(firm) AS firm,
        MAX(firm) AS other_firm,
        CASE WHEN MAX(low) >= MIN(high) OR MIN(shape) < MAX(shape) OR MAX(manner) >= 2 THEN 1 ELSE 0 END AS judged
    FROM claims
    GROUP BY base, cell
),

bases AS (
    SELECT
        base,
        SUM(claims) AS claims,
        CASE
            WHEN
                MAX(manner) = 3
                OR (MAX(vague) = 1 AND MIN(pattern) < MAX(other_pattern))
                OR MIN(firm) < MAX(other_firm)
                THEN 1
            ELSE 0
        END AS whole
    FROM cells
    GROUP BY base
),

apart AS (
    SELECT DISTINCT
        base,
        cell
    FROM (
        SELECT
            base,
            cell,
            axis
        FROM readings
        GROUP BY base, cell, axis
        HAVING MAX(low) >= MIN(high)
    ) AS lanes
)

SELECT
    cells.base,
    cells.cell,
    cells.claims,
    cells.rule_number,
    cells.manner,
    bases.claims AS company,
    CASE
        WHEN bases.claims = 1 THEN 0
        WHEN cells.judged = 1 OR bases.whole = 1 OR apart.base IS NOT NULL OR touched.base IS NOT NULL THEN 1
        ELSE 0
    END AS judged
FROM cells
INNER JOIN bases ON cells.base = bases.base
LEFT JOIN apart ON cells.base = apart.base AND cells.cell = apart.cell
LEFT JOIN touched ON cells.base = touched.base
