"""What the checks found, at the clause where it stands: shown while somebody edits, on the page that it belongs to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..clauses.blocks import Text
from ..clauses.corpus import Corpus
from ..clauses.model import Standard
from ..clauses.parts import parts_of
from ..clauses.problem import Problem

Said = Callable[[Problem], Text]


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence of the checks."""

    clause: str
    "id of the clause in whose lines it stands; empty where it stands in none"
    sentence: Text
    is_of_questions: bool = False
    "it stands in the check list"
    is_opinion: bool = False
    "what a body said of the clause, rather than what the checks found"


def findings_by_standard(corpus: Corpus, problems: Sequence[Problem], said: Said) -> Mapping[str, tuple[Finding, ...]]:
    """Standard → its findings in the order of `problems`; under an empty id those of the files that all share."""
    by_file: dict[str, list[Problem]] = {}
    for problem in problems:
        by_file.setdefault(problem.place.file, []).append(problem)
    found: dict[str, tuple[Finding, ...]] = {}
    for standard in corpus.standards:
        own = tuple(_of_standard(corpus, standard, by_file, said))
        if own:
            found[standard.id] = own
    shared = tuple(Finding("", said(problem)) for file in by_file.values() for problem in file)
    return {**found, "": shared} if shared else found


def _of_standard(
    corpus: Corpus, standard: Standard, by_file: dict[str, list[Problem]], said: Said
) -> Iterator[Finding]:
    """Take the problems in the files of a standard out of `by_file`."""
    list_file = f"checklists/{standard.id}.yaml"
    lines = _lines(corpus, standard)
    for file in [name for name in by_file if name == list_file or name.startswith(f"standards/{standard.id}/")]:
        starts = lines.get(file, [])
        for problem in by_file.pop(file):
            before = bisect_right(starts, problem.place.line, key=lambda start: start[0])
            yield Finding(starts[before - 1][1] if before else "", said(problem), file == list_file)


def _lines(corpus: Corpus, standard: Standard) -> dict[str, list[tuple[int, str]]]:
    """File → where each clause, or each question about one, begins, with the id of the clause; by line."""
    parts = parts_of(standard)
    lines: dict[str, list[tuple[int, str]]] = {}
    for clause in standard.clauses:
        lines.setdefault(clause.place.file, []).append((clause.place.line, clause.id))
    checklist = corpus.checklist(standard.id)
    asked = [(one.place, one.clause) for one in checklist.questions] if checklist else []
    waived = [(one.place, one.clause) for one in checklist.waivers] if checklist else []
    for place, id in (*asked, *waived):
        lines.setdefault(place.file, []).append((place.line, parts[id].clause.id if id in parts else ""))
    return {file: sorted(starts) for file, starts in lines.items()}
