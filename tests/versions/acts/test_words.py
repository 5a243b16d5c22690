"""The same words in place of the same, and what only looks otherwise."""

from tests.versions.acts.acting import acts, notes

TEXTS = "Layanan daring untuk warga", "Daring lebih cepat", "Semua urusan selesai secara daring, juga pajak"
REST = "rencana_aksi: [{id: a, kegiatan: A, opd: Dinas Sosial}]\ndaerah: {opd: [Dinas Sosial, Dinas Kesehatan]}\n"
PLAN = "quick_win:\n" + "".join(
    f"  - {{id: q{n}, nama: '{letters * 5}', tujuan: '{text}', opd: Dinas Sosial}}\n"
    for n, (letters, text) in enumerate(zip("abc", TEXTS, strict=True))
) + REST  # fmt: skip


def test_words_that_take_the_place_of_others_in_many_texts_are_one_act() -> None:
    new = PLAN.replace("daring", "jarak jauh").replace("Daring", "Jarak jauh")
    assert acts(PLAN, new) == [("teks", "quick_win", "daring", "jarak jauh", 3)]
    assert notes(PLAN, new) == ["pada 3 tempat"]


def test_a_text_in_which_more_changed_is_told_besides() -> None:
    new = PLAN.replace("daring", "jarak jauh").replace("Daring", "Jarak jauh").replace("juga pajak", "juga retribusi")
    assert [parts for *_, parts in acts(PLAN, new)] == [0, 0, 0]


def test_one_office_for_another_in_one_field_of_several_items_is_one_act() -> None:
    new = PLAN.replace("', opd: Dinas Sosial", "', opd: Dinas Kesehatan")
    assert acts(PLAN, new) == [("teks", "quick_win", "Dinas Sosial", "Dinas Kesehatan", 3)]


def test_what_only_looks_otherwise_in_many_places_is_one_act() -> None:
    old = (
        PLAN.replace("warga", "warga  - semua").replace("cepat", "cepat  - pasti").replace("pajak", "pajak  - iuran")
    )
    assert acts(old, old.replace("  - s", " – s").replace("  - p", " – p").replace("  - iur", " – iur")) == [
        ("tipografi", "quick_win", "", "", 3)
    ]


def test_items_that_are_guessed_to_be_the_same_are_said_to_be() -> None:
    names = ["Pelatihan kader posyandu", "Pelatihan petani lada", "Pelatihan nelayan muda"]
    old = f"misi: [{', '.join(names)}]\n"
    assert acts(old, old.replace("Pelatihan", "Bimbingan")) == [("teks", "misi", "Pelatihan", "Bimbingan", 3)]
    assert notes(old, old.replace("Pelatihan", "Bimbingan")) == ["pada 3 tempat; butirnya hanya diduga sama"]
