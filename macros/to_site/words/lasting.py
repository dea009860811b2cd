"""Words of the lasting pages, in both languages: what a clause was, what became of it, how to cite it, where to go."""

from __future__ import annotations

from ...clauses.blocks import Text

LASTING_WORDS: dict[str, Text] = {
    "thread": Text("批注", "Comment"),
    "thread-done": Text("批注（已解决）", "Comment (resolved)"),
    "thread-reply": Text("↳ 回复", "↳ Reply"),
    "opinion-open": Text("未处理", "open"),
    "give-opinion": Text("对本条提意见", "Comment on this clause"),
    "opinion-by-github": Text(
        "打开 GitHub 上的新议题，内容由您填写、由您提交", "opens a new issue on GitHub, which you write and submit"
    ),
    "opinion-by-gitea": Text(
        "打开代码平台上的新议题，内容由您填写、由您提交",
        "opens a new issue on the code host, which you write and submit",
    ),
    "opinion-by-gitlab": Text(
        "打开 GitLab 上的新议题，内容由您填写、由您提交", "opens a new issue on GitLab, which you write and submit"
    ),
    "opinion-by-mail": Text(
        "打开一封新邮件，内容由您填写、由您发送", "opens a new letter in your mail program, which you write and send"
    ),
    "opinion-by-csv": Text(
        "下载意见表的一行，填好后交给起草单位", "downloads a row of the form to fill in and hand to the committee"
    ),
    "feed-chapters": Text("{counts}；涉及{chapters}", "{counts}; in {chapters}"),
    "unheaded-clause": Text("条款", "Clause"),
    "to-the-text": Text("跳到正文", "Skip to the text"),
    "state-working": Text("工作文本", "working text"),
    "validity-below": Text("标题未变，其下有改动", "Heading unchanged, clauses under it changed"),
    "heading-same": Text("标题与现行文本相同。", "The heading is the same in the current text."),
    "heading-renumbered": Text(
        "标题与现行文本相同，编号现为{number}。",
        "The heading is the same in the current text; its number is now {number}.",
    ),
    "current-same-below": Text(
        "现行文本的标题和其下各条与此处相同。", "The heading and all clauses under it are the same in the current text."
    ),
    "validity-current-restated": Text("与最新工作文本相同", "Same in the latest working text"),
    "validity-changed-restated": Text("工作文本已修改", "Revised in the latest working text"),
    "validity-withdrawn-restated": Text("工作文本已删去", "Dropped from the working text"),
    "current-same-restated": Text("最新工作文本与此处文字相同。", "The latest working text is the same."),
    "current-same-below-restated": Text(
        "最新工作文本的标题和其下各条与此处相同。",
        "The heading and all clauses under it are the same in the latest working text.",
    ),
    "current-renumbered-restated": Text(
        "最新工作文本与此处文字相同，编号现为{number}。",
        "The latest working text is the same; its number is now {number}.",
    ),
    "heading-same-restated": Text("标题与最新工作文本相同。", "The heading is the same in the latest working text."),
    "heading-renumbered-restated": Text(
        "标题与最新工作文本相同，编号现为{number}。",
        "The heading is the same in the latest working text; its number is now {number}.",
    ),
    "withdrawn-in-restated": Text(
        "本条在{edition}中删去，没有替代的条文。", "It was dropped in {edition}; no clause takes its place."
    ),
    "current-clause-restated": Text("最新工作文本", "the latest working text"),
    "marked-against-restated": Text("与最新工作文本相比", "Compared with the latest working text"),
    "below-changed": Text("其下{changes}。", "Under it: {changes}."),
    "below-row": Text("其下{changes}", "under it {changes}"),
    "heading-unchanged": Text("标题未变，", "heading unchanged;"),
    "below-rows": Text("其下各条的去向", "What became of the clauses under it"),
    "below-added": Text("新增{count}条", "{count} added"),
    "below-removed": Text("废止{count}条", "{count} withdrawn"),
    "below-split": Text("拆分{count}条", "{count} split"),
    "below-merged": Text("合并{count}条", "{count} merged"),
    "below-moved": Text("移动{count}条", "{count} moved"),
    "below-changed-count": Text("更改{count}条", "{count} changed"),
    "below-renumbered": Text("改号{count}条", "{count} renumbered"),
    "withdrawn-kind": Text("废止", "withdrawn"),
    "was-numbered": Text("至{edition}编号为{number}", "Until {edition} numbered {number}"),
    "text-since": Text("{text}之后的文字", "{text}, as changed since"),
    "was-changed": Text("与{edition}相比有更改", "Changed since {edition}"),
    "was-below": Text("与{edition}相比，其下{counts}", "Since {edition}, under it: {counts}"),
    "was-split": Text("由{edition}的{number}拆分而来", "Split from {number} of {edition}"),
    "was-merged": Text("并入了{edition}的{number}", "{number} of {edition} was merged into it"),
    "was-moved": Text("由{edition}的{number}移来", "Moved here from {number} of {edition}"),
    "compare-with": Text("对照", "compare"),
    "last-words": Text("最后的条文", "Its last words"),
    "in-this-chapter": Text("本章目次", "In this chapter"),
    "whole-standard": Text("全文", "The whole standard"),
    "under-heading": Text("其下各条", "Clauses under this heading"),
    "hanging": Text("关联条文、自查与编制理由", "Linked clauses, check questions, rationale"),
    "cite-clause": Text("引用", "Cite"),
    "copy-link": Text("链接", "Link"),
    "show-qr": Text("二维码", "QR code"),
    "print-page": Text("打印", "Print"),
    "cite-copied": Text("已复制引文", "Citation copied"),
    "link-copied": Text("已复制地址", "Address copied"),
    "file-made": Text("已存为文件", "Saved as a file"),
    "picture": Text("条文图片", "Picture of the clause"),
    "which-reference": Text("引用哪一个文本", "Which text to refer to"),
    "pinned": Text("固定在{edition}（注日期）", "Pinned to {edition} (dated)"),
    "floating": Text("随现行文本（不注日期）", "Follows the current text (undated)"),
    "pinned-means": Text(
        "注日期引用：以后修订，这个地址仍打开这一次的文字，并说明此后有没有改动。",
        "A dated reference: after a revision this address still opens these words, and says whether they have changed "
        "since.",
    ),
    "floating-means": Text(
        "不注日期引用：以后修订，这个地址打开本条修订后的文字，编号改了也是如此。",
        "An undated reference: after a revision this address opens the clause as revised, whatever its number then is.",
    ),
    "only-floating": Text(
        "这段文字还没有随某一版发布，只能不注日期引用。",
        "No edition has published this text yet, so the reference can only be undated.",
    ),
    "only-pinned": Text(
        "本条已不在现行文本中，只能注日期引用。",
        "The clause is no longer in the current text, so the reference can only be dated.",
    ),
    "all-forms": Text("各种引用格式", "All forms of citation"),
    "reference-files": Text("文献管理软件", "For reference managers"),
    "number-now": Text("编号{number}现在是", "The number {number} is now"),
    "number-none-now": Text("现行文本没有编号{number}。", "The current text has no number {number}."),
    "number-then": Text("各版中的{number}", "{number} in each edition"),
    "number-differs": Text("这个编号换过条文", "This number has stood for different clauses"),
    "number-here": Text("同一条", "the same clause"),
    "number-other": Text("另一条，现在见", "another clause; now see"),
    "number-gone": Text("已废止", "withdrawn"),
    "number-page": Text("编号{number}", "Number {number}"),
    "number-absent": Text("该版没有这个编号", "no such number in this edition"),
    "all-addresses": Text("全部固定地址", "All lasting addresses"),
    "all-addresses-lead": Text(
        "每项标准、每一条都有固定地址，修订以后仍能打开。",
        "Every standard and every clause has a lasting address, which still opens after a revision.",
    ),
    "published-editions": Text("已发布的版次", "Published editions"),
    "no-editions": Text("尚无已发布的版次", "no edition published yet"),
    "standard-gone": Text("这项标准已不在本站的现行标准之列。", "This standard is no longer a current one."),
    "this-edition-text": Text("{edition}全文", "The text of {edition}"),
}
