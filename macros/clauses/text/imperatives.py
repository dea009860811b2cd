"""Instructions: sentences in the imperative mood (GB/T 1.1—2020, 3.3.4 and Annex C).

A Chinese sentence is one where it begins with a verb and names no subject; before the verb may stand what says when, on
what ground, for or with what. Chinese does not mark its verbs, so they are listed; those that are nouns as well count
only where an object follows. An English sentence is one where the bare verb stands first, after the same beginnings.
A sentence with a verb of provision (应, 宜, 可; shall, should, may) is none.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from .imperative_verbs import ENGLISH, NOUN_HEADS, PURE, TWOFOLD, WHOLE

_QUOTED = r"《[^》]*》|“[^”]*”"
_SENTENCE = {"zh": re.compile(rf"(?:{_QUOTED}|[^。！？\n])+"), "en": re.compile(r"(?:[^.!?\n]|\.(?=\w))+")}

_ADVERB = (
    r"(?:并|再|同时|另外|此外|首先|其次|然后|最后|立即|及时|随时|定期|按时|按期|按[年季月周日]|每[年季月周日天次]"
    r"|积极|主动|认真|妥善|逐步|逐[个件项条一]|不断|持续|正确|准确|如实|依法|严格|全面|统一|集中|重点|充分|择优|科学|合理|有效|轻轻|缓慢|缓缓|小心|切勿|勿|请)"
)
_GROUND = "根据|按照|按|依据|依照|依托|结合|通过|利用|基于|借助|围绕|针对|为了|为|从|以|对于|对|就|在|自|与|向|经"
_BEFORE_COMMA = (
    rf"(?:{_GROUND})[^，,。；：]{{1,60}}[，,]|(?:若|如果|如|当|一旦|遇|凡)[^，,。；：]{{1,40}}[，,]"
    r"|[^，,。；：]{2,24}(?:之前|之后|以前|以后|前|后|时|期间|过程中|的基础上|的情况下)[，,]"
)
_BEGINNING = re.compile(rf"[\s——]*(?:(?:{_BEFORE_COMMA}|{_ADVERB})\s*)*")
_VERB = re.compile(
    rf"(?P<whole>{'|'.join(WHOLE)})(?!(?:{'|'.join(NOUN_HEADS)})|[的了过着者])|(?P<pure>{'|'.join(PURE)})(?![的了过着者。；，,、：]|$)"
    rf"|(?P<twofold>{'|'.join(TWOFOLD)})(?!(?:{'|'.join(NOUN_HEADS)})|[的了过着者。；，,、：和与及]|$)"
)
_CHAIN = re.compile(rf"(?:(?:{'|'.join((*PURE, *TWOFOLD))})(?:[、和与并]|或者?)(?:并|再)?)*")
_HANDED_ON = re.compile(
    r"(?:代表|将|把|对|就|为|向|与|同|从|在|按照?|根据|依据|以|通过|利用|借助)(?P<object>[^，,。；：]{1,60})"
)
_IS_SUBJECT = re.compile(
    r"[^，,。；：]*(?:是(?!否)|(?<!的)(?:包括|包含)(?![^。]*的)|的[^，,。；：]{0,8}(?:占|为|共)|属于|分为|如下|见(?=[表图附\d])|由[^，]{1,12}组成"
    r"|(?:日期|时间|期限|方法|方式|内容|范围|对象|目的|依据|原则|条件|指标|数量|人数|面积)(?:为|不[少低大小高多]于|达|按))"
)

_EN_BEGINNING = re.compile(
    r"\s*(?:(?:Before|After|If|Where|When|While|Until|Once|On|In|At|By|For|From|To|With|Within|Through|Using|Under|As"
    r"|According|Based|Taking|During|Every|Each|Throughout)\b[^,]*,\s*)*"
    r"(?:(?:then|also|always|never|promptly|immediately|regularly|[a-z]+ly|do not)\s+)*",
    re.IGNORECASE,
)
_EN_VERB = re.compile(rf"(?:{'|'.join(ENGLISH)})\b(?!\s+(?:of|and of)\b|[’'])", re.IGNORECASE)
_EN_IS_SUBJECT = re.compile(
    r"(?:(?!\b(?:that|which|who|whose|where|when|if|whether|how|what|as)\b)[^,;:])*\b(?:is|are|was|were|has|have)\b"
)


def instructions(text: str, language: str = "zh", taken: Collection[int] = ()) -> Iterator[tuple[int, int]]:
    """Begin and end of the verb of every sentence of `text` in the imperative mood.

    A sentence that holds one of the places in `taken`, where verbs of provision stand, is none.
    """
    for sentence in _SENTENCE[language].finditer(text):
        if any(sentence.start() <= place < sentence.end() for place in taken):
            continue
        found = _chinese(sentence[0]) if language == "zh" else _english(sentence[0])
        if found:
            yield sentence.start() + found[0], sentence.start() + found[1]


_FOUNDING = re.compile(r"制定本(?:办法|规定|细则|条例|规则|文件|标准)")
"what the first sentence of rules says of themselves: 为了……，制定本办法"


def _chinese(sentence: str) -> tuple[int, int] | None:
    if _FOUNDING.search(sentence):
        return None
    start = _end(_BEGINNING, sentence, 0)
    verb = _verb_at(sentence, start) or _verb_after_object(sentence, start)
    return verb if verb and not _IS_SUBJECT.match(sentence, verb[1]) else None


def _verb_at(sentence: str, start: int) -> tuple[int, int] | None:
    verb = _VERB.match(sentence, start) or _VERB.match(sentence, _end(_CHAIN, sentence, start))
    return (start, verb.end()) if verb else None


def _verb_after_object(sentence: str, start: int) -> tuple[int, int] | None:
    """对…进行…, 将…向…公示: the first verb that may follow what is handed on."""
    handed = _HANDED_ON.match(sentence, start)
    if not handed:
        return None
    verb = _VERB.search(f"{sentence[: handed.end()]}　", handed.start("object") + 1)
    return verb.span() if verb else None


def _english(sentence: str) -> tuple[int, int] | None:
    verb = _EN_VERB.match(sentence, _end(_EN_BEGINNING, sentence, 0))
    return verb.span() if verb and not _EN_IS_SUBJECT.match(sentence, verb.end()) else None


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    """Where a match of `pattern`, which may be empty, ends."""
    match = pattern.match(text, at)
    return match.end() if match else at
