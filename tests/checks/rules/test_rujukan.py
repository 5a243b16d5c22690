"""References by an id that is not written down."""

from tests.checks.looking import found, looked

GOALS = """
sasaran:
  - nama: Layanan Sehari Jadi
    dimensi: smart_governance
rencana_aksi:
  - {{kegiatan: Loket keliling, sasaran: {}}}
"""


def test_an_item_called_by_its_derived_id_gets_it_written() -> None:
    (finding,) = looked(GOALS.format("layanan-sehari-jadi"), "RJK001").findings
    assert finding.path == "sasaran[layanan-sehari-jadi]"
    assert [(fix.path, fix.old, fix.new) for fix in finding.fixes] == [
        ("sasaran[layanan-sehari-jadi].id", "", "layanan-sehari-jadi")
    ]


def test_an_item_called_by_its_name_needs_none() -> None:
    assert not found(GOALS.format("Layanan Sehari Jadi"), "RJK001")


def test_an_item_with_a_written_id_is_right() -> None:
    text = GOALS.format("sehari").replace("- nama: Layanan", "- id: sehari\n    nama: Layanan")
    assert not found(text, "RJK001")
