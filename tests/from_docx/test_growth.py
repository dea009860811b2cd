"""Ten times the clauses, ten times the work: counted in function calls, which do not depend on the machine."""

from __future__ import annotations

import cProfile
import pstats
from pathlib import Path

from macros.from_docx import read_docx
from tests.from_docx.word_file import p, table, tr, word_file


def test_the_work_grows_with_the_clauses_and_no_faster(tmp_path: Path) -> None:
    small, large = calls(tmp_path, 90), calls(tmp_path, 900)
    assert large < 10.5 * small


def test_nine_hundred_clauses_come_through(tmp_path: Path) -> None:
    assert len(read_docx(draft(tmp_path, 900), "draft").standard.clauses) == 900


def calls(folder: Path, clauses: int) -> int:
    path = draft(folder, clauses)
    profile = cProfile.Profile()
    profile.runcall(read_docx, path, "draft")
    return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]


def draft(folder: Path, clauses: int) -> Path:
    """Chapters of ten clauses, each with a paragraph, a list, a key, a comment mark and, now and then, a table."""
    body = [p("范围", style="h1")]
    for at in range(clauses - 1):
        bookmark = f'<w:bookmarkStart w:id="{at}" w:name="K_key_{at}"/><w:commentRangeStart w:id="{at}"/>'
        body.append(p(bookmark, f"茶园的第{at}件事", style="h2" if at % 10 else "h1"))
        body.append(p(f"第{at}件事应做到："))
        body += [p("a) 有水；"), p("1) 山泉；"), p("2) 井水；"), p("b) 有路。")]
        body += [table(tr("甲", "乙"), tr("1", "2"))] if at % 9 == 0 else []
    return word_file(folder / f"draft{clauses}.docx", *body)
