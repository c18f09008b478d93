"""A file is written whole or not at all: killed at any moment, by two writers, on a full disk, without permission."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from auditor.errors import FileError
from auditor.safefile import held, write_whole

ROOT = Path(__file__).parents[1]
posix = pytest.mark.skipif(os.name == "nt", reason="needs POSIX signals, locks and limits")

WRITE_FOR_EVER = """
import sys
from pathlib import Path
from auditor.safefile import write_whole
path, size = Path(sys.argv[1]), int(sys.argv[2])
print("ready", flush=True)
while True:
    for letter in b"ab":
        write_whole(path, bytes([letter]) * size)
"""
ADD_LINES = """
import sys
from pathlib import Path
from auditor.safefile import held
path, name, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
for number in range(count):
    with held(path) as draft:
        before = path.read_bytes() if path.exists() else b""
        draft.replace(before + f"{name} {number}\\n".encode())
"""
WRITE_LIMITED = """
import resource, sys
from pathlib import Path
from auditor.errors import FileError
from auditor.safefile import write_whole
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    write_whole(Path(sys.argv[1]), b"x" * 5000)
except FileError as error:
    print(error)
"""
WRITE_UNALLOWED = """
import os, sys
from pathlib import Path
from auditor.errors import FileError
from auditor.safefile import write_whole
if os.geteuid() == 0:
    os.setuid(65534)  # root may write everywhere
try:
    write_whole(Path(sys.argv[1]), b"one")
except FileError as error:
    print(error)
"""


def start(script: str, *args: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", script, *args],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_made_and_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    write_whole(path, b"one")
    write_whole(path, b"two")
    assert path.read_bytes() == b"two"
    assert names(tmp_path) == ["a.yaml"]


@posix
def test_a_file_keeps_its_mode_and_its_link(tmp_path: Path) -> None:
    real = tmp_path / "real.yaml"
    real.write_bytes(b"one")
    real.chmod(0o640)
    link = tmp_path / "link.yaml"
    link.symlink_to(real)
    write_whole(link, b"two")
    assert link.is_symlink()
    assert real.read_bytes() == b"two"
    assert real.stat().st_mode & 0o777 == 0o640


def test_who_gives_up_leaves_everything_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    write_whole(path, b"one")
    with pytest.raises(KeyError), held(path):
        raise KeyError
    assert path.read_bytes() == b"one"
    assert names(tmp_path) == ["a.yaml"]


def test_a_draft_left_by_a_killed_writer_is_taken_over(tmp_path: Path) -> None:
    (tmp_path / ".a.yaml.draft").write_bytes(b"half of something longer than what follows")
    write_whole(tmp_path / "a.yaml", b"whole")
    assert (tmp_path / "a.yaml").read_bytes() == b"whole"
    assert names(tmp_path) == ["a.yaml"]


@posix
def test_killed_at_any_moment_the_file_is_whole(tmp_path: Path) -> None:
    """Each writer is killed while it writes; the next one finds a whole file and goes on."""
    path, size = tmp_path / "a.yaml", 300_000
    chance = random.Random(6)
    for _ in range(12):
        with start(WRITE_FOR_EVER, str(path), str(size)) as writer:
            assert writer.stdout
            writer.stdout.readline()
            time.sleep(chance.uniform(0, 0.05))
            writer.send_signal(signal.SIGKILL)
        if path.exists():
            assert path.read_bytes() in (b"a" * size, b"b" * size)
    write_whole(path, b"whole")
    assert path.read_bytes() == b"whole"
    assert names(tmp_path) == ["a.yaml"]


@posix
def test_writers_at_once_lose_nothing_of_each_other(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    writers = [start(ADD_LINES, str(path), name, "40") for name in "abc"]
    assert [writer.wait() for writer in writers] == [0, 0, 0]
    for writer in writers:
        assert writer.stdout
        writer.stdout.close()
    lines = path.read_text().splitlines()
    assert sorted(lines) == sorted(f"{name} {number}" for name in "abc" for number in range(40))
    assert names(tmp_path) == ["a.txt"]


@posix
def test_a_writer_that_never_ends_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    with held(path), pytest.raises(FileError, match="is being written by another run"), held(path, patience=0.0):
        pass
    write_whole(path, b"one")
    assert path.read_bytes() == b"one"


@posix
def test_where_there_is_no_room_the_old_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    write_whole(path, b"one")
    with start(WRITE_LIMITED, str(path)) as writer:
        said = writer.communicate()[0].decode()
    assert said == f"{path} cannot be written: File too large.\n"
    assert path.read_bytes() == b"one"
    assert names(tmp_path) == ["a.yaml"]


def test_a_folder_that_is_none_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    for path in (tmp_path / "file" / "a.yaml", tmp_path / "none" / "a.yaml"):
        with pytest.raises(FileError, match=r"a\.yaml cannot be written: "):
            write_whole(path, b"one")


@posix
def test_without_permission_it_is_a_sentence(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    with start(WRITE_UNALLOWED, str(tmp_path / "a.yaml")) as writer:
        said = writer.communicate()[0].decode()
    tmp_path.chmod(0o755)
    assert said == f"{tmp_path / 'a.yaml'} cannot be written: Permission denied.\n"
    assert names(tmp_path) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a full device")
def test_a_device_is_written_to_and_never_replaced() -> None:
    write_whole(Path("/dev/null"), b"one")
    assert not Path("/dev/null").is_file()
    with pytest.raises(FileError, match="No space left on device"):
        write_whole(Path("/dev/full"), b"one")
