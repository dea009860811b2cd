"""`build_site.py` where the data are not in order; the tests of the site run it where they are."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def test_problems_in_the_data_are_told_and_nothing_is_built(tmp_path: Path) -> None:
    for name in ("standards", "checklists"):
        shutil.copytree(ROOT / name, tmp_path / name)
    chapter = tmp_path / "standards" / "store" / "01-scope.yaml"
    chapter.write_text(chapter.read_text(encoding="utf-8").replace('number: "1"', 'number: "11"'), encoding="utf-8")
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("the site of yesterday", encoding="utf-8")
    command = [sys.executable, "scripts/build_site.py", "--from", str(tmp_path), "--into", str(site)]
    built = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (built.returncode, built.stdout) == (1, "")
    *problems, count, _ = built.stderr.splitlines()
    assert "standards/store/01-scope.yaml:3: 11 comes first, and 1 is missing [number-sequence]" in problems
    assert count == f"{len(problems)} problems in standards/ and checklists/; `make check` lists them all"
    assert [path.name for path in site.iterdir()] == ["index.html"]
