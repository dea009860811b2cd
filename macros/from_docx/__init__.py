"""Word → clauses: the only place that opens a Word file for reading.

`read_docx` is the way in. A file goes through in steps, each a module: `package` opens it safely; `styles`,
`numbering`, `runs`, `fields`, `tables`, `paragraphs` turn XML into a flow of paragraphs with the numbers that Word
prints; `front_matter`, `marks`, `lines`, `pdf_lines` say what each of them is; `sections`, `blocks`, `clauses` build.
"""

from .file_kinds import UnreadableFile
from .reader import ImportedDocument, read_docx

__all__ = ["ImportedDocument", "UnreadableFile", "read_docx"]
