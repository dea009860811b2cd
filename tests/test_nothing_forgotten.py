"""Lists kept by hand, counted: a rule, macro, template, element, script or style that nothing uses is named."""

from __future__ import annotations

import re
from pathlib import Path

from macros.checks import RULES
from macros.command_help import FRAME
from macros.rule_pages import GUIDE_MACROS
from macros.to_site.pages import PAGES
from macros.to_site.words.site import WORDS

ROOT = Path(__file__).resolve().parents[1]
MACROS, DOCS = ROOT / "macros", ROOT / "docs"
ASSETS, TEMPLATES = DOCS / "assets", MACROS / "to_site" / "templates"

OF_MARKDOWN = {"admonition", "admonition-title", "highlight"}
"classes that Markdown writes itself"
NUMBERED = re.compile(r"(?:level|of)-\d")
"classes that templates put together: `level-{{ clause.level }}`, `of-{{ row | length }}`"


def text_of(*patterns: str) -> str:
    paths = (path for pattern in patterns for path in sorted(ROOT.glob(pattern)))
    return "\n".join(path.read_text(encoding="utf-8") for path in paths)


def test_every_rule_stands_in_the_list_of_rules() -> None:
    written = {
        path.stem
        for path in (MACROS / "checks").glob("*.py")
        if re.search(r"^RULE = ", path.read_text(encoding="utf-8"), re.M)
    }
    assert {rule.__name__.rpartition(".")[2] for rule in RULES} == written


def test_every_macro_makes_a_page() -> None:
    used = text_of("docs/**/*.md", "macros/to_site/frame/**/*.py", "macros/*.py", "macros/to_site/corpus_pages/*.py")
    assert [name for name in PAGES if not re.search(rf"\b{name}\b", used)] == []


def test_every_page_is_made_by_a_macro_that_is_there() -> None:
    called = set(re.findall(r"\{\{ ?(\w+)\(", text_of("docs/zh/**/*.md", "docs/en/**/*.md")))
    assert called - PAGES.keys() - GUIDE_MACROS.keys() == set()


def test_every_template_is_rendered_or_included() -> None:
    used = text_of("macros/**/*.py", "macros/to_site/templates/*")
    assert [path.name for path in TEMPLATES.iterdir() if f'"{path.name}"' not in used] == []


def test_every_element_stands_in_a_page() -> None:
    defined = set(re.findall(r'customElements\.define\("([\w-]+)"', text_of("docs/assets/**/*.mjs")))
    pages = text_of("macros/*/templates/*", "macros/**/*.py", "docs/.overrides/**/*.html", "docs/**/*.md")
    assert defined
    assert [name for name in defined if f"<{name}" not in pages] == []


def test_every_script_is_loaded() -> None:
    scripts = {path.resolve() for path in ASSETS.rglob("*.mjs")}
    pages = text_of("macros/**/*.py", "macros/to_site/templates/*", "docs/.overrides/**/*.html", "mkdocs.yml")
    entries = {path for path in scripts if f"{path.parent.name}/{path.name}" in pages}
    imports = {
        (path.parent / name).resolve()
        for path in scripts
        for name in re.findall(r'(?:from|import)\s*\(?"(\.[^"]+)"', path.read_text(encoding="utf-8"))
    }
    assert entries
    assert [str(path.relative_to(ASSETS)) for path in scripts - imports - entries] == []


def test_every_style_has_something_to_style() -> None:
    used = set(re.findall(r"[\w-]+", text_of("docs/assets/**/*.mjs", "docs/assets/**/*.js", "macros/**/*.py")))
    used |= set(re.findall(r"[\w-]+", text_of("macros/**/*.html", "docs/.overrides/**/*.html", "docs/**/*.md")))
    idle = {
        f"{path.name}: .{name}"
        for path in ASSETS.rglob("*.css")
        for name in classes_in(path.read_text(encoding="utf-8"))
        if name not in used | OF_MARKDOWN and not NUMBERED.fullmatch(name)
    }
    assert idle == set()


def classes_in(style: str) -> set[str]:
    selectors = "".join(re.findall(r"([^{}]*)\{", re.sub(r"/\*.*?\*/", "", style, flags=re.S)))
    return set(re.findall(r"\.(-?[A-Za-z_][\w-]*)", selectors))


def test_every_word_is_said_somewhere() -> None:
    """By its whole key, or by one that is put together: `f"kind-{kind}"`, `"list-by-" ~ name`, `f"{step.kind}-in"`."""
    used = text_of(
        "macros/[!t]*/**/*.py", "macros/to_site/*.py", "macros/to_site/[!w]*/**/*.py", "docs/assets/**/*.mjs"
    )
    used += text_of("macros/to_site/templates/*", "docs/.overrides/**/*.html", "docs/assets/**/*.js")
    whole = set(re.findall(r"[\"'`]([a-z][a-z0-9-]*)[\"'`]", used))
    begun = tuple("".join(found) for found in re.findall(r"[\"'`]([a-z-]+-)[\"'] ~|[\"'`]([a-z-]+-)\$?\{", used))
    ended = tuple("".join(found) for found in re.findall(r"\}(-[a-z-]+)[\"'`]|~ [\"'](-[a-z-]+)[\"']", used))
    assert begun and ended
    assert [key for key in WORDS if key not in whole and not key.startswith(begun) and not key.endswith(ended)] == []


def test_a_gap_has_one_notation_and_stands_in_both_languages() -> None:
    texts = {key: (text.zh, text.en) for key, text in (WORDS | FRAME).items()}
    assert [key for key, text in texts.items() if re.search(r"%[sd(]", " ".join(text))] == []
    gaps = {key: [set(re.findall(r"\{(\w+)\}", one)) for one in text] for key, text in texts.items()}
    assert any(zh for zh, _ in gaps.values())
    assert [key for key, (zh, en) in gaps.items() if zh != en] == []
