"""Lines that were put together as a formula or a figure → the blocks of the model."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ..clauses.blocks import Figure, Formula, Note, Picture, Symbol, Text
from ..clauses.pictures import FILE_NAME, form_of, picture_fault
from ..clauses.problem import Place, Problem, Severity
from .flow import FoundPicture, problem_at
from .keys import Keys
from .line import Line
from .set_apart import is_sub_title, symbols_of


@dataclass(slots=True)
class SetApart:
    """Makes formulas and figures; counts those of the document, which have no key yet."""

    file: str
    keys: Keys
    problems: list[Problem]
    _names: dict[bytes, str] = field(default_factory=dict)
    "content of a picture → name of its file"
    _formulas: int = 0
    _figures: int = 0

    def formula(self, line: Line) -> Formula:
        """The formula of a line whose first part it is, with the symbols of the others."""
        self._formulas += 1
        first, *below = line.parts
        said, mathml = first.paragraphs[0].formulas[0]
        ending = first.text.rstrip()[-1:]
        if ending in ",，.。;；" and not said.endswith(ending):
            self._report(line, f"“{ending}” stands behind the formula {said}; left out", "formula-end", "note")
        key = self.keys.named(first.paragraphs, f"formula-{self._formulas}")
        said, mathml = _without_number(said.strip(), mathml)
        return Formula(key, line.mark.number, said, mathml, self._symbols(below), self._place(line))

    def figure(self, line: Line) -> Figure:
        """The figure of a line whose parts are pictures, titles of parts, key and notes."""
        self._figures += 1
        titles = [one for one in line.parts if one.mark.kind == "figure"]
        pictures = [one for one in line.parts if one.mark.kind == "picture"]
        keyed = titles[0].paragraphs if titles else pictures[0].paragraphs
        id = self.keys.named(keyed, f"figure-{self._figures}")
        notes = tuple(Note(one.both, place=self._place(one)) for one in line.parts if one.mark.kind == "note")
        title = Text(titles[0].text, titles[1].text if len(titles) > 1 else titles[0].both.en) if titles else Text()
        return Figure(
            id,
            titles[0].mark.number if titles else "",
            title,
            tuple(self._pictures(id, pictures, line)),
            self._symbols([one for one in line.parts if one.mark.kind == "text"]),
            notes,
            self._place(line),
        )

    def _pictures(self, id: str, pictures: list[Line], line: Line) -> Iterator[Picture]:
        parts = [one.text for one in line.parts if is_sub_title(one)]
        titles = [Text(text) for text in parts] if len(pictures) > 1 else []
        for text in parts[len(titles) and len(pictures) :]:
            self._report(
                line, f"“{text}” is the title of no part of figure {line.mark.number}; left out", "figure-part"
            )
        for at, one in enumerate(pictures):
            assert one.picture is not None
            file = self._file(id if len(pictures) == 1 else f"{id}-{chr(ord('a') + at % 26)}", one)
            title = titles[at] if at < len(titles) else Text()
            content = one.picture.content if file else b""
            if file:
                yield Picture(file, Text(one.picture.alt), title, content, self._place(one))

    def _file(self, id: str, line: Line) -> str:
        """A name for the picture, the same for the same content; empty where it cannot be taken, which is told."""
        picture = line.picture
        assert picture is not None
        form = form_of(picture.content)
        fault = picture_fault(f"pictures/{id}.{form}", picture.content)
        if fault:
            self._report(line, f"a picture {fault}; it is left out", "left-out")
            return ""
        if form in ("emf", "wmf"):
            message = (
                f"a picture is a {form.upper()}, which no browser shows: it is kept and offered for download; "
                "open it in LibreOffice Draw or Word, save it as PNG or SVG and put that in its place"
            )
            self._report(line, message, "picture-form")
        if picture.is_formula:
            message = "a formula is set by another program and only its picture is kept; write it as a formula of Word"
            self._report(line, message, "formula-as-picture")
        return self._names.setdefault(picture.content, self._free(_own_name(picture, form), f"pictures/{id}.{form}"))

    def _free(self, own: str, usual: str) -> str:
        taken = set(self._names.values())
        stem, _, ending = usual.rpartition(".")
        names = (own, usual, *(f"{stem}-{at}.{ending}" for at in range(2, 1000)))
        return next(name for name in names if name and name not in taken)

    def _symbols(self, lines: list[Line]) -> tuple[Symbol, ...]:
        return tuple(
            Symbol(symbol, Text(text), self._place(line)) for line in lines for symbol, text in symbols_of(line) or ()
        )

    def _place(self, line: Line) -> Place:
        return Place(self.file, line.parts[0].number if line.parts else line.number)

    def _report(self, line: Line, message: str, rule: str, severity: Severity = "warning") -> None:
        self.problems.append(problem_at(self.file, self._place(line).line, message, rule, severity))


def _own_name(picture: FoundPicture, form: str) -> str:
    """The name that we gave the picture when we wrote the file; empty where somebody else wrote it."""
    name = f"pictures/{picture.name}"
    return name if FILE_NAME.fullmatch(name) and name.endswith(f".{form}") else ""


def _without_number(said: str, mathml: str) -> tuple[str, str]:
    """The formula without the number that Word puts into it, `#(1)`."""
    match = re.search(r"#\((?:[A-Z]\.)?\d{1,3}\)$", said)
    if not match:
        return said, mathml
    tail = re.compile(
        r"<mo>#</mo>(?:<mrow>)?<mo>\(</mo>.*?<mo>\)</mo>(?:</mrow>)?(?=(?:</mtd></mtr></mtable>)?</math>$)"
    )
    bare = tail.sub("", mathml)
    alone = re.fullmatch(r"<math><mtable><mtr><mtd>(.*)</mtd></mtr></mtable></math>", bare)
    return said[: match.start()], f"<math>{alone[1]}</math>" if alone else bare
