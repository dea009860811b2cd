"""Which verb makes which provision, in the two languages."""

from __future__ import annotations

import pytest
from case_tables import rows

from macros.clauses.text.wording import provision_types, provisions


@pytest.mark.parametrize(("language", "text", "verbs"), rows("wording"), ids=lambda cell: cell[:24])
def test_the_verbs_of_a_text_are_found_with_their_types(language: str, text: str, verbs: str) -> None:
    found = "; ".join(f"{provision.verb} {provision.type}" for provision in provisions(text, language))
    assert found == verbs


def test_a_provision_says_where_its_verb_stands() -> None:
    text = "供应应及时，不应断水。"
    assert [text[found.start : found.end] for found in provisions(text)] == ["应", "不应"]


def test_types_come_strongest_first_and_a_text_without_a_verb_is_a_statement() -> None:
    assert provision_types("园丁可借耙，宜擦净，应归还。") == ("requirement", "recommendation", "permission")
    assert provision_types("花床为方形。") == ("statement",)
    assert provision_types("") == ("statement",)
