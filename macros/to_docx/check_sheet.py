"""The empty check list as a Word file, to be filled in by hand or on the screen: A4, its head repeated on each page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from docx.document import Document

from ..clauses.asked import Asked, AskedChapter
from ..clauses.blocks import Text
from ..clauses.fingerprints import standard_fingerprint
from ..clauses.model import Clause, Standard
from ..clauses.sheet_words import PROVISION_WORDS, SHEET_WORDS, in_languages, labelled, say
from ..clauses.whose_text import based_on, notice, standing_of
from .blank import blank_document
from .pages import add_headers, count_pages, set_sheet_page
from .paragraphs import add_paragraph
from .qr_pictures import SIDE, add_qr_code
from .sheet_table import ASKED, CENTRED, HEADED, CodePicture, SheetCell, SheetRow, SheetTable, add_table

WIDTHS = (18, 8, 88, 10, 11, 11, 39)
"of the columns, in millimetres"
HEAD = ("sheet-clause", "sheet-serial", "sheet-ask", "sheet-yes", "sheet-no", "sheet-na", "sheet-record")
BOX = SheetCell("□", CENTRED)
ROOM = 12
"height of a question in millimetres, so that it can be written in by hand"


@dataclass(frozen=True, slots=True)
class SheetContents:
    """What goes into a check sheet."""

    standard: Standard
    chapters: tuple[AskedChapter, ...]
    languages: tuple[str, ...]
    "the first one is that of the title and of what runs at the edge"
    addresses: Mapping[str, str]
    "clause → what its QR code opens; empty where the address of the site is not known"


def check_sheet(contents: SheetContents) -> tuple[Document, tuple[SheetTable, ...]]:
    """The document: title, cover block, a row a question, conclusion and signatures; and the tables left open in it."""
    standard, languages = contents.standard, contents.languages
    name = standard.title.in_language(languages[0])
    document = blank_document(f"{name}　{say('sheet-title', languages[:1])}")
    set_sheet_page(document.sections[0])
    count_pages(document.sections[0], "decimal")
    running = f"{name}　{standing_of(standard).in_language(languages[0])}".strip()
    add_headers(document, running, say("page", languages, " · "))
    for language, style in zip(languages, ("Title", "Subtitle")):
        title = f"{standard.title.in_language(language)}　{SHEET_WORDS['sheet-title'].in_language(language)}"
        add_paragraph(document, style, title)
    for told in (based_on(standard), notice(standard)) if standard.is_restated else ():
        add_paragraph(document, "工作文本说明", in_languages(told, languages, "\n"))
    cover = add_table(document, (22, 70, 22, 71), _cover(standard, languages))
    for line in _how_to(contents):
        add_paragraph(document, "Normal", line)
    questions = add_table(document, WIDTHS, (_head(languages), *_questions(document, contents)))
    add_paragraph(document, "Normal")
    end = add_table(document, (65, 67, 53), _signatures(languages))
    add_paragraph(document, "Normal")  # Word wants a paragraph at the end
    return document, (cover, questions, end)


def _cover(standard: Standard, languages: tuple[str, ...]) -> Iterator[SheetRow]:
    text = "　".join((say("sheet-text", languages, " · "), standard_fingerprint(standard)))
    edition = "\n".join((in_languages(standing_of(standard), languages), text))
    title = in_languages(standard.title, languages)
    for first, given, second, also in (
        ("organisation", "", "site", ""),
        ("assessor", "", "date", ""),
        ("check-against", title, "sheet-edition", edition),
    ):
        heads = [SheetCell(say(word, languages), CENTRED) for word in (first, second)]
        yield SheetRow((heads[0], SheetCell(given), heads[1], SheetCell(also)), height=9)


def _how_to(contents: SheetContents) -> Iterator[str]:
    total = sum(1 for chapter in contents.chapters for _ in chapter.questions)
    yield from say("sheet-how", contents.languages, count=total).split("\n")
    if contents.addresses:
        yield from say("sheet-qr", contents.languages).split("\n")


def _head(languages: tuple[str, ...]) -> SheetRow:
    return SheetRow(tuple(SheetCell(say(word, languages), HEADED) for word in HEAD), is_head=True)


def _questions(document: Document, contents: SheetContents) -> Iterator[SheetRow]:
    """A row a question, under a row a chapter; the number of a clause and its code stand beside its first question."""
    for chapter in contents.chapters:
        heading = f"{chapter.number}　{in_languages(chapter.title, contents.languages, '　')}"
        yield SheetRow((SheetCell(heading, columns=len(WIDTHS)),), is_kept=True)
        for group in chapter.clauses:
            for at, asked in enumerate(group.questions):
                number = SheetCell(group.clause.number, CENTRED)
                first = number if at else _with_code(document, contents, group.clause, asked.serial)
                to_measure = SheetCell(_to_measure(asked, contents), ASKED)
                cells = (_question(asked, contents.languages), BOX, BOX, BOX, to_measure)
                yield SheetRow((first, SheetCell(str(asked.serial), CENTRED), *cells), height=ROOM)


def _with_code(document: Document, contents: SheetContents, clause: Clause, serial: int) -> SheetCell:
    """The number of a clause and, where its address is known, the QR code that opens it."""
    address = contents.addresses.get(clause.id)
    if not address:
        return SheetCell(clause.number, CENTRED)
    title = say("qr-of", contents.languages[:1], number=clause.number)
    picture = CodePicture(add_qr_code(document, address, serial), serial, f"{title} {address}", SIDE)
    return SheetCell(clause.number, CENTRED, picture=picture)


def _question(asked: Asked, languages: tuple[str, ...]) -> SheetCell:
    """The question with its entry and provision type; smaller: when it applies, its threshold, what to look at."""
    question = asked.question
    lines = [line for language in languages for line in (_ask(asked, language), *_boxes(asked, language))]
    small = [labelled("check-applies", question.applies_if, languages)] if question.applies_if else []
    if asked.bound:
        small.append(labelled("check-bound", asked.bound, languages))
    return SheetCell(
        "\n".join(lines), ASKED, small="\n".join([*small, labelled("check-evidence", question.evidence, languages)])
    )


def _ask(asked: Asked, language: str) -> str:
    type = "" if asked.type == "statement" else PROVISION_WORDS[asked.type].in_language(language)
    brackets = ("（", "）") if language == "zh" else (" (", ")")
    entry, ask = (text.in_language(language) for text in (asked.entry_label, asked.question.ask))
    return f"{f'{entry}　{ask}' if entry else ask}{type.join(brackets) if type else ''}"


def _boxes(asked: Asked, language: str) -> tuple[str, ...]:
    """A line with a box for each part of the question; none where it has no parts."""
    boxes = "　".join(f"□ {part.text.in_language(language)}" for part in asked.question.parts)
    return (boxes,) if boxes else ()


def _to_measure(asked: Asked, contents: SheetContents) -> str:
    """A line to write each figure on."""
    gaps = (
        Text(f"{one.label.zh}：______{one.unit.zh}", f"{one.label.en}: ______ {one.unit.en}") for one in asked.measures
    )
    return "\n".join(in_languages(gap, contents.languages) for gap in gaps)


def _signatures(languages: tuple[str, ...]) -> Sequence[SheetRow]:
    words = ("check-sign-assessor", "check-sign-organisation", "date")
    conclusion = SheetCell(say("check-conclusion", languages, "　"), columns=3)
    signatures = tuple(SheetCell(say(word, languages, "　")) for word in words)
    return [SheetRow((conclusion,), is_kept=True, height=30), SheetRow(signatures, height=20)]
