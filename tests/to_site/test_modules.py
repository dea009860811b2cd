"""The scripts that the head of a page names: all that it runs, and nothing else."""

from __future__ import annotations

from macros.to_site.frame.modules import ASSETS, modules_of


def test_every_page_names_the_entry_and_what_it_imports() -> None:
    modules = modules_of("<p>plain</p>")
    assert modules[0] == "site/site.mjs"
    assert "clause-search/clause-search.mjs" in modules
    assert "clause-search/ranking.mjs" not in modules  # fetched when the search is opened
    assert "self-check/self-check.mjs" not in modules


def test_a_page_with_an_element_names_its_module_and_all_below_it_once() -> None:
    modules = modules_of('<self-check data-standard="park">…</self-check><self-check></self-check>')
    assert {"self-check/self-check.mjs", "assessment/storage.mjs", "assessment/packing.mjs"} <= set(modules)
    assert len(modules) == len(set(modules))


def test_every_module_named_is_there() -> None:
    tags = [folder.name for folder in ASSETS.iterdir() if folder.is_dir()]
    modules = modules_of("".join(f"<{tag}></{tag}>" for tag in tags))
    assert len(modules) > 30
    assert all((ASSETS / module).is_file() for module in modules)
