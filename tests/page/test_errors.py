"""Errors in words that a person understands, as a page or as data."""

import pytest

from generator.page.views import home
from tests.page.visiting import Visit


def test_a_page_that_is_not_there_leads_home(visit: Visit) -> None:
    answer = visit({"isi.yaml": "daerah:\n"}).get("/tidak-ada")
    words = answer.get_data(as_text=True)
    assert answer.status_code == 404
    assert "Halaman ini tidak ada" in words and '<a href="/">Beranda</a>' in words


def test_our_own_fault_says_so_and_shows_no_trace(visit: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    visitor = visit({"isi.yaml": "daerah:\n"})
    monkeypatch.setattr(home, "office_of", lambda _: 1 / 0)
    answer = visitor.get("/")
    words = answer.get_data(as_text=True)
    assert answer.status_code == 500
    assert "Kesalahan program, bukan kesalahan Anda" in words and "Traceback" not in words


def test_a_region_without_files_says_what_to_do(visit: Visit) -> None:
    visitor = visit({"catatan.txt": "bukan YAML"})
    answer = visitor.get("/d/uji/isian/visi")
    assert answer.status_code == 409
    assert "Tidak ada berkas YAML" in answer.get_data(as_text=True)
    assert "Tidak ada berkas YAML" in visitor.words("/")


@pytest.mark.parametrize(
    ("address", "data"),
    [
        ("simpan", {"edits": [{"path": "visi.rumusan", "base": "", "now": "Cerdas \ud83d"}]}),
        ("simpan", {"edits": [{"path": "visi.rumusan", "base": "\ud800", "now": "Cerdas"}]}),
        ("simpan", {"edits": [{"listed": "misi", "fields": {".nama": "\udc00"}}]}),
        ("simpan", {"edits": [{"listed": "misi", "fields": {"\udc00": "A"}}]}),
        ("simpan", {"edits": [{"remove": "misi[\ud800]"}]}),
        ("versi/simpan", {"label": "\ud800"}),
    ],
    ids=["now", "base", "field", "way", "remove", "version"],
)
def test_half_a_sign_is_refused_with_its_remedy(address: str, data: object, visit: Visit) -> None:
    visitor = visit({"isi.yaml": "daerah:\n"})
    answer = visitor.post(f"/d/uji/{address}", data)
    assert answer.status_code == 400
    assert "Hapus tanda itu" in answer.get_json()["advice"]
    assert visitor.text("uji/isi.yaml") == "daerah:\n"


def test_a_whole_sign_of_two_halves_is_saved(visit: Visit) -> None:
    visitor = visit({"isi.yaml": "visi:\n"})
    assert visitor.set("visi.rumusan", "", "Cerdas \U0001f600")["written"]
    assert "\U0001f600" in visitor.text("uji/isi.yaml")
