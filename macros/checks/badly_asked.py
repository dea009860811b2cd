"""A question asks one thing, to be affirmed, and a figure as a figure.

What: a question without `parts` that joins several things (、, 和, 并, and, a comma before a second thing); one that
asks in the negative; one with a figure in it that is to be answered by yes or no. Brackets and quotation marks, a
choice with 或, means that are examples (走访、问卷等多种方式, for example …) and 与……相适应 join nothing. A measured
question may ask for several figures; a drafted one waits for its editor.
Why: who answers no to two things does not say which is missing, a negative question is answered by yes in both senses,
and a figure that is only affirmed cannot be looked at again when the bound changes.
How to mend: give the question `parts`, or divide it; ask what is to be there; make it `measured` and ask how much.
Where it is one thing all the same, `asked-so` says why; an `asked-so` that excuses nothing is told, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..clauses.checklist import Question
from ..clauses.problem import Problem
from .survey import Survey

RULE = "badly-asked"

_ASIDE = re.compile(r"（[^（）]*）|“[^“”]*”|\([^()]*\)|\b(?:such as|beyond|during|for (?:example|instance))\b[^?]*")
_JOINS_NOTHING = re.compile(
    """
    [^，？]*?等(?:多种|各种)?(?:途径|方式|手段|渠道|方法|角度|操作)             # means, which are examples
  | ，?例如[^，？]* | 除[^，]*外， | 从[^，]*出发，
  | 供[^？]*?使用的 | [^，？]*?[中所]发现的 | 由[^，？]*?组成的               # which one is meant, not what is asked
  | 与(?=[^，？与]{1,24}?(?:相(?:适应|匹配|一致|符|称)|对接|配套|合作|隔离|订立|签订))        # a preposition
  | [^，？]*或[^，？]*(?:之一|中的一种|其一)
  | 运营和管理 | 资源与服务 | 监督和检查 | 政策和规则 | 监控与评价 | 档案和记录  # one thing in two words
""",
    re.X,
)
_JOINT = {
    "zh": re.compile(
        """
        、 | (?<![涉时])及(?!时|其他) | 和(?![解平谐]) | 并(?![行非购列]) | [而且]且 | 且 | 与
      | ，(?![或便以避作按使供为]|[是能]否)(?!.*[是能]否)                       # a second thing after a comma
    """,
        re.X,
    ),
    "en": re.compile(
        r"""
        ,[^,?]*\ and\b                                                       # a series of three
      | \band\ (?=(?:is|are|was|were|has|have|does|do|did|can)\b)              # a second verb
    """,
        re.X,
    ),
}
_NEGATIVE = {
    "zh": re.compile("(?:[是能]否|，|、)都?(?:没有|未|无(?!障碍|线|纸|形)|不(?!少|低|小|同|断|超|大|合格))"),
    "en": re.compile(r"\b(?:free of|without(?! delay| hindrance)|no(?! less)|not(?! less| more| only)|never)\b"),
}
_FIGURE = re.compile(r"\d\s*(?:m²|m³|%|家|名|人|年|次|件|个|间|所(?!列|在|有)|台|套)|[不至](?:少|低|小)[^，？]{0,2}\d")
_ASKS_HOW_MUCH = re.compile("多少|几|多大|多长|多高")
_AFFIRMS = re.compile("[是能可]否|有无")


def check(survey: Survey) -> Iterator[Problem]:
    """A warning for each fault that nothing excuses, and for each excuse without a fault."""
    for checklist in survey.corpus.checklists:
        for question in checklist.questions:
            faults = () if question.is_drafted else tuple(_faults(question))
            if question.asked_so and not faults:
                message = f"the question `{question.id}` says why it is asked so, and nothing is wrong with it"
                yield Problem(question.place, message, RULE, "take `asked-so` out", "warning")
            elif not question.asked_so:
                for message, hint in faults:
                    yield Problem(question.place, message, RULE, hint, "warning")


def _faults(question: Question) -> Iterator[tuple[str, str]]:
    """What is wrong and how to mend it, in words."""
    name, is_yes_no = f"the question `{question.id}`", question.answer == "yes-no"
    zh, en = (_ASIDE.sub("", ask) for ask in (question.ask.zh, question.ask.en))
    joined = _JOINT["zh"].search(_JOINS_NOTHING.sub("", zh)) or _JOINT["en"].search(en)
    if joined and is_yes_no and not question.parts:
        yield f"{name} joins two things with “{_joint(joined.group())}”", "give it `parts`, or divide it"
    negative = _NEGATIVE["zh"].search(zh) or _NEGATIVE["en"].search(en)
    if negative and is_yes_no:
        yield f"{name} asks in the negative, with “{negative.group().lstrip('，、')}”", "ask what is to be there"
    if _FIGURE.search(zh) if is_yes_no else _AFFIRMS.search(zh) and not _ASKS_HOW_MUCH.search(zh):
        yield f"{name} asks yes or no of a figure", "make it `measured` and ask how much"


def _joint(found: str) -> str:
    """The word that joins, where a series was found: `, loosening and` → `and`."""
    return found.split()[-1] if " " in found else found
