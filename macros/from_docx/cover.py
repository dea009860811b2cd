"""The cover and the foreword read for what a standard says about itself: titles, number, stage, dates, bodies.

GB/T 1.1—2020, 8.1: on a cover stand ICS and CCS, kind and number of the document, its title in two languages, the stage
of a draft, the dates and who issues it. A number is
kept as printed, T/CDAS XXX—20XX; a date of that kind says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import takewhile

from ..clauses.blocks import Text
from ..clauses.cover_fields import Correspondence, Replaced
from ..clauses.model import Stage
from ..clauses.whose_text import WORKING_TEXT
from .cover_lines import Standing, standing
from .marks import without_spaces

LONGEST_TITLE = 45
"characters of a title; a line that would make it longer is listed instead"
LONGEST = 120
"characters of a line that can stand on a cover"

_ICS = re.compile(r"ICS\s*(?P<ics>[\d.]*)", re.IGNORECASE)
_CCS = re.compile(r"(?:CCS|中国标准文献分类号)?\s*[:：]?\s*(?P<ccs>[A-Z]\s?\d{2}(?:/\d{2})?)|CCS", re.IGNORECASE)
_KIND = re.compile(
    r".{0,12}(?:国家|行业|地方|团体|企业)标准(?:化指导性技术文件)?|"
    r"国家军用标准|国家计量(?:技术规范|检定规程)|中华人民共和国.*"
)
_ISSUED = re.compile(
    r"(?P<body>[\u4e00-\u9fff×]{2,20}?)(?:(?P<order>令)\s*第\s*\d{1,4}|[〔\[（(]\s*\d{4}\s*[〕\])）]\s*第?\s*\d{1,4})\s*号"
)
"the number under which a body issues rules: 商务局令第12号, 市商发〔2025〕7号"
_PROMULGATED = re.compile(
    r"[（(](?P<day>\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)(?P<by>[^）)]*?)(?:公\s*布|发\s*布|印\s*发)(?P<more>[^）)]*)[）)]"
)
"the line below the title of rules: （2025年3月1日××局令第12号公布　自2025年5月1日起施行）"
_DAY = re.compile(
    r"(?P<day>[\dX×]{4}\s*[-–—－./年]\s*[\dX×]{1,2}\s*[-–—－./月]\s*[\dX×]{1,2}日?)\s*(?P<what>发\s*布|起?\s*(?:实\s*施|施\s*行))"
)
_NAMED_DAY = re.compile(
    r"(?P<what>发布|实施|施行)日期\s*[:：]\s*(?P<day>\d{4}\s*[-–—－./年]\s*\d{1,2}\s*[-–—－./月]\s*\d{1,2})\s*日?"
)
_ISSUER = re.compile(r"(?P<body>.*[\u4e00-\u9fff].*?)\s*(?:联\s*合\s*)?发\s*布$")
_BODY = re.compile(r".{2,24}(?:总局|委员会|部|厅|局|署|院|会|中心|公司|集团|政府|大学)")
"a line that names a body which issues, where 发布 stands below it"
_DRAFTED = re.compile(
    r"(?P<year>(?:19|20)\d\d)\s*[年.\-/]\s*(?P<month>\d{1,2})\s*(?:月|[月.\-/]\s*(?P<day>\d{1,2})\s*日?)?"
)
_COMPLETED = re.compile(r"[（(]?\s*本(?:稿|草案)完成(?:日期|时间)\s*[:：]?\s*(?P<date>[^（()）]*?)\s*[）)]?")
_STAGES: tuple[tuple[str, Stage], ...] = (
    ("报批稿", "approved"),
    ("送审稿", "draft-for-review"),
    ("征求意见稿", "draft-for-comment"),
    ("草案", "working-draft"),
    ("工作组讨论稿", "working-draft"),
    ("已废止", "withdrawn"),
)
_BODIES = (
    ("proposed-by", re.compile(r"由([^，。；由]+?)提出|^([^，。；由]+?)提出本文件", re.MULTILINE)),
    (
        "in-charge",
        re.compile(r"由([^，。；由]+?)(?:提出[^。；]{0,4})?归口|^([^，。；由]+?)提出本文件，并负责归口", re.MULTILINE),
    ),
)
_WORKING_TEXT = re.compile(rf"{WORKING_TEXT.zh}\s*(?P<label>[0-9a-z-]+)")
_OF_WORKING_TEXT = re.compile(r"依据：.*|本文本由.*不是正式文本.*")
_IGNORED = re.compile(r"点击此处.*|在提交反馈意见.*|[\s_—-]*")
_LISTED = re.compile(
    r"(?:部分)?代替|备案号|与国际标准|本稿完成日期|密级|[编拟审校批核]\s*[制写核对准定稿]\s*[:：]|版\s*本|版\s*次|修\s*订|文件编号|页\s*数|"
    r"绝密|机密|秘密|内部(?:资料|文件|使用)|第[\d一二三四五六七八九十]{1,3}版$|(?:编制|审核|校对|批准|会签|审定)\s*$|.*\d\s*日?\s*(?:批\s*准|公\s*布)$|"
    r".*出版社$|(?:19|20)\d\d\s+[\u4e00-\u9fff]{2,3}$|本(?:标准|规范|规程|文件)由|"
    r"发放|受控|地址|电话|邮编|邮政编码|传真|网址|[（(][^（()）]*[)）]$|(?!.{0,60}第.{1,3}部分).{0,30}[:：].*"
)
"lines of a cover that say something about the document and are never its title"


@dataclass(frozen=True, slots=True)
class Cover:
    title: Text = field(default=Text())
    number: str = ""
    stage: Stage | None = None
    dates: tuple[tuple[str, str], ...] = ()
    bodies: tuple[tuple[str, Text], ...] = ()
    classification: tuple[tuple[str, str], ...] = ()
    working_text: str = ""
    "the label of a working text, which a title page in place of a cover gives"
    replaces: tuple[Replaced, ...] = ()
    consistency: tuple[Correspondence, ...] = ()
    record_number: str = ""
    confidentiality: str = ""
    left: tuple[str, ...] = ()
    "lines that were not understood"
    listed: tuple[str, ...] = ()
    "lines that are understood and for which there is no field: signatures, versions, tables of revisions"

    @property
    def edition(self) -> str:
        """The label of a working text; the year of publication, or the month of a draft, where named; else `draft`."""
        dates = dict(self.dates)
        return self.working_text or dates.get("published", "")[:4] or dates.get("drafted", "")[:7] or "draft"


def read_cover(lines: tuple[str, ...]) -> Cover:
    """What the lines of the cover say."""
    cover = Cover()
    for line in (part.strip() for paragraph in lines for part in paragraph.split("\n")):
        cover = _with_line(cover, line) if line else cover
    return cover


def with_foreword(cover: Cover, paragraphs: tuple[str, ...]) -> Cover:
    """Adds the bodies that the foreword names: who proposed the document, who is in charge of it."""
    text = "\n".join(paragraphs)
    found = ((role, pattern.search(text)) for role, pattern in _BODIES)
    bodies = tuple((role, Text((match[1] or match[2]).strip())) for role, match in found if match)
    return replace(cover, bodies=bodies + cover.bodies)


def _with_line(cover: Cover, line: str) -> Cover:
    working = _WORKING_TEXT.fullmatch(line)
    if working or _OF_WORKING_TEXT.fullmatch(line):
        return replace(cover, working_text=working["label"] if working else cover.working_text)
    if len(line) > LONGEST:
        return replace(cover, left=(*cover.left, line))
    if completed := _COMPLETED.fullmatch(line):
        drafted = _DRAFTED.fullmatch(completed["date"])
        return _with_drafted(cover, drafted) if drafted else replace(cover, listed=(*cover.listed, line))
    tight = without_spaces(line)
    for marker, stage in _STAGES:
        if marker in tight:
            is_of_notes = line.startswith("《") or cover.title.zh.startswith("《")
            rest = line if is_of_notes else re.sub(rf"[（(]?{marker}[）)]?", "", tight)
            return _with_title(replace(cover, stage=stage), "" if _IGNORED.fullmatch(line) else rest)
    if promulgated := _PROMULGATED.fullmatch(line):
        return _with_promulgation(cover, promulgated)
    days = list(_DAY.finditer(line)) or [match for match in (_NAMED_DAY.fullmatch(line),) if match]
    if days:
        return replace(cover, dates=cover.dates + tuple(_dates(days)), stage=_published(cover, days))
    return _with_field(cover, line)


def _with_promulgation(cover: Cover, line: re.Match[str]) -> Cover:
    """Number and dates of rules that were issued; who issued them is told by their number."""
    issued = _ISSUED.search(line["by"])
    dates = [("published", _day(line["day"])), *_dates(list(_DAY.finditer(line["more"])))]
    return replace(_with_issue(cover, issued), dates=(*cover.dates, *dates), stage="published")


def _with_issue(cover: Cover, issued: re.Match[str] | None) -> Cover:
    """The number, and the body whose order (令) it is; other numbers (市商发〔2025〕7号) only hint at theirs."""
    if not issued:
        return cover
    bodies = (("issued-by", Text(issued["body"])),) if issued["order"] else ()
    return replace(cover, number=issued[0], bodies=(*cover.bodies, *bodies))


def _day(written: str) -> str:
    year, month, day = re.findall(r"\d+", written)
    return f"{year}-{int(month):02d}-{int(day):02d}"


def _with_field(cover: Cover, line: str) -> Cover:
    ics, ccs, issuer, drafted = (pattern.fullmatch(line) for pattern in (_ICS, _CCS, _ISSUER, _DRAFTED))
    if ics or ccs:
        found = ("ics", ics["ics"]) if ics else ("ccs", re.sub(r"\s+", " ", (ccs["ccs"] if ccs else "") or ""))
        return replace(cover, classification=(*cover.classification, *([found] if found[1] else [])))
    if issued := _ISSUED.fullmatch(line):
        return _with_issue(cover, issued)
    if said := standing(line):
        return _with_standing(cover, said)
    if drafted:
        return _with_drafted(cover, drafted)
    if issuer:
        return replace(cover, bodies=(*cover.bodies, ("issued-by", Text(issuer["body"].strip()))))
    if without_spaces(line) in ("发布", "联合发布"):
        return _issued(cover, line)
    if _KIND.fullmatch(without_spaces(line)) or _IGNORED.fullmatch(line):
        return cover
    if _LISTED.match(line):
        return replace(cover, listed=(*cover.listed, line))
    return _with_title(cover, line)


def _issued(cover: Cover, line: str) -> Cover:
    """The bodies in the lines right above 发布, which no field has taken."""
    known = tuple(takewhile(_BODY.fullmatch, reversed(cover.left)))
    if not known:
        return replace(cover, left=(*cover.left, line))
    issuer = ("issued-by", Text("、".join(reversed(known))))
    return replace(cover, left=cover.left[: -len(known)], bodies=(*cover.bodies, issuer))


def _with_standing(cover: Cover, said: Standing) -> Cover:
    return replace(
        cover,
        number=said.number or cover.number,
        replaces=cover.replaces + said.replaces,
        consistency=cover.consistency + said.consistency,
        record_number=said.record_number or cover.record_number,
        confidentiality=said.confidentiality or cover.confidentiality,
    )


def _with_drafted(cover: Cover, drafted: re.Match[str]) -> Cover:
    figures = [f"{int(figure):02d}" for figure in drafted.groups() if figure]
    return replace(cover, dates=(*cover.dates, ("drafted", "-".join(figures))))


def _with_title(cover: Cover, line: str) -> Cover:
    """A line that is nothing else: part of the title, while there is none in its language; else not understood."""
    if not line:
        return cover
    if not re.search(r"[\u4e00-\u9fff]", line):
        is_title = bool(re.search(r"[a-z]{3}", line))
        title = Text(cover.title.zh, f"{cover.title.en} {line}".strip())
        return replace(cover, title=title) if is_title else replace(cover, left=(*cover.left, line))
    is_too_long = len(cover.title.zh) + len(line) > LONGEST_TITLE
    if cover.title.en or (cover.dates and cover.title.zh) or is_too_long or line.endswith(("。", "；", "，")):
        return replace(cover, left=(*cover.left, line))
    return replace(cover, title=Text(_title_with(cover.title.zh, line), cover.title.en))


def _title_with(title: str, line: str) -> str:
    """The title with one more line: 《…》 and 编制说明 are set close, parts of a title apart."""
    return title + line if not title or title.endswith("》") else f"{title} {line}"


def _dates(days: list[re.Match[str]]) -> Iterator[tuple[str, str]]:
    for match in days:
        figures = re.findall(r"\d+", match["day"]) if not re.search(r"[X×]", match["day"]) else []
        if len(figures) == 3:
            what = "published" if without_spaces(match["what"]) == "发布" else "implemented"
            yield what, f"{figures[0]}-{int(figures[1]):02d}-{int(figures[2]):02d}"


def _published(cover: Cover, days: list[re.Match[str]]) -> Stage | None:
    """Real dates of publication make a published standard, whatever stage was named before."""
    return "published" if any(what == "published" for what, _ in _dates(days)) else cover.stage
