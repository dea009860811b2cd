"""Every text has its English.

What: each text of a clause that has Chinese has English too, also titles, questions, reasons and labels. A clause is
told once; a standard without any English, as it comes from Word, is told once, and so is a check list.
Why: the site shows both languages side by side; where the English is missing it can only show the Chinese.
How to mend: write the `en` beside the `zh`, then accept it with the command `accept`. A warning, so that a text
fresh from Word can be shown before it is translated.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.acceptance import has_text, is_translated, untranslated_texts
from ..clauses.blocks import Text
from ..clauses.checklist import Checklist
from ..clauses.corpus import Corpus
from ..clauses.model import Clause, Standard
from ..clauses.problem import Place, Problem
from .survey import Survey, clause_label

RULE = "missing-translation"

Named = Iterator[tuple[Place, str, Text]]
"place, name and value of a text"


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each clause, and for each other text, that lacks English."""
    for standard in survey.corpus.standards:
        if _is_fresh(standard):
            yield Problem(standard.place, f"{standard.id} has no English yet", RULE, severity="warning")
        else:
            yield from (problem for clause in standard.clauses for problem in _untranslated_clause(clause))
    for checklist in filter(_is_fresh_list, survey.corpus.checklists):
        message = f"the check list of {checklist.standard} has no English yet"
        yield Problem(checklist.place, message, RULE, severity="warning")
    for place, name, text in _texts(survey.corpus):
        if text.zh and not text.en:
            yield Problem(place, f"{name} has no English", RULE, severity="warning")


def _is_fresh(standard: Standard) -> bool:
    """Whether nobody has begun to translate its clauses."""
    written = [clause for clause in standard.clauses if has_text(clause)]
    return bool(written) and not any(is_translated(clause) for clause in written)


def _is_fresh_list(checklist: Checklist) -> bool:
    """Whether nobody has begun to translate its questions."""
    return bool(checklist.questions) and not any(text.en for _, _, text in _checklist_texts(checklist))


def _untranslated_clause(clause: Clause) -> Iterator[Problem]:
    missing = untranslated_texts(clause)
    if missing:
        place, text = missing[0]
        count = f", and {len(missing) - 1} more" if len(missing) > 1 else ""
        message = f"{clause_label(clause)} has no English for “{_start(text)}”{count}"
        yield Problem(place, message, RULE, severity="warning")


def _start(text: str) -> str:
    return text if len(text) <= 14 else f"{text[:12]}…"


def _texts(corpus: Corpus) -> Named:
    for standard in corpus.standards:
        yield from () if _is_fresh(standard) else _cover_texts(standard)
    for checklist in corpus.checklists:
        yield from () if _is_fresh_list(checklist) else _checklist_texts(checklist)
    for measure in corpus.measures:
        yield Place("checklists/measures.yaml"), f"the label of `{measure.id}`", measure.label
        yield Place("checklists/measures.yaml"), f"the unit of `{measure.id}`", measure.unit
    for relation in corpus.relations:
        yield relation.place, "the reason of this relation", relation.reason
    for topic in corpus.topics:
        yield topic.place, f"the title of `{topic.id}`", topic.title
    for document in corpus.documents:
        yield document.place, f"the title of {document.number}", document.title


def _cover_texts(standard: Standard) -> Named:
    fields = {"title": standard.title, "short-title": standard.short_title, "about": standard.about}
    fields |= dict(standard.bodies)
    if standard.rights:
        fields |= {"owner": standard.rights.owner, "basis": standard.rights.basis}
    return ((standard.place, f"`{name}` of {standard.id}", text) for name, text in fields.items())


def _checklist_texts(checklist: Checklist) -> Named:
    for question in checklist.questions:
        for name, text in (
            ("ask", question.ask),
            ("evidence", question.evidence),
            ("applies-if", question.applies_if),
            ("asked-so", question.asked_so),
        ):
            yield question.place, f"`{name}` of the question `{question.id}`", text
        for part in question.parts:
            yield question.place, f"the part `{part.id}` of the question `{question.id}`", part.text
    for waiver in checklist.waivers:
        yield waiver.place, f"the reason of the waiver for `{waiver.clause}`", waiver.reason
