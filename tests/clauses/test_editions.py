"""Publishing: what it writes, what it refuses, and where every address leads afterwards."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from garden_editions import editions, publication, publish_edition, publish_three_editions, write_files

from macros.checks import check
from macros.clauses.editions.addresses import gone_ids, resolve
from macros.clauses.editions.publishing import publish, steps_between
from macros.clauses.files import edition_files
from macros.clauses.files.store import read_corpus, write_edition
from macros.clauses.parts import parts_of
from macros.clauses.problem import Problem

GARDEN = Path("standards/garden")
THIRD = editions()["2025"][1]
NEXT = THIRD["standard.yaml"].replace("2025", "2026")


@pytest.fixture
def three(tmp_path: Path) -> Path:
    publish_three_editions(tmp_path)
    return tmp_path


def test_three_editions_are_frozen_as_they_stood_and_read_back(three: Path) -> None:
    corpus = read_corpus(three)
    assert corpus.problems == ()
    assert [(edition.edition, edition.published) for edition in corpus.published] == [
        ("2023", "2023-05"),
        ("2024", "2024-06-01"),
        ("2025", "2025-07-01"),
    ]
    assert [edition.stage for edition in corpus.published] == ["draft-for-comment", "published", "published"]
    for edition, (_, files) in zip(corpus.published, editions().values()):
        for name in (name for name in files if name != "successions.yaml"):
            frozen = (three / GARDEN / "editions" / edition.edition / name).read_text(encoding="utf-8")
            assert frozen.replace("../../../schema", "../schema") == files[name]
        assert edition.text
        assert [clause.id for clause in edition.text.clauses] == [clause.id for clause in edition.clauses]


def test_the_ledger_is_only_added_to(tmp_path: Path) -> None:
    ledger = tmp_path / GARDEN / "ledger.yaml"
    texts = []
    for label in editions():
        publish_edition(tmp_path, label)
        texts.append(ledger.read_text(encoding="utf-8"))
        ledger.write_text(texts[-1].replace("editions:\n", "# ours\neditions:\n", 1), encoding="utf-8")
    assert texts[1].startswith(texts[0].replace("editions:\n", "# ours\neditions:\n", 1))
    assert texts[0].splitlines()[3:9] == [
        '- edition: "2023"',
        "  stage: draft-for-comment",
        '  published: "2023-05"',
        "  clauses:",
        "  - {id: foreword, fingerprint: f1:1a3e7a40fe4b}",
        '  - {number: "3", id: terms, fingerprint: f1:afe495cef5ef}',
    ]


def test_every_id_ever_published_leads_somewhere(three: Path) -> None:
    corpus = read_corpus(three)
    garden = corpus.standard("garden")
    assert garden
    current, successions = parts_of(garden), corpus.successions_of("garden")
    led = {id: resolve(id, current, successions) for id in gone_ids(current, corpus.published)}
    assert {id: (there.kind, there.ids) for id, there in led.items()} == {
        "soil": ("succeeded", ("humus", "tilth")),
        "depth": ("succeeded", ("drain",)),
        "hedge": ("withdrawn", ()),
        "loose": ("succeeded", ("tilth",)),
    }
    assert [step.kind for step in led["soil"].steps] == ["split", "moved"]
    assert resolve("metal", current, successions).ids == ("spade", "rake")
    assert resolve("tools", current, successions).kind == "current"
    assert resolve("never-there", current, successions).kind == "lost"


def test_changes_are_told_against_the_edition_before(tmp_path: Path) -> None:
    assert publish_edition(tmp_path, "2023").changes == ()
    second = publish_edition(tmp_path, "2024").changes
    third = publish_edition(tmp_path, "2025").changes
    assert [(change.kinds, change.old[0].id if change.old else "") for change in second] == [
        (("split", "changed"), "soil"),
        (("changed", "renumbered"), "depth"),
        (("added",), ""),
        (("renumbered",), "hedge"),
        (("changed", "renumbered"), "tools"),
    ]
    assert [(change.kinds, change.old[0].id) for change in third] == [
        (("moved", "changed"), "loose"),
        (("merged", "changed"), "depth"),
        (("moved",), "tools"),
        (("removed",), "hedge"),
    ]


def test_the_steps_between_two_editions_are_those_of_the_later_ones(three: Path) -> None:
    corpus = read_corpus(three)
    between = [
        [step.id for step in steps_between(old, new, corpus.published, corpus.successions)]
        for old, new in (("2023", "2024"), ("2024", "2025"), ("2023", "2025"), ("2025", "2026"))
    ]
    assert between == [["soil", "metal"], ["depth", "hedge", "loose"], ["soil", "metal", "depth", "hedge", "loose"], []]


REFUSALS = {
    "the edition exists": (
        {},
        "2025-08-01",
        "standards/garden/standard.yaml:1: the edition 2025 of garden has been published on 2025-07-01 "
        "(give `edition` in standard.yaml a new label) [publish]",
    ),
    "a label that could be an id": (
        {"standard.yaml": THIRD["standard.yaml"].replace('edition: "2025"', 'edition: "draft"')},
        "2025-08-01",
        'standards/garden/standard.yaml:1: `draft` is no label for a published edition (such as `edition: "2026-11"`; '
        "a letter or a number of a clause could be read as that clause in an address) [publish]",
    ),
    "no date": (
        {"standard.yaml": NEXT},
        "1 May",
        "standards/garden/standard.yaml:1: `1 May` is no date (write 2026-11-21, or as far as known) [publish]",
    ),
    "a date before the last edition": (
        {"standard.yaml": NEXT},
        "2025-06",
        "standards/garden/standard.yaml:1: 2025-06 is before the last edition "
        "(the edition 2025 was published on 2025-07-01) [publish]",
    ),
    "a clause that vanished": (
        {
            "standard.yaml": NEXT,
            "05-tools.yaml": 'clauses:\n- {id: shed, number: "5", body: [{zh: 应有棚。, en: A shed.}]}\n',
        },
        "2026-01-01",
        "standards/garden/ledger.yaml:15: the address c/garden/2023/4.4/ leads nowhere: `tools` is gone "
        "(say in standards/garden/successions.yaml what became of it) [lost-address]",
    ),
    "an id that was given up": (
        {
            "standard.yaml": NEXT,
            "06-hedge.yaml": 'clauses:\n- {id: hedge, number: "6", body: [{zh: 应有树。, en: Trees.}]}\n',
        },
        "2026-01-01",
        "standards/garden/06-hedge.yaml:2: the id `hedge` is used again: it was given up in the edition 2025 "
        "(an id is never used again; give the new one an id of its own) [lost-address]",
    ),
    "an id that stands for something else": (
        {
            "standard.yaml": NEXT,
            "04-beds.yaml": THIRD["04-beds.yaml"].replace("id: humus", "id: manure"),
            "06-worms.yaml": 'clauses:\n- {id: humus, number: "6", body: [{zh: 宜养蚯蚓。, en: Keep worms.}]}\n',
        },
        "2026-01-01",
        "standards/garden/06-worms.yaml:2: the id `humus` was published for 4.2, and 6 is something else "
        "(give the new clause an id of its own, and say in successions.yaml what became of the old one) [publish]",
    ),
}


@pytest.mark.parametrize("name", REFUSALS)
def test_publishing_refuses_and_says_why(three: Path, name: str) -> None:
    files, date, sentence = REFUSALS[name]
    write_files(three, files)
    assert sentence in [str(problem) for problem in publication(three, date).problems]


def test_a_succession_whose_clause_still_stands_is_refused(three: Path) -> None:
    write_files(three, {"successions.yaml": THIRD["successions.yaml"].replace("id: hedge", "id: humus")})
    told = [str(problem) for problem in publication(three).problems]
    assert (
        "standards/garden/successions.yaml:6: `humus` is withdrawn, but it still stands in garden "
        "(take it out of its chapter, or name it in `to` as well) [lost-address]"
    ) in told


def test_errors_of_the_checks_refuse_and_warnings_do_not(tmp_path: Path) -> None:
    write_files(tmp_path, editions()["2023"][1])
    corpus = read_corpus(tmp_path)
    garden = corpus.standards[0]
    error = Problem(garden.place, "wrong", "some-rule")
    warning = Problem(garden.place, "odd", "some-rule", severity="warning")
    assert publish(garden, "2023-05-01", (), (), [error, warning]).problems == (error,)


def test_a_ledger_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish_edition(tmp_path, "2023")
    write_files(tmp_path, editions()["2024"][1])
    before = _files(tmp_path)

    def full(path: Path, text: str) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(edition_files, "replace_text", full)
    with pytest.raises(OSError, match="no space left"):
        write_edition(publication(tmp_path).edition, tmp_path / GARDEN)
    assert _files(tmp_path) == before


def test_a_frozen_copy_is_never_overwritten(three: Path) -> None:
    before = _files(three)
    with pytest.raises(FileExistsError):
        write_edition(publication(three).edition, three / GARDEN)
    assert _files(three) == before


def test_a_standard_that_is_gone_loses_every_address(three: Path) -> None:
    shutil.move(three / GARDEN / "standard.yaml", three / "away.yaml")
    told = [str(problem) for problem in check(read_corpus(three)) if problem.rule == "lost-address"]
    assert (
        "standards/garden/ledger.yaml:8: the address c/garden/2023/foreword/ leads nowhere: `foreword` is gone"
        in str(told)
    )


def _files(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}
