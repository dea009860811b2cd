"""The words of the pages about editions, in both languages."""

from __future__ import annotations

from ...clauses.blocks import Text

EDITION_WORDS: dict[str, Text] = {
    "edition-of": Text("{edition}版", "edition {edition}"),
    "edition-contents": Text("{edition}版条文目录", "Clauses of edition {edition}"),
    "validity-current": Text("现行", "Still current"),
    "validity-changed": Text("已被替代", "Replaced"),
    "validity-split": Text("已拆分", "Split"),
    "validity-merged": Text("已合并", "Merged"),
    "validity-moved": Text("已移动", "Moved"),
    "validity-withdrawn": Text("已废止", "Withdrawn"),
    "current-same": Text("现行文本与此处文字相同。", "The current text is the same."),
    "current-renumbered": Text(
        "现行文本与此处文字相同，编号现为{number}。", "The current text is the same; its number is now {number}."
    ),
    "current-changed": Text(
        "{edition}的{number}与此处不同，改动的字词标在下面。",
        "{number} of {edition} differs; the words that changed are marked below.",
    ),
    "not-published": Text("尚未发布的修改文本", "the text under revision, not yet published"),
    "split-in": Text("本条在{edition}中拆分。", "It was split in {edition}."),
    "merged-in": Text("本条在{edition}中与其他条文合并。", "It was merged with other clauses in {edition}."),
    "moved-in": Text("本条的内容在{edition}中移到另一条。", "Its content moved to another clause in {edition}."),
    "withdrawn-in": Text(
        "本条在{edition}中废止，没有替代的条文。", "It was withdrawn in {edition}; no clause takes its place."
    ),
    "now-see": Text("现在见", "Now see"),
    "current-clause": Text("现行条文", "the current clause"),
    "gone-title": Text("不再单独成条", "no longer a clause of its own"),
    "last-stood": Text("本条最后见于{edition}，编号{number}。", "It last stood in {edition} as {number}."),
    "marked-against": Text("与现行文本相比", "Compared with the current text"),
    "how-marked": Text("加删除线的字词已删去，加下划线的是新增的。", "Struck through: gone. Underlined: new."),
    "history": Text("版本沿革", "History"),
    "history-number": Text("编号", "Number"),
    "history-what": Text("与前一版相比", "Against the edition before"),
    "history-first": Text("首次出现", "first appears"),
    "unchanged": Text("未变", "unchanged"),
    "this-page": Text("本页", "this page"),
    "kind-added": Text("新增", "added"),
    "kind-removed": Text("删除", "removed"),
    "kind-split": Text("拆分", "split"),
    "kind-merged": Text("合并", "merged"),
    "kind-moved": Text("移动", "moved"),
    "kind-changed": Text("更改", "changed"),
    "kind-renumbered": Text("改号", "renumbered"),
    "kinds-added": Text("新增的条文", "Clauses added"),
    "kinds-removed": Text("删除的条文", "Clauses removed"),
    "kinds-split": Text("拆分的条文", "Clauses split"),
    "kinds-merged": Text("合并的条文", "Clauses merged"),
    "kinds-moved": Text("移动的条文", "Clauses moved"),
    "kinds-changed": Text("更改的条文", "Clauses changed"),
    "kinds-renumbered": Text("只改编号的条文", "Clauses only renumbered"),
    "only-english": Text("仅英文", "English only"),
    "differences": Text("与草案的差异", "Differences from the draft"),
    "differences-printed": Text("与原文的差异", "Differences from the printed standard"),
    "differences-count": Text("（{count}处）", " ({count})"),
    "differences-lead": Text(
        "本文本与所依据文件不同的每一处，以及提请发布机构考虑的问题，按条文的顺序列出。",
        "Every place where this text differs from the document that it restates, and every question to its body, "
        "in the order of the clauses.",
    ),
    "differences-kind": Text("种类", "Kind"),
    "differences-every-kind": Text("全部种类", "Every kind"),
    "differences-shown": Text("列出 {shown} / {total} 处", "{shown} of {total} shown"),
    "changes": Text("版本对照", "Changes between editions"),
    "changes-lead": Text(
        "逐条比较已发布的各版。加删除线的字词已删去，加下划线的是新增的；编号链接到该版的固定页面。",
        "The published editions, clause by clause. Struck through: gone. Underlined: new. Each number leads to "
        "the clause as that edition printed it.",
    ),
    "changes-one": Text(
        "目前只有{edition}，没有可以比较的前一版。", "{edition} is the only one; there is none to compare it with."
    ),
    "cover-changes": Text("封面的变化", "What the cover says otherwise"),
    "changes-none": Text("这项标准还没有发布任何版本。", "No edition of this standard has been published."),
    "changes-same": Text("两版的条文没有差别。", "The two editions have the same text."),
    "from-to-restated": Text("工作文本 {old} → 工作文本 {new}", "Working text {old} → working text {new}"),
    "changes-lead-restated": Text(
        "逐条比较本项目各个工作文本。加删除线的字词已删去，加下划线的是新增的；编号链接到该工作文本的固定页面。",
        "The working texts of this project, clause by clause. Struck through: gone. Underlined: new. Each number leads "
        "to the clause as that working text had it.",
    ),
    "changes-not-the-draft": Text(
        "这里只列工作文本之间的改动，不是所依据文件的修改；与所依据文件不同的地方，见",
        "These are changes between working texts, not of the document that they restate. What differs from that "
        "document:",
    ),
    "from-to": Text("{old}版 → {new}版", "Edition {old} → edition {new}"),
    "count-kind": Text("{kind}{count}条", "{kind} {count}"),
    "count-same": Text("未变{count}条", "unchanged {count}"),
    "number-table": Text("新旧编号对照表", "Table of old and new numbers"),
    "number-table-same": Text(
        "{count}条，编号都没有变化", "{count} clause, no number changed|{count} clauses, no number changed"
    ),
    "number-table-moved": Text("{all}条，其中{moved}条编号有变化", "{all} clauses, {moved} with another number"),
    "old-number": Text("{edition}版编号", "Number in edition {edition}"),
    "new-number": Text("{edition}版编号", "Number in edition {edition}"),
    "number-what": Text("条文", "Clause"),
    "main-changes": Text("前言用的主要变化清单（草拟）", "Main changes, drafted for the foreword"),
    "main-changes-about": Text(
        "按GB/T 1.1—2020前言的写法，由程序从条文比较得出，供标准编制人员增删。",
        "In the form that GB/T 1.1—2020 gives it, drawn up by the program from the comparison; editors cut and add.",
    ),
    "editorial-changes": Text("可能只是编辑性的改动，未列入", "Left out as possibly editorial"),
    "former-clauses": Text("以前版本中有、现已不单独成条的条文", "Clauses of earlier editions that no longer stand"),
    "qr-edition": Text("扫码打开本条（{edition}）", "Scan to open this clause ({edition})"),
    "qr-current": Text("扫码打开本条的现行文字", "Scan to open this clause as it now stands"),
}
