"""Clause 1 says what the document does and to what it applies.

What: the scope holds a sentence 本文件规定了 (or 确立了, 描述了, 提供了, 给出了, 界定了) and a sentence 本文件适用于;
the first names the subject of the title.
Why: GB/T 1.1—2020, 8.5: the scope sets the subject and the limits of use in fixed forms, which readers look for; title
and scope speak of one thing.
How to mend: begin the first sentence with one of these verbs, the next with 本文件适用于, in the words of the title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..clauses.model import Clause
from ..clauses.problem import Problem
from .survey import Survey, SurveyedStandard

RULE = "scope-form"

_SUBJECT = re.compile(r"本(?:文件|标准|规范|规程|部分|指南)(?:规定|确立|描述|提供|给出|界定)了")
_USE = re.compile(r"本(?:文件|标准|规范|规程|部分|指南)(?:也|主要)?适用于|适用(?:范围|对象)[：:]")
_KIND = re.compile("(?:[的之]?(?:技术|管理|通用|服务|基本|一般)*(?:规范|要求|规程|指南|标准|通则|导则|准则|规则))+$")
"the words of a title that name the kind of document, not its subject"
_SENTENCE = re.compile("本文件(?:[^。；]{0,12}了|适用于)[^。；]{6,}")
_GENERAL = re.compile("建设|服务|管理|运营|设置|规范|要求|评价|技术|通用|基本")
"words of titles that say nothing of the subject"


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each of the two sentences that is missing, and one where title and scope share no word."""
    for surveyed in survey.drafted:
        for clause in surveyed.standard.clauses:
            if surveyed.zones[clause.id] == "scope" and clause.level == 1:
                yield from _in_scope(surveyed, clause)


def _in_scope(surveyed: SurveyedStandard, clause: Clause) -> Iterator[Problem]:
    text = "".join(passage.text.zh for passage in surveyed.passages if passage.clause is clause and passage.is_sentence)
    if not text:
        return
    if not _SUBJECT.search(text):
        yield Problem(clause.place, "the scope does not say what this document does", RULE, "write 本文件规定了……")
    if not _USE.search(text):
        hint = "write 本文件适用于……"
        yield Problem(clause.place, "the scope does not say to what this document applies", RULE, hint, "warning")
    subject = _KIND.sub("", surveyed.standard.title.zh)
    if subject and not _shares_a_word(subject, text):
        message = f"the scope does not name the subject of the title, {subject}"
        yield Problem(clause.place, message, RULE, severity="warning")
    elif foreign := next((one for one in _SENTENCE.findall(text) if _is_foreign(one, subject, surveyed)), ""):
        message = f"a sentence of the scope shares no word with the title, {foreign[:16]}…"
        yield Problem(clause.place, message, RULE, "name the subject of the title", "note")


def _shares_a_word(subject: str, text: str) -> bool:
    """Whether a run of half of the subject, at least two and at most four characters, stands in the text."""
    length = max(2, min(4, len(subject) // 2))
    return any(subject[start : start + length] in text for start in range(max(1, len(subject) - length + 1)))


def _is_foreign(sentence: str, subject: str, surveyed: SurveyedStandard) -> bool:
    """Whether no two characters in a row of the subject, or of a term, stand in a sentence of the scope."""
    terms = (clause.term.zh for clause in surveyed.standard.clauses if clause.term)
    words = [_GENERAL.sub(" ", name) for name in (subject, *terms)]
    pairs = {name[at : at + 2] for name in words for at in range(len(name) - 1)}
    return not any(pair in sentence for pair in pairs if " " not in pair)
