"""Quotes that documents print around a vision are dropped from it, and the notice says so."""

from tests.cases import each
from tests.source.mistakes.remedies import read_alone, told_alone


@each("text", ["visi:\n  rumusan: ‘Kota kita’\n", "visi: “Kota kita”\n"])
def test_curved_quotes_around_a_vision_are_told_as_dropped(text: str) -> None:
    assert told_alone(text) == [
        (
            "tanda kutip lengkung dari Word di awal dan akhir teks ini dihapus",
            "dokumen mencetak tanda kutipnya sendiri; hapus tanda itu di sini.",
        )
    ]
    assert read_alone(text).masterplan.visi.rumusan == "Kota kita"


def test_curved_quotes_around_another_text_are_told_as_printed() -> None:
    text = "misi:\n  - ‘Layanan’\n"
    assert told_alone(text)[0][0].endswith("ikut tercetak")
    assert read_alone(text).masterplan.misi[0].nama == "‘Layanan’"


def test_straight_quotes_around_a_vision_need_no_notice() -> None:
    assert told_alone('visi: |\n  "Kota kita"\n') == []
