"""The scripts of the site, run by the Node that the tests install."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

NODE = Path(sys.executable).parent / "node"

InBrowser = Callable[[str, list[tuple[Any, ...]]], list[Any]]
"""What a judgement of `twins.mjs` says, for each of the calls."""


@contextmanager
def scripts_in_node() -> Iterator[InBrowser]:
    """Answers as long as the block lasts."""
    command = [str(NODE), str(Path(__file__).with_name("twins.mjs"))]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8") as node:

        def answers(name: str, calls: list[tuple[Any, ...]]) -> list[Any]:
            assert node.stdin and node.stdout
            print(json.dumps({"name": name, "calls": calls}), file=node.stdin, flush=True)
            line = node.stdout.readline()
            assert line, f"twins.mjs fell over {name}"
            found: list[Any] = json.loads(line)
            return found

        yield answers
        if node.stdin:
            node.stdin.close()
