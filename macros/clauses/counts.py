"""The line of figures that every command ends with: how much was read, and how much is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from .corpus import Corpus
from .problem import Problem


def corpus_counts(corpus: Corpus) -> str:
    """`5 standards, 294 clauses, 549 questions`; a companion is counted with the standards that it explains."""
    return counted(
        {
            "standard": len(corpus.standards),
            "clause": sum(len(standard.clauses) for standard in corpus.standards),
            "question": sum(len(checklist.questions) for checklist in corpus.checklists),
        }
    )


def problem_counts(problems: Iterable[Problem]) -> str:
    """`0 errors, 1 warning, 2 notes`."""
    found = dict.fromkeys(("error", "warning", "note"), 0)
    for problem in problems:
        found[problem.severity] += 1
    return counted(found)


def counted(counts: Mapping[str, int]) -> str:
    """`1 clause, 2 questions`: each noun in the number that its count wants."""
    return ", ".join(f"{count} {noun}{'' if count == 1 else 's'}" for noun, count in counts.items())
