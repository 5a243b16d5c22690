"""Placeholders such as "TBD" that people write for a value they do not have yet; they count as no value in any field.

A placeholder counts only if it is the whole value: "TBD" is one, "Belum ada jaringan serat optik" is a value.
"""

import re
from functools import lru_cache

from generator.late_patterns import late_pattern
from generator.source import patterns

ABSENCE = frozenset(("belum ada", "belum tersedia", "tidak tersedia"))
"""Words that describe a state in some fields, as in "kondisi saat ini: belum ada"; elsewhere placeholders."""

DENIALS = frozenset(("nihil", "tidak ada", "tidak ada data", "data tidak ada"))
"""Words that say that there is nothing: an answer in a text, but no value in a field that cannot read them."""

PROMISES = frozenset(
    (
        "tbd", "tba", "tbc", "t.b.d", "t.b.a", "t.b.c",
        "todo", "to do", "fixme", "to be determined", "to be announced", "to be confirmed",
        "to be defined", "to be filled",
        "menyusul", "akan menyusul", "menyusul kemudian", "data menyusul", "nanti diisi",
        "belum diisi", "belum dihitung", "belum didata", "belum terdata", "belum diukur", "belum dikonfirmasi",
        "belum direkap", "belum diperoleh", "perlu data", "butuh data",
        "belum ditentukan", "belum ditetapkan", "belum diketahui", "belum ada data", "data belum ada",
        "data belum tersedia", "dalam pendataan",
        "isi di sini", "isi disini", "diisi", "diisi di sini", "diisi disini", "tulis di sini", "ketik di sini",
        "diisi kemudian", "diisi nanti", "akan diisi", "akan diisi kemudian", "dilengkapi", "dilengkapi kemudian",
        "dilengkapi nanti", "akan dilengkapi", "lorem ipsum",
        "ditentukan kemudian", "akan ditentukan", "akan ditentukan kemudian", "ditetapkan kemudian",
        "akan ditetapkan", "akan ditetapkan kemudian",
        "klik atau ketuk di sini untuk memasukkan teks", "klik di sini untuk memasukkan teks",
        "klik atau ketuk untuk memasukkan tanggal", "pilih", "pilih item", "pilih satu", "pilih salah satu",
        "click or tap here to enter text", "click here to enter text", "click or tap to enter a date",
        "choose an item",
        "isi nanti", "isikan nanti", "isi kemudian", "isi belakangan", "isi dulu", "isi lagi", "lengkapi nanti",
        "lengkapi dulu", "tulis nanti", "belum tahu", "belum tau", "belum pasti", "belum jelas", "belum dicek",
    )
)  # fmt: skip
SAMPLE_PARAGRAPH = "Satu paragraf penjelasan."
SAMPLE_REFERENCE = "nama-yang-dirujuk"
SAMPLE_TEXT = "isi yang dimaksud"
_SAMPLES = frozenset(
    ("satu paragraf penjelasan", "satu paragraf", "nama-yang-dirujuk", "nama yang dirujuk", "isi yang dimaksud",
     "nama-singkat", "nama singkat")
)  # fmt: skip
"""The examples in the program's own explanations that are no values of any region, as they may be copied."""
_NOT_AVAILABLE = frozenset(
    ("n/a", "n / a", "n.a", "#n/a", "na", "nan", "none", "null", "undefined", "kosong", "masih kosong", "dikosongkan")
)
_IN_BRACKETS = frozenset(("isi", "isian", "isikan", "teks"))
"""Words that may be meant, but hold the place of a value if they are all there is in brackets."""
_SHORTENED = {"blm": "belum", "tdk": "tidak", "tdak": "tidak"}
WORDS = sorted(ABSENCE | PROMISES | _NOT_AVAILABLE | _SAMPLES)
_TAIL = r"(?: (?:dari|oleh|setelah|sesudah|menunggu|pada|tahun|bila|saat|dalam|kemudian|nanti|segera)\b[^.;:\n]*)"
_LATER = r"(?:kemudian|nanti|belakangan|menyusul)"
_FILLED = r"(?:diisi|dilengkapi|ditambahkan|disusulkan|dimasukkan|disampaikan|diperbarui|dikonfirmasi|didata)"
_OFFICE = (
    r"(?:opd|skpd|dinas|din[a-z]{2,4}|disko[a-z]*|badan|bappe[a-z]*|bapperida|bagian|bidang|perangkat daerah|bps)"
)
_NOT_ITS_NAME = r"(?!(?:setiap|tiap|melalui|lewat|secara|dengan|pada|dalam|sebelum|untuk)\b)"
_BY_OFFICE = rf"(?: (?:oleh |dari )?{_OFFICE}\b(?:,? {_NOT_ITS_NAME}[\w&-]+){{0,9}})"
_WHAT = r"(?:(?:isian|data|angka|nilai|target|uraian|rincian|anggaran)(?:nya)?(?: \w+){0,2} )"
_MATERIAL = r"(?:bahan|data|isian|angka|jawaban)(?:nya)?"
_FROM_OFFICE = rf"dari {_OFFICE}\b(?: (?!yang\b)[\w&-]+){{0,8}}"
_PUT_OFF = (
    rf"{_WHAT}?(?:masih |akan |segera |nanti )*menyusul{_TAIL}"
    rf"|{_WHAT}(?:masih |akan |segera )*menyusul{_TAIL}?"
    r"|(?:segera|nanti) menyusul"
    rf"|(?:masih |akan |segera |nanti )*(?:di[a-z]+ {_LATER}|{_LATER} di[a-z]+)"
    rf"|(?:masih |akan |segera |nanti |perlu )*{_FILLED} {_LATER}{_TAIL}?"
    rf"|(?:masih |akan |segera |nanti |perlu )+{_FILLED}{_TAIL}?"
    rf"|(?:diisi|dilengkapi){_BY_OFFICE}"
    rf"|(?:harap|mohon|tolong|silakan|silahkan) (?:segera )?{_FILLED}(?:{_TAIL}|{_BY_OFFICE})?"
    r"|(?:masih )?menunggu (?:data|isian|angka|konfirmasi|masukan)(?: (?:dari )?[^.;:\n]*)?"
    rf"|(?:menyusul, )?(?:masih )?menunggu {_MATERIAL}(?: \w+)? {_FROM_OFFICE}"
    r"|data(?:nya)? belum (?:diterima|masuk)(?: dari [^.;:\n]*)?"
    rf"|(?:{_MATERIAL} )?(?:masih )?belum (?:diterima|masuk) {_FROM_OFFICE}"
    rf"|(?:masih )?belum (?:ada (?=data|bahan)|menerima |mendapat ){_MATERIAL} {_FROM_OFFICE}"
    r"|(?:masih )?(?:dalam |sedang )(?:proses )?(?:pendataan|konfirmasi|didata|dikonfirmasi|dihitung)"
)
"""Words by which an answer is put off, often with who is to give it or when: "menyusul dari OPD"."""
_LEAD_OF_NOTE = r"(?:(?:tolong|mohon|harap|perlu|akan|nanti|masih|harus) )*"
_ORDER_AGAIN = r"(?:(?:di)?(?:cek|konfirmasi|revisi|koreksi|update)|(?:di)?tanya(?:kan)?) (?:lagi|dulu|dahulu|nanti)"
_TO_WHOM = r"(?: (?:ke|kepada|sama) (?!(?:setiap|tiap)\b)[\w.&-]+(?: (?!(?:setiap|tiap|dan)\b)[\w.&-]+){0,3})?"
_WHAT_TO_DO = (
    r"(?:tanya|hubungi)\w* \w|(?:di)?(?:cek|konfirmasi|periksa) (?:lagi|dulu|ke|angka|data|nama|sumber|apakah"
    r"|dengan)\b"
    r"|(?:di)?isi(?:kan)? (?:nanti|dulu|lagi|data|angka|nama)\b"
    r"|(?:di)?(?:lengkapi|perbaiki|revisi|update) \w"
    r"|(?:me)?n?(?:t?unggu) (?:data|angka|konfirmasi|info|arahan|jawaban|kabar|masukan|isian)\b"
    r"|minta (?:data|angka|ke)\b"
    r"|perlu (?:di)?(?:cek|konfirmasi|isi|lengkapi|revisi)"
    r"|belum (?:fix|final|pasti|lengkap|di(?:isi|cek|konfirmasi))\b"
)
NOTE = rf"(?:(?:catatan|note|nb|ket|keterangan) ?: ?(?:{_WHAT_TO_DO})|(?:todo|fixme) ?: ?\w)"
"""How a remark to the writers begins that is announced as one: "CATATAN: tanya Bappeda"; in small letters."""
_OPEN_YEAR = r"tahun (?:anggaran )?(?:19|20)\d?(?:\.{2,}|…+|_+|x{1,2})"
_WORKING_NOTE = rf"{_LEAD_OF_NOTE}{_ORDER_AGAIN}{_TO_WHOM}|perlu di(?:cek|konfirmasi)|{NOTE}[^\n]*"
"""What the writers tell each other in place of a value."""
_DASHES = frozenset("-\N{NON-BREAKING HYPHEN}\N{FIGURE DASH}–—\N{HORIZONTAL BAR}−")
_IN_EACH_NOTE = re.compile(r"cek|konfirmasi|revisi|koreksi|update|tanya|catatan|note|nb|ket|todo|fixme")
_IN_EACH_PUT_OFF = frozenset(
    ("menyusul", "kemudian", "nanti", "belakangan", "diisi", "dilengkapi", "ditambahkan", "disusulkan", "dimasukkan",
     "disampaikan", "diperbarui", "dikonfirmasi", "didata", "dihitung", "menunggu", "diterima", "masuk", "pendataan",
     "konfirmasi", "belum")
)  # fmt: skip
"""The words of which each answer that puts off contains one."""
_BEGINS_PUT_OFF = re.compile(
    r"(?i)[\[(<{\s]*(?:isian|data|angka|nilai|target|uraian|rincian|anggaran|masih|akan|segera|nanti|menyusul|menunggu"
    r"|belum|bahan|jawaban|harap|mohon|tolong|sila|kemudian|belakangan|perlu|dalam|sedang|di[a-z])"
)
_BEGINS_NOTE = re.compile(
    rf"(?i)[\[(<{{«‹\s{re.escape(''.join(sorted(_DASHES)))}]*(?:tolong|mohon|harap|perlu|akan|nanti|masih|harus|(?:di)?(?:cek|konfirmasi"
    r"|revisi|koreksi|update|tanya)|catatan|note|nb|ket|todo|fixme)"
)
_OF_PUTTING_OFF = (
    "menyusul", "kemudian", "nanti", "belakangan", "menunggu", "pendataan", "konfirmasi", "diisi", "dilengkapi",
    "didata", "dihitung", "belum diterima", "belum masuk", "belum ada data", "belum ada bahan", "belum menerima",
    "belum mendapat",
)  # fmt: skip
_OF_NOTES = (
    "cek",
    "konfirmasi",
    "revisi",
    "koreksi",
    "update",
    "tanya",
    "catatan",
    "note",
    "todo",
    "fixme",
    "nb:",
    "ket:",
    "keterangan:",
    "tahun 20",
    "anggaran 20",
)
_SIGNS = _DASHES | frozenset("_.,…?*•·øØ∅ \t\n\N{NO-BREAK SPACE}")
_BESIDE_SIGNS = " ±≈~≥≤%\N{NO-BREAK SPACE}"
_BRACKETS = {"[": "]", "(": ")", "<": ">", "{": "}", "«": "»", "‹": "›"}
_WITH_SOURCE = late_pattern(r"(?P<head>[^(,–—-]+?)(?: ?\([^()]*\)| ?[,–—-] ?[^\s.,;:]+(?: [^\s.,;:]+){0,3})")
"""A promise with who is to keep it: "TBD (Dinkes)" and "menyusul, Dinas Kesehatan"."""
_BEFORE_SOURCE = frozenset("(,–—-")
_LINE = f"{''.join(_DASHES)} "
_END_MARKS = " .,:;!…"
_ENDS_ABBREVIATED = late_pattern(r"(?:^|[\s(])(?:[^\W\d_]\.){2,}$")
_FEWEST_CROSSES = 3
_LONGEST = 48
_LONGEST_PUT_OFF = 110
DOTS = r"(?:…+|\.{2,}|_{2,})"
"""Dots or a line in place of something that is to be written."""
_BLANK = rf"(?:\?+|{DOTS})"
_CROSSES = r"(?:x{2,}(?:[.,]x+)*)"
_NO_UNIT = (
    "dan|atau|serta|yang|di|ke|dari|untuk|pada|dengan|dalam|oleh|bagi|agar|dst|dsb|dll|tidak|akan|adalah|ini|itu"
)
_UNIT = rf"(?!(?:{_NO_UNIT})\b)[^\W\d_]+[²³]?(?:[/-][^\W\d_]+)?"
_UNITS = rf"{_UNIT}(?:\s+{_UNIT}){{0,2}}"
_OUT_OF = rf"(?:{_UNIT}\s+)?dari\s+\d[\d.]*(?:\s+{_UNITS})?"
_ABOUT = r"(?:[±≈~≥≤]|[Ss]ekitar|[Kk]urang lebih|[Ll]ebih dari|[Mm]inimal|[Mm]aksimal|[Hh]ampir)"
_LEAD = rf"(?:{_ABOUT}\s*)?(?:[Rr][Pp]\.?\s*)?"
_QUANTITY = (
    rf"{_LEAD}(?:{_BLANK}\s*(?:{_UNITS}|{_OUT_OF})|{_CROSSES}\s+(?:{_UNITS}|{_OUT_OF})|{_CROSSES}\s*%"
    rf"|X{{2,}}(?:\s+(?![A-Z])(?:{_UNITS}|{_OUT_OF})|\s*%))\.?"
)
_SIGN_AND_WORD = late_pattern(rf"(?P<sign>{_BLANK}|[xX]{{2,}}(?:[.,][xX]+)*)\s*[^\W\d_]{{3,}}")
_CURRENCY = re.compile(r"\s*[Rr][Pp]\.?\s*")
_TERM = late_pattern(r"\{\w+\}")
_LABELS: set[str] = set()
SLOT = r"<[^\W\d_][^<>@\n]{0,120}>(?<!/>)"


def is_placeholder(text: str) -> bool:
    """Whether a whole value only holds the place of one: "-", "…", "N/A", "TBD", "xxx", "<nama>", "? unit"."""
    if len(text) <= _LONGEST:
        return _kind_of(text) != "" or _is_slot(text)
    return _is_slot(text) or _is_put_off_at_length(text)


def is_promise(text: str) -> bool:
    """Whether a placeholder promises a value, as "TBD" does; "-" and "N/A" do not."""
    return _is_slot(text) or (_kind_of(text) == "promise" if len(text) <= _LONGEST else _is_put_off_at_length(text))


def is_blank(text: str) -> bool:
    """Whether a sign stands where something is to be written, as "?" and "… unit" do; "-" and "N/A" may be meant."""
    return len(text) <= _LONGEST and _kind_of(text) == "blank"


def telling_words(text: str) -> str:
    """The words of a placeholder that tell something, as "menyusul dari OPD" does; "" for signs and slots."""
    told = "" if _is_slot(text) else _unbracketed(text)
    told = told if _ENDS_ABBREVIATED.search(told) else told.rstrip(_END_MARKS)
    return told if re.search(r"[^\W\d_]", re.sub(r"(?i)\brp\b|x{2,}", "", told)) else ""


def sign_before_words(text: str) -> str:
    """The sign that makes words a blank to be filled: "..." in "...layanan digital"; "" for any other text."""
    match = _SIGN_AND_WORD.search(text)
    return match["sign"] if match and is_blank(text) else ""


def expect_slot(label: str) -> None:
    """Count a label of a field, with the region's terms in braces, as the words of a slot that was left as it is."""
    _LABELS.add(label)


def is_filled_slot(text: str) -> bool:
    """Whether a slot holds other words than any label, which may be a value typed between its signs."""
    return _is_slot(text) and not _kind_of(text) and not _labels(len(_LABELS)).fullmatch(text.strip()[1:-1])


@lru_cache(1)
def _labels(number: int) -> re.Pattern[str]:
    """The pattern of all labels, whose number tells whether it is up to date."""
    assert number == len(_LABELS), "no label is forgotten"
    whole = (".+".join(map(re.escape, _TERM.split(label))) for label in sorted(_LABELS))
    return re.compile("|".join(label for label in whole if label != ".+"))


def is_dash(text: str) -> bool:
    """Whether a placeholder says that there is no value, as "-" for a year of a budget; others leave it open."""
    bare = text.strip()
    return bare != "" and _DASHES.issuperset(bare)


def is_currency(text: str) -> bool:
    """Whether a text is only the sign before an amount, which is a unit elsewhere."""
    return _CURRENCY.fullmatch(text) is not None


def is_denial(text: str) -> bool:
    """Whether a text only says that there is nothing."""
    return as_answer(text) in DENIALS


def _is_slot(text: str) -> bool:
    """Whether it is the slot that a new region's files contain for a value; addresses and links are not."""
    return text[:1] == "<" and re.fullmatch(SLOT, text.strip()) is not None


def _is_put_off_at_length(text: str) -> bool:
    """Whether a text too long for other placeholders only puts off the answer, or is a remark of the writers."""
    if len(text) > _LONGEST_PUT_OFF:
        return False
    if _BEGINS_NOTE.match(text) and _is_working_note(as_answer(_unbracketed(text))):
        return True
    if not _BEGINS_PUT_OFF.match(text):
        return False
    return _is_put_off(" ".join(_unbracketed(text).rstrip(_END_MARKS).casefold().split()))


def _has_blank(words: str) -> bool:
    """Whether any sign of a blank is in a text in small letters, as in few."""
    return "?" in words or "…" in words or ".." in words or "__" in words or "xx" in words


def _is_put_off(words: str) -> bool:
    if _IN_EACH_PUT_OFF.isdisjoint(words.split()) or not _BEGINS_PUT_OFF.match(words):
        return False
    return re.fullmatch(_PUT_OFF, words) is not None


def _is_working_note(words: str) -> bool:
    if not _BEGINS_NOTE.match(words) or not _IN_EACH_NOTE.search(words):
        return False
    return re.fullmatch(_WORKING_NOTE, words) is not None


def _is_open_year(text: str) -> bool:
    return "20" in text and re.fullmatch(_OPEN_YEAR, text.casefold()) is not None


def _is_promised_by_somebody(words: str) -> bool:
    """Whether a text is a promise beside the name of whoever is to keep it."""
    match = None if _BEFORE_SOURCE.isdisjoint(words) else _WITH_SOURCE.fullmatch(words)
    return match is not None and (match["head"] in PROMISES or _is_put_off(match["head"]))


@lru_cache(4096)  # most values of a plan are short, and many recur
def _kind_of(text: str) -> str:
    if _SIGNS.issuperset(text):
        return _kind_of_signs(text) if text.strip() else ""
    inner = _unbracketed(text)
    words = as_answer(inner)
    if words in _NOT_AVAILABLE:
        return "none"
    signs = inner.casefold().removeprefix("rp").strip(_BESIDE_SIGNS)
    if signs and _SIGNS.issuperset(signs.rstrip(_END_MARKS)) and not is_currency(inner):
        return _kind_of_signs(signs)
    if _has_blank(words) and re.fullmatch(_QUANTITY, inner):
        return "blank"
    crosses = words.removeprefix("rp").strip(" .,-")
    if (
        words in PROMISES
        or words in ABSENCE
        or words in _SAMPLES
        or _is_put_off(words)
        or _is_working_note(words)
        or (words in _IN_BRACKETS and inner != text.strip())
        or _is_promised_by_somebody(words)
        or _is_open_year(inner)
        or (len(crosses) >= _FEWEST_CROSSES and set(crosses) == {"x"})
    ):
        return "promise"
    return ""


def _kind_of_signs(signs: str) -> str:
    """Of signs alone, whether they leave a blank to be filled, or are a dash that may say that there is none."""
    return "blank" if re.search(rf"{_BLANK}|[*•]", signs) else "none"


def _unbracketed(text: str) -> str:
    """The text without the brackets or dashes round it."""
    text = text.strip()
    if text and text[-1] == _BRACKETS.get(text[0]):
        return text[1:-1].strip()
    return text.strip(_LINE) if text[:1] in _DASHES and text[-1:] in _DASHES else text


def as_answer(text: str) -> str:
    """The words of an answer in small letters, without differences in spacing, short forms and final punctuation."""
    parts = text.casefold().split()
    if not _SHORTENED.keys().isdisjoint(parts):
        parts = [_SHORTENED.get(part, part) for part in parts]
    words = " ".join(parts)
    return words.rstrip(_END_MARKS) or words


def written() -> str:
    """A pattern for editors that matches placeholders and hardly anything else."""
    marks = r"\s*(?:[Rr][Pp])?[\-\u2011\u2012–—\u2015−_.,…?*•·øØ∅\s]*[.,:;!…\s]*"
    beside = r"(?:[Rr][Pp]|[\-\u2011\u2012–—\u2015−_.,…?*•·øØ∅:;!\s±≈~≥≤%])*"
    beside_signs = rf"{beside}[\-–—−_.,…?*•·:;!]{beside}"
    quantity = rf"\s*[\[(]?{_LEAD}(?:{_BLANK}|[xX]{{2,}}[.,xX]*)\s*(?:%|[^\W\d_])[^\n]{{0,40}}|{beside_signs}"
    signs = rf"\s*(?:\[{marks}\]|\({marks}\)|<{marks}>|\{{{marks}\}}|{marks})\s*"
    known = [*WORDS, *sorted(_IN_BRACKETS), *(word.replace("belum", "blm") for word in WORDS if "belum" in word)]
    somebody = r"(?:\s*[(,–—\-][^\n]{0,60})?"
    words = rf"[\[(<{{«‹\-–—\s]*{patterns.one_of_words(known)}\s*[\])>}}»›\-–—]*{somebody}[\s.,:;!…]*"
    put_off = rf"[^\n]{{0,60}}{patterns.one_of((*_OF_PUTTING_OFF, *_OF_NOTES))}[^\n]{{0,90}}"
    return rf"(?:{SLOT}|{signs}|{quantity}|{put_off}|(?:[Rr][Pp])?[\s.]*[xX]{{3,}}[\s.,\-]*|{words})"
