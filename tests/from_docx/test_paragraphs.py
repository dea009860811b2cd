"""What Word wraps text in: tracked changes, controls, text boxes, fields, merged cells, other names and prefixes."""

from __future__ import annotations

from pathlib import Path

from macros.clauses.blocks import Cell, Paragraph, Table
from macros.clauses.blocks_within import blocks_of
from macros.clauses.commenters import Commenter
from macros.clauses.model import Reply
from macros.from_docx import ImportedDocument, read_docx
from tests.from_docx.outline import outline, problem_lines
from tests.from_docx.word_file import (
    CHAPTERS,
    HEADINGS,
    MAIN,
    p,
    r,
    read,
    table,
    tc,
    tr,
    word_file,
    word_parts,
    zip_file,
)

SCOPE = p("范围", style="h1")


def texts(document: ImportedDocument) -> list[str]:
    parts = (part for clause in document.standard.clauses for part in blocks_of(clause))
    return [part.text.zh for part in parts if isinstance(part, Paragraph | Cell)]


def field(code: str, shown: str) -> str:
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    return f"{marks[0]}<w:r><w:instrText>{code}</w:instrText></w:r>{marks[1]}{r(shown) if shown else ''}{marks[2]}"


def test_characters_that_nobody_sees_are_told_where_they_stand(tmp_path: Path) -> None:
    document = read(tmp_path, SCOPE, p("花床\u202e应\u200b排水\u200b。"))
    told = [(one.place.line, one.severity, one.message) for one in document.problems if one.rule == "hidden-character"]
    assert told == [
        (0, "note", "2 characters of no width (U+200B), which nobody sees, left out"),
        (2, "warning", "a text holds U+202E (right-to-left override), which nobody sees"),
    ]


def test_insertions_are_text_and_deletions_are_not(tmp_path: Path) -> None:
    inserted = f"<w:ins>{r('茶园')}</w:ins><w:moveTo>{r('应')}</w:moveTo>"
    deleted = "<w:del><w:r><w:delText>果园</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>须</w:t></w:r></w:moveFrom>"
    assert texts(read(tmp_path, SCOPE, p(inserted, deleted, "有水源。"))) == ["茶园应有水源。"]


def test_a_deleted_paragraph_mark_joins_the_text_and_gives_its_number_up(tmp_path: Path) -> None:
    gone = p(
        "<w:del><w:r><w:delText>旧的一章</w:delText></w:r></w:del>", style="h1", properties="<w:rPr><w:del/></w:rPr>"
    )
    joined = p("茶园应有", properties="<w:rPr><w:del/></w:rPr>")
    document = read(tmp_path, SCOPE, gone, p("茶园", style="h1"), joined, p("水源。"))
    assert list(outline(document.standard)) == ["1 chapter 范围", "2 chapter 茶园", "  茶园应有水源。"]


def test_a_last_paragraph_that_should_run_on_is_not_lost(tmp_path: Path) -> None:
    assert texts(read(tmp_path, SCOPE, p("茶园。", properties="<w:rPr><w:del/></w:rPr>"))) == ["茶园。"]


def test_deleted_rows_are_not_part_of_a_table(tmp_path: Path) -> None:
    rows = (tr("茶园", "亩数"), tr("西园", "3", properties="<w:del/>"), tr("东园", "12"))
    assert texts(read(tmp_path, SCOPE, table(*rows))) == ["茶园", "亩数", "东园", "12"]


def test_content_controls_are_read_at_every_level(tmp_path: Path) -> None:
    def control(content: str, properties: str = "") -> str:
        return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"

    placeholder = control(r("点击此处添加"), "<w:showingPlcHdr/>")
    body = (
        control(SCOPE),
        p("茶园", control(r("应有")), placeholder, "水源。"),
        table(control(tr("甲", "乙")), f"<w:tr>{control(tc('丙'))}{tc('丁')}</w:tr>"),
    )
    assert texts(read(tmp_path, *body)) == ["茶园应有水源。", "甲", "乙", "丙", "丁"]


def test_tags_links_and_ruby_are_text(tmp_path: Path) -> None:
    wrapped = (
        f"<w:smartTag>{r('茶')}</w:smartTag><w:hyperlink>{r('园')}</w:hyperlink><w:bdo>{r('有')}</w:bdo>"
        f"<w:r><w:ruby><w:rt>{r('shuǐ')}</w:rt><w:rubyBase>{r('水')}</w:rubyBase></w:ruby></w:r>"
        f"<w:fldSimple w:instr='DATE'>{r('源')}</w:fldSimple>"
    )
    assert texts(read(tmp_path, SCOPE, p(wrapped))) == ["茶园有水源"]


def test_text_boxes_are_read_once_after_their_paragraph(tmp_path: Path) -> None:
    content = f"<w:txbxContent>{p('框中的话。')}</w:txbxContent>"
    box = (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>{content}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{content}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert texts(read(tmp_path, SCOPE, p("茶园。", box), p("采茶。"))) == ["茶园。", "框中的话。", "采茶。"]


def test_numbers_in_text_boxes_count_once(tmp_path: Path) -> None:
    content = f"<w:txbxContent>{p('茶园', style='h1')}</w:txbxContent>"
    box = f"<w:r><mc:AlternateContent><mc:Choice><w:drawing>{content}</w:drawing></mc:Choice><mc:Fallback><w:pict>"
    box += f"{content}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    document = read(tmp_path, SCOPE, p("适用。", box), p("采茶", style="h1"))
    assert [clause.number for clause in document.standard.clauses] == ["1", "2", "3"]


def test_pictures_and_formulas_are_reported(tmp_path: Path) -> None:
    picture = "<w:r><w:pict><v:imagedata/></w:pict></w:r>"
    formula = "<m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath>"
    document = read(tmp_path, SCOPE, p("茶园", picture), p(formula))
    assert list(outline(document.standard))[1:] == ["  茶园", "  formula : a=b"]
    assert list(problem_lines(document.problems)) == [
        "2 warning left-out: a picture that is not in the file, or too large, is not taken over; "
        "its text is kept where it has any",
    ]


def test_a_fraction_in_a_sentence_is_told(tmp_path: Path) -> None:
    half = (
        "<m:oMath><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>"
    )
    document = read(tmp_path, SCOPE, p("取", half, "<w:r><w:t>，四舍五入。</w:t></w:r>"))
    assert texts(document) == ["取(a+b)/2，四舍五入。"]
    assert list(problem_lines(document.problems)) == [
        "2 warning left-out: the layout of the formula (a+b)/2 is not taken over; it stands in a text, in one line"
    ]


def test_special_characters_become_characters(tmp_path: Path) -> None:
    parts = (
        r("50 m"),
        r("2", '<w:vertAlign w:val="superscript"/>'),
        "<w:r><w:br/></w:r><w:r><w:tab/></w:r><w:r><w:noBreakHyphen/></w:r>",
        '<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:sym w:font="Other" w:char="00B0"/></w:r>',
        r("隐藏", "<w:vanish/>"),
        r("。"),
    )
    assert texts(read(tmp_path, SCOPE, p(*parts))) == ["50 m²\n\t-≥°。"]


def test_field_codes_are_no_text_and_their_results_are(tmp_path: Path) -> None:
    assert texts(read(tmp_path, SCOPE, p("共", field(" = 1 + 1 ", "2"), "处。"))) == ["共2处。"]


def test_a_field_that_is_never_closed_swallows_nothing(tmp_path: Path) -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
    assert texts(read(tmp_path, SCOPE, p(begin, "茶园。"))) == ["茶园。"]


def test_the_contents_field_is_dropped_and_what_stands_after_it_in_the_paragraph_kept(tmp_path: Path) -> None:
    begin = "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r>"
    begin += "<w:r><w:fldChar w:fldCharType='separate'/></w:r>"
    end = "<w:r><w:fldChar w:fldCharType='end'/></w:r>"
    document = read(tmp_path, p(begin, "1 范围"), p("2 茶园"), p(end, "前言"), p("本文件。"), SCOPE)
    assert list(outline(document.standard)) == ["foreword 前言", "  本文件。", "1 chapter 范围"]


def test_a_contents_list_in_a_content_control_is_dropped(tmp_path: Path) -> None:
    properties = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    listed = f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{p('1 范围')}{p('2 茶园')}</w:sdtContent></w:sdt>"
    document = read(tmp_path, listed, SCOPE, p("适用。"))
    assert list(outline(document.standard)) == ["1 chapter 范围", "  适用。"]
    assert document.standard.clauses[0].place.line == 3


def test_references_show_the_number_that_their_paragraph_has_now(tmp_path: Path) -> None:
    target = p('<w:bookmarkStart w:id="1" w:name="_Ref7"/>', "水源", style="h2")
    see = p("见", field(" REF _Ref7 \\r \\h ", "2.9"), "和", field(" REF _Ref8 \\r ", "5"), "。")
    document = read(tmp_path, SCOPE, see, p("茶园", style="h1"), target)
    assert texts(document) == ["见2.1和5。"]
    assert list(problem_lines(document.problems)) == [
        "2 note stale-reference: a reference shows 2.9, but the paragraph it points to is 2.1"
    ]


def test_merged_cells_become_spans_and_keep_their_text(tmp_path: Path) -> None:
    rows = (
        tr(tc("园", "<w:vMerge w:val='restart'/>"), tc("大小", "<w:gridSpan w:val='2'/>")),
        tr(tc("名", "<w:vMerge/>"), "亩", "分"),
        tr("东园", "12", properties="<w:gridAfter w:val='1'/>"),
    )
    document = read(tmp_path, SCOPE, table(*rows))
    found = document.standard.clauses[0].body[0]
    assert isinstance(found, Table)
    shapes = [[(cell.text.zh, cell.rows, cell.columns) for cell in row] for row in found.rows]
    assert shapes == [
        [("园\n名", 2, 1), ("大小", 1, 2)],
        [("亩", 1, 1), ("分", 1, 1)],
        [("东园", 1, 1), ("12", 1, 1), ("", 1, 1)],
    ]
    assert found.header_rows == 2


def test_computed_numbers_in_cells_are_part_of_the_text(tmp_path: Path) -> None:
    counted = f"<w:tc>{p('', number=(1, 0))}</w:tc>"
    assert texts(read(tmp_path, SCOPE, table(tr(counted, "东园"), tr(counted, "西园")))) == ["2", "东园", "3", "西园"]


def test_a_table_in_a_table_is_kept_as_text_and_reported(tmp_path: Path) -> None:
    nested = f"<w:tc>{p('外')}{table(tr('内'))}{p('')}</w:tc>"
    document = read(tmp_path, SCOPE, table(tr(nested)))
    assert texts(document) == ["外\n内"]
    assert list(problem_lines(document.problems)) == [
        "3 warning left-out: the grid of a table inside a table is not taken over; its text is kept where it has any"
    ]


def test_footnotes_keep_their_place(tmp_path: Path) -> None:
    notes = f'<w:footnote w:id="2">{p("以国家标准为准。")}</w:footnote>'
    document = read(tmp_path, SCOPE, p("茶园。", '<w:r><w:footnoteReference w:id="2"/></w:r>'), footnotes=notes)
    assert list(outline(document.standard)) == ["1 chapter 范围", "  茶园。[^1]", "  footnote 1: 以国家标准为准。"]


def test_comments_keep_their_thread_and_persons_are_marks(tmp_path: Path) -> None:
    comments = "".join(
        f'<w:comment w:id="{id}" w:author="{who}"{when}><w:p w14:paraId="A{id}">{r(text)}</w:p></w:comment>'
        for id, (text, who, when) in enumerate(
            (("请核对。", "某人", ' w:date="2026-08-09T10:00:00Z"'), ("已核对。", "别人", ""), ("很好。", "某人", ""))
        )
    )
    extended = '<w15:commentEx w15:paraId="A0" w15:done="1"/><w15:commentEx w15:paraId="A1" w15:paraIdParent="A0"/>'
    marks = '<w:commentRangeStart w:id="0"/><w:commentRangeStart w:id="1"/>'
    reference = '<w:r><w:commentReference w:id="0"/></w:r>'
    body = (SCOPE, p(marks, "茶园。", reference), '<w:commentRangeStart w:id="2"/>', p("水源", style="h1"))
    parts = word_parts("".join(body), {"styles": HEADINGS, "numbering": CHAPTERS, "comments": comments})
    parts["word/commentsExtended.xml"] = _extended(extended)
    parts["word/_rels/document.xml.rels"] = parts["word/_rels/document.xml.rels"].replace(
        "</Relationships>",
        '<Relationship Id="x" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" '
        'Target="commentsExtended.xml"/></Relationships>',
    )
    document = read_docx(zip_file(tmp_path / "draft.docx", parts), "draft")
    assert list(outline(document.standard)) == [
        *("1 chapter 范围", "  茶园。", "  comment 请核对。", "2 chapter 水源", "  comment 很好。"),
    ]
    assert [problem.rule for problem in document.problems if problem.place.line == 2] == ["comment-done"]
    first, second = (clause.comments[0] for clause in document.standard.clauses)
    assert (first.by, first.date, first.is_done, first.replies) == (
        "c1",
        "2026-08-09",
        True,
        (Reply("已核对。", "c2"),),
    )
    assert (second.by, second.is_done, second.replies) == ("c1", False, ())
    assert document.commenters == (Commenter("c1", "某人"), Commenter("c2", "别人"))


def test_the_drafting_group_marks_what_it_mended_by_its_initials(tmp_path: Path) -> None:
    names = (("起草组", "M"), ("起草组", "R"), ("马工", "M"))
    comments = "".join(
        f'<w:comment w:id="{id}" w:author="{author}" w:initials="{initials}"><w:p>{r("并句。")}</w:p></w:comment>'
        for id, (author, initials) in enumerate(names)
    )
    marks = "".join(f'<w:commentRangeStart w:id="{id}"/>' for id in range(3))
    found = read(tmp_path, SCOPE, p(marks, "茶园。"), comments=comments).standard.clauses[0].comments
    assert [comment.kind for comment in found] == ["mended", "review", "review"]


def test_a_comment_on_the_cover_is_reported_with_its_text(tmp_path: Path) -> None:
    comments = f'<w:comment w:id="0"><w:p>{r("标题再议。")}</w:p></w:comment>'
    cover = p('<w:commentRangeStart w:id="0"/>', "茶园管理规范")
    document = read(tmp_path, cover, SCOPE, p("茶园。"), comments=comments)
    assert list(problem_lines(document.problems)) == [
        "0 warning comment-left: the comment “标题再议。” stands on no clause; left out"
    ]


def _extended(entries: str) -> str:
    namespace = "http://schemas.microsoft.com/office/word/2012/wordml"
    return f'<w15:commentsEx xmlns:w15="{namespace}">{entries}</w15:commentsEx>'


def test_strict_files_are_read_like_others(tmp_path: Path) -> None:
    strict = {
        name: xml.replace(MAIN, "http://purl.oclc.org/ooxml/wordprocessingml/main").replace(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
        )
        for name, xml in word_parts(SCOPE + p("茶园。"), {"styles": HEADINGS, "numbering": CHAPTERS}).items()
    }
    document = read_docx(zip_file(tmp_path / "draft.docx", strict), "draft")
    assert list(outline(document.standard)) == ["1 chapter 范围", "  茶园。"]


def test_other_prefixes_and_another_name_of_the_main_part_are_read(tmp_path: Path) -> None:
    parts = word_parts(SCOPE + p("茶园。"), {"styles": HEADINGS, "numbering": CHAPTERS}, main="text/main2.xml")
    renamed = {
        name: xml.replace("xmlns:w=", "xmlns:ns0=")
        .replace("<w:", "<ns0:")
        .replace("</w:", "</ns0:")
        .replace(" w:", " ns0:")
        for name, xml in parts.items()
    }
    document = read_docx(zip_file(tmp_path / "draft.docx", renamed), "draft")
    assert list(outline(document.standard)) == ["1 chapter 范围", "  茶园。"]


def test_relations_that_lead_nowhere_are_passed_over(tmp_path: Path) -> None:
    parts = word_parts(SCOPE + p("茶园。"), {"styles": HEADINGS, "numbering": CHAPTERS})
    parts["word/_rels/document.xml.rels"] = parts["word/_rels/document.xml.rels"].replace(
        "</Relationships>",
        '<Relationship Id="a" Type="x/image" Target="NULL"/><Relationship Id="b" Type="x/comments" Target="none.xml"/>'
        '<Relationship Id="c" Type="x/footnotes" Target="http://example.org/" TargetMode="External"/></Relationships>',
    )
    assert texts(read_docx(zip_file(tmp_path / "draft.docx", parts), "draft")) == ["茶园。"]


def test_a_file_without_styles_and_numbering_is_read_by_its_typed_numbers(tmp_path: Path) -> None:
    path = zip_file(tmp_path / "draft.docx", word_parts(p("1 范围") + p("茶园。"), {}))
    assert list(outline(read_docx(path, "draft").standard)) == ["1 chapter 范围", "  茶园。"]


def test_an_unknown_number_format_is_decimal_and_reported(tmp_path: Path) -> None:
    numbering = CHAPTERS.replace('w:val="decimal"', 'w:val="klingon"', 1)
    document = read_docx(word_file(tmp_path / "draft.docx", SCOPE, numbering=numbering), "draft")
    assert [clause.number for clause in document.standard.clauses] == ["1"]
    assert next(problem_lines(document.problems)) == (
        "0 warning number-format: the number format klingon is not known; numbers in it are read as 1, 2, 3"
    )


def test_a_level_of_a_hundred_million_costs_no_more_than_one_of_nine(tmp_path: Path) -> None:
    deep = CHAPTERS.replace('w:ilvl="1"', 'w:ilvl="100000000"')
    document = read(tmp_path, SCOPE, p("适用。", number=(1, 100_000_000)), numbering=deep)
    assert document.standard.clauses[0].number == "1"
