"""A Word file put into a standard that has changed since the file was handed out: values → values.

Three texts: what was handed out, what Word made of it, what the YAML says now. What one side alone has changed is
taken, what both changed alike is taken once, and what they changed each in its own way is a conflict, which a person
decides.
References of every side are brought to the merged numbers before anything is compared.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from ..cover_comparison import cover_changes
from ..fingerprints import chinese_texts
from ..model import Chapter, Clause, Standard
from ..parts import parts_of
from ..renumbering import Moved, moved_numbers, numbered_parts, with_renumbered_references
from .chapter_names import chapter_names
from .conflicts import Conflict, Taken, clause_conflict
from .content import Chosen, chosen, is_alike, merged_remarks
from .followed import followed_clause
from .gone import gone_conflicts, standing
from .merged_cover import merged_cover
from .merged_figures import with_picture_files
from .merged_text import merged_clause, parts_by_id
from .merging import Merge, merge, steps_of
from .numbers import block_numbers, counted_numbers, numbers_of, with_block_numbers
from .outline import MergedOutline, merged_outline, outline_of
from .swapped import swapped_conflicts, with_swapped_ids


@dataclass(frozen=True, slots=True)
class ThreeWay:
    merge: Merge
    conflicts: tuple[Conflict, ...]
    "all of them; where one is not decided, nothing should be written"

    def undecided(self, taken: Taken) -> tuple[Conflict, ...]:
        """Those that nobody has decided."""
        return tuple(one for one in self.conflicts if one.id not in taken)


@dataclass(frozen=True, slots=True)
class Sides:
    """The three texts, under the same ids."""

    base: Standard
    word: Standard
    yaml: Standard

    def clauses(self) -> tuple[dict[str, Clause], dict[str, Clause], dict[str, Clause]]:
        """The clauses of each by id."""
        base, word, yaml = (
            {clause.id: clause for clause in side.clauses} for side in (self.base, self.word, self.yaml)
        )
        return base, word, yaml


def decided_merge(
    base: Standard | None,
    ours: Standard,
    read: Standard,
    keys: Collection[str],
    used: Collection[str],
    taken: Taken,
) -> ThreeWay:
    """`read` put into `ours` with what a person has decided; `base` None where the YAML stands as it was handed out."""
    swapped = tuple(swapped_conflicts(base or ours, read, keys))
    read = with_swapped_ids(read, swapped, taken)
    if base is None:
        return ThreeWay(merge(ours, read, keys, used), swapped)
    found = three_way(base, ours, read, keys, used, taken)
    return replace(found, conflicts=(*swapped, *found.conflicts))


def three_way(
    base: Standard, ours: Standard, read: Standard, keys: Collection[str], used: Collection[str], taken: Taken
) -> ThreeWay:
    """`read` from a Word file, whose text was `base` when it was handed out, put into `ours`.

    `keys` and `used` are those of `merge`; `taken` is what a person has decided.
    """
    first = merge(base, read, keys, {*used, *parts_of(ours)})
    sides = Sides(base, _with_ids_of_twins(base, first.standard, ours), ours)
    if any(one.severity == "error" for one in first.problems) or sides.word == base:
        return ThreeWay(replace(first, standard=ours, steps=tuple(steps_of(ours, ours)), cover=()), ())
    gone = gone_conflicts(sides.base, sides.word, sides.yaml)
    stays = standing(sides.base, sides.word, sides.yaml, gone, taken)
    outline = merged_outline(outline_of(sides.base), outline_of(sides.word), outline_of(sides.yaml), stays, taken)
    numbers = _numbers(sides, outline, stays)
    skeleton = _skeleton(sides, numbers)
    clauses, texts = _clauses(sides, skeleton, taken)
    cover, covers = merged_cover(sides.base, sides.word, sides.yaml, taken)
    standard = with_picture_files(ours, replace(cover, chapters=_chapters(sides, clauses, outline)))
    found = (*gone, *texts, *_of_places(sides, outline), *covers)
    steps = tuple(steps_of(ours, standard))
    return ThreeWay(Merge(standard, steps, tuple(cover_changes(ours, standard)), first.problems), tuple(found))


def _with_ids_of_twins(base: Standard, word: Standard, yaml: Standard) -> Standard:
    """What both sides have added alike is one clause: Word's gets the ids of ours."""
    known = {clause.id for clause in base.clauses}
    theirs, ours = (Moved({(kind, number): id for kind, id, number in numbered_parts(side)}) for side in (word, yaml))
    new = [
        (clause, with_renumbered_references(clause, ours, ("zh",))) for clause in yaml.clauses if clause.id not in known
    ]

    def twin(clause: Clause) -> Clause:
        """The clause of ours that says the same and names the same clauses."""
        meant = with_renumbered_references(clause, theirs, ("zh",))
        found = [pair for pair in new if is_alike(pair[1], meant)] if clause.id not in known else []
        if not found or not chinese_texts(clause):
            return clause
        new.remove(found[0])
        moved = Moved({(kind, number): back.get((kind, id), number) for (kind, number), id in ours.numbers.items()})
        return replace(followed_clause(found[0][0], found[0][0], moved), number=clause.number, comments=clause.comments)

    back = {(kind, id): number for kind, id, number in numbered_parts(word)}

    return replace(word, chapters=tuple(Chapter(one.name, tuple(map(twin, one.clauses))) for one in word.chapters))


def _numbers(sides: Sides, outline: MergedOutline, stays: Collection[str]) -> dict[str, str]:
    """The numbers of the side that alone has moved some; where both have, all are counted."""
    base, word, yaml = map(numbers_of, (sides.base, sides.word, sides.yaml))
    for side, other in ((yaml, word), (word, yaml)):
        if (
            set(side) == set(stays)
            and list(side) == list(outline.parents)
            and [*other.items()]
            in (
                [*base.items()],
                [*side.items()],
            )
        ):
            return side
    own = {id: yaml.get(id) or word.get(id, "") for id in outline.parents}
    first = next((id for id in outline.parents if own[id].isdigit()), "")
    begins = next((number for number in base.values() if number.isdigit()), "1")
    return counted_numbers(outline.parents, own | ({first: begins} if first else {}))


def _skeleton(sides: Sides, numbers: Mapping[str, str]) -> Standard:
    """The merged text as far as numbers go: what references are brought to."""
    base, word, yaml = sides.clauses()
    clauses = []
    for id, number in numbers.items():
        is_words = id not in yaml or (id in word and id in base and is_alike(base[id], yaml[id]))
        clauses.append(replace((word if is_words else yaml)[id], number=number))
    tables = block_numbers(clauses, (sides.yaml, sides.word))
    return replace(
        sides.yaml, chapters=(Chapter("all", tuple(with_block_numbers(clause, tables) for clause in clauses)),)
    )


def _clauses(sides: Sides, skeleton: Standard, taken: Taken) -> tuple[tuple[Clause, ...], list[Conflict]]:
    """The merged clauses in their order, and those that both sides have changed."""
    moved = [moved_numbers(side, skeleton) for side in (sides.base, sides.word, sides.yaml)]
    base, word, yaml = (
        {id: followed_clause(clause, clause, numbers) for id, clause in side.items()}
        for side, numbers in zip(sides.clauses(), moved)
    )
    parts = parts_by_id(replace(sides.yaml, chapters=(Chapter("all", tuple(yaml.values())),)))
    clauses, conflicts = [], []
    tables = {id: part.number for id, part in parts_by_id(skeleton).items() if hasattr(part, "number")}
    for place in skeleton.clauses:
        id = place.id
        if id in base and id in word and id in yaml:
            made = chosen(base[id], word[id], yaml[id], taken.get(id) == "word")
            remarks = merged_remarks(base[id].comments, word[id].comments, yaml[id].comments)
            if made.clashes:
                conflicts.append(clause_conflict("text", id, base[id], word[id], yaml[id]))
        elif id in yaml:
            made = Chosen(yaml[id], is_yamls=True, clashes=False)
            remarks = merged_remarks((), word[id].comments if id in word else (), yaml[id].comments)
        else:
            made, remarks = Chosen(word[id], is_yamls=False, clashes=False), word[id].comments
        clause = replace(made.clause, number=place.number, comments=remarks)
        if not made.is_yamls:
            clause = merged_clause(yaml.get(id), clause, parts, frozenset((id,)))
        clauses.append(with_block_numbers(clause, tables))
    return tuple(clauses), conflicts


def _chapters(sides: Sides, clauses: Sequence[Clause], outline: MergedOutline) -> tuple[Chapter, ...]:
    """The clauses in the files where they stand; what is new stands in that of Word."""
    files = {
        clause.id: one.name for side in (sides.word, sides.yaml) for one in side.chapters for clause in one.clauses
    }
    chapters: list[Chapter] = []
    for clause in clauses:
        if not chapters or (not outline.parents[clause.id] and files[clause.id] != chapters[-1].name):
            chapters.append(Chapter(files[clause.id], ()))
        chapters[-1] = replace(chapters[-1], clauses=(*chapters[-1].clauses, clause))
    return tuple(Chapter(name, chapter.clauses) for name, chapter in zip(chapter_names(sides.yaml, chapters), chapters))


def _of_places(sides: Sides, outline: MergedOutline) -> list[Conflict]:
    base, word, yaml = sides.clauses()
    return [
        *(clause_conflict("place", id, base.get(id), word.get(id), yaml.get(id)) for id in outline.places),
        *(clause_conflict("order", id, base.get(id), word.get(id), yaml.get(id)) for id in outline.orders),
    ]
