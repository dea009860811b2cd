"""What MkDocs knows of our pages through the hooks."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

ROOT = Path(__file__).resolve().parents[1]


def warnings_for(link: str, folder: Path, caplog: pytest.LogCaptureFixture) -> list[str]:
    """What MkDocs warns of when a page of Markdown has `link` to the page of a standard."""
    docs = folder / "docs"
    (docs / "store").mkdir(parents=True)
    (docs / "index.md").write_text(f"# Guide\n\nSee [the clause]({link}).\n", encoding="utf-8")
    (docs / "store" / "index.md").write_text('{{ standard_page("store") }}\n', encoding="utf-8")
    settings = {"docs_dir": str(docs), "site_dir": str(folder / "site"), "strict": False}
    config = load_config(str(ROOT / "docs" / "mkdocs.en.yml"), nav=["index.md", "store/index.md"], **settings)
    with caplog.at_level(logging.WARNING, logger="mkdocs"):
        build(config)
    return [record.getMessage() for record in caplog.records]


def test_a_link_from_markdown_to_a_clause_is_seen_to_lead_somewhere(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    assert warnings_for("store/index.md#scope", tmp_path, caplog) == []


def test_a_link_from_markdown_to_a_clause_that_is_not_there_is_told(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    assert warnings_for("store/index.md#nowhere", tmp_path, caplog) == [
        "Doc file 'index.md' contains a link 'store/index.md#nowhere', "
        "but the doc 'store/index.md' does not contain an anchor '#nowhere'."
    ]
