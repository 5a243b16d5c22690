"""Isian: topics, forms, lists and tables as pages."""

import re

import pytest

from tests.page.visiting import Visit

REGION = "daerah: {nama: Uji, jenis: kabupaten, opd: [Dinas Kesehatan]}\nperiode: {mulai: 2025, selesai: 2027}\n"


def test_isian_opens_the_topic_with_the_heaviest_gap(visit: Visit) -> None:
    answer = visit({"isi.yaml": REGION}).get("/d/uji/isian/")
    assert answer.headers["Location"] in {"/d/uji/isian/rencana_aksi", "/d/uji/isian/visi"}


def test_topics_are_listed_with_what_is_missing(visit: Visit) -> None:
    words = visit({"isi.yaml": REGION + "visi: {rumusan: Maju}\n"}).words("/d/uji/isian/visi")
    assert re.search(r'aria-current="page">Visi Smart City <span class="hitung">', words)
    assert "Visi dan prioritas" in words


@pytest.mark.slow
def test_a_form_has_a_label_for_every_field(visit: Visit) -> None:
    visitor = visit(None, "contoh", "kotim")
    pages = ["/d/contoh/isian/daerah", "/d/contoh/isian/organisasi", "/d/kotim/isian/dimensi_prioritas"]
    pages += [f"/d/contoh/isian/{key}?baru=1" for key in ("quick_win", "swot", "sasaran")]
    for address in pages:
        words = visitor.words(address)
        labelled = set(re.findall(r'<label for="([^"]+)"', words))
        entries = re.findall(r"<(?:input|textarea|select) ([^>]*)>", words)
        for entry in entries:
            own = re.search(r' id="([^"]+)"', f" {entry}")
            is_radio = "radio" in entry or "data-add-source" in entry
            assert is_radio or "aria-label=" in entry or (own and own[1] in labelled), entry
        identities = re.findall(r'\sid="([^"]+)"', words)
        assert len(identities) == len(set(identities)), [one for one in identities if identities.count(one) > 1][:5]


def test_a_new_item_begins_with_its_name_and_the_dimension_of_the_gap(visit: Visit) -> None:
    words = visit({"isi.yaml": REGION}).words("/d/uji/isian/quick_win?baru=1&dimensi=smart_living")
    assert words.index("Nama Quick Win") < words.index("Smart Living")
    assert re.search(r'value="smart_living" checked', words)


def test_expected_items_wait_in_the_list(visit: Visit) -> None:
    words = visit({"isi.yaml": REGION + "quick_win: [{nama: Pasar, dimensi: smart_economy}]\n"}).words(
        "/d/uji/isian/quick_win"
    )
    assert "Pasar" in words and "Smart Branding – belum diisi" in words


@pytest.mark.slow
def test_many_items_without_paragraphs_are_a_table_by_dimension(visit: Visit) -> None:
    visitor = visit(None, "contoh")
    words = visitor.words("/d/contoh/isian/rencana_aksi?dimensi=smart_economy")
    assert "20 dari 120 butir" in words
    assert words.count('<tr role="row" data-item=') == 20
    assert 'data-way=".target[2026]"' in words
    assert "20 dari 120" not in visitor.words("/d/contoh/isian/rencana_aksi?tampilan=daftar")


def test_a_file_with_broken_syntax_locks_its_forms_and_names_the_line(visit: Visit) -> None:
    visitor = visit(
        {"daerah.yaml": REGION, "visi.yaml": 'visi:\n  rumusan: "Maju\nmisi: [A]\n', "isu.yaml": "isu: [B]\n"}
    )
    locked = visitor.words("/d/uji/isian/visi")
    assert "visi.yaml, baris" in locked and '<fieldset class="polos" disabled>' in locked
    other = visitor.words("/d/uji/isian/daerah")
    assert "visi.yaml, baris" in other and 'polos" disabled' not in other
    assert visitor.set("visi.penjelasan", "", "x")["refused"]
    assert visitor.set("misi[a].nama", "A", "x")["refused"]
    assert not visitor.set("daerah.nama", "Uji", "Uji Baru")["refused"]


def test_a_value_that_cannot_be_read_stands_in_the_form_with_what_is_wrong(visit: Visit) -> None:
    visitor = visit({"isi.yaml": REGION + "penetapan: {tanggal: 31 Februari 2026}\n"})
    words = visitor.words("/d/uji/isian/penetapan")
    assert 'value="31 Februari 2026"' in words and 'aria-invalid="true"' in words
    assert "isi.yaml, baris 3" in words


def test_what_changed_around_a_form_comes_as_parts(visit: Visit) -> None:
    visitor = visit({"isi.yaml": REGION + "visi: {rumusan: Maju}\n"})
    found = visitor.get("/d/uji/isian/visi/keadaan").get_json()
    assert "belum diisi" in found["panel"] and "Visi Smart City" in found["topics"]
    assert isinstance(found["percent"], int)


@pytest.mark.parametrize("path", ["daerah.opd", "daerah", "periode.mulai", "visi"])
def test_a_field_can_be_had_alone(path: str, visit: Visit) -> None:
    visitor = visit({"isi.yaml": REGION})
    topic = path.partition(".")[0]
    assert f'data-field="{path}"' in visitor.words(f"/d/uji/isian/{topic}/kolom?jalur={path}")


def test_a_source_of_funds_can_be_added_before_its_first_amount(visit: Visit) -> None:
    visitor = visit({"isi.yaml": REGION + "quick_win: [Pasar]\n"})
    address = "/d/uji/isian/quick_win/kolom?jalur=quick_win[pasar].anggaran"
    assert "anggaran[dak_fisik][2026]" not in visitor.words(address)
    source = re.search(r'<option value="(\w+)">', visitor.words(address))
    assert source
    assert f"anggaran[{source[1]}][2026]" in visitor.words(f"{address}&sumber={source[1]}")


def test_a_field_that_another_one_made_expected_is_told_with_what_is_missing(visit: Visit) -> None:
    visitor = visit({"isi.yaml": "daerah: {nama: Uji, jenis: kabupaten}\n"})
    assert "visi.penjelasan" not in visitor.get("/d/uji/isian/visi/keadaan").get_json()["missing"]
    visitor.set("visi.rumusan", "", "Maju")
    assert "visi.penjelasan" in visitor.get("/d/uji/isian/visi/keadaan").get_json()["missing"]


def test_an_item_named_by_a_numeral_says_what_is_counted(visit: Visit) -> None:
    visitor = visit({"isi.yaml": "daerah: {nama: Uji, jenis: kabupaten}\nbimtek: [{tahap: I}]\n"})
    address = re.search(r'"(/d/uji/isian/bimtek\?butir=[^"]+)"', visitor.words("/d/uji/isian/bimtek"))
    assert address
    words = visitor.words(address[1])
    assert re.search(r"<h1[^>]*>Tahap Bimtek I</h1>", words) and ": Tahap Bimtek I</a>" in words
