"""The command `tiaowen`: one word for each thing that a committee does; the scripts do the work."""

from __future__ import annotations

import importlib
import re
import sys
from pathlib import Path

from .clauses.files.guarded import refused
from .clauses.files.program import IS_INSTALLED
from .command_help import COMMANDS, Command, overview, page, say
from .system_language import system_language

SCRIPTS = f"{__package__}.scripts" if IS_INSTALLED else "scripts"
"the package of the scripts: within ours where the program is installed, beside it in a checkout"


def main(arguments: list[str] | None = None) -> int:
    """0: done; 1: problems in the data; 2: wrong use. The exit codes are those of the scripts."""
    words, language = _language(list(sys.argv[1:] if arguments is None else arguments))
    if language not in ("zh", "en"):
        return refused(say("no-language", system_language(), named=language))
    if not words or words[0] in ("--help", "-h", "help"):
        print(overview(language))
        return 0 if words else 2
    name, *rest = words
    if name not in COMMANDS:
        return refused(say("unknown", language, name=name, commands=", ".join(COMMANDS)))
    if "--help" in rest or "-h" in rest:
        print(page(name, language))
        return 0
    return _run(name, COMMANDS[name], rest, language)


def _run(name: str, command: Command, rest: list[str], language: str) -> int:
    root = _value(rest, "--from") or "."
    if command.root and "--explain" not in rest and not (Path(root) / "standards").is_dir():
        return refused(say("no-corpus", language, folder=Path(root).resolve()))
    if command.root and "--from" not in rest and not any(word.startswith("--from=") for word in rest):
        rest = [*rest, command.root, root]
    if command.speaks:
        rest = [*rest, "--language", language]
    sys.argv = [f"tiaowen {name}", *rest, *command.fixed]
    script = importlib.import_module(f"{SCRIPTS}.{command.script}")
    return int(script.main())


def _value(words: list[str], option: str) -> str:
    for word, after in zip(words, [*words[1:], ""]):
        if word == option or word.startswith(f"{option}="):
            return word.partition("=")[2] or after
    return ""


def _language(words: list[str]) -> tuple[list[str], str]:
    """The words without `--language`, and the language that it names (`zh` of `zh-CN`), else that of the system."""
    named = _value(words, "--language")
    left = [word for word in words if not word.startswith("--language")]
    if named and f"--language={named}" not in words:
        left.remove(named)
    return left, re.sub("^(zh|en)[-_].*", r"\1", named or system_language())
