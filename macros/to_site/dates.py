"""Dates as machines want them. None comes from the clock: the same data gives the same files."""

from __future__ import annotations

import re

from ..clauses.corpus import Corpus
from ..clauses.model import Standard

CHINA = "+08:00"
"the time zone of the standards"


def moment(date: str) -> str:
    """A date as far as known (`2024-08`) as the first moment of it: `2024-08-01T00:00:00+08:00`."""
    return f"{whole_date(date)}T00:00:00{CHINA}"


def whole_date(date: str) -> str:
    """A date as far as known, with the first month and day in place of what is not: `2024-08` → `2024-08-01`."""
    return f"{date}-01-01" if len(date) == 4 else f"{date}-01" if len(date) == 7 else date


def last_changed(corpus: Corpus, standard: Standard) -> str:
    """The latest date that is known for the text of a standard.

    That of its last published edition, else of its own dates, else the day on which its rights were looked at.
    """
    dates = [edition.published for edition in corpus.editions_of(standard.id)]
    dates = _known(dates) or _known([date for name, date in standard.dates if name in ("drafted", "published")])
    checked = [standard.rights.checked] if standard.rights else []
    return max(dates or _known(checked) or ["1970-01-01"], key=whole_date)


def newest_first(corpus: Corpus, standard: Standard) -> str:
    """The date by which the newest standard is found: of its text as `last_changed`, else the year of its edition, and
    the day on which its rights were looked at only where nothing else is known."""
    own = [edition.published for edition in corpus.editions_of(standard.id)] + [date for _, date in standard.dates]
    return last_changed(corpus, standard) if _known(own) else (_known([standard.edition]) or [""])[0]


def _known(dates: list[str]) -> list[str]:
    return [date for date in dates if re.fullmatch(r"\d{4}(-\d\d){0,2}", date)]
