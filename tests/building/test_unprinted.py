"""A text that was supplied is printed somewhere in the set, or the build says that it is not."""

import re
from pathlib import Path

import pytest

from generator.building.embedding import printed_paths
from generator.building.unprinted import unprinted
from generator.masterplan.reading import read_masterplan
from tests.cases import each
from tests.conftest import Run, write_tree
from tests.documents.composing import composed
from tests.documents.drawing import png
from tests.plans.filling import every_field


def told(folder: Path, text: str) -> str:
    """What is told of a plan whose whole set is composed."""
    (folder / "isi.yaml").write_text(text, encoding="utf-8")
    (folder / "foto.png").write_bytes(png(4, 3))
    plan = read_masterplan(folder).masterplan
    return unprinted(plan, [path for document in composed(folder) for path in printed_paths(document)])


@pytest.mark.slow
def test_of_a_plan_with_every_field_nothing_is_told(tmp_path: Path) -> None:
    found = told(tmp_path, every_field())
    named = found.partition(": ")[2].partition(". NIP dan pangkat")[0]
    assert all(
        re.search(r"\.(?:nip|pangkat) \(|^dan \d+ isian lain$", one) for one in re.split(r", (?=[a-z])", named)
    )
    assert "Yang lain" not in found


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "visi: {penjelasan: Karena warga menunggu.}\n",
        "visi: {kata_kunci: [sejahtera]}\n",
        "dimensi_prioritas: {alasan: Karena paling tertinggal.}\n",
        "dimensi_prioritas: {arahan: Dahulukan pasar.}\n",
        "dimensi_prioritas: {uraian: Pasar menjadi tumpuan.}\n",
        "dimensi_prioritas: {dukungan: [{uraian: Menata pasar.}]}\n",
        "rencana_aksi: [{kegiatan: Menata pasar, keselarasan: Renstra 2025–2029}]\n",
        "bimtek: [{tahap: 1, notulis: Dewi}]\n",
        "misi: [{id: m1, nama: Maju, catatan: Cek lagi}]\n",
    ],
)
def test_a_text_is_printed_though_nothing_stands_beside_it(text: str, tmp_path: Path) -> None:
    assert told(tmp_path, text) == ""


@pytest.mark.parametrize(
    ("person", "fields"),
    [
        ("daerah: {sekretaris: {nama: Sari, nip: '19650101', pangkat: Pembina}}\n", ["nip", "pangkat"]),
        ("bimtek: [{tahap: 1, pembuka: {nama: Joko, nip: '19650101'}}]\n", ["nip"]),
        ("bimtek: [{tahap: 1, narasumber: [{nama: Ani, nip: '19650101', pangkat: Penata}]}]\n", ["pangkat"]),
        ("daerah: {kepala_diskominfo: {nama: Budi, nip: '19650101', pangkat: Pembina}}\n", []),
    ],
)
def test_what_only_a_signature_would_show_is_named_of_those_who_do_not_sign_so(
    person: str, fields: list[str], tmp_path: Path
) -> None:
    found = told(tmp_path, person)
    assert [name for name in ("nip", "pangkat") if f".{name} (isi.yaml:1)" in found] == fields
    assert ("NIP dan pangkat hanya dicetak" in found) == bool(fields)


def test_a_text_that_no_document_prints_is_named_with_its_place(tmp_path: Path) -> None:
    text = "strategi:\n  - uraian: Menata pasar.\n  - uraian: Menata jalan.\nnaskah:\n  tempat: Sampit\n"
    found = told(tmp_path, text)
    assert "naskah.tempat (isi.yaml:5), strategi.uraian (isi.yaml:2, dan 1 lagi)" in found


def test_numbers_years_and_dates_that_no_document_prints_are_named_too(tmp_path: Path) -> None:
    text = (
        "periode: {mulai: 2026, selesai: 2027}\n"
        "sasaran: [{nama: A, dimensi: smart_living, indikator: B, target: {2027: 4, 2031: 5, 2032: 6}}]\n"
        "strategi:\n  - uraian: C\n"
    )
    assert "sasaran.target (isi.yaml:2, dan 1 lagi), strategi.uraian (isi.yaml:4)" in told(tmp_path, text)


@each(
    ("period", "year", "tail", "reasons"),
    [
        ("{mulai: 2026, selesai: 2027}", 2031, "", ["Tahun di luar periode 2026–2027 tidak dicetak"]),
        (
            "{mulai: 2026, selesai: 2027}",
            2031,
            "strategi:\n  - uraian: C\n",
            ["Tahun di luar periode 2026–2027 tidak dicetak", "Yang lain biasanya karena isian pokok"],
        ),
        ("{mulai: 2026, selesai: 2031}", 2031, "strategi:\n  - uraian: C\n", ["Biasanya karena isian pokok"]),
    ],
)
def test_the_reason_is_the_year_only_where_it_is_outside_the_period(
    period: str, year: int, tail: str, reasons: list[str], tmp_path: Path
) -> None:
    aim = f"sasaran: [{{nama: A, dimensi: smart_living, indikator: B, target: {{2026: 4, {year}: 5}}}}]\n"
    found = told(tmp_path, f"periode: {period}\n{aim}{tail}")
    every = ("Tahun di luar periode", "Yang lain biasanya karena isian pokok", "Biasanya karena isian pokok")
    assert [start for start in every if start in found] == [
        start for start in every if any(reason.startswith(start) for reason in reasons)
    ]


def test_the_build_of_a_whole_set_tells_it_and_that_of_one_document_does_not(run: Run, tmp_path: Path) -> None:
    write_tree(tmp_path, {"masterplans/x/isi.yaml": "strategi:\n  - uraian: Menata pasar.\n"})
    assert "tidak dicetak dalam buku mana pun: strategi.uraian" in run("build", "x", cwd=tmp_path).output
    one = run("build", "x", "--document", "masterplan", "--force", cwd=tmp_path)
    assert "tidak dicetak" not in one.output
