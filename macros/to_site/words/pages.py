"""The names of sections and pages, and the sentence under the heading of the pages across standards."""

from __future__ import annotations

from ...clauses.blocks import Text

PAGE_WORDS: dict[str, Text] = {
    "section-standards": Text("标准", "Standards"),
    "section-checks": Text("自查", "Self-check"),
    "section-across": Text("关联", "Across standards"),
    "section-use": Text("使用", "Using this site"),
    "page-links": Text("标准之间的关联", "Links between standards"),
    "page-compare": Text("按主题对照", "Comparison by topic"),
    "page-terms": Text("术语", "Terms"),
    "page-references": Text("引用文件", "References"),
    "page-combined-check": Text("合并检查表", "Combined check list"),
    "page-compare-records": Text("对比自查记录", "Compare self-check records"),
    "page-standards": Text("全部标准", "All standards"),
    "page-about": Text("关于本站", "About this site"),
    "lead-links": Text(
        "两项标准谈到同一件事、一方属于另一方、一方要求更严、互相支撑或者数字不一致之处，逐条列出，并说明理由。",
        "Where two standards speak of the same thing, one is part of another, one asks for more, one helps to meet the "
        "other, or their figures differ: each link with its reason.",
    ),
    "lead-compare": Text(
        "同一主题下，各标准怎样规定。条款类型与数字均取自条文本身。",
        "What each standard says on a topic. Provision types and figures are taken from the clauses themselves.",
    ),
    "lead-terms": Text(
        "各标准定义的术语，并排列出；称谓或定义不同的，另作标记。",
        "The terms that the standards define, side by side, with a mark where they name or define a thing differently.",
    ),
    "lead-references": Text(
        "各标准提到的外部文件，以及引用它们的条文。",
        "The documents that the standards cite, and the clauses that cite them.",
    ),
    "page-of-checklist": Text("{title}自查表", "{title}: self-check list"),
    "page-of-sheet": Text("{title}检查表（打印）", "{title}: check sheet"),
    "page-of-report": Text("{title}自查报告", "{title}: self-check report"),
    "page-of-differences": Text("{title}：草案与本文本的差异", "{title}: differences from the draft"),
    "page-of-differences-printed": Text(
        "{title}：原文与本文本的差异", "{title}: differences from the printed standard"
    ),
    "page-of-changes": Text("{title}版本对照", "{title}: changes between editions"),
    "no-english-yet": Text("本标准尚无英文", "This standard is not yet in English; its Chinese text is shown."),
    "no-questions-yet": Text("本标准还没有检查项。", "This standard has no check questions yet."),
    "list-filter": Text("按名称、编号、单位或领域筛选", "Filter by title, number, body or field"),
    "list-order": Text("排列", "Order"),
    "list-unsaid": Text("未写明", "Not stated"),
    "list-by-newest": Text("新近在前", "Newest first"),
    "list-by-number": Text("按编号", "By number"),
    "list-by-field": Text("按领域", "By field"),
    "list-by-body": Text("按单位", "By body"),
    "list-by-stage": Text("按阶段", "By stage"),
    "home-empty": Text(
        "这里还没有标准。用 tiaowen import 导入一份 Word 稿，再生成一次。",
        "There is no standard here yet. Import a Word file with `tiaowen import` and build again.",
    ),
    "list-none": Text("没有符合的标准", "No standard matches"),
    "list-newest": Text("新近", "Newest"),
    "list-all": Text("全部{count}项标准", "All {count} standards"),
    "about-what": Text(
        "本站把标准分成一条一条的条文：可以搜索，可以自查，每条都有固定地址。",
        "This site shows standards clause by clause: they can be searched, checked against and cited.",
    ),
    "about-publisher": Text("发布者", "Publisher"),
    "about-contact": Text("更正与意见", "Corrections and comments"),
    "about-texts": Text("各项标准的文本与权利", "The texts and their rights"),
    "about-made": Text(
        "由“条文”生成，一套开放的标准出版系统（Apache-2.0 许可）。",
        "Made with Tiaowen, an open system for publishing standards (Apache-2.0).",
    ),
}
