"""A published edition that restates another's document: what is said of that document is taken off its own head.

Frozen copies of earlier days carry number, stage, dates and bodies of the document as if they were their own. The
ledger says whose words an edition prints (`text: restated`); the files stay as they are.
"""

from __future__ import annotations

from dataclasses import replace

from ..blocks import Text
from ..corpus import PublishedEdition
from ..model import Basis, Standard


def as_whose_it_is(edition: PublishedEdition, now: Standard | None) -> PublishedEdition:
    """The edition, a working text where the ledger says so; `now` is the standard as it stands, for its basis."""
    if edition.source != "restated":
        return edition
    basis = now.basis if now else None
    text = restated(edition.text, basis) if edition.text else None
    return replace(edition, stage="working-text", text=text)


def restated(copy: Standard, basis: Basis | None) -> Standard:
    """A copy as a working text. Without `basis` what the copy says of its document becomes the basis."""
    return replace(
        copy,
        text="restated",
        stage="working-text",
        number="",
        bodies=(),
        classification=(),
        dates=(),
        replaces=(),
        consistency=(),
        record_number="",
        confidentiality="",
        basis=copy.basis or basis or _basis_of(copy),
    )


def _basis_of(copy: Standard) -> Basis:
    dates, bodies = dict(copy.dates), dict(copy.bodies)
    return Basis(
        title=copy.title,
        number=copy.number,
        stage=copy.stage,
        date=dates.get("published") or dates.get("drafted", ""),
        implemented=dates.get("implemented", ""),
        body=bodies.get("issued-by") or bodies.get("in-charge") or bodies.get("proposed-by") or Text(),
    )
