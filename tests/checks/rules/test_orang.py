"""People have one name and one office."""

from tests.cases import each
from tests.checks.looking import found, lines

PLACE = "daerah: {nama: Tabalong, jenis: kabupaten, kepala: {nama: Ratna Kusuma}}\n"


@each(
    ("text", "wrong"),
    [
        ("Bupati Ratna Kusumah mengarahkan warga.", True),
        ("Arahan Bupati Tabalong Hendra Pramudya dicatat.", True),
        ("Bupati Ratna Kusuma mengarahkan warga.", False),
        ("Rintisan dimulai pada masa Bupati terdahulu Surya Baskara.", False),
    ],
)
def test_a_name_beside_an_office_is_that_of_its_holder(text: str, wrong: bool) -> None:
    assert bool(lines(f"{PLACE}visi: {{penjelasan: {text}}}\n", "ORG001")) == wrong


@each(
    ("text", "wrong"),
    [
        ("Usulan ditetapkan Wali Kota.", True),
        ("Wali Kota Batu berbagi pengalaman.", False),
        ("Disahkan Bupati.", False),
    ],
)
def test_a_kabupaten_has_no_mayor(text: str, wrong: bool) -> None:
    assert bool(lines(f"{PLACE}visi: {{penjelasan: {text}}}\n", "ORG003")) == wrong


@each(
    ("law", "wrong"),
    [
        ("Peraturan Wali Kota Nomor 5 Tahun 2020", True),
        ("{jenis: perwali, nomor: 5, tahun: 2020}", True),
        ("{jenis: keputusan, sebutan: Keputusan Walikota, nomor: 5, tahun: 2020}", True),
        ("Peraturan Wali Kota Palangka Raya Nomor 5 Tahun 2020", False),
        ("Peraturan Bupati Nomor 5 Tahun 2020", False),
        ("{jenis: perkada, nomor: 5, tahun: 2020}", False),
        ("Keputusan Bupati Nomor 5 Tahun 2020", False),
    ],
)
def test_a_law_of_a_mayor_is_none_of_a_kabupaten_unless_it_names_a_city(law: str, wrong: bool) -> None:
    assert bool(lines(f"{PLACE}dasar_hukum:\n  - {law}\n", "ORG003")) == wrong


_HOLDERS = """
daerah:
  nama: Cendana Raya
  jenis: kabupaten
  wakil: {nama: Bagas Wirayuda}
  opd: [{nama: Dinas Sosial, kepala: "Rukmini Daryati, S.Sos., M.M."}]
"""


@each(
    ("name", "wrong"),
    [
        ("Rukmini Daryati, S.Sos., M.Ak.", True),
        ("Rukmini Daryatti, S.Sos., M.M.", True),
        ("Rukminidaryati, S.Sos.", False),
        ("Rukmini Daryati, S.Sos.", False),
        ("Rukmini Daryati", False),
        ("Rukmana Darwati, S.E.", False),
    ],
)
def test_a_person_has_one_spelling_and_one_set_of_degrees(name: str, wrong: bool) -> None:
    body = f'organisasi: {{dewan: {{anggota: [{{nama: "{name}", jabatan: Anggota}}]}}}}\n'
    assert bool(lines(_HOLDERS + body, "ORG004")) == wrong


@each(
    ("text", "wrong"),
    [
        ("Menurut Bagas Wirayudha, desa menentukan keberhasilan.", True),
        ("Menurut Bagas Wirayuda, desa menentukan keberhasilan.", False),
        ("Penenun Bagus Wirayuda memamerkan karyanya.", False),
        ("Wirayudha, ketua los ikan, menyambutnya.", False),
    ],
)
def test_a_name_in_a_text_is_spelt_as_in_the_lists(text: str, wrong: bool) -> None:
    assert bool(lines(f"{_HOLDERS}visi: {{penjelasan: '{text}'}}\n", "ORG005")) == wrong


def test_a_deputy_of_the_other_kind_is_not_of_this_region() -> None:
    assert lines(f"{_HOLDERS}visi: {{penjelasan: Wakil Wali Kota Bagas Wirayuda hadir.}}\n", "ORG003")


OFFICES = """
daerah:
  nama: Tabalong
  jenis: kabupaten
  opd: [{nama: Dinas Pariwisata dan Kebudayaan, kepala: "Kirana Lestari, S.Sn."}]
  sekretaris: {nama: Hendra Pramudya}
kegiatan:
  - nama: Sosialisasi
    pembuka: {nama: M. Fitri Hernadi, jabatan: Penjabat Asisten Pemerintahan}
  - {nama: Lokakarya, uraian: Kepala Bidang Kota Cerdas Dinas Kominfo ialah Ruzaida Fitriani.}
pemantauan: {uraian: "%s"}
"""


@each(
    ("text", "wrong"),
    [
        ("Kabid Pariwisata Kirana Lestari hadir.", True),
        ("Kirana Lestari, Kepala Dinas Sosial, hadir.", True),
        ("Asisten Pemerintahan M. Fitri Hernadi hadir.", True),
        ("Kepala Dinas Kominfo Ruzaida Fitriani hadir.", True),
        ("Kadis Pariwisata Kirana Lestari hadir.", False),
        ("Kepala Dinas Pariwisata dan Kebudayaan Kirana Lestari dan Sekda Hendra Pramudya hadir.", False),
        ("Bupati, Sekretaris Daerah Hendra Pramudya, dan camat hadir.", False),
        ("Pj. Asisten Pemerintahan M. Fitri Hernadi hadir.", False),
        ("Kabid Kota Cerdas Ruzaida Fitriani hadir.", False),
        ("Mantan Kabid Pariwisata Kirana Lestari hadir.", False),
        ("Ketua Forum Smart City Kirana Lestari hadir.", False),
    ],
)
def test_an_office_beside_a_name_is_one_that_its_holder_has(text: str, wrong: bool) -> None:
    assert lines(OFFICES % text, "ORG007") == ([10] if wrong else [])


@each(
    ("kind", "text", "wrong"),
    [
        ("kabupaten", "Pemkot menyediakan tempat.", True),
        ("kabupaten", "Aturannya ialah Perwali Nomor 5 Tahun 2025.", True),
        ("kabupaten", "APBD Kota menanggungnya.", True),
        ("kabupaten", "Pemkot Samudra dan Pemerintah Kota Samudra hadir.", False),
        ("kabupaten", "APBD Kabupaten/Kota menanggungnya.", False),
        ("kota", "Pemkab menyediakan tempat.", True),
        ("kota", "Warga kabupaten ini hadir.", True),
        ("kota", "Warga kabupaten lain hadir bersama Bupati Tapin.", False),
    ],
)
def test_what_belongs_to_the_other_kind_of_region_is_found(kind: str, text: str, wrong: bool) -> None:
    plan = f"daerah: {{nama: Contoh, jenis: {kind}}}\nvisi: {{penjelasan: '{text}'}}\n"
    assert lines(plan, "ORG003") == ([2] if wrong else [])


HEADED = "daerah: {nama: Tabalong, jenis: kabupaten, kepala_diskominfo: {nama: Multazam}}\n"


@each(
    ("sentence", "is_another"),
    [
        ("Menurut Kepala Dinas Komunikasi dan Informatika, Marjuki, semua siap.", True),
        ("Menurut Kepala Diskominfo Marjuki, semua siap.", True),
        ("Diskominfo, yang dikepalai Marjuki, siap.", True),
        ("Dinas Komunikasi dan Informatika (Diskominfo), yang dipimpin Ir. Darmawan Saleh, siap.", True),
        ("Diskominfo, yang dipimpin Multazam, siap.", False),
        ("Kepala Diskominfo, Inspektur, dan Camat hadir.", False),
        ("Diskominfo, yang dipimpin langsung oleh Bupati, siap.", False),
        ("Rapat Diskominfo yang dipimpin Marjuki berlangsung singkat.", False),
        ("Kepala Diskominfo Provinsi, Marjuki, memberi sambutan.", False),
        ("Kepala Diskominfo saat itu, Marjuki, memulai gerakan ini.", False),
    ],
)
def test_the_head_of_an_office_may_have_a_single_name_or_lead_it(sentence: str, is_another: bool) -> None:
    assert bool(found(f"{HEADED}visi: {{penjelasan: '{sentence}'}}", "ORG001")) == is_another


@each(
    ("name", "expected"),
    [("H. Suriansyah Noor", True), ("H. Mawardi", False), ("Mawardi", False), ("H. Suriansyah", True)],
)
def test_an_event_is_opened_by_one_holder_of_an_office(name: str, expected: bool) -> None:
    text = f"""
daerah: {{nama: Tabalong, jenis: kabupaten}}
bimtek:
  - tahap: III
    pembuka: {{nama: H. Mawardi, jabatan: Wakil Bupati}}
    pokok_bahasan: [Wakil Bupati {name} yakin bahwa sejak tahap sebelumnya persepsi sudah sama.]
  - tahap: IV
    pokok_bahasan: [Wakil Bupati H. Zony Alfianoor hadir.]
"""
    assert bool(lines(text, "ORG001")) == expected
