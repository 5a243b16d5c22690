"""Markdown that templates must not use: how to recognise it, what to write instead, and in which line it is."""

import re
from collections.abc import Iterable
from pathlib import Path
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor

from generator.blocks.blocks import REGULATION_STYLES
from generator.blocks.look import LIST_DEPTH
from generator.blocks.marks import BLOCK, SideTable
from generator.documents.rendering.template_errors import TemplateUseError
from generator.documents.tables import MOST_COLUMNS
from generator.source.place import shown_path

SIGNATURE = "tanda_tangan"
LISTS = frozenset(("ul", "ol", "list"))
LABEL = "label"
STYLES = (*REGULATION_STYLES, SIGNATURE, LABEL)
HEADING = "judul tingkat ini tidak ada: judul bertingkat empat, dari # sampai ####", "kurangi tanda #-nya."
RULE = (
    "garis mendatar tidak dapat dicetak",
    "hapus barisnya; bagian yang dimulai pada halaman baru ditulis  ## ^ Judul",
)
IN_LIST = (
    "di dalam daftar hanya ada teks dan daftar",
    "pindahkan judul, tabel, atau kutipan ini ke luar daftar: beri baris kosong sebelumnya, dan hapus jorokannya.",
)
IN_QUOTE = "di dalam kutipan hanya ada teks", "pindahkan daftar, judul, atau tabel ini ke luar kutipan."
TARGET = "tautan hanya dapat menuju alamat http:// atau https://", "tulis alamat yang lengkap, atau teksnya saja."
ALONE = (
    "tabel, bagan, dan gambar tidak dapat berada dalam judul, daftar, sel, atau kolom",
    "tulis di baris tersendiri, dengan baris kosong sebelum dan sesudahnya.",
)
TOO_WIDE = f"tabel memuat paling banyak {MOST_COLUMNS} kolom", "pecah menjadi dua tabel."
TOO_DEEP = (
    f"daftar bersusun paling banyak {LIST_DEPTH} tingkat",
    "kurangi jorokannya, atau pecahlah daftarnya.",
)
# For each unclosed bracket, Python-Markdown searches the text to its end.
_MOST_BRACKETS = 1000
_TOO_MANY_BRACKETS = (
    f"kurung siku lebih dari {_MOST_BRACKETS} dalam satu bab",
    "bagilah bab ini.",
)
CELLS = (
    "baris tabel ini memuat lebih banyak sel daripada kepalanya",
    r"tambahkan kolom pada kepala tabel, atau hapus sel yang lebih; tanda | di dalam sel ditulis  \|",
)
TORN_ROW = (
    "baris tabel ini terputus: isinya bersambung ke baris di bawahnya",
    r"tulis setiap baris tabel dalam satu baris templat, juga {% if … %} di dalam selnya; ganti baris ditulis  <br>",
)
SECOND_RULE = (
    "baris pemisah ini kedua kalinya dalam satu tabel",
    "beri baris kosong di atas kepala tabel yang kedua; bila memang satu tabel, hapus baris pemisah ini.",
)
NO_RULE = (
    "tabel ini tidak dapat dibaca",
    r"di bawah kepalanya tulis baris  |---|---|  dengan kolom yang sama banyak; bila bukan tabel, tulis  \|",
)
BULLET_IN_TEXT = (
    "butir ini menyambung alinea di atasnya",
    r"beri baris kosong sebelumnya, atau tulis \ sebelum tanda, titik, atau kurungnya bila bukan butir.",
)
TORN = (
    "baris di atas butir ini dapat berarti lanjutan butir sebelumnya, dapat juga alinea tersendiri",
    "jorokkan baris di atasnya 4 spasi bila lanjutan butir, atau beri baris kosong sebelum dan sesudahnya bila "
    "alinea.",
)
ITEM_IN_ITEM = (
    "butir ini menyambung butir di atasnya",
    r"pakai tanda yang sama bila ini butir berikutnya, jorokkan 4 spasi dan mulai dari 1) atau a) bila ini daftar "
    r"di dalam butir, mulai daftar baru sesudah sebuah alinea, atau tulis \ sebelum tanda, titik, atau kurungnya "
    "bila bukan butir.",
)
PAST_Z = (
    "daftar berhuruf hanya sampai huruf z",
    "pakai angka, misalnya 1. 2. 3., untuk seluruh daftar ini.",
)
BOLD_NUMBER = (
    "nomor yang ditebalkan tidak memulai butir, sehingga baris-baris ini akan bersambung",
    "hapus tanda ** pada nomornya, atau beri baris kosong di antara baris-barisnya.",
)
GLUED = (
    "beberapa butir daftar bersambung dalam satu baris",
    "mulai setiap butir pada baris baru, termasuk di dalam {% for %}, dan tulis {% endfor %} tanpa tanda -.",
)
NO_LIST = (
    "baris-baris ini bertanda butir, tetapi tandanya tidak sama atau tidak berurutan",
    r"pakai satu macam tanda dan urutkan, misalnya 1. 2. 3. atau a. b. c.; bila bukan butir, tulis \ sebelum titik "
    "atau kurungnya.",
)
OWN_NUMBER = (
    "judul ini ditulis dengan nomor, padahal nomornya dibuat sendiri",
    "hapus nomornya; bab tanpa nomor ditulis  # - Judul",
)
COLUMNS = (
    "baris-baris ini disusun dalam kolom dengan tab atau spasi",
    "tulis sebagai tabel, misalnya  | Nama | Nilai |  lalu  |---|---|  di bawahnya.",
)
NOT_IN_ORDER = (
    "nomor butir ini tidak berurutan",
    "urutkan nomornya; bila nomornya memang melompat, mulai daftar baru sesudah sebuah alinea.",
)
STAR_IN_WORD = (
    "tanda * atau _ di dalam kata membuat huruf miring dan tidak tercetak",
    r"tulis × bila tanda kali, \* atau \_ bila tandanya memang dikehendaki, atau beri spasi bila huruf miring.",
)
TITLE = "tautan tidak dapat diberi judul", "hapus teks dalam tanda petik sesudah alamatnya."
_REFUSED = (
    (rf"^[ \t>]*(?!(?:[-*_][ \t]*)+$)(?:(?:[-*+]|\d+\.)[ \t]+(?:>[ \t]*)*){{{LIST_DEPTH + 1}}}(?=\S)", *TOO_DEEP),
    (r"^[ \t]*#{1,4}(?=[^\s#])", "sesudah tanda # tidak ada spasi",
     r"tulis  # Judul  bila ini judul, atau  \#  bila tandanya memang dikehendaki."),
    (r"^[ \t]*(?:[-*+]|\d+\.)[ \t]+\[[ xX]?\](?=\s)", "kotak centang tidak dapat dicetak",
     "hapus [ ], atau tulis tanda ☐ atau ☑ sebagai gantinya."),
    (r"^[ \t]*(?:```|~~~)", "blok kode tidak dapat dicetak", "tulis teksnya tanpa tanda itu."),
    (r"(?<!\\)(?P<tick>`+)(?:[^`\n]|\n(?!\n))+(?P=tick)(?!`)", "kode dalam kalimat tidak dapat dicetak",
     r"tulis teksnya tanpa tanda `, atau \` bila tandanya memang dikehendaki."),
    (r"(?<!\\)!\[[^\]\n]*\][(\[]", "gambar tidak dapat ditulis seperti ini",
     'tulis  {{ gambar("gambar/pasar.jpg", "Pasar rakyat") }}'),
    (r"(?<!\\)\[\^[^\]\n]+\]", "catatan kaki tidak dapat dicetak", "tulis keterangannya dalam kalimat atau kurung."),
    (r"^[ \t]*\*?\[[^\]\n]+\]:[ \t]", "alamat atau kepanjangan tidak dapat ditulis terpisah",
     "tulis tautan sebagai  [teks](https://…)  di tempatnya."),
    (r"(?<!\\)\]\[[^\]\n]*\]", "tautan tidak dapat menunjuk alamat yang ditulis terpisah",
     "tulis  [teks](https://…)  di tempatnya."),
    (r"(?<!\\)<(?!br[ \t]*/?>)(?:/?[A-Za-z][\w-]*(?:\s[^<>]*)?/?|!--[\s\S]*?--|![A-Za-z][^<>]*|\?[^<>]*)>",
     "HTML tidak dapat dicetak", "tulis &lt; dan &gt; bila tandanya memang dikehendaki; komentar ditulis  {# … #}"),
    (r"^[ \t]*:[ \t]+\S", "daftar istilah tidak dapat ditulis seperti ini", "tulis  - **Istilah**: artinya"),
    (rf"^:(?!(?:{'|'.join(STYLES)}):)[A-Za-z_]+:(?=\s|$)", "gaya ini tidak ada",
     f"pakai salah satu dari  {', '.join(f':{name}:' for name in STYLES)}"),
    (r"\{:[^}\n]*\}", "atribut tidak dapat diberikan kepada teks", "hapus kurung kurawal itu beserta isinya."),
    (r"(?<!\\)~~[^~\n]+~~", "teks yang dicoret tidak dapat dicetak", "hapus tanda ~~."),
    (r"(?<![\\=\w])==(?=[^\s=])[^=\n]*(?<=\S)==(?![=\w])|(?<![\\+\w])\+\+(?=[^\s+])[^+\n]*(?<=\S)\+\+(?![+\w])",
     "teks yang disorot atau digarisbawahi tidak dapat dicetak",
     "hapus tandanya, atau pakai **tebal** atau *miring*."),
    (r"(?<=\w)\^[^\s^]+\^|(?<=\w)~\w+~", "huruf naik dan turun tidak dapat ditulis seperti ini",
     "tulis hurufnya sendiri, misalnya m² atau CO₂."),
    (r"(?<![\\$\w])\$(?=[^\s$])[^$\n]*(?<=\S)\$(?![$\w])", "rumus tidak dapat dicetak",
     r"tulis sebagai teks, atau \$ bila tandanya memang dikehendaki."),
    (r"^[ \t]*\\(?:newpage|pagebreak|clearpage)\b", "ganti halaman tidak dapat ditulis seperti ini",
     "tulis  ## ^ Judul  pada bagian yang dimulai pada halaman baru."),
    (r"^[ \t]*\[(?:TOC|toc)\]|^[ \t]*\[\[_?TOC_?\]\]", "daftar isi tidak dapat ditulis seperti ini",
     "hapus baris ini; dengan  daftar_isi: ya  pada dokumen.yaml daftar isi dibuat sendiri."),
    (r"(?<=\w)\](?=[ \t]+\(https?://)", "tautan ini terpisah dari alamatnya", "hapus spasi di antara ] dan (."),
    (r"\$?\{[ ]*[a-z]+(?:[._][a-z_]+)+[ ]*\}|\{ +\{[^{}\n]+\} *\}", "kurung kurawal ini tidak menjadi nilai",
     "tulis dua kurung tanpa spasi di antaranya, misalnya  {{ daerah.nama }} atau {{ istilah.smart_city }}."),
    (r"^[ \t]*(?:!!!|\?\?\?)\+?[ \t]+\w", "kotak catatan tidak dapat dicetak",
     "tulis sebagai kutipan, dengan > di awal barisnya."),
    (r"\{\.[A-Za-z][^}\n]*\}", "atribut tidak dapat diberikan kepada teks",
     "hapus kurung kurawal itu beserta isinya."),
)  # fmt: skip
_BOLD = re.compile(r"\*\*(?=\S)((?:(?!\*\*)[^\n])*)\*\*")
_OPEN_BOLD = re.compile(r"(?:\A|\n\n)[ \t]*(\*\*(?=[^\s*])(?:(?!\*\*|\n\n)[\s\S])*)(?=\n\n|\Z)")
_BOLD_END = "tanda ** penutup ini didahului spasi sehingga tidak menebalkan", "hapus spasi sebelum tanda ** itu."
_BOLD_OPEN = (
    "tanda ** di awal alinea ini tidak ditutup dalam alinea yang sama",
    r"tutup dengan ** pada akhir alinea, dan buka lagi pada alinea berikutnya; tulis \*\* bila tandanya dikehendaki.",
)
_LINE_START = "^"


def _any_of(*, at_line_start: bool) -> re.Pattern[str]:
    """The pattern for the first thing that cannot be used, at the start of a line or elsewhere."""
    patterns = [
        f"(?P<r{n}>{pattern.removeprefix(_LINE_START)})"
        for n, (pattern, *_) in enumerate(_REFUSED)
        if pattern.startswith(_LINE_START) == at_line_start
    ]
    return re.compile(f"{_LINE_START if at_line_start else ''}(?:{'|'.join(patterns)})", re.MULTILINE)


_AT_LINE_START, _ANYWHERE = _any_of(at_line_start=True), _any_of(at_line_start=False)
_SIGN_OF_THESE = re.compile(r"[`\[<{~^$]|==|\+\+")  # each pattern that may match anywhere contains one; few texts do
_SIGNS = re.compile(r"(?:[>|#\s]|(?:[-*+]|\w{1,3}[.)])\s)+")
_NOWHERE = False, False, 0
_JINJA = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}")


class MarkdownLimitError(Exception):
    """Text of a template that cannot be used.

    ``line`` is the rendered line or a part of it, ``start`` a pattern for the start of its line in the template.
    """

    def __init__(self, message: str, remedy: str, line: str, start: str = "") -> None:
        super().__init__(message)
        self.remedy = remedy
        self.line = line
        self.start = start


class Places(Treeprocessor):
    """Raises MarkdownLimitError for elements in places where they cannot be printed."""

    def run(self, root: Element) -> None:
        """Check the content of each element before inline parsing."""
        for element in root.iter():
            if element.tag == "hr":
                raise MarkdownLimitError(*RULE, "")
            if element.tag in {"h5", "h6"}:
                raise MarkdownLimitError(*HEADING, "#" * int(element.tag[1]))
            if element.tag == "tr" and len(element) > MOST_COLUMNS:
                raise MarkdownLimitError(*TOO_WIDE, _first_line(element))
            if element.tag in {"li", "blockquote"}:
                _refuse_within(element)


def _refuse_within(element: Element) -> None:
    """Raise MarkdownLimitError if an item holds more than text and lists, or a quote more than text."""
    message, allowed, start = (
        (IN_LIST, LISTS, r"[ \t]") if element.tag == "li" else (IN_QUOTE, frozenset[str](), r"[ \t]*>")
    )
    for child in element:
        if child.tag == "block":
            raise MarkdownLimitError(*ALONE, _first_line(child))
        if child.tag not in allowed and (child.tag != "p" or child.get("class")):
            raise MarkdownLimitError(*message, _first_line(child) or f":{child.get('class')}:", start)


def _first_line(element: Element) -> str:
    return next((text.strip().partition("\n")[0] for text in element.itertext() if text.strip()), "")


def refuse(text: str) -> None:
    """Raise MarkdownLimitError for the first thing in a rendered text that cannot be used."""
    if text.count("[") > _MOST_BRACKETS:
        raise MarkdownLimitError(*_TOO_MANY_BRACKETS, text[text.index("[") :].partition("\n")[0])
    _refuse_bold(text)
    found = [_AT_LINE_START.search(text), _ANYWHERE.search(text) if _SIGN_OF_THESE.search(text) else None]
    starts = [(match.start(), int((match.lastgroup or "")[1:])) for match in found if match]
    if not starts:
        return
    at, number = min(starts)
    _, message, remedy = _REFUSED[number]
    raise MarkdownLimitError(message, remedy, text[text.rfind("\n", 0, at + 1) + 1 :].partition("\n")[0])


def _refuse_bold(text: str) -> None:
    """Raise MarkdownLimitError if signs of bold would be printed literally."""
    if "**" not in text:
        return
    for match in _BOLD.finditer(text):
        if match[1][-1:].isspace():
            raise MarkdownLimitError(*_BOLD_END, match[0])
    if unclosed := _OPEN_BOLD.search(text):
        raise MarkdownLimitError(*_BOLD_OPEN, unclosed[1].partition("\n")[0])


def located(error: MarkdownLimitError, files: Iterable[Path], side_table: SideTable) -> TemplateUseError:
    """The error with file and line: where a line of a template is printed as the one that cannot be used."""
    if block := BLOCK.fullmatch(error.line.strip()):
        return TemplateUseError(f"{side_table.writing[int(block[1])]()}: {error}.\n    Saran: {error.remedy}")
    best, place = _NOWHERE, ""
    listed = list(files)
    for file in listed:
        for number, line in enumerate(file.read_text(encoding="utf-8-sig").splitlines(), 1):
            if (likeness := _likeness(line, error)) > best:
                best, place = likeness, f"{shown_path(file)}:{number}"
    place = place or (shown_path(listed[0]) if listed else "")
    return TemplateUseError(f"{place}: {error}.\n    Saran: {error.remedy}")


def _likeness(line: str, error: MarkdownLimitError) -> tuple[bool, bool, int]:
    """How well a line of a template fits an error: by its start, as the same words, by the length of what it says."""
    written, wanted = " ".join(line.split()), " ".join(error.line.split())
    words = _JINJA.split(written)
    pattern = ".*".join(map(re.escape, words))
    if not (re.fullmatch(pattern, wanted) or re.fullmatch(pattern, f"{wanted} ") or wanted in written):
        return _NOWHERE
    is_same = wanted == written or says_only(line, wanted)
    return re.match(error.start, line) is not None, is_same, len("".join(words).strip())


def says_only(line: str, words: str) -> bool:
    """Whether words are all that a line, or its first cell, says behind its signs."""
    return words == " ".join(_SIGNS.sub("", line, count=1).partition("|")[0].split())
