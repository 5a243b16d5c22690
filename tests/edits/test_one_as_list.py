"""The one text or group that stands for a list becomes its item when another one comes."""

from collections.abc import Callable

import pytest
import yaml

from generator.edits.edit import Insert, Set
from tests.edits.editing import Region

Edited = Callable[..., str]
HEAD = "evaluasi:\n  - tahun: 2025\n    instrumen: 2023-kppn\n    jawaban:\n"
LISTED = "evaluasi[2025].jawaban[regulasi].bukti"


def _answer(below: str) -> str:
    return f"{HEAD}      - butir: regulasi\n        bukti:{below}        nilai: 3\nmisi:\n  - nama: A\n"


def _proofs(text: str) -> list[object]:
    found = yaml.safe_load(text)["evaluasi"][0]["jawaban"][0]["bukti"]
    assert isinstance(found, list)
    return [
        {name: str(text) for name, text in one.items() if name != "id"} if isinstance(one, dict) else one
        for one in found
    ]


@pytest.mark.parametrize(
    ("below", "old"),
    [
        (" Perbup 3\n", "Perbup 3"),
        (" Perbup 3, 2025  # asli\n", "Perbup 3, 2025"),
        ("\n          Perbup 3\n", "Perbup 3"),
        (' "Perbup: 3"\n', "Perbup: 3"),
        (" {dokumen: Perbup, nomor: '3'}\n", {"dokumen": "Perbup", "nomor": "3"}),
        ("\n          dokumen: Perbup\n          nomor: '3'  # asli\n", {"dokumen": "Perbup", "nomor": "3"}),
        (
            "\n            # asli\n            dokumen: Perbup\n            nomor: '3'\n",
            {"dokumen": "Perbup", "nomor": "3"},
        ),
    ],
)
def test_a_second_proof_follows_the_only_one_however_it_is_written(below: str, old: object, edited: Edited) -> None:
    before = _answer(below)
    first = yaml.safe_load(before)["evaluasi"][0]["jawaban"][0]["bukti"]
    path = f"{LISTED}[{'perbup' if isinstance(first, dict) else ''}]"
    after = edited(before, Insert(LISTED, {".dokumen": "Notula", ".nomor": "4"}, path))
    assert _proofs(after) == [old, {"dokumen": "Notula", "nomor": "4"}]
    assert after.count("# asli") == before.count("# asli")


@pytest.mark.parametrize("own", ["Perbup", "{dokumen: Perbup, nomor: '3'}"])
def test_an_answer_in_braces_gets_its_proofs_in_brackets(own: str, edited: Edited) -> None:
    text = f"{HEAD}      - {{butir: regulasi, bukti: {own}, nilai: 3}}\n"
    after = edited(text, Insert(LISTED, {".dokumen": "Notula, asli"}, f"{LISTED}[perbup]"))
    assert _proofs(after) == [yaml.safe_load(own), {"dokumen": "Notula, asli"}]


@pytest.mark.parametrize("below", [" Perbup\n", "\n          dokumen: Perbup\n", " {dokumen: Perbup}\n"])
def test_the_only_proof_gets_its_number_beside_a_second_and_a_third(below: str, edited: Edited) -> None:
    more = [Insert(LISTED, {".dokumen": name}, f"{LISTED}[perbup]") for name in ("Notula", "Naskah")]
    after = edited(_answer(below), Set(f"{LISTED}[perbup].nomor", "", "3"), *more)
    assert _proofs(after) == [{"dokumen": "Perbup", "nomor": "3"}, {"dokumen": "Notula"}, {"dokumen": "Naskah"}]


def test_a_text_that_is_changed_stays_before_the_new_one(edited: Edited) -> None:
    text = "visi:\n  rumusan: V\n  kata_kunci: satu\n"
    listed = "visi.kata_kunci"
    after = edited(text, Set(f"{listed}[1]", "satu", "tiga"), Insert(listed, {"": "dua"}, f"{listed}[1]"))
    assert yaml.safe_load(after)["visi"]["kata_kunci"] == ["tiga", "dua"]


def test_a_new_first_item_stands_before_the_only_one(edited: Edited) -> None:
    for text in ("misi: {nama: B}\n", "misi:\n  nama: B\n", "misi: B\n"):
        after = edited(text, Insert("misi", {".nama": "A"}, ""))
        assert [one if isinstance(one, str) else one["nama"] for one in yaml.safe_load(after)["misi"]] == ["A", "B"]


@pytest.mark.parametrize("is_flush", [False, True])
@pytest.mark.parametrize(
    "own",
    [
        "\n        bukti: {dokumen: Perbup}",
        "\n        bukti: [{dokumen: Perbup}]",
        "\n        bukti: [Perbup]",
        "\n        bukti: Perbup",
        "\n        bukti:\n          dokumen: Perbup",
        "{}, bukti: Perbup",
        "{}, bukti: {dokumen: Perbup}",
        "{}, bukti: [Perbup]",
    ],
)
def test_what_follows_the_last_proof_stands_behind_its_list(own: str, is_flush: bool, edited: Edited) -> None:
    answer = f"{{butir: regulasi{own[2:]}}}" if own.startswith("{}") else f"butir: regulasi{own}"
    below = f"      - {answer}"
    text = HEAD + (below.replace("  ", "", 1).replace("\n  ", "\n") if is_flush else below)
    after = edited(
        text,
        Insert(LISTED, {".dokumen": "Notula", ".nomor": "4"}, f"{LISTED}[perbup]"),
        Set("evaluasi[2025].jawaban[regulasi].nilai", "", "3"),
        Insert("evaluasi[2025].jawaban", {".butir": "ipm", ".nilai": "2"}, "evaluasi[2025].jawaban[regulasi]"),
        Set("evaluasi[2025].cara", "", "Daring"),
    )
    [evaluation] = yaml.safe_load(after)["evaluasi"]
    first, second = evaluation["jawaban"]
    assert len(first["bukti"]) == 2 and first["nilai"] == 3
    assert second["nilai"] == 2 and evaluation["cara"].lower() == "daring"


def test_what_would_break_a_file_is_not_told_as_a_fault_of_what_was_typed(
    monkeypatch: pytest.MonkeyPatch, region: Callable[[dict[str, str | bytes]], Region]
) -> None:
    text = f"{HEAD}      - butir: regulasi\n        bukti: {{dokumen: Perbup}}"
    monkeypatch.setattr("generator.edits.source_file._order", lambda change: (change.start, -len(change.text)))
    edits = [
        Insert(LISTED, {".dokumen": "Notula"}, f"{LISTED}[perbup]"),
        Insert("evaluasi[2025].jawaban", {".butir": "ipm", ".nilai": "2"}, "evaluasi[2025].jawaban[regulasi]"),
    ]
    reason = region({"daerah.yaml": text}).refusal(*edits)
    assert "kurung" not in reason
    assert "Ulangi perintah yang sama" in reason
