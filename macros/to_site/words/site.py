"""The words of the site itself, in both languages. Words of the standards come from the data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from itertools import chain

from ...clauses.blocks import Text
from ...clauses.sheet_words import PROVISION_WORDS, SHEET_WORDS
from ...clauses.whose_text import STAGE_WORDS
from .checklist import CHECKLIST_WORDS
from .combined import COMBINED_WORDS
from .comparison import COMPARISON_WORDS
from .editions import EDITION_WORDS
from .lasting import LASTING_WORDS
from .pages import PAGE_WORDS
from .reading import READING_WORDS
from .sheet import SHEET_PAGE_WORDS

OWN_WORDS: dict[str, Text] = {
    **STAGE_WORDS,
    "same-subject": Text("同一主题", "Same subject"),
    "part-of": Text("属于其组成部分", "Part of"),
    "stricter-than": Text("要求更严", "Stricter than"),
    "supports": Text("支撑", "Supports"),
    "conflicts": Text("不一致", "Conflicts with"),
    "same-subject-back": Text("同一主题", "Same subject"),
    "part-of-back": Text("包含", "Has as a part"),
    "stricter-than-back": Text("要求较宽", "Less strict than"),
    "supports-back": Text("得到支撑", "Supported by"),
    "conflicts-back": Text("不一致", "Conflicts with"),
    "links": Text("关联条文", "Linked clauses"),
    "mentions": Text("引用本条的条文", "Clauses that refer to this one"),
    "questions": Text("自查", "Self-check"),
    "rationale": Text("编制理由", "Rationale"),
    "source": Text("来源", "Source"),
    "practice": Text("实践总结", "practice"),
    "name-admitted": Text("许用", "admitted"),
    "name-deprecated": Text("拒用", "deprecated"),
    "name-superseded": Text("被取代", "superseded"),
    "name-abbreviation": Text("缩略语", "abbreviation"),
    "name-symbol": Text("符号", "symbol"),
    "note": Text("注", "NOTE"),
    "example": Text("示例", "EXAMPLE"),
    "table": Text("表", "Table"),
    "figure-label": Text("图", "Figure"),
    "formula": Text("公式", "Formula"),
    "where": Text("式中：", "where"),
    "key": Text("标引序号说明：", "Key"),
    "picture-not-shown": Text(
        "浏览器不能显示此图的格式；下载原图：", "Browsers do not show this kind of picture; to download:"
    ),
    "picture-missing": Text("此图缺失", "This picture is missing"),
    "annex": Text("附录", "Annex"),
    "annex-normative": Text("规范性", "normative"),
    "annex-informative": Text("资料性", "informative"),
    "permalink": Text("本条的固定地址", "Lasting address of this clause"),
    "cite": Text("引用", "Cite"),
    "copy": Text("复制", "Copy"),
    "copied": Text("已复制", "Copied"),
    "rights-owner": Text("权利人", "Owner of the rights"),
    "text-label": Text("文本", "Text"),
    "based-on": Text("依据", "Based on"),
    "author": Text("编写", "Written by"),
    "rights-not-stated": Text("权利尚未说明", "Rights not stated"),
    "rights-not-stated-full": Text(
        "仅供自行阅读。公开发布之前，请在 standard.yaml 里填写 rights。",
        "For reading at home. Fill in `rights` in standard.yaml before this is put on the web.",
    ),
    "rights-not-stated-outline": Text(
        "因此只列编号和标题。要显示全文，请在 standard.yaml 里填写 rights。",
        "Only numbers and headings are shown. Fill in `rights` in standard.yaml to show the text.",
    ),
    "rights-not-stated-number-only": Text(
        "因此只列编号。要显示全文，请在 standard.yaml 里填写 rights。",
        "Only numbers are shown. Fill in `rights` in standard.yaml to show the text.",
    ),
    "rights-shown-outline": Text(
        "这里只列编号、标题和术语，正文不在本站展示。",
        "Only numbers, headings and terms are listed here; the text is not shown on this site.",
    ),
    "rights-shown-number-only": Text(
        "这里只列编号，正文不在本站展示。",
        "Only numbers are listed here; the text is not shown on this site.",
    ),
    "official-text": Text("正式文本", "Official text"),
    "number": Text("编号", "Number"),
    "stage": Text("阶段", "Stage"),
    "edition": Text("版次", "Edition"),
    "issued-by": Text("发布机构", "Issued by"),
    "proposed-by": Text("提出单位", "Proposed by"),
    "in-charge": Text("归口单位", "Body in charge"),
    "published-on": Text("发布日期", "Published"),
    "implemented-on": Text("实施日期", "Implemented"),
    "drafted-on": Text("起草日期", "Drafted"),
    "no-number": Text("尚未编号", "not yet assigned"),
    "checklist": Text("自查表", "Self-check list"),
    "contents": Text("目次", "Contents"),
    "search": Text("搜索条文", "Search clauses"),
    "normative": Text("规范性引用", "normative"),
    "informative": Text("资料性引用", "informative"),
    "listed": Text("列于第2章", "listed in clause 2"),
    "dated": Text("注日期", "dated"),
    "undated": Text("不注日期", "undated"),
    "topic": Text("主题", "Topic"),
    "relation": Text("关系", "Relation"),
    "reason": Text("理由", "Reason"),
    "from": Text("条文", "Clause"),
    "to": Text("关联到", "Linked to"),
    "current": Text("现行条文", "current clause"),
    "next": Text("下一条", "Next"),
    "stands-in": Text("所在位置", "Where it stands"),
    "none-yet": Text("暂无", "None yet"),
    "definition": Text("定义", "Definition"),
    "term": Text("术语", "Term"),
    "standard": Text("标准", "Standard"),
    "document": Text("文件", "Document"),
    "cited-in": Text("引用处", "Cited in"),
    "terms-differ": Text("各标准的称谓或定义不同", "Named or defined differently"),
    "colon": Text("：", ": "),
    "comma": Text("、", ", "),
    "comparison": Text("按主题对照", "Comparison by topic"),
    "glossary": Text("译名表", "Wordings"),
    "glossary-about": Text(
        "英文版对下列中文词采用的写法；检查程序逐句核对。",
        "The English used for these Chinese terms; the checks hold every sentence to it.",
    ),
    "national-standard": Text("国家标准", "National standards"),
    "group-standard": Text("团体标准", "Group standards"),
    "law": Text("法律法规", "Laws and regulations"),
    "policy": Text("政策文件", "Policy documents"),
    "not-cited": Text("正文未引用", "not cited in a clause"),
    "home-search": Text("搜索：词语、条文编号或文件编号", "Search: words, clause number or document number"),
    "home-lead": Text(
        "标准逐条可查、可引、可对照自查；结果只存在您的浏览器里。",
        "Standards clause by clause: find them, cite them, check a site against them. Your answers stay in your "
        "browser.",
    ),
    "who": Text("从哪里开始", "Where to start"),
    "operator": Text("运营方", "You run a base, park, centre or store"),
    "operator-step": Text(
        "对照条文逐项自查，随时可停，下次接着查。", "Check your site clause by clause; stop and go on when you like."
    ),
    "operator-link": Text("打开自查表", "Open a self-check list"),
    "auditor": Text("审核人员", "You audit"),
    "auditor-step": Text("打印空白表，带到现场手填。", "Print an empty list and fill it in on site."),
    "auditor-link": Text("怎样打印", "How to print"),
    "committee": Text("标准编制人员", "You write standards"),
    "committee-step": Text(
        "在 Word 或 YAML 里改条文，检查程序指出问题所在的行。", "Edit in Word or YAML; the checks name the line."
    ),
    "committee-link": Text("编制指南", "Guide for editors"),
    "official": Text("主管部门", "You cite a clause in a notice"),
    "official-step": Text(
        "每一条都有固定地址，写进通知，多年后仍能打开。",
        "Every clause has a lasting address that will still open in years.",
    ),
    "official-link": Text("怎样引用", "How to cite"),
    "links-page": Text("标准之间的关联", "Links between standards"),
    "terms-page": Text("术语", "Terms"),
    "references-page": Text("引用文件", "References"),
    "cite-notice": Text("公文", "Chinese notice"),
    "cite-7714": Text("GB/T 7714—2015", "GB/T 7714—2015"),
    "cite-english": Text("英文", "English"),
    "cite-html": Text("HTML", "HTML"),
    "cite-markdown": Text("Markdown", "Markdown"),
    "neighbours": Text("前后条文", "Clauses before and after"),
    "pilot-title": Text("试点机构与标准指标", "The pilot institutions and the thresholds of the standard"),
    "pilot-about": Text(
        "编制说明的附件列出13家试点机构，本站只编号、不具名。下列各图把它们与标准的每个指标并列：竖线为指标，“✕”为未达到，"
        "“—”为说明中没有数字，“＞”为说明写的是“以上”或“余”，“＊”为所给的是别处的数字，见图下；"
        "超出图幅的长条断开画出，末端写明数字。",
        "The annex of the drafting notes lists 13 pilot institutions; here they are numbered, not named. Each plot "
        "sets them beside one threshold of the standard: the upright line is the threshold, ✕ marks a figure that "
        "does not meet it, — a figure that the notes do not give, ＞ “more than”, ＊ a figure of another thing, told "
        "below the plot; a bar that runs past the scale is broken, with its figure at the end.",
    ),
    "pilot-share": Text("有数字的{counted}家中{met}家达到", "{met} of the {counted} with a figure meet it"),
    "pilot-either": Text(
        "两项满足其一即可：{counted}家中{met}家达到。",
        "Meeting either is enough: {met} of {counted} do.",
    ),
    "pilot-certified": Text("平台认定", "Recognition by a platform"),
    "pilot-certified-share": Text(
        "说明写到的{counted}家中，{met}家称有平台认定；有没有证明，见表中原意。",
        "Of the {counted} of which the notes tell, {met} say that a platform recognizes them; "
        "whether there is proof, the table tells.",
    ),
    "pilot-table": Text("数据表", "The figures as a table"),
    "institution": Text("机构", "Institution"),
    "figure": Text("数值", "Figure"),
    "as-given": Text("说明原意", "As the notes put it"),
    "meets": Text("达到", "Meets it"),
    "unknown": Text("无数字", "no figure"),
    "yes": Text("是", "yes"),
    "no": Text("否", "no"),
    "the-standards": Text("标准", "The standards"),
    "count-clauses": Text("{count}条", "{count} clause|{count} clauses"),
    "count-questions": Text("自查{count}项", "{count} check question|{count} check questions"),
    "home": Text("首页", "Home"),
    "full-stop": Text("。", "."),
    "downloads": Text("下载", "Download"),
    "file-docx": Text("Word", "Word"),
    "file-json": Text("JSON（全部条文）", "JSON, all clauses"),
    "file-csv": Text("CSV（条款表）", "CSV, provisions"),
    "file-oscal.json": Text("OSCAL 目录", "OSCAL catalog"),
    "feed-title": Text("条文：各项标准的新版本", "Tiaowen: new editions of the standards"),
    "feed-author": Text("条文", "Tiaowen"),
    "feed-added": Text("新增{count}条", "{count} clause added|{count} clauses added"),
    "feed-removed": Text("删除{count}条", "{count} removed"),
    "feed-changed": Text("修改{count}条", "{count} changed"),
    "feed-renumbered": Text("改号{count}条", "{count} renumbered"),
    "feed-same": Text("中文条文没有变化", "no change in the Chinese text"),
    "list-comma": Text("，", ", "),
    "qr": Text("扫码打开本条", "Scan to open this clause"),
}


def united(*tables: Mapping[str, Text]) -> dict[str, Text]:
    """The words of all tables; ValueError where two of them have the same key."""
    counts = Counter(chain.from_iterable(tables))
    if doubled := [key for key, count in counts.items() if count > 1]:
        raise ValueError(f"words that stand in two tables: {', '.join(doubled)}")
    return {key: text for table in tables for key, text in table.items()}


WORDS = united(
    OWN_WORDS,
    PROVISION_WORDS,
    SHEET_WORDS,
    CHECKLIST_WORDS,
    EDITION_WORDS,
    LASTING_WORDS,
    READING_WORDS,
    SHEET_PAGE_WORDS,
    COMBINED_WORDS,
    COMPARISON_WORDS,
    PAGE_WORDS,
)


def word(key: str, language: str, **gaps: object) -> str:
    """A word of the site, with what stands in its gaps; KeyError where one is missing, which is a bug of ours."""
    text = WORDS[key].in_language(language)
    return text.format(**gaps) if gaps else text


def word_in_both(key: str, **gaps: object) -> Text:
    """A word in both languages; a gap that is a text is filled in the language of the sentence."""

    def filled(language: str) -> str:
        return word(key, language, **{name: _said(value, language) for name, value in gaps.items()})

    return Text(filled("zh"), filled("en"))


def _said(value: object, language: str) -> object:
    return value.in_language(language) if isinstance(value, Text) else value


def counted_word(key: str, count: int, language: str) -> str:
    """A word with its count: what stands before the bar is said of one, what stands behind it of others."""
    one, _, others = word(key, language).partition("|")
    return (others or one if count != 1 else one).format(count=count)
