"""The files of the search: one for few clauses, shards for many; the same data give the same files."""

from __future__ import annotations

import dataclasses
import json
from itertools import accumulate
from pathlib import Path
from typing import Any

import pytest

from macros.clauses.links import Synonym, Wordings
from macros.to_site.library import Library, library
from macros.to_site.search.american import american_words, british_words
from macros.to_site.search.data import search_files, shard_of
from macros.to_site.search.facts import MOST_ALIKE, MOST_INITIALS, file_of, letters_of
from macros.to_site.search.rows import TYPE_BITS, rows
from macros.to_site.search.sounds import initials, other_words, pairs_of, phrases_in, syllables
from macros.to_site.search.spelling import words_in


def test_american_words_lead_to_the_british_ones_of_the_texts() -> None:
    british = "labour centre centres analyse licence travelled fulfilment programme organisation dialogue cheque"
    typed = "labor center analyze license traveled fulfillment program organization dialog check"
    pairs = list(american_words(british_words(f"{british} four course install enrolled premise")))
    assert {pair[0][0]: pair[1][0] for pair in pairs if pair[0][0] != "premize"} == dict(
        zip(typed.split(), british.replace(" centres", "").split())
    )


def test_few_clauses_stand_in_one_file(books: Library) -> None:
    (name, content), *facts_of_them = search_files(books, "zh")
    assert name == "clauses.json"
    assert [name.rpartition("/")[2] for name, _ in facts_of_them] == ["0.json", "latin.json"]
    assert json.loads(content)["clauses"] == rows(books, "zh")


def test_the_same_data_give_the_same_files(books: Library) -> None:
    assert list(search_files(books, "zh", whole_up_to=0)) == list(search_files(books, "zh", whole_up_to=0))


def test_many_clauses_stand_in_shards_without_loss(books: Library) -> None:
    files = {name: json.loads(content) for name, content in search_files(books, "zh", whole_up_to=0)}
    folder = files["clauses.json"]["rows"]
    pieces = sorted((name for name in files if name.startswith(folder)), key=lambda name: int(Path(name).stem))
    assert [row for name in pieces for row in files[name]] == rows(books, "zh")


def test_the_words_of_a_clause_lead_back_to_it(books: Library) -> None:
    files = {name: json.loads(content) for name, content in search_files(books, "zh", whole_up_to=0)}
    head = files["clauses.json"]
    for position, row in enumerate(rows(books, "zh")):
        for word in set().union(*(words_in(str(text)) for text in row[3:7])):
            heads, texts, lengths = files[f"{head['words']}{shard_of(word, head['shards'])}.json"][word]
            assert position in {*accumulate(heads), *accumulate(texts)}, (word, row[:3])
            assert len(heads) == len(lengths)


def test_the_english_site_reads_the_words_of_the_chinese_one(books: Library) -> None:
    files = dict(search_files(books, "en", whole_up_to=0))
    chinese = json.loads(dict(search_files(books, "zh", whole_up_to=0))["clauses.json"])
    english = json.loads(files["clauses.json"])
    for kind in ("words", "facts"):
        assert english[kind] == f"../../search/{chinese[kind]}"
        assert not [name for name in files if name.startswith(kind)]


def test_files_that_say_something_else_stand_in_another_folder(books: Library) -> None:
    """A search that is open while the site is replaced finds the files that its head names, or none."""
    first, *others = books.corpus.standards
    fewer = dataclasses.replace(
        books.corpus, standards=(dataclasses.replace(first, chapters=first.chapters[:-1]), *others)
    )
    old, new = (json.loads(next(search_files(one, "zh", 0))[1]) for one in (books, library(fewer)))
    assert all(old[kind] != new[kind] for kind in ("rows", "words", "facts"))


def test_words_are_han_and_their_neighbours_figures_and_latin_words() -> None:
    assert words_in("面积200㎡，GB/T 18883") == {"面", "积", "面积", "200", "m", "2", "gb", "t", "18883"}


def test_han_are_neighbours_across_a_space_and_a_compound_is_also_one_word() -> None:
    assert {"诉处", "livestream", "live", "stream"} <= words_in("投诉 处理 live-stream")
    assert "the" not in words_in("the park")


def test_the_synonyms_stand_with_the_standards_each_language_for_itself(books: Library) -> None:
    wordings = Wordings(("ＷｉＦｉ", "上网"), ("Wi-Fi",)), Wordings(("网络",), ("network",))
    corpus = dataclasses.replace(books.corpus, synonyms=(Synonym(wordings[1], wordings[0]),))
    for whole_up_to in (0, 10_000):
        head = json.loads(next(search_files(library(corpus), "en", whole_up_to))[1])
        assert head["synonyms"][:2] == [[["wifi", "上网"], ["网络"]], [["wi-fi"], ["network"]]]


def test_words_of_other_regions_lead_to_what_the_texts_say() -> None:
    assert [["资讯"], ["信息"]] in other_words(phrases_in("信息的传送"))
    assert [["资讯"], ["信息"]] not in other_words(phrases_in("资讯和信息"))


def test_a_filter_by_every_type_finds_its_clauses_in_shards(books: Library) -> None:
    files = {name: json.loads(content) for name, content in search_files(books, "zh", whole_up_to=0)}
    head = files["clauses.json"]
    for bit in TYPE_BITS.values():
        typed = [at for at, row in enumerate(rows(books, "zh")) if int(row[7]) & bit]
        shard = files[f"{head['words']}{shard_of(f'type:{bit}', head['shards'])}.json"]
        assert typed == list(accumulate(shard.get(f"type:{bit}", [[]])[0]))


def test_a_document_is_found_by_its_number_without_its_part() -> None:
    assert {"13495", "13495.1"} <= words_in("GB/T 13495.1—2015")
    assert "4" not in words_in("4.2.2")


@pytest.mark.parametrize("whole_up_to", [0, 10_000])
def test_what_stands_in_the_texts_is_filed_by_sound_writing_and_letters(books: Library, whole_up_to: int) -> None:
    files = dict(search_files(books, "zh", whole_up_to))
    head = json.loads(files["clauses.json"])

    def fact(key: str) -> Any:
        return json.loads(files[f"{head['facts']}{file_of(key, head['factFiles'])}.json"])[key]

    pair = next(pair for pair in sorted(pairs_of(rows(books, "zh"))) if "".join(syllables(pair)).isascii())
    pairs, times = fact(letters_of(pair))
    assert pair in [pairs[at : at + 2] for at in range(0, len(pairs), 2)]
    assert len(pairs) == 2 * len(times) and times == sorted(times, reverse=True)
    assert fact(f"{pair[0]}_")[0][::2] == pair[0] * len(fact(f"{pair[0]}_")[1])
    assert len(fact(f"{pair[0]}_")[1]) <= MOST_ALIKE
    heading = next(str(row[3]) for row in rows(books, "zh") if 2 <= len(initials(str(row[3]))) <= MOST_INITIALS)
    assert heading in fact(f"={initials(heading)}")
    assert "the" in json.loads(files[f"{head['facts']}latin.json"])
