"""Where a new value is written: the rules, from a key that stands empty to a topic that is nowhere."""

import re
from collections.abc import Callable

import pytest

from generator.edits.edit import Insert, Remove, Set
from tests.edits.editing import Region

Edited = Callable[..., str]


def test_a_value_is_written_behind_its_empty_key(edited: Edited) -> None:
    text = "daerah:\n  ibu_kota:   # ibu kota\n  nama: A\n"
    assert edited(text, Set("daerah.ibu_kota", "", "Sampit")) == text.replace(":   #", ": Sampit  #")


@pytest.mark.parametrize("blank", ["", " ", "  "])
def test_a_comment_directly_behind_the_colon_is_not_glued_to_the_value(blank: str, edited: Edited) -> None:
    text = f"daerah:\n  ibu_kota:{blank or ' '}# ibu kota\n"
    assert "Sampit #" in edited(text, Set("daerah.ibu_kota", "", "Sampit")).replace("  #", " #")


def test_a_new_key_follows_the_nearest_one_declared_before_it(edited: Edited) -> None:
    text = "daerah:\n  nama: A\n  # tentang provinsi\n  provinsi: P\n  gambaran: G\n"
    after = edited(text, Set("daerah.ibu_kota", "", "I"), Set("daerah.jenis", "", "Kota"))
    assert after == (
        "daerah:\n  nama: A\n  jenis: kota\n  # tentang provinsi\n  provinsi: P\n  ibu_kota: I\n  gambaran: G\n"
    )


def test_a_new_key_stands_before_all_that_are_declared_after_it(edited: Edited) -> None:
    text = "misi:\n  - uraian: U\n    misi_daerah: []\n"
    assert edited(text, Set("misi[1].nama", "", "A")) == (
        "misi:\n  - id: 1\n    nama: A\n    uraian: U\n    misi_daerah: []\n"
    )


def test_a_new_key_stands_directly_below_its_comment_which_stays(edited: Edited) -> None:
    text = "rpjmd:\n  visi: V\n  # judul: <judul>\n  # peraturan: <peraturan>\n  misi:\n    - M\n"
    after = edited(text, Set("rpjmd.peraturan", "", "Perda 5"))
    assert after == text.replace("<peraturan>\n", "<peraturan>\n  peraturan: Perda 5\n")


def test_a_key_within_braces_stays_within_them(edited: Edited) -> None:
    text = "daerah: {nama: A, provinsi: P}  # c\n"
    after = edited(text, Set("daerah.ibu_kota", "", "I, J"), Set("daerah.kode", "", "62.02"))
    assert after == 'daerah: {kode: "62.02", nama: A, provinsi: P, ibu_kota: "I, J"}  # c\n'


@pytest.mark.parametrize("sign", ["", " ~", " {}", "  # visi", " {}  # visi"])
def test_a_topic_with_nothing_in_it_gets_its_keys_below_it(sign: str, edited: Edited) -> None:
    after = edited(
        f"visi:{sign}\nnaskah:\n  versi: 1\n", Set("visi.rumusan", "", "V"), Set("visi.penjelasan", "", "P")
    )
    assert after.replace("visi: \n", "visi:\n").replace("   #", "  #") == (
        f"visi:{'  # visi' if 'visi' in sign else ''}\n  rumusan: V\n  penjelasan: P\nnaskah:\n  versi: 1\n"
    )


def test_years_stand_in_their_order(edited: Edited) -> None:
    text = "sasaran:\n  - nama: A\n    target: {2026: 1, 2028: 3}\n"
    after = edited(text, Set("sasaran[a].target[2027]", "", "2"), Set("sasaran[a].target[2025]", "", "0"))
    assert after == text.replace("{2026: 1, 2028: 3}", "{2025: 0, 2026: 1, 2027: 2, 2028: 3}")


def test_money_of_a_new_source_is_written_as_that_of_the_others(edited: Edited) -> None:
    text = (
        "rencana_aksi:\n  - kegiatan: A\n    anggaran:\n      APBD: {2026: 250 juta}\n  - kegiatan: B\n"
        "    opd: O\n    anggaran:\n      Dana Desa: {2026: 5000000}\n"
    )
    after = edited(
        text,
        Set("rencana_aksi[a].anggaran[dana_desa][2026]", "", "Rp300.000.000"),
        Set("rencana_aksi[b].anggaran[dana_desa][2027]", "", "Rp1,5 miliar"),
        Set("rencana_aksi[a].anggaran[apbd][2026]", "250 juta", "Rp1.250.000.000"),
    )
    assert after == (
        "rencana_aksi:\n  - kegiatan: A\n    anggaran:\n      APBD: {2026: \"1,25 miliar\"}\n"
        "      Dana Desa: {2026: 300000000}\n  - kegiatan: B\n    opd: O\n    anggaran:\n"
        "      Dana Desa: {2026: 5000000, 2027: 1500000000}\n"
    )  # fmt: skip


def test_the_first_money_of_an_item_gets_all_the_keys_above_it(edited: Edited) -> None:
    text = "rencana_aksi:\n  - kegiatan: A\n    sumber: [s]\nsumber: [{id: s, nama: S}]\n"
    after = edited(text, Set("rencana_aksi[a].anggaran[apbd][2026]", "", "Rp5 juta"))
    assert after == text.replace("A\n", "A\n    anggaran:\n      apbd: {2026: 5000000}\n")


def test_a_short_form_is_written_out_for_another_field(edited: Edited) -> None:
    text = (
        "daerah:\n  kepala: H. A  # bupati\n  sekretaris: {nama: S}\nprinsip:\n  - Kolaborasi # satu\n  - 'Inovasi'\n"
    )
    after = edited(
        text, Set("daerah.kepala.jabatan", "", "Bupati"), Set("prinsip[inovasi].uraian", "", "U"),
        Set("daerah.kepala.nama", "H. A", "H. B"),
    )  # fmt: skip
    assert after == (
        "daerah:\n  kepala:  # bupati\n    nama: H. B\n    jabatan: Bupati\n  sekretaris: {nama: S}\n"
        "prinsip:\n  - Kolaborasi # satu\n  - nama: 'Inovasi'\n    uraian: U\n"
    )


def test_a_text_that_holds_two_fields_keeps_the_other_one(edited: Edited) -> None:
    text = "sasaran:\n  - nama: A\n    baseline: 41,5 (2024)\n"
    after = edited(text, Set("sasaran[a].baseline.nilai", "41,5", "42"))
    assert after == "sasaran:\n  - nama: A\n    baseline:\n      nilai: 42\n      tahun: 2024\n"


def test_the_file_that_has_the_part_gets_its_new_key(region: Callable[[dict[str, str]], Region]) -> None:
    files = {"a.yaml": "daerah:\n  nama: A\n", "b.yaml": "daerah:\n  kepala:\n    nama: K\n"}
    assert region(files).edited(Set("daerah.kepala.nip", "", "1")) == {
        "b.yaml": "daerah:\n  kepala:\n    nama: K\n    nip: 1\n"
    }


def test_a_topic_that_is_nowhere_goes_to_the_file_of_its_neighbours(
    region: Callable[[dict[str, str]], Region],
) -> None:
    files = {"daerah.yaml": "daerah:\n  nama: A\n", "arah.yaml": "visi:\n  rumusan: V\n# akhir\n\n"}
    written = region(files).edited(Insert("misi", {".nama": "M"}))
    assert written == {"arah.yaml": "visi:\n  rumusan: V\n# akhir\n\nmisi:\n  - id: m\n    nama: M\n\n"}


def test_a_topic_without_neighbours_gets_the_file_that_init_gives_it(
    region: Callable[[dict[str, str]], Region],
) -> None:
    line = "# yaml-language-server: $schema=../x.json\n"
    written = region({"daerah.yaml": f"{line}daerah:\n  nama: A\n"}).edited(Set("visi.rumusan", "", "V"))
    assert written == {"visi.yaml": f"{line}visi:\n  rumusan: V\n"}


def test_an_empty_list_of_values_gets_one_item_a_line(edited: Edited) -> None:
    text = "visi:\n  rumusan: V\n  kata_kunci: []  # c\n"
    after = edited(text, Set("visi.kata_kunci", "", "cerdas\nlestari"))
    assert after.replace("kata_kunci: ", "kata_kunci:") == (
        "visi:\n  rumusan: V\n  kata_kunci:  # c\n    - cerdas\n    - lestari\n"
    )


def test_a_key_follows_one_that_is_filled_in_at_the_same_time(edited: Edited) -> None:
    text = "daerah:\n  ibu_kota:\n  gambaran: G\nsasaran:\n  - nama: A\n    target: {2026: }\n"
    after = edited(
        text, Set("daerah.sebutan", "", "S"), Set("daerah.ibu_kota", "", "I"),
        Set("sasaran[a].target[2027]", "", "2"), Set("sasaran[a].target[2026]", "", "1"),
    )  # fmt: skip
    assert after == text.replace("ibu_kota:", "ibu_kota: I\n  sebutan: S").replace("{2026: }", "{2026: 1, 2027: 2}")


def test_new_keys_of_a_group_and_of_the_group_around_it_do_not_mix(edited: Edited) -> None:
    text = "daerah:\n  kepala:\n    nama: K\n  gambaran: G\n"
    after = edited(
        text, Set("daerah.wakil.nama", "", "W"), Set("daerah.kepala.nip", "", "1"), Set("daerah.wakil.nip", "", "2")
    )
    assert after == "daerah:\n  kepala:\n    nama: K\n    nip: 1\n  wakil:\n    nama: W\n    nip: 2\n  gambaran: G\n"


def test_a_comment_with_the_key_of_an_inner_item_is_not_taken_for_the_groups_own(edited: Edited) -> None:
    text = "dimensi_prioritas:\n  alasan: A\n  dukungan:\n    # - dimensi: <dimensi>\n    #   uraian: <uraian>\n"
    after = edited(text, Set("dimensi_prioritas.uraian", "", "U"))
    assert after == text.replace("alasan: A\n", "alasan: A\n  uraian: U\n")


def test_a_placeholder_of_a_whole_part_gives_way_to_its_first_value(edited: Edited) -> None:
    assert edited("visi: TBD  # nanti\n", Set("visi.rumusan", "", "V")) == "visi:  # nanti\n  rumusan: V\n"


def test_a_short_form_of_several_lines_keeps_its_style(edited: Edited) -> None:
    text = "sambutan: |\n  Satu.\n\n  Dua.\nvisi: Maju\n"
    after = edited(text, Set("sambutan.penanda_tangan.nama", "", "B"), Set("sambutan.isi", "", "Satu.\n\n2."))
    assert after == ("sambutan:\n  isi: |-\n    Satu.\n\n    2.\n  penanda_tangan:\n    nama: B\nvisi: Maju\n")


def test_a_period_in_one_text_is_written_out_for_its_new_end(edited: Edited) -> None:
    after = edited("periode: 2025-2029  # lima tahun\n", Set("periode.selesai", "2029", "2030"))
    assert after == "periode:  # lima tahun\n  mulai: 2025\n  selesai: 2030\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (">-  # ekor\n      Lama.", "id: lama\n      uraian: >-  # ekor\n        Baru saja."),
        ("Lama.  # ekor", "id: lama\n      uraian: Baru saja.  # ekor"),
        ('"Lama."  # "ekor"', 'id: lama\n      uraian: "Baru saja."  # "ekor"'),
        ("Lama.", "id: lama\n      uraian: Baru saja."),
    ],
)
def test_a_bare_text_that_is_written_out_keeps_its_comment(before: str, after: str, edited: Edited) -> None:
    text = f"bimtek:\n  - tahap: 1\n    keputusan:\n    - {before}\n"
    now = edited(text, Set("bimtek[1].keputusan[lama].uraian", "Lama.", "Baru saja."))
    assert now == f"bimtek:\n  - tahap: 1\n    keputusan:\n    - {after}\n"


def test_an_item_without_a_name_gets_the_next_number_as_its_id(edited: Edited) -> None:
    text = "misi:\n  - id: a\n    uraian: U\n"
    assert "  - id: butir-2\n    uraian: Baru\n" in edited(text, Insert("misi", {".uraian": "Baru"}))


@pytest.mark.parametrize(("head", "stays"), [("  # c\n", False), ("", True)])
def test_a_comment_goes_with_its_item_if_half_of_the_other_items_have_one(
    head: str, stays: bool, edited: Edited
) -> None:
    text = f"misi:\n  - id: a\n    nama: A\n  # b\n  - id: b\n    nama: B\n{head}  - id: c\n    nama: C\n"
    left = edited(text, Remove("misi[b]", {".nama": "B"}))
    assert ("# b" in left) == stays
    assert "nama: B" not in left


def test_an_item_goes_before_others_without_a_name_which_keep_what_refers_to_them(edited: Edited) -> None:
    text = "misi:\n  - uraian: A\n  - uraian: B\nsasaran:\n  - {sasaran: S, misi: [2]}\n"
    assert edited(text, Remove("misi[1]")) == (
        "misi:\n  - id: 2\n    uraian: B\nsasaran:\n  - {sasaran: S, misi: [2]}\n"
    )


LAW = "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah"


def test_a_law_cited_in_full_is_written_in_its_parts(edited: Edited) -> None:
    after = edited("dasar_hukum:\n  - jenis: uu\n    nomor: 1\n", Insert("dasar_hukum", {".tentang": LAW}, "?"))
    new = after.partition("nomor: 1\n")[2]
    assert re.sub(r" *- id: .*\n", "", new) and "Undang-Undang" not in new
    assert all(line in new for line in ("jenis: uu", "nomor: 23", "tahun: 2014", "tentang: Pemerintahan Daerah"))


def test_a_law_cited_in_full_in_the_title_of_a_new_item_fills_its_other_fields(edited: Edited) -> None:
    after = edited("dasar_hukum:\n  - id: a\n    tentang: Desa\n", Set("dasar_hukum[a].tentang", "Desa", LAW))
    assert "Undang-Undang" not in after and "tentang: Pemerintahan Daerah" in after and "2014" in after


def test_a_title_alone_and_one_beside_a_kind_stay_as_they_are(edited: Edited) -> None:
    text = "dasar_hukum:\n  - id: a\n    jenis: perda\n    tentang: Desa\n"
    assert f"tentang: {LAW}" in edited(text, Set("dasar_hukum[a].tentang", "Desa", LAW)).replace('"', "")
    assert edited("dasar_hukum: []\n", Insert("dasar_hukum", {".tentang": "Desa"}, "?")).count(":") == 3
