"""File names of chapters after a merge: the old ones where they still sort in reading order, others put in between."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from string import ascii_lowercase

from ..model import Chapter, Standard


def chapter_names(ours: Standard, chapters: Sequence[Chapter]) -> tuple[str, ...]:
    """A name for each of `chapters`, which hold ids of ours and the names that the reader proposes."""
    former = former_names(ours, chapters)
    stays = _longest_sorted([former.get(at, "") for at in range(len(chapters))])
    taken = {former[at] for at in stays} | set(former.values())
    names: list[str] = []
    for at, chapter in enumerate(chapters):
        if at in stays:
            names.append(former[at])
            continue
        after = next((former[later] for later in stays if later > at), "")
        slug = (former.get(at) or chapter.name).partition("-")[2]
        names.append(_between(names[-1] if names else "", after, chapter.name, slug, taken))
        taken.add(names[-1])
    return tuple(names)


def former_names(ours: Standard, chapters: Sequence[Chapter]) -> dict[int, str]:
    """Position → the file that the chapter has now; a chapter is the same where its first clause is."""
    known = {chapter.clauses[0].id: chapter.name for chapter in ours.chapters if chapter.clauses}
    return {
        at: known[one.clauses[0].id] for at, one in enumerate(chapters) if one.clauses and one.clauses[0].id in known
    }


def _between(before: str, after: str, proposed: str, slug: str, taken: set[str]) -> str:
    """The first fitting name: `06-services`, `06-chapter`, `05a-services`, `05b-services` …"""
    figure = proposed.partition("-")[0]
    figures = before.partition("-")[0] or f"{max(0, int(after[:2] or 1) - 1):02d}"
    names = (f"{figure}-{slug}", proposed, *(f"{figures}{letter}-{slug}" for letter in ascii_lowercase))
    return next((name for name in names if name not in taken and _is_sorted([before, name, after])), proposed)


def _longest_sorted(names: Sequence[str]) -> list[int]:
    """The positions of the longest run of names that sort as files do; empty names are left out."""
    best: list[list[int]] = []
    for at, name in enumerate(names):
        earlier = [run for run in best if _is_sorted([names[run[-1]], name])]
        best += [[*max(earlier, key=len, default=[]), at]] if name else []
    return max(best, key=len, default=[])


def _is_sorted(names: Sequence[str]) -> bool:
    """Whether the files stand in this order in a folder, none twice; an empty name is none."""
    files = list(_files(names))
    return files == sorted(set(files))


def _files(names: Sequence[str]) -> Iterator[str]:
    return (f"{name}.yaml" for name in names if name)
