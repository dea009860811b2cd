"""The words of the pages of sheet and report, in both languages; those of the sheet itself stand below all layers."""

from __future__ import annotations

from ...clauses.blocks import Text
from ...clauses.sheet_words import PROVISION_WORDS

SHEET_PAGE_WORDS: dict[str, Text] = {
    "sheet": Text("检查表（打印）", "Sheet to print"),
    "sheet-lead": Text(
        "选好格式，按“打印”，或在浏览器的打印窗口里存为PDF。纸张A4，不需要勾选“背景图形”。",
        "Choose the form, then press Print, or save as PDF from the print window. A4; background graphics are "
        "not needed.",
    ),
    "sheet-form": Text("格式", "Form"),
    "sheet-long": Text("全表", "Full form"),
    "sheet-short": Text("一页速查表，只有编号和方框", "One page, numbers and boxes only"),
    "sheet-languages": Text("语言", "Languages"),
    "sheet-one-language": Text("中文", "English"),
    "sheet-both-languages": Text("中英对照", "English and Chinese"),
    "sheet-answers": Text("内容", "Contents"),
    "sheet-empty": Text("空表", "Empty"),
    "sheet-filled": Text("填入打开的一份自查", "Filled with the open assessment"),
    "sheet-needs-script": Text(
        "可以打印空表，不能填入结果：这个浏览器没有运行本页的脚本。请重新载入，或者换一个浏览器。",
        "The empty sheet can be printed, answers cannot be filled in: this browser does not run its script. "
        "Reload, or use another browser.",
    ),
    "sheet-print": Text("打印", "Print"),
    "sheet-word": Text("空表（Word）", "Empty sheet in Word"),
    "sheet-word-zh": Text("中文", "Chinese"),
    "sheet-word-en": Text("英文", "English"),
    "sheet-word-zh-en": Text("中英对照", "both"),
    "sheet-back": Text("回到自查表", "Back to the list"),
    "sheet-report": Text("报告与导出", "Report and files"),
    "sheet-requirement": Text("要求", "Req."),
    "sheet-instruction": Text("指示", "Instr."),
    "sheet-recommendation": Text("推荐", "Rec."),
    "sheet-permission": Text("允许", "Perm."),
    "sheet-possibility": Text("可能", "Poss."),
    "sheet-statement": Text("陈述", "Stmt"),
    "sheet-bound": Text("达到的条件", "Met if"),
    "sheet-found": Text("实测", "Found"),
    "sheet-address": Text("网址", "Address"),
    "sheet-counts": Text("结论", "Result"),
    "sheet-count-yes": Text("符合____项", "Yes: ____"),
    "sheet-count-no": Text("不符合____项", "No: ____"),
    "sheet-count-not-carried": Text("指示未执行____项", "Instructions not carried out: ____"),
    "sheet-count-departs": Text("推荐未做到____项", "Recommendations not followed: ____"),
    "sheet-count-not-met": Text("其他未做到____项", "Others not met: ____"),
    "sheet-count-na": Text("不适用____项", "N/A: ____"),
    "sheet-count-open": Text("未查____项", "Not answered: ____"),
    "sheet-count-review": Text("待复核____项", "To be reviewed: ____"),
    "sheet-short-how": Text(
        "序号与全表相同；方框依次为：符合、不符合、不适用；小方框为分项，次序与全表相同。",
        "Numbers as on the full form; boxes in order: yes, no, not applicable; small boxes: the parts, in their order.",
    ),
    "report-lead": Text(
        "打开的一份自查的报告，由浏览器里的结果生成，不经过服务器。可以打印，或存为Word、Excel、CSV、OSCAL评估结果、EARL。",
        "The report of the open assessment, made from the answers in this browser; nothing is sent. Print it, or "
        "save it as Word, Excel, CSV, OSCAL assessment results or EARL.",
    ),
    "report-needs-script": Text(
        "报告由浏览器里的结果生成，而这个浏览器没有运行本页的脚本。请重新载入，或者换一个浏览器；空表可以照常打印。",
        "The report is made from the answers in your browser, which does not run its script. Reload, or use "
        "another browser; the empty sheet can be printed all the same.",
    ),
}

REPORT_SCRIPT_WORDS: dict[str, Text] = {
    "departureUnexplained": Text("未做到一项推荐，没有写理由", "A recommendation is not followed; no reason is given"),
    "naUnexplained": Text("不适用，没有写理由", "Not applicable; no reason is given"),
    "findingReport": Text("不符合项报告 {serial}：{clause}", "Report of finding {serial}: {clause}"),
    "criterion": Text("依据的条文", "Criterion (the clause)"),
    "signedAssessor": Text("检查人签名、日期", "Assessor: signature and date"),
    "signedOrganisation": Text("单位负责人签名、日期", "For the organisation: signature and date"),
    "readableNote": Text(
        "本文件是一份自查记录，可以直接阅读、打印，也可以在自查表中用“导入记录”载入；载入时会检查文件是否改动过。",
        "This file is the record of a self-check. It can be read and printed as it is, and loaded into the list with "
        "“Import record”, which tells whether it was changed.",
    ),
    "noPlan": Text(
        "没有不符合，也没有整改事项：没有计划可以导出。", "No finding and no action: there is no plan to export."
    ),
    "reportTitle": Text("自查报告", "self-check report"),
    "checklist": Text("自查表", "self-check list"),
    "standard": Text("依据", "Checked against"),
    "edition": Text("版本", "Edition"),
    "name": Text("名称", "Name"),
    "organisation": Text("单位", "Organisation"),
    "site": Text("地点", "Site"),
    "assessor": Text("检查人", "Assessor"),
    "date": Text("日期", "Date"),
    "cover": Text("封面", "Cover"),
    "answers": Text("逐项结果", "Answers"),
    "results": Text("各章结果", "Results by chapter"),
    "all": Text("合计", "Total"),
    "serial": Text("序号", "No."),
    "chapter": Text("章", "Chapter"),
    "clause": Text("条款", "Clause"),
    "clauseName": Text("条款{label}", "Clause {label}"),
    "ask": Text("检查内容", "Question"),
    "type": Text("条款类型", "Provision type"),
    "answer": Text("结论", "Answer"),
    "finding": Text("判定", "Finding"),
    "reason": Text("理由", "Reason"),
    "note": Text("记录", "Notes"),
    "evidence": Text("证据", "Evidence"),
    "takenFrom": Text("取自", "Taken from"),
    "figures": Text("数值", "Figures"),
    "answeredOn": Text("回答时间", "Answered on"),
    "address": Text("条文地址", "Address of the clause"),
    "question": Text("检查项代号", "Question id"),
    "fingerprint": Text("条文指纹", "Fingerprint of the clause"),
    "told": Text("情况", "What was found"),
    "total": Text("项数", "Questions"),
    "nonconformities": Text("不符合", "Nonconformities"),
    "notCarriedOuts": Text("指示未执行", "Instructions not carried out"),
    "departures": Text("推荐未做到", "Recommendations not followed"),
    "unexplained": Text("待写理由", "Reason missing"),
    "conforms": Text("符合", "Conforms"),
    "fails": Text("不符合", "Does not conform"),
    "not-applicable": Text("不适用", "Not applicable"),
    "open": Text("未查", "Not yet answered"),
    "review": Text("条文已修改，待复核", "Clause changed, to be reviewed"),
    **PROVISION_WORDS,
}


def report_words(language: str) -> dict[str, str]:
    """What the script of the report says and writes into files, in one language."""
    return {key: text.in_language(language) for key, text in REPORT_SCRIPT_WORDS.items()}
