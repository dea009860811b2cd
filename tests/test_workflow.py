"""The workflow for pages of GitHub and Gitea in the guide: sound by the schema of GitHub, and its own lines run."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from garden_to_edit import write_garden

ROOT = Path(__file__).resolve().parents[1]
GUIDES = {language: ROOT / "docs" / language / "guide" / "operators.md" for language in ("zh", "en")}
DEPLOY = "actions/deploy-pages@v4"


def written(language: str) -> str:
    """The workflow as the guide gives it."""
    (found,) = re.findall(r"```yaml\n(name: site\n.*?)```", GUIDES[language].read_text(encoding="utf-8"), re.S)
    return str(found)


def jobs(text: str) -> dict[str, Any]:
    return dict(yaml.safe_load(text)["jobs"])


def runs(text: str) -> list[str]:
    return [step["run"] for job in jobs(text).values() for step in job["steps"] if "run" in step]


def faults(text: str, folder: Path) -> str:
    """What the schema of workflows has against it, as check-jsonschema carries it; nothing is fetched."""
    path = folder / "site.yml"
    path.write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr if done.returncode else ""


def test_both_guides_give_the_same_workflow() -> None:
    without_remarks = {re.sub(r" #.*", "", written(language)) for language in GUIDES}
    assert len(without_remarks) == 1


@pytest.mark.parametrize("language", GUIDES)
def test_the_workflow_is_sound(language: str, tmp_path: Path) -> None:
    assert faults(written(language), tmp_path) == ""


@pytest.mark.parametrize(
    ("word", "slip"),
    [("runs-on:", "run-on:"), ("- uses: actions/checkout@v4", "- use: x"), ("pages: write", "pages: all")],
)
def test_a_slip_in_the_workflow_would_be_found(word: str, slip: str, tmp_path: Path) -> None:
    assert faults(written("en").replace(word, slip), tmp_path) != ""


def test_what_it_uses_is_named_by_version_and_may_do_what_it_does() -> None:
    whole = yaml.safe_load(written("en"))
    used = [step["uses"] for job in jobs(written("en")).values() for step in job["steps"] if "uses" in step]
    assert all(re.fullmatch(r"actions/[a-z-]+@v\d+", one) for one in used) and DEPLOY in used
    assert whole["permissions"] == {"contents": "read", "pages": "write", "id-token": "write"}
    assert jobs(written("en"))["site"]["environment"] == "github-pages"


def test_its_lines_build_the_folder_that_it_publishes(tmp_path: Path) -> None:
    install, *lines = runs(written("en"))
    assert re.fullmatch(r'pip install "git\+https://[^"]+\.git"', install)
    corpus, programs = write_garden(tmp_path / "corpus"), tmp_path / "programs"
    programs.mkdir()
    tiaowen = programs / "tiaowen"
    tiaowen.write_text(f"#!{sys.executable}\nimport sys\nfrom macros.command import main\nsys.exit(main())\n")
    tiaowen.chmod(0o755)
    surroundings = os.environ | {"PATH": f"{programs}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT)}
    for line in lines:
        subprocess.run(["bash", "-e", "-c", line], cwd=corpus, env=surroundings, check=True, capture_output=True)
    (upload,) = re.findall(r"path: (\w+)\}", written("en"))
    assert "standards.example.org" in (corpus / upload / "garden" / "index.html").read_text(encoding="utf-8")
    assert (corpus / upload / "sitemap.xml").is_file()
