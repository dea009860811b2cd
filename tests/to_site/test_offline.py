"""The offline copy: modules become one script, links name pages, and what is not understood is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.to_site.offline import offline_files
from macros.to_site.offline.classic_script import classic_script
from macros.to_site.offline.pages import offline_page

FRAME = "run({/* modules */}, /* entry */);"
PAGES = {"index.html", "park/index.html", "en/park/index.html", "c/park/area/index.html"}


def script(text: str, **others: str) -> str:
    modules = {"a/main.mjs": text, **{f"a/{name}.mjs": other for name, other in others.items()}}
    return classic_script("a/main.mjs", modules, FRAME)


def test_imports_and_exports_become_calls_and_assignments() -> None:
    made = script(
        'import {\n  one,\n  two as three,\n} from "./other.mjs";\nimport "./other.mjs";\n'
        "export async function go() {}\n",
        other="export const one = 1;\nexport class two {}\n",
    )
    assert (
        'const {\n  one,\n  two: three,\n} = need("a/other.mjs");\nneed("a/other.mjs");\nasync function go() {}' in made
    )
    assert "exported.go = go;" in made and "exported.one = one;\nexported.two = two;" in made
    assert made.endswith('}, "a/main.mjs");')


def test_a_lazy_import_stays_a_promise() -> None:
    made = script('const load = () => import("./other.mjs");', other="")
    assert 'const load = () => Promise.resolve().then(() => need("a/other.mjs"));' in made


@pytest.mark.parametrize(
    "line",
    [
        'import whole from "./other.mjs";',
        'import * as whole from "./other.mjs";',
        "export default 1;",
        "export { one };",
        "export let one = 1;",
        "const here = import.meta.url;",
        "window.fetch(here);",
    ],
)
def test_a_form_that_is_not_understood_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match=r"a/main\.mjs: the offline script does not understand"):
        script(line, other="")


def test_an_import_that_leads_nowhere_is_refused() -> None:
    with pytest.raises(ValueError, match=r"a/main\.mjs: imports \./gone\.mjs, which is not there"):
        script('import "./gone.mjs";')


@pytest.mark.parametrize(
    ("href", "written"),
    [
        ("../park/#area", "../park/index.html#area"),
        ("./", "./index.html"),
        ("../en/park/?a=1&amp;b=2#x", "../en/park/index.html?a=1&amp;b=2#x"),
        ("../c/park/area/", "../c/park/area/index.html"),
        ("#area", "#area"),
        ("../files/park.json", "../files/park.json"),
        ("https://standards.example/park/", "https://standards.example/park/"),
        ("../gone/", "../gone/"),
    ],
)
def test_a_link_to_a_folder_names_the_page_in_it(href: str, written: str) -> None:
    html = offline_page(f'<a class="x" href="{href}">', "park/index.html", PAGES)
    assert html == f'<a class="x" href="{written}">'


def test_the_copy_has_no_modules_to_fetch_early() -> None:
    page = offline_page('<link rel="modulepreload" href="assets/a.mjs">\n<p>text</p>', "index.html", PAGES)
    assert page == "<p>text</p>"


def test_the_module_script_becomes_the_one_classic_script() -> None:
    html = '<script type="module" src="../../../assets/site/site.mjs"></script>'
    made = offline_page(html, "c/park/area/index.html", PAGES)
    assert made == '<script defer src="../../../assets/offline.js"></script>'


def test_data_become_scripts_and_what_nobody_needs_stays_behind(tmp_path: Path) -> None:
    site = {
        "index.html": "<p>",
        "404.html": "<p>",
        "sitemap.xml": "",
        "en/assets/site/site.mjs": "",
        "assets/stylesheets/main.css": "",
        "assets/site/site.mjs": "",
        "search/clauses.json": '{"version":1}',
        "files/park.json": "{}",
    }
    for name, text in site.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    files = dict(offline_files(tmp_path))
    assert sorted(files) == ["assets/offline.js", "files/park.json", "index.html", "search/clauses.json.js"]
    assert files["search/clauses.json.js"] == b'offlineData(document.currentScript.src, {"version":1});\n'
