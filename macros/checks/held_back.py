"""One slip, one line: what may only be wrong because a file could not be read is held back, and counted."""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.corpus import Corpus
from ..clauses.problem import Place, Problem

HELD_BACK = "held-back"

_OF_THE_WHOLE = frozenset(
    {
        *("number-sequence", "element-order", "foreword-element", "scope-form", "fixed-sentence", "heading-uniform"),
        *("lone-subclause", "divided-unheaded", "never-mentioned", "reference-order", "unlisted-reference"),
        *("unused-reference", "unused-term", "undefined-variant", "undefined-abbreviation", "duplicate-text"),
        *("unknown-reference", "lost-address", "orphan-question", "needless-waiver", "question-provision"),
        *("threshold-figure", "missing-question", "stale-question"),
    }
)
"rules that look at more than one file of a standard"
_OF_ALL = frozenset({"unknown-address", "idle-synonym", "unknown-document", "glossary-term"})
"rules that look at more than one standard"
_UNREAD = frozenset({"yaml-syntax", "stray-file"})


def without_held_back(corpus: Corpus, problems: list[Problem]) -> list[Problem]:
    """The problems without those that hang on a file that could not be read; a note tells how many these are."""
    unread = tuple(_unread_files(corpus))
    if not unread:
        return problems
    standards = {_standard_of(file) for file in unread}
    kept = [problem for problem in problems if not _hangs_on(problem, standards)]
    if len(kept) == len(problems):
        return problems
    count = len(problems) - len(kept)
    said = "1 finding hangs" if count == 1 else f"{count} findings hang"
    message = f"{said} on files that cannot be read, and will be told when they can"
    return [*kept, Problem(Place(unread[0]), message, HELD_BACK, severity="note")]


def _unread_files(corpus: Corpus) -> Iterator[str]:
    """The files with a mistake of syntax, or of their name, from which nothing came."""
    read = {clause.place.file for standard in corpus.standards for clause in standard.clauses}
    read |= {question.place.file for checklist in corpus.checklists for question in checklist.questions}
    read |= {relation.place.file for relation in corpus.relations} | {topic.place.file for topic in corpus.topics}
    read |= {document.place.file for document in corpus.documents} | {term.place.file for term in corpus.glossary}
    told = {problem.place.file for problem in corpus.problems if problem.rule in _UNREAD}
    yield from sorted(told - read)


def _standard_of(file: str) -> str:
    """The standard to which a file belongs; empty for a file of all standards."""
    folder, _, rest = file.partition("/")
    if folder == "checklists":
        return rest.removesuffix(".yaml").removesuffix(".yml")
    return rest.partition("/")[0] if "/" in rest else ""


def _hangs_on(problem: Problem, standards: set[str]) -> bool:
    own = _standard_of(problem.place.file)
    of_one = problem.rule in _OF_THE_WHOLE and (own in standards or "" in standards)
    return of_one or problem.rule in _OF_ALL
