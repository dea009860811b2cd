"""Scripts and styles keep to what Chrome 86, Safari 15 and Firefox 91 understand, or have an older form first.

The versions are those of MDN's browser-compat-data. A newer word whose lack takes nothing is no fault.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ASSETS = Path(__file__).resolve().parents[1] / "docs" / "assets"
SCRIPTS = sorted([*ASSETS.rglob("*.mjs"), *ASSETS.rglob("*.js")])
STYLES = sorted(ASSETS.rglob("*.css"))

TOO_NEW = {
    r"\(\?<[=!]": "lookbehind: Safari 16.4",
    r"\.at\(-": ".at(): Chrome 92, Safari 15.4",
    r"\bstructuredClone\(": "structuredClone: Chrome 98, Safari 15.4, Firefox 94",
    r"\bObject\.hasOwn\(": "Object.hasOwn: Chrome 93, Safari 15.4, Firefox 92",
    r"\.(?:findLast|findLastIndex)\(": "findLast: Chrome 97, Safari 15.4, Firefox 104",
    r"\.(?:toSorted|toReversed|toSpliced|with)\(": "copying array methods: Chrome 110, Safari 16, Firefox 115",
    r"\bObject\.groupBy\(|\bMap\.groupBy\(": "groupBy: Chrome 117, Safari 17.4, Firefox 119",
    r"\bPromise\.withResolvers\(": "withResolvers: Chrome 119, Safari 17.4, Firefox 121",
    r"\bcrypto\.randomUUID\(": "randomUUID: Chrome 92, Safari 15.4, Firefox 95; and https alone",
    r"\bAbortSignal\.(?:any|timeout)\(": "AbortSignal.timeout: Chrome 103, Safari 16, Firefox 100",
    r"\bstatic \{": "static blocks: Chrome 94, Safari 16.4, Firefox 93",
    r"\.aria(?:Busy|Hidden|Label|Expanded|Selected|Pressed)\b": "ARIA as properties: Firefox 119",
    r"/[dgimsuy]*v[dgimsuy]*\.test\(|, \"[dgimsuy]*v[dgimsuy]*\"\)": "the flag v: Chrome 112, Safari 17, Firefox 116",
    r"^await ": "await at the top: Chrome 89, Firefox 89",
}
"pattern → what it is, and since when it is understood"
OLDER_FIRST = {
    r"\bcontent: \"[^\"]*\" /": r"content: \"[^\"]*\"; content: \"[^\"]*\" /",
    r"(?P<name>[a-z-]+): [^;{]*\d[dsl]vh": r"(?P<name>[a-z-]+): [^;{]*vh[^;]*; (?P=name): [^;{]*\d[dsl]vh",
}
"newer value → the older and the newer one, as they have to stand"


def code(path: Path) -> str:
    """The text of a script without what its comments say."""
    return re.sub(r"/\*.*?\*/|^\s*//.*?$|\s// .*?$", "", path.read_text(encoding="utf-8"), flags=re.S | re.M)


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_a_script_says_nothing_that_the_oldest_browser_does_not_understand(path: Path) -> None:
    found = [why for pattern, why in TOO_NEW.items() if re.search(pattern, code(path), re.M)]
    assert found == []


def test_each_pattern_finds_what_it_is_for() -> None:
    samples = ["/(?<=a)/", "x.at(-1)", "structuredClone(x)", "Object.hasOwn(a, b)", "x.findLast(f)", "x.toSorted()"]
    samples += [
        "Object.groupBy(x)",
        "Promise.withResolvers()",
        "crypto.randomUUID()",
        "AbortSignal.any([])",
        "static {",
    ]
    samples += ["x.ariaBusy = 1", "/a/v.test(b)", "await x"]
    assert [re.search(pattern, sample, re.M) is not None for pattern, sample in zip(TOO_NEW, samples)] == [True] * 14


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
@pytest.mark.parametrize("newer", OLDER_FIRST)
def test_an_older_value_stands_before_a_newer_one(path: Path, newer: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(re.findall(newer, text)) == len(re.findall(OLDER_FIRST[newer], text))


def test_the_guard_is_written_in_old_words() -> None:
    text = code(ASSETS / "site" / "guard.js")
    assert not re.search(r"=>|\b(?:let|const|class|async)\b|`|\?\.|\?\?", text)
