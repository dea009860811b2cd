"""Lines that somebody typed in two paragraphs are put together; entries typed in one paragraph are parted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from .flow import Paragraph
from .line import Line
from .marks import entry_mark


def split_at_breaks(paragraph: Paragraph) -> Iterator[Paragraph]:
    """The paragraph; or several, where list entries were typed in one with line breaks between them."""
    parts = [part.strip() for part in paragraph.text.split("\n")]
    begins = [0, *(at for at, part in enumerate(parts) if at and entry_mark(part))]
    if len(begins) == 1:
        yield paragraph
        return
    for begin, end in zip(begins, [*begins[1:], len(parts)]):
        text = "\n".join(parts[begin:end]).strip()
        first = replace(paragraph, text=text)
        yield first if not begin else Paragraph(text, paragraph.line, paragraph.style)


def with_lone_numbers(lines: tuple[Line, ...], report: Callable[[int, str, str], None]) -> Iterator[Line]:
    """Numbers that stand alone in their paragraph, put together with the text in the next one."""
    waiting: Line | None = None
    for line in lines:
        if waiting and line.mark.kind == "text":
            line = Line(replace(waiting.mark, text=line.text), line.text, waiting.paragraphs + line.paragraphs)
        elif waiting:
            report(waiting.number, f"the number {waiting.mark.number} stands without a text; left out", "empty-number")
        waiting = line if line.mark.kind == "clause" and not line.text else None
        if not waiting:
            yield line
    if waiting:
        report(waiting.number, f"the number {waiting.mark.number} stands without a text; left out", "empty-number")


def with_text_below(lines: Iterator[Line]) -> Iterator[Line]:
    """示例： and 注： alone in their paragraph, put together with the text in the next one."""
    waiting: Line | None = None
    for line in lines:
        if waiting and line.mark.kind == "text":
            line = Line(replace(waiting.mark, text=line.text), line.text, waiting.paragraphs + line.paragraphs)
            waiting = None
        elif waiting:
            yield waiting
            waiting = None
        if line.mark.kind in {"note", "example"} and not line.text:
            waiting = line
        else:
            yield line
    if waiting:
        yield waiting
