"""What `new`, `import`, `merge`, `accept`, `publish`, `renumber`, `build` and others print has its Chinese."""

from __future__ import annotations

import io
import re
import sys
from pathlib import Path

import pytest
from command_sentences import sentences

from macros.checks.in_chinese import _forms, line_in_chinese
from macros.command import main
from macros.progress import progress
from macros.spoken import speaking, spoken

ROOT = Path(__file__).resolve().parents[1]
PRINTED_BY = (
    *("scripts/accept.py", "scripts/publish_edition.py", "scripts/import_docx.py", "scripts/renumber.py"),
    *("scripts/new_corpus.py", "scripts/build_site.py", "macros/question_drafts.py"),
    *("macros/spoken.py", "macros/progress.py"),
    *("scripts/export_docx.py", "scripts/opinions.py", "scripts/rename_id.py", "scripts/pack_offline.py"),
    *("scripts/serve_site.py", "macros/site_serving.py", "macros/command_line.py", "macros/opinion_workbook.py"),
    *(f"macros/clauses/{name}.py" for name in ("opinions", "opinion_form", "proposals")),
    *("macros/clauses/files/renaming.py", "macros/to_site/whole_site.py"),
    *("scripts/translations.py", "macros/clauses/translations.py"),
    *("macros/clauses/editions/publishing.py", "macros/clauses/editions/readiness.py"),
    *(f"macros/clauses/merge/{name}.py" for name in ("conflicts", "followed", "hanging", "matching", "merge_plan")),
    *(f"macros/clauses/merge/{name}.py" for name in ("merging", "swapped")),
    *(f"macros/clauses/files/{name}.py" for name in ("guarded", "lock", "recovery", "asked_standard", "accepting")),
    "macros/clauses/files/changed_files.py",
    *sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "macros" / "from_docx").glob("*.py")),
)
SCHEMA_LINE = "# yaml-language-server: $schema=../standards/schema/{}.json"
NO_SENTENCE = {
    *("python scripts/accept.py STANDARD [--clause ID …] [--translations | --questions] [--from FOLDER]", SCHEMA_LINE),
    "python scripts/publish_edition.py STANDARD [--date 2026-11-21] [--even-so REASON] [--dry-run] [--from FOLDER]",
    "python scripts/export_docx.py STANDARD [--into FILE.docx] [--edition EDITION] "
    "[--redline-from EDITION|FILE.docx] [--from FOLDER]",
    "python scripts/pack_offline.py [--site FOLDER] [--into FILE.zip]",
    *("Ωstandard: Ω\nquestions:", "drafted: true", "Table of Contents"),
    *("left out, paragraph Ω, Ω: Ω", "Ω, paragraph Ω, Ω: Ω", "comment by Ω Ω", "reply by Ω Ω"),
}
"usage, what a file or the report of `--report` holds, the name of a style of Word"
_LINES = (ROOT / "tests" / "cases" / "command-lines.txt").read_text(encoding="utf-8")
COMPOSED = dict(re.findall(r"^(?!#|→)(.+)\n→ (.+)$", _LINES, re.M))
"a part of a line → a whole line that it stands in"


def _is_told(said: str) -> bool:
    forms = [form for section in ("commands", "counted") for form in _forms(section) if form.length > SHORT]
    return any(form.english.fullmatch(said) for form in forms) or line_in_chinese(said) != said


SHORT = 3
"signs of a form that would fit nearly anything"


@pytest.mark.parametrize("file", PRINTED_BY)
def test_every_sentence_of_a_command_has_its_chinese(file: str) -> None:
    told = dict.fromkeys(sentences(ROOT / file))
    untold = [said for said in told if said not in NO_SENTENCE | COMPOSED.keys() and not _is_told(said)]
    assert untold == [], "write them in macros/checks/chinese.yaml, below `commands` or `counted`"


@pytest.mark.parametrize("line", COMPOSED.values())
def test_a_line_that_is_put_together_is_told_in_chinese_whole(line: str) -> None:
    told = line_in_chinese(line)
    assert len(told) - len(told.lstrip()) == len(line) - len(line.lstrip())
    assert not _ENGLISH.search(_NAMES.sub("", told)), told


_NAMES = re.compile(
    r"[\w./:-]*[./:-][\w./:-]*|`[^`]*`|\[[a-z-]+\]|--\w+|U\+\w+|PDF|Word|WPS|RTF|XML|park|area|links", re.ASCII
)
_ENGLISH = re.compile("[A-Za-z]{3,}")


@pytest.mark.parametrize("said", sorted(COMPOSED))
def test_every_part_that_is_excused_is_still_said(said: str) -> None:
    assert any(said in sentences(ROOT / file) for file in PRINTED_BY)


def test_the_time_that_is_left_is_told_in_the_language_of_the_command() -> None:
    lines = []
    for language in ("en", "zh"):
        stream = io.StringIO()
        with speaking(language):
            done = progress(30, stream)
            done(30)
        lines.append(stream.getvalue())
    assert lines == ["30 standards\n", "30个标准\n"]
    assert line_in_chinese("19 of 60 standards, 22 s left") == "60个标准已完成19个，还要22秒"


def test_a_command_speaks_the_language_that_it_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    assert main(["new", str(tmp_path / "ours"), "--language", "zh"]) == 0
    assert "已写入：" in capsys.readouterr().out
    assert main(["new", str(tmp_path / "ours")]) == 2
    assert "is not empty; give another name" in capsys.readouterr().err
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    assert main(["publish", "nothing", "--from", str(tmp_path / "ours")]) == 2
    assert capsys.readouterr().err == "没有标准nothing；还没有任何标准\n"


def test_the_script_takes_the_language_too(capsys: pytest.CaptureFixture[str]) -> None:
    words = ["--language", "zh", "a.docx"]

    @spoken
    def command(arguments: list[str]) -> int:
        print("nothing was published", *arguments[1:], sep="", end="")
        print(f"cannot read {arguments[0]}", file=sys.stderr)
        return 3

    assert (command(words), words) == (3, ["a.docx"])
    assert capsys.readouterr() == ("没有发布", "cannot read a.docx\n")


def test_what_a_file_says_is_never_taken_for_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    with speaking("zh"):
        print("  + nothing was published soon")
    assert capsys.readouterr().out == "  + nothing was published soon\n"
