"""In the middle of a sentence a text begins small; proper nouns, offices and abbreviations keep their capitals."""

from collections.abc import Callable

from generator.documents.capitals import Capitals
from generator.masterplan.masterplan import Masterplan
from tests.cases import each

PLAN = """
daerah: {nama: Kotawaringin Timur, jenis: kabupaten, provinsi: Kalimantan Tengah, ibu_kota: Sampit,
  opd: [{nama: Dinas Kesehatan, singkatan: Dinkes}]}
visi: {penjelasan: Warga tinggal di sepanjang Mentaya dan mengolah rotan.}
"""


@each(
    ("text", "small"),
    [
        ("Kotawaringin Timur yang terbuka", ""),
        ("Smart Economy yang inklusif", ""),
        ("Bupati memberi arah", ""),
        ("Wakil Bupati memimpin rapat", ""),
        ("Sampit sebagai kota jasa", ""),
        ("Palangka Raya sebagai mitra", ""),
        ("Merauke sebagai mitra", ""),
        ("Kalimantan yang hijau", ""),
        ("Mentaya yang bersih", ""),
        ("Pasar Keramat yang tertata", ""),
        ("Dinas PUPR menyusun rencana", ""),
        ("DPRD memberi pertimbangan", ""),
        ("QRIS di setiap pasar", ""),
        ("Januari setiap tahun", ""),
        ("e-Government yang andal", ""),
        ("1.500 desa", ""),
        ("“Kota” yang cerdas", ""),
        ("Telkom sebagai mitra", ""),
        ("Dayak dan Banjar hidup rukun", ""),
        ("Meranti sebagai hutan kota", ""),
        ("Meratus sebagai taman bumi", ""),
        ("Perhimpunan Hotel mendukung promosi", ""),
        ("Kepolisian Resor setempat", ""),
        ("Langkah-langkah penyelesaian", "langkah-langkah penyelesaian"),
        ("Kemajuannya dilaporkan", "kemajuannya dilaporkan"),
        ("Terwujudnya layanan yang cepat", "terwujudnya layanan yang cepat"),
        ("Menetapkan arah kebijakan", "menetapkan arah kebijakan"),
        ("Membangun Kotawaringin Timur", "membangun Kotawaringin Timur"),
        ("Bersama warga menjaga sungai", "bersama warga menjaga sungai"),
        ("Layanan yang cepat", "layanan yang cepat"),
        ("Warga Kotawaringin Timur berdaya", "warga Kotawaringin Timur berdaya"),
        ("Rapat Dewan Smart City", "rapat Dewan Smart City"),
        ("Triwulan IV", "triwulan IV"),
        ("Setiap Januari", "setiap Januari"),
        ("Kota yang cerdas", "kota yang cerdas"),
        ("Rotan menjadi unggulan", "rotan menjadi unggulan"),
        ("Kratom menjadi unggulan", ""),
        ("", ""),
    ],
)
def test_a_text_begins_small_unless_with_a_name(
    text: str, small: str, masterplan_of: Callable[[str], Masterplan]
) -> None:
    assert Capitals(masterplan_of(PLAN)).begun_small(text) == (small or text)
