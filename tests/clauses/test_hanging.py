"""What points at a clause is listed with its place, so that nothing dies unnoticed; ids once given are never new."""

from __future__ import annotations

from pathlib import Path

from garden_editions import publish_edition, publish_three_editions

from macros.clauses.files.store import read_corpus
from macros.clauses.merge.hanging import hanging_on, used_ids

FILES = {
    "checklists/garden.yaml": """\
standard: garden
questions:
- id: is-loose
  clause: loose
  ask: {zh: 是否疏松？, en: Is it loose?}
  answer: yes-no
  evidence: {zh: 现场, en: on site}
waivers:
- clause: humus
  reason: {zh: 略, en: left out}
""",
    "standards/relations.yaml": """\
relations:
- from: meadow/soil
  to: garden/loose
  type: same-subject
  reason: {zh: 同, en: same}
""",
    "standards/topics.yaml": """\
topics:
- id: soil
  title: {zh: 土壤, en: Soil}
  clauses: [garden/loose, meadow/soil]
""",
}


def test_questions_waivers_relations_and_topics_hang_on_ids(tmp_path: Path) -> None:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert hanging_on(read_corpus(tmp_path), "garden") == {
        "loose": (
            "question is-loose (checklists/garden.yaml:3)",
            "relation same-subject with meadow/soil (standards/relations.yaml:2)",
            "topic soil (standards/topics.yaml:2)",
        ),
        "humus": ("waiver (checklists/garden.yaml:9)",),
    }


def test_published_addresses_and_successions_hang_on_ids(tmp_path: Path) -> None:
    publish_edition(tmp_path, "2023")
    found = hanging_on(read_corpus(tmp_path), "garden")
    assert found["soil"] == ("address c/garden/2023/4.1/ (standards/garden/ledger.yaml:12)",)


def test_ids_that_were_given_up_stay_used(tmp_path: Path) -> None:
    publish_three_editions(tmp_path)
    corpus = read_corpus(tmp_path)
    garden = corpus.standard("garden")
    assert garden
    given_up = {succession.id for succession in corpus.successions_of("garden")}
    assert given_up - {clause.id for clause in garden.clauses}
    assert given_up <= used_ids(corpus, "garden")
