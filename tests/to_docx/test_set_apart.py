"""Formulas and figures go to Word and come back as they were; a merge finds them again, an edition keeps them."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from macros.clauses.blocks import Figure, Formula
from macros.clauses.corpus import PublishedEdition
from macros.clauses.files.changed_files import write_changed_standard
from macros.clauses.files.store import read_corpus, write_edition, write_standard
from macros.clauses.merge.merging import merge
from macros.clauses.model import Chapter, Clause, Standard
from macros.clauses.text.formula_line import line
from macros.clauses.text.mathml import Math, parsed, row, written
from macros.from_docx import read_docx
from macros.from_docx.formulas import mathml
from macros.to_docx import docx_bytes
from macros.to_docx.formulas import omml

ROOT = Path(__file__).resolve().parents[1] / "cases" / "set-apart"
ENGLISH = re.compile(r"""^ *en: .*\n|, en: ("[^"]*"|[^}]*)(?=})""", re.M)


def airing(root: Path = ROOT) -> Standard:
    found = read_corpus(root)
    assert not found.problems, [str(problem) for problem in found.problems]
    return found.standards[0]


def test_yaml_to_word_to_yaml_is_the_same_byte_for_byte_but_for_the_english(tmp_path: Path) -> None:
    path = tmp_path / "airing.docx"
    path.write_bytes(docx_bytes(airing()))
    write_standard(read_docx(path, "airing").standard, tmp_path / "read")
    write_standard(airing(), tmp_path / "ours")
    for ours, read in (("01-scope", "01-scope"), ("02-measuring", "02-chapter"), ("90-annex-a", "90-annex-a")):
        text = (tmp_path / "ours" / f"{ours}.yaml").read_text(encoding="utf-8")
        assert (tmp_path / "read" / f"{read}.yaml").read_text(encoding="utf-8") == ENGLISH.sub("", text)
    for picture in (ROOT / "standards" / "airing" / "pictures").iterdir():
        assert (tmp_path / "read" / "pictures" / picture.name).read_bytes() == picture.read_bytes()


def changed(standard: Standard, change: type, **fields: object) -> Standard:
    """The standard with its first formula or figure changed, as an editor does it in Word."""
    done = False

    def clause(one: Clause) -> Clause:
        nonlocal done
        body = list(one.body)
        for at, block in enumerate(body):
            if isinstance(block, change) and not done:
                body[at], done = replace(block, **fields), True  # type: ignore[type-var]
        return replace(one, body=tuple(body))

    chapters = tuple(Chapter(one.name, tuple(map(clause, one.clauses))) for one in standard.chapters)
    return replace(standard, chapters=chapters)


def test_a_merge_keeps_names_english_and_mathml_and_takes_what_is_new(tmp_path: Path) -> None:
    shutil.copytree(ROOT, tmp_path / "corpus")
    ours = airing(tmp_path / "corpus")
    figure = next(block for clause in ours.clauses for block in clause.body if isinstance(block, Figure))
    turned = replace(figure.pictures[1], content=figure.pictures[1].content + b"\0", file="pictures/other.png")
    path = tmp_path / "edited.docx"
    path.write_bytes(docx_bytes(changed(ours, Figure, pictures=(figure.pictures[0], turned))))
    read = read_docx(path, "airing")
    merged = merge(ours, read.standard, read.keys).standard
    now = next(block for clause in merged.clauses for block in clause.body if isinstance(block, Figure))
    assert [one.file for one in now.pictures] == ["pictures/inlet.svg", "pictures/outlet.png"]
    assert [one.alt for one in now.pictures] == [one.alt for one in figure.pictures]
    touched = write_changed_standard(ours, merged, tmp_path / "corpus" / "standards" / "airing")
    assert touched == ["pictures/outlet.png"]
    assert replace(airing(tmp_path / "corpus"), place=ours.place) == merged


def test_an_edition_keeps_its_pictures(tmp_path: Path) -> None:
    shutil.copytree(ROOT, tmp_path / "corpus")
    folder = tmp_path / "corpus" / "standards" / "airing"
    standard = airing(tmp_path / "corpus")
    write_edition(PublishedEdition("airing", "2026", "approved", "2026", (), standard), folder)
    (folder / "pictures" / "device.jpg").write_bytes((folder / "pictures" / "outlet.png").read_bytes())
    frozen = read_corpus(tmp_path / "corpus").published[0].text
    assert frozen is not None
    assert frozen.chapters == standard.chapters


LEAVES = st.sampled_from(
    [
        Math("mi", text="Q"),
        Math("mi", text="λ"),
        Math("mi", text="sin"),
        Math("mi", text="d", attribute=("mathvariant", "normal")),
        Math("mn", text="10.5"),
        Math("mo", text="="),
        Math("mo", text="<"),
        Math("mtext", text="当量 max"),
    ]
)


def _deeper(inner: st.SearchStrategy[Math]) -> st.SearchStrategy[Math]:
    several = st.lists(inner, min_size=1, max_size=3).map(tuple)
    one = several.map(row)
    cells = several.map(lambda parts: Math("mtd", parts))
    bound = Math("mo", text="∑")
    return st.one_of(
        st.builds(lambda name, a, b: Math(name, (a, b)), st.sampled_from(["mfrac", "msup", "msub", "mroot"]), one, one),
        st.builds(lambda a, b, c: Math("msubsup", (a, b, c)), one, one, one),
        st.builds(lambda parts: Math("msqrt", parts), several),
        st.builds(lambda a: Math("mover", (a, Math("mo", text="¯"))), one),
        st.builds(lambda parts: Math("mrow", (Math("mo", text="("), *parts, Math("mo", text=")"))), several),
        st.builds(lambda a, b, parts: Math("mrow", (Math("munderover", (bound, a, b)), *parts)), one, one, several),
        st.builds(lambda a, b: Math("mtable", (Math("mtr", (a, b)), Math("mtr", (b, a)))), cells, cells),
    )


FORMULAS = st.lists(st.recursive(LEAVES, _deeper, max_leaves=12), min_size=1, max_size=4).map(tuple)


@settings(max_examples=150, deadline=None)
@given(FORMULAS)
def test_a_formula_comes_back_from_word_as_it_was(parts: tuple[Math, ...]) -> None:
    math = written(Math("math", parts))
    assert written(parsed(math)) == math
    assert written(mathml(etree.fromstring(etree.tostring(omml(math, ""))))) == math


@pytest.mark.parametrize(
    ("mathml", "said"),
    [
        ("<mi>Q</mi><mo>=</mo><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac>", "Q=(a+b)/2"),
        ("<mn>2</mn><mfrac><mn>1</mn><mn>2</mn></mfrac><mi>m</mi>", "2(1/2)m"),
        ("<mfrac><mi>a</mi><mfrac><mi>b</mi><mi>c</mi></mfrac></mfrac>", "a/(b/c)"),
        ("<msup><mfrac><mi>a</mi><mi>b</mi></mfrac><mn>2</mn></msup>", "(a/b)²"),
        ("<msqrt><mi>a</mi><mo>+</mo><mi>b</mi></msqrt>", "√(a+b)"),
        ("<mfrac><mi>F</mi><mrow><mi>n</mi><mi>d</mi></mrow></mfrac>", "F/(nd)"),
        ("<mfrac><mi>F</mi><mrow><mn>1</mn><mn>0</mn></mrow></mfrac>", "F/10"),
        ("<mfrac><mn>1</mn><msqrt><mi>n</mi></msqrt></mfrac>", "1/√(n)"),
        (
            "<mi>M</mi><mo>=</mo><mo>[</mo><mtable><mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr></mtable>"
            "<mo>]</mo>",
            "M=[a, b]",
        ),
    ],
)
def test_the_line_of_a_formula_never_makes_a_product_of_a_fraction(mathml: str, said: str) -> None:
    assert line(parsed(f"<math>{mathml}</math>")) == said


def test_a_formula_without_mathml_is_its_line_in_word(tmp_path: Path) -> None:
    path = tmp_path / "plain.docx"
    path.write_bytes(docx_bytes(changed(airing(), Formula, mathml="", line="Q=v A")))
    read = read_docx(path, "airing").standard
    assert next(b for clause in read.clauses for b in clause.body if isinstance(b, Formula)).line == "Q=v A"
