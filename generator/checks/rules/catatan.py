"""Rules on remarks of the writers left in a text: questions, requests, reminders, remains of templates."""

import re
from collections.abc import Iterator
from itertools import chain

from generator.checks.finding import Severity
from generator.checks.passage import Passage
from generator.checks.prose import is_quoted, sentence_at
from generator.checks.rule import Basis, Hit, rule
from generator.checks.rules.teks import has_placeholder
from generator.checks.subject import Subject, text_of
from generator.source.paths import ModelPath
from generator.source.placeholders import NOTE
from generator.source.values import Teks

# Within brackets these words speak to the writers, never to the readers.
_TO_WRITERS = (
    r"cek|dicek|crosscheck|cross-check|konfirmasi|konfirm|dikonfirmasi(?:kan)?|tanya(?:kan|in)?|ditanyakan|tolong|tlg|"
    r"mohon|mhn|revisi|direvisi|perbaiki|diperbaiki|benerin|hapus|dihapus|update|diupdate|diperbarui|koreksi|edit|"
    r"diedit|isi|isikan|diisi|lengkapi|dilengkapi|ganti|diganti|tambah(?:kan|in)?|ditambah(?:kan)?|pindah(?:kan)?|"
    r"sesuaikan|cari|carikan|minta|mintakan|nanti|menyusul|pending|draft?|angka lama|data lama|yg lama|masih lama|"
    r"belum fix|blm|belum pasti|belum final|belum benar|belum yakin|kurang yakin|ragu|sementara|copas|copy|"
    r"salin dari|"
    r"ambil dari|note|catatan(?: utk| untuk)?|perlu data|perlu angka|butuh data|tunggu|menunggu|apa benar|benarkah|"
    r"betulkah|gambar|foto|tabel|data|salah\?|kenapa|todo|ttd siapa|highlight|warnai|kuning(?:kan)?"
)
_PERSON = r"(?:pak|bu|bapak|ibu|mas|mbak|bang|kak|sdr\.?)\s[A-Z]\w+"
_IN_SQUARE = (
    rf"\[\s*(?:(?i:(?:\w+\s+){{0,2}}(?:{_TO_WRITERS})(?![\w-])[^\]\n]{{0,90}}?)|[^\]\n]{{0,60}}(?i:\b{_PERSON})"
    r"[^\]\n]{0,40}?)\]"
)
# Round brackets often hold words of the text itself, so that more must tell who is spoken to.
_ORDERS = (
    r"(?:cek|konfirmasi|tanya(?:kan)?|revisi|update|koreksi|lengkapi|tambahkan|hapus|perbaiki|carikan|"
    r"sesuaikan|perlu|butuh|tunggu|menunggu)\s(?:lagi|dulu|ke|ulang|kembali|angka|data|apakah|sumber\w*|nama|ini|yang|yg|"
    r"foto|gambar|tabel|bila|kalau|"
    r"konfirmasi|jawaban|info|dicek|dikonfirmasi|dilengkapi|diperbaiki|direvisi|diganti|diperbarui|dihapus)\b"
)
_PASSIVE = (
    r"(?:dicek|dikonfirmasi|ditanyakan|diupdate|diedit|direvisi|dihapus|diganti|diperbaiki|dilengkapi|diisi)\s"
    rf"(?:lagi|dulu|nanti|kemudian|ke\s[A-Z]\w+|{_PERSON})"
)
_IN_ROUND = (
    rf"\((?=[^()\n]{{0,120}}\))(?i:[^()\n]*\b(?:yg|tlg|mhn|blm|utk|dgn|sdh|krn|jg|copas|tolong|mohon\s\w+)\b"
    rf"|(?:\w+\s){{0,3}}{_ORDERS}|[^()\n]*\b{_PASSIVE}|[^()\n]*\b(?:angka|data|isian)\slama\b|[^()\n]*\bbelum\s(?:fix|final|yakin)\b"
    rf"|(?:\w+\s){{0,2}}(?:tunggu|menunggu|nanti|besok)\s(?:\w+\s){{0,2}}{_PERSON}"
    r"|(?:ini\s|masih\s)+(?:angka|data|contoh|draf|draft|versi)\b|(?:catatan|note|todo|ket)\s?:"
    rf"|(?:tanya(?:kan)?|konfirmasi|minta)\s(?:ke\s)?{_PERSON}|(?:\w+\s){{0,4}}(?:apa|mana|benar|berapa|kah|siapa)\s?\?+\s?(?=\))"
    r"|(?:konsep|draft?)(?=\))|(?:konfirmasi|cek|tanya(?:kan)?|tunggu|koordinasi)\s(?:\w+\s){1,3}(?:dulu|lagi|ya)(?=\)))"
    r"[^()\n]*\)"
)
_BRACKETED = r"\(([^()\n]*)\)"
_ALL_OF_THEM = """
    yg tlg mhn blm utk dgn sdh krn jg copas tolong mohon cek konfirmasi tanya tanyakan revisi update koreksi lengkapi
    tambahkan hapus perbaiki carikan sesuaikan perlu butuh tunggu menunggu dicek dikonfirmasi ditanyakan diupdate
    diedit direvisi dihapus diganti diperbaiki dilengkapi diisi lama fix final yakin nanti besok ini masih catatan
    note todo ket minta konsep draf draft dulu lagi ya
"""
_WORDS_IN_ROUND = frozenset(_ALL_OF_THEM.split())
"""Words of which each remark in round brackets has one, or a question mark: the pattern is long."""
_MARKS_OF_DOUBT = r"\[[^\[\]\n]{1,40}\?\s*\]|\(\s*[?!]+\s*\)|\[\s*[?!]+\s*\]|\?{2,}|!{3,}|\?!|!\?"
_REQUESTS = (
    r"(?i)(?:^|(?<=[.!?;:]\s)|(?<=\n))(?:[-–>*#]+\s*)?(?:mohon|tolong|tlg|mhn|minta tolong)\s(?:di|untuk\s(?:di)?)?"
    r"(?:cek|periksa|konfirmasi|isi|lengkapi|perbaiki|update|perbarui|koreksi|sesuaikan|tambah|hapus|ganti)\w*[^.\n]{0,80}"
    r"|(?:^|(?<=[.!?;:]\s)|(?<=,\s))(?:nanti|besok)\s(?:akan\s)?(?:diisi|dilengkapi|dicek|ditambah(?:kan)?|"
    rf"dikonfirmasi|diganti|diperbaiki)\b[^.\n]{{0,60}}|\b(?:diisi|dilengkapi|dicek|dikonfirmasi|ditanyakan)\s"
    rf"(?:oleh\s|ke\s|kepada\s|sama\s)?{_PERSON}|\b(?:tanya|tanyakan|konfirmasi|cek)(?: dulu| lagi)? (?:ke|sama) "
    rf"(?:{_PERSON}|[A-Z]\w+)"
)
# Words of speech that no official text has, in small letters only: "nunggu arahan", "belum tau angkanya".
_COLLOQUIAL = frozenset(
    ("nunggu", "nungguin", "ntar", "nggak", "ngga", "gak", "udah", "udh", "belom", "blom", "kayaknya", "kyknya",
     "kayanya", "gimana", "tau", "pake", "trus", "dong", "deh", "sih", "nih", "kalo", "klo", "aja", "emang",
     "ditanyain", "dicekin", "diisiin", "nanyain", "benerin", "cariin", "mintain",
     "nyusul", "besokan", "yaa")
)  # fmt: skip
# A remark has no subject: it begins a clause, and its text ends with it.
_AWAITED = (
    r"(?:^|(?<=[,;:.(–—-]\s)|(?<=\())(?:ini\s|masih\s|sambil\s)*(?i:menunggu|tunggu|nunggu)\s(?:data|arahan|"
    r"konfirmasi|jawaban|info|angka|masukan|kepastian|kabar|persetujuan|isian|balasan)\b[^.;\n)]{0,50}(?:[.)]?\s*)$"
)
# A value that its own name says to come: "tanggalnya menyusul", "jumlah titik masih menunggu data dari bidang".
_VALUE = (
    r"(?:jumlah|angka|nilai|besaran|tanggal|nomor|lokasi|tempat|jadwal|waktu|biaya|anggaran|target|rincian|daftar|data|"
    r"nama|persentase|luas|alamat|indikator|capaian|satuan|sumber|pelaksana|penanggung jawab)(?:nya)?"
)
_VALUE_TO_COME = (
    rf"(?i)(?:^|(?<=[,;:.(–—-]\s)|(?<=\())(?:dengan |untuk )?{_VALUE}"
    r"(?:\s(?!yang\b)[\w./-]+){0,4}?\s"
    r"(?:masih |akan |segera |sedang |belum )*(?:menyusul|(?:menunggu|dicari|ditunggu)\s"
    r"(?:data|konfirmasi|info\w*|kepastian|isian|jawaban|angka|laporan|arahan)\b[^.;\n)]{0,50})(?=[.)]?\s*$|[,;)])"
)
_AS_ABOVE = (
    r"(?i)^\s*(?:s\.?d\.?a\.?|idem|ibid\.?|ditto|(?:sama|seperti|lihat|idem)\s(?:seperti\s|dengan\s|dgn\s)?(?:yang\s)?"
    r"(?:di\s)?(?:atas|sebelumnya|no(?:mor|\.)?\s?\d+))(?:\s(?:di atas|tersebut|ini))?[.!]?\s*$"
)
_DEFERRED = (
    r"\b(?:data|rincian|detail|angka|isian|uraian|daftar|foto|tabel|targetnya|rinciannya|datanya|angkanya)"
    r"(?:\s\w+){0,2}\s(?:nanti|akan|segera|masih)\s(?:disusulkan|menyusul|diisi|dilengkapi|dicek|dikonfirmasi|"
    r"ditanyakan|dicari|diupdate)\b[^.;\n]{0,40}|\bnanti\s(?:disusulkan|menyusul|diisi|dicek|diupdate)\b[^.;\n]{0,40}"
    r"|\bmasih\s(?:dicek|ditanyakan|dikonfirmasi|dicari)(?=\s(?:lagi|dulu|ulang)\b|[.)]?\s*$)"
    r"|\b(?:kurang|belum|agak)\syakin\s(?:angka|data|berapa|apakah|soal|sama|dgn)\w*"
    r"|\b(?:tanya|tanyakan|kata|arahan|konfirmasi|info|hubungi|minta)\s(?:ke\s|dari\s|sama\s)?"
    r"(?:[Pp]ak|[Bb]u|[Mm]as|[Mm]bak)\s[A-Z]\w+"
    r"|\(\s*(?:isi|diisi|ditulis|tulis|hitung|lengkapi)\s(?:sendiri|masing-masing|nanti|bidang|opd)\b[^()\n]{0,40}\)"
)
_SHOUTED = r"(?<![\w/-])(?:[A-Z]{2,}[ ,!?]+){2,}[A-Z]{2,}(?![\w/-])"
_SHOUTED_WORDS = frozenset(
    ("CEK", "DICEK", "LAGI", "DULU", "TANYA", "TANYAKAN", "KONFIRMASI", "DIKONFIRMASI", "REVISI", "DIREVISI", "ISI",
     "DIISI", "LENGKAPI", "DILENGKAPI", "HAPUS", "DIHAPUS", "GANTI", "DIGANTI", "UPDATE", "DIUPDATE", "PERBAIKI",
     "DIPERBAIKI", "MOHON", "TOLONG", "BELUM", "MASIH", "NANTI", "MENYUSUL", "SALAH", "INI", "ANGKA", "LAMA", "PERLU",
     "TUNGGU", "MENUNGGU", "TAMBAHKAN", "TAMBAH", "SESUAIKAN", "DRAF", "DRAFT", "PERIKSA", "DIPERIKSA", "BAGIAN",
     "JANGAN", "CATATAN", "PERHATIAN", "CONTOH")
)  # fmt: skip
_SHOUTS_ENOUGH = 2
_SHORT_NAMES = frozenset(("ABC", "XYZ", "AAA", "BBB", "X", "A", "B", "N", "XX", "XXX", "Fulan", "Anu"))
_REMAINS = (
    r"\b(?:Kabupaten|Kota|Kab\.|Kab/Kota|Bupati|Wali Kota|Provinsi|Dinas|Badan|Kecamatan|Desa|Kelurahan|OPD|PT|Bapak|"
    r"Ibu|Sdr\.)\s(?:ABC|XYZ|AAA|BBB|XX+|X|A|B|N|Fulan|Anu|Contoh Saja|\.{2,}|…|_{2,})(?![\w’'-])(?!\.[A-Z])"
    r"|\b(?:[Hh]alaman|[Hh]al\.|[Tt]abel|[Gg]ambar|[Bb]ab|[Ll]ampiran|[Gg]rafik)\s(?:\d+\.)?(?:\.{2,}|…|[xX]+\b(?!\s*[IVX])|"
    r"_{2,}|\?+|(?:\d+\.)[xX]\b|#+)|\b(?:tgl|tanggal|no|hal)\.?\s(?:\.{3,}|…+)(?!\w)|#(?:REF|N/A|VALUE|DIV/0|NAME)[!?]?"
    r"|-{2,}\s?(?:revisi|cek|edit|tambahan)\b[^\n-]{0,40}-{2,}"
    r"|Error! (?:Reference|Bookmark)[\w .]*|\bKabupaten/Kota\s(?:\.{2,}|…|_{2,})|\bComment(?:ed)? \[\w+\]"
    r"|(?<!\w)(?:<<|>>|»»)\s?\w[^<>\n]{0,60}(?:>>|<<)|\*{3,}|#{3,}|={4,}|(?<![\w.])@[A-Z][a-z]+\b(?!\.)"
    r"|\b(?:copas|copy ?paste|salin tempel) dari\b[^.\n]{0,60}|\b[Kk]abupaten [Aa]nda\b|\b[Kk]ota [Aa]nda\b"
)
_AGAIN = (
    r"(?:^|(?<=[,;:.(–—-]\s))(?i:cek|konfirmasi|tanya(?:kan)?|isi(?:kan)?|lengkapi)\s(?:lagi|dulu|nanti)"
    r"(?=[.)]?\s*$|[,;.])"
)
_ANNOUNCED = rf"(?i)(?:^|(?<=[.;:!?(–—-]\s)|(?<=\n)){NOTE}[^.\n]{{0,80}}"
_ILLUSTRATION = r"(?i)\b(?:misal\w*|contoh\w*|ilustrasi|umpama\w*|akun|instagram)\b"


@rule(
    "CTT001",
    "Catatan penyusun tertinggal dalam teks",
    Severity.GALAT,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Catatan di antara penyusun, seperti "[cek lagi ke Bappeda]", "(???)", "nanti diisi Pak Budi", perintah dalam huruf
    besar, kata percakapan seperti "nunggu" dan "belum tau", isi yang ditunda atau digantikan seperti "tanggalnya
    menyusul" dan "sda",
    serta sisa templat
    seperti "Kabupaten ABC", "Tabel 3.x", dan "halaman …", tidak boleh ikut tercetak.
    Kutipan tidak ditandai; teks pengganti yang lain diperiksa TKS001.
    """,
    bad="""
visi:
  penjelasan: Layanan menjangkau seluruh warga [cek lagi ke Dinkes, ini masih angka lama].
""",
    good="""
visi:
  penjelasan: Layanan menjangkau seluruh warga [lihat bab tentang kesehatan] dan dicek setiap bulan. Petugas menunggu
    data dari desa, sedangkan persyaratan yang kurang dapat disusulkan warga.
""",
)
def remark_left(subject: Subject) -> Iterator[Hit]:
    """A hit for each text with a remark of its writers, at the first of them."""
    usual = {word.casefold() for word in subject.plan.pemeriksaan.kata_wajar}
    seen: set[str] = set()
    for text, match in _remarks(subject):
        is_free = text.path not in seen and match[0].casefold() not in usual and not is_quoted(text, match.start())
        is_judged = ModelPath(text.path).topic not in ("sumber", "istilah", "dasar_hukum")
        if is_free and is_judged and not has_placeholder(text):
            seen.add(text.path)
            message = f"catatan penyusun '{text_of(match[0].strip())}' tertinggal"
            yield Hit(Passage(text, *match.span()), message, "tindak lanjuti, lalu hapus catatannya.")


def _remarks(subject: Subject) -> Iterator[tuple[Teks, re.Match[str]]]:
    near = subject.prose.near
    yield from near(("[",), _IN_SQUARE)
    if any(map(_may_remark, subject.prose.holding(("(",)))):
        yield from near(("(",), _IN_ROUND)
    yield from near(("lagi", "dulu", "nanti"), _AGAIN)
    yield from near(("catatan:", "catatan :", "note:", "nb:", "ket:", "keterangan:", "todo:", "fixme:"), _ANNOUNCED)
    yield from near(("??", "(?", "[?", "!!!", "?!", "!?", "(!", "[!", "?]"), _MARKS_OF_DOUBT)
    requests = ("mohon", "tolong", "tlg", "mhn", "nanti", "besok", "segera", "diisi", "dilengkapi", "dicek", "tanya",
                "konfirmasi", "cek ")  # fmt: skip
    yield from near(tuple(word for word in requests if word.strip() in subject.prose.folded_words), _REQUESTS)
    yield from near(("nunggu", "tunggu"), _AWAITED)
    yield from near(("menyusul", "menunggu", "ditunggu", "dicari"), _VALUE_TO_COME)
    yield from near(("sda", "s.d.a", "idem", "ibid", "ditto", "atas", "sebelumnya", "lihat no"), _AS_ABOVE)
    yield from near(("susul", "nanti ", "masih di", "yakin ", "tanya", "arahan ", "kata ", "hubungi ", " sendiri)",
                     "minta ", "akan di", "segera di"), _DEFERRED)  # fmt: skip
    if spoken := subject.prose.words & _COLLOQUIAL:
        yield from near(sorted(spoken), rf"(?<![\w/@-])(?:{'|'.join(sorted(spoken))})(?![\w/@-])[^.;\n]{{0,40}}")
    if len(subject.prose.words & _SHOUTED_WORDS) >= _SHOUTS_ENOUGH:
        marks = [word.lower() for word in sorted(subject.prose.words & _SHOUTED_WORDS)]
        for text, match in near(marks, _SHOUTED):
            if len(_SHOUTED_WORDS.intersection(re.findall(r"[A-Z]+", match[0]))) >= _SHOUTS_ENOUGH:
                yield text, match
    yield from _remains(subject)


def _may_remark(text: str) -> bool:
    """Whether any round brackets of a text hold a word that a remark would have."""
    found = re.findall(_BRACKETED, text)
    return any("?" in words or not _WORDS_IN_ROUND.isdisjoint(re.findall(r"\w+", words.lower())) for words in found)


def _remains(subject: Subject) -> Iterator[tuple[Teks, re.Match[str]]]:
    """The remains of templates."""
    prose = subject.prose
    signs = ("#ref", "#n/a", "#value", "#div", "#name", "--", "..", "…", "__", "error!", "comment", "<<", ">>", "***",
             "###", "====", "@", "copas", "copy", "salin tempel",
             ".x", " xx", " #", "?", "kabupaten anda", "kota anda")  # fmt: skip
    short = sorted(prose.words & _SHORT_NAMES | {"X"})
    alone = re.compile(rf"(?i)\s(?:{'|'.join(short)})(?!\w)")
    # The pattern is slow, and " a" is in most texts: 3 % of a check without looking for the whole word first.
    with_names = filter(alone.search, prose.holding(f" {word.lower()}" for word in short))
    for text in {id(text): text for text in chain(prose.holding(signs), with_names)}.values():
        for match in re.finditer(_REMAINS, text):
            if not re.search(_ILLUSTRATION, sentence_at(text, *match.span())):
                yield text, match
