"""Defects of drafting, put into a right text a kind at a time by a program that knows nothing of the rules.

A kind is a function from the lines of a text (`plain_standard.py`) to every text with one defect of that kind, each
with the line where a reader would look for it. The kinds are those of GB/T 1.1—2020 and of `drafting-rules.md`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from planting import (
    Lines,
    Planted,
    after,
    appended,
    bracket_lost,
    cell_lost,
    chapter_gone,
    chapters_swapped,
    copied,
    copied_row,
    cut_mention,
    deep,
    definition_twice,
    divided,
    hanging,
    headed_sister,
    in_lines,
    lone,
    number_doubled,
    number_skipped,
    numbered_entries,
    one_entry,
    scope_of_another,
    swapped_references,
    table_title_lost,
    unlisted,
    unused_term,
    without,
    word_variants,
)


@dataclass(frozen=True, slots=True)
class Defect:
    kind: str
    rule: str
    "the rule that has to see it"
    lines: list[str]
    "the text with the defect"
    at: int
    "index of the line with the defect"


_VAGUE = (
    "现场应配备足够的备用物资。",
    "场所应保持良好的环境。",
    "管理者应采取适当的措施。",
    "人员应具备一定的经验。",
    "管理者应建立完善的制度。",
    "设备应具有较高的可靠性。",
    "相关问题应及时处理。",
    "管理者应合理安排班次。",
    "服务应符合国家有关规定。",
    "管理者应提供优质的服务。",
)
_CONTRACT = (
    "违约的，应支付违约金。",
    "逾期未改的，罚款500元。",
    "受损方有权向责任方索赔。",
    "乙方应按合同约定付款。",
    "由此产生的法律责任由责任人承担。",
)
_MIXED = ("，并宜安排专人负责。", "，可由志愿者代为完成。", "，同时宜留有余量。")
_NO_VERB = (
    "管理者配备巡查人员不少于2名。",
    "场所设置意见箱。",
    "工作人员定期整理台账。",
    "管理者建立交接班制度。",
    "值班电话公示在入口处。",
    "备品数量不少于10件。",
)
_LAST_WORDS = (
    "规定|要求|记录|检查|存放|消毒|清洗|公布|答复|退还|归还|畅通|演练|培训|依据|结果|报废|抽测|校准|原馆|冷库|涂改"
)


KINDS: dict[str, tuple[str, Callable[[Lines], Planted]]] = {
    "应当": ("forbidden-verb", in_lines("(?<![相适反响供])应(?=[配设符有在]|不少)", "应当")),
    "必须": ("forbidden-verb", in_lines("(?<![相适反响供])应(?=[配设符有在少提])", "必须")),
    "不得": ("forbidden-verb", in_lines("不应(?=[设占单存供收罚入接混锁])", "不得")),
    "禁止": ("forbidden-verb", in_lines("不应(?=[设占单存供收罚入接混])", "禁止")),
    "不可": ("forbidden-verb", in_lines("不应(?=[设占单存供收罚入接混])", "不可")),
    "需要": ("forbidden-verb", in_lines("(?<![相适反响供])应(?=[配设提])", "需要")),
    "requirement in the scope": (
        "misplaced-provision",
        appended(
            ("使用本文件的单位应每年自查。", "运营者不应降低要求。", "运营者宜对外公开。", "有关单位应遵照执行。"),
            "> 本文件(规定|适用|确立|给出|不适)",
        ),
    ),
    "requirement in a definition": ("misplaced-provision", after(r"#+ 3\..* = ", "> 应由专人管理的对象。")),
    "requirement in a note": ("misplaced-provision", after("[4-9]\\.1 |[4-9]\\.1\\.1 ", "注：此项应由专人负责。")),
    "recommendation in a note": (
        "misplaced-provision",
        after("[4-9]\\.2 |[4-9]\\.1\\.2 ", "注：此项宜由两人共同完成。"),
    ),
    "requirement in an example": ("misplaced-provision", after("[4-9]\\.1\\.2 ", "示例：管理者应在门口张贴告示。")),
    "requirement in the foreword": (
        "misplaced-provision",
        appended(("各单位应遵守本文件。", "使用者应注意版本。"), "> 本文件由"),
    ),
    "two types in one sentence": (
        "mixed-provision",
        in_lines("(?<=应)([^。]*)。$", lambda found: found[1] + _MIXED[len(found.string) % 3]),
    ),
    "no verb": ("missing-verb", appended(_NO_VERB)),
    "verb lost before a bound": ("missing-verb", in_lines("^([^应]*)应(?=不[少低高大小超][^应]*$)", "\\1")),
    "vague": ("vague-requirement", appended(_VAGUE)),
    "scope says why": (
        "scope-form",
        in_lines("本文件(规定|确立|给出)了", "为规范有关服务，提高质量，制定了", "> 本文件(规定|确立|给出)了"),
    ),
    "scope without a field": ("scope-form", without("> 本文件适用于")),
    "scope of another subject": ("scope-form", scope_of_another),
    "本标准": ("self-name", in_lines("本文件", "本标准", "> 本文件(?!按照)")),
    "本规范": ("self-name", in_lines("本文件", "本规范", "> 本文件(?!按照)")),
    "old lead-in of clause 2": (
        "fixed-sentence",
        in_lines(
            ".*",
            "> 下列文件对于本文件的应用是必不可少的。凡是注日期的引用文件，仅所注日期的版本适用于本文件。",
            "> 下列文件",
        ),
    ),
    "no lead-in of clause 2": ("fixed-sentence", without("> 下列文件")),
    "other lead-in of clause 3": (
        "fixed-sentence",
        in_lines("适用于本文件。", "在本文件中使用。", "> .*下列术语和定义适用"),
    ),
    "no lead-in of clause 3": ("fixed-sentence", without("> .*下列术语和定义适用")),
    "document not listed": ("unlisted-reference", unlisted),
    "document not cited": ("unused-reference", after("# 2 .*|[*] GB", "* GB/T 36733—2018　服务质量评价通则")),
    "year with a hyphen": ("dated-reference", in_lines("—(?=(19|20)\\d\\d)", "-", "[*] |\\d.*(GB|JGJ|WH|WS|CJJ)")),
    "number without its space": (
        "dated-reference",
        in_lines("(GB|GB/T|WS/T|WH/T|JGJ) (?=\\d)", "\\1", "[*] |\\d.*(GB|JGJ|WH|WS|CJJ)"),
    ),
    "clause of an undated document": (
        "dated-reference",
        in_lines("(?<=符合)(GB(/T)? \\d+(\\.\\d)?)(?=的规定)", "\\1中4.2", "\\d"),
    ),
    "order of documents": ("reference-order", swapped_references),
    "definition begins with 是指": (
        "term-form",
        in_lines("^> ", "> 是指", "> .*(场所|方式|人员|仓库|状态|操作|道路|之比|餐食|食品)。$"),
    ),
    "term without English": ("term-form", in_lines(" = .*", " =", r"#+ 3\..* = ")),
    "definition names its term": (
        "misplaced-provision",
        after(r"#+ 3\.\d 租借点|#+ 3\.\d 助餐点|#+ 3\.\d 社区图书室", "> 它应设在社区。"),
    ),
    "term not used": ("unused-term", unused_term),
    "term under another name": ("undefined-variant", word_variants),
    "definition twice": ("duplicate-text", definition_twice),
    "text twice": ("duplicate-text", copied),
    "row twice": ("duplicate-text", copied_row),
    "too deep": ("clause-depth", deep),
    "lone part": ("lone-subclause", lone),
    "heading beside none": ("heading-uniform", headed_sister),
    "clause without heading divided": ("divided-unheaded", divided),
    "hanging paragraph": ("divided-unheaded", hanging),
    "number skipped": ("number-sequence", number_skipped),
    "number twice": ("number-sequence", number_doubled),
    "lead-in without colon": ("list-lead-in", in_lines("[：:]$", "。", "\\d.*：$")),
    "entry ends otherwise": ("list-lead-in", in_lines("；$", "，", "[a-z][)]|——")),
    "last entry without stop": ("list-lead-in", in_lines("。$", "", "[a-z][)] .*。$|——.*。$")),
    "numbers on the first level": ("list-style", numbered_entries),
    "list of one": ("list-style", one_entry),
    "clause mentioned for information": (
        "informative-mention",
        in_lines("([^，。；]{4})。$", lambda found: f"{found[1]}，参见{found.string[0]}.1。", "[4-9]\\.[2-9].*应.*。$"),
    ),
    "see also a normative annex": ("informative-mention", in_lines("(?<=符合|按照)附录([A-Z])", "参见附录\\1", ".*应")),
    "title ends with 标准": ("title-form", in_lines("$", "标准", "title ")),
    "title with its stage": ("title-form", in_lines("$", "（征求意见稿）", "title ")),
    "title in marks": ("title-form", in_lines("title (.*)$", "title 《\\1》", "title ")),
    "title with a stop": ("title-form", in_lines("$", "。", "title ")),
    "title with its number": ("title-form", in_lines("title ", "title DB37/T 9001—2026 ", "title ")),
    "annex not mentioned": ("never-mentioned", cut_mention("附录A", "有关规定")),
    "table not mentioned": ("never-mentioned", cut_mention("表1", "有关规定")),
    "table without title": ("table-form", table_title_lost),
    "empty cell": ("empty-text", cell_lost),
    "平米": ("unit", in_lines("m²|hm²", "平米")),
    "公里": (
        "unit",
        in_lines("\\d ?(km|kJ|m(?![a-zA-Z²])|h(?!m))", lambda found: f"{found[0].split(found[1])[0].strip()}公里"),
    ),
    "no space before the unit": ("unit", in_lines("(\\d) (m²|m|mm|km|h|d|min|lx|dB|g|kJ|℃)(?![a-zA-Z])", "\\1\\2")),
    "range without its first unit": ("unit", in_lines("(\\d+)( ?[%℃]| km| mm)～", "\\1～")),
    "figure in words": (
        "number-word",
        in_lines(
            "(\\d)(?=次|名|人|种|处)", lambda found: "一二三四五六七八九"[int(found[1]) - 1] if found[1] != "0" else "0"
        ),
    ),
    "half-width comma": ("punctuation", in_lines("，", ",")),
    "half-width bracket": ("punctuation", in_lines("（([^）]*)）", "(\\1)", "[4-9A]\\.|> 注|\\d")),
    "stop doubled": ("punctuation", in_lines("。$", "。。")),
    "stop missing": ("punctuation", in_lines("。$", "")),
    "space between characters": ("punctuation", in_lines("(?<=[\u4e00-\u9fff])(应)(?=[\u4e00-\u9fff])", " \\1 ")),
    "word doubled": ("repeated-word", in_lines("(的|应|有|在|和)", "\\1\\1")),
    "variant character": (
        "variant-character",
        in_lines("[查户强说众吃]", lambda found: dict(zip("查户强说众吃", "査戶強説眾喫"))[found[0]]),
    ),
    "traditional character": (
        "variant-character",
        in_lines("[设备测记书车]", lambda found: dict(zip("设备测记书车", "設備測記書車"))[found[0]]),
    ),
    "cut inside a word": ("broken-sentence", in_lines(f"({_LAST_WORDS})。$", lambda found: f"{found[1][0]}。")),
    "cut in mid sentence": ("broken-sentence", in_lines("，[^，]*。$", "，")),
    "first words lost": ("broken-sentence", in_lines("^([0-9.]+) [\u4e00-\u9fff]{2,6}(?=应)", "\\1 ，")),
    "foreword without rules followed": ("foreword-element", without("> 本文件按照GB/T 1.1")),
    "foreword without patents": ("foreword-element", without("> 请注意")),
    "foreword without proposer": ("foreword-element", without("> 本文件由")),
    "foreword without drafters": ("foreword-element", without("> 本文件起草单位")),
    "contract": ("contract-word", appended(_CONTRACT)),
    "bracket lost": ("unmatched-bracket", bracket_lost),
    "clause 3 before clause 2": ("element-order", chapters_swapped),
    "clause 2 missing": ("element-order", chapter_gone),
    "negated twice": ("double-negation", in_lines("不应(?=[设占单存供收罚入接混锁])", "不应不")),
    "hidden character": ("hidden-character", in_lines("(?<=[\u4e00-\u9fff])应", "\u200b应")),
    "abbreviation not defined": (
        "undefined-abbreviation",
        appended(("相关数据应接入BIM平台。", "数据应按EDI格式交换。", "系统应支持RFID识别。")),
    ),
    "clause that does not exist": (
        "unknown-reference",
        appended(("具体要求见4.9.9。", "按8.8.8执行。", "应符合12.3的规定。")),
    ),
    "table that does not exist": ("unknown-reference", appended(("限值见表9。", "指标应符合表7的规定。"))),
}


def planted(text: str, most: int) -> Iterator[Defect]:
    """Every kind at no more than `most` places of the text, spread over it evenly."""
    lines = text.splitlines()
    for kind, (rule, plant) in KINDS.items():
        found = [(changed, at) for changed, at in plant(lines) if changed != lines]
        step = max(1, -(-len(found) // most))
        for changed, at in found[::step][:most]:
            yield Defect(kind, rule, changed, at)
