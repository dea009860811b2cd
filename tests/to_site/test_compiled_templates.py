"""Templates that were compiled before are found again, and never in the place of others."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from macros.to_site import compiled_templates
from macros.to_site.compiled_templates import compiled_before


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of compiled modules of a package, which is empty."""
    monkeypatch.setattr(compiled_templates, "PACKAGE", tmp_path)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    (tmp_path / "__pycache__").mkdir()
    return tmp_path / "__pycache__"


def said(source: str, options: Path) -> str:
    cache = compiled_before(str(options))
    return Environment(loader=DictLoader({"page": source}), bytecode_cache=cache).get_template("page").render()


def test_a_template_is_compiled_once_for_each_source_and_for_each_environment(folder: Path, tmp_path: Path) -> None:
    options = tmp_path / "options.py"
    options.write_text("one")
    assert [said("{{ 1 + 1 }}", options) for _ in range(2)] == ["2", "2"]
    assert len(list(folder.iterdir())) == 1
    assert said("{{ 1 + 2 }}", options) == "3"
    assert len(list(folder.iterdir())) == 1
    options.write_text("other")
    assert said("{{ 1 + 2 }}", options) == "3"
    assert len(list(folder.iterdir())) == 2


def test_a_damaged_file_is_compiled_anew(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "options.py").write_text("")
    said("{{ 1 + 1 }}", tmp_path / "options.py")
    for path in folder.iterdir():
        path.write_bytes(b"damaged")
    assert said("{{ 1 + 1 }}", tmp_path / "options.py") == "2"


def test_where_python_keeps_nothing_nothing_is_kept(folder: Path, tmp_path: Path) -> None:
    folder.rmdir()
    (tmp_path / "options.py").write_text("")
    assert compiled_before(str(tmp_path / "options.py")) is None
