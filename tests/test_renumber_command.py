"""`renumber.py` on a copy of the bundled standards: a clause is inserted, and what names a number follows."""

from __future__ import annotations

from pathlib import Path

import pytest
from merge_project import copy_project

from macros.checks import check
from macros.clauses.files.store import read_corpus
from scripts.renumber import main

NEW = """- id: new-first
  number: "5.1"
  heading: {zh: 新条, en: New clause}
  body:
  - zh: 新条说明次序。
    en: The new clause states the order.

"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    project = copy_project(tmp_path)
    path = project / "standards" / "store" / "05-workflow.yaml"
    before, mark, after = path.read_text(encoding="utf-8").partition("- id: market-research\n")
    path.write_text(f"{before}{NEW}{mark}{after}", encoding="utf-8")
    stages = project / "standards" / "store" / "04-service-requirements.yaml"
    cited = stages.read_text(encoding="utf-8").replace("zh: 市场调研；", "zh: 市场调研（见5.1）；")
    stages.write_text(cited.replace("en: market research;", "en: market research (see 5.1);"), encoding="utf-8")
    return project


def test_a_clause_inserted_moves_numbers_references_questions_and_leaves_no_new_finding(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stages = project / "standards" / "store" / "04-service-requirements.yaml"
    assert stages.read_text(encoding="utf-8").count("5.1）") == 2
    assert main(["store", "--root", str(project)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "5.1 → 5.2  market-research"
    assert "18 numbers moved, references changed in 2 clauses" in lines
    assert "（见5.1）" not in stages.read_text(encoding="utf-8")
    found = {problem.rule for problem in check(read_corpus(project)) if problem.severity in ("error", "warning")}
    assert found <= {"stale-translation", "stale-question", "missing-question"}, found


def test_a_dry_run_writes_nothing_and_a_second_run_changes_nothing(project: Path) -> None:
    def files() -> dict[Path, bytes]:
        return {path: path.read_bytes() for path in project.rglob("*.yaml")}

    before = files()
    assert main(["store", "--root", str(project), "--dry-run"]) == 0
    assert files() == before
    assert main(["store", "--root", str(project)]) == 0
    once = files()
    assert once != before
    assert main(["store", "--root", str(project)]) == 0
    assert files() == once


def test_a_wrong_name_and_a_broken_file_are_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["shop", "--root", str(project)]) == 2
    assert "there is no standard shop; there are:" in capsys.readouterr().err
    (project / "standards" / "store" / "05-workflow.yaml").write_text("clauses: [\n", encoding="utf-8")
    assert main(["store", "--root", str(project)]) == 2
    assert "store has mistakes; mend them first, nothing was renumbered" in capsys.readouterr().err
