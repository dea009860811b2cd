"""Case files: small Word files as text, and what must come of them; the README beside them says how to write one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import quoteattr

from tests.from_docx.word_file import p, r, table, tr

FOLDER = Path(__file__).resolve().parents[1] / "cases" / "from_docx"


@dataclass(frozen=True, slots=True)
class Case:
    file: str
    title: str
    sections: dict[str, str]
    "styles, lists, text, and what is expected: labels, clauses, front, problems"

    @property
    def body(self) -> str:
        """The paragraphs and tables of the Word file."""
        return "".join(_blocks(self.sections["text"].split("\n")))

    @property
    def styles(self) -> str:
        return "".join(map(_style, _lines(self.sections.get("styles", ""))))

    @property
    def numbering(self) -> str:
        return "".join(_numbering(_lines(self.sections.get("lists", ""))))


def cases(*names: str) -> list[Case]:
    return [case for name in names for case in _cases(FOLDER / f"{name}.txt")]


def _cases(path: Path) -> Iterator[Case]:
    for part in re.split(r"^=== ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        title, _, rest = part.partition("\n")
        pieces = re.split(r"^--- (\w+)\n", rest, flags=re.MULTILINE)[1:]
        sections = {name: text.strip("\n") for name, text in zip(pieces[::2], pieces[1::2])}
        yield Case(path.stem, title.strip(), sections)


def _lines(text: str) -> list[str]:
    return [line for line in text.split("\n") if line.strip()]


def _options(words: list[str]) -> dict[str, str]:
    return dict(word.split("=", 1) if "=" in word else (word, "1") for word in words)


def _blocks(lines: list[str]) -> Iterator[str]:
    """`text`, `{style 2.1 deleted} text` (a style, list.level, options), and rows `| a | b |` of a table."""
    rows: list[str] = []
    for line in [*lines, ""] if lines[-1].startswith("|") else lines:
        if line.startswith("|"):
            rows.append(tr(*(cell.strip() for cell in line.strip("|").split("|"))))
            continue
        if rows:
            yield table(*rows)
            rows = []
        yield _paragraph(line) if line else ""


def _paragraph(line: str) -> str:
    match = re.match(r"\{(?P<words>[^}]*)\} ?", line)
    words = match["words"].split() if match else []
    number = next(
        ((int(a), int(b)) for a, b in (word.split(".") for word in words if re.fullmatch(r"\d+\.\d", word))), None
    )
    style = next((word for word in words if not re.fullmatch(r"\d+\.\d|deleted", word)), "")
    mark = "<w:rPr><w:del/></w:rPr>" if "deleted" in words else ""
    text = line[match.end() :] if match else line
    parts = [r(part) for part in re.split(r"(⏎|⇥)", text) if part]
    inside = [part.replace(r("⏎"), "<w:r><w:br/></w:r>").replace(r("⇥"), "<w:r><w:tab/></w:r>") for part in parts]
    return p(*inside, style="" if style == "-" else style, number=number, properties=mark)


def _style(line: str) -> str:
    """`id name with spaces [based=a0] [num=1] [level=0] [outline=0] [default] [list]`"""
    words = line.split()
    options = _options([word for word in words[1:] if "=" in word or word in {"default", "list"}])
    name = " ".join(word for word in words[1:] if "=" not in word and word not in {"default", "list"})
    level = f'<w:ilvl w:val="{options["level"]}"/>' if "level" in options else ""
    num = f'<w:numId w:val="{options["num"]}"/>' if "num" in options else ""
    outline = f'<w:outlineLvl w:val="{options["outline"]}"/>' if "outline" in options else ""
    based = f'<w:basedOn w:val="{options["based"]}"/>' if "based" in options else ""
    kind = "numbering" if "list" in options else "paragraph"
    default = ' w:default="1"' if "default" in options else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{words[0]}"{default}><w:name w:val="{name}"/>{based}'
        f"<w:pPr><w:numPr>{level}{num}</w:numPr>{outline}</w:pPr></w:style>"
    )


def _numbering(lines: list[str]) -> Iterator[str]:
    """`list 1 [link=style]` with levels below it, `num 2 of 1` with `start LEVEL NUMBER` and levels that replace."""
    nums: list[str] = []
    closing = ""
    for line in lines:
        words = line.split()
        if words[0] == "list":
            link = _options(words[2:]).get("link")
            linked = f'<w:numStyleLink w:val="{link}"/>' if link else ""
            yield f'{closing}<w:abstractNum w:abstractNumId="{words[1]}">{linked}'
            closing = "</w:abstractNum>"
        elif words[0] == "num":
            nums.append(f'<w:num w:numId="{words[1]}"><w:abstractNumId w:val="{words[3]}"/>')
        elif words[0] == "start":
            override = f'<w:startOverride w:val="{words[2]}"/>'
            nums[-1] += f'<w:lvlOverride w:ilvl="{words[1]}">{override}</w:lvlOverride>'
        elif nums:
            nums[-1] += f'<w:lvlOverride w:ilvl="{words[0]}">{_level(line)}</w:lvlOverride>'
        else:
            yield _level(line)
    yield closing + "".join(f"{num}</w:num>" for num in nums)


def _level(line: str) -> str:
    """`0 decimal "%1." [start=3] [restart=0] [style=a0] [legal]`"""
    match = re.fullmatch(r'\s*(\d) (\w+) "(.*?)"(.*)', line)
    assert match, line
    options = _options(match[4].split())
    restart = f'<w:lvlRestart w:val="{options["restart"]}"/>' if "restart" in options else ""
    style = f'<w:pStyle w:val="{options["style"]}"/>' if "style" in options else ""
    legal = "<w:isLgl/>" if "legal" in options else ""
    return (
        f'<w:lvl w:ilvl="{match[1]}"><w:start w:val="{options.get("start", "1")}"/><w:numFmt w:val="{match[2]}"/>'
        f"{restart}{style}{legal}<w:lvlText w:val={quoteattr(match[3])}/></w:lvl>"
    )
