"""It is written down who owns a text and why it may be shown.

What: `standard.yaml` has `rights` with an owner, a basis and the date on which they were looked at. While it has none
at all, this is a warning: a site for reading at home shows the text under a banner, one with an address its outline.
Why: standards are protected works; the site shows none without knowing on what ground.
How to mend: fill `rights` as `standards/README.md` describes it.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.problem import Problem
from .survey import Survey

RULE = "missing-rights"


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each standard without rights, or with rights that leave a field empty."""
    for standard in survey.corpus.standards:
        rights = standard.rights
        if not rights:
            message = f"{standard.id} has no `rights`: nobody has said who owns the text and why it may be shown"
            hint = "a site with an address shows its outline only"
            yield Problem(standard.place, message, RULE, hint, "warning")
            continue
        fields = {"owner": rights.owner.zh, "basis": rights.basis.zh, "checked": rights.checked}
        empty = [f"`{field}`" for field, value in fields.items() if not value]
        if empty:
            yield Problem(standard.place, f"empty in the rights of {standard.id}: {', '.join(empty)}", RULE)
