"""The file of a frame: what it must hold, and what it may not say twice."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.checks.rule import all_rules
from generator.framework.frame import BrokenFrameError, read_frame
from generator.framework.loading import data_path
from tests.cases import each
from tests.conftest import CHECKOUT
from tests.framework.frames import five, seven, usual

Data = dict[str, Any]
DATA = sorted(data_path("dimensi.yaml").parent.glob("*.yaml"))
COUNTED = re.compile(
    r"(?i)\b(?:ke)?(?:tiga|empat|lima|enam|tujuh|delapan|sembilan)(?: belas)? "
    r"(?:\{+ ?(?:istilah\.)?)?(?:sub)?dimensi"
)


def frame_file(folder: Path, data: Data) -> Path:
    file = folder / "kerangka.yaml"
    file.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return file


@each("made", [usual, five, seven])
def test_a_whole_frame_is_read_in_its_order(made: Callable[[], Data], tmp_path: Path) -> None:
    data = made()
    frame = read_frame(frame_file(tmp_path, data))
    assert [*frame.dimensions] == [*data["dimensi"]]
    assert [*frame.subdimensions] == [sub for entry in data["dimensi"].values() for sub in entry["subdimensi"]]


def governance(data: Data) -> Data:
    entry: Data = data["dimensi"]["smart_governance"]
    return entry


BROKEN: list[tuple[str, Callable[[Data], object], str]] = [
    ("no list", lambda d: d.pop("dimensi"), "kerangka.dimensi: tulis sebuah kelompok."),
    ("no head", lambda d: governance(d).pop("singkat"), "dimensi.smart_governance.singkat: tulis satu teks."),
    ("an empty name", lambda d: governance(d).update(nama=""), "dimensi.smart_governance.nama: tulis satu teks."),
    ("no part", lambda d: governance(d).update(subdimensi={}), "smart_governance.subdimensi: tulis sebuah kelompok."),
    ("a text for a list", lambda d: governance(d).update(alias="Tata"), "governance.alias: tulis sebuah daftar"),
    ("an unknown key", lambda d: governance(d).update(warna="biru"), "dimensi.smart_governance: kunci 'warna' tidak"),
    ("a part without a name", lambda d: governance(d)["subdimensi"].update(arsip={"alias": []}),
     "smart_governance.subdimensi.arsip.nama: tulis satu teks."),
    ("a key of both", lambda d: governance(d)["subdimensi"].update(smart_living={"nama": "Hidup", "alias": []}),
     "kunci 'smart_living' dipakai dua kali."),
    ("a key with a blank", lambda d: governance(d)["subdimensi"].update({"Arsip Kota": {"nama": "A", "alias": []}}),
     "kunci 'Arsip Kota': pakai huruf kecil"),
    ("an alias of two", lambda d: governance(d)["alias"].append("smart-living"), "sebutan 'smart living' dipakai"),
    ("a head of two", lambda d: governance(d).update(singkat="Liv"), "singkat 'Liv' dipakai dua kali."),
    ("a long head", lambda d: governance(d).update(singkat="Pemda"), "singkat: tulis paling banyak 4 huruf."),
    ("a right misspelling", lambda d: governance(d)["salah_tulis"].append("Society"), "'Society' diterima sebagai"),
    ("a refused alias", lambda d: governance(d)["alias"].append("Smart Health"), "'Smart Health' diterima sebagai"),
    ("another example", lambda d: d.update(contoh="pelatihan"), "contoh: 'pelatihan' bukan subdimensi"),
    ("a dimension that went", lambda d: d["dimensi"].pop("smart_environment"),
     "ditolak.Smart Energy: {smart_environment} bukan dimensi"),
]  # fmt: skip


@each(("fault", "told"), [case[1:] for case in BROKEN], ids=[case[0] for case in BROKEN])
def test_a_broken_frame_is_refused_with_the_place(fault: Callable[[Data], object], told: str, tmp_path: Path) -> None:
    data = usual()
    fault(data)
    with pytest.raises(BrokenFrameError, match=re.escape(told)):
        read_frame(frame_file(tmp_path, data))


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    data = usual()
    governance(data).update(nama="", fokus=[])
    with pytest.raises(BrokenFrameError) as caught:
        read_frame(frame_file(tmp_path, data))
    assert str(caught.value).splitlines() == [
        "kerangka.yaml tidak memuat kerangka yang utuh:",
        "  dimensi.smart_governance.nama: tulis satu teks.",
        "  dimensi.smart_governance.fokus: tulis satu teks.",
    ]


@each("file", DATA, ids=[file.stem for file in DATA])
def test_no_file_of_data_has_a_key_twice(file: Path) -> None:
    nodes = [yaml.compose(file.read_text(encoding="utf-8"))]
    for node in nodes:
        if isinstance(node, yaml.MappingNode):
            keys = [key.value for key, _ in node.value]
            assert sorted(keys) == sorted(set(keys))
            nodes += [value for _, value in node.value]
        elif isinstance(node, yaml.SequenceNode):
            nodes += node.value


def test_no_template_and_no_rule_counts_the_dimensions_in_words() -> None:
    texts = {str(file): file.read_text(encoding="utf-8") for file in (CHECKOUT / "templates").rglob("*.*")
             if file.suffix in {".md", ".yaml"}}  # fmt: skip
    texts |= {rule.id: f"{rule.title} {rule.explanation}" for rule in all_rules().values()}
    assert {name: found[0] for name, text in texts.items() if (found := COUNTED.search(text))} == {}


@each("text", ["dalam enam {{ istilah.dimensi }}", "Keenam {dimensi}", "delapan belas subdimensi"])
def test_a_count_in_words_would_be_found(text: str) -> None:
    assert COUNTED.search(text)
