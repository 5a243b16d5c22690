"""The offices in charge of the dimensions."""

from tests.checks.looking import found


def test_two_dimensions_may_have_offices_of_their_own_or_none() -> None:
    text = """
daerah:
  nama: Tabalong
  jenis: kabupaten
  opd: [{nama: Dinas Sosial, peran: Pengampu Smart Society}, {nama: Dinas Kesehatan, peran: Pendukung Smart Society}]
"""
    assert not found(text, "PDM001")


def test_capitals_make_no_other_dimension() -> None:
    text = """
daerah:
  nama: Tabalong
  jenis: kabupaten
  opd:
    - {nama: Dinas Pariwisata, peran: Pengampu Smart Branding}
    - {nama: Dinas Perhubungan, peran: pengampu smart branding}
"""
    assert found(text, "PDM001")
