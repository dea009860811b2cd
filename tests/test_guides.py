"""The guides do what they say: each command prints what stands below it, where the program is installed."""

from __future__ import annotations

from pathlib import Path

import pytest
from guide_steps import ran

from macros.clauses.files import program

GUIDES = Path(__file__).resolve().parents[1] / "docs"


@pytest.mark.parametrize(("name", "least"), [("afternoon", 4), ("year", 10)])
@pytest.mark.parametrize(("language", "locale"), [("zh", "zh_CN.UTF-8"), ("en", "C")])
def test_each_command_prints_what_the_guide_says(
    language: str, locale: str, name: str, least: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", locale)
    monkeypatch.setattr(program, "IS_INSTALLED", True)
    guide = (GUIDES / language / "guide" / f"{name}.md").read_text(encoding="utf-8")
    steps = list(ran(guide, tmp_path))
    assert len(steps) > least
    for step in steps:
        printed = iter(step.printed.splitlines())
        missing = [line for line in step.told.splitlines() if line != "…" and line not in printed]
        assert missing == [], f"{step.commands} prints\n{step.printed}"
