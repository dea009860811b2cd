"""The bundled standards and check lists with markup in every text, for pages that have to show it as text."""

from __future__ import annotations

import shutil
from pathlib import Path

import yaml

from macros.clauses.editions.publishing import publish
from macros.clauses.files.store import read_corpus, write_edition

ROOT = Path(__file__).resolve().parents[2]

MARKS = (
    '<script>hurt("script")</script>',
    "<img src=x onerror=hurt('image')>",
    "</p></template></textarea><!--",
    "{{ 7 * 7 }}",
    "{% set a = b %}",
    "{# gone #}",
    "**bold**",
    "[link](javascript:hurt())",
    "{: #given .class }",
    "&lt;&amp;&#60;",
    "\"quoted\" 'quoted'",
)
HOSTILE = "".join(MARKS)
TEXTS = ("zh", "en")
DATE = "2099-01-01"


def write_hostile_corpus(root: Path) -> int:
    """Write `standards/` and `checklists/` into `root`; the number of texts made hostile."""
    for folder in ("standards", "checklists"):
        shutil.copytree(ROOT / folder, root / folder)
    count = sum(_made_hostile(path) for path in sorted(root.rglob("*.yaml")) if _is_current(path))
    _publish(root, "incubator")
    return count


def _publish(root: Path, id: str) -> None:
    """An edition of hostile texts, so that frozen pages and the page of changes have them too."""
    corpus = read_corpus(root)
    standard = corpus.standard(id)
    assert standard
    published = publish(standard, DATE, corpus.editions_of(id), corpus.successions_of(id), corpus.problems)
    assert published.problems == ()
    write_edition(published.edition, root / "standards" / id)


def _is_current(path: Path) -> bool:
    """Frozen editions are held to the fingerprints in their ledger, and stay as they are."""
    return "editions" not in path.parts and path.name != "ledger.yaml"


def _made_hostile(path: Path) -> int:
    value = yaml.safe_load(path.read_text(encoding="utf-8"))
    count = _change(value)
    if path.name == "standard.yaml":
        value |= {
            "number": with_marks("T/X 1"),
            "edition": "2099-01",
            "classification": {"ics": HOSTILE, "ccs": HOSTILE},
        }
    path.write_text(yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=1000), encoding="utf-8")
    return count


def _change(value: object) -> int:
    if isinstance(value, list):
        return sum(_change(one) for one in value)
    if not isinstance(value, dict):
        return 0
    texts = [key for key in TEXTS if isinstance(value.get(key), str) and value[key]]
    value.update({key: with_marks(value[key]) for key in texts})
    return len(texts) + sum(_change(one) for one in value.values())


def with_marks(text: str) -> str:
    """The text with the marks before its last sign, so that it still ends as it did."""
    return text[:-1] + HOSTILE + text[-1:]
