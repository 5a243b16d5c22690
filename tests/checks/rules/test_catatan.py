"""Remarks of the writers left in a text, and sound words that look like some."""

from tests.cases import each
from tests.checks.looking import lines

TEXT = "visi:\n  penjelasan: 'Layanan menjangkau warga %s setiap bulan.'\n"


@each(
    "words",
    [
        "[cek lagi ke Bappeda]", "(cek lagi ke Bappeda)", "(angka lama)", "(ini masih angka lama)", "(???)", "[???]",
        "(belum fix, tunggu Pak Budi)", "(mohon dikonfirmasi ke Dinas Sosial)", "(yg ini blm)",
        "[Pak Budi: apakah benar 54?]", "di Kabupaten ABC", "menurut Tabel 3.x", "pada halaman …",
        "(nunggu arahan Pak Kabid)", "yang datanya nanti disusulkan bidang", "belum tau", "(isi sendiri)",
        "menurut tanya Bu Rina", "#REF!", "TANYAKAN DULU KE BAPPEDA", "(koordinasi dengan Bappeda dulu)", "(draf)",
        "(Catatan: hitung ulang)", "(tunggu surat Pak Budi)", "(masih contoh)", "(jumlahnya berapa?)",
        "(angkanya belum yakin)", "(dicek lagi)", "(minta Bu Rina)", "(ini perlu data)", "(besok ke Pak Budi)",
        "di Kabupaten A", "oleh Bapak Fulan", "menurut Tabel #", "menurut Tabel x",
    ],
)  # fmt: skip
def test_a_remark_is_found(words: str) -> None:
    assert lines(TEXT % words, "CTT001") == [2]


@each(
    "words",
    [
        "(cek kesehatan gratis)", "(angka sementara BPS)", "(diisi oleh warga setiap hari)", "(ganti rugi lahan)",
        "(dicek setiap bulan oleh kader)", "(isi ulang)", "(catatan sipil)", "(menunggu giliran)", "(lihat bab III)",
        "(minta data bersama)", "menurut Tabel 3", "di rumah sakit tipe C", "“(cek lagi ke Dinas)”",
        "tanpa menunggu konfirmasi", "yang syaratnya dapat disusulkan", "“nunggu lama”", "yang datanya nanti dibuka",
        "melalui SP4N-LAPOR! dan OSS RBA",
    ],
)  # fmt: skip
def test_words_of_the_text_itself_are_left(words: str) -> None:
    assert lines(TEXT % words, "CTT001") == []


def test_a_value_that_is_still_to_come_is_a_remark_and_waiting_people_are_none() -> None:
    text = "kolaborasi: [{dimensi: smart_economy, program: A, kesepakatan: '%s'}]\n"
    for remark in (
        "Nota kesepahaman, tanggalnya menyusul",
        "Jumlah titik menunggu data dari bidang",
        "Sda.",
        "[berapa?]",
    ):
        assert lines(text % remark, "CTT001") == [1], remark
    for sound in ("Dermaga, tempat warga menunggu", "Kapal menunggu data cuaca", "Perjanjian seperti tahun lalu"):
        assert lines(text % sound, "CTT001") == [], sound
