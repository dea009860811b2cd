"""The words of the check sheet in both languages: on the site, on paper and in Word."""

from __future__ import annotations

from .blocks import Text

PROVISION_WORDS: dict[str, Text] = {
    "requirement": Text("要求", "requirement"),
    "instruction": Text("指示", "instruction"),
    "recommendation": Text("推荐", "recommendation"),
    "permission": Text("允许", "permission"),
    "possibility": Text("可能", "possibility"),
    "statement": Text("陈述", "statement"),
}

PROVISION_SIGNS: dict[str, str] = {
    "requirement": "■",
    "instruction": "▸",
    "recommendation": "◇",
    "permission": "○",
    "possibility": "△",
}
"the one table of signs: in the margin, in lists, on sheets and in the guides each means one type and nothing else"


def legend(language: str) -> str:
    """`■ 要求，▸ 指示，…` / `■ requirement, ▸ instruction, …`: what the signs mean."""
    told = (f"{sign} {PROVISION_WORDS[type].in_language(language)}" for type, sign in PROVISION_SIGNS.items())
    return ("，" if language == "zh" else ", ").join(told) + ("。" if language == "zh" else ".")


SHEET_WORDS: dict[str, Text] = {
    "sheet-title": Text("检查表", "Check sheet"),
    "organisation": Text("单位", "Organisation"),
    "site": Text("地点", "Site"),
    "assessor": Text("检查人", "Assessor"),
    "date": Text("日期", "Date"),
    "check-against": Text("依据", "Checked against"),
    "sheet-edition": Text("版本", "Edition"),
    "sheet-text": Text("文本指纹", "text fingerprint"),
    "sheet-clause": Text("条款", "Clause"),
    "sheet-serial": Text("序号", "No."),
    "sheet-ask": Text("检查内容", "What is checked"),
    "sheet-yes": Text("符合", "Yes"),
    "sheet-no": Text("不符合", "No"),
    "sheet-na": Text("不适用", "N/A"),
    "sheet-record": Text("检查记录、证据", "Findings and evidence"),
    "check-applies": Text("适用情形", "Applies if"),
    "check-bound": Text("达到的条件", "Met if"),
    "check-evidence": Text("查什么", "Look at"),
    "sheet-how": Text(
        "“不符合”指要求没有做到；对指示，勾“不符合”即“未执行”；推荐没有做到的、不适用的，在“检查记录”栏写明理由。共{count}项。",
        "“No” on a requirement is a nonconformity, on an instruction “not carried out”; for a recommendation not "
        "followed, and for N/A, write the reason under Findings. {count} questions.",
    ),
    "sheet-qr": Text(
        "每条旁的二维码打开该条条文的固定地址。", "The QR code beside each clause opens its lasting address."
    ),
    "qr-of": Text("条款{number}的二维码", "QR code of clause {number}"),
    "check-conclusion": Text("结论与整改意见", "Conclusion and actions"),
    "check-sign-assessor": Text("检查人签名", "Signature of the assessor"),
    "check-sign-organisation": Text("单位负责人签名", "Signature for the organisation"),
    "page": Text("第{page}页，共{pages}页", "Page {page} of {pages}"),
}


def in_languages(text: Text, languages: tuple[str, ...], between: str = "\n") -> str:
    """The text in each of the languages, one after the other; what is the same in both stands once."""
    return between.join(dict.fromkeys(text.in_language(language) for language in languages))


def say(word: str, languages: tuple[str, ...], between: str = "\n", **gaps: object) -> str:
    """A word of the sheet in each of the languages, with what stands in its gaps."""
    said = in_languages(SHEET_WORDS[word], languages, between)
    return said.format(**gaps) if gaps else said


def labelled(word: str, text: Text, languages: tuple[str, ...]) -> str:
    """`查什么：名册　Look at: the register`."""
    colons = {"zh": "：", "en": ": "}
    lines = (f"{SHEET_WORDS[word].in_language(each)}{colons[each]}{text.in_language(each)}" for each in languages)
    return "　".join(lines)
