"""Random edits of a small standard: insert, delete, move, split, merge, reword; the numbers follow the order."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field

from merge_cases import standard

from macros.clauses.model import Standard

WORDS = "花床土壤疏松腐殖质工具铲子洗净涂油晾干手套更换浇水水桶加盖堆肥翻动温度标识牌清晰儿童游戏沙坑过滤雨水收集"
REFERENCE = re.compile(r"\{(\w+)\}")


@dataclass(slots=True)
class Draft:
    """Chapters of clauses, each an id with a text in which `{id}` stands for the number of another clause."""

    chapters: list[list[str]]
    texts: dict[str, str]
    made: int = 0
    gone: list[str] = field(default_factory=list)

    def copy(self) -> Draft:
        return Draft([list(one) for one in self.chapters], dict(self.texts), 0, [])

    def numbers(self) -> dict[str, str]:
        numbers = {}
        for at, chapter in enumerate(self.chapters, 4):
            for below, id in enumerate(chapter):
                numbers[id] = f"{at}.{below}" if below else str(at)
        return numbers

    def standard(self, referred: dict[str, str] | None = None) -> Standard:
        """The text, with the numbers of `referred` in its references where somebody has not updated them."""
        numbers = self.numbers()
        named = {**dict.fromkeys(self.gone, "9.9"), **(referred or numbers)}
        lines = [f"{id} {numbers[id]} {self.said(id, named)}" for chapter in self.chapters for id in chapter]
        return standard(*lines)

    def said(self, id: str, numbers: dict[str, str]) -> str:
        return REFERENCE.sub(lambda match: numbers.get(match[1], "9.9"), self.texts[id])


def first_draft(chance: random.Random) -> Draft:
    draft = Draft([], {})
    for at in range(3):
        draft.chapters.append([f"h{at}"])
        draft.texts[f"h{at}"] = "".join(chance.sample(WORDS, 4))
        for below in range(4):
            id = f"b{at}{below}"
            draft.chapters[-1].append(id)
            other = f"b{chance.randrange(3)}{chance.randrange(4)}"
            seen = f"应符合{{{other}}}的规定，" if chance.random() < 0.4 and other != id else ""
            draft.texts[id] = f"{sentence(chance)[:-1]}；{seen}{sentence(chance)}"
    return draft


def edited(draft: Draft, chance: random.Random, name: str) -> Draft:
    """A copy after up to six edits; what is new has ids that begin with `name`."""
    draft = draft.copy()
    edits = (_insert, _delete, _move, _split, _join, _reword, _reword)
    for _ in range(chance.randint(0, 6)):
        chance.choice(edits)(draft, chance, name)
    return draft


def sentence(chance: random.Random) -> str:
    return "".join(chance.sample(WORDS, 14)) + "。"


def _some(draft: Draft, chance: random.Random) -> tuple[list[str], int]:
    """A chapter and the place of one of its clauses; the place 0 where it has none."""
    chapter = chance.choice(draft.chapters)
    return chapter, chance.randrange(1, len(chapter)) if len(chapter) > 1 else 0


def _new(draft: Draft, name: str, text: str) -> str:
    draft.made += 1
    draft.texts[f"{name}{draft.made}"] = text
    return f"{name}{draft.made}"


def _insert(draft: Draft, chance: random.Random, name: str) -> None:
    chapter, at = _some(draft, chance)
    chapter.insert(at + 1, _new(draft, name, sentence(chance)))


def _delete(draft: Draft, chance: random.Random, name: str) -> None:
    chapter, at = _some(draft, chance)
    if at:
        draft.gone.append(chapter.pop(at))


def _move(draft: Draft, chance: random.Random, name: str) -> None:
    chapter, at = _some(draft, chance)
    if at:
        id = chapter.pop(at)
        goal, place = _some(draft, chance)
        goal.insert(place + 1, id)


def _split(draft: Draft, chance: random.Random, name: str) -> None:
    chapter, at = _some(draft, chance)
    first, mark, rest = draft.texts[chapter[at]].partition("；")
    if at and mark:
        draft.texts[chapter[at]] = f"{first}。"
        chapter.insert(at + 1, _new(draft, name, rest))


def _join(draft: Draft, chance: random.Random, name: str) -> None:
    chapter, at = _some(draft, chance)
    if at > 1:
        draft.texts[chapter[at - 1]] += draft.texts[chapter[at]]
        draft.gone.append(chapter.pop(at))


def _reword(draft: Draft, chance: random.Random, name: str) -> None:
    chapter, at = _some(draft, chance)
    if at:
        text = draft.texts[chapter[at]]
        draft.texts[chapter[at]] = f"{text[:3]}{''.join(chance.sample(WORDS, 3))}{text[3:]}"
