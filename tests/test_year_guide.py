"""The guide to a committee's year does what it says: each command prints what stands below it."""

from __future__ import annotations

from pathlib import Path

import pytest
from year_guide import ran

GUIDES = Path(__file__).resolve().parents[1] / "docs"


@pytest.mark.parametrize(("language", "locale"), [("zh", "zh_CN.UTF-8"), ("en", "C")])
def test_each_command_prints_what_the_guide_says(
    language: str, locale: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", locale)
    guide = (GUIDES / language / "guide" / "year.md").read_text(encoding="utf-8")
    steps = list(ran(guide, tmp_path))
    assert len(steps) > 10
    for step in steps:
        printed = iter(step.printed.splitlines())
        missing = [line for line in step.told.splitlines() if line != "…" and line not in printed]
        assert missing == [], f"{step.commands} prints\n{step.printed}"
