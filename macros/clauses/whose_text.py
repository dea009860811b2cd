"""Whose text it is, in words: the one place where every page, file and print takes them from.

An official text is named by its edition. A restated text is a working text of this project, with a label and an author
of its own; the document that it rests on is named as that, and never lends it number, stage, date or body.
"""

from __future__ import annotations

from dataclasses import replace

from .blocks import Text
from .model import Basis, Standard

WORKING_TEXT = Text("工作文本", "Working text")
PROJECT = Text("条文项目", "Tiaowen project")
"the author of every restated text"

DRAFTING_GROUP = "起草组"
"the author, in Word, of what a committee says itself beside its text"
OFFICES = (DRAFTING_GROUP, PROJECT.zh)
"authors of Word comments who are no person"
UNNAMED = "批注人 "
"what stands before the mark of a person whose name is not kept"

STAGE_WORDS: dict[str, Text] = {
    "working-draft": Text("工作组讨论稿", "Working draft"),
    "draft-for-comment": Text("征求意见稿", "Draft for comment"),
    "draft-for-review": Text("送审稿", "Draft for review"),
    "approved": Text("报批稿", "Draft submitted for approval"),
    "published": Text("已发布", "Published"),
    "withdrawn": Text("已废止", "Withdrawn"),
    "working-text": WORKING_TEXT,
}


def edition_label(standard: Standard, edition: str = "") -> Text:
    """What the text is called: `工作文本 2026-11` / `Working text 2026-11`, or `2022版` / `Edition 2022`.

    `edition` is that of another edition of the same text. Empty for an official text whose edition names no date.
    """
    label = edition or standard.edition
    if standard.is_restated:
        return Text(f"{WORKING_TEXT.zh} {label}".strip(), f"{WORKING_TEXT.en} {label}".strip())
    return Text(f"{label}版", f"Edition {label}") if label[:1].isdigit() else Text()


def stage_of(standard: Standard) -> str:
    """The key of STAGE_WORDS: the stage of an official text; a restated one is a working text."""
    return "working-text" if standard.is_restated else standard.stage


def standing_of(standard: Standard) -> Text:
    """What its head says of it: the label of a working text; number, stage and edition of an official one."""
    if standard.is_restated:
        return edition_label(standard)
    stage, edition = STAGE_WORDS[standard.stage], edition_label(standard)
    return Text(*(_joined(" · ", standard.number, *pair) for pair in ((stage.zh, edition.zh), (stage.en, edition.en))))


def based_on(standard: Standard) -> Text:
    """`依据：征求意见稿，2024-08，山东省跨境电子商务协会`; empty for an official text."""
    return _based_on(standard.basis, standard.title) if standard.is_restated and standard.basis else Text()


def based_on_briefly(standard: Standard) -> Text:
    """As `based_on` without the name of the body, for the edge of a page."""
    if not standard.is_restated or not standard.basis:
        return Text()
    return _based_on(replace(standard.basis, body=Text()), standard.title)


def basis_in_words(standard: Standard) -> Text:
    """As `based_on`, without the lead."""
    told = based_on(standard)
    return Text(told.zh.removeprefix("依据："), told.en.removeprefix("Based on: "))


def notice(standard: Standard) -> Text:
    """The sentence that tells a reader whose words these are; empty for an official text."""
    if not standard.is_restated:
        return Text()
    return Text(
        f"本文本由{PROJECT.zh}以自己的文字编写，不是正式文本；内容以发布机构的正式文本为准。",
        f"This text is written by the {PROJECT.en} in its own words. It is not the official text, which prevails.",
    )


def running_head(standard: Standard) -> str:
    """What stands at the edge of each page of a Word file: the number, or whose working text it is."""
    name = standard.cited_number or standard.title.zh
    return f"{edition_label(standard).zh}　依据 {name}" if standard.is_restated else name


def author_of(standard: Standard) -> Text:
    """Who wrote these words: the project, or the body that issues the text."""
    bodies = dict(standard.bodies)
    if standard.is_restated:
        return PROJECT
    return bodies.get("issued-by") or bodies.get("in-charge") or bodies.get("proposed-by") or Text()


def body_of(standard: Standard) -> Text:
    """The body whose document a reader means."""
    return standard.basis.body if standard.basis else author_of(standard)


def _based_on(basis: Basis, title: Text) -> Text:
    is_named = basis.title.zh not in ("", title.zh)
    stage, when = STAGE_WORDS[basis.stage], basis.date
    zh = f"《{basis.title.zh}》" if is_named else ""
    en = basis.title.en if is_named else ""
    if basis.stage == "published":
        zh_stage, en_stage = (f"{when}发布", f"published {when}") if when else (stage.zh, stage.en.lower())
        told = ((zh_stage, ""), (en_stage, ""))
    else:
        told = ((stage.zh, when), (stage.en.lower(), when))
    number = basis.assigned_number
    return Text(
        "依据：" + _joined("，", number, zh, *told[0], basis.body.zh),
        "Based on: " + _joined(", ", number, en, *told[1], basis.body.en),
    )


def _joined(mark: str, *parts: str) -> str:
    return mark.join(part for part in parts if part)
