"""Rules on the sides of the SWOT: what comes from within or outside, what helps or hinders."""

import re
from collections.abc import Iterator

from generator.checks.finding import Severity
from generator.checks.rule import Basis, Hit, rule
from generator.checks.subject import Subject, text_of
from generator.late_patterns import late_pattern

_LACKING = re.compile(
    r"(?i)\b(?:belum|masih|kurang\w*|minim\w*|terbatas\w*|keterbatasan|ketiadaan|lemah\w*|rendah\w*|"
    r"tidak (?:memiliki|tersedia|mampu|memadai|terawat|merata)|tanpa|lambat\w*|sedikit\w*|usang|tumpang tindih)\b"
)
_INTERNAL = re.compile(
    r"(?i)\b(?:aparatur|pegawai|asn|perangkat daerah|opd|skpd|aplikasi|ruang peladen|ruang server|pusat data daerah|"
    r"jaringan intrapemerintah|sop|prosedur operasional|petunjuk teknis|standar pelayanan|anggaran daerah|apbd|"
    r"kelembagaan|dewan smart city|tim pelaksana|peraturan (?:bupati|wali kota|daerah)|perbup|perwal|perda|"
    r"rencana detail|tata kelola data|sistem elektronik|kantor (?:kecamatan|kelurahan|desa)|diskominfo|bappeda|"
    r"koordinasi antar\w*|data antar\w*|kompetensi digital|tenaga informatika)\b"
)
_FROM_OUTSIDE = re.compile(
    r"(?i)^(?:adanya )?(?:kementerian|pemerintah (?:pusat|provinsi)|operator|investor|donor|"
    r"(?:kebijakan|regulasi) (?:nasional|pusat|pemerintah pusat)|program (?:nasional|kementerian|pemerintah pusat)|"
    r"lembaga donor|harga|bencana|gempa|banjir|cuaca|perubahan (?:iklim|kebijakan (?:pusat|nasional))|serangan siber|"
    r"(?:perkembangan|kemajuan) teknologi|tren|pasar (?:global|nasional|dunia)|persaingan(?! antar(?!daerah))|"
    r"pandemi|inflasi|krisis|(?:kabupaten|daerah) tetangga|insentif fiskal|dunia usaha|"
    r"bantuan (?:pusat|kementerian|luar negeri)|"
    r"ekonomi (?:dunia|global|nasional)|kerja sama antardaerah|undang-undang)\b"
)
_INSIDE, _OUTSIDE = ("kekuatan", "kelemahan"), ("peluang", "ancaman")


@rule(
    "SES002",
    "Butir SWOT pada sisi yang keliru",
    Severity.SARAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Kekuatan dan kelemahan berasal dari dalam pemerintah daerah, peluang dan ancaman dari luar. Kekurangan pada
    aparatur, aplikasi, anggaran, atau aturan sendiri ialah kelemahan, bukan ancaman atau peluang; kebijakan pusat,
    harga, bencana, dan minat pihak luar ialah peluang atau ancaman.
    """,
    bad="""
swot:
  - {unsur: infrastruktur, ancaman: [Aplikasi perangkat daerah belum saling bertukar data]}
""",
    good="""
swot:
  - {unsur: infrastruktur, kelemahan: [Aplikasi perangkat daerah belum saling bertukar data],
     ancaman: [Serangan siber terhadap sistem pemerintah daerah meningkat]}
""",
)
def on_the_wrong_side(subject: Subject) -> Iterator[Hit]:
    """A hit for each own shortcoming among the threats or opportunities, and each outside matter among the own."""
    for item in subject.plan.swot:
        for side in _OUTSIDE:
            for text in getattr(item, side):
                if _is_own_shortcoming(text):
                    message = f"'{text_of(text)}' keadaan di dalam pemerintah daerah, tetapi tercatat sebagai {side}"
                    yield Hit(text, message, "pindahkan ke kelemahan, atau rumuskan sebagai keadaan dari luar.")
        for side in _INSIDE:
            for text in getattr(item, side):
                if _FROM_OUTSIDE.match(text) and not _LACKING.search(text):
                    message = f"'{text_of(text)}' datang dari luar pemerintah daerah, tetapi tercatat sebagai {side}"
                    yield Hit(text, message, "pindahkan ke peluang atau ancaman.")


def _is_own_shortcoming(text: str) -> bool:
    """Whether a text says what the region's government lacks."""
    lacking = _LACKING.search(text)
    if lacking is None or _FROM_OUTSIDE.match(text):
        return False
    return bool(_INTERNAL.search(text) if lacking.start() == 0 else _INTERNAL.search(text, 0, lacking.start()))


_BAD = re.compile(
    r"(?i)\b(?:belum(?! (?:tergarap|digarap|dimanfaatkan|termanfaatkan|jenuh|terlayani|diolah|dijual))|kekurangan|"
    r"kurang\w*(?! dari)|minim\w*|keterbatasan|terbatasnya|ketiadaan|lemahnya|rendahnya|tidak (?:memiliki|tersedia|"
    r"mampu|memadai|terawat|merata|tahu|ada|patuh|teratur)|sering (?:padam|rusak|mati|putus|terlambat|terganggu)|"
    r"rusak|mangkrak|ketergantungan|tumpang tindih|keluhan|terlambat|lamban|usang)\b"
)
_GOOD = re.compile(
    r"(?i)\b(?:(?:telah|sudah) (?:berlaku|beroperasi|memiliki|ditetapkan|tersambung|terhubung|tersedia|menjangkau|"
    r"dipakai|berjalan)|bersedia|memudahkan|tersedia tanpa biaya|menyediakan|aktif meng\w+|berminat|terbuka untuk|"
    r"memprioritaskan|memberi acuan|terus (?:tumbuh|membaik)|melayani\b.*\bsecara tetap|berkembang pesat)\b"
)
_TURNED = late_pattern(
    r"(?i)\b(?:tetapi|namun|meskipun|walaupun|padahal|belum|tidak|hanya|baru|kurang|sulit|hilang|terancam|tanpa|"
    r"sehingga|apabila|jika|bila|pesaing\w*|pinjaman|palsu|ilegal|liar|bajakan|potensi|peluang|mengurangi|berpeluang|"
    r"bebas|asal)\b"
)


@rule(
    "SWT001",
    "Nada butir SWOT berlawanan dengan sisinya",
    Severity.SARAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Kekuatan dan peluang ialah keadaan yang menolong, kelemahan dan ancaman yang menghambat. Yang ditandai ialah
    kekurangan pada kekuatan atau peluang, dan keadaan baik tanpa keterangan lain pada kelemahan atau ancaman. Peluang
    yang belum tergarap tidak ditandai.
    """,
    bad="""
swot:
  - {unsur: infrastruktur, peluang: [Kantor dinas kekurangan genset dan ruang peladen sering padam]}
""",
    good="""
swot:
  - {unsur: infrastruktur, kekuatan: [Tidak ada utang yang membebani belanja],
     kelemahan: [Kantor dinas kekurangan genset dan ruang peladen sering padam],
     peluang: [Pasar wisata bahari belum tergarap]}
""",
)
def tone_against_the_side(subject: Subject) -> Iterator[Hit]:
    """A hit for each shortcoming among the strengths or opportunities, and each good state among the others."""
    for item in subject.plan.swot:
        for side in ("kekuatan", "peluang"):
            for text in getattr(item, side):
                is_told = side == "peluang" and _is_own_shortcoming(text)
                if _BAD.search(text) and not _EXCUSED.search(text) and not _NEGATED.search(text) and not is_told:
                    message = f"'{text_of(text)}' menyebut kekurangan, tetapi tercatat sebagai {side}"
                    yield Hit(text, message, "pindahkan ke kelemahan atau ancaman, atau rumuskan kembali.")
        for side in ("kelemahan", "ancaman"):
            for text in getattr(item, side):
                if _GOOD.search(text) and not _TURNED.search(text):
                    message = f"'{text_of(text)}' menyebut keadaan baik, tetapi tercatat sebagai {side}"
                    yield Hit(text, message, "pindahkan ke kekuatan atau peluang, atau rumuskan kembali.")
    yield from _improving_issues(subject)


def _improving_issues(subject: Subject) -> Iterator[Hit]:
    """The issues that tell of an improvement and of nothing else."""
    for issue in subject.plan.isu:
        text = issue.isu
        if text and _IMPROVES.search(text) and not _TURNED.search(text):
            message = f"'{text_of(text)}' menyebut perbaikan, padahal tercatat sebagai isu"
            yield Hit(text, message, "rumuskan masalahnya.")


_IMPROVES = re.compile(
    r"(?i)\b(?:membaik|makin baik|semakin baik|sudah baik|telah memadai|sudah memadai|teratasi|tertangani)\b"
)


_EXCUSED = late_pattern(
    r"(?i)\b(?:potensi|peluang|pasar|permintaan|minat|pesaing|daerah lain|negara lain|tetapi|namun|meskipun|walaupun|"
    r"tidak (?:pernah|lagi|terlambat|rusak)|tanpa|menutup|mengurangi|menghapus|mengatasi|mencegah|"
    r"menurun(?:kan|nya)?|berkurang)\b"
)

# A bad thing denied is a good one: "tidak ada utang yang membebani", "belum pernah gagal bayar".
_DENIED = (
    r"(?:tidak|tak|belum) (?:ada(?:nya)?|terdapat|memiliki|mempunyai|menanggung|ditemukan|pernah|lagi|dijumpai|"
    r"terbebani)"
)
_HARM = (
    r"(?:utang|hutang|tunggakan|sengketa|konflik|keluhan|temuan|kasus|hambatan|kendala|gangguan|masalah|penolakan|"
    r"pungutan|pungli|kebocoran|kerugian|kerusakan|kekosongan|kekurangan|keterlambatan|penyimpangan|pelanggaran|"
    r"tumpang tindih|ketimpangan|kredit macet|gagal|terlambat|tertunda|rusak|padam|putus|terputus|terhenti|macet|"
    r"menunggak|ditolak|mangkrak|kosong|korupsi|pemadaman|insiden|protes|tuntutan|gugatan)"
)
_HARMING = r"(?:membebani|menghambat|mengganggu|menunggak|mangkrak|rusak|tertunda|terbengkalai|tertinggal)"
_NEGATED = late_pattern(rf"(?i)\b{_DENIED}(?:(?: \w+){{0,3}}? {_HARM}\b|\b[^,;]*? yang {_HARMING}\b)")
