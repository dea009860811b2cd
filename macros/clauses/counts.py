"""The line of figures that every command ends with: how much was read, and how much is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from .corpus import Corpus
from .problem import Problem

_CHINESE = {
    "standard": "个标准",
    "clause": "条",
    "question": "个检查项",
    "error": "个错误",
    "warning": "个警告",
    "note": "个提示",
}


def corpus_counts(corpus: Corpus, language: str = "en") -> str:
    """`5 standards, 294 clauses, 549 questions`; a companion is counted with the standards that it explains."""
    return (_counted_in_chinese if language == "zh" else counted)(
        {
            "standard": len(corpus.standards),
            "clause": sum(len(standard.clauses) for standard in corpus.standards),
            "question": sum(len(checklist.questions) for checklist in corpus.checklists),
        }
    )


def problem_counts(problems: Iterable[Problem], language: str = "en") -> str:
    """`0 errors, 1 warning, 2 notes`."""
    found = dict.fromkeys(("error", "warning", "note"), 0)
    for problem in problems:
        found[problem.severity] += 1
    return (_counted_in_chinese if language == "zh" else counted)(found)


def counted(counts: Mapping[str, int]) -> str:
    """`1 clause, 2 questions`: each noun in the number that its count wants."""
    return ", ".join(f"{count} {noun if count == 1 else _plural(noun)}" for noun, count in counts.items())


def _plural(noun: str) -> str:
    """clauses, entries."""
    return f"{noun.removesuffix('y')}ies" if noun.endswith("y") else f"{noun}s"


def _counted_in_chinese(counts: Mapping[str, int]) -> str:
    """`5个标准，294条，549个检查项`."""
    return "，".join(f"{count}{_CHINESE[noun]}" for noun, count in counts.items())
