"""What is read once per build is read anew for the next build of `make serve`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.to_site.pages import page_html, read_anew

FILES = {
    "standard.yaml": """\
id: garden
kind: standard
title: {zh: 花园, en: Garden}
short-title: {zh: 花园, en: Garden}
stage: working-draft
edition: draft
rights: {owner: {zh: 我们, en: us}, basis: {zh: 自有。, en: Our own.}, shown: full, checked: "2024-01-01"}
""",
    "01-scope.yaml": """\
clauses:
- id: scope
  number: "1"
  heading: {zh: 范围, en: Scope}
  body: [{zh: 本文件适用于花床。, en: This document applies to beds.}]
""",
}


@pytest.fixture
def garden(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder of a small standard, which the pages are made of."""
    folder = tmp_path / "standards" / "garden"
    folder.mkdir(parents=True)
    for name, content in FILES.items():
        (folder / name).write_text(content, encoding="utf-8")
    monkeypatch.setenv("TIAOWEN_ROOT", str(tmp_path))
    read_anew()
    yield folder
    monkeypatch.undo()
    read_anew()


def page() -> str:
    return page_html("standard_page", "garden/", "en", "", ("garden",))


def test_a_clause_that_changed_is_on_the_page_of_the_next_build(garden: Path) -> None:
    assert "applies to beds" in page()
    chapter = garden / "01-scope.yaml"
    chapter.write_text(FILES["01-scope.yaml"].replace("beds", "hedges"), encoding="utf-8")
    assert "applies to beds" in page()  # both languages of one build show the same text
    read_anew()
    assert "applies to hedges" in page()
