"""Numbering and footnotes of Word as XML: what python-docx has no words for."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def abstract(id: int, *levels: tuple[str, str, str], restart: dict[int, int] | None = None) -> str:
    """A list: (format, text, id of the style that is linked) for each level."""
    made = "".join(_level(at, level, (restart or {}).get(at)) for at, level in enumerate(levels))
    return f'<w:abstractNum {W} w:abstractNumId="{id}"><w:multiLevelType w:val="multilevel"/>{made}</w:abstractNum>'


def _level(at: int, level: tuple[str, str, str], restart: int | None) -> str:
    form, text, style = level
    linked = f'<w:pStyle w:val="{style}"/>' if style else ""
    again = "" if restart is None else f'<w:lvlRestart w:val="{restart}"/>'
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{again}{linked}<w:suff w:val="nothing"/>'
        f'<w:lvlText w:val={quoteattr(text)}/><w:lvlJc w:val="left"/></w:lvl>'
    )


def instance(id: int, of: int, starts_anew: bool = False) -> str:
    """A use of the list `of`; its own count where it starts anew."""
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>' if starts_anew else ""
    return f'<w:num {W} w:numId="{id}"><w:abstractNumId w:val="{of}"/>{again}</w:num>'


def footnotes(texts: list[str]) -> str:
    """The part `footnotes.xml`; the first text has id 2, behind the separators."""
    notes = "".join(
        f'<w:footnote w:id="{at}"><w:p><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
        f'<w:r><w:t xml:space="preserve"> {escape(text)}</w:t></w:r></w:p></w:footnote>'
        for at, text in enumerate(texts, 2)
    )
    separators = "".join(
        f'<w:footnote w:type="{kind}" w:id="{at}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for at, kind in enumerate(("separator", "continuationSeparator"))
    )
    return f"<?xml version='1.0' encoding='UTF-8' standalone='yes'?><w:footnotes {W}>{separators}{notes}</w:footnotes>"


def field(code: str, shown: str) -> list[str]:
    """A complex field as runs: its code and what it shows."""
    mark = '<w:r {0}><w:fldChar w:fldCharType="{1}"/></w:r>'
    return [
        mark.format(W, "begin"),
        f'<w:r {W}><w:instrText xml:space="preserve"> {escape(code)} </w:instrText></w:r>',
        mark.format(W, "separate"),
        f'<w:r {W}><w:t xml:space="preserve">{escape(shown)}</w:t></w:r>',
        mark.format(W, "end"),
    ]


def tracked(what: str, text: str, id: int) -> str:
    """An insertion or a deletion."""
    inside = (
        f'<w:delText xml:space="preserve">{escape(text)}</w:delText>' if what == "del" else f"<w:t>{escape(text)}</w:t>"
    )
    return f'<w:{what} {W} w:id="{id}" w:author="编辑" w:date="2026-05-04T09:00:00Z"><w:r>{inside}</w:r></w:{what}>'


def text_box(lines: list[str]) -> str:
    """A run with a box of lines that floats on the page (VML in an alternative for DrawingML is left out)."""
    v = 'xmlns:v="urn:schemas-microsoft-com:vml"'
    inside = "".join(f'<w:p><w:r><w:t xml:space="preserve">{escape(line)}</w:t></w:r></w:p>' for line in lines)
    box = f"<v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox>"
    return f'<w:r {W} {v}><w:pict><v:shape style="position:absolute">{box}</v:shape></w:pict></w:r>'
