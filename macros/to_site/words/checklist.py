"""The words on the page of a check list, in both languages; what its script says is in `checklist_script`."""

from __future__ import annotations

from ...clauses.blocks import Text

FOLLOW_UP_WORDS: dict[str, Text] = {
    "grade": Text("分级", "Grade"),
    "gradeReason": Text("改变分级的理由", "Reason for another grade"),
    "cause": Text("原因", "Cause"),
    "correction": Text("纠正（当场处置）", "Correction (at once)"),
    "action": Text("纠正措施（消除原因）", "Corrective action (removes the cause)"),
    "owner": Text("责任人", "Owner"),
    "due": Text("期限", "Due"),
    "doneOn": Text("完成日期", "Done on"),
    "verifiedBy": Text("验证人", "Verified by"),
    "verifiedOn": Text("验证日期", "Verified on"),
    "major": Text("严重不符合", "Major nonconformity"),
    "minor": Text("一般不符合", "Minor nonconformity"),
    "observation": Text("观察项", "Observation"),
    "followUp": Text("整改", "Follow-up"),
    "noAction": Text("未定措施", "no action yet"),
    "underWay": Text("整改中", "under way"),
    "done": Text("已完成，待验证", "done, to be verified"),
    "closed": Text("已关闭", "closed"),
    "overdue": Text("逾期", "overdue"),
    "actionState": Text("整改状态", "State of the action"),
}
"what becomes of a finding: on the list, in the report and in its files"

CHECKLIST_WORDS: dict[str, Text] = {
    **{f"follow-{name}": text for name, text in FOLLOW_UP_WORDS.items()},
    "check-lead": Text(
        "{questions}项，其中{requirements}项查要求，{recommendations}项查推荐。要求没有做到，就是不符合；"
        "推荐没有做到，写明理由即可；没有检查的项不算不符合。",
        "{questions} questions: {requirements} on requirements, {recommendations} on recommendations. A requirement "
        "that is not met is a nonconformity; a recommendation that is not followed needs a reason; a question not "
        "yet answered never counts as failed.",
    ),
    "check-lead-instruction": Text(
        "另有{instructions}项查指示：没有执行的，记为“未执行”。",
        "{instructions} on instructions: what was not carried out is recorded as that.",
    ),
    "check-stays": Text(
        "结果只保存在这个浏览器里，不会上传。换电脑、清除浏览数据之前，请先导出记录：导出的文件才是正式留存。",
        "Your answers stay in this browser and are not sent anywhere. Export the record before you change computers or "
        "clear browsing data: the exported file is the record to keep.",
    ),
    "check-no-script": Text(
        "结果现在保存不了，所以各栏锁着：这个浏览器没有运行本页的脚本。请重新载入；还是不行，就换一个浏览器，或者用纸面检查表。",
        "Answers are not kept, so the fields are locked: this browser does not run the script of the page. Reload; if "
        "that does not help, use another browser, or the check sheet on paper.",
    ),
    "reload": Text("重新载入", "Reload"),
    "browsers": Text("能用的浏览器", "Browsers that work"),
    "check-drafted": Text(
        "程序据条文草拟，尚未经人核对", "Drafted by the program from the clause; nobody has checked it yet"
    ),
    "check-cover": Text("本次自查", "This assessment"),
    "check-same-as": Text("与{clause}同一数值", "same figure as in {clause}"),
    "check-same-elsewhere": Text(
        "{clause}也问：同一份自查里只填一次", "also asked in {clause}: typed once in one assessment"
    ),
    "check-clause": Text("条文", "The clause"),
    "conforms": Text("符合", "Conforms"),
    "fails": Text("不符合", "Does not conform"),
    "conforms-instruction": Text("已执行", "Carried out"),
    "fails-instruction": Text("未执行", "Not carried out"),
    "not-applicable": Text("不适用", "Not applicable"),
    "unanswered": Text("未查", "Not yet answered"),
    "check-answer": Text("结论", "Answer"),
    "check-reason": Text("理由", "Reason"),
    "check-note": Text("记录", "Notes"),
    "check-more": Text("记录、证据", "Notes, evidence"),
    "check-more-tools": Text("筛选、各章结果、导出", "Filters, results by chapter, export"),
    "check-begin": Text("开始检查", "Begin"),
    "check-bar": Text("进度", "Progress"),
    "check-back": Text("返回", "Back"),
    "check-next-open": Text("下一个未查项", "Next open"),
    "check-actions": Text("整改清单", "Actions"),
    "check-show-actions": Text("只看这些", "Show only these"),
    "check-state-action": Text("整改未关闭", "Action not closed"),
    "check-proof": Text("证据", "Evidence"),
    "check-seen-on": Text("证据日期", "Date of the evidence"),
    "check-link": Text("证据网址", "Link to it"),
    "check-open-link": Text("打开", "Open"),
    "check-to-review": Text("待复核", "To be reviewed"),
    "check-list": Text("全部自查", "All assessments"),
    "check-name": Text("名称", "Name"),
    "check-open": Text("打开", "Open"),
    "check-duplicate": Text("复制", "Duplicate"),
    "check-delete-row": Text("删除", "Delete"),
    "check-close": Text("关闭", "Close"),
    "check-deleted": Text("已删除的自查", "Deleted assessments"),
    "check-deleted-lead": Text(
        "删除的自查还留在这个浏览器里，可以恢复。只有存储空间不够时，才从最早删除的一份开始清除，并会告诉您。",
        "What you delete stays in this browser and can be brought back. Only where storage runs out is it cleared, the "
        "oldest first, and you are told.",
    ),
    "check-restore": Text("恢复", "Bring back"),
    "check-clear": Text("彻底清除", "Clear for good"),
    "check-clear-all": Text("全部彻底清除", "Clear all for good"),
    "check-copy-for-edition": Text(
        "复制一份，按本版复核；原来的一份不动", "Duplicate it for this edition; leave the earlier one as it is"
    ),
    "check-appendix": Text("本版不再提的检查项", "Questions that this edition no longer asks"),
    "check-appendix-lead": Text(
        "以下各项在填写之后取消了。结果照原样保留，随记录一起导出。",
        "These were answered and then withdrawn from the list. The answers are kept as they are and exported with the "
        "record.",
    ),
    "check-parts": Text("逐项勾选", "Tick each one"),
    "check-no-qr": Text(
        "网站构建时没有给出网址，因此纸面上没有二维码。",
        "The site was built without its address, so there are no QR codes on paper.",
    ),
    "check-summary": Text("结果", "Results"),
    "check-by-chapter": Text("各章结果", "Results by chapter"),
    "check-chapter": Text("章", "Chapter"),
    "check-total": Text("项数", "Questions"),
    "check-all": Text("合计", "Total"),
    "check-not-carried": Text("指示未执行", "Not carried out"),
    "check-departs": Text("推荐未做到", "Not followed"),
    "check-wants-reason": Text("待写理由", "Reason missing"),
    "check-assessments": Text("自查", "Assessment"),
    "check-new": Text("另起一份", "Start another"),
    "check-export": Text("导出记录", "Export record"),
    "check-import": Text("导入记录", "Import record"),
    "check-print": Text("打印", "Print"),
    "check-delete": Text("删除这一份", "Delete this one"),
    "check-filter": Text("只看", "Show only"),
    "search-type": Text("条款类型", "Provision type"),
    "check-every-chapter": Text("各章", "All chapters"),
    "check-every-type": Text("要求和推荐", "All types"),
    "check-every-state": Text("不论结果", "Any result"),
    "check-state-open": Text("未查", "Not yet answered"),
    "check-state-failed": Text("不符合或未做到", "Failed or not followed"),
    "check-state-reason": Text("待写理由", "Reason missing"),
    "check-state-review": Text("条文已修改，待复核", "Clause changed, to be reviewed"),
    "check-preview": Text("导入记录", "Import a record"),
    "check-merge": Text("导入", "Import"),
    "check-cancel": Text("取消", "Cancel"),
    "check-as-another": Text(
        "作为另一份打开，现有的一份不动", "Open it as another assessment; leave the present one as it is"
    ),
    "check-into-present": Text("并入现有的一份", "Merge it into the present assessment"),
    "check-keep-mine": Text(
        "结果不同的，用现有的；文件里的留作旧结果",
        "Where answers differ, keep mine; the file's stay as earlier answers",
    ),
    "check-take-theirs": Text(
        "结果不同的，用文件里的；现有的留作旧结果",
        "Where answers differ, take the file's; mine stay as earlier answers",
    ),
    "check-differing": Text("结果不同的检查项", "Answers that differ"),
}
