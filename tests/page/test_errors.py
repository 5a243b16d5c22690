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
