"""What belongs where: subject matter, links, missions, groups and kinds."""

from tests.cases import each
from tests.checks.looking import lines

PLACES = """
isu:
  - {subdimensi: prasarana_kesehatan, isu: Puskesmas kekurangan dokter}
  - {subdimensi: energi, isu: Penerangan jalan boros energi}
strategi:
  - {subdimensi: prasarana_kesehatan, nama: Mendatangkan dokter ke puskesmas}
kesenjangan:
  - {subdimensi: prasarana_kesehatan, solusi: Dokter puskesmas ditambah}
  - {subdimensi: energi, solusi: %s}
"""


@each(
    ("text", "wrong"),
    [
        ("Dokter ditempatkan di puskesmas terjauh", True),
        ("Panel surya dipasang di atap puskesmas", False),
        ("Lampu jalan diganti menurut ruas", False),
        ("Jalan di depan puskesmas tempat dokter bertugas diberi penerangan hemat energi", False),
    ],
)
def test_a_text_speaks_of_its_own_subdimension(text: str, wrong: bool) -> None:
    assert bool(lines(PLACES % text, "SES001")) == wrong


@each(
    ("listed", "wrong"),
    [("smart_society, smart_branding", True), ("smart_society", False), ("smart_governance", False)],
)
def test_a_link_is_named_by_its_text(listed: str, wrong: bool) -> None:
    text = "Smart Economy tidak berjalan tanpa Smart Society dan Smart Governance."
    plan = f"keterkaitan: [{{dimensi: smart_economy, bergantung_pada: [{listed}], uraian: {text}}}]\n"
    assert bool(lines(plan, "SES003")) == wrong


def test_a_row_may_support_another_mission_but_not_against_all_rows_of_its_programme() -> None:
    missions = "rpjmd: {misi: [{id: a, nomor: 1, nama: Manusia}, {id: b, nomor: 2, nama: Alam}]}\n"
    target = "sasaran: [{dimensi: smart_society, nama: Cakap, misi_daerah: [a]}]\n"
    row = "  - {dimensi: smart_society, kegiatan: K%s, opd: Dinas A, keselarasan: RPJMD Misi %s (Program P)}\n"
    rows = "".join(row % (n, 1) for n in range(2))
    assert lines(f"{missions}{target}rencana_aksi:\n{rows}{row % (3, 2)}", "SES004") == [6]
    assert lines(f"{missions}{target}rencana_aksi:\n{row % (3, 2)}", "SES004") == []


@each(
    ("name", "group", "wrong"),
    [
        ("Pelatihan pewarna alam", "infrastruktur", True),
        ("Pembangunan rumah produksi", "literasi", True),
        ("Pembangunan aplikasi pasar", "sdm", True),
        ("Pembangunan kapasitas pengurus koperasi", "sdm", False),
        ("Perbaikan rumah secara gotong royong", "sdm", False),
        ("Pendampingan guru", "literasi", False),
    ],
)
def test_an_activity_is_in_the_group_of_its_name(name: str, group: str, wrong: bool) -> None:
    plan = f"rencana_aksi: [{{dimensi: smart_economy, kegiatan: {name}, kelompok: {group}}}]\n"
    assert bool(lines(plan, "SES005")) == wrong


@each(
    ("title", "kind", "wrong"),
    [
        ("Tim Tanggap Insiden Siber", "kebijakan", True),
        ("Peraturan Bupati tentang Satu Data", "kelembagaan", True),
        ("Penguatan kelembagaan desa", "kebijakan", False),
    ],
)
def test_a_policy_is_of_the_kind_of_its_title(title: str, kind: str, wrong: bool) -> None:
    assert bool(lines(f"kebijakan: [{{jenis: {kind}, judul: {title}}}]\n", "SES005")) == wrong
