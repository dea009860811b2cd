"""Files of chapters keep their names; what is put in between or moved gets one that sorts in reading order."""

from __future__ import annotations

import pytest

from macros.clauses.blocks import Text
from macros.clauses.merge.chapter_names import chapter_names
from macros.clauses.model import Chapter, Clause, Standard

NAMES = ("04-beds", "05-areas", "06-tools")


def chapter(name: str) -> Chapter:
    return Chapter(name, (Clause(name.partition("-")[2]),))


OURS = Standard("garden", Text(), Text(), "", "working-draft", "1", tuple(map(chapter, NAMES)))


@pytest.mark.parametrize(
    ("proposed", "wanted"),
    [
        (("04-beds", "05-areas", "06-tools"), ("04-beds", "05-areas", "06-tools")),
        # one put in, and one taken out: the others stay, whatever their numbers are now
        (("04-beds", "05-water", "06-areas", "07-tools"), ("04-beds", "04a-water", "05-areas", "06-tools")),
        (("04-beds", "05-areas", "06-tools", "07-water"), ("04-beds", "05-areas", "06-tools", "07-water")),
        (("04-beds", "05-tools"), ("04-beds", "06-tools")),
        (("04-water", "05-beds"), ("03a-water", "04-beds")),
        # two that change places: one of them gets another name
        (("04-areas", "05-beds", "06-tools"), ("05-areas", "05-beds", "06-tools")),
        (("04-beds", "05-tools", "06-areas"), ("04-beds", "06-tools", "06a-areas")),
    ],
)
def test_names_stay_and_sort(proposed: tuple[str, ...], wanted: tuple[str, ...]) -> None:
    assert chapter_names(OURS, tuple(map(chapter, proposed))) == wanted
