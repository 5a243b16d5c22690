"""Field codes that print what a document stores: those that this program writes, also as LibreOffice keeps them.

LibreOffice makes a FILLIN field of a control that went through its own format. Word computes every other field when
it opens, prints or updates a document, so nobody knows what it will print. Some, such as MACROBUTTON, print words
although no result is stored.
"""

import re
from functools import lru_cache
from textwrap import shorten

from generator.blocks.look import CONTENTS_DEPTH
from generator.blocks.numbering import FIGURE, TABLE
from generator.word.fields import CHAPTER_SEQUENCE

_LONGEST = 80
_LABELS = f"{TABLE}|{FIGURE}"
_OURS = re.compile(
    rf"""(?i:PAGE|NUMPAGES|SECTIONPAGES)(\ \\\#\ "[^"]*"|\ \\\*\ \w+)*
    |(?i:PAGEREF|REF)\ \w+(\ \\[hnrwpt])*
    |SEQ\ ({_LABELS})(\ \\\*\ \w+|\ \\\#\ \S+|\ \\r\ \d+|\ \\s\ 1)*
    |SEQ\ {CHAPTER_SEQUENCE}\ (\\h(\ \\r\ \d+)?|\\c|\\\*\ ARABIC)
    |(?i:HYPERLINK)((\ \\[lot])?\ "[^"]*"|\ \\[hmn])+
    |FILLIN(\ .*)?""",
    re.VERBOSE,
)
_KEPT_LOOK = re.compile(r" \\\* (?:MERGE|CHAR)FORMAT")
_SWITCH = re.compile(r'\\(\w)(?: "([^"]*)")?')
_FORMER_DEPTH = 3
_ONLY_LOOKS = frozenset("hz")
_CONTENTS = [[("o", f"1-{depth}"), ("u", "")] for depth in (CONTENTS_DEPTH, _FORMER_DEPTH)]
_CAPTION = re.compile(rf"({_LABELS}) \d")
_HIDDEN_COUNT = re.compile(rf"SEQ {CHAPTER_SEQUENCE} (\\h(?: \\r \d+)?|\\\* ARABIC)")


@lru_cache(maxsize=4096)
def stores_its_result(code: str) -> bool:
    """Whether a field, of a code without needless blanks, is one whose result does not depend on Word."""
    return code.startswith("TOC") or _OURS.fullmatch(_KEPT_LOOK.sub("", code)) is not None


def told(code: str, shown: str) -> str:
    """What to say of a field that may print something else than its text, which begins as ``shown``; usually ""."""
    plain = _KEPT_LOOK.sub("", code)
    if _lists(plain, shown) if plain.startswith("TOC") else shown or _HIDDEN_COUNT.fullmatch(plain):
        return ""
    return f"[bidang {shorten(code, _LONGEST, placeholder='…') or 'tanpa kode'}]"


def _lists(code: str, shown: str) -> bool:
    """Whether a field that lists will list again what begins as shown."""
    caption = _CAPTION.match(shown)
    wanted = [[("c", caption[1])]] if caption else _CONTENTS
    switches = sorted(switch for switch in _SWITCH.findall(code) if switch[0] not in _ONLY_LOOKS)
    return bool(shown) and switches in wanted and not _SWITCH.sub("", code.removeprefix("TOC")).strip()
