"""The program as a committee installs it: a wheel in an environment of its own, a folder, a Word file, a site."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from serving import serving

from macros.from_docx import read_docx

ROOT = Path(__file__).resolve().parents[2]
LOCKED = ROOT / "scripts" / "requirements" / "site.txt"

pytestmark = pytest.mark.browser


def run(*command: str | Path, within: Path) -> str:
    surroundings = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(
        [str(word) for word in command], cwd=within, env=surroundings, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_an_installed_program_makes_a_site_of_a_word_file(tmp_path: Path, browser: Browser) -> None:
    python, scripts = tmp_path / "own" / "bin" / "python", tmp_path / "own" / "bin"
    run(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", tmp_path, ROOT, within=tmp_path)
    (wheel,) = tmp_path.glob("*.whl")
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert tops == {"tiaowen", wheel.name.removesuffix("-py3-none-any.whl") + ".dist-info"}
    run(sys.executable, "-m", "venv", tmp_path / "own", within=tmp_path)
    install = (python, "-m", "pip", "install", "--quiet", "--no-deps")
    run(*install, "--require-hashes", "--requirement", LOCKED, within=tmp_path)
    run(*install, wheel, within=tmp_path)
    corpus, word_file = tmp_path / "ours", ROOT.parent / "shared" / "sources" / "store.docx"
    standard = read_docx(word_file, "shops").standard
    run(scripts / "tiaowen", "new", corpus, within=tmp_path)
    run(scripts / "tiaowen", "import", word_file, "--standard", "shops", within=corpus)
    told = run(scripts / "tiaowen", "build", within=corpus)
    assert "`tiaowen serve`" in told and "make " not in told
    page = browser.new_page()
    with serving(corpus / "site") as address:
        page.goto(f"{address}/")
        expect(page.locator(".home-standards a").first).to_contain_text(standard.title.zh)
        page.goto(f"{address}/shops/")
        expect(page.locator("section.clause")).to_have_count(len(standard.clauses))
    page.close()
