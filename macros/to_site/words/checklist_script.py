"""What the script of a check list says, in both languages."""

from __future__ import annotations

from ...clauses.blocks import Text
from .checklist import FOLLOW_UP_WORDS

SCRIPT_WORDS: dict[str, Text] = {
    "met": Text("达到", "met"),
    "unmet": Text("未达到", "not met"),
    "metByOne": Text("达到（满足其一）", "met (one is enough)"),
    "undecided": Text("数值还不够，不能判定", "more figures are needed"),
    "noNumber": Text("请填数字，例如 1200 或 3.5", "Enter a number such as 1200 or 3.5"),
    "noUnit": Text("请只填数字，单位是 {unit}", "Enter the number alone; the unit is {unit}"),
    "noNumerals": Text("请用阿拉伯数字，例如 200", "Write the number in figures, such as 200"),
    "byZero": Text("除数是 0，不能判定：请核对数值", "Nothing can be divided by 0: check the figures"),
    "tooLarge": Text("不能大于“{whole}”：请核对两个数值", "Cannot be more than “{whole}”: check both figures"),
    "noCount": Text("请填整数", "Enter a whole number"),
    "noLink": Text("请填以 http:// 或 https:// 开头的网址", "Enter an address that begins with http:// or https://"),
    "comma": Text("，", ", "),
    "requirement": Text("要求", "Requirements"),
    "instruction": Text("指示", "Instructions"),
    "recommendation": Text("推荐", "Recommendations"),
    "permission": Text("允许", "Permissions"),
    "possibility": Text("可能", "Possibilities"),
    "statement": Text("陈述", "Statements"),
    "typeSentence": Text("{type} {total} 项：{counts}。", "{type}, {total}: {counts}."),
    "toReview": Text("待复核", "to be reviewed"),
    "textMarked": Text("条文的改动", "What changed in the clause"),
    "textThen": Text("填写时的条文", "The clause when it was answered"),
    "textNow": Text("现在的条文", "The clause now"),
    "textUnknown": Text(
        "这份记录里没有留下填写时的条文，请对照现在的条文复核。",
        "The record does not hold the clause as it was when answered: review it against the clause as it is now.",
    ),
    "recordLine": Text("记录 {id}，校验 {sum}", "record {id}, check sum {sum}"),
    "otherEdition": Text(
        "这一份是按文本 {old} 填写的，本页的文本是 {now}。",
        "Answered against text {old}; this page has text {now}.",
    ),
    "copyForEdition": Text("{name}（按 {edition} 复核）", "{name} (review for {edition})"),
    "copyOf": Text("{name}（副本）", "{name} (copy)"),
    "duplicated": Text("已复制，现在打开的是副本。", "Duplicated; the copy is open now."),
    "answersGiven": Text("已查 {answers}", "{answers} answered"),
    "isOpen": Text("正在填写", "open now"),
    "unexported": Text("上次导出之后有改动，尚未导出。", "Changed since the last export: not exported yet."),
    "unexportedDay": Text(
        "有结果已经一天多没有导出：请现在导出记录，以防浏览数据丢失。",
        "Some answers have not been exported for more than a day: export the record now, before they are lost.",
    ),
    "newVersion": Text("本表有新版本，已经备好。", "A newer version of this list is ready."),
    "takeOver": Text("换用新版本", "Use it"),
    "unexportedShort": Text("未导出", "not exported"),
    "and": Text("，且 ", " and "),
    "colon": Text("：", ": "),
    "nonconformity": Text("不符合：没有做到一项要求", "Nonconformity: a requirement is not met"),
    "partsMissing": Text("还缺：{parts}", "Missing: {parts}"),
    "partsComma": Text("；", "; "),
    "notCarriedOut": Text("未执行：一项指示没有执行", "Not carried out: an instruction was not carried out"),
    "notCarried": Text("未执行", "not carried out"),
    "carriedOut": Text("已执行", "carried out"),
    "departure": Text("未做到一项推荐，已写理由", "A recommendation is not followed; the reason is given"),
    "departureUnexplained": Text("未做到一项推荐，请写理由", "A recommendation is not followed; give the reason"),
    "notMet": Text("未做到", "Not met"),
    "notFollowed": Text("未做到", "not followed"),
    "naUnexplained": Text("不适用，请写理由", "Not applicable; give the reason"),
    "changed": Text("条文已修改，请复核", "The clause has changed: please review"),
    "takenSentence": Text("{what}取自{label}，{when}", "{what} taken from {label}, {when}"),
    "listed": Text("、", ", "),
    "took-answer": Text("结论", "answer"),
    "took-evidence": Text("证据", "evidence"),
    "took-seenOn": Text("证据日期", "its date"),
    "took-link": Text("证据网址", "its link"),
    "took-files": Text("照片、文件", "photos and files"),
    "addFiles": Text("添加照片、文件", "Add photos or files"),
    "keepOriginal": Text("保留原图（连同拍摄地点、设备）", "Keep the original, with place and device"),
    "removeFile": Text("移除", "Remove"),
    "askRemoveFile": Text("移除这个文件？移除之后不能恢复。", "Remove this file? It cannot be brought back."),
    "fileAdded": Text("已添加，保存在本浏览器。", "Added; kept in this browser."),
    "fileGone": Text("内容不在这个浏览器里", "its content is not in this browser"),
    "fileUnread": Text(
        "{name}：这个浏览器读不了这种图片，没有添加。要原样添加，请勾选“保留原图”。",
        "{name}: this browser cannot read such a picture; it was not added. To add it as it is, tick “Keep the "
        "original”.",
    ),
    "filesForbidden": Text(
        "没有添加：浏览器不允许本站保存文件。照片请另外保管，在“证据”里写明。",
        "Not added: this browser does not let the site keep files. Keep the photo elsewhere and name it under "
        "Evidence.",
    ),
    "filesFull": Text(
        "没有添加 {name}：浏览器的存储空间已满。请先导出记录，再移除不要的照片。",
        "{name} was not added: the browser's storage is full. Export the record, then remove photos you do not need.",
    ),
    "roomLeft": Text("本站已用 {used}，还可用约 {left}。", "Used by this site: {used}; left: about {left}."),
    "exportLacks": Text(
        "注意：这些文件的内容不在这个浏览器里，没有导出：{names}。",
        " Take care: the content of these files is not in this browser and was not exported: {names}.",
    ),
    "notOurZip": Text(
        "这个压缩包不是本站导出的，或者不完整、被别的程序重新压缩过；什么也没有改动。"
        "解开以后，可以导入其中的 record.json。",
        "This zip was not exported here, or it is cut off or was packed anew by another program; nothing was changed. "
        "Unpacked, its record.json can be imported.",
    ),
    "filesIn": Text(
        "照片、文件 {named} 个，其中 {whole} 个随文件带来，校验一致。",
        "Photos and files: {named}, of which {whole} came along and are as they were exported.",
    ),
    "filesChanged": Text(
        "导出之后被改动过，其中的照片、文件不导入：{paths}。",
        "Changed after the export; photos and files among these are left out: {paths}.",
    ),
    "filesMissing": Text("没有随文件带来：{names}。", "Named and not in the file: {names}."),
    "filesNotKept": Text(
        "记录已导入；浏览器没有空间或不允许保存，这些文件没有留下，请保管好压缩包：{names}。",
        "The record was imported. For want of room or leave these files were not kept, so keep the zip: {names}.",
    ),
    "took-figure": Text("数值", "figure"),
    "offered": Text("{label}已答“{answer}”", "{label}: {answer}"),
    "offeredMixed": Text("{label}已答：{answers}", "{label}: {answers}"),
    "offeredEvidence": Text("，证据：{evidence}", "; evidence: {evidence}"),
    "offeredFigure": Text("{label}填的是 {value} {unit}", "{label} has {value} {unit}"),
    "takeOverOffer": Text("沿用", "Take over"),
    "takeEvidence": Text("沿用证据", "Take the evidence"),
    "tookOver": Text("已沿用，记录里写明出处。", "Taken over; the record says where it came from."),
    "onlyStricter": Text(
        "只供参考：那一条要求较低，在那里符合，不等于这里符合。",
        "Shown only: the clause there asks for less, so that meeting it does not show that this one is met.",
    ),
    "onlyShown": Text(
        "两处说的是同一件事，要求不一定相同：这里的结论由您判断。",
        "Both speak of one thing and need not ask the same: what you answer here is yours to judge.",
    ),
    "offeredReason": Text("两条的关系：{reason}", "How the two are related: {reason}"),
    "earlierAnswers": Text("以前的结果 {count}", "Earlier answers: {count}"),
    "deletedUnsound": Text(
        "还有 {count} 份已删除的自查读不出来，已原样留在这个浏览器里。",
        "Deleted assessments that cannot be read, left in this browser as they are: {count}.",
    ),
    "allAnswered": Text("都查完了。", "Everything is answered."),
    "headLine": Text("本次自查：{name}", "This assessment: {name}"),
    **FOLLOW_UP_WORDS,
    "answered": Text("{done} / {total}", "{done} / {total}"),
    "gradeByRule": Text("{grade}（按条款类型）", "{grade} (by provision type)"),
    "actionsOpen": Text("未关闭的整改 {open} 项。", "Actions not closed: {open}. "),
    "actionsOverdue": Text("其中逾期 {overdue} 项。", "Overdue: {overdue}. "),
    "actionsNone": Text("还没有整改事项：在不符合的检查项下填写。", "No actions yet: fill them in below a finding."),
    "goThere": Text("打开这一项", "Open the question"),
    "stillHolds": Text("结果仍然成立", "The answer still holds"),
    "progress": Text("已查 {done} / {total}", "{done} of {total} answered"),
    "shown": Text("列出 {shown} / {total} 项", "{shown} of {total} questions shown"),
    "sentenceFailed": Text("不符合 {failed} 项。", "Nonconformities: {failed}. "),
    "sentenceNotCarriedOut": Text("指示未执行 {notCarriedOut} 项。", "Instructions not carried out: {notCarriedOut}. "),
    "sentenceNone": Text("还没有检查。", "Nothing has been answered yet."),
    "sentenceSoFar": Text("已查的要求都符合。", "All requirements answered so far are met. "),
    "sentenceAll": Text("要求全部符合。", "All requirements are met. "),
    "sentenceOpen": Text("还有 {open} 项未查。", "Not yet answered: {open}. "),
    "sentenceReview": Text(
        "{review} 项的条文已修改，待复核。", "To be reviewed, the clause having changed: {review}. "
    ),
    "sentenceReason": Text("{unexplained} 项待写理由。", "Reasons missing: {unexplained}. "),
    "sentenceDeparted": Text("推荐未做到 {departed} 项。", "Recommendations not followed: {departed}. "),
    "saved": Text("已保存在本浏览器", "Saved in this browser"),
    "faultForbidden": Text(
        "浏览器不允许本站保存数据：结果在离开本页时会丢失，请在离开前导出记录。",
        "This browser does not let the site keep data: answers are lost when you leave this page. Export the record "
        "first.",
    ),
    "faultFull": Text(
        "没有保存成功：浏览器的存储空间已满。结果还在本页上，请马上导出记录。",
        "Not saved: the browser's storage is full. The answers are still on this page; export the record now.",
    ),
    "faultCorrupt": Text(
        "原先保存的内容已损坏，读不出来。它已原样另存，没有删除；现在从空白开始。",
        "What was stored is damaged and cannot be read. It was set aside as it is, not deleted; you start from empty.",
    ),
    "faultCorruptKept": Text(
        "原先保存的内容已损坏，又没有空间另存，因此没有动它。现在的结果不会保存，请在离开前导出记录。",
        "What was stored is damaged and there is no room to set it aside, so it was left alone. Answers are not being "
        "kept now: export the record before you leave.",
    ),
    "faultNewer": Text(
        "浏览器里的结果是由本站更新的版本保存的，这一版读不懂，因此没有动它。现在的结果不会保存；请刷新页面，或在离开前导出记录。",
        "The answers in this browser were stored by a newer version of the site, which this one cannot read; they "
        "were left alone. Answers are not being kept now: reload the page, or export the record before you leave.",
    ),
    "download": Text("下载损坏的内容", "Download the damaged content"),
    "faultGaveUp": Text(
        "浏览器的存储空间已满。为了保存现在的结果，清除了最早删除的自查：{names}。",
        "The browser's storage is full. To keep the present answers, the assessments deleted longest ago were cleared: "
        "{names}.",
    ),
    "deleted": Text(
        "已删除这一份自查。以后也可以在“全部自查”里恢复。",
        "The assessment was deleted. It can be brought back later, too, under All assessments.",
    ),
    "deletedHere": Text(
        "已删除这一份自查。浏览器没有空间留存，只能在离开本页之前恢复。",
        "The assessment was deleted. The browser has no room to keep it: it can be brought back only until you leave "
        "this page.",
    ),
    "deletedBlank": Text("已删除这一份空白的自查。", "The empty assessment was deleted."),
    "deletedOn": Text("{when} 删除", "deleted {when}"),
    "undo": Text("撤销", "Undo"),
    "undone": Text("已恢复。", "Restored."),
    "askClear": Text(
        "彻底清除这一份自查？清除之后不能恢复。", "Clear this assessment for good? It cannot be brought back."
    ),
    "askClearAll": Text(
        "彻底清除所有已删除的自查？清除之后不能恢复。",
        "Clear all deleted assessments for good? They cannot be brought back.",
    ),
    "cleared": Text("已彻底清除。", "Cleared for good."),
    "exported": Text("已导出：{name}", "Exported: {name}"),
    "imported": Text("已导入。", "Imported."),
    "notRecord": Text(
        "这个文件不是自查记录，什么也没有改动。", "This file is not a self-check record; nothing was changed."
    ),
    "partRecord": Text(
        "文件里有几处不合自查记录的格式，不会导入：{paths}。其余照常导入，文件本身不动。",
        "Parts of the file are not as a record has them and are left out: {paths}. The rest is imported; the file is "
        "not changed.",
    ),
    "hiddenInRecord": Text(
        "文件里有看不见的字符（控制字符、改变方向的字符、零宽字符），导入时去掉：{paths}。",
        "Characters that nobody sees (controls, marks of direction or of no width) are taken out at: {paths}.",
    ),
    "faultDamaged": Text(
        "原先保存的内容有几处损坏，已原样另存；读得出来的结果都还在。",
        "Parts of what was stored are damaged; it was set aside as it is. All answers that can be read are here.",
    ),
    "faultCorruptIndex": Text(
        "自查的目录已损坏，已重新建好；结果没有丢失。",
        "The list of assessments was damaged and has been made anew; no answer is lost.",
    ),
    "sealWhole": Text("文件与导出时一致，没有改动。", "The file is as it was exported: nothing was changed."),
    "sealChanged": Text(
        "注意：文件在导出之后被改动过。", "Take care: somebody changed the file after it was exported."
    ),
    "sealUnknown": Text("无法判断文件是否改动过。", "Whether the file was changed cannot be told here."),
    "newerRecord": Text(
        "这份记录由更新的版本导出，这一版读不懂，什么也没有改动。",
        "This record comes from a newer version, which this one cannot read; nothing was changed.",
    ),
    "preview": Text(
        "{name}：{answers} 个结果，{figures} 个数值。与现有的一份相比：新增 {added}，相同 {same}，不同 {differing}。",
        "{name}. Answers: {answers}; figures: {figures}. Compared with the present assessment: {added} new, {same} the "
        "same, {differing} different.",
    ),
    "unknownAnswers": Text(
        "其中 {unknown} 个结果属于本页没有的检查项或别的标准，也会保留。",
        "Answers to questions that are not on this page, kept as well: {unknown}.",
    ),
    "unnamed": Text("未命名的自查", "Unnamed assessment"),
    "mine": Text("现有", "present"),
    "theirs": Text("文件", "file"),
    "conforms": Text("符合", "conforms"),
    "fails": Text("不符合", "does not conform"),
    "not-applicable": Text("不适用", "not applicable"),
    "empty": Text("未查", "not answered"),
}


def script_words(language: str) -> dict[str, str]:
    """What the script of the check list says, in one language."""
    return {key: text.in_language(language) for key, text in SCRIPT_WORDS.items()}
