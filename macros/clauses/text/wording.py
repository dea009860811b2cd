"""Provision verbs: which sentence requires, recommends, permits or states (GB/T 1.1—2020, Annex C).

The type of a provision is never written down in the data; it is read here, from the verb, in both languages; an
instruction has none and is read from the form of its sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from .imperatives import instructions

ProvisionType = Literal["requirement", "instruction", "recommendation", "permission", "possibility", "statement"]
PROVISION_TYPES: tuple[ProvisionType, ...] = (
    "requirement",
    "instruction",
    "recommendation",
    "permission",
    "possibility",
    "statement",
)
CHECKED_TYPES: tuple[ProvisionType, ...] = ("requirement", "instruction", "recommendation")
"what a check list asks about"


@dataclass(frozen=True, slots=True)
class Provision:
    """One provision verb in a text: its type, the verb as written, and where it stands."""

    type: ProvisionType
    verb: str
    start: int
    end: int


_QUOTED = r"《[^》]*》|“[^”]*”"

# Words that hold the character of a verb and are none. Read from left to right, so that 提供应符合 is 提供 + 应: a word
# that ends in the first half of such a word (影响, 失效, 召回) stands before it.
_NO_VERB = r"""
    提供 | 核对 | 校对 | 绝对 | 影响 | 互相 | 违反 | [解回问]答 | [失无生绩时成]效 | [撤返召收退驳追]回
  | 一应俱全 | 应(?:用|急|届|付|诉|税|纳税|收账款|收款|有尽有|运而生|邀|季|试)
  | (?:供|响|相|适|反|对|效|感|回|顺|呼|答)应
  | 应聘(?!请|用) | 应对(?=方法|措施|方案|策略|能力|突发|危机|风险|挑战|变化) | 应变(?![更动化换])
  | (?:有效|积极|主动|妥善|及时|从容|共同)应对
  | 许可 | 认可 | 即可 | 缺一不可 | 必不可少
  | 不可(?:燃|溶|食|降解|见光|抗力|抗拒|分割|或缺|少的|逆|控|靠|预见|预知|预测|撤销|避免|替代|再生|持续|回收)
  | 可(?:靠|行|视|追溯|持续|操作|用性|比|读|信|控|得|见|观|循环|回收|再生|扩展|维护|出租|租|选|变|燃|疑|知)
  | 可(?:供|接受|支配|量化|移动|验证|识别|访问) | 可用(?=面积|空间|资金|资源|率|余额)
  | (?:法律|法规|规定|国家|明令|所|被)禁止
  | 禁止(?=性|类|标志|(?:存放|停车|通行|吸烟|烟火|入内|携带|进口|出口|销售)(?:区|标志|标识|牌|清单|目录|商品|物品|货物))
  | 依法(?:应当|必须|不得|禁止) | (?:法律|法规|规章|条例|办法)》?[^，。；]{0,6}规定[^，。；]{0,4}(?:应当|必须|不得)
  | [环细季]节 | (?:功|技|节|性|智|职|效|产|赋|潜|太阳|风)能 | [电热]能(?![够否]) | 体能(?=训练|测试|素质)
  | 新旧动能 | 动能(?=转换|培育) | 才能(?=[，。；、和]|$) | 能(?:力|源|耗|效|量(?!化)|见度|动(?!态)|级|手|人)
  | (?:适|便|事|制|相|得|权|合时)宜 | 宜[居业人]
"""

_VERBS_ZH: dict[ProvisionType, str] = {
    "requirement": "不应该?|应当(?![场日年月季期面地天次班时事])|应该|应|必须|不得(?![分已力体法了])|严禁|禁止"
    "|不可(?!能)|只准许|不准许",
    "recommendation": "不宜|宜",
    "permission": "不必(?!要(?!求))|无须|无需|可以|可(?!能)",
    "possibility": "不可能|可能|不能够?|能够|能",
}

_VERBS_EN: dict[ProvisionType, str] = {
    "requirement": r"\bshall(?: not)?\b",
    "recommendation": r"\bshould(?: not)?\b",
    "permission": r"\bmay\b|\bneed not\b",
    "possibility": r"\bcan(?:not| not)?\b",
}


def _grammar(skipped: str, verbs: dict[ProvisionType, str]) -> re.Pattern[str]:
    named = "|".join(f"(?P<{type}>{words})" for type, words in verbs.items())
    return re.compile(f"(?:{skipped})|{named}", re.X)


_ZH = _grammar(f"{_QUOTED}|{_NO_VERB}", _VERBS_ZH)
_EN = _grammar(r'“[^”]*”|"[^"]*"', {type: words.replace(" ", "[ ]") for type, words in _VERBS_EN.items()})


@lru_cache(maxsize=65536)
def provisions(text: str, language: str = "zh") -> tuple[Provision, ...]:
    """Every provision verb of `text` in reading order; none within 《》 and “”, which are quotations."""
    matches = (_ZH if language == "zh" else _EN).finditer(text)
    return tuple(
        Provision(_type(match.lastgroup), match.group(), match.start(), match.end())
        for match in matches
        if match.lastgroup
    )


def _type(name: str) -> ProvisionType:
    return next(type for type in PROVISION_TYPES if type == name)


def verb_types(text: str, language: str = "zh") -> tuple[ProvisionType, ...]:
    """The types that provision verbs make in `text`, strongest first; `statement` alone where there is none.

    What fingerprints are made of: they do not move when we learn to read another form.
    """
    return _in_order({provision.type for provision in provisions(text, language)})


def provision_types(text: str, language: str = "zh") -> tuple[ProvisionType, ...]:
    """The types that occur in the sentences of `text`, instructions among them, strongest first; else `statement`.

    `text` is of paragraphs or cells: what stands below a lead-in is no sentence of its own, see `verb_types`.
    """
    found: set[ProvisionType] = {provision.type for provision in provisions(text, language)}
    return _in_order(found | {"instruction"} if instruction_places(text, language) else found)


@lru_cache(maxsize=65536)
def instruction_places(text: str, language: str = "zh") -> tuple[tuple[int, int], ...]:
    """Where the verbs of the instructions of `text` stand: of sentences that say neither 应 nor 宜 nor 可."""
    taken = [provision.start for provision in provisions(text, language) if provision.type != "possibility"]
    return tuple(instructions(text, language, taken))


def _in_order(found: set[ProvisionType]) -> tuple[ProvisionType, ...]:
    return tuple(type for type in PROVISION_TYPES if type in found) or ("statement",)
