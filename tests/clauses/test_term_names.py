"""The further names of a term are printed so that they are read again as what they were."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.clauses.blocks import NAMES, TermName, Text
from macros.clauses.term_names import name_in, names_of_lines, printed_names

HAN = st.text("冷库藏冰室低温", min_size=1, max_size=6)
ENGLISH = st.sampled_from(["", "cold store", "ice house", "low-temperature room"])
NAME = st.builds(
    TermName,
    st.one_of(
        st.builds(Text, HAN, ENGLISH), st.builds(Text, st.sampled_from(["CS", "K", "λ", "R_{w}", "cold store", "IoT"]))
    ),
    st.sampled_from(NAMES),
)


@settings(max_examples=300, deadline=None)
@given(st.builds(Text, HAN, ENGLISH), st.lists(NAME, max_size=5).map(tuple))
def test_names_come_back_as_they_were(term: Text, names: tuple[TermName, ...]) -> None:
    lines = [f"{term.zh}　{term.en}".strip(), *printed_names(term, names)]
    assert names_of_lines(lines) == (term, names)


def test_what_is_plain_needs_no_word() -> None:
    names = (
        TermName(Text("冷藏库", "cold storage"), "admitted"),
        TermName(Text("冰库"), "deprecated"),
        TermName(Text("CS"), "abbreviation"),
        TermName(Text("K"), "symbol"),
    )
    printed = list(printed_names(Text("冷库", "cold store"), names))
    assert printed == ["冷藏库　cold storage", "冰库（拒用）", "CS", "K"]


@pytest.mark.parametrize("line", ["cold store", "refrigerated", ""])
def test_a_line_of_english_words_is_no_name(line: str) -> None:
    assert name_in(line) is None
