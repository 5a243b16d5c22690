"""One name for another, wherever it stands."""

from tests.cases import each
from tests.versions.acts.acting import acts, notes

PLAN = """\
daerah: {opd: [Dinas Perdagangan, Dinas Kesehatan, Dinas Sosial]}
rencana_aksi:
  - {id: a, kegiatan: A, opd: Dinas Perdagangan, pendukung: [Dinas Kesehatan]}
  - {id: b, kegiatan: B, opd: Dinas Perdagangan, pendukung: [Dinas Sosial, Dinas Perdagangan]}
quick_win: [{id: q, nama: Mal, opd: Dinas Perdagangan, tujuan: Dibina Dinas Perdagangan setiap pekan}]
"""


def test_an_office_that_is_guessed_to_be_renamed_is_one_act_and_says_that_it_is_a_guess() -> None:
    new = PLAN.replace("Dinas Perdagangan", "Dinas Perdagangan Kota")
    [(kind, topic, old, now, parts)] = acts(PLAN, new)
    assert (kind, topic, old, now) == ("berganti_nama", "daerah", "Dinas Perdagangan", "Dinas Perdagangan Kota")
    assert parts == 7
    assert notes(PLAN, new) == ["disebut pada 5 tempat"]


def test_what_else_changed_where_it_is_named_is_told_besides() -> None:
    new = PLAN.replace("Dinas Perdagangan", "Dinas Perdagangan Kota").replace("setiap pekan", "setiap hari")
    assert [kind for kind, *_ in acts(PLAN, new)] == ["berganti_nama", "teks"]
    new = new.replace("id: b, kegiatan: B, opd: Dinas Perdagangan Kota", "id: b, kegiatan: B, opd: Dinas Sosial")
    assert [kind for kind, *_ in acts(PLAN, new)] == ["berganti_nama", "teks", "teks"]


def test_an_office_in_place_of_another_is_one_act() -> None:
    new = PLAN.replace("Dinas Perdagangan", "Badan Pendapatan")
    assert acts(PLAN, new) == [("teks", "daerah", "Dinas Perdagangan", "Badan Pendapatan", 8)]


def test_an_office_that_was_merged_into_another_is_one_act() -> None:
    new = PLAN.replace("opd: [Dinas Perdagangan, ", "opd: [").replace("Dinas Perdagangan", "Dinas Kesehatan")
    assert acts(PLAN, new) == [("dihapus", "daerah", "Dinas Perdagangan", "", 7)]


def test_an_office_that_was_split_is_told_place_by_place() -> None:
    new = PLAN.replace("opd: [Dinas Perdagangan, ", "opd: [")
    new = new.replace("A, opd: Dinas Perdagangan", "A, opd: Dinas Sosial").replace(
        "Dinas Perdagangan", "Dinas Kesehatan"
    )
    assert len([kind for kind, *_ in acts(PLAN, new) if kind == "teks"]) > 2


def test_one_programme_given_to_another_office_is_one_change_of_text() -> None:
    new = PLAN.replace("A, opd: Dinas Perdagangan", "A, opd: Dinas Sosial")
    assert acts(PLAN, new) == [("teks", "rencana_aksi", "Dinas Perdagangan", "Dinas Sosial", 0)]


def test_a_text_that_stands_for_another_everywhere_is_one_act() -> None:
    rows = ", ".join(f"{{id: a{n}, program: Pasar Sehat, kegiatan: K{n}}}" for n in range(4))
    old = f"rencana_aksi: [{rows}]\n"
    new = old.replace("Pasar Sehat", "Pasar Bersih")
    assert acts(old, new) == [("teks", "rencana_aksi", "Pasar Sehat", "Pasar Bersih", 4)]


def with_a_name(name: str) -> str:
    """A plan with a name in one text, and within another."""
    return (
        f"risiko: [{{id: r, risiko: Sepi, mitigasi: {name}}}, {{id: s, risiko: Rob, mitigasi: Menata {name} kota}}]\n"
    )


@each(("name", "acts_told"), [("Kios", 1), ("Mal", 2), ("Pasar ".ljust(120, "x"), 1),
                                                 ("Pasar ".ljust(121, "x"), 2)])  # fmt: skip
def test_a_text_that_changed_once_is_a_name_if_it_is_neither_too_short_nor_too_long(
    name: str, acts_told: int
) -> None:
    assert len(acts(with_a_name(name), with_a_name("Terminal Angkutan Umum"))) == acts_told


def test_entries_and_members_that_say_the_name_belong_to_it() -> None:
    old = PLAN + (
        "bimtek: [{tahap: I, peserta: [{opd: Dinas Perdagangan, jumlah: 2}, {opd: Dinas Sosial, jumlah: 2}]}]\n"
    )
    old = old.replace(
        "id: q, nama: Mal,", "id: q, nama: Mal, perumus: [Camat, Dinas Perdagangan, Tim Dinas Perdagangan],"
    )
    assert len(acts(old, old.replace("Dinas Perdagangan", "Dinas Perdagangan Kota"))) == 1
    assert len(acts(old, old.replace("Dinas Perdagangan", "Badan Pendapatan"))) == 1
    more = old.replace("Dinas Perdagangan", "Badan Pendapatan").replace(
        "Pendapatan, jumlah: 2", "Pendapatan, jumlah: 3"
    )
    assert [kind for kind, *_ in acts(old, more)] == ["teks", "ditambah", "dihapus"]


def test_a_person_who_takes_the_place_of_another_is_one_act() -> None:
    member = "{nama: Ratna Kusuma, jabatan: Bupati, peran: Ketua}"
    council = f"{{anggota: [{member}, {{nama: Joko}}]}}"
    old = f"daerah: {{kepala: {{nama: Ratna Kusuma}}}}\norganisasi: {{dewan: {council}}}\n"
    assert acts(old, old.replace("Ratna Kusuma", "Hasan Basri")) == [
        ("teks", "daerah", "Ratna Kusuma", "Hasan Basri", 3)
    ]


def test_a_text_with_two_new_names_belongs_to_the_first() -> None:
    old = PLAN.replace("setiap pekan", "dan Dinas Kesehatan")
    new = old.replace("Dinas Perdagangan", "Dinas Perdagangan Kota").replace(
        "Dinas Kesehatan", "Dinas Kesehatan Kota"
    )
    assert [kind for kind, *_ in acts(old, new)] == ["berganti_nama", "berganti_nama"]


def test_an_item_that_came_or_went_takes_its_references_along() -> None:
    rows = "rencana_aksi: [{id: a, kegiatan: A}, {id: b, kegiatan: B}]\n"
    old = f"quick_win: [{{id: q, nama: Mal, rencana_aksi: [a]}}]\n{rows}"
    new = old.replace(", rencana_aksi: [a]", "").replace("{id: a, kegiatan: A}, ", "")
    assert acts(old, new) == [("dihapus", "rencana_aksi", "A", "", 2)]
    assert notes(old, new) == ["tidak lagi disebut pada 1 tempat"]
    assert notes(new, old) == ["disebut pada 1 tempat"]


def test_a_text_that_equals_the_name_went_with_it() -> None:
    old = PLAN.replace("id: q, nama: Mal,", "id: q, nama: Mal, perumus: [Camat, Dinas Kesehatan],")
    new = old.replace("Dinas Kesehatan, Dinas Sosial]}", "Dinas Sosial]}").replace(", Dinas Kesehatan]", "]")
    new = new.replace(", pendukung: [Dinas Kesehatan]", "")
    assert acts(old, new) == [("dihapus", "daerah", "Dinas Kesehatan", "", 3)]
    assert [kind for kind, *_ in acts(old, old.replace(", Dinas Kesehatan],", "],"))] == ["dihapus"]


def test_a_quick_win_that_is_renamed_takes_its_references_along() -> None:
    name = "Loket Keliling Pesisir"
    old = f"risiko: [{{id: r, risiko: R, program: {name}}}]\nquick_win: [{{nama: {name}}}]\n"
    assert acts(old, old.replace(name, f"{name} Timur")) == [("berganti_nama", "quick_win", name, f"{name} Timur", 2)]
