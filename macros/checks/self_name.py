"""A standard calls itself 本文件, “this document”.

What: not 本标准, 本规范, 本规程 or 本指南; in English not “this standard”, “this specification” or “this code”, which
is a warning. Quotations are left alone.
Why: GB/T 1.1—2020, 9.5.4: a document names itself 本文件.
How to mend: write 本文件, “this document”.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from ..clauses.problem import Problem
from .survey import Survey

RULE = "self-name"

_QUOTED = re.compile('《[^》]*》|“[^”]*”|"[^"]*"')
_ZH = re.compile("(?<![基成样日版根资原文])本(?:标准(?!化)|规范(?!性|化)|规程|指南(?!针))")
_EN = re.compile(r"\bthis (?:standard|specification|code)\b", re.I)


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each text that calls its standard otherwise."""
    for passage in survey.drafted_passages:
        chinese = _ZH.search(_QUOTED.sub("", passage.text.zh))
        english = _EN.search(_QUOTED.sub("", passage.text.en))
        if chinese:
            yield Problem(passage.place, f"{passage.label} says {chinese.group()}", RULE, "write 本文件")
        if english:
            hint = "write “this document”"
            yield Problem(passage.place, f"{passage.label} says “{english.group()}”", RULE, hint, "warning")


def fixed(text: str) -> str:
    """A Chinese text that calls its document 本文件; quotations are left alone."""
    return _outside_quotations(text, lambda part: _ZH.sub("本文件", part))


def _outside_quotations(text: str, change: Callable[[str], str]) -> str:
    parts, end = [], 0
    for quoted in _QUOTED.finditer(text):
        parts += [change(text[end : quoted.start()]), quoted.group()]
        end = quoted.end()
    return "".join((*parts, change(text[end:])))
