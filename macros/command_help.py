"""What `tiaowen` says of its commands, in Chinese and in English: the words of `command_help.yaml`, laid out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from .clauses.blocks import Text


@dataclass(frozen=True, slots=True)
class Command:
    """A command: the script that does it, and how it is explained."""

    script: str
    "a module of `scripts/`"
    usage: str
    summary: Text
    options: tuple[tuple[str, Text], ...] = ()
    fixed: tuple[str, ...] = ()
    "options that the command itself gives to its script"
    speaks: bool = False
    "whether its script takes `--language`"
    root: str = "--from"
    "the option by which the script learns the folder of the corpus; empty where it has none"


def _command(held: dict[str, Any], everywhere: dict[str, Any]) -> Command:
    options = tuple((option, Text(*(words or everywhere[option]))) for option, words in held["options"].items())
    more = {key: held[key] for key in ("speaks", "root") if key in held}
    fixed = tuple(held.get("fixed", ()))
    return Command(held["script"], held["usage"], Text(*held["summary"]), options, fixed, **more)


_HELD = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8"))
LANGUAGE = "--language zh|en"
"the option that every command has"
COMMANDS = {name: _command(held, _HELD["everywhere"]) for name, held in _HELD["commands"].items()}
FRAME = {key: Text(*words) for key, words in _HELD["frame"].items()}


def say(key: str, language: str, **gaps: object) -> str:
    """A sentence of the frame of the help, with what stands in its gaps."""
    sentence = FRAME[key].in_language(language)
    return sentence.format(**gaps) if gaps else sentence


def overview(language: str) -> str:
    """What `tiaowen --help` prints."""
    width = max(map(len, COMMANDS))
    rows = (f"  {name:<{width}}  {command.summary.in_language(language)}" for name, command in COMMANDS.items())
    return "\n".join(
        (
            say("about", language),
            "",
            f"{say('commands', language)}{say('colon', language)}".rstrip(),
            *rows,
            "",
            say("more", language),
            say("first", language),
        )
    )


def page(name: str, language: str) -> str:
    """What `tiaowen COMMAND --help` prints."""
    command = COMMANDS[name]
    options = (*command.options, (LANGUAGE, Text(*_HELD["everywhere"][LANGUAGE])))
    width = max(len(option) for option, _ in options)
    rows = (f"  {option:<{width}}  {text.in_language(language)}" for option, text in options)
    return "\n".join(
        (
            f"{say('usage', language)}{say('colon', language)}{command.usage}",
            "",
            command.summary.in_language(language),
            "",
            *rows,
        )
    )
