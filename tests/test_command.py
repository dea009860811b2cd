"""The command `tiaowen`: every word of it explained in both languages, and each leads to its script."""

from __future__ import annotations

import importlib
import re
from pathlib import Path

import pytest

from macros.clauses.files import program
from macros.command import main
from macros.command_help import COMMANDS, FRAME, page
from macros.command_line import CommandLine
from scripts.wheel_backend import SCRIPTS

ROOT = Path(__file__).resolve().parents[1]
UNSAID = {"-h", "--help", "--root", "--merge"}
"what has another name on the command line, or is a command of its own"
UNSAID_BY = {
    "import": {"--into", "--take", "--base", "--dry-run"},
    "merge": {"--into", "--replace", "--with-questions", "--behind", "--page-layout"},
}
"one script does both; and where the folder goes is said by --from"
WORDS = [
    *("new", "import", "merge", "export", "check", "accept", "publish", "build", "serve", "pack"),
    "rename-id",
    "renumber",
    "opinions",
    "translations",
]


def test_there_is_a_command_for_each_thing_that_a_committee_does() -> None:
    assert set(COMMANDS) == set(WORDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_leads_to_a_script_and_explains_itself_in_both_languages(name: str) -> None:
    command = COMMANDS[name]
    assert callable(importlib.import_module(f"scripts.{command.script}").main)
    for text in (command.summary, *(text for _, text in command.options)):
        assert text.zh and text.en and re.search("[一-龥]", text.zh)
    assert command.usage in page(name, "zh") and command.summary.zh in page(name, "zh")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_that_is_explained_is_one_of_the_script(name: str) -> None:
    source = (ROOT / "scripts" / f"{COMMANDS[name].script}.py").read_text(encoding="utf-8")
    options = {word.split()[0] for word, _ in COMMANDS[name].options if word.startswith("--")}
    assert {option for option in (*options, *COMMANDS[name].fixed) if f'"{option}"' not in source} == set()


class _SeenError(Exception):
    """The parser of a script, caught before it reads."""


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_of_a_script_is_explained(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def seen(parser: CommandLine, *words: object) -> None:
        raise _SeenError(*(option for action in parser._actions for option in action.option_strings))

    monkeypatch.setattr(CommandLine, "parse_args", seen)
    monkeypatch.setattr("sys.argv", ["command"])
    with pytest.raises(_SeenError) as options:
        importlib.import_module(f"scripts.{COMMANDS[name].script}").main()
    explained = page(name, "en")
    unsaid = UNSAID | UNSAID_BY.get(name, set())
    assert [option for option in options.value.args if option not in explained and option not in unsaid] == []


def test_wrong_words_are_refused_in_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--language", "fr", "check"]) == 2
    assert capsys.readouterr().err.splitlines() == ["there is no language fr; write zh or en"]
    with pytest.raises(SystemExit) as ended:
        main(["pack", "--from", str(ROOT), "--foo", "--language", "zh"])
    assert ended.value.code == 2
    told = "tiaowen pack：没有这样的参数：--foo；有哪些选项见`tiaowen pack --help`"
    assert capsys.readouterr().err.splitlines() == [told]


def test_the_wheel_holds_every_script_that_a_command_calls() -> None:
    assert {command.script for command in COMMANDS.values()} <= set(SCRIPTS)


def test_a_hint_names_the_command_as_it_is_typed_where_the_program_lies(monkeypatch: pytest.MonkeyPatch) -> None:
    assert program.typed("accept") == "python scripts/accept.py"
    monkeypatch.setattr(program, "IS_INSTALLED", True)
    assert program.typed("accept") == "tiaowen accept"


@pytest.mark.parametrize("command", program._OF_THE_CHECKOUT)
def test_what_is_typed_in_a_checkout_is_a_target_or_script_of_it(command: str) -> None:
    program_name, name = program.typed(command).split(" ", 1)
    assert command in COMMANDS
    if program_name == "make":
        assert re.search(rf"^{name}:", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M)
    else:
        assert name == f"scripts/{COMMANDS[command].script}.py" and (ROOT / name).is_file()


def test_no_sentence_of_the_program_names_a_script_of_the_checkout() -> None:
    """A hint is read where the program is installed, too: `typed` says it as it is there."""
    told = re.compile(r"^[^#\n]*[\"'`].*(?:python scripts/|scripts/\w+\.py|\bmake (?:site|serve|check))", re.M)
    paths = [path for path in (ROOT / "macros").rglob("*.py") if path.name != "program.py"]
    assert [f"{path}: {line[0]}" for path in paths for line in told.finditer(path.read_text("utf-8"))] == []


def test_the_frame_of_the_help_is_there_in_both_languages() -> None:
    assert all(text.zh and text.en for text in FRAME.values())


def test_help_comes_in_the_language_of_the_system_or_the_one_asked_for(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    assert main(["--help"]) == 0
    assert "把标准的 Word 稿读成一条一条的条文" in capsys.readouterr().out
    assert main(["--help", "--language", "en"]) == 0
    assert "read the Word file of a standard" in capsys.readouterr().out


def test_a_word_that_is_no_command_and_a_folder_that_is_no_corpus_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    assert main(["biuld"]) == 2
    assert "there is no command biuld; there are: new, import" in capsys.readouterr().err
    assert main(["build", "--from", str(tmp_path)]) == 2
    assert f"{tmp_path} is no corpus" in capsys.readouterr().err


def test_an_empty_corpus_takes_a_word_file_and_its_ids_can_be_changed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "ours"
    source = ROOT / "standards" / "incubator-drafting-notes" / "source.docx"
    source = source if source.exists() else ROOT / "standards" / "store" / "source.docx"
    assert main(["new", str(folder)]) == 0
    assert main(["new", str(folder)]) == 2
    assert main(["import", str(source), "--standard", "shops", "--with-questions", "--from", str(folder)]) == 0
    assert "tiaowen build" in capsys.readouterr().out
    assert main(["rename-id", "shops", "scope", "range", "--from", str(folder)]) == 0
    assert main(["rename-id", "shops", "scope", "reach", "--from", str(folder)]) == 2
    assert main(["check", "--from", str(folder)]) in (0, 1)
    assert "[unique-id]" not in capsys.readouterr().out
