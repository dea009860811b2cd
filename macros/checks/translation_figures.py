"""Both languages give the same figures and cite the same documents.

What: a figure in digits in the Chinese (30 m², 5万元, 4.2.2) stands in the English too, in digits or in words, and the
other way round; so does each document cited.
Why: a figure decides whether a provision is met; there is no harmless difference.
How to mend: look which one is right, and write it in both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..clauses.problem import Problem
from .documents import documents
from .figures import counted_in_words, figures, figures_in_words
from .survey import Survey, SurveyedPassage

RULE = "translation-figures"
_TWO_ZH = re.compile("[双再]|又一")


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each figure or document that one language has and the other has not."""
    for passage in survey.passages:
        if passage.text.zh and passage.text.en:
            yield from _one_sided(passage, *_figures(passage))
            yield from _one_sided(passage, *_documents(passage))
            yield from _one_sided(passage, [], _words(passage))


def _figures(passage: SurveyedPassage) -> tuple[list[str], list[str]]:
    """The figures that only the Chinese has, and those that only the English has, as written."""
    chinese, english = figures(passage.text.zh, "zh"), figures(passage.text.en, "en")
    in_chinese = chinese.keys() | figures_in_words(passage.text.zh, "zh")
    in_english = english.keys() | figures_in_words(passage.text.en, "en")
    return (
        [written for value, written in chinese.items() if value not in in_english],
        [written for value, written in english.items() if value not in in_chinese],
    )


def _words(passage: SurveyedPassage) -> list[str]:
    """The small numbers in words, five aspects, twice, that the Chinese has neither in digits nor in words."""
    chinese = figures(passage.text.zh, "zh").keys() | figures_in_words(passage.text.zh, "zh")
    chinese |= {"2"} if _TWO_ZH.search(passage.text.zh) else set()
    return [word for word, value in counted_in_words(passage.text.en) if value not in chinese]


def _documents(passage: SurveyedPassage) -> tuple[list[str], list[str]]:
    chinese = dict.fromkeys(document.target for document in documents(passage.text.zh))
    english = dict.fromkeys(document.target for document in documents(passage.text.en, "en"))
    return (
        [number for number in chinese if number not in english],
        [number for number in english if number not in chinese],
    )


def _one_sided(passage: SurveyedPassage, only_chinese: list[str], only_english: list[str]) -> Iterator[Problem]:
    for written in only_chinese:
        yield Problem(passage.place, f"{passage.label}: the Chinese has {written}, the English has not", RULE)
    for written in only_english:
        yield Problem(passage.place, f"{passage.label}: the English has {written}, the Chinese has not", RULE)
