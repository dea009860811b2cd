"""What the editing page writes beside the clauses: questions, links, opinions; an entry at a time, under the lock."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import cast

from ..checks.not_acceptable import not_acceptable
from ..clauses.blocks import Text
from ..clauses.corpus import Corpus
from ..clauses.files.accepting import accept
from ..clauses.files.plain import Plain
from ..clauses.files.schema import schema_problems
from ..clauses.files.together import write_together
from ..clauses.files.writing import changed_text, list_text
from ..clauses.model import Standard
from ..clauses.parts import parts_of
from ..clauses.passages import passages
from ..question_drafts import drafted_entries, with_measures
from .beside import SCHEMAS, BesideKind, Entry, Plains, entries_in, file_of, whole_file
from .beside_form import bounds_of, inputs_of, with_inputs
from .clause_form import one_line
from .desk import Saved, changing, clause_of, opened

NEW: Plains = {"type": "same-subject"}
"what a new link begins with"
_HEADS: dict[BesideKind, str] = {
    "questions": "# yaml-language-server: $schema=../standards/schema/checklist.json\n"
    "standard: {standard}\nquestions:\n",
    "relations": "# yaml-language-server: $schema=schema/relations.json\nrelations:\n",
}


def saved_entry(root: Path, standard: str, id: str, kind: BesideKind, typed: Mapping[str, str]) -> Saved:
    """Write an entry as typed; `key` and `mark` of the form say which and as what it was opened.

    Refused where somebody else has changed it since, where it is gone, or where the schema has something against it.
    """

    def change(corpus: Corpus, ours: Standard) -> Saved:
        whole = whole_file(root, kind, standard)
        entries = entries_in(whole, kind)
        place = _place(entries, typed.get("key", ""), typed.get("mark", ""))
        if place is None:
            return Saved("entry-gone", id=id)
        mine = with_inputs(entries[place], typed)
        if entries[place].mark != typed.get("mark"):
            return Saved("changed-meanwhile", _clashes(mine, entries[place]), id)
        if problems := schema_problems({**_frame(kind, standard), kind: [mine.plain]}, SCHEMAS[kind], mine.key):
            return Saved("not-sound", id=id, problems=tuple(problems))
        entries[place] = mine
        _write(root, kind, standard, whole, entries)
        if kind == "questions" and typed.get("accept"):
            again, there = opened(root, standard)
            about = str(mine.plain["clause"])
            accept(root, again, there, [about], ("questions",), not_acceptable(again, standard))
        return Saved(id=id)

    return changing(root, standard, change)


def with_new_relation(root: Path, standard: str, id: str, typed: Mapping[str, str]) -> Saved:
    """A new link from the clause to `target`, an address such as `park/service-system`."""

    def change(corpus: Corpus, ours: Standard) -> Saved:
        clause_of(ours, id)
        target = one_line(typed.get("target", ""))
        there = corpus.standard(target.partition("/")[0])
        if there is None or target.partition("/")[2] not in parts_of(there):
            return Saved("no-such-target", id=id)
        ends: Plains = {"from": f"{standard}/{id}", "to": target}
        new = with_inputs(Entry("relations", {**ends, **NEW}), typed)
        if problems := schema_problems({"relations": [new.plain]}, SCHEMAS["relations"], new.key):
            return Saved("not-sound", id=id, problems=tuple(problems))
        whole = whole_file(root, "relations", standard)
        entries = entries_in(whole, "relations")
        if any(one.key == new.key and one.plain.get("type") == new.plain["type"] for one in entries):
            return Saved("link-is-there", id=id)
        _write(root, "relations", standard, whole, [*entries, new])
        return Saved(id=id)

    return changing(root, standard, change)


def without_relation(root: Path, standard: str, id: str, typed: Mapping[str, str]) -> Saved:
    """The links without one; refused where somebody else has changed it since it was opened."""

    def change(corpus: Corpus, ours: Standard) -> Saved:
        whole = whole_file(root, "relations", standard)
        entries = entries_in(whole, "relations")
        place = _place(entries, typed.get("key", ""), typed.get("mark", ""))
        if place is None or entries[place].mark != typed.get("mark"):
            return Saved("entry-gone", id=id)
        _write(root, "relations", standard, whole, [*entries[:place], *entries[place + 1 :]])
        return Saved(id=id)

    return changing(root, standard, change)


def with_drafted_questions(root: Path, standard: str, id: str) -> Saved:
    """A drafted question for each provision of the clause that has none, with the figures that it asks for."""

    def change(corpus: Corpus, ours: Standard) -> Saved:
        clause = clause_of(ours, id)
        whole = whole_file(root, "questions", standard)
        entries = entries_in(whole, "questions")
        asked = {str(one.plain.get("clause")) for one in entries} | {one.key for one in entries}
        ids = {id, *(passage.id for passage in passages(clause) if passage.id)} - asked
        fresh, measures = drafted_entries(ours, {one.id for one in corpus.measures}, ids)
        if not fresh:
            return Saved("nothing-to-ask", id=id)
        shared = root / "checklists" / "measures.yaml"
        beside = {shared: with_measures(shared, measures)} if measures else {}
        new = [Entry("questions", cast(Plains, one)) for one in fresh]
        _write(root, "questions", standard, whole, [*entries, *new], beside)
        return Saved(id=id)

    return changing(root, standard, change)


def _place(entries: list[Entry], key: str, mark: str) -> int | None:
    """Where the entry stands that was opened: as it was, else the one of its key."""
    places = [at for at, one in enumerate(entries) if one.key == key]
    return next((at for at in places if entries[at].mark == mark), next(iter(places), None))


def _clashes(mine: Entry, theirs: Entry) -> tuple[tuple[str, Text, Text], ...]:
    """Where another person's entry is not mine: the field, and both texts."""
    both = [[one for row in (*inputs_of(side), *bounds_of(side, ())) for one in row] for side in (mine, theirs)]
    pairs = [(one, other) for one, other in zip(*both) if one.value != other.value]
    return tuple((one.field, Text(one.value), Text(other.value)) for one, other in pairs)


def _frame(kind: BesideKind, standard: str) -> Plains:
    return {"standard": standard} if kind == "questions" else {}


def _write(
    root: Path,
    kind: BesideKind,
    standard: str,
    whole: Plains,
    entries: list[Entry],
    beside: Mapping[Path, str] | None = None,
) -> None:
    """The file with these entries; every line of it that says nothing else stays."""
    path = root / file_of(kind, standard)
    plain: list[Plain] = [one.plain for one in entries]
    if path.exists():
        text = changed_text(path, {**whole, kind: plain})
    else:
        path.parent.mkdir(parents=True, exist_ok=True)
        text = _HEADS[kind].format(standard=standard) + list_text(plain)
    texts = {**(beside or {}), **({} if text is None else {path: text})}
    write_together(root / "standards" / standard, texts)
