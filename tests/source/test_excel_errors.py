"""Error values of Excel are told, wherever they stand, and never printed."""

from tests.cases import each
from tests.source.mistakes.remedies import told_alone

PLAN = "rencana_aksi:\n  - kegiatan: Pasar\n    "


@each("error", ["#REF!", "#DIV/0!", "#N/A", "#NAME?", "#VALUE!", "#ref!"])
@each("quote", ["'", '"', ""])
@each("field", ["satuan: ", "lokasi:\n      ", "target:\n      2026: ", "anggaran:\n      APBD:\n        2026: "])
def test_an_error_value_in_place_of_a_value_is_told(field: str, quote: str, error: str) -> None:
    text = f"{PLAN}{field}{quote}{error}{quote}\n"
    told = [(message, remedy) for message, remedy in told_alone(text) if error in message]
    assert told == [
        (
            f"'{error}' adalah pesan kesalahan dari Excel, bukan isian",
            "perbaiki rumusnya di Excel, lalu tulis hasilnya di sini; bila belum ada, kosongkan isian ini.",
        )
    ]


@each("text", ["visi: '#N/A'\n", "visi: {rumusan: '#N/A'}\n", "misi:\n  - '#REF!'\n", "visi: |\n  #NUM!\n"])
def test_an_error_value_is_no_text_either(text: str) -> None:
    assert len(told_alone(text)) == 1


@each("words", ["#satu", "#N/A/2", "Lihat #REF!", "#REFORMASI"])
def test_other_words_behind_a_pound_stay_text(words: str) -> None:
    assert told_alone(f"visi: '{words}'\n") == []
