"""The sentences of the rules in Chinese: found by their English form in `chinese.yaml`, gap by gap.

The English sentence is made where a mistake is found and stays the one source; a form that is missing here is told in
English, and a test names it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from ..clauses.problem import Problem, Severity

_FILE = Path(__file__).with_name("chinese.yaml")
_GAP = re.compile(r"\{([A-Za-z])\}")
"what stands in {a} may be a word of `words`; what stands in {A} is taken as it is"
_SEVERITY: dict[Severity, str] = {"error": "错误", "warning": "警告", "note": "提示"}


@dataclass(frozen=True, slots=True)
class Page:
    """A rule, explained in Chinese."""

    what: str
    why: str
    mend: str


@dataclass(frozen=True, slots=True)
class _Form:
    """One sentence with gaps, in both languages."""

    english: re.Pattern[str]
    chinese: str
    length: int
    "how many characters of the English are no gap: the longest form that fits is the right one"


def page_in_chinese(rule: str) -> Page:
    """The page of a rule. Raises KeyError for a rule that has none."""
    return _written().pages[rule]


def sentence_in_chinese(problem: Problem) -> str:
    """The problem in one line, in Chinese: place, what is wrong, hint, rule, how grave."""
    message = said_in_chinese(problem.message, problem.rule) or problem.message
    hint = problem.hint and f"（{said_in_chinese(problem.hint, problem.rule) or problem.hint}）"
    return f"{problem.place}: {_SEVERITY[problem.severity]}：{message}{hint} [{problem.rule}]"


def said_in_chinese(english: str, rule: str) -> str:
    """A message or a hint of a rule in Chinese; empty where its form is not known.

    A hint that holds no English word, `write 应` apart, is the same in both languages.
    """
    forms = (*_forms(rule), *_forms(""))
    if not re.search("[A-Za-z]{2}", english):
        return english
    for form in forms:
        if found := form.english.fullmatch(english):
            return _filled(form, found)
    return ""


def _filled(form: _Form, found: re.Match[str]) -> str:
    return _GAP.sub(lambda gap: found[gap[1]] if gap[1].isupper() else _word(found[gap[1]]), form.chinese)


def _word(written: str) -> str:
    """What stands in a gap: one of the words, else as it is written."""
    for form in _forms(""):
        if found := form.english.fullmatch(written):
            return _filled(form, found)
    return written


@cache
def _forms(rule: str) -> tuple[_Form, ...]:
    """The sentences of a rule, those with the most words first; of no rule the words that stand in gaps."""
    pairs = _written().says.get(rule, {}) if rule else _written().words
    forms = (_form(english, chinese) for english, chinese in pairs.items())
    return tuple(sorted(forms, key=lambda form: -form.length))


def _form(english: str, chinese: str) -> _Form:
    literal = _GAP.split(english)
    grammar = "".join(
        f"(?P<{part}>.+{'' if index == len(literal) - 2 else '?'})" if index % 2 else re.escape(part)
        for index, part in enumerate(literal)
    )
    return _Form(re.compile(grammar, re.S), chinese, sum(map(len, literal[::2])))


@dataclass(frozen=True, slots=True)
class _Written:
    """What `chinese.yaml` holds."""

    words: dict[str, str]
    pages: dict[str, Page]
    says: dict[str, dict[str, str]]
    "rule → English form → Chinese form"


@cache
def _written() -> _Written:
    held = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    rules = held["rules"]
    pages = {rule: Page(entry["what"], entry["why"], entry["mend"]) for rule, entry in rules.items()}
    return _Written(held["words"], pages, {rule: entry["says"] for rule, entry in rules.items()})
