"""What the words around the name of a region tell: whether the text speaks of it as its own, or of others rightly."""

import re

# Compiled when needed: most plans name no other region.
_PART_OF_A_NAME = (
    r"\b(?:Universitas|Univ\.|Institut|Politeknik|Sekolah Tinggi|Akademi|Bank|BPR|Balai|Loka|PPSDM|BPSDM|Bandara|"
    r"Bandar Udara|Pelabuhan|Stasiun|Terminal|Jalan|Jl\.|Kampung|Desa|Kelurahan|Kecamatan|Distrik|Dusun|Pulau|"
    r"Sungai|Gunung|Danau|Selat|Suku|Bahasa|Batik|Tenun|Kopi|"
    r"Masjid|Hotel|Stadion|Museum|Keraton|Kesultanan|Kerajaan|PT|CV|RS|RSUP|RSUD|Rumah Sakit|Kantor Wilayah|Kanwil|"
    r"Polda|Polres|Kodam|Kodim|Pengadilan|Lapas|SMK|SMA|MAN|Regional|Tol|Trans|"
    r"Perguruan Tinggi|Kantor Perwakilan|KPw)(?:\s+[A-Z][\w.]*){0,3}\s*$"
)
_TOLD_OF_OTHERS = (
    r"(?i)\b(?:studi (?:tiru|banding|komparasi)|kaji (?:tiru|banding)|(?:belajar|bertanya) (?:dari|ke|pada|kepada)|"
    r"berguru|(?:menimba|mencari|menuntut) (?:ilmu|pengetahuan)|bertukar (?:\w+)|praktik baik|"
    r"replikasi|"
    r"mereplikasi|mengadopsi|diadopsi|adopsi|adaptasi|mengadaptasi|diadaptasi|meniru|mencontoh|(?:menjadi|"
    r"sebagai) contoh|"
    r"contoh dari|teladan|terinspirasi|inspirasi|tolok ukur|pembanding|(?:di|se|mem)?banding\w*|perbandingan|"
    r"benchmark\w*|"
    r"seperti (?:di|yang|halnya)|serupa|misalnya|umpamanya|contohnya|sebagaimana|"
    r"(?:menurut|dalam) (?:kajian|penelitian|riset|studi|laporan)|kerap disebut|undang-undang|"
    r"di antara (?:daerah|kabupaten|kota)|di daerah(?:nya)? masing-masing|"
    r"daripada|dari pada|lebih \w+ dari|menyamai|melampaui|mengungguli|setara|sejajar|"
    r"keberhasilan|pengalaman|pelajaran|pelopor|lebih dulu|lebih dahulu|pertama kali|"
    r"pernah|bertugas|menjabat|tertinggi|terbaik|"
    r"(?:tidak|bukan|belum) (?:termasuk|tercakup|mencakup|meliputi|bagian)|di luar|tertukar|"
    r"berbatas\w*|perbatasan|batas|(?:di|me)kelilingi|dikelilingi|mengelilingi|bersebelahan|bertetangga|"
    r"tetangga|diapit|"
    r"penyangga|aglomerasi|metropolitan|hinterland|sekitarnya|koridor|lintas \w+|antardaerah|antarwilayah|"
    r"antarkabupaten|antarkota|antarprovinsi|daerah lain|daerah sekitar|sebelah|"
    r"pemekaran|dimekarkan|mekar|dibagi|dipecah|pecahan|terpisah|memisahkan|berpisah|berdiri sendiri|bagian dari|"
    r"(?:yang|dan) (?:kini|sekarang) menjadi|masih termasuk|dibentuk dengan|"
    r"sejarah|dahulu|semula|(?:daerah|wilayah|kabupaten|kota|provinsi) induk|berinduk|kerajaan|kesultanan|"
    r"(?:ber)?jarak|(?:kilometer|km) (?:dari|ke|di)|perjalanan|penerbangan|pelayaran|rute|trayek|kapal|feri|kereta|"
    r"menghubungkan|terhubung (?:ke|dengan)|"
    r"berasal|asal|pendatang|perantau|merantau|migran|pelaju|komuter|ulang-alik|pulang-pergi|"
    r"(?:bekerja|bersekolah|berobat|tinggal) di (?-i:[A-Z])\w*|"
    r"(?:ber)?kuliah di|pemasok|memasok|pasokan|didatangkan|dipasarkan|dikirim|mengirim|pengiriman|ekspor|pembeli|"
    r"distributor|"
    r"penyedia|vendor|konsultan|dirujuk|rujukan|merujuk|"
    r"mitra|bermitra|kemitraan|kerja sama|bekerja sama|kerjasama|nota kesepahaman|mou|kesepakatan|perjanjian|"
    r"kolaborasi|berkolaborasi|sinergi|hibah|milik|buatan|karya|"
    r"tamu|rombongan|delegasi|kunjungan (?:kerja|belajar|lapangan|studi|balasan|dari|ke)|berkunjung|mengunjungi|"
    r"dikunjungi|menerima kunjungan|hadir|dihadiri|undangan|mengundang|diundang|narasumber|pembicara|"
    r"lahir di|tempat lahir|kampung halaman|lulusan|alumni|putra daerah|"
    r"penghargaan|anugerah|juara\w*|kejuaraan|peringkat|apkasi|apeksi|apjii)(?:nya)?\b|\bkelahiran (?-i:[A-Z])"
)
# Of a region that does something, these tell nothing about whose it is: "Provinsi Jambi menjadi koridor".
_OF_ANYBODY = (
    r"(?i)\b(?:koridor|hinterland|penyangga|jarak|perjalanan|penerbangan|pelayaran|rute|trayek|kapal|feri|kereta|asal|"
    r"tertinggi|terbaik|milik|karya|rujukan|hadir|tamu|sejarah|pasokan|penyedia|pengalaman|pelajaran|inspirasi|sinergi|"
    r"kolaborasi|penghargaan|sekitarnya|ekspor|pembeli|pengiriman)\b"
)
_NEXT_VERB = r"\b(?:dan|serta|lalu|tetapi|sehingga)\s+(?:ikut\s|turut\s)?(?=(?:me[mnlrwy]|ber|di|ter)[a-z]{3})"
_EVENT = (
    r"(?i)\b(?:pelatihan|diklat|bimtek|bimbingan teknis|workshop|lokakarya|seminar|rapat|rakor\w*|pertemuan|forum|"
    r"musyawarah|kongres|konferensi|simposium|festival|lomba|ajang|kompetisi|pameran|expo|turnamen|"
    r"uji coba|magang|mengikuti|menghadiri|meluncurkan|diluncurkan|"
    r"meraih|pekan \w+|pertandingan|retret|menginap|"
    r"pusat data|server|kantor|berkantor|sekretariat|dirawat|laboratorium|digelar|diselenggarakan|diadakan|"
    r"berlangsung)\b"
)
_BESIDE = (
    r"(?i)\b(?:bersama|dengan|selain|seperti|daripada|ke|dari|asal|menuju|hingga|sampai|via|melalui|antara|hadapan|"
    r"gaya|khas|motif|kopi|batik|tenun|sarung|soto|jeruk|bandeng|tahu|apel|salak|ukiran|mebel|kain|dodol|beras|"
    r"suku|"
    r"etnis|orang|bahasa|logat|masakan|adat)\s+(?:pemerintah\s+|pemda\s+|wilayah\s+)?$"
)
_OWNER = (
    r"(?i)(?:^|\b|-)(?:warga|masyarakat|penduduk|rakyat|keluarga|pemerintah(?:an)?(?: daerah)?|pemda|pemkab|"
    r"pemkot|pemprov|"
    r"pelaku usaha|pelaku umkm|umkm|ikm|petani|nelayan|pelajar|siswa|pemuda|asn|aparatur|pegawai|"
    r"perangkat daerah|opd|"
    r"diskominfo|bappeda|bapperida|dprd|apbd|rpjmd|renstra|visi|misi|masterplan|smart city|branding|kota cerdas|"
    r"pembangunan|perekonomian|ekonomi|pariwisata|wisata|potensi|wilayah|lingkungan|seluruh|se|daerah|kepala daerah|"
    r"dinas(?:\s+[A-Z]\w+|\s+dan)*|badan(?:\s+[A-Z]\w+|\s+dan)*|kecamatan di|desa di|kelurahan di|"
    r"pasar (?:tradisional|rakyat|pagi|ikan) di|(?:puskesmas|posyandu|alun-alun|taman kota|warga|pedagang|"
    r"nelayan|petani|balai desa|permukiman|drainase|trotoar|angkutan kota) di)[\s-]+$"
)
_OF_AN_OFFICE = r"\b(?:(?:Dinas|Badan|Kantor|Inspektorat|Sekretariat)(?:\s(?:[A-Z]\w+,?|dan))*)\s+$"
# Of an office that bears another name, these tell nothing: it may be the own one that is responsible for them.
_OF_TRAFFIC = (
    r"(?i)\b(?:koridor|hinterland|penyangga|jarak|perjalanan|penerbangan|pelayaran|rute|trayek|kapal|feri|kereta|"
    r"ekspor|pembeli|pengiriman|pasokan|pemasok)\b"
)
_PLACED = r"(?i)\b(?:di|dalam|pada|bagi|untuk|oleh)\s+$"
_VERB = (
    r"\s+(?:yang|menjadi|memiliki|menuju|merupakan|adalah|harus|akan|telah|sebagai|mewujudkan|mempunyai|"
    r"berkomitmen|terus|"
    r"kini|dapat|masih|perlu|[Cc]erdas|Maju|Sejahtera|Smart|me[mnlrwy]\w+|ber[a-z]+)\b"
)
_GOVERNMENT = r"^(?:[A-Z][^,.;]{2,70},\s)?Pemerintah (?:Daerah )?"
_FOLLOWING = frozenset(
    ("Tahun", "Provinsi", "Periode", "Nomor", "Jawa", "Kalimantan", "Sumatera", "Sulawesi", "Nusa", "Bali", "Banten",
     "Papua", "Maluku", "Aceh", "Riau", "Jambi", "Bengkulu", "Lampung", "TAHUN", "PROVINSI", "DAN", "Dan", "Cerdas",
     "Maju", "Sejahtera", "Smart", "Hebat", "Mandiri", "Berdaya", "Digital")
)  # fmt: skip
_CAPITAL_BEFORE = r"(?:^|[^.!?:;\s]\s+)[A-Z][\w.&-]*\s+$"


def is_part_of_a_name(text: str, match: re.Match[str]) -> bool:
    """Whether the words around a match make it part of another name, such as that of a university or a person."""
    before, after = text[: match.start()], text[match.end() :]
    following = re.match(r" ([A-Z]\w*)", after)
    if following and " " not in match["name"] and following[1] not in _FOLLOWING and not match[0].isupper():
        return True
    return re.search(_PART_OF_A_NAME, before) is not None


def tells_of_others(text: str, match: re.Match[str], sentence: str) -> bool:
    """Whether a sentence speaks of others rightly: as neighbours, partners, guests, models, places of events."""
    told = re.sub(_OF_ANYBODY, " ", sentence) if match["prefix"] and is_subject(text, match, sentence) else sentence
    told = _without_the_clause_before(told, match[0])
    if is_owned(text, match) or is_placed(text, match):
        told = _without_journeys_elsewhere(told, match[0])
    if is_owned(text, match):
        told = _without_its_hardship(told, match[0])
        told = re.sub(rf"({re.escape(match[0])}),?\s(?:dan|serta)\s(?:daerah\s|wilayah\s)?sekitarnya\b", r"\1", told)
    office = re.search(_OF_AN_OFFICE, text[: match.start()])
    if office:
        told = re.sub(_OF_TRAFFIC, " ", told)
    if re.search(_BESIDE, text[: office.start() if office else match.start()]) or re.search(_TOLD_OF_OTHERS, told):
        return True
    return re.search(_PLACED, text[: match.start()]) is not None and re.search(_EVENT, sentence) is not None


def _without_the_clause_before(sentence: str, name: str) -> str:
    """A sentence without the words, in a clause that ends before that of a name, that excuse only a name beside them.

    "Bau itu mengecewakan tamu dan merusak nama Kota Pariaman" speaks of guests, but not of those from there.
    """
    at = sentence.find(name)
    joints = [joint.end() for joint in re.finditer(_NEXT_VERB, sentence[: max(at, 0)])]
    return re.sub(_OF_ANYBODY, " ", sentence[: joints[-1]]) + sentence[joints[-1] :] if joints else sentence


_LOT = (
    r"(?i)\b(?:jarak|perjalanan|kapal|feri|trayek|rute|kereta|tertinggi|terbaik|batas)\b"
    r"(?!\s(?:\w+\s){0,3}?(?:ke|dari|menuju|antara|dengan|wilayah)\b)"
)
_COMES = (
    r"(?i)\b(?:datang|tiba|singgah|berkunjung|mampir|menuju|menyeberang|pulang|kembali|naik|menumpang|membawa|ke|ikut|"
    r"bergabung|menginap|melintas|berlayar)\b"
)


def _without_its_hardship(sentence: str, name: str) -> str:
    """A sentence without the words, behind a name, for what anybody meets: "Warga Kotim menghadapi jarak dan biaya".

    They stay where people of there come, or where they name the way between two places.
    """
    lead, told, rest = sentence.partition(name)
    return sentence if re.search(_COMES, rest) else lead + told + re.sub(_LOT, " ", rest)


_JOURNEY = (
    r"(?i)\b(?:jarak|perjalanan|rute|trayek|pelayaran|penerbangan)\b"
    r"(?!\s(?:\w+\s){0,3}?(?:ke|dari|menuju|antara|dengan|via|melalui|lewat|singgah)\b)"
)


def _without_journeys_elsewhere(sentence: str, name: str) -> str:
    """A sentence without the journeys, before a name, that do not lead there: "Biaya perjalanan warga Sidoarjo"."""
    lead, told, rest = sentence.partition(name)
    return sentence if re.search(_COMES, rest) else re.sub(_JOURNEY, " ", lead) + told + rest


def is_owned(text: str, match: re.Match[str]) -> bool:
    """Whether a name stands behind what belongs to a region: "warga Banyuwangi", "RPJMD Sidoarjo"."""
    return re.search(_OWNER, text[: match.start()]) is not None


def is_subject(text: str, match: re.Match[str], sentence: str) -> bool:
    """Whether a sentence begins with a name and tells what it does."""
    told = re.sub(_GOVERNMENT, "", sentence)
    return told.startswith(match[0]) and re.match(_VERB, text[match.end() :]) is not None


def is_placed(text: str, match: re.Match[str]) -> bool:
    """Whether a name is where something happens, and no other name is joined to it."""
    return re.search(_PLACED, text[: match.start()]) is not None


def follows_a_name(text: str, match: re.Match[str]) -> bool:
    """Whether a capitalised word stands directly before a name within a sentence: "ITS Surabaya"."""
    return re.search(_CAPITAL_BEFORE, text[: match.start()]) is not None
