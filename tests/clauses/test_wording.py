"""Which verb makes which provision, in the two languages."""

from __future__ import annotations

import pytest
from case_tables import FOLDER, rows
from case_updates import CaseUpdates

from macros.clauses.fingerprints import fingerprint
from macros.clauses.text.wording import instruction_places, provision_types, provisions, verb_types


@pytest.mark.parametrize(("language", "text", "verbs"), rows("wording"), ids=lambda cell: cell[:24])
def test_the_verbs_of_a_text_are_found_with_their_types(
    language: str, text: str, verbs: str, case_updates: CaseUpdates
) -> None:
    found = "; ".join(f"{provision.verb} {provision.type}" for provision in provisions(text, language))
    case_updates.row(FOLDER / "wording.txt", [language, text], verbs, found)


@pytest.mark.parametrize(("language", "text", "verbs"), rows("instructions"), ids=lambda cell: cell[:24])
def test_an_instruction_is_told_by_its_form(language: str, text: str, verbs: str) -> None:
    assert "; ".join(text[slice(*place)] for place in instruction_places(text, language)) == verbs


def test_an_instruction_is_a_type_and_moves_no_fingerprint() -> None:
    assert provision_types("打开阀门。水能流走。") == ("instruction", "possibility")
    assert verb_types("打开阀门。") == ("statement",)
    assert fingerprint(("打开阀门。",)) == "f1:37dfcf546de4"


def test_a_provision_says_where_its_verb_stands() -> None:
    text = "供应应及时，不应断水。"
    assert [text[found.start : found.end] for found in provisions(text)] == ["应", "不应"]


def test_types_come_strongest_first_and_a_text_without_a_verb_is_a_statement() -> None:
    assert provision_types("园丁可借耙，宜擦净，应归还。") == ("requirement", "recommendation", "permission")
    assert provision_types("花床为方形。") == ("statement",)
    assert provision_types("") == ("statement",)
