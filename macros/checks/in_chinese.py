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


def line_in_chinese(line: str) -> str:
    """A line that a command prints, in Chinese: a problem with its place, or a sentence; as it is where unknown."""
    indent, said = re.fullmatch(r"(\s*)(.*)", line, re.S).groups()  # type: ignore[union-attr]  # fits every text
    if found := _FINDING.fullmatch(said):
        paragraph = f"第{found['paragraph']}段：" if found["paragraph"] else ""
        place = f"{found['file']}：{paragraph}" if found["file"] else ""
        more = f"（同类的还有{found['more']}处）" if found["more"] else ""
        rule = f" [{found['rule']}]" if found["rule"] else ""
        told = _command_sentence(found["said"])
        return f"{indent}{_SEVERITY[found['severity']]}：{place}{told}{more}{rule}"  # type: ignore[index]
    if found := _PROBLEM.fullmatch(said):
        return indent + _problem_line(found)
    return indent + _command_sentence(said)


_PROBLEM = re.compile(
    r"(?P<place>[^\s:]+(?::\d+)?): (?P<said>.*) \[(?P<rule>[a-z][a-z0-9-]*)\](?: (?P<severity>warning|note))?", re.S
)
_FINDING = re.compile(
    r"(?P<severity>error|warning|note): (?:(?P<file>[^:]+):(?: paragraph (?P<paragraph>\d+):)? )?(?P<said>.*?)"
    r"(?: \(and (?P<more>\d+) more of this kind\))?(?: \[(?P<rule>[a-z0-9-]+)\])?",
    re.S,
)


def _problem_line(found: re.Match[str]) -> str:
    """`place: message (hint) [rule] warning`, where a bracket may be part of message or hint."""
    said, rule = found["said"], found["rule"]
    severity = _SEVERITY[found["severity"] or "error"]  # type: ignore[index]  # one of the words of the pattern
    parted = [(said[: at.start()], said[at.end() : -1]) for at in re.finditer(r" \(", said)] if said[-1] == ")" else []
    for message, hint in (*parted, (said, "")):
        told, helping = (_of_rule(one, rule) if one else "" for one in (message, hint))
        if told and (helping or not hint):
            return f"{found['place']}: {severity}：{told}{hint and f'（{helping}）'} [{rule}]"
    return f"{found['place']}: {severity}：{said} [{rule}]"


def _of_rule(english: str, rule: str) -> str:
    known = rule in _written().says
    return (said_in_chinese(english, rule) if known else "") or _first(english, ("commands",))


def _command_sentence(english: str) -> str:
    """A sentence of a command, or of a list of counts; as it is where its form is not known."""
    file, colon, rest = english.partition(": ")
    if colon and " " not in file and (told := _counts(rest)):
        return f"{file}：{told}"
    if told := _first(english, ("commands",)):
        return told
    return _counts(english) or english


def _counts(english: str) -> str:
    """`7 clauses, 1 table`, or `5 opinions: 2 accepted, 3 open`, in Chinese; empty where it is something else."""
    parts = english.split(": ")
    if len(parts) > 2 or not all(map(_COUNTS.fullmatch, parts)):
        return ""
    told = [_word(part, ("counted",)) for part in parts]
    return "" if re.search("[a-z]{2}", "".join(told)) else "：".join(told)


_COUNTS = re.compile(r"\d+ [a-z ]+(?:, \d+ [a-z ]+)*")
"what the counts of a command are told in: `7 clauses, 1 table`"


def _first(english: str, sections: tuple[str, ...]) -> str:
    """The Chinese of the longest form that fits; empty where none does."""
    for form in (one for section in sections for one in _forms(section)):
        if found := form.english.fullmatch(english):
            return _filled(form, found, ("counted", ""))
    return ""


def _filled(form: _Form, found: re.Match[str], words: tuple[str, ...] = ("",)) -> str:
    return _GAP.sub(
        lambda gap: found[gap[1]].strip() if gap[1].isupper() else _word(found[gap[1]].strip(), words), form.chinese
    )


def _word(written: str, sections: tuple[str, ...] = ("",)) -> str:
    """What stands in a gap: one of the words of these sections or a sentence of a command, else as it is written."""
    if "counted" in sections and ", " in written and _COUNTS.fullmatch(written):
        return "，".join(_word(one, sections) for one in written.split(", "))
    for form in (one for section in sections for one in _forms(section)):
        if found := form.english.fullmatch(written):
            return _filled(form, found, sections)
    return (_first(written, ("commands",)) if "counted" in sections and " " in written else "") or written


@cache
def _forms(rule: str) -> tuple[_Form, ...]:
    """The sentences of a rule or section, those with the most words first; of no rule the words that stand in gaps."""
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
    sections = {section: held[section] for section in ("commands", "counted")}
    pages = {rule: Page(entry["what"], entry["why"], entry["mend"]) for rule, entry in rules.items()}
    return _Written(held["words"], pages, {rule: entry["says"] for rule, entry in rules.items()} | sections)
