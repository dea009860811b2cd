"""Words of reading and paper, in both languages: tools of a clause, languages side by side, the printed cover."""

from __future__ import annotations

from ...clauses.blocks import Text

READING_WORDS: dict[str, Text] = {
    "text-language": Text("条文的语言", "Language of the text"),
    "both": Text("双语对照", "Side by side"),
    "tools-of": Text("{clause}的工具", "Tools for {clause}"),
    "tool-link": Text("链接", "Link"),
    "tool-link-long": Text("复制本条的固定地址", "Copy the lasting address of this clause"),
    "tool-cite": Text("引用", "Cite"),
    "tool-cite-long": Text("本条的引用格式", "How to cite this clause"),
    "tool-ask": Text("自查", "Check"),
    "tool-ask-long": Text("就本条自查", "The check questions on this clause"),
    "tool-compare": Text("对照", "Compare"),
    "tool-compare-long": Text("与其他标准对照", "What the other standards say"),
    "address-copied": Text("已复制本条的固定地址", "The lasting address is copied"),
    "replaces": Text("代替文件", "Replaces"),
    "consistency": Text("与国际文件的一致性", "Consistency with international documents"),
    "record-number": Text("备案号", "Record number"),
    "confidentiality": Text("密级", "Confidentiality"),
    "class-none": Text("标准", "Standard"),
}
