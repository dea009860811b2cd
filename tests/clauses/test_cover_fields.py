"""The cover of three texts, and the class that a number gives."""

from __future__ import annotations

from dataclasses import replace

import pytest

from macros.clauses.blocks import Text
from macros.clauses.cover_fields import Correspondence, Replaced, replaced_lines
from macros.clauses.document_classes import class_of
from macros.clauses.merge.conflicts import Side
from macros.clauses.merge.merged_cover import merged_cover
from macros.clauses.model import Standard

BASE = Standard("x", Text("冷库"), Text("冷库"), "GB/T 1—2026", "approved", "2026", ())
OLD, NEWER, OTHER = ((Replaced(f"GB/T 1—{year}"),) for year in (2000, 2010, 2015))


def test_word_alone_changed_what_is_replaced_and_yaml_alone_what_it_agrees_with() -> None:
    base = replace(BASE, replaces=OLD)
    word = replace(base, replaces=NEWER, confidentiality="内部资料")
    yaml = replace(base, consistency=(Correspondence("ISO 1:2020", "modified"),), record_number="J1—2026")
    merged, conflicts = merged_cover(base, word, yaml, {})
    assert conflicts == []
    assert merged == replace(yaml, replaces=NEWER, confidentiality="内部资料")


@pytest.mark.parametrize(("side", "kept"), [("yaml", OTHER), ("word", NEWER)])
def test_what_both_changed_is_asked(side: Side, kept: tuple[Replaced, ...]) -> None:
    base, word, yaml = (replace(BASE, replaces=one) for one in (OLD, NEWER, OTHER))
    merged, conflicts = merged_cover(base, word, yaml, {"cover.replaces": side})
    assert [conflict.id for conflict in conflicts] == ["cover.replaces"]
    assert merged.replaces == kept


def test_each_extent_has_a_line_of_its_own() -> None:
    replaced = (Replaced("GB 1—2000"), Replaced("GB 2—2000", is_partly=True), Replaced("GB 3—2000"))
    assert [line.zh for line in replaced_lines(replaced)] == ["代替 GB 1—2000，GB 3—2000", "部分代替 GB 2—2000"]


@pytest.mark.parametrize(
    ("number", "name"),
    [
        ("GB/T 1.1—2020", "国家标准"),
        ("GB/Z 1—2020", "国家标准化指导性技术文件"),
        ("GBZ 1—2010", "行业标准"),
        ("GJB 438C—2021", "国家军用标准"),
        ("DB31/T 1—2020", "地方标准"),
        ("DBJ/T 15-1—2020", "地方标准"),
        ("T/ABC 1—2020", "团体标准"),
        ("Q/ABC 1—2020", "企业标准"),
        ("JJF 1001—2011", "国家计量技术规范"),
        ("CJJ/T 1—2008", "行业标准"),
        ("", ""),
    ],
)
def test_a_number_tells_the_class(number: str, name: str) -> None:
    assert class_of(number).zh == name
