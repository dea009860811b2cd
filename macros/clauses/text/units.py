"""The one table of units and measure words, as parts of regular expressions; what follows a figure is held against it.

Symbols follow GB 3100 and GB 3101, measure words what standards count with. Quantities, references, the Word reader,
linked text and the search read it.
"""

from __future__ import annotations

import re

SQUARE_METRES = r"平方米|平米|(?<![a-z])(?:sq(?:uare)?\.? ?m(?:et(?:re|er)s?)?)(?![a-z])"
"how people write m² in words; the search takes them for `m2` (spelling.mjs does the same)"

_LATIN_SYMBOLS = (
    *("m²", "m³", "m2", "m3", "km²", "hm²", "cm²", "mm²", "m", "km", "dm", "cm", "mm", "µm", "μm", "nm"),
    *("kg", "g", "mg", "µg", "μg", "t", "mg/m³", "µg/m³", "μg/m³", "g/m³", "kg/m³", "mg/L", "mg/kg", "kg/m²"),
    *(
        "h",
        "min",
        "s",
        "ms",
        "d",
        "L",
        "mL",
        "m/s",
        "m³/h",
        "km/h",
        "dB",
        "dB(A)",
        "lx",
        "lm",
        "Hz",
        "kHz",
        "MHz",
    ),
    *(
        "kW",
        "W",
        "kW·h",
        "kWh",
        "kVA",
        "V",
        "kV",
        "Pa",
        "kPa",
        "MPa",
        "kJ",
        "MJ",
        "Mbps",
        "Mbit/s",
        "Gbit/s",
        "MB",
        "TB",
    ),
)
_OTHER_SYMBOLS = ("%", "％", "‰", "℃", "°C", "°", "㎡", "㎥", "㎞", "㎏", "㎝", "㎜")

_NOT_BEFORE = {
    "个": "人性体别",
    "名": "称录单词义誉优",
    "家": "具庭长居禽畜",
    "人": "员力才工均身机群类口",
    "年": "度检审报份龄级轮",
    "月": "",
    "日": "常志程期历",
    "天": "气然线花",
    "周": "边期围全密",
    "次": "序数要级日生",
    "项": "目",
    "种": "类子植养",
    "类": "别型似推",
    "级": "别联配",
    "台": "账风面",
    "间": "距隔接断",
    "门": "店户类禁窗",
    "期": "限间望刊",
    "套": "用路利",
    "季": "度节",
    "页": "面眉脚码",
    "份": "额",
    "时": "间限效刻机代段长",
    "分": "别级类析为工享组布配段支发摊管区项",
    "秒": "杀",
    "层": "级次面高",
    "幅": "度员",
    "副": "本主产食",
    "张": "贴力挂",
    "处": "理置于罚所在",
    "场": "地所景馆合区站",
    "位": "置于移",
    "户": "外口籍型",
    "部": "署分门件队位委",
    "元": "素件数器",
    "岁": "月",
    "倍": "增率数",
    "条": "件款例文码理目形",
    "款": "项待式",
    "本": "标文条章表部规地人市省区办级次着领机企质身",
    "度": "量假过",
    "件": "",
    "克": "服隆",
    "吨": "位",
    "升": "级降高温华",
    "米": "制",
    "亩": "产均",
    "户次": "",
    "批": "准复发次量评",
    "轮": "流换岗",
    "册": "",
    "辆": "",
    "片": "区面段",
    "座": "位谈",
    "栋": "",
    "支": "持付撑出",
    "组": "织成合件建",
    "班": "级组次主",
    "例": "如外行会",
}
"measure word of one character → what makes another word of it: 人员 is no 人, 场地 no 场"

_LONG_WORDS = (
    *("个工作日", "工作日", "个百分点", "百分点", "个月", "个小时", "小时", "学时", "课时", "分钟", "秒钟", "刻钟"),
    *(
        "平方米",
        "平方公里",
        "平方千米",
        "立方米",
        "平米",
        "公里",
        "千米",
        "厘米",
        "毫米",
        "公顷",
        "千克",
        "公斤",
        "毫克",
    ),
    *("毫升", "分贝", "千瓦时", "千瓦", "兆", "摄氏度", "人次", "人天", "人日", "车位", "床位", "席位", "工位", "台套"),
    *("美元", "欧元", "港元", "周岁"),
)

_IN_LAWS = ("条", "款")
"count measures as well as parts of a text; behind a figure in running text they are the latter"

_ENGLISH = (
    r"(?:(?:working|new|online|calendar|class|credit|teaching|full-time)[ ])*(?:years?|days?|months?|weeks?|hours?"
    r"|minutes?|seconds?|times?|companies|company|enterprises?|persons?|people|staff|stores?|teachers?|meetings?|events?|rooms?"
    r"|advisers?|mentors?|places?|learners?|students?|employees?|sessions?|activities|institutions?|seats?|units?)\b"
    r"|(?:(?:square|cubic)[ ])?(?:kilo|centi|milli)?met(?:re|er)s?\b|hectares?\b|mu\b|tonnes?\b|(?:kilo)?grams?\b"
    r"|yuan\b|US\sdollars?\b|per[ ]?cent\b|percentage[ ]points?\b|decibels?\b|degrees?\b|points?\b"
)


def _longest_first(words: tuple[str, ...]) -> list[str]:
    return sorted(words, key=lambda word: -len(word))


def _measure_word(word: str) -> str:
    others = _NOT_BEFORE.get(word)
    return f"{word}(?![{others}])" if others else word


SYMBOL = (
    "(?:"
    + "|".join(re.escape(symbol) for symbol in _longest_first(_OTHER_SYMBOLS))
    + "|(?:"
    + "|".join(re.escape(symbol) for symbol in _longest_first(_LATIN_SYMBOLS))
    + ")(?![A-Za-z0-9]))"
)
"a symbol: m², kg, dB, ℃, %"

COUNTED = (
    "(?:"
    + "|".join(
        map(_measure_word, (*_longest_first(_LONG_WORDS), *(word for word in _NOT_BEFORE if word not in _IN_LAWS)))
    )
    + ")"
)
"a Chinese measure word, not the beginning of another word"

COUNTED_IN_TEXT = f"(?:{COUNTED}|{'|'.join(map(_measure_word, _IN_LAWS))}|平|小时|[百千]?[万亿]|千)"
"what a figure at the start of a paragraph belongs to, so that it is no number of a clause"

ENGLISH = f"(?:{_ENGLISH})"
"an English unit or counted thing, written out"

MEASURED = "(?:平方米|立方米|平米|米|公里|千米|公斤|千克|克(?!服)|升(?!级)|吨|度|摄氏度|分贝|亩|公顷)"
"a Chinese name of a unit, which measures and does not count"

SYMBOL_OF_NAME = {
    "平方米": "m²",
    "立方米": "m³",
    "平方千米": "km²",
    "平方公里": "km²",
    "千克": "kg",
    "毫克": "mg",
    "厘米": "cm",
    "毫米": "mm",
    "千米": "km",
    "公里": "km",
    "摄氏度": "℃",
    "分贝": "dB",
    "千瓦": "kW",
    "兆帕": "MPa",
    "勒克斯": "lx",
}
"the Chinese name of a unit → its symbol, GB 3100 and GB 3101"

_ONE_SPELLING = {
    **SYMBOL_OF_NAME,
    **dict.fromkeys(("㎡", "m2", "平米", "square metres", "square metre", "square meters"), "m²"),
    **dict.fromkeys(("㎥", "m3", "cubic metres", "cubic metre"), "m³"),
    **dict.fromkeys(("％", "per cent", "percent"), "%"),
    "°C": "℃",
    "㎞": "km",
    "㎏": "kg",
    "公斤": "kg",
    "㎝": "cm",
    "㎜": "mm",
    "米": "m",
    "吨": "t",
    "μg/m³": "µg/m³",
    "个工作日": "工作日",
    "个百分点": "百分点",
    "个小时": "小时",
    "working days": "working days",
}


def unit_spelling(written: str) -> str:
    """One spelling for one unit: ㎡ and 平方米 are m²; what has none stays as written."""
    return _ONE_SPELLING.get(written, written)


_IN_BOTH_LANGUAGES = {
    "h": "小时 hour hours",
    "min": "分钟 minute minutes",
    "working days": "工作日",
    "days": "日 天 day d",
    "weeks": "周 week",
    "months": "个月 月 month",
    "years": "年 year",
    "times": "次 time",
}
_UNIT_IN_BOTH = {name: unit for unit, names in _IN_BOTH_LANGUAGES.items() for name in (unit, *names.split(" "))}
_OF_BOTH = frozenset(("m²", "km²", "km", "m", "kg", "%", "‰"))


def unit_in_both(unit: str) -> str:
    """One name for a unit in both languages, 个月 and month are months; empty for what only one of them counts with.

    `unit` is in one spelling already.
    """
    if unit.endswith(("working day", "working days")):
        return "working days"
    return unit if unit in _OF_BOTH else _UNIT_IN_BOTH.get(unit, "")
