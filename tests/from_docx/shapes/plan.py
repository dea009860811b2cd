"""What a document is to hold: a text file of `tests/cases/word_shapes`, one block a line, with its numbers counted.

Nothing here knows the reader. The README beside the text files says how a line is written.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "cases" / "word_shapes"
LEVELS = {"#": 1, "##": 2, "###": 3}
LIST = re.compile(r"(?P<space>\s*)(?P<mark>—|[a-z]\)|\d{1,2}\))\s+(?P<text>.*)")
INLINE = re.compile(r"〔(?P<what>fn|ref|c|ins|del|mark|math) (?P<text>[^〔〕]*)〕")


@dataclass(slots=True)
class Planned:
    """One block of a document; which fields it uses hangs on its kind."""

    kind: str
    text: str = ""
    english: str = ""
    number: str = ""
    level: int = 0
    key: str = ""
    field: str = ""
    style: str = ""
    rows: list[list[str]] = dataclasses.field(default_factory=list)
    notes: list[str] = dataclasses.field(default_factory=list)
    footnotes: list[tuple[str, str]] = dataclasses.field(default_factory=list)
    symbols: list[tuple[str, str]] = dataclasses.field(default_factory=list)
    pictures: list[tuple[str, str]] = dataclasses.field(default_factory=list)
    "form and title of each part"
    formula: str = ""
    line: str = ""
    split: int = 0
    "the row before which a table goes on under 续表"
    start: bool = False
    "the first entry of a list that does not go on"


Run = tuple[str, str]
"(what, text): text, fn, ref, c, ins, del, mark"


def runs(text: str) -> Iterator[Run]:
    """The stretches of a text."""
    end = 0
    for match in INLINE.finditer(text):
        if match.start() > end:
            yield "text", text[end : match.start()]
        yield match["what"], match["text"]
        end = match.end()
    if end < len(text):
        yield "text", text[end:]


def plan(name: str) -> list[Planned]:
    """The blocks of the document with this name, numbered, references resolved: `〔ref key|shown〕`."""
    blocks = _numbered(list(_blocks((FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines())))
    blocks = _as_articles(blocks) if name == "regulation" else blocks
    shown = {block.key: _shown(block) for block in blocks if block.key}
    return [_resolved(block, shown) for block in blocks]


def _blocks(lines: list[str]) -> Iterator[Planned]:
    current: Planned | None = None
    for line in lines:
        if not line.strip() or line.startswith("//"):
            continue
        if current and _belongs(current, line):
            continue
        if current:
            yield current
        current = _block(line)
    if current:
        yield current


def _belongs(block: Planned, line: str) -> bool:
    """Whether the line is a part of the table, formula or figure above it; it is put there."""
    what, _, rest = line.partition(" ")
    if block.kind == "table" and line.startswith("|"):
        block.rows.append([cell.strip() for cell in line.strip().strip("|").split("|")])
    elif block.kind == "table" and line == "续表":
        block.split = len(block.rows)
    elif block.kind in ("table", "figure") and what == "+note":
        block.notes.append(rest)
    elif block.kind == "table" and what == "+foot":
        letter, _, text = rest.partition(" ")
        block.footnotes.append((letter, text))
    elif block.kind in ("formula", "figure") and what == "+where":
        symbol, _, text = rest.partition(" ")
        block.symbols.append((symbol, text))
    elif block.kind == "figure" and what == "+picture":
        form, _, title = rest.partition(" ")
        block.pictures.append((form, title))
    else:
        return False
    return True


def _block(line: str) -> Planned:
    what, _, rest = line.partition(" ")
    text, _, english = (part.strip() for part in rest.partition("⇄"))
    if what in LEVELS:
        key, text = _key(text)
        return Planned("heading", text, english, level=LEVELS[what], key=key)
    if what.rstrip(".") in LEVELS and what.endswith("."):
        key, text = _key(text)
        return Planned("clause", text, english, level=LEVELS[what[:-1]], key=key)
    if what in ("cover", "annex"):
        name, _, value = text.partition(" ")
        return Planned(what, value, english, field=name)
    if what == "term":
        zh, en, definition = (part.strip() for part in text.split("|"))
        said = f"{definition} ⇄ {english}" if english else definition
        return Planned("term", zh, en, level=2, line=said)
    if what in ("table", "figure"):
        key, text = _key(text)
        return Planned(what, text, english, key=key)
    if what == "formula":
        key, text = _key(text)
        formula, _, said = text.partition("=>")
        return Planned("formula", key=key, formula=formula.strip(), line=said.strip())
    if what in ("element", "note", "example", "source", "reference", "bib", "behind", "moved", "within"):
        return Planned(what, text, english)
    if match := LIST.fullmatch(line):
        style = "dash" if match["mark"] == "—" else "letter" if match["mark"][0].isalpha() else "number"
        zh, _, en = (part.strip() for part in match["text"].partition("⇄"))
        level = 1 if match["space"] else 0
        return Planned("entry", zh, en, style=style, number=match["mark"].rstrip(")"), level=level)
    zh, _, en = (part.strip() for part in line.partition("⇄"))
    return Planned("paragraph", zh, en)


def _key(text: str) -> tuple[str, str]:
    match = re.match(r"\{(\w+)\}\s*", text)
    return (match[1], text[match.end() :]) if match else ("", text)


def _numbered(blocks: list[Planned]) -> list[Planned]:
    counts = [0, 0, 0]
    annex, letters = "", iter("ABCDEFGH")
    numbered = {"table": 0, "figure": 0, "formula": 0}
    made = []
    for block in blocks:
        if block.kind == "annex":
            annex, counts = next(letters), [0, 0, 0]
            numbered = dict.fromkeys(numbered, 0)
            block = replace(block, number=annex)
        elif block.kind in ("heading", "clause", "term"):
            level = block.level + (1 if annex and block.level == 1 else 0)
            counts = [*counts[: level - 1], counts[level - 1] + 1, *([0] * (3 - level))]
            figures = [str(one) for one in counts[1 if annex else 0 : level]]
            block = replace(block, number=".".join([annex, *figures] if annex else figures))
        elif block.kind in numbered and (block.key or block.text):
            numbered[block.kind] += 1
            block = replace(block, number=f"{annex}.{numbered[block.kind]}" if annex else str(numbered[block.kind]))
        made.append(block)
    return made


def _as_articles(blocks: list[Planned]) -> list[Planned]:
    """第一章 and, counted through all chapters, 第一条."""
    counts = {"heading": 0, "clause": 0}
    for block in blocks:
        if block.kind in counts:
            counts[block.kind] += 1
            block.number = (
                f"第{'一二三四五六七八九'[counts[block.kind] - 1]}{'章' if block.kind == 'heading' else '条'}"
            )
    return blocks


def _shown(block: Planned) -> str:
    what = {"table": "表", "figure": "图", "formula": "（", "annex": "附录"}.get(block.kind, "")
    return f"{what}{block.number}" + ("）" if block.kind == "formula" else "")


def without_footnotes(texts: list[str]) -> list[str]:
    """The cells of a head that is printed again on the next page: nobody sets its footnotes twice."""
    return [re.sub(r"〔fn [^〕]*〕", "", text) for text in texts]


def grids(block: Planned) -> list[list[list[str]]]:
    """The rows of the table, or those of its two parts, each with the head."""
    if not block.split:
        return [block.rows]
    return [block.rows[: block.split], [without_footnotes(block.rows[0]), *block.rows[block.split :]]]


def _resolved(block: Planned, shown: dict[str, str]) -> Planned:
    def one(text: str) -> str:
        return re.sub(r"〔ref (\w+)〕", lambda match: f"〔ref {match[1]}|{shown[match[1]]}〕", text)

    return replace(
        block,
        text=one(block.text),
        line=one(block.line),
        rows=[[one(cell) for cell in row] for row in block.rows],
        notes=[one(note) for note in block.notes],
    )
