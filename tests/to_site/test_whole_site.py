"""A site that takes the place of another: what it is called, and what pages that are open still find."""

from __future__ import annotations

import json
from pathlib import Path

from macros.clauses.site import Site
from macros.site_writing import write_site
from macros.to_site.frame.asset_folder import asset_files, asset_folder
from macros.to_site.offline import offline_files
from macros.to_site.whole_site import MARK, why_not_ours, why_not_whole


def built(folder: Path, *digests: str) -> list[str]:
    """The builds of sites with such folders of scripts, one after the other; the ids of the builds."""
    ids = []
    for digest in digests:
        files = {"index.html": "<p>", f"assets/{digest}/site/site.mjs": "export const one = 1;"}
        write_site(iter(files.items()), folder, print)
        ids.append(json.loads((folder / MARK).read_text())["build"])
    return ids


def test_pages_that_are_open_find_the_scripts_of_the_build_before(tmp_path: Path) -> None:
    site = tmp_path / "site"
    built(site, "aaaaaaaaaaaa", "bbbbbbbbbbbb")
    assert sorted(path.name for path in (site / "assets").iterdir()) == ["aaaaaaaaaaaa", "bbbbbbbbbbbb"]
    assert (why_not_ours(site), why_not_whole(site)) == ("", "")
    built(site, "cccccccccccc")
    assert sorted(path.name for path in (site / "assets").iterdir()) == ["bbbbbbbbbbbb", "cccccccccccc"]


def test_the_id_of_a_build_is_that_of_what_it_says_and_not_of_what_stood_there(tmp_path: Path) -> None:
    [alone] = built(tmp_path / "one", "bbbbbbbbbbbb")
    assert built(tmp_path / "other", "aaaaaaaaaaaa", "bbbbbbbbbbbb")[1] == alone


def test_the_offline_copy_has_no_scripts_of_the_build_before(tmp_path: Path) -> None:
    built(tmp_path / "site", "aaaaaaaaaaaa", "bbbbbbbbbbbb")
    assert not [name for name, _ in offline_files(tmp_path / "site") if "aaaaaaaaaaaa" in name]


def test_other_colours_are_another_folder() -> None:
    site = Site(colours=(("seal", "#8f2d20"),))
    assert asset_folder(site) != asset_folder(Site())
    assert dict(asset_files(site)).keys() == dict(asset_files(Site())).keys()
