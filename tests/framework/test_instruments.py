"""The instruments of the ministry: what their files must hold, and how items are found by name."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.framework.dimensions import dimensions, subdimensions
from generator.framework.instruments import (
    FOLDER,
    BrokenInstrumentError,
    UnknownItemError,
    catalogue,
    instrument_keys,
    instruments,
    read_instruments,
)
from tests.cases import each

Data = dict[str, Any]

SIZES = {
    "2022-baru": {
        "baseline": (10, 5), "output": (20, 7), "outcome": (30, 31), "impact": (10, 4), "quick_win": (30, 12),
    },
    "2022-lama": {
        "baseline": (10, 5), "output": (20, 7), "outcome": (30, 31), "impact": (20, 4), "quick_win": (20, 12),
    },
    "2023-kppn": {
        "baseline": (10, 5), "output": (20, 7), "outcome": (20, 33), "impact": (20, 54), "quick_win": (20, 12),
        "kolaborasi": (10, 6),
    },
}  # fmt: skip


@each("key", SIZES)
def test_an_instrument_has_the_parts_of_its_form(key: str) -> None:
    parts = instruments()[key].parts
    assert {name: (part.weight, len(part.items)) for name, part in parts.items()} == SIZES[key]


def test_the_forms_of_2022_and_2023_have_59_59_and_117_items() -> None:
    assert [len(instruments()[key].items) for key in ("2022-baru", "2022-lama", "2023-kppn")] == [59, 59, 117]


def test_every_instrument_is_listed_here() -> None:
    assert instrument_keys() == [*instruments()] == sorted(SIZES)


def test_every_item_names_a_dimension_of_the_frame_or_none() -> None:
    assert {item.dimension for item in catalogue().values()} <= {"", *dimensions()}
    assert {item.subdimension for item in catalogue().values()} == {"", *subdimensions()}


def test_the_survey_asks_three_questions_on_each_subdimension() -> None:
    asked = [item.subdimension for item in instruments()["2023-kppn"].parts["impact"].items]
    assert asked == [key for key in subdimensions() for _ in range(3)]


def test_names_that_recur_within_an_instrument_are_told_apart_by_their_dimensions() -> None:
    for instrument in instruments().values():
        shown = [(item.name, item.dimension) for item in instrument.items.values()]
        assert len(shown) == len(set(shown))


def test_an_item_is_replaced_from_the_year_of_its_successor() -> None:
    instrument = instruments()["2022-baru"]
    assert "indeks-spbe" in instrument.in_year(2025).items
    later = instrument.in_year(2026)
    assert "indeks-spbe" not in later.items
    assert later.item_key("indeks-pemerintah-digital") == "indeks-pemerintah-digital"
    assert [*later.items].index("indeks-pemerintah-digital") == [*instrument.items].index("indeks-spbe")


@each("name", ["regulasi", "Dewan berfungsi", "dewan_berfungsi", " DEWAN  BERFUNGSI", "output-regulasi"])
def test_an_item_is_found_by_key_or_name(name: str) -> None:
    assert instruments()["2022-baru"].item_key(name) in {"regulasi", "dewan-berfungsi"}


@each(
    ("name", "year", "message", "remedy"),
    [
        ("regulasy", 2022, "butir 'regulasy' tidak ada dalam instrumen 2022-baru", "Mungkin maksud Anda: regulasi."),
        ("xyz", 2022, "butir 'xyz' tidak ada", "masterplan evaluate --instrumen 2022-baru"),
        ("Program berjalan sesuai dengan rencana tahun ini", 2022, "ada 6 dalam instrumen", "program-governance, "),
        ("indeks-spbe", 2026, "butir 'indeks-spbe' diganti sejak 2026", "tulis indeks-pemerintah-digital"),
        ("kolaborasi-living", 2022, "tidak ada dalam instrumen 2022-baru", ""),
    ],
)
def test_an_unknown_item_is_told_with_what_to_write(name: str, year: int, message: str, remedy: str) -> None:
    with pytest.raises(UnknownItemError) as caught:
        instruments()["2022-baru"].in_year(year).item_key(name)
    assert message in caught.value.message
    assert remedy in caught.value.remedy


def _folder(tmp_path: Path) -> Path:
    shutil.copytree(FOLDER, tmp_path / "instrumen")
    return tmp_path / "instrumen"


def _change(file: Path, fault: Callable[[Data], object]) -> None:
    data = yaml.safe_load(file.read_text("utf-8"))
    fault(data)
    file.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")


def _output(data: Data) -> Data:
    part: Data = data["bagian"]["output"]
    return part


BROKEN: list[tuple[str, str, Callable[[Data], object], str]] = [
    ("weights of 90", "2022-baru", lambda d: _output(d).update(bobot=10),
     "2022-baru: jumlah bobot 90, seharusnya 100."),
    ("a weight in words", "2022-baru", lambda d: _output(d).update(bobot="dua"), "output.bobot: tulis persennya"),
    ("an item twice", "2022-baru", lambda d: _output(d)["butir"].append("rapat-dewan"),
     "2022-baru: butir 'rapat-dewan' dipakai dua kali."),
    ("an unknown item", "2022-baru", lambda d: _output(d)["butir"].append("rapat-rt"),
     "2022-baru.bagian.output: butir 'rapat-rt' tidak ada dalam butir.yaml."),
    ("no items", "2023-kppn", lambda d: d["bagian"]["kolaborasi"].update(butir=[]),
     "kolaborasi: belum ada butirnya."),
    ("no year", "2022-lama", lambda d: d.pop("tahun"), "2022-lama.tahun: tulis satu teks."),
    ("a short year", "2022-lama", lambda d: d.update(tahun=22), "2022-lama.tahun: tulis empat angka"),
    ("an unknown key", "2022-lama", lambda d: d.update(skala=4), "2022-lama: kunci 'skala' tidak dikenal"),
    ("an item left out", "2023-kppn", lambda d: d["bagian"]["impact"]["butir"].remove("destinasi"),
     "butir.destinasi: tidak dipakai instrumen mana pun."),
    ("no evidence", "butir", lambda d: d["regulasi"].pop("bukti"), "butir.regulasi.bukti: tulis satu teks."),
    ("a successor of none", "butir", lambda d: d["indeks-pemerintah-digital"].update(menggantikan="indeks"),
     "menggantikan: butir 'indeks' tidak ada."),
    ("a successor without year", "butir", lambda d: d["indeks-pemerintah-digital"].pop("sejak"),
     "butir.indeks-pemerintah-digital: tulis 'menggantikan' bersama 'sejak'"),
    ("a key in capitals", "butir",
     lambda d: d.update({"Rapat RT": {**d["regulasi"], "menggantikan": "regulasi", "sejak": "2027"}}),
     "kunci 'Rapat RT': pakai huruf kecil"),
]  # fmt: skip


@each(("file", "fault", "told"), [case[1:] for case in BROKEN], ids=[case[0] for case in BROKEN])
def test_a_broken_instrument_is_refused_with_the_place(
    file: str, fault: Callable[[Data], object], told: str, tmp_path: Path
) -> None:
    folder = _folder(tmp_path)
    _change(folder / f"{file}.yaml", fault)
    with pytest.raises(BrokenInstrumentError, match=re.escape(told)):
        read_instruments(folder)


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    folder = _folder(tmp_path)
    _change(folder / "2022-baru.yaml", lambda d: _output(d).update(bobot=10))
    _change(folder / "2022-lama.yaml", lambda d: d["bagian"]["baseline"].update(bobot=20))
    with pytest.raises(BrokenInstrumentError) as caught:
        read_instruments(folder)
    assert "2022-baru: jumlah bobot 90" in str(caught.value)
    assert "2022-lama: jumlah bobot 110" in str(caught.value)


def test_a_heading_of_the_questionnaire_that_there_is_not_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "instrumen"
    shutil.copytree(FOLDER, folder)
    file = folder / "butir.yaml"
    file.write_text(file.read_text("utf-8").replace("pokok: kebijakan", "pokok: hukum", 1), "utf-8")
    with pytest.raises(BrokenInstrumentError, match=r"butir\.payung-hukum-masterplan\.pokok: tulis salah satu dari"):
        read_instruments(folder)
