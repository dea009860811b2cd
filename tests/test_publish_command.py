"""`publish_edition.py` as people run it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from forked_command import run_script
from garden_editions import editions, publish_edition, write_files

from macros.checks import check
from macros.clauses.files.store import read_corpus

GARDEN = Path("standards/garden")
SCOPE = """\
clauses:
- id: scope
  number: "1"
  heading: {zh: 范围, en: Scope}
  body:
  - {zh: 本文件规定了花床的要求。, en: This document specifies requirements for beds.}
  - {zh: 本文件适用于社区花园。, en: This document applies to community gardens.}
"""
REFERENCES = """\
clauses:
- id: normative-references
  number: "2"
  heading: {zh: 规范性引用文件, en: Normative references}
  body: [{zh: 本文件没有规范性引用文件。, en: There are no normative references in this document.}]
"""


@pytest.fixture
def garden(tmp_path: Path) -> Path:
    """A garden whose first edition is published, with the files of the second, accepted and free of errors."""
    write_files(tmp_path, {"01-scope.yaml": SCOPE, "02-normative-references.yaml": REFERENCES})
    publish_edition(tmp_path, "2023")
    write_files(tmp_path, editions()["2024"][1])
    (tmp_path / "checklists").mkdir()
    (tmp_path / "checklists" / "garden.yaml").write_text(waivers("loose", "humus", "depth", "drain", "hedge", "tools"))
    return tmp_path


def test_it_freezes_the_text_and_lists_what_changed(garden: Path) -> None:
    code, out, err = _run(garden, "garden", "--date", "2024-06-01")
    assert (code, err) == (0, [])
    assert out == [
        "garden 2024 (published, 2024-06-01): 13 clauses, edition 2",
        "added: 1",
        "  – → 4.4",
        "split: 1",
        "  4.1 → 4.1, 4.2 (also changed)",
        "changed: 2",
        "  4.2 → 4.3 (also renumbered)",
        "  4.4 → 4.6 (also renumbered)",
        "renumbered: 1",
        "  4.3 → 4.5",
        "written: standards/garden/editions/2024/00-foreword.yaml",
        "written: standards/garden/editions/2024/01-scope.yaml",
        "written: standards/garden/editions/2024/02-normative-references.yaml",
        "written: standards/garden/editions/2024/03-terms.yaml",
        "written: standards/garden/editions/2024/04-beds.yaml",
        "written: standards/garden/editions/2024/90-annex-a.yaml",
        "written: standards/garden/editions/2024/standard.yaml",
        "written: standards/garden/ledger.yaml",
    ]


def test_what_is_unfinished_keeps_an_edition_back_until_somebody_gives_a_reason(garden: Path) -> None:
    folder, before = garden / GARDEN, _files(garden)
    code, _, err = _run(garden, "garden", "--date", "2024-06-01", even_so="")
    assert (code, _files(garden)) == (1, before)
    assert err[-1] == "nothing was published; mend this, or give a reason with --even-so, which the ledger keeps"
    assert _run(garden, "garden", "--date", "2024-06-01", even_so="会议已定")[0] == 0
    ledger = (folder / "ledger.yaml").read_text(encoding="utf-8")
    assert ledger.count("even-so: 会议已定") == 1
    assert [edition.even_so for edition in read_corpus(garden).editions_of("garden")] == ["", "会议已定"]
    assert [one for one in check(read_corpus(garden)) if one.place.file.endswith("ledger.yaml")] == []


def test_a_dry_run_writes_nothing(garden: Path) -> None:
    before = _files(garden)
    code, out, _ = _run(garden, "garden", "--date", "2024-06-01", "--dry-run")
    assert (code, out[-1]) == (0, "dry run: nothing was written")
    assert _files(garden) == before


@pytest.mark.parametrize("missing", ["the frozen copy", "the entry in the ledger"])
def test_a_publication_cut_in_half_is_completed_by_running_it_again(garden: Path, missing: str) -> None:
    old_ledger = (garden / GARDEN / "ledger.yaml").read_bytes()
    assert _run(garden, "garden", "--date", "2024-06-01")[0] == 0
    whole = _files(garden)
    if missing == "the frozen copy":
        shutil.rmtree(garden / GARDEN / "editions" / "2024")
    else:
        (garden / GARDEN / "ledger.yaml").write_bytes(old_ledger)
    assert _files(garden) != whole
    code, _, err = _run(garden, "garden", "--date", "2024-06-01")
    assert (code, err) == (0, [])
    assert _files(garden) == whole


def test_a_publication_cut_in_half_is_not_completed_with_another_text(garden: Path) -> None:
    old_ledger = (garden / GARDEN / "ledger.yaml").read_bytes()
    assert _run(garden, "garden", "--date", "2024-06-01")[0] == 0
    (garden / GARDEN / "ledger.yaml").write_bytes(old_ledger)
    path = garden / GARDEN / "04-beds.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("40 cm", "50 cm"), encoding="utf-8")
    before = _files(garden)
    code, _, err = _run(garden, "garden", "--date", "2024-06-01")
    assert code == 1 and err
    assert _files(garden) == before


def test_what_the_checks_find_stands_in_the_way_and_nothing_is_written(garden: Path) -> None:
    path = garden / GARDEN / "04-beds.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("id: spade", "id: loose"), encoding="utf-8")
    before = _files(garden)
    code, _, err = _run(garden, "garden", "--date", "2024-06-01")
    assert code == 1
    assert [line for line in err if "[unique-id]" in line]
    assert err[-1] == "nothing was published"
    assert _files(garden) == before


def test_a_lost_address_stands_in_the_way(garden: Path) -> None:
    (garden / GARDEN / "successions.yaml").unlink()
    code, _, err = _run(garden, "garden", "--date", "2024-06-01")
    assert code == 1
    assert err == [
        "standards/garden/ledger.yaml:14: the address c/garden/2023/4.1/ leads nowhere: `soil` is gone "
        "(say in standards/garden/successions.yaml what became of it) [lost-address]",
        "nothing was published",
    ]


def test_a_standard_that_is_not_there_is_wrong_use(garden: Path) -> None:
    code, _, err = _run(garden, "meadow")
    assert (code, err) == (2, ["there is no standard meadow; there are: garden"])


def test_after_a_publication_a_lost_address_fails_the_check(garden: Path) -> None:
    assert _run(garden, "garden", "--date", "2024-06-01")[0] == 0
    path = garden / GARDEN / "90-annex-a.yaml"
    path.unlink()
    found = run_script("check", "--root", garden)
    assert found.returncode == 1
    assert (
        "standards/garden/ledger.yaml:18: the address c/garden/2023/A/ leads nowhere: `plants` is gone "
        "(say in standards/garden/successions.yaml what became of it) [lost-address]"
    ) in found.stdout


def waivers(*clauses: str) -> str:
    entries = "".join(f"- {{clause: {id}, reason: {{zh: 略, en: left out}}}}\n" for id in clauses)
    return f"standard: garden\nquestions: []\nwaivers:\n{entries}"


def _run(root: Path, *arguments: str, even_so: str = "a garden") -> tuple[int, list[str], list[str]]:
    """Exit code, lines printed but for what is published even so, lines of the refusal."""
    reason = ("--even-so", even_so) if even_so else ()
    found = run_script("publish_edition", *arguments, *reason, "--root", root)
    told = ("even so: ", "  standards/", "  checklists/")
    out = [line for line in found.stdout.splitlines() if not line.startswith(told)]
    return found.returncode, out, found.stderr.splitlines()


def _files(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}
