"""Mutants of YAML files: whatever is in them, reading gives values and problems, and never an exception.

    python -m tests.clauses.fuzz --mutants 20000 --seed 1

Each mutant is the beginning of a real file with one to six changes: lines left out, doubled or moved in, signs put in
that YAML means something by, bytes changed. The same seed makes the same mutants.
"""

from __future__ import annotations

import random
import sys
import time
import traceback
from collections import Counter
from pathlib import Path

from macros.clauses.files.reader import Reader
from macros.clauses.files.reading import clauses_from, standard_from
from macros.clauses.files.reading_questions import checklist_from
from macros.clauses.files.schema import schema_problems, without_faults
from macros.clauses.files.yaml_files import read_yaml
from macros.clauses.problem import Place
from tests.fuzz_command import run

SLOWEST = 5.0
"seconds that a mutant may take"
LONGEST = 60
"lines of a file that are kept, so that a mutant is cheap"
SIGNS = (
    ":",
    "- ",
    "[",
    "{",
    "}",
    "'",
    '"',
    "|",
    ">",
    "&a ",
    "*a",
    "<<: ",
    "!!int ",
    "#",
    "\t",
    "~",
    "1e5",
    "yes",
    "：",
    "?",
)
BYTES = (b"\xff", b"\x00", b"\xef\xbb\xbf", b"\r", b"\xc2\x85", b"\xe2\x80\xa8", b"\xed\xa0\x80")


def fuzz(folder: Path, mutants: int, seed: int, seconds: float = 570) -> tuple[Counter[str], list[str]]:
    """How many mutants were read whole, with problems, or failed; and the faults, each with its mutant's number."""
    chance, files = random.Random(seed), originals()
    outcomes: Counter[str] = Counter()
    faults: list[str] = []
    path, begin = folder / "mutant.yaml", time.perf_counter()
    for at in range(mutants):
        if time.perf_counter() - begin > seconds:
            break
        kind, content = chance.choice(files)
        path.write_bytes(mutant(content, chance))
        started = time.perf_counter()
        try:
            outcome = "with problems" if once(path, kind) else "whole"
        except Exception:
            outcome = "failed"
            faults.append(f"mutant {at} of {kind}:\n{traceback.format_exc()}")
        if time.perf_counter() - started > SLOWEST:
            faults.append(f"mutant {at} of {kind} is slow")
        outcomes[outcome] += 1
    return outcomes, faults


def once(path: Path, kind: str) -> bool:
    """Reads a file of this kind as the store does; whether there is a problem."""
    value, problems = read_yaml(path, path.name)
    found = problems or schema_problems(value, kind, path.name)
    if found and not problems:
        without_faults(value, kind)
    reader = Reader(value, Place(path.name))
    if kind == "chapter":
        clauses_from(reader)
    elif kind == "standard":
        standard_from(reader, "draft", ())
    else:
        checklist_from(reader)
    return bool(found)


def originals() -> list[tuple[str, list[bytes]]]:
    """Kind and first lines of the files that mutants are made of, the one with everything in it first."""
    here = Path(__file__).resolve().parents[2]
    roots = (here / "tests" / "cases" / "everything", here)
    kinds = (("standard", "standards/*/standard.yaml"), ("chapter", "standards/*/[0-9]*.yaml"))
    found = [(kind, path) for root in roots for kind, names in kinds for path in sorted(root.glob(names))]
    found += [("checklist", path) for root in roots for path in sorted(root.glob("checklists/*.yaml"))]
    return [(kind, path.read_bytes().splitlines(keepends=True)[:LONGEST]) for kind, path in found]


def mutant(lines: list[bytes], chance: random.Random) -> bytes:
    changed = list(lines)
    for _ in range(chance.randint(1, 6)):
        at, other = chance.randrange(len(changed)), chance.randrange(len(changed))
        what = chance.randrange(5)
        if what == 0 and len(changed) > 1:
            del changed[at]
        elif what == 1:
            changed.insert(at, changed[other])
        elif what == 2:
            changed[at] = changed[at][chance.randrange(4) :]
        else:
            cut = chance.randrange(len(changed[at]) + 1)
            sign = chance.choice(SIGNS).encode() if what == 3 else chance.choice(BYTES)
            changed[at] = changed[at][:cut] + sign + changed[at][cut:]
    return b"".join(changed)


if __name__ == "__main__":
    sys.exit(run(fuzz, "YAML files"))
