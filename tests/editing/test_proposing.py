"""A change that is not written here: the files stay, and the patch makes them what the program would have written."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from garden_to_edit import BEDS, write_garden
from test_requests import Asked

from macros.clauses.files.store import read_corpus
from macros.clauses.site import Proposals
from macros.editing.proposing import FileChange, patch_of
from macros.editing.requests import EditingPage

PATCH = Proposals()


def asked_at(root: Path, proposals: Proposals | None = PATCH, *, writes: bool = True) -> Asked:
    asked = Asked(root)
    asked.serve(EditingPage(root, "zh", proposals, writes))
    return asked


def files(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*.yaml")}


def mark(asked: Asked, clause: str) -> str:
    return asked.get(f"/edit/garden/{clause}/").split('name="mark" value="')[1].split('"')[0]


def test_a_patch_makes_the_files_what_saving_would_have_made_them(
    root: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    there = write_garden(tmp_path_factory.mktemp("there"))
    before = files(root)
    proposed, saved = asked_at(root), asked_at(there)
    form = {"text_zh": "花床应排水。", "text_en": "The bed shall drain."}
    patch = proposed.post("/edit/garden/size/insert", **{"as": "patch"}, **form)
    assert proposed.headers["Content-Disposition"] == 'attachment; filename="garden-size.patch"'
    assert files(root) == before
    saved.post("/edit/garden/size/insert", **form)
    subprocess.run(["git", "apply"], cwd=root, input=patch.encode(), check=True, capture_output=True)
    assert files(root) == files(there) != before
    assert "土层应符合4.1和4.4的规定。" in (root / "standards/garden/04-beds.yaml").read_text(encoding="utf-8")


def test_where_nothing_is_written_every_change_is_a_patch_for_any_host(root: Path) -> None:
    asked = asked_at(root, writes=False)
    page = asked.get("/edit/garden/water/", host="edit.example.org")
    assert "下载为补丁" in page and ">保存<" not in page
    patch = asked.post("/edit/garden/water/order", host="edit.example.org", by="-1")
    assert patch.startswith(("--- a/checklists/garden.yaml", "--- a/standards/garden/04-beds.yaml"))
    assert (root / "standards/garden/04-beds.yaml").read_text(encoding="utf-8") == BEDS


def test_without_a_word_in_site_yaml_nothing_is_proposed(root: Path) -> None:
    asked = asked_at(root, None)
    assert "补丁" not in asked.get("/edit/garden/water/")
    asked.post("/edit/garden/water/", mark=mark(asked, "water"), t0_zh="花床应每日浇水。", **{"as": "patch"})
    assert asked.status == "403 Forbidden"
    assert (root / "standards/garden/04-beds.yaml").read_text(encoding="utf-8") == BEDS


def test_whole_files_go_to_the_script_that_asks_for_them(root: Path) -> None:
    asked = asked_at(root, Proposals("github", "", "body/standards"))
    form = {"mark": mark(asked, "water"), "t0_zh": "花床应每日浇水。", "as": "files"}
    [(name, texts)] = json.loads(asked.post("/edit/garden/water/", **form)).items()
    assert (name, texts["before"]) == ("standards/garden/04-beds.yaml", BEDS)
    assert texts["after"] == BEDS.replace("花床宜每日浇水。", "花床应每日浇水。")
    assert "有人改过这一条" in asked.post("/edit/garden/water/", **(form | {"mark": "old"}))
    assert "没有改动" in asked.post("/edit/garden/water/", **(form | {"t0_zh": "花床宜每日浇水。", "as": "patch"}))


@pytest.mark.parametrize(
    ("before", "after"),
    [("a\nb\n", "a\nc\n"), ("a\nb", "a\nc"), (None, "new\n"), ("a\r\nb\u2028c\r\n", "a\r\nb\u2028d\r\n"), ("a\n", "a")],
)
def test_git_applies_a_patch_of_any_text(tmp_path: Path, before: str | None, after: str) -> None:
    path = tmp_path / "standards" / "条.yaml"
    path.parent.mkdir()
    if before is not None:
        path.write_bytes(before.encode())
    patch = patch_of([FileChange("standards/条.yaml", before, after)])
    subprocess.run(["git", "apply"], cwd=tmp_path, input=patch.encode(), check=True, capture_output=True)
    assert path.read_bytes() == after.encode()


@pytest.mark.parametrize(
    ("said", "api"),
    [
        ("{to: github, repository: body/standards}", "https://api.github.com/repos/body/standards"),
        (
            "{to: github, host: 'https://git.example.org/', repository: b/s}",
            "https://git.example.org/api/v3/repos/b/s",
        ),
        ("{to: gitea, host: 'https://git.example.org', repository: b/s}", "https://git.example.org/api/v1/repos/b/s"),
    ],
)
def test_site_yaml_says_where_a_request_goes(root: Path, said: str, api: str) -> None:
    (root / "site.yaml").write_text(f"title: {{zh: 花园}}\nproposals: {said}\n", encoding="utf-8")
    corpus = read_corpus(root)
    assert corpus.problems == () and corpus.site.proposals
    assert (corpus.site.proposals.api, corpus.site.proposals.branch) == (api, "main")


@pytest.mark.parametrize(
    "said",
    ["{to: gitea, repository: b/s}", "{to: github}", "{to: svn, repository: b/s}", "{to: github, repository: ../x/y}"],
)
def test_what_site_yaml_may_not_say_of_it_is_told(root: Path, said: str) -> None:
    (root / "site.yaml").write_text(f"title: {{zh: 花园}}\nproposals: {said}\n", encoding="utf-8")
    assert {problem.place.file for problem in read_corpus(root).problems} == {"site.yaml"}
