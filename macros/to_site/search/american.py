"""American spellings, which a reader may type, for the British words of the texts; by their endings."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

ENDINGS = [
    (r"([a-z]*[aeiou][a-z]*)our(|s|ed|ing|ers?|able|ite)", r"\1or\2"),
    (r"([a-z]{2,}[bt])re(s?)", r"\1er\2"),
    (r"([a-z]{3,})is(e|es|ed|ing|ations?|ers?)", r"\1iz\2"),
    (r"([a-z]{2,})ys(e|es|ed|ing|ers?)", r"\1yz\2"),
    (r"((?:un)?(?:lic|def|off|pret))ence(s?)", r"\1ense\2"),
    (r"([a-z]{4,})ogue(s?)", r"\1og\2"),
    (r"program(me|mes)", r"program"),
    (r"([a-z]*[aeiou][a-z]*e)ll(ed|ing|ers?)", r"\1l\2"),
    (r"(fulfi|enro|insta|ski)l(s?|ments?|ful)", r"\1ll\2"),
    (r"cheque(s?)", r"check\1"),
]
"British ending → American; a form that nobody types does no harm"


def american(word: str) -> str:
    """The word as Americans write it; empty where they write it the same."""
    for british, other in ENDINGS:
        if match := re.fullmatch(british, word):
            written = match.expand(other)
            return written if written != word else ""
    return ""


def british_words(texts: str) -> set[str]:
    """The words of the texts that may be written otherwise."""
    return set(re.findall(r"[a-z]{5,}", texts.lower()))


def american_words(words: Collection[str]) -> Iterator[list[list[str]]]:
    """Pairs for the synonyms of the search, `[["labor"], ["labour"]]`; a plural follows its singular by itself."""
    for word in sorted(words):
        written = american(word)
        if written and written not in words and not (word.endswith("s") and word[:-1] in words):
            yield [[written], [word]]
