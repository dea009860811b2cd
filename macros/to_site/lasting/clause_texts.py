"""The texts of the clauses of one edition in both languages, each made into HTML once, for every page that shows it.

A heading's page shows all that stands under it, so a clause appears on a page for each of its levels; what is kept here
makes that a matter of joining.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from ...clauses.blocks import Text
from ...clauses.model import Clause, Standard
from ...clauses.parts import clause_types
from ..linked_text import TextLinker
from ..reading.standard_page import is_provision, printed_label
from ..templates import render
from ..urls import Urls

DEEPEST = 6
"HTML knows no heading below h6"


@dataclass(frozen=True, slots=True)
class ClauseTexts:
    """The HTML of the clauses of one text of a standard, for pages one folder below that of the standard."""

    standard: Standard
    linkers: Mapping[str, TextLinker]
    "language → what makes HTML of a text"
    place: Callable[[Clause], str]
    "the folder of a clause beside that of the page"
    urls: Urls
    kept: dict[str, Markup] = field(default_factory=dict)
    "id → HTML of its text, filled as pages ask"

    def own(self, clause: Clause) -> Markup:
        """The text of a clause in both languages, without number and heading."""
        if clause.id not in self.kept:
            self.kept[clause.id] = self._html(clause)
        return self.kept[clause.id]

    def _html(self, clause: Clause) -> Markup:
        if not clause.body:
            return Markup()
        linkers = {language: linker.html for language, linker in self.linkers.items()}
        return render("_clause_text.html", self.urls, clause=clause, types=self.types(clause), linkers=linkers)

    def types(self, clause: Clause) -> list[str]:
        """The provision types to be marked."""
        if not is_provision(self.standard, clause):
            return []
        return [type for type in clause_types(clause) if type != "statement"]

    def under(self, clauses: Sequence[Clause], level: int) -> Markup:
        """Every clause with number, heading, own address and text; `level` is that of the heading they stand under."""
        return Markup("").join(self._section(clause, level) for clause in clauses)

    def _section(self, clause: Clause, level: int) -> Markup:
        rank = min(max(2, clause.level - level + 1), DEEPEST)
        return render(
            "_clause_under.html",
            self.urls,
            clause=clause,
            label=Text(printed_label(clause, "zh"), printed_label(clause, "en")),
            rank=rank,
            place=self.place(clause),
            text=self.own(clause),
        )


def one_folder_up(html: str) -> str:
    """The same HTML for a page one folder nearer to the root: each relative link loses one step."""
    return html.replace('="../', '="')
