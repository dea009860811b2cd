"""A standard whose texts were put right by a machine → its files, with the fingerprints that were fresh."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from ..acceptance import accepted_questions, accepted_translations
from ..corpus import Corpus
from ..model import Chapter, Clause, Standard
from .accepting import accept
from .changed_files import write_changed_standard
from .store import read_corpus


def write_fixed(root: Path, corpus: Corpus, before: Standard, after: Standard) -> None:
    """Write `after`, which says the same as `before` in better form.

    English and questions that had been accepted for the text as it was are accepted for the text as it is. OSError
    where the disk refuses, ValueError where the files would not read back as meant; nothing is written then.
    """
    stale = set(accepted_translations(before))
    checklist = corpus.checklist(before.id)
    stale_questions = set(accepted_questions(checklist, before)) if checklist else set()
    prints = accepted_translations(after, without=stale)
    write_changed_standard(before, _with_prints(after, prints), root / "standards" / before.id)
    if checklist:
        today = read_corpus(root)
        standard = today.standard(before.id)
        if standard:
            accept(root, today, standard, what=("questions",), without=stale_questions)


def _with_prints(standard: Standard, prints: dict[str, tuple[str, str]]) -> Standard:
    chapters = (
        Chapter(chapter.name, tuple(_with_print(clause, prints) for clause in chapter.clauses))
        for chapter in standard.chapters
    )
    return replace(standard, chapters=tuple(chapters))


def _with_print(clause: Clause, prints: dict[str, tuple[str, str]]) -> Clause:
    if clause.id not in prints:
        return clause
    chinese, english = prints[clause.id]
    return replace(clause, translated_from=chinese, translated_as=english)
