"""A text that is a state secret is not put on a site.

What: `confidentiality` does not say 秘密, 机密 or 绝密, and no edition that was frozen does.
Why: the Law on Guarding State Secrets: what bears such a mark must not be put where everybody can read it. A mark such
as 内部资料 is no secret of the state, and is shown as the cover has it.
How to mend: take the standard out of the folder; or correct the mark, where the text has been released. An error, which
stops a build.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..clauses.problem import Problem
from .survey import Survey

RULE = "classified-text"

_SECRET = re.compile("绝密|机密|(?<!商业)秘密")


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each standard whose cover says that it is secret."""
    corpus = survey.corpus
    frozen = (edition.text for edition in corpus.published if edition.text)
    for standard in dict.fromkeys((*corpus.standards, *frozen)):
        if found := _SECRET.search(standard.confidentiality):
            message = f"{standard.id} is marked {found[0]} and would stand on a public site"
            yield Problem(standard.place, message, RULE, "take it out of the folder, or correct the mark")
