"""The words of the comparison of records, in both languages."""

from __future__ import annotations

from ...clauses.blocks import Text

COMPARISON_WORDS: dict[str, Text] = {
    "relation-map": Text(
        "各章之间的关联：格中是关联的数目，深色的格里有不一致之处",
        "Links between chapters: each cell counts them; in dark cells there is a contradiction",
    ),
    "list-links": Text("逐条列出（{count}处）", "List them ({count})"),
    "all-kinds": Text("各种关系", "all kinds"),
    "all-of-them": Text("全部标准", "all standards"),
    "compare-records-lead": Text(
        "选择几份导出的自查记录（JSON），例如几个地点的、几个年份的，或两名检查人员对同一地点的，并排查看。"
        "文件只在这个浏览器里读取，不会上传。",
        "Choose several exported self-check records (JSON): of several sites, of several years, or of one site by two "
        "assessors. The files are read in this browser and sent nowhere.",
    ),
    "compare-records-needs-script": Text(
        "记录只在浏览器里读取和对比，而这个浏览器没有运行本页的脚本。请重新载入，或者换一个浏览器。",
        "Records are read and compared in your browser alone, which does not run its script. Reload, or use "
        "another browser.",
    ),
    "compare-records-choose": Text("选择记录文件，或拖到这里：", "Choose record files, or drop them here:"),
    "compare-records-standard": Text("标准", "Standard"),
    "compare-records-clear": Text("清空", "Clear"),
    "compare-records-site": Text("地点", "Site"),
    "compare-records-order": Text("排列", "Order"),
    "compare-records-order-chosen": Text("按选择的先后", "as chosen"),
    "compare-records-order-date": Text("按日期", "by date"),
    "compare-records-order-name": Text("按单位和地点", "by organisation and site"),
    "compare-records-order-worst": Text("不符合多的在前", "most nonconformities first"),
    "compare-records-only": Text("只看结果不同的条款", "Only clauses where they differ"),
    "compare-records-csv": Text("存为 CSV", "Save as CSV"),
}

COMPARISON_SCRIPT_WORDS: dict[str, Text] = {
    "everySite": Text("所有地点", "all sites"),
    "partRecord": Text(
        "“{file}”里有几处不合自查记录的格式，没有计入：{paths}。其余照常对比。",
        "Parts of “{file}” are not as a record has them and are left out: {paths}. The rest is compared.",
    ),
    "hiddenInRecord": Text(
        "“{file}”里有看不见的字符，对比时已去掉：{paths}。",
        "“{file}” holds characters that nobody sees; they are taken out at: {paths}.",
    ),
    "notRecord": Text(
        "“{file}”不是自查记录，没有计入；其余文件照常对比。",
        "“{file}” is not a self-check record and was left out; the other files are compared all the same.",
    ),
    "newerRecord": Text(
        "“{file}”由更新的版本导出，这一版读不懂，没有计入；其余文件照常对比。",
        "“{file}” comes from a newer version, which this one cannot read, and was left out; the other files are "
        "compared all the same.",
    ),
    "records": Text("已读入 {count} 份记录。", "Records read: {count}."),
    "nothing": Text("这些记录里没有本站标准的结果。", "These records hold no answers to the standards of this site."),
    "noQuestions": Text(
        "没有取到《{file}》的检查项；连上网以后再选一次文件。",
        "The questions of {file} could not be fetched; choose the files again once you are online.",
    ),
    "worst": Text("哪些章问题最多", "Chapters with most failures"),
    "change": Text("同一地点前后的变化", "What changed at the same site"),
    "disagreement": Text("同一地点、不同检查人员的分歧", "Where assessors of the same site disagree"),
    "trend": Text("要求达到的比例，逐次", "Share of requirements that are met, over time"),
    "place": Text("单位和地点", "Site"),
    "day": Text("日期", "Date"),
    "share": Text("达到的比例", "Share met"),
    "worstClauses": Text("不符合最多的条款", "Clauses with most nonconformities"),
    "number": Text("编号", "No."),
    "record": Text("记录", "Record"),
    "matrix": Text("各条结果", "Results by clause"),
    "legend": Text(
        "每格是该条各项中最重的一种结果及其项数。“待复核”指结果是对该条另一版本的文字作出的，不计入。",
        "Each cell shows the most serious result among the questions of the clause, and how many have it. "
        "To be reviewed: answered for another text of the clause, and not counted.",
    ),
    "differ": Text("{count} 项结论不同。", "Answers that differ: {count}. "),
    "same": Text("都检查过的项，结论相同。", "Where both answered, the answers are the same. "),
    "moved": Text(
        "{count} 项的条文在两次之间改过，没有比较。",
        "Not compared, the clause having changed between the two: {count}.",
    ),
    "chapter": Text("章", "Chapter"),
    "clause": Text("条款", "Clause"),
    "ask": Text("检查内容", "Question"),
    "before": Text("前一份", "First"),
    "after": Text("后一份", "Second"),
    "answered": Text("已查", "Answered"),
    "nonconformities": Text("不符合", "Nonconformities"),
    "departures": Text("指示未执行、推荐未做到", "Instructions not carried out, recommendations not followed"),
    "nonconformity": Text("不符合", "fails"),
    "notCarriedOut": Text("未执行", "not carried out"),
    "departure": Text("推荐未做到", "not followed"),
    "review": Text("待复核", "to be reviewed"),
    "open": Text("未查", "not answered"),
    "not-applicable": Text("不适用", "N/A"),
    "conforms": Text("符合", "conforms"),
}


def comparison_words(language: str) -> dict[str, str]:
    """What the script of the comparison says, in one language."""
    return {key: text.in_language(language) for key, text in COMPARISON_SCRIPT_WORDS.items()}
