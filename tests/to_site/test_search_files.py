"""The files of the search: one for few clauses, shards for many; the same data give the same files."""

from __future__ import annotations

import dataclasses
import json
from itertools import accumulate
from pathlib import Path

from macros.clauses.links import Synonym, Wordings
from macros.to_site.library import Library, library
from macros.to_site.search.american import american_words
from macros.to_site.search.data import search_files, shard_of
from macros.to_site.search.rows import rows
from macros.to_site.search.sounds import initials, other_words, pairs_of, syllables
from macros.to_site.search.spelling import words_in


def test_american_words_lead_to_the_british_ones_of_the_texts() -> None:
    british = "labour centre centres analyse licence travelled fulfilment programme organisation dialogue cheque"
    typed = "labor center analyze license traveled fulfillment program organization dialog check"
    pairs = list(american_words(f"{british} four course install enrolled premise"))
    assert {pair[0][0]: pair[1][0] for pair in pairs if pair[0][0] != "premize"} == dict(
        zip(typed.split(), british.replace(" centres", "").split())
    )


def test_few_clauses_stand_in_one_file(books: Library) -> None:
    [(name, content)] = search_files(books, "zh")
    assert name == "clauses.json"
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
            places = files[f"{head['words']}{shard_of(word, head['shards'])}.json"][word]
            assert position in {at for steps in places for at in accumulate(steps)}, (word, row[:3])


def test_the_english_site_reads_the_words_of_the_chinese_one(books: Library) -> None:
    files = dict(search_files(books, "en", whole_up_to=0))
    chinese = json.loads(dict(search_files(books, "zh", whole_up_to=0))["clauses.json"])
    assert json.loads(files["clauses.json"])["words"] == f"../../search/{chinese['words']}"
    assert not [name for name in files if name.startswith("words")]


def test_files_that_say_something_else_stand_in_another_folder(books: Library) -> None:
    """A search that is open while the site is replaced finds the files that its head names, or none."""
    first, *others = books.corpus.standards
    fewer = dataclasses.replace(
        books.corpus, standards=(dataclasses.replace(first, chapters=first.chapters[:-1]), *others)
    )
    old, new = (json.loads(next(search_files(one, "zh", 0))[1]) for one in (books, library(fewer)))
    assert old["rows"] != new["rows"] and old["words"] != new["words"]


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
    assert [["资讯"], ["信息"]] in other_words("信息的传送")
    assert [["资讯"], ["信息"]] not in other_words("资讯和信息")


def test_a_pair_of_characters_is_filed_by_its_sound_and_a_heading_by_its_initials(books: Library) -> None:
    files = dict(search_files(books, "zh", 0))
    words = {
        key: value
        for name, text in files.items()
        if name.startswith("words-")
        for key, value in json.loads(text).items()
    }
    pair = next(pair for pair in sorted(pairs_of(rows(books, "zh"))) if "".join(syllables(pair)).isascii())
    assert pair in words[f"~{''.join(syllables(pair))}"]
    heading = next(str(row[3]) for row in rows(books, "zh") if 2 <= len(initials(str(row[3]))) <= 8)
    assert heading in words[f"~~{initials(heading)}"]
