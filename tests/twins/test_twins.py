"""What Python and the browser both judge: one table of cases for both, and pairs that nobody thought of.

Python is the canonical side. `pytest --update-cases` writes what it says; the browser has to say the same.
"""

from __future__ import annotations

import json
import re
from typing import Any

from browser_twin import InBrowser
from case_updates import CASES, CaseUpdates
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from macros.clauses.blocks import Text
from macros.clauses.checklist import Condition, Measure, Threshold
from macros.clauses.text.hidden_characters import hidden_signs
from macros.clauses.text.numerals import chinese_numeral, chinese_value
from macros.clauses.text.references import references
from macros.clauses.text.units import COUNTED_IN_TEXT, SYMBOL
from macros.clauses.text.word_diff import marked
from macros.clauses.thresholds import threshold_met, within_limits
from macros.to_site.files.csv_file import unlike_a_formula
from macros.to_site.frame.modules import ASSETS
from macros.to_site.search.data import shard_of
from macros.to_site.search.facts import file_of
from macros.to_site.search.spelling import SMALL_WORDS, normalised, number_key, squeezed

FOLDER = CASES / "twins"
MARKS = {"same": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}
MET = {True: "met", False: "not met", None: "open"}
LEAST_CASES = 60

many = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def rows(name: str) -> list[list[str]]:
    lines = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [[cell.strip() for cell in line.split("|")] for line in lines if line and not line.startswith("#")]


def check(name: str, found: list[str], case_updates: CaseUpdates) -> None:
    """The last cell of each row is what comes out."""
    for (*cells, expected), result in zip(rows(name), found, strict=True):
        case_updates.row(FOLDER / f"{name}.txt", cells, expected, result)


def test_every_table_has_cases_enough() -> None:
    assert {path.stem: len(rows(path.stem)) >= LEAST_CASES for path in FOLDER.glob("*.txt")} == dict.fromkeys(
        (
            "article-numbers",
            "documents",
            "formulas",
            "hidden",
            "limits",
            "numerals",
            "spelling",
            "thresholds",
            "word-diff",
        ),
        True,
    )


def test_the_same_words_are_marked(in_browser: InBrowser, case_updates: CaseUpdates) -> None:
    pairs = [(old.replace("⏎", "\n"), new.replace("⏎", "\n")) for old, new, _ in rows("word-diff")]
    check("word-diff", [written(in_python(*pair)) for pair in pairs], case_updates)
    assert [written(pieces) for pieces in in_browser("marked", pairs)] == [written(in_python(*pair)) for pair in pairs]


def test_the_numbers_of_rules_are_known_alike(in_browser: InBrowser, case_updates: CaseUpdates) -> None:
    labels = [label for label, _ in rows("article-numbers")]
    check("article-numbers", [number_key(label) for label in labels], case_updates)
    assert in_browser("numberKey", [(label,) for label in labels]) == [number_key(label) for label in labels]


def in_python(old: str, new: str) -> list[dict[str, str]]:
    return [{"text": piece.text, "state": piece.state} for piece in marked(old, new)]


def written(pieces: list[dict[str, str]]) -> str:
    return "".join(MARKS[piece["state"]].format(piece["text"]) for piece in pieces).replace("\n", "⏎")


def test_the_same_thresholds_are_met(in_browser: InBrowser, case_updates: CaseUpdates) -> None:
    cases = [(json.loads(threshold), json.loads(figures)) for threshold, figures, _ in rows("thresholds")]
    check(
        "thresholds",
        [MET[threshold_met(threshold_of(threshold), figures)] for threshold, figures in cases],
        case_updates,
    )
    assert [MET[met] for met in in_browser("met", cases)] == [met for _, _, met in rows("thresholds")]


def test_the_same_figures_are_within_their_limits(in_browser: InBrowser, case_updates: CaseUpdates) -> None:
    cases = [(json.loads(limits), json.loads(figures)) for limits, figures, _ in rows("limits")]
    kept = [sorted(within_limits(figures, measures_of(limits))) for limits, figures in cases]
    check("limits", [" ".join(ids) or "none" for ids in kept], case_updates)
    assert in_browser("kept", cases) == kept


def measures_of(limits: dict[str, str]) -> list[Measure]:
    return [Measure(id, Text(), Text(), at_most=whole) for id, whole in limits.items()]


def threshold_of(written: dict[str, list[dict[str, Any]]]) -> Threshold:
    ((combination, conditions),) = written.items()
    return Threshold(combination, tuple(condition_of(condition) for condition in conditions))  # type: ignore[arg-type]


def condition_of(written: dict[str, Any]) -> Condition:
    (comparison,) = written.keys() & {"min", "over", "max", "under"}
    return Condition(written["measure"], comparison, float(written[comparison]), written.get("per", ""))  # type: ignore[arg-type]


def test_the_same_spelling_is_searched_for(in_browser: InBrowser, case_updates: CaseUpdates) -> None:
    texts = [json.loads(text) for text, *_ in rows("spelling")]
    spelt = [(normalised(text), squeezed(text)) for text in texts]
    quoted = [[json.dumps(cell, ensure_ascii=False) for cell in pair] for pair in spelt]
    for (text, was, expected), (now, found) in zip(rows("spelling"), quoted, strict=True):
        assert was == now
        case_updates.row(FOLDER / "spelling.txt", [text, was], expected, found)
    assert in_browser("spelt", [(text,) for text in texts]) == [list(pair) for pair in spelt]


def test_the_same_documents_are_named(in_browser: InBrowser, case_updates: CaseUpdates) -> None:
    texts = [text for text, _ in rows("documents")]
    check("documents", ["; ".join(documents(text)) for text in texts], case_updates)
    assert in_browser("documents", [(text,) for text in texts]) == [documents(text) for text in texts]


def documents(text: str) -> list[str]:
    return [squeezed(reference.target) for reference in references(text) if reference.kind == "document"]


def test_the_same_characters_are_hidden(in_browser: InBrowser, case_updates: CaseUpdates) -> None:
    texts = [json.loads(text) for text, _ in rows("hidden")]
    check("hidden", [" ".join(hidden_signs(text)) or "none" for text in texts], case_updates)
    assert in_browser("hidden", [(text,) for text in texts]) == [hidden_signs(text) for text in texts]


def test_the_same_numerals_are_read(in_browser: InBrowser, case_updates: CaseUpdates) -> None:
    written = [numeral for numeral, _ in rows("numerals")]
    check("numerals", [str(chinese_value(numeral)) for numeral in written], case_updates)
    assert in_browser("numeral", [(numeral,) for numeral in written]) == [chinese_value(one) for one in written]


def test_the_same_texts_are_kept_from_becoming_formulas(in_browser: InBrowser, case_updates: CaseUpdates) -> None:
    texts = [json.loads(text) for text, _ in rows("formulas")]
    check("formulas", ["yes" if unlike_a_formula(text) != text else "no" for text in texts], case_updates)
    assert in_browser("cell", [(text,) for text in texts]) == [unlike_a_formula(text) for text in texts]


WORDS = [
    "花床",
    "应",
    "宜",
    "排水",
    "，",
    "。",
    "\n",
    " ",
    "　",
    "30",
    "m²",
    "1,200",
    "3\u00a0000",
    " 000",
    "GB/T 101—2020",
    "（",
    "(",
    "beds",
    "shall",
    "the",
]
texts = st.lists(st.sampled_from(WORDS) | st.characters(codec="utf-8"), max_size=25).map("".join)
figures = st.integers(0, 10**9).map(lambda digits: digits / 10 ** (digits % 7))
conditions = st.builds(
    lambda measure, comparison, bound, per: {"measure": measure, comparison: bound, **({"per": per} if per else {})},
    st.sampled_from(["area", "people"]),
    st.sampled_from(["min", "over", "max", "under"]),
    figures,
    st.sampled_from(["", "ground"]),
)


@many
@given(st.lists(st.tuples(texts, texts), min_size=1, max_size=20))
def test_any_pair_is_marked_alike(in_browser: InBrowser, pairs: list[tuple[str, str]]) -> None:
    assert in_browser("marked", pairs) == [in_python(*pair) for pair in pairs]


@many
@given(st.lists(texts, min_size=1, max_size=20))
def test_any_text_is_spelt_and_filed_alike(in_browser: InBrowser, given_texts: list[str]) -> None:
    spelt = [[normalised(text), squeezed(text)] for text in given_texts]
    assert in_browser("spelt", [(text,) for text in given_texts]) == spelt
    words = [squeezed(text) or "a" for text in given_texts]
    assert in_browser("shard", [(word, 64) for word in words]) == [shard_of(word, 64) for word in words]
    keys = [key for word in words for key in (word, f"{word}_", f"_{word}", f"={word}")]
    assert in_browser("fact", [(key, 64) for key in keys]) == [file_of(key, 64) for key in keys]


@many
@given(
    st.sampled_from(["all", "any"]),
    st.lists(conditions, min_size=1, max_size=3),
    st.dictionaries(st.sampled_from(["area", "people", "ground"]), figures),
)
def test_any_threshold_is_judged_alike(
    in_browser: InBrowser, combination: str, parts: list[dict[str, Any]], given_figures: dict[str, float]
) -> None:
    threshold = {combination: parts}
    assert in_browser("met", [(threshold, given_figures)]) == [threshold_met(threshold_of(threshold), given_figures)]


@many
@given(st.integers(1, 10**6), st.integers(1, 10**6), st.integers(1, 6))
def test_an_exact_share_is_met_in_both(in_browser: InBrowser, ground: int, bound: int, places: int) -> None:
    share, whole = bound / 10**places, ground / 10
    part = float(f"{bound * ground}e-{places + 1}")
    threshold = {"all": [{"measure": "area", "per": "ground", "min": share}]}
    given_figures = {"area": part, "ground": whole}
    assert threshold_met(threshold_of(threshold), given_figures) is True
    assert in_browser("met", [(threshold, given_figures)]) == [True]


@many
@given(
    st.lists(st.sampled_from(["GB/T 101", "GB 102—2008", "T/GARDEN 7—2024", "花床", "见", "和", "的规定"]), max_size=6)
)
def test_any_text_names_the_same_documents(in_browser: InBrowser, words: list[str]) -> None:
    text = "，".join(words)
    assert in_browser("documents", [(text,)]) == [documents(text)]


def test_the_same_signs_are_spaces_and_the_same_words_small(in_browser: InBrowser) -> None:
    assert in_browser("spaces", [(0x10000,)]) == [[code for code in range(0x10000) if chr(code).isspace()]]
    assert in_browser("smallWords", [()]) == [sorted(SMALL_WORDS)]


UNSEEN = ["\x01", "\t", "\n", "\x85", "\u00a0", "\u00ad", "\u200b", "\u2028", "\u202e", "\u2066", "\ufeff"]


@many
@given(st.lists(st.lists(st.sampled_from([*UNSEEN, *"=＝-+@ 花a1"]), max_size=6).map("".join), min_size=1, max_size=20))
def test_any_text_is_cleared_and_guarded_alike(in_browser: InBrowser, given_texts: list[str]) -> None:
    calls = [(text,) for text in given_texts]
    assert in_browser("hidden", calls) == [hidden_signs(text) for text in given_texts]
    assert in_browser("cell", calls) == [unlike_a_formula(text) for text in given_texts]


@many
@given(
    st.lists(st.text("〇零一二两九十百千万亿花", max_size=8), min_size=1, max_size=20),
    st.lists(st.integers(1, 9999), min_size=1, max_size=20),
)
def test_any_numeral_is_read_alike(in_browser: InBrowser, written: list[str], counts: list[int]) -> None:
    numerals = [*written, *map(chinese_numeral, counts)]
    values = [chinese_value(numeral) for numeral in numerals]
    assert in_browser("numeral", [(numeral,) for numeral in numerals]) == values
    assert values[len(written) :] == counts


def test_the_measure_words_of_the_search_stand_in_the_table_of_units() -> None:
    source = (ASSETS / "clause-search" / "respelling.mjs").read_text(encoding="utf-8")
    named = re.search(r'^const COUNTED = "(.+)";$', source, re.M)
    assert named
    words = named[1].split("|")
    assert len(words) > 20
    unknown = [word for word in words if not re.fullmatch(f"万?(?:{COUNTED_IN_TEXT})|{SYMBOL}", word)]
    assert unknown == ["平方"]  # short for square metres, which people type and no standard writes
