"""What a title says of the state of a text, so that a chat or a search engine does not show it as in force."""

from __future__ import annotations

from ...clauses.blocks import Text
from ...clauses.model import Standard
from ..words.site import word_in_both
from .facts import label_in
from .validity import Validity


def current_state(standard: Standard) -> Text:
    """Of the current text: that it is a working text, where it is; else its stage, where it is not published."""
    if standard.is_restated:
        return word_in_both("state-working")
    return Text() if standard.stage == "published" else word_in_both(standard.stage)


def frozen_state(validity: Validity, standard: Standard, edition: str) -> Text:
    """Of a text that an edition printed: which edition, and whether it was replaced."""
    label, what = label_in(standard, edition), validity.name
    if validity.kind == "current":
        return label
    return Text(f"{label.zh}，{what.zh}", f"{label.en}, {what.en[:1].lower()}{what.en[1:]}")
