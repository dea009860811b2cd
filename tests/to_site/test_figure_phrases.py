"""A figure in the comparison stands with the words that say what it is a figure of."""

from __future__ import annotations

import pytest

from macros.clauses.text.quantities import quantities
from macros.to_site.pages import library_on_disk
from macros.to_site.reading.figure_phrases import figure_phrases


@pytest.mark.parametrize(
    ("language", "text", "phrases"),
    [
        ("zh", "园区总面积不小于5000 m²，其中绿地不小于10%。", ("园区总面积不小于5000 m²", "其中绿地不小于10%")),
        ("zh", "教师从事实操，不少于2年。", ("教师从事实操，不少于2年",)),
        ("zh", "面积不小于1,200 m²。", ("面积不小于1,200 m²",)),
        ("zh", "每间面积不小于50 m²，容纳20人。", ("每间面积不小于50 m²，容纳20人",)),
        ("zh", "应设服务窗口。", ()),
        (
            "en",
            "The park has 1,200 m², and 10.5 % of it is green.",
            ("The park has 1,200 m², and 10.5 % of it is green",),
        ),
        ("en", "All equipment shall be in order (100 %).", ("All equipment shall be in order (100 %)",)),
        ("zh", "总面积不小于5 m²；总面积不小于5 m²。", ("总面积不小于5 m²",)),
    ],
)
def test_a_figure_is_told_with_its_subject(language: str, text: str, phrases: tuple[str, ...]) -> None:
    assert figure_phrases(text, language) == phrases


def test_a_long_phrase_is_cut_in_front_and_keeps_its_figure() -> None:
    zh = f"{'园区和孵化基地' * 9}的面积不小于5 m²"
    en = f"{'the park and its own base ' * 9}has not less than 5 m²"
    for language, text in (("zh", zh), ("en", en)):
        (phrase,) = figure_phrases(text, language)
        assert phrase.startswith("…") and phrase.endswith("5 m²") and len(phrase) < len(text)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_figure_of_every_clause_is_in_a_phrase_with_letters_before_it(language: str) -> None:
    count = 0
    for topic in library_on_disk().corpus.topics:
        for address in topic.clauses:
            part = library_on_disk().part(address)
            for passage in part.passages if part else ():
                text = passage.text.in_language(language)
                told = figure_phrases(text, language)
                for quantity in quantities(text):
                    count += 1
                    assert any(quantity.written in phrase and phrase != quantity.written for phrase in told), text
    assert count > 30
