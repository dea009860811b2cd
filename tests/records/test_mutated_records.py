"""What a file or the storage brings is not trusted: 10,000 mutated records, and the schema asked by another program."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from tests.records.fuzz import NODE, mutated


def test_what_nobody_sees_is_taken_out_of_a_record_and_told() -> None:
    module = (Path(__file__).parents[2] / "docs/assets/assessment/sound-record.mjs").as_uri()
    told = json.dumps(
        {"id": "a", "cover": {"name": "花\u202e床\x01", "site": "苗圃\n二号"}, "answers": {}, "figures": {}}
    )
    script = f"const {{ soundAssessment }} = await import({module!r});\n" + (
        "const made = { created: '2026-11-21T10:00:00.000Z', changed: '2026-11-21T10:00:00.000Z' };\n"
        f"console.log(JSON.stringify(soundAssessment({{ ...{told}, ...made }})));"
    )
    command = [str(NODE), "--input-type=module", "-e", script]
    ran = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    read = json.loads(ran.stdout)
    assert (read["faults"], read["hidden"]) == ([], ["cover/name"])
    assert read["sound"]["cover"] == {"name": "花床", "site": "苗圃\n二号"}


def test_a_question_named_as_what_all_objects_have_is_merged_and_touches_none_of_them() -> None:
    module = (Path(__file__).parents[2] / "docs/assets/assessment/records.mjs").as_uri()
    script = f"const {{ merged }} = await import({module!r});\n" + (
        "const given = { 'f1:000000000000': { answer: 'fails' } };\n"
        "const of = (answers) => ({ id: 'a', cover: {}, figures: {}, answers });\n"
        "const theirs = of({ toString: { q: given }, park: { valueOf: given } });\n"
        "const { answers } = merged(of({ park: {} }), theirs, 'mine');\n"
        "const touched = [Object.prototype.toString, Object.prototype.valueOf].flatMap(Object.keys);\n"
        "console.log(JSON.stringify({ isWhole: JSON.stringify(answers) ===\n"
        "  JSON.stringify({ park: { valueOf: given }, toString: { q: given } }), touched }));"
    )
    command = [str(NODE), "--input-type=module", "-e", script]
    ran = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    assert json.loads(ran.stdout) == {"isWhole": True, "touched": []}


def test_mutated_records_are_taken_in_as_far_as_they_are_sound() -> None:
    judged = list(mutated(10_000, 7))
    assert len(judged) == 2000
    assert 200 < sum(is_whole for _, is_whole, _ in judged) < 1800
    for text, is_whole, is_valid in judged:
        assert is_whole == is_valid, text
