"""The sentences that GB/T 1.1 fixes have one English.

What: where the Chinese has a fixed sentence of foreword, clause 2 or clause 3, the English is the one that all
standards of a site have for it.
Why: a fixed sentence in three wordings reads as three meanings; GB/T 1.1—2020, 9.3: the same words for the same thing.
How to mend: write the sentence that the hint gives. A note.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..clauses.problem import Problem
from .survey import Survey, SurveyedPassage

RULE = "fixed-english"

_RULES = "Directives for standardization — Part 1: Rules for the structure and drafting of standardizing documents"
_REFERRED = (
    "The following documents are referred to in the text in such a way that some or all of their content constitutes "
    "provisions of this document. For dated references, only the edition cited applies. For undated references, the "
    "latest edition of the referenced document (including any amendments) applies."
)
_PATENTS = (
    "Attention is drawn to the fact that some of the content of this document can be the subject of patent rights. "
    "The body issuing this document accepts no responsibility for identifying such rights."
)
_FIXED: tuple[tuple[str, str], ...] = (
    (
        r"本文件按照GB/T 1\.1—2020《[^》]*》的规定起草。",
        f"This document has been drafted in accordance with the rules given in GB/T 1.1—2020, {_RULES}.",
    ),
    (r"请注意本文件的某些内容可能涉及专利。本文件的发布机构不承担识别专利的责任。", _PATENTS),
    (r"下列文件中的内容通过文中的规范性引用而构成本文件必不可少的条款。.*", _REFERRED),
    (r"本文件没有规范性引用文件。", "There are no normative references in this document."),
    (r"下列术语和定义适用于本文件。", "For the purposes of this document, the following terms and definitions apply."),
    (r"本文件没有需要界定的术语和定义。", "No terms and definitions are listed in this document."),
)


def check(survey: Survey) -> Iterator[Problem]:
    """One note for each fixed sentence whose English is another."""
    for passage in survey.passages:
        english = " ".join(passage.text.en.split())
        wanted = _english_of(passage)
        if english and wanted and english != wanted:
            message = f"{passage.label} has a fixed sentence, and its English is another"
            yield Problem(passage.place, message, RULE, wanted, "note")


def _english_of(passage: SurveyedPassage) -> str:
    chinese = passage.text.zh.strip()
    return next((english for grammar, english in _FIXED if re.fullmatch(grammar, chinese)), "")
