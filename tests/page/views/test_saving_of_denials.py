"""Words that say that there is nothing, typed into fields that have no such value: they count as not filled in."""

import pytest

from tests.page.visiting import Files, Visit

FILES: Files = {
    "isi.yaml": "daerah: {nama: Uji, jenis: kabupaten}\nperiode: {mulai: 2025, selesai: 2027}\n"
    "rencana_aksi:\n  - {kegiatan: Kegiatan 1, dimensi: smart_economy}\n",
}
AMOUNT = "rencana_aksi[kegiatan-1].anggaran[apbd][2025]"


@pytest.mark.parametrize("text", ["nihil", "Nihil", "Tidak ada", "TBD"])
def test_money_that_is_denied_is_kept_in_its_words_and_counts_as_not_filled_in(visit: Visit, text: str) -> None:
    visitor = visit(FILES)
    [written] = visitor.set(AMOUNT, "", text)["written"]
    assert (written["text"], written["reading"], written["is_filled"]) == (text, "belum diisi", False)
    assert text in visitor.text("uji/isi.yaml")
    [mended] = visitor.set(AMOUNT, text, "250 juta")["written"]
    assert (mended["reading"], mended["is_filled"]) == ("Rp250.000.000", True)


def test_a_zero_that_is_written_is_a_value(visit: Visit) -> None:
    [written] = visit(FILES).set(AMOUNT, "", "0")["written"]
    assert (written["reading"], written["is_filled"]) == ("Rp0", True)
