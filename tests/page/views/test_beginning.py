"""Tambah daerah: any of the 514 regions is found by a part of its name, and made as init makes it."""

import re
from typing import Any

import pytest

from generator.new_region.beginning import Beginning, usual_offices
from generator.new_region.scaffold import make_region
from tests.page.visiting import Visit, Visitor

FILES: Any = {"isi.yaml": 'daerah: {kode: "62.02", nama: Kotawaringin Timur, jenis: kabupaten}\n'}
KUTAI_BARAT = "64.07"


def ask(visitor: Visitor, **asked: object) -> Any:
    return visitor.post("/tambah/", {"kode": KUTAI_BARAT, **asked})


def test_the_first_page_ends_with_a_card_for_another_region(visit: Visit) -> None:
    words = visit(FILES).words("/")
    assert words.index("Kabupaten Kotawaringin Timur") < words.index("<h2>Tambah daerah</h2>")


@pytest.mark.parametrize("words", ["kutai b", "Kab. Kutai Barat", "64.07", "6407", "kuta barat"])
def test_a_region_is_found_by_a_part_of_its_name_by_its_code_and_in_spite_of_a_slip(visit: Visit, words: str) -> None:
    answer = visit(FILES).get("/tambah/", query={"cari": words})
    assert f'href="/tambah/{KUTAI_BARAT}"' in answer.get_data(as_text=True)


def test_what_is_no_region_is_told_and_shown_as_text(visit: Visit) -> None:
    answer = visit(FILES).get("/tambah/", query={"cari": "<script>zzz"})
    words = answer.get_data(as_text=True)
    assert "Tidak ada “&lt;script&gt;zzz” dalam daftar Kemendagri" in words and "<script>zzz" not in words


def test_of_very_many_regions_the_first_are_listed(visit: Visit) -> None:
    words = visit(FILES).get("/tambah/", query={"cari": "a"}).get_data(as_text=True)
    assert words.count(">Pilih<") == 40
    assert re.search(r"40 daerah, dan \d+ lagi", words)


def test_a_region_that_is_here_under_any_name_leads_to_its_forms(visit: Visit) -> None:
    visitor = visit(FILES)
    words = visitor.get("/tambah/", query={"cari": "kotawaringin timur"}).get_data(as_text=True)
    assert 'href="/d/uji/isian/"' in words and 'href="/tambah/62.02"' not in words
    assert "sudah ada di sini" in visitor.words("/tambah/62.02")
    answer = ask(visitor, kode="62.02")
    assert answer.status_code == 409 and "tidak diubah" in answer.get_json()["advice"]
    assert [path.name for path in (visitor.root / "masterplans").iterdir()] == ["uji"]


def test_the_files_are_those_that_init_writes(visit: Visit) -> None:
    visitor = visit(FILES)
    offices = usual_offices("kabupaten")[:2]
    answer = ask(
        visitor, periode="2025-2029", prioritas="smart_economy", opd=[one.name for one in offices],
        tetangga=["Kabupaten Kutai Kartanegara", "Kabupaten Barito Utara", "Kabupaten Barito Utara"],
    )  # fmt: skip
    assert answer.get_json() == {"open": "/d/kutai-barat/isian/"}
    other = visitor.root / "lain"
    (other / "masterplans").mkdir(parents=True)
    names = ("Kabupaten Kutai Kartanegara", "Kabupaten Barito Utara")
    make_region(KUTAI_BARAT, None, other, Beginning((2025, 2029), "smart_economy", offices, names))
    made, by_init = (root / "masterplans/kutai-barat" for root in (visitor.root, other))
    assert {path.name: path.read_bytes() for path in made.iterdir()} == {
        path.name: path.read_bytes() for path in by_init.iterdir()
    }
    assert visitor.get("/d/kutai-barat/isian/").status_code == 302
    assert "Kabupaten Kutai Barat" in visitor.words("/")


def test_everything_may_be_left_for_later(visit: Visit) -> None:
    visitor = visit(FILES)
    assert ask(visitor).status_code == 200
    assert "2025" not in re.sub(r"#.*", "", visitor.text("kutai-barat/daerah.yaml"))


@pytest.mark.parametrize(("name", "answer"), [("visi.yaml", 409), ("arsip/visi.yml", 409), ("catatan.txt", 200)])
def test_what_a_folder_holds_already_is_never_touched(name: str, answer: int, visit: Visit) -> None:
    visitor = visit(FILES)
    file = visitor.root / "masterplans/kutai-barat" / name
    file.parent.mkdir(parents=True)
    file.write_text("milik: saya")
    assert ask(visitor).status_code == answer
    assert file.read_text() == "milik: saya"


def test_asked_twice_it_is_made_once(visit: Visit) -> None:
    visitor = visit(FILES)
    assert [ask(visitor).status_code, ask(visitor).status_code] == [200, 409]


@pytest.mark.parametrize(
    ("asked", "words"),
    [({"periode": "lima tahun"}, "2025-2029"), ({"periode": "2029-2025"}, "bukan periode"),
     ({"tetangga": ["Atlantis"]}, "bukan nama satu daerah"), ({"tetangga": ["Bogor"]}, "Kota Bogor")],
)  # fmt: skip
def test_what_cannot_be_read_is_told_and_nothing_is_made(visit: Visit, asked: dict[str, Any], words: str) -> None:
    visitor = visit(FILES)
    answer = ask(visitor, **asked)
    assert answer.status_code == 409 and words in answer.get_json()["advice"]
    assert not (visitor.root / "masterplans/kutai-barat").exists()


def test_only_what_the_form_offers_is_taken(visit: Visit) -> None:
    visitor = visit(FILES)
    for asked in ({"prioritas": "x"}, {"opd": ["Dinas Sihir"]}, {"opd": "x"}, {"periode": 1}, {"tetangga": [1]}):
        assert ask(visitor, **asked).status_code == 400, asked
    for code in ("../x", "99.99", "", "uji", 1):
        assert ask(visitor, kode=code).status_code in {400, 404}, code
    assert visitor.post("/tambah/", []).status_code == 400
    assert visitor.get("/tambah/99.99").status_code == 404
    assert [path.name for path in (visitor.root / "masterplans").iterdir()] == ["uji"]
