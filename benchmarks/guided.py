"""Fuzz a layer by what its code does: guided.py readers|rules|text SECONDS [FOLDER]; needs `pip install atheris`.

Unlike fuzz.py, which hurts good files blindly, libFuzzer keeps each input that reaches lines or branches of auditor
that none before it reached, and hurts those further. FOLDER keeps these inputs between runs. Every kind of crash, once,
and every input that takes longer than SLOW is written below FOLDER/found and printed; the exit code is then 1. What was
found belongs into tests/reliability as a case.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from pathlib import Path

LAYERS = ("readers", "rules", "text")
SLOW = 4.0
"""Seconds, with the watching of each branch, for at most ``LONGEST`` bytes."""
LONGEST = 4_000

Target = Callable[[bytes], object]


def target_of(layer: str, folder: Path) -> Target:
    """What is done with the bytes that libFuzzer makes."""
    import atheris  # noqa: PLC0415 - only this script needs it

    with atheris.instrument_imports(include=["auditor"], enable_loader_override=False):
        import fuzz  # noqa: PLC0415 - what it imports is watched from here on
    if layer == "rules":
        return lambda data: fuzz.read_rules(data, folder / "rule.yaml")
    reader = fuzz.claim_reader()
    if layer == "text":
        return lambda data: fuzz.read_text(data, reader)
    kinds = fuzz.endings()
    return lambda data: data and fuzz.read_file(kinds[data[0] % len(kinds)], data[1:], reader)


def write_seeds(layer: str, folder: Path) -> None:
    """The good files from which libFuzzer begins, and the pieces that it puts in."""
    import fuzz  # noqa: PLC0415

    seeds = fuzz.seeds()
    good = {
        "readers": [bytes([place]) + data for place, kind in enumerate(fuzz.endings()) for data in seeds[kind]],
        "rules": seeds[".yaml"],
        "text": [*seeds[".txt"], *fuzz.told()],
    }[layer]
    for number, data in enumerate(good):
        (folder / "kept" / f"seed-{number}").write_bytes(data[:LONGEST])
    pieces = (*fuzz.PIECES, *fuzz.WORDS)
    words = ("".join(f"\\x{byte:02x}" for byte in piece) for piece in pieces if len(piece) <= 60)
    (folder / "pieces.txt").write_text("".join(f'"{word}"\n' for word in words))


def watched(target: Target, found: Path) -> Callable[[bytes], None]:
    """The target, which keeps what it finds in a folder, and goes on."""
    known: set[str] = set()

    def one(data: bytes) -> None:
        begun = time.process_time()
        try:
            target(data)
        except Exception as error:
            last = traceback.extract_tb(error.__traceback__)[-1]
            keep(data, f"{type(error).__name__}-{Path(last.filename).stem}-{last.lineno}", traceback.format_exc())
        if (took := time.process_time() - begun) > SLOW:
            keep(data, f"slow-{int(took)}", f"{took:.1f} s for {len(data):,} bytes")

    def keep(data: bytes, name: str, told: str) -> None:
        if name not in known:
            known.add(name)
            (found / f"{name}.bytes").write_bytes(data)
            (found / f"{name}.txt").write_text(told)

    return one


def inside(layer: str, seconds: str, folder: Path) -> None:
    """Fuzz for so many seconds; libFuzzer then ends the process."""
    import atheris  # noqa: PLC0415

    one = watched(target_of(layer, folder), folder / "found")
    limits = [f"-max_total_time={seconds}", f"-max_len={LONGEST}", "-timeout=300", "-rss_limit_mb=6000"]
    places = [f"-dict={folder / 'pieces.txt'}", f"-artifact_prefix={folder / 'found'}/", str(folder / "kept")]
    atheris.Setup([sys.argv[0], *limits, *places], one)
    atheris.Fuzz()


def main() -> int:
    """Fuzz a layer in a process of its own; 1 where something was found."""
    layer, seconds = sys.argv[1:3]
    if layer not in LAYERS:
        print(f"{layer} is no layer; right would be {', '.join(LAYERS)}", file=sys.stderr)
        return 2
    if sys.argv[-1] == "--inside":
        inside(layer, seconds, Path(sys.argv[3]))
    with tempfile.TemporaryDirectory() as passing:
        folder = Path(sys.argv[3] if len(sys.argv) > 3 else passing).absolute()
        for name in ("kept", "found"):
            (folder / name).mkdir(parents=True, exist_ok=True)
        write_seeds(layer, folder)
        command = [sys.executable, __file__, layer, seconds, str(folder), "--inside"]
        said = subprocess.run(command, check=False, stderr=subprocess.PIPE, text=True).stderr.splitlines()
        print("\n".join(line for line in said if " DONE " in line or "ERROR" in line or "Done " in line))
        found = sorted((folder / "found").iterdir())
        for path in found:
            print(path.name, path.read_text() if path.suffix == ".txt" else "", sep="\n")
    print(f"{layer}: {len(found)} files in {folder / 'found'}" if found else f"{layer}: nothing found")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
