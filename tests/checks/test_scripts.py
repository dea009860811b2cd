"""`check.py` and `accept.py` as people run them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from corpus_cases import corpus_cases
from forked_command import run_script

ROOT = Path(__file__).resolve().parents[2]
WITH_ERROR = next(case for case in corpus_cases("checks/self-name.txt") if case.problems)
CLAUSE = "clauses:\n- {id: beds, number: '1', heading: {zh: 花床, en: Beds}}\n"
WARNING = (
    "standards/garden/01-beds.yaml:2: the English of 1 has not been accepted"
    " (when it is right: python scripts/accept.py garden --translations --clause beds) [stale-translation] warning"
)


@pytest.fixture
def with_warning(tmp_path: Path) -> Path:
    WITH_ERROR.write_into(tmp_path)
    folder = tmp_path / "standards" / "garden"
    (folder / "04-beds.yaml").unlink()
    (folder / "01-beds.yaml").write_text(CLAUSE, encoding="utf-8")
    cover = folder / "standard.yaml"  # a companion, for which the rules of drafting do not hold
    cover.write_text(cover.read_text(encoding="utf-8").replace("kind: standard", "kind: companion"), encoding="utf-8")
    return tmp_path


def test_an_error_is_told_counted_and_is_a_failure(tmp_path: Path) -> None:
    WITH_ERROR.write_into(tmp_path)
    code, lines, _ = _run("check.py", "--root", str(tmp_path))
    assert code == 1
    assert set(WITH_ERROR.problems) <= set(lines)
    assert lines[-1].startswith("1 standard, 1 clause, 0 questions: ")


def test_a_warning_alone_is_no_failure_unless_asked_for(with_warning: Path) -> None:
    expected = [WARNING, "1 standard, 1 clause, 0 questions: 0 errors, 1 warning, 0 notes"]
    assert _run("check.py", "--root", str(with_warning)) == (0, expected, "")
    assert _run("check.py", "--root", str(with_warning), "--strict")[0] == 1


def test_what_accept_writes_makes_the_check_clean(with_warning: Path) -> None:
    expected = ["standards/garden/01-beds.yaml: translated-from of beds", "1 accepted"]
    assert _run("accept.py", "garden", "--root", str(with_warning)) == (0, expected, "")
    clean = ["1 standard, 1 clause, 0 questions: 0 errors, 0 warnings, 0 notes"]
    assert _run("check.py", "--root", str(with_warning)) == (0, clean, "")


def test_a_look_at_one_standard_or_file_leaves_the_others_out(with_warning: Path) -> None:
    root = str(with_warning)
    assert _run("check.py", "garden", "--root", root)[1][0] == WARNING
    assert _run("check.py", "standards/garden/01-beds.yaml", "--root", root)[1][0] == WARNING
    assert len(_run("check.py", "standards/garden/standard.yaml", "--root", root)[1]) == 1


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["check.py", "meadow"], "there is no standard and no file meadow"),
        (["check.py", "--explain", "spelling"], "there is no rule spelling; there are: unique-id, number-sequence"),
        (["accept.py", "meadow"], "there is no standard meadow; there are: garden"),
        (["accept.py", "garden", "--clause", "bed"], "garden has no clause bed"),
    ],
    ids=lambda cell: " ".join(cell) if isinstance(cell, list) else "",
)
def test_wrong_use_is_said_and_ends_with_2(arguments: list[str], sentence: str, with_warning: Path) -> None:
    code, lines, error = _run(*arguments, "--root", str(with_warning))
    assert (code, lines) == (2, [])
    assert error.startswith(sentence)


def test_a_folder_without_standards_is_wrong_use(tmp_path: Path) -> None:
    assert _run("check.py", "--root", str(tmp_path)) == (2, [], f"{tmp_path.resolve()} has no folder `standards`\n")


def test_a_rule_is_explained() -> None:
    code, lines, _ = _run("check.py", "--explain", "lone-subclause")
    assert code == 0
    assert lines[0] == "lone-subclause: No clause is divided into one part."


def _run(script: str, *arguments: str) -> tuple[int, list[str], str]:
    done = run_script(script.removesuffix(".py"), *arguments)
    return done.returncode, done.stdout.splitlines(), done.stderr


def test_a_reader_that_has_seen_enough_is_no_mistake(tmp_path: Path) -> None:
    """`check | head`: the pipe is closed while there is more to say."""
    folder = tmp_path / "standards" / "garden"
    WITH_ERROR.write_into(tmp_path)
    clause = "- {id: c%d, number: '1', body: [{zh: 园丁应当松土。, en: x}]}\n"
    text = "clauses:\n" + "".join(clause % number for number in range(3000))
    (folder / "01-many.yaml").write_text(text, encoding="utf-8")
    command = f'"{sys.executable}" "{ROOT / "scripts" / "check.py"}" --from "{tmp_path}" | head -1'
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)
    assert len(done.stdout.splitlines()) == 1
    assert done.stderr == ""


def test_check_speaks_chinese_where_it_is_asked_to(tmp_path: Path) -> None:
    WITH_ERROR.write_into(tmp_path)
    code, lines, _ = _run("check.py", "--from", str(tmp_path), "--language", "zh")
    assert code == 1
    assert any("错误：" in line and line.endswith("[self-name]") for line in lines)
    assert lines[-1].startswith("1个标准，1条，0个检查项：")


def test_every_rule_is_listed_and_explained_in_both_languages() -> None:
    for language, word in (("zh", "查什么："), ("en", "What: ")):
        _, lines, _ = _run("check.py", "--explain", "--language", language)
        assert any(line.startswith("self-name: ") for line in lines)
        _, page, _ = _run("check.py", "--explain", "self-name", "--language", language)
        assert any(line.startswith(word) for line in page)
