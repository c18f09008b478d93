"""The database fetches nothing from a network."""

from __future__ import annotations

from auditor.engine.duckdb import ClaimStore


def test_the_database_neither_installs_nor_loads_an_extension_by_itself() -> None:
    asked = "SELECT current_setting('autoinstall_known_extensions'), current_setting('autoload_known_extensions')"
    with ClaimStore({}) as store:
        assert store._database.execute(asked).fetchall() == [(False, False)]
