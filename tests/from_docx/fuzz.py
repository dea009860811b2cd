"""Mutants of Word files, of YAML chapters: no exception but the reader's own, and nothing that takes seconds.

    python -m tests.from_docx.fuzz --mutants 100000 --seed 1

Each mutant is made from the XML of a case file, or of a real one where these are at hand, by a few random changes:
elements left out, doubled, moved or renamed, attributes changed, text replaced, bytes cut. What is read is written to
YAML and read again. The run can be repeated: the same seed makes the same mutants.
"""

from __future__ import annotations

import copy
import random
import sys
import time
import traceback
import zipfile
from collections import Counter
from pathlib import Path

from lxml import etree

from macros.clauses.files.plain import chapter_data
from macros.clauses.files.reader import Reader
from macros.clauses.files.reading import clauses_from
from macros.clauses.problem import Place
from macros.from_docx import UnreadableFile, read_docx
from tests.from_docx.cases import cases
from tests.from_docx.word_file import word_file, zip_file
from tests.fuzz_command import run

SLOWEST = 5.0
"seconds that a mutant of a small file may take"
PARTS = ("document", "numbering", "styles", "footnotes", "endnotes", "comments", "commentsExtended")
VALUES = ("", "0", "-1", "1", "999999999", "99999999999", "a", "true", "A\u0300", "\u200b", "第一章", "%1.%2", "none")
TEXTS = (
    "",
    "1",
    "1　范围",
    "附录A",
    "表1",
    "注：",
    "第2.1条",
    "[^1]",
    "^{",
    "}",
    "\u200b2.1 ",
    "a）",
    "（",
    "\ufeff",
    "一、",
)


def fuzz(folder: Path, mutants: int, seed: int, seconds: float = 570) -> tuple[Counter[str], list[str]]:
    """How many mutants were read, refused or failed; and the faults, each with the number of its mutant."""
    chance, files = random.Random(seed), originals(folder)
    outcomes: Counter[str] = Counter()
    faults: list[str] = []
    begin = time.perf_counter()
    for at in range(mutants):
        if time.perf_counter() - begin > seconds:
            break
        path = zip_file(folder / "mutant.docx", mutant(chance.choice(files), chance))
        started = time.perf_counter()
        try:
            outcome = once(path)
        except Exception:
            outcome = "failed"
            faults.append(f"mutant {at}:\n{traceback.format_exc()}")
        took = time.perf_counter() - started
        if took > SLOWEST:
            outcome = "slow"
            faults.append(f"mutant {at} took {took:.1f} s")
        outcomes[outcome] += 1
    return outcomes, faults


def once(path: Path) -> str:
    """Reads a mutant, and its clauses as YAML says them."""
    try:
        document = read_docx(path, "draft")
    except UnreadableFile:
        return "refused"
    for chapter in document.standard.chapters:
        clauses_from(Reader(chapter_data(chapter), Place("chapter.yaml")))
    return "read"


def originals(folder: Path) -> list[dict[str, bytes]]:
    """The entries of the files that mutants are made of."""
    names = ("numbering", "typed", "structure", "front-matter", "pdf", "companion", "rules", "template")
    made = [
        word_file(folder / f"{at}.docx", case.body, styles=case.styles, numbering=case.numbering)
        for at, case in enumerate(cases(*names))
    ]
    shared = Path(__file__).resolve().parents[3] / "shared" / "review" / "word-cases"
    return [_entries(path) for path in (*made, *sorted(shared.glob("*/case.docx")))]


def _entries(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def mutant(entries: dict[str, bytes], chance: random.Random) -> dict[str, str | bytes]:
    """One to six changes in the parts that the reader looks at."""
    changed: dict[str, str | bytes] = dict(entries)
    names = [name for name in entries if name.rpartition("/")[2].removesuffix(".xml") in PARTS]
    for _ in range(chance.randint(1, 6)):
        name = chance.choice(names)
        content = changed[name]
        assert isinstance(content, bytes)
        changed[name] = _cut(content, chance) if chance.random() < 0.03 else _changed(content, chance)
    return changed


def _cut(content: bytes, chance: random.Random) -> bytes:
    begin = chance.randrange(len(content) + 1)
    return content[:begin] + content[begin + chance.randrange(20) :]


def _changed(content: bytes, chance: random.Random) -> bytes:
    try:
        root = etree.fromstring(content)
    except etree.XMLSyntaxError:
        return content
    elements = list(root.iter("*"))
    one, other = chance.choice(elements), chance.choice(elements)
    parent = one.getparent()
    what = chance.randrange(6)
    if what == 0 and parent is not None:
        parent.remove(one)
    elif what == 1 and parent is not None:
        parent.insert(parent.index(one), copy.deepcopy(one))
    elif what == 2 and other not in one.iter("*"):
        other.insert(chance.randint(0, len(other)), copy.deepcopy(one))
    elif what == 3 and one.attrib:
        one.set(chance.choice(list(one.attrib)), chance.choice(VALUES))
    elif what == 4:
        one.text = chance.choice(TEXTS)
    elif what == 5:
        one.tag = other.tag
    return etree.tostring(root)


if __name__ == "__main__":
    sys.exit(run(fuzz, "Word files"))
