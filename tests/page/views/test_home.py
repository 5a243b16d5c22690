"""Beranda: one glance says where each region stands and what to do next."""

import re

import pytest

from tests.page.visiting import Visit


@pytest.mark.slow
def test_each_region_has_a_card_and_the_example_is_last(visit: Visit) -> None:
    words = visit(None, "contoh", "kotim", "kutim").words("/")
    names = re.findall(r"<h2><a [^>]*>([^<]+)", words)
    assert names[-1] == "Kabupaten Cendana Raya" and len(names) == 3
    assert "Bimtek tahap IV tercatat" in words and "Belum ada catatan Bimtek" in words
    assert re.search(r"<b>\d+</b><span class=\"persen\">%</span> lengkap, \d+ isian belum ada", words)


def test_one_button_leads_to_the_heaviest_gap(visit: Visit) -> None:
    words = visit(None, "kutim").words("/")
    assert words.count('class="tombol utama"') == 1
    assert '<a class="tombol utama" href="/d/kutim/isian/visi">Isi visi Smart City</a>' in words


def test_open_follow_ups_are_told_with_their_deadlines(visit: Visit) -> None:
    stage = "{tahap: I, tindak_lanjut: [{apa: Melengkapi data, tenggat: 2 Maret 2020, status: belum}]}"
    words = visit({"isi.yaml": f"daerah: {{nama: Uji, jenis: kota}}\nbimtek: [{stage}]\n"}).words("/")
    assert "Melengkapi data, tenggat 2 Maret 2020" in words and "lewat tenggat" in words


def test_faults_are_told_in_red(visit: Visit) -> None:
    words = visit({"isi.yaml": "daerah: {nama: Uji, jenis: kota}\nperiode: {mulai: lusa}\n"}).words("/")
    assert "1 isian salah tulis" in words


def test_without_regions_it_says_how_to_begin(visit: Visit) -> None:
    visitor = visit({"isi.yaml": ""})
    (visitor.root / "masterplans/uji/isi.yaml").unlink()
    (visitor.root / "masterplans/uji").rmdir()
    words = visitor.words("/")
    assert "Belum ada daerah di sini" in words and "<h2>Tambah daerah</h2>" in words


def test_regions_of_two_editions_are_worked_on_side_by_side(visit: Visit) -> None:
    visitor = visit({"isi.yaml": "kerangka: pp-59-2022\nstrategi:\n  - {subdimensi: energi, nama: Hemat}\n"})
    other = visitor.root / "masterplans/lama/isi.yaml"
    other.parent.mkdir()
    other.write_text("strategi:\n  - {subdimensi: energi, nama: Hemat}\n", encoding="utf-8")
    home = visitor.words("/")
    assert "Mobilitas" in home
    assert "Smart Environment" in home
    for name, own, foreign in (
        ("uji", "Lingkungan", "Smart Environment"),
        ("lama", "Smart Environment", "Mobilitas"),
    ):
        words = visitor.words(f"/d/{name}/periksa/")
        assert own in words
        assert foreign not in words
    path = "strategi[hemat].nama"
    for name in ("uji", "lama"):
        assert visitor.set(path, "Hemat", "Lebih hemat", region=name)["written"]


def test_regions_of_one_name_are_told_apart_by_their_folders(visit: Visit) -> None:
    visitor = visit({"isi.yaml": "daerah: {nama: Uji, jenis: kota}\nperiode: {mulai: 2025, selesai: 2029}\n"})
    assert "Map uji" not in visitor.words("/")
    other = visitor.root / "masterplans/baru/isi.yaml"
    other.parent.mkdir()
    other.write_text("daerah: {nama: Uji, jenis: kota}\n", encoding="utf-8")
    words = visitor.words("/")
    assert "Map uji, periode 2025–2029" in words and "Map baru<" in words
