-- The base keys that may hold a dispute: on one axis, in one cell or across cells that may be the same,
-- the highest lower end reaches the lowest upper end. Portable: DuckDB and Spark SQL run the same text.
WITH cells AS (
    SELECT
        base,
        axis,
        cell,
        MAX(vague) AS vague,
        MAX(low) AS low,
        MIN(high) AS high
    FROM readings
    GROUP BY base, axis, cell
),

axes AS (
    SELECT
        base,
        MAX(CASE WHEN low >= high THEN 1 ELSE 0 END) AS in_one_cell,
        MAX(vague) AS vague,
        MAX(low) AS low,
        MIN(high) AS high
    FROM cells
    GROUP BY base, axis
)

SELECT DISTINCT base
FROM axes
WHERE in_one_cell = 1 OR (vague = 1 AND low >= high)
