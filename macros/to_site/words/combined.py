"""The words of the combined list, in both languages; those of its script are apart."""

from __future__ import annotations

from ...clauses.blocks import Text
from ...clauses.sheet_words import SHEET_WORDS
from ...clauses.text.wording import PROVISION_TYPES
from .checklist import CHECKLIST_WORDS
from .sheet import SHEET_PAGE_WORDS

COMBINED_WORDS: dict[str, Text] = {
    "combined-lead": Text(
        "一个基地在园区里，又设有服务中心，就要同时对照几项标准。选好标准，得到一张按主题排列的表：相关联的条文排在一起，"
        "要求高的在前；几项标准都问的数值只填一次，按各自的界限判定。结果记在各项标准的自查里，单独的自查表、报告、"
        "对比和导出都看得到。",
        "A base inside a park that has a service centre is checked against several standards at once. Choose the "
        "standards and get one list by topic: linked clauses stand beside each other, the stricter one first; a figure "
        "that several of them ask for is typed once and judged by each bound. The answers are those of each standard: "
        "its own list, its report, comparisons and exports have them at once.",
    ),
    "combined-choose": Text("选择标准", "Choose the standards"),
    "combined-find": Text("按名称或编号查找标准", "Find a standard by title or number"),
    "combined-count": Text("{count}项", "{count} question|{count} questions"),
    "combined-own-list": Text("单独的自查表", "Its own list"),
    "combined-linked": Text("不属于任何主题、互相关联的条文", "Linked clauses under no topic"),
    "combined-rest": Text(
        "其余的检查项不属于任何主题，按标准、按章排在后面：见各项标准的自查表。",
        "The other questions belong to no topic and follow by standard and chapter: see the list of each standard.",
    ),
    "combined-how": Text(
        "按主题排列；相关联的条文排在一起，要求高的在前。结论归各项标准：一条符合，不等于另一条符合。",
        "By topic; linked clauses stand beside each other, the stricter one first. Each answer is that of its own "
        "standard: meeting one clause does not show that another is met.",
    ),
    "combined-no-script": Text(
        "这个浏览器没有运行本页的脚本，不能合并，也不能填写。下面按主题列出各条文的检查项，可以打印；"
        "填写请用各项标准的自查表或纸面检查表。",
        "This browser does not run the script of the page, so lists are not combined and nothing can be filled in. "
        "What is asked stands below by topic and can be printed; fill in the list of each standard, or its check "
        "sheet on paper.",
    ),
}

_OF_THE_SCRIPT: dict[str, Text] = {
    "besideStricter": Text("{label} 要求更高", "{label} asks for more"),
    "besideLaxer": Text("{label} 要求较低", "{label} asks for less"),
    "besideSame": Text("{label} 说的是同一件事", "{label} speaks of the same thing"),
    "besideConflicts": Text("{label} 与此不一致", "{label} differs from it"),
    "sameFigure": Text("与{label}同一数值，只填一次", "same figure as in {label}: typed once"),
    "ofStandard": Text("{title}：{sentence}", "{title}: {sentence}"),
    "sheetApplies": SHEET_WORDS["check-applies"],
    "sheetBound": SHEET_PAGE_WORDS["sheet-bound"],
    "sheetEvidence": SHEET_WORDS["check-evidence"],
    **{f"sheet-{type}": SHEET_PAGE_WORDS[f"sheet-{type}"] for type in PROVISION_TYPES},
    "clauseText": CHECKLIST_WORDS["check-clause"],
    "noList": Text(
        "取不到这些标准的检查项：{titles}。请检查网络，再试一次。",
        "The questions of these standards did not come: {titles}. Check the network and try again.",
    ),
    "chosen": Text("已选 {count} 项标准", "{count} chosen"),
}


def combined_words(language: str) -> dict[str, str]:
    """What the script says beyond the words of any check list."""
    return {key: text.in_language(language) for key, text in _OF_THE_SCRIPT.items()}
