"""Speakers, leaders, ranks and roles of people in the lists of an event."""

from tests.cases import each
from tests.checks.looking import found

_FORUM = """
organisasi: {forum: {anggota: [{nama: La Ode Samudin, jabatan: Nelayan, peran: Anggota Wakil Nelayan Kecil}]}}
kegiatan: [{nama: Pertemuan, narasumber: [{nama: La Ode Samudin, jabatan: JABATAN}]}]
"""


@each(
    "office",
    ["Anggota Forum Smart City", "Anggota Forum Smart City wakil nelayan", "Nelayan", "Nelayan Karang Indah"],
)
def test_a_role_told_in_other_words_is_accepted(office: str) -> None:
    assert not found(_FORUM.replace("JABATAN", office), "PGA004")


@each(
    "office", ["Ketua Forum Smart City", "Anggota Forum Smart City wakil petani rempah", "Anggota Dewan Smart City"]
)
def test_another_role_is_a_finding_where_a_list_contradicts_it(office: str) -> None:
    assert bool(found(_FORUM.replace("JABATAN", office), "PGA004")) == ("Forum" in office)


def test_a_session_that_is_the_topic_of_no_speaker_may_be_led_by_anybody() -> None:
    text = """
bimtek:
  - tahap: II
    narasumber: [{nama: "Yuliana Prasasti, S.E.", topik: Kemampuan keuangan daerah}]
    agenda: [{acara: Simulasi peta jalan, oleh: "Teguh Alamsyah, M.M."}]
"""
    assert not found(text, "PGA001")


@each(
    ("topic", "is_another"),
    [
        ("Kemampuan keuangan daerah", True),
        ("Keuangan", False),
        ("Kemampuan keuangan, retribusi pasar", True),
        ("Kemampuan keuangan, retribusi pasar, tunggakan listrik, aset tanah", False),
    ],
)
def test_a_session_is_a_topic_if_it_shares_two_words_and_half_of_it(topic: str, is_another: bool) -> None:
    text = f"""
bimtek:
  - tahap: II
    narasumber: [{{nama: "Yuliana Prasasti, S.E.", topik: "{topic}"}}]
    agenda: [{{acara: Pembahasan kemampuan keuangan daerah, oleh: "Teguh Alamsyah, M.M."}}]
"""
    assert bool(found(text, "PGA001")) == is_another


def test_a_leader_from_a_neighbour_or_the_province_is_accepted() -> None:
    text = """
daerah: {nama: Tabalong, jenis: kabupaten, tetangga: [Kabupaten Balangan]}
kegiatan:
  - {nama: Rapat, pimpinan: {nama: Abdul Hadi, jabatan: Bupati Balangan}}
  - {nama: Sidang, pimpinan: {nama: Muhidin, jabatan: Sekretaris Daerah Provinsi Kalimantan Selatan}}
"""
    assert not found(text, "PGA002")


def test_a_rank_in_a_text_is_compared_with_the_list() -> None:
    text = """
daerah: {nama: Tabalong, jenis: kabupaten, opd: [{nama: BPBD, kepala: Letkol (Purn.) Surya Handaka}]}
visi: {penjelasan: Pelatihan dipimpin Kolonel (Purn.) Surya Handaka di posko.}
"""
    assert [message for _, message in found(text, "PGA003")] == [
        "teks menyebut Kolonel (Purn.) Surya Handaka, padahal namanya Letkol (Purn.) Surya Handaka"
    ]
