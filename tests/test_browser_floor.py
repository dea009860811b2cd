"""Scripts and styles keep to what the browsers of the floor understand, by MDN's published data.

Scripts, and values without which a declaration falls: Chrome 86, Safari 15 and Firefox 91, from which on nothing is
lost. Styles: Chrome 109, Safari 16.4 and Firefox 115, for which everything works; before them a page is plainer. A
newer word stands behind an older one, in `@supports`, or below with what its lack takes; what is named there and used
no more is a fault as well.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[1]
ASSETS = ROOT / "docs" / "assets"
FLOORS = {
    "scripts": {"chrome": 86, "safari": 15, "firefox": 91},
    "styles": {"chrome": 109, "safari": 16.4, "firefox": 115},
}
GUARDED_SCRIPTS = {
    "api.Clipboard.write": "rich text; where it fails, the browser is asked the old way",
    "api.ClipboardItem": "the same",
    "api.HTMLDialogElement.close": "only after it was opened",
    "api.HTMLDialogElement.open": "undefined, so that the next word fails",
    "api.HTMLDialogElement.showModal": "search, assessments, import; the page says that it failed and what to do",
    "api.StorageManager.persist": "asked for by `?.`; without it the browser keeps data as it sees fit",
    "api.StorageManager.estimate": "asked for by `?.`; without it the page does not say how much room is left",
    "api.HTMLElement.hidePopover": "asked for by `in` before",
}
GUARDED_STYLES = {
    "css.at-rules.page": "Safari prints with the margins of its dialog",
    "css.at-rules.page.size": "paper as the dialog has it",
    "css.at-rules.page.at_bottom-left": "running lines; the head of the sheet repeats what tells sheets apart",
    "css.at-rules.page.at_bottom-right": "page numbers, which the guide promises for Chrome and Edge alone",
    "css.at-rules.page.at_top-right": "the same as below",
    "css.properties.break-after.avoid": "a heading may stand at the foot of a sheet",
    "css.properties.contain-intrinsic-size": "speed of long lists",
    "css.properties.content-visibility": "speed of long lists; opened details on paper, which a script opens as well",
    "css.properties.content-visibility.auto": "the same",
    "css.properties.content-visibility.visible": "the same",
    "css.selectors.details-content": "the same",
    "css.properties.field-sizing": "a field keeps its size and scrolls",
    "css.properties.field-sizing.content": "the same",
    "css.properties.font-family.ui-monospace": "first of a list of fonts",
    "css.properties.forced-color-adjust": "Safari has no forced colours",
    "css.properties.forced-color-adjust.auto": "the same",
    "css.properties.orphans": "lines at the foot of a sheet",
    "css.properties.widows": "lines at the head of a sheet",
    "css.properties.scrollbar-width": "a wider scrollbar beside the contents",
    "css.properties.scrollbar-width.thin": "the same",
    "css.properties.text-wrap": "lines of a heading of uneven length",
    "css.properties.text-wrap.balance": "the same",
    "css.selectors.-webkit-search-cancel-button": "Firefox draws none",
    "css.selectors.has": "the width of a page, space and breaks on paper; choices are attributes set by script",
}
SAMPLES = {
    "a.mjs": """
        [1].at(-1); structuredClone({}); Object.hasOwn({}, "a"); [1].findLast(Boolean); [1].toSorted();
        Object.groupBy([], String); Promise.withResolvers(); crypto.randomUUID(); AbortSignal.any([]);
        class A { static { } } document.body.ariaBusy = "true"; /(?<=a)b/.test("ab"); /a/v.test("a");
        await document.body.animate([]).finished; document.startViewTransition(() => {});
    """,
    "a.css": """
        a { height: 10dvh; color: light-dark(#000, #fff); inset-area: top; content: "✓" / "done" }
        b { height: 10vh; height: 10dvh; & i { color: red } } @scope (a) { c { anchor-name: --a } }
    """,
}
NEWER_IN_SAMPLES = {
    "scripts": "at structuredClone hasOwn findLast toSorted groupBy withResolvers randomUUID any_static"
    " initialization_blocks ariaBusy lookbehind_assertion unicodeSets top_level startViewTransition",
    "styles": "light-dark alt_text nesting scope anchor-name",
}


def judged(folder: Path) -> dict[str, Any]:
    """What the scripts and styles of a folder say that is newer than the floor."""
    node, program = Path(sys.executable).parent / "node", ROOT / "tests" / "javascript" / "floor" / "floor.mjs"
    command = [str(node), str(program), str(folder), json.dumps(FLOORS)]
    said: dict[str, Any] = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    return said


@pytest.fixture(scope="module")
def ours() -> dict[str, Any]:
    return judged(ASSETS)


@pytest.mark.parametrize("kind", ["scripts", "styles", "values"])
def test_no_word_is_newer_than_the_oldest_browser(ours: dict[str, Any], kind: str) -> None:
    guarded = {"scripts": GUARDED_SCRIPTS, "styles": GUARDED_STYLES}.get(kind, {})
    assert ours[kind]["known"] > 500
    newer = ours[kind]["newer"]
    assert [f"{one['place']}: {one['word']} ({one['lack']})" for one in newer if one["word"] not in guarded] == []
    assert set(guarded) == {one["word"] for one in newer}


def test_newer_words_are_found(tmp_path: Path) -> None:
    for name, text in SAMPLES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    said = judged(tmp_path)
    for kind, words in NEWER_IN_SAMPLES.items():
        found = {one["word"].rpartition(".")[2] for one in said[kind]["newer"]}
        assert set(words.split()) - found == set(), kind
    assert [one["place"] for one in said["values"]["newer"] if one["word"].endswith("units_dynamic")] == ["a.css:2"]


def test_the_guard_is_written_in_old_words() -> None:
    text = (ASSETS / "site" / "guard.js").read_text(encoding="utf-8")
    code = re.sub(r"/\*.*?\*/|^\s*//.*?$|\s// .*?$", "", text, flags=re.S | re.M)
    assert not re.search(r"=>|\b(?:let|const|class|async)\b|`|\?\.|\?\?", code)
