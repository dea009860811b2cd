"""The words behind a command: read as argparse does, and refused in one sentence, in the language of the command."""

from __future__ import annotations

import argparse
import sys
from typing import NoReturn

from .spoken import speaking, spoken_language


class CommandLine(argparse.ArgumentParser):
    """A parser whose refusal is one sentence: what is wrong, and where the options stand. Exit code 2."""

    def error(self, message: str) -> NoReturn:
        """Say it and end the command."""
        with speaking(spoken_language()):
            print(f"{self.prog}: {message}; `{self.prog} --help` names the options", file=sys.stderr)
        raise SystemExit(2)
