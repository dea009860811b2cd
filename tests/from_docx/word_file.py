"""Small Word files made from a few lines: the parts of a .docx as text, and short ways to write what stands in them."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from macros.from_docx import ImportedDocument, read_docx

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMESPACES = (
    f'xmlns:w="{MAIN}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"

CHAPTERS = """<w:abstractNum w:abstractNumId="1">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="h1"/><w:lvlText w:val="%1　"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="h2"/><w:lvlText w:val="%1.%2　"/>
</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>"""
"a list for chapters (style h1) and clauses (style h2)"

HEADINGS = """<w:style w:type="paragraph" w:styleId="n" w:default="1"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="h1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>
</w:pPr></w:style><w:style w:type="paragraph" w:styleId="h2"><w:name w:val="heading 2"/><w:pPr><w:numPr>
<w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>"""


def p(*inside: str, style: str = "", number: tuple[int, int] | None = None, properties: str = "") -> str:
    """A paragraph; `inside` are texts and elements, `number` is (numId, ilvl)."""
    named = f"<w:pStyle w:val={quoteattr(style)}/>" if style else ""
    listed = f'<w:numPr><w:ilvl w:val="{number[1]}"/><w:numId w:val="{number[0]}"/></w:numPr>' if number else ""
    return f"<w:p><w:pPr>{named}{listed}{properties}</w:pPr>{''.join(map(r, inside))}</w:p>"


def r(text: str, properties: str = "") -> str:
    """A run with the text; what is an element already stays as it is."""
    if text.startswith("<"):
        return text
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def tr(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(map(tc, cells))}</w:tr>"


def tc(text: str, properties: str = "") -> str:
    return text if text.startswith("<w:tc>") else f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(text)}</w:tc>"


def word_file(path: Path, *body: str, styles: str = HEADINGS, numbering: str = CHAPTERS, **parts: str) -> Path:
    """Writes a .docx with this body; `parts` are further ones (comments, commentsExtended, footnotes) by their type."""
    contents = {"styles": styles, "numbering": numbering, **parts}
    return zip_file(path, word_parts("".join(body), contents))


def word_parts(body: str, parts: Mapping[str, str], main: str = "word/document.xml") -> dict[str, str]:
    """Name of each entry → its XML."""
    relations = "".join(
        f'<Relationship Id="r{at}" Type="{OFFICE}/{kind}" Target="{kind}.xml"/>' for at, kind in enumerate(parts)
    )
    folder, _, name = main.rpartition("/")
    written = {
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="r" Type="{OFFICE}/officeDocument" '
        f'Target="{main}"/></Relationships>',
        f"{folder}/_rels/{name}.rels": f'<Relationships xmlns="{PACKAGE}">{relations}</Relationships>',
        main: f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
    }
    return written | {f"{folder}/{kind}.xml": f"<w:{kind} {NAMESPACES}>{xml}</w:{kind}>" for kind, xml in parts.items()}


def zip_file(path: Path, entries: Mapping[str, str | bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return path


def read(tmp_path: Path, *body: str, **parts: str) -> ImportedDocument:
    """Writes the file and reads it."""
    return read_docx(word_file(tmp_path / "draft.docx", *body, **parts), "draft")
