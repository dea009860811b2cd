"""The command line of `make fuzz`: how many mutants, from which seed, for how long; what came of them."""

from __future__ import annotations

import argparse
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

Fuzz = Callable[[Path, int, int, float], tuple[Counter[str], list[str]]]
"(folder, mutants, seed, seconds) → how many came out in which way; and the faults"


def run(fuzz: Fuzz, what: str) -> int:
    """0: no fault; 1: the first five are told."""
    parser = argparse.ArgumentParser(description=f"Mutants of {what}.")
    parser.add_argument("--mutants", type=int, default=2_000, help="how many (2,000)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=570, help="stop after so many (570)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        outcomes, faults = fuzz(Path(folder), options.mutants, options.seed, options.seconds)
    print(f"{sum(outcomes.values())} mutants of {what}, seed {options.seed}:", dict(outcomes))
    for fault in faults[:5]:
        print(fault)
    return 1 if faults else 0
