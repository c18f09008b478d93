"""Records come back as they went in, held or in the file."""

from __future__ import annotations

from pathlib import Path
from typing import IO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor import scratch
from auditor.errors import AuditorError
from auditor.scratch import Scratch


@given(st.lists(st.binary(max_size=20)), st.integers(0, 60), st.randoms())
def test_every_record_comes_back_whenever_it_is_asked_for(records: list[bytes], most: int, source) -> None:  # type: ignore[no-untyped-def]
    kept = Scratch(most)
    for count, record in enumerate(records, 1):
        kept.append(record)
        asked = source.randrange(count)
        assert kept[asked] == records[asked]
    assert (len(kept), list(kept)) == (len(records), records)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a full device")
def test_a_full_disk_is_told_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(prefix: str) -> IO[bytes]:
        return Path("/dev/full").open("r+b", buffering=0)

    monkeypatch.setattr(scratch, "TemporaryFile", full)
    kept = Scratch(most=3)
    kept.append(b"abc")
    with pytest.raises(AuditorError, match="a scratch file cannot be used: No space left on device"):
        kept.append(b"d")
