"""What the checks found of standards that have not changed since, from the cache of the build."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass

from .checks.by_standard import Judged, OneOfMany, Shared
from .clauses.problem import Place, Problem
from .site_cache import SiteCache


@dataclass(frozen=True, slots=True)
class KeptChecks:
    """The memory of `macros.checks.check`, in the cache of a corpus."""

    cache: SiteCache

    def judged(self, one: OneOfMany, judge: Callable[[OneOfMany], Judged]) -> Judged:
        """What was found of a standard."""

        def text() -> str:
            found = judge(one)
            return json.dumps([_plain(found.problems), found.ids, found.words])

        problems, ids, words = json.loads(self.cache.text(one, text))
        return Judged(_problems(problems), tuple(ids), tuple(words))

    def shared(self, shared: Shared, judge: Callable[[Shared], tuple[Problem, ...]]) -> tuple[Problem, ...]:
        """What was found of the files that all standards share."""
        return _problems(json.loads(self.cache.text(shared, lambda: json.dumps(_plain(judge(shared))))))


def _plain(problems: tuple[Problem, ...]) -> list[list[object]]:
    return [[one.place.file, one.place.line, one.message, one.rule, one.hint, one.severity] for one in problems]


def _problems(plain: list[list[object]]) -> tuple[Problem, ...]:
    return tuple(Problem(Place(file, line), *told) for file, line, *told in plain)  # type: ignore[arg-type]  # of `_plain`
