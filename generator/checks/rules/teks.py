"""Rules on wording: placeholders, misspelt dimension names, repeated words and paragraphs, short texts."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

from generator.checks.finding import Fix, Severity
from generator.checks.hollow_values import is_hollow
from generator.checks.passage import Passage
from generator.checks.prose import Prose, is_quoted, sentence_at
from generator.checks.rule import Basis, Hit, rule
from generator.checks.subject import Subject, text_of
from generator.checks.whose_document import is_said_of_others
from generator.framework.dimensions import dimensions, refused_dimensions
from generator.framework.frame import Dimension, frame_file, once_per_frame
from generator.masterplan.gaps import placeholders_beside
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.schema import records_within
from generator.source.paths import ModelPath
from generator.source.placeholders import ABSENCE, DENIALS, DOTS, as_answer, is_blank, is_promise
from generator.source.values import Paragraf, Teks
from generator.source.words import similar

_PHRASES = (
    "lorem ipsum", "dolor sit amet", "isi di sini", "isi disini", "diisi kemudian", "diisi nanti", "diisi di sini",
    "ketik di sini", "tulis di sini", "masukkan teks", "contoh teks", "teks contoh", "placeholder",
    "click here to", "click or tap", "to be determined", "to be filled", "to be confirmed", "insert text",
    "your text here", "sample text", "dilengkapi kemudian", "dilengkapi nanti", "menyusul kemudian",
)  # fmt: skip
_MARKS = ("TODO", "TBD", "FIXME", "TBC", "[TBA]")
_BRACKETS = (
    r"(?i)"
    r"\[(?:nama|isi|isikan|tanggal|nomor|tahun|jabatan|judul|jumlah|alamat|lokasi|uraian|sebutkan|diisi|belum diisi"
    r"|opd|daerah|kabupaten|kota|insert|your|name|date|title|tbd|tba|todo|x+)\b[^\]\n]{0,60}\]|\[(?:\.{2,}|…|_+)\]"
    r"|<(?:nama|isi|tanggal|nomor|tahun|jabatan|name|date)\b[^>\n]{0,40}>|<(?![biusp]>|br>|em>|sub>|sup>|strong>)"
    r"[^\W\d_]+(?:[ /-][^\W\d_]+)*>(?!.{0,400}</)|\{\{[^}\n]*\}\}|\{[a-z_ ]{3,40}\}"
)
# A remark in brackets, or a sentence, that puts off what was to be written.
_PUT_OFF = (
    r"(?i)[(\[]\s*(?:catatan: ?)?(?:(?:data|angka|isian|nilai|rincian|uraian|target|jumlah|lokasi|nama|tabel|gambar|"
    r"anggaran|foto|peta)(?:nya)?(?: \w+){0,2}? )?(?:masih |akan |segera |nanti )*(?:menyusul|belum (?:ada data|"
    r"masuk|"
    r"diterima|diisi|dikonfirmasi)|menunggu (?:data|angka|konfirmasi|isian)|perlu (?:dicek|dikonfirmasi|dilengkapi|"
    r"diisi|"
    r"konfirmasi)|(?:diisi|dilengkapi|dikonfirmasi)(?=\)|\]| (?:kemudian|nanti|setelah|(?:oleh |dari )?(?:bidang|"
    r"opd|dinas|"
    r"diskominfo|bappeda|perangkat daerah))))"
    r"[^)\]\n]{0,60}[)\]]"
    r"|(?:^|(?<=[.;:]\s))(?:data|angka|rincian|isian)(?:nya)?(?: \w+){0,2}? (?:masih |"
    r"akan )?menyusul\b[^.;\n]{0,40}(?:[.;]|$)"
)
_CROSSED_MEASURES = (
    r"(?<![\w.])(?<!abad )(?:[xX]{2,}(?:[.,][xX]+)?|\?{2,}|…|\.{2,3})\s?(?:%|persen\b|juta\b|miliar\b|orang\b|"
    r"jiwa\b|desa\b|unit\b)"
    r"|\b[xX]{2,}[.,][xX]+\b"
)
_LEADERS = r"\.{4,}|…{2,}|_{3,}"
# XXX in capitals may be the Roman numeral thirty; other runs of x stand for something unknown.
_CROSSES = r"\b(?:xxx+|XXXX+|[Rr]p\.?\s?[xX]{2,}|20[xX]{2})\b"
# A blank before a text, in place of a number that a word calls for, or of a name at the end of a few words.
_CALLING = (
    r"misi|tujuan|sasaran|program|nomor|no\.?|pasal|bab|tahun|tanggal|kecamatan|kelurahan|desa|dinas|badan|kabupaten"
    r"|kota|opd"
)
_UNFINISHED = (
    r"^(?:\?+|xx+)\s+\w"
    rf"|\b(?:(?:Nomor|No\.|Pasal|Rp\.?)\s*|(?i:sebesar|sebanyak|sejumlah|senilai)\s+){DOTS}(?!\w)"
    rf"|(?<=\d)/\s?(?:{DOTS}|[xX]{{2,}})(?=\s?/)"
    rf"|^(?!(?i:apa|apakah|mana|berapa)\b)(?:[^\s.,;:]+\s+){{0,3}}(?i:{_CALLING})\s+(?:\?+|{DOTS}|xx+)$"
)
# Suspicious as the whole text of a field, but no placeholders to the reading, which might discard a real name.
_ALONE = frozenset(
    ("xx", "tes", "test", "testing", "asdf", "isi", "teks", "text", "string", "contoh", "nama", "lorem", "tidak tahu",
     "abc", "nama opd", "isi sendiri", "wip", "in progress", "work in progress", "draft", "draf", "tentatif", "dst",
     "dsb", "dll", "ditto", '"', "“", "”", "''", "lihat lampiran", "terlampir", "tes 123",
     "test 123", "tes tes", "test test", "qwerty", "p.m")
)  # fmt: skip
_ALONE_AS_TYPED = frozenset(("pm", "√", "✓", "✔"))
_MONTH_OR_YEAR = (
    r"tahun(?: anggaran)?|t\.?a\.?|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november"
    r"|desember"
)
_OPEN_YEAR = rf"(?i)(?:\b(?:{_MONTH_OR_YEAR})\s+|(?<=\d/))(?:20\d?(?:\.{{2,}}|…+|_+|-{{2,}})|202x)(?!\w)"
_LONGEST_ALONE = 20
_LONGEST_DENIAL = 20
_MEASURES = frozenset(("target", "nilai"))
_IN_MEASURE = rf"\?|{DOTS}|(?i:\bxx+\b)"


@rule(
    "TKS001",
    "Teks pengganti tertinggal",
    Severity.GALAT,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Teks pengganti seperti "lorem ipsum", "TODO", "isi di sini", "[nama]", "xxx", titik-titik isian, atau "…" yang
    berdiri sendiri tidak boleh ikut tercetak. Elipsis di dalam kalimat dan angka Romawi tidak ditandai. Kata yang
    memang wajar di daerah dapat ditulis pada  pemeriksaan.kata_wajar. Isian yang hanya berisi "TBD", "menyusul", "-",
    dan sejenisnya, atau tanda isian di tempat bilangan seperti "? unit" dan "… dokumen", dianggap belum diisi dan
    tidak ikut tercetak; yang tidak menjadi celah dilaporkan di sini, kecuali "-" dan "N/A", yang dapat berarti tidak
    ada.
    Naskah final tidak dibuat selama teks pengganti yang ditandai galat masih akan tercetak. Isian yang hanya berisi
    "Nihil" atau "Tidak ada" tercetak, tetapi ditandai peringatan di luar isian keadaan.
    """,
    bad="""
visi:
  penjelasan: Cerdas berarti layanan yang mudah; selebihnya diisi kemudian oleh Bappeda.
""",
    good="""
visi:
  penjelasan: Cerdas berarti layanan yang mudah dijangkau.
""",
)
def placeholder(subject: Subject) -> Iterator[Hit]:
    """A hit for each text with a placeholder, at the first of them."""
    usual = {word.casefold() for word in subject.plan.pemeriksaan.kata_wajar}
    for text in placeholders_beside(subject.plan, subject.gaps) if subject.plan.placeholders else ():
        severity = _severity_beside(text)
        if severity and text.casefold() not in usual:
            message = f"teks pengganti '{text_of(text)}' belum diganti"
            yield Hit(text, message, "ganti dengan isi yang sebenarnya, atau hapus.", severity=severity)
    seen: set[str] = set()
    for text, found in _placeholders(subject.prose):
        if text.path not in seen and found.casefold() not in usual:
            seen.add(text.path)
            remedy = "ganti dengan isi yang sebenarnya, atau kosongkan agar tampak sebagai celah."
            yield Hit(text, f"teks pengganti '{text_of(found)}' tertinggal", remedy)
    for text in _denials(subject.prose):
        if as_answer(text) not in usual:
            remedy = "kosongkan bila datanya belum ada; bila itu jawabannya, tulis satu kalimat yang menjelaskannya."
            yield Hit(text, f"isian ini hanya berisi '{text_of(text)}'", remedy, severity=Severity.PERINGATAN)


def _severity_beside(text: str) -> Severity | None:
    """How grave a placeholder is where nothing is expected: none for a dash, which may say that there is nothing."""
    if is_promise(text):
        return Severity.PERINGATAN
    return Severity.SARAN if is_blank(text) else None


def _placeholders(prose: Prose) -> Iterator[tuple[Teks, str]]:
    yield from ((text, text) for text in prose.texts if len(text) <= _LONGEST_ALONE and _is_alone(text))
    for marks, pattern in _searches(prose):
        found = prose.near(marks, pattern)
        yield from ((text, match[0]) for text, match in found if not _is_spoken_of(text, match.start()))
    for text, _ in prose.near(("..", "…", "__", "?", "xx"), _IN_MEASURE):
        if ModelPath(ModelPath(text.path).name).topic in _MEASURES:
            yield text, text


def _is_alone(text: Teks) -> bool:
    """Whether all of a text is a suspicious word; a tick beside a year says that it is due then."""
    if as_answer(text) in _ALONE:
        return True
    return text.strip() in _ALONE_AS_TYPED and ModelPath(ModelPath(text.path).name).topic not in _MEASURES


_SPOKEN_OF = (
    r"(?i)\b(?:tulisan|kata|kata-kata|teks|kolom|isian|tanda|keterangan|kalimat|frasa|label|judul|baris|formulir|"
    r"blangko|catatan|istilah|berupa|bertulis(?:an|kan)?|berbunyi|berlabel|seperti|misalnya|dan|atau)\s*"
    r"[\"“‘«][^\"“”‘’«»]*$"
)


def _is_spoken_of(text: str, at: int) -> bool:
    """Whether a sentence speaks of a quotation that is at a place: 'formulir dengan tulisan "isi di sini"'."""
    return is_quoted(text, at) and re.search(_SPOKEN_OF, text[:at]) is not None


def has_placeholder(text: Teks) -> bool:
    """Whether a text has a placeholder that TKS001 reports."""
    return next(_placeholders(Prose([text])), None) is not None


def _denials(prose: Prose) -> Iterator[Teks]:
    """The texts that only say that there is nothing, outside fields that ask about an existing state."""
    for text in prose.texts:
        denies = len(text) <= _LONGEST_DENIAL and as_answer(text) in DENIALS
        if denies and ModelPath(text.path).name not in _states():
            yield text


@cache
def _states() -> frozenset[str]:
    """The fields that describe an existing state, so that "nothing" is a valid answer."""
    fields = (field for record in records_within(Masterplan) for field in record.fields.values())
    return frozenset(field.name for field in fields if getattr(field.kind, "answers", None) is ABSENCE)


def _searches(prose: Prose) -> Iterator[tuple[tuple[str, ...], str]]:
    """Marks of which a text must contain one (in lower case), and the pattern to search for in it."""
    if phrases := prose.present(_PHRASES):
        yield phrases, rf"(?i)\b(?:{'|'.join(phrases)})\b"
    if marks := [mark for mark in _MARKS if mark in prose.words]:
        yield tuple(mark.lower() for mark in marks), rf"\b(?:{'|'.join(marks)})\b"
    yield ("[", "<", "{"), _BRACKETS
    yield ("....", "……", "___"), _LEADERS
    yield ("xx",), _CROSSES
    yield ("20.", "20…", "20_", "20-", "202.", "202…", "202_", "202-", "202x"), _OPEN_YEAR
    yield ("xx", "x,x", "??", "…", ".."), _CROSSED_MEASURES
    yield ("(", "[", "menyusul"), _PUT_OFF
    yield ("..", "…", "__", "?", "xx"), _UNFINISHED


@rule(
    "TKS002",
    "Nama dimensi salah tulis",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Nama setiap {dimensi} ditulis seperti pada instrumen kementerian, atau seperti sebutan yang ditetapkan daerah
    pada  dimensi. Ejaan seperti "Environtment" dan "Governace" sering terbawa dari naskah ke naskah.
    """,
    bad="""
visi:
  penjelasan: Pengelolaan sampah menjadi pokok Smart Environtment.
""",
    good="""
visi:
  penjelasan: Pengelolaan sampah menjadi pokok Smart Environment.
""",
)
def misspelt_dimension(subject: Subject) -> Iterator[Hit]:
    """A hit for each misspelling in each text."""
    own = {str(dimension.nama).casefold() for dimension in subject.plan.dimensi}
    names = {dimension.kunci: dimension.nama for dimension in subject.plan.dimensi}
    for wrong, (key, pattern) in _misspellings(subject.prose).items():
        if not {wrong, f"{_lead(dimensions()[key])} {wrong}".casefold()} & own:
            for text, match in _first_of_each(subject.prose, wrong, pattern):
                message = f"nama {{dimensi}} salah tulis: '{match[0]}'"
                fixes = tuple(_right_names(text, pattern, key)) if names[key] == dimensions()[key].name else ()
                yield Hit(text, message, f"Mungkin maksud Anda: {names[key]}.", fixes=fixes)


def _right_names(text: Teks, pattern: str, key: str) -> Iterator[Fix]:
    """The fixes of a misspelt name wherever a text has it; a part of the name becomes that part."""
    name = dimensions()[key].name
    for match in re.finditer(pattern, text):
        whole = len(match[0].split()) > 1
        right = name if whole else name.rpartition(" ")[2]
        shown = right.upper() if match[0].isupper() else right.lower() if match[0].islower() else right
        yield Passage(text, *match.span()).becomes(shown)


def _first_of_each(prose: Prose, mark: str, pattern: str) -> Iterator[tuple[Teks, re.Match[str]]]:
    seen: set[str] = set()
    for text, match in prose.near((mark,), pattern):
        if text.path not in seen:
            seen.add(text.path)
            yield text, match


def _misspellings(prose: Prose) -> dict[str, tuple[str, str]]:
    """The misspelt words that occur, each with the dimension meant and the pattern to search for."""
    found: dict[str, tuple[str, str]] = {}
    for word, (key, alone) in _known_misspellings().items():
        if word in prose.folded_words:
            found[word] = key, _named_by(word, key, alone=alone)
    beginnings = {word[:3] for word in _right_words()}
    for word in prose.folded_words:
        if word[:3] in beginnings and word not in found and (key := _meant(word, frame_file())):
            found[word] = key, _named_by(word, key, alone=False)
    return dict(sorted(found.items()))


def _named_by(word: str, key: str, *, alone: bool) -> str:
    """The pattern of a dimension name that ends in the word, or with ``alone`` may consist of the word only."""
    lead = "".join(rf"{re.escape(part)}\s+" for part in _lead(dimensions()[key]).split())
    return rf"(?i)\b(?:{lead}){'?' if alone else ''}{re.escape(word)}\b"


def _lead(dimension: Dimension) -> str:
    """The words before the last word of a name, usually "Smart"."""
    return dimension.name.rpartition(" ")[0]


@once_per_frame
def _known_misspellings() -> dict[str, tuple[str, bool]]:
    """The last word of each known misspelling, with the dimension and whether the word alone is misspelt."""
    found: dict[str, tuple[str, bool]] = {}
    for key, dimension in dimensions().items():
        listed = {name.casefold() for name in dimension.misspelt}
        words = {name.removeprefix(f"{_lead(dimension)} ".casefold()) for name in listed}
        found |= {word: (key, word in listed) for word in words if " " not in word and word not in dimension.akin}
    return found


@once_per_frame
def _right_words() -> dict[str, str]:
    """The last word of each name of several words, with its dimension; single-word names are too common."""
    return {known.name.rpartition(" ")[2].casefold(): key for key, known in dimensions().items() if _lead(known)}


@once_per_frame
def _akin() -> tuple[str, ...]:
    return tuple(word for known in dimensions().values() for word in known.akin)


@lru_cache(4096)
def _meant(word: str, file: Path) -> str:
    """The dimension whose name a word nearly matches, in the frame of a file, which is in use.

    "" for the name itself, similar words, and others.
    """
    del file
    right = _right_words()
    if word in right or word.startswith(_akin()):
        return ""
    near = similar(word, right)
    same_length = near and abs(len(near[0]) - len(word)) <= 2
    return right[near[0]] if same_length and _letters_shared(word, near[0]) >= 0.75 else ""


def _letters_shared(word: str, other: str) -> float:
    return len(set(word) & set(other)) / len(set(word) | set(other))


@rule(
    "TKS003",
    "Dimensi dari kerangka lain",
    Severity.PERINGATAN,
    Basis.INSTRUMEN,
    stage=1,
    explanation="""
    Smart Mobility dan sejenisnya bukan {dimensi} menurut kerangka yang dipakai daerah, walaupun mungkin ada dalam
    kerangka lain, seperti mobilitas dalam Pasal 61 PP 59/2022. Yang ditandai hanya penyebutannya sebagai {dimensi}
    atau sederet dengan {dimensi} yang benar, bukan nama program.
    """,
    bad="""
visi:
  penjelasan: Kami mendahulukan Smart Living, Smart Mobility, dan Smart Economy.
""",
    good="""
visi:
  penjelasan: Kami mendahulukan Smart Living dan Smart Economy; aplikasi Smart Mobility menjadi salah satu programnya.
""",
)
def foreign_dimension(subject: Subject) -> Iterator[Hit]:
    """A hit for each text that mentions a dimension of another frame as if it were one of this frame."""
    for name, why in refused_dimensions().items():
        if not subject.prose.folded_words.issuperset(name.lower().split()):
            continue
        for text, match in _first_of_each(subject.prose, name.lower(), rf"(?i)\b{re.escape(name)}\b"):
            if is_among_dimensions(subject, text, match):
                yield Hit(Passage(text, *match.span()), f"teks menyebut {name} sebagai {{dimensi}}", f"{why}.")


_ACTS_AS_DIMENSION = r"\s(?:ikut|turut|juga|ikut serta)\s(?:menopang|mendukung|memperkuat|melengkapi|didahulukan)\b"


def is_among_dimensions(subject: Subject, text: str, match: re.Match[str]) -> bool:
    """Whether the words around a match call it a dimension, or list it with those of the frame."""
    if re.search(r"\b(?:bukan|kerangka lain|Eropa|luar negeri)\b", sentence_at(text, *match.span())):
        return False
    before, after = text[: match.start()], text[match.end() :]
    word = re.escape(str(subject.plan.istilah.dimensi))
    names = "|".join(re.escape(str(d.nama)) for d in subject.plan.dimensi)
    return bool(
        re.search(rf"\b(?:{word}|dimensi|pilar)\s+[\"“(]?$", before, re.IGNORECASE)
        or re.search(rf"(?:{names})(?:, dan |, | dan | serta )$", before)
        or re.match(rf"(?:, dan |, | dan | serta )(?:{names})\b|\s+(?:sebagai|merupakan) (?:{word}|dimensi)", after)
        or (re.search(r"(?:^|[.;]\s)$", before) and re.match(_ACTS_AS_DIMENSION, after))
    )


_SMALL_WORDS = frozenset(
    ("yang", "dan", "di", "ke", "dari", "untuk", "pada", "dengan", "adalah", "ini", "akan", "oleh", "dalam", "telah",
     "sebagai", "atau", "juga", "tidak", "dapat", "serta", "secara", "para", "agar", "bagi", "bahwa", "karena",
     "kepada", "sehingga", "tersebut", "antara", "melalui", "terhadap", "sampai", "hingga", "setiap")
)  # fmt: skip
# Those that no sentence repeats and that are no half of a reduplication, as "oleh-oleh" and "agar-agar" are.
_NEVER_DOUBLED = frozenset(
    ("yang", "dan", "di", "ke", "dari", "untuk", "pada", "dengan", "adalah", "akan", "sebagai", "atau", "serta",
     "secara", "bahwa", "karena", "kepada", "sehingga", "tersebut", "melalui", "terhadap", "telah", "dapat")
)  # fmt: skip


@rule(
    "TKS004",
    "Kata tertulis dua kali",
    Severity.PERINGATAN,
    Basis.PERTIMBANGAN,
    stage=1,
    explanation="""
    Kata yang berulang tanpa tanda hubung, seperti "yang yang", biasanya salah ketik; kata ulang ditulis dengan tanda
    hubung, seperti "masing-masing". Nama diri yang berulang tidak ditandai.
    """,
    bad="""
visi:
  penjelasan: Layanan yang yang mudah dijangkau oleh warga.
""",
    good="""
visi:
  penjelasan: Layanan yang mudah dijangkau oleh warga di masing-masing kecamatan.
""",
)
def doubled_word(subject: Subject) -> Iterator[Hit]:
    """A hit for each word repeated directly after itself, once in a text."""
    usual = {word.casefold() for word in subject.plan.pemeriksaan.kata_wajar}
    seen: set[tuple[str, str]] = set()
    for text, found in subject.prose.doubled(lambda word: word.isalpha() and len(word) > 1):
        word = found.split()[0].lower()
        key = (text.path, word)
        if key in seen or word in usual or (word not in _SMALL_WORDS and found != found.lower()):
            continue
        seen.add(key)
        joined = "" if word in _SMALL_WORDS else f", atau tulis '{word}-{word}' apabila kata ulang"
        fixes = tuple(_said_once(text, word)) if word in _NEVER_DOUBLED else ()
        yield Hit(text, f"'{found}' tertulis dua kali", f"hapus satu{joined}.", fixes=fixes)


def _said_once(text: Teks, word: str) -> Iterator[Fix]:
    """The fixes that leave one of a word written several times in a row, as the first is written."""
    for match in re.finditer(rf"(?i)(?<!\S)({word})(?:[^\S\n]+{word})+(?!\S)", text):
        if not is_quoted(text, match.start()):
            yield Passage(text, *match.span()).becomes(match[1])


_COPIED = 80


@rule(
    "TKS005",
    "Paragraf yang sama di dua tempat",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Paragraf panjang yang sama persis pada dua butir biasanya hasil salin-tempel yang belum disesuaikan. Teks yang
    sengaja dipakai bersama dapat ditulis satu kali dengan jangkar YAML (& dan *).
    """,
    bad="""
quick_win:
  - nama: Loket Keliling
    tujuan: Mendekatkan layanan kependudukan kepada warga di kecamatan yang jauh dari ibu kota kabupaten.
  - nama: Pasar Nontunai
    tujuan: Mendekatkan layanan kependudukan kepada warga di kecamatan yang jauh dari ibu kota kabupaten.
""",
    good="""
quick_win:
  - nama: Loket Keliling
    tujuan: Mendekatkan layanan kependudukan kepada warga di kecamatan yang jauh dari ibu kota kabupaten.
  - nama: Pasar Nontunai
    tujuan: Membuat setiap transaksi di pasar rakyat tercatat sehingga pedagang dipercaya oleh bank.
""",
)
def copied_paragraph(subject: Subject) -> Iterator[Hit]:
    """A hit for the second of two equal paragraphs, with the place of the first."""
    first: dict[str, Teks] = {}
    for text in subject.said.texts:
        if len(text) < _COPIED or not isinstance(text, Paragraf):
            continue
        for paragraph in text.split("\n\n"):
            known = first.setdefault(paragraph, text) if len(paragraph) >= _COPIED else text
            if known is not text and known.place != text.place:
                message = f"paragraf ini sama dengan yang ada pada '{known.path}': '{text_of(paragraph)}'"
                yield Hit(text, message, "sesuaikan isinya, atau hapus salah satu.", also=known.place)
                break


# Other rules look at these: CKP007 and QWN010.
_JUDGED_TOPIC, _JUDGED = "dimensi_prioritas", ("quick_win.keberlangsungan", "quick_win.pengembangan")


@rule(
    "TKS006",
    "Uraian terlalu pendek",
    Severity.SARAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Uraian yang hanya satu dua kata tidak menjelaskan apa pun kepada penilai. Batasnya dapat diatur dengan
    pemeriksaan.ambang.kata_uraian. Rumusan visi, catatan kegiatan, dan keadaan "belum ada" memang pendek, sehingga
    tidak dinilai; alasan dimensi prioritas dan masa depan quick win dinilai oleh CKP007 dan QWN010. Uraian yang
    kurang dari empat kata belum dihitung dalam kelengkapan.
    """,
    bad="""
quick_win:
  - nama: Loket Keliling
    tujuan: Layanan prima
""",
    good="""
quick_win:
  - nama: Loket Keliling
    tujuan: Mendekatkan layanan kependudukan kepada warga pesisir dan perbukitan.
""",
)
def too_short(subject: Subject) -> Iterator[Hit]:
    """A hit for each description with fewer words than the threshold."""
    fewest = subject.threshold("kata_uraian")
    for text in subject.said.texts:
        if is_hollow(text, fewest) and text.strip().casefold() not in _ALONE and not _is_judged(ModelPath(text.path)):
            message = f"uraian ini hanya {len(text.split())} kata: '{text}'"
            yield Hit(text, message, "jelaskan dalam satu kalimat atau lebih.")


def _is_judged(path: ModelPath) -> bool:
    return path.topic == _JUDGED_TOPIC or path.kind in _JUDGED


_EXPLAINS = (
    r"(?i)\b(?:nasional|kementerian|disebut|istilah|kerangka|atau|dikenal|sebutan|padanan|dinamai|dinamakan|nama|"
    r"pedoman|panduan|modul|buku)\b|[(“\"]"
)


@rule(
    "TKS007",
    "Dimensi disebut dengan nama kerangka",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Daerah yang memberi nama sendiri pada suatu {dimensi}, seperti Smart People, memakai nama itu di seluruh naskah.
    Kalimat yang menjelaskan kedua nama tidak ditandai.
    """,
    bad="""
dimensi: {smart_society: Smart People}
visi: {penjelasan: Warga yang cakap dibentuk melalui Smart Society.}
""",
    good="""
dimensi: {smart_society: Smart People}
visi: {penjelasan: Warga yang cakap dibentuk melalui Smart People.}
""",
)
def name_of_the_frame(subject: Subject) -> Iterator[Hit]:
    """A hit for each text that calls a dimension by the frame's name where the region has one of its own."""
    usual = dimensions()
    for dimension in subject.plan.dimensi:
        own, name = str(dimension.nama), usual[str(dimension.kunci)].name
        if own.casefold() == name.casefold() or name.casefold() in own.casefold():
            continue
        for text, match in subject.prose.near((name.lower(),), rf"(?i)\b{re.escape(name)}\b"):
            sentence = sentence_at(text, *match.span())
            if not re.search(_EXPLAINS, sentence) and not is_said_of_others(subject, text, *match.span()):
                message = f"teks menyebut {match[0]}, padahal daerah ini menamainya {own}"
                yield Hit(Passage(text, *match.span()), message, f"tulis {own}.", also=dimension.nama.place)
                break
