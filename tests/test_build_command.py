"""`build_site.py` where the data are not in order; the tests of the site run it where they are."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from macros.site_cache import FOLDER
from macros.to_site.whole_site import LIST, MARK

ROOT = Path(__file__).resolve().parents[1]


def test_problems_in_the_data_are_told_and_nothing_is_built(tmp_path: Path) -> None:
    for name in ("standards", "checklists"):
        shutil.copytree(ROOT / name, tmp_path / name)
    relations = tmp_path / "standards" / "relations.yaml"
    relations.write_text(relations.read_text(encoding="utf-8").replace("to: park/", "to: parc/", 1), encoding="utf-8")
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("the site of yesterday", encoding="utf-8")
    (site / MARK).write_text('{"tiaowen": 1}', encoding="utf-8")
    (site / LIST).write_text("index.html\n", encoding="utf-8")
    command = [sys.executable, "scripts/build_site.py", "--from", str(tmp_path), "--into", str(site)]
    built = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (built.returncode, built.stdout) == (1, "")
    *problems, count = built.stderr.splitlines()
    assert "there is no standard `parc` (did you mean park?) [unknown-address]" in problems[0]
    assert count == "problems that stop the build: 1; `make check` lists them, and what merely advises"
    assert sorted(path.name for path in site.iterdir()) == [LIST, MARK, "index.html"]
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == [FOLDER]
