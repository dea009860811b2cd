"""What an address below `/c/<standard>/` means, where it could mean more than one thing.

A published address never changes its meaning, so the order is: the id of a clause, today's or one that is gone; the
label of a published edition; last the number of a clause, which gets a page of its own only where neither has it.
"""

from __future__ import annotations

from collections.abc import Iterable

from ...clauses.editions.addresses import gone_ids
from ...clauses.model import Standard
from ...clauses.schemes import scheme_of
from ..history import History


def numbers_with_pages(history: History, standard: Standard | None) -> tuple[str, ...]:
    """Every number that the current text or an edition prints and that no id and no edition has, current ones first.

    Compared without regard to case, for some hosts know none: `A` is no page where a clause has the id `a`.
    """
    taken = {name.casefold() for name in _named(history, standard)}
    free = (
        number for number in _numbers(history, standard) if scheme_of(number).address(number).casefold() not in taken
    )
    return tuple(dict.fromkeys(free))


def _named(history: History, standard: Standard | None) -> Iterable[str]:
    yield from (clause.id for clause in (standard.clauses if standard else ()))
    yield from gone_ids(history.parts, history.editions)
    yield from (edition.edition for edition in history.editions)
    yield "sitemap.xml"


def _numbers(history: History, standard: Standard | None) -> Iterable[str]:
    yield from (clause.number for clause in (standard.clauses if standard else ()) if clause.number)
    for edition in reversed(history.editions):
        yield from (clause.number for clause in edition.clauses if clause.number)
