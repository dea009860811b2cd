"""Mutants of records of self-checks: taken in as far as they are sound, judged as the schema judges them.

    python -m tests.records.fuzz --mutants 20000 --seed 1

`fuzz.mjs` makes them and leads them through every door of the site; every fifth comes back, for the schema to be asked
by another program. The same seed makes the same mutants.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import jsonschema_rs

from macros.to_site.site_files import record_schema
from tests.fuzz_command import run

NODE = Path(sys.executable).parent / "node"
SCRIPT = Path(__file__).with_name("fuzz.mjs")
STEP = 10_000
"mutants of one run of the script"


def fuzz(_: Path, mutants: int, seed: int, seconds: float = 570) -> tuple[Counter[str], list[str]]:
    """How many records were asked of the schema, whole or not, and how many more went through; and the faults."""
    outcomes: Counter[str] = Counter()
    begin = time.perf_counter()
    for at in range(0, mutants, STEP):
        if time.perf_counter() - begin > seconds:
            break
        count = min(STEP, mutants - at)
        try:
            judged = list(mutated(count, seed + at // STEP))
        except ValueError as fault:
            return outcomes, [f"after {at} mutants: {fault}"]
        outcomes["whole"] += sum(is_whole for _, is_whole, _ in judged)
        outcomes["with faults"] += sum(not is_whole for _, is_whole, _ in judged)
        outcomes["not asked of the schema"] += count - len(judged)
        faults = [f"judged {is_whole}: {text}" for text, is_whole, is_valid in judged if is_whole != is_valid]
        if faults:
            return outcomes, faults
    return outcomes, []


def mutated(mutants: int, seed: int) -> Iterator[tuple[str, bool, bool]]:
    """Every fifth record as text, whether the site took it as whole, and whether it is; ValueError where one threw."""
    command = [str(NODE), str(SCRIPT), str(mutants), str(seed)]
    ran = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    if ran.returncode:
        raise ValueError(ran.stderr)
    validator = jsonschema_rs.validator_for(json.loads(record_schema()))
    for text, is_whole in json.loads(ran.stdout):
        record = json.loads(text)
        yield text, is_whole, validator.is_valid(record) and not shared(record)


def shared(value: object) -> bool:
    """Whether a key of it is one that all objects share, which the site refuses beyond what a schema can say."""
    if isinstance(value, list):
        return any(shared(one) for one in value)
    if isinstance(value, dict):
        return any(key in ("__proto__", "constructor", "prototype") or shared(one) for key, one in value.items())
    return False


if __name__ == "__main__":
    sys.exit(run(fuzz, "records"))
