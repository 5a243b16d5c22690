"""The answers to the ministry's instrument: items by key or name, scores on the scale, evidence."""

from pathlib import Path

from generator.masterplan.evaluasi import Evaluasi
from generator.masterplan.reading import Reading, read_masterplan
from generator.source.values import Gap
from tests.cases import each


def _reading(folder: Path, yaml: str) -> Reading:
    file = folder / "evaluasi.yaml"
    file.write_text(yaml, encoding="utf-8")
    return read_masterplan(file)


def _errors(folder: Path, yaml: str) -> list[str]:
    problems = _reading(folder, yaml).problems
    return [
        f"{problem.place and problem.place.line}: {problem.message}; {problem.remedy}" for problem in problems.errors
    ]


def _read(folder: Path, yaml: str) -> Evaluasi:
    reading = _reading(folder, yaml)
    assert reading.problems.errors == []
    [evaluation] = reading.masterplan.evaluasi
    return evaluation


def _answers(*answers: str, year: int = 2023, instrument: str = "2023-kppn") -> str:
    lines = "".join(f"      - {answer}\n" for answer in answers)
    return f"evaluasi:\n  - tahun: {year}\n    instrumen: {instrument}\n    jawaban:\n{lines}"


@each("name", ["rapat-dewan", "Dewan bersidang sedikitnya sekali tahun ini", "Rapat_Dewan"])
def test_an_item_is_named_by_key_or_name(name: str, tmp_path: Path) -> None:
    [answer] = _read(tmp_path, _answers(f"{{butir: {name}, nilai: '3,5'}}")).jawaban
    assert answer.asked is not None
    assert (answer.asked.key, str(answer.nilai)) == ("rapat-dewan", "3.5")


@each(
    ("answer", "told"),
    [
        (
            "{butir: rapat-dewn, nilai: 3}",
            "5: butir 'rapat-dewn' tidak ada dalam instrumen 2023-kppn; Mungkin maksud",
        ),
        ("{butir: Program kolaborasi kawasan berjalan, nilai: 3}", "5: butir bernama 'Program kolaborasi kawasan "),
        ("{butir: rapat-dewan, nilai: 4,5}", "5: "),
        ("{butir: rapat-dewan, nilai: '4,01'}", "5: nilai 4,01 di luar skala 0–4; periksa angka"),
        ("{butir: rapat-dewan, nilai: 40}", "5: nilai 40 di luar skala 0–4"),
        ("{butir: rapat-dewan, nilai: -1}", "5: nilai -1 di luar skala 0–4"),
        ("{butir: rapat-dewan, nilai: '3,125'}", "5: nilai 3,125 terlalu teliti; tulis paling banyak 2 angka"),
        ("{butir: perbaikan, nilai: 3}", "5: butir 'perbaikan' tidak ada dalam instrumen 2023-kppn"),
    ],
)
def test_a_wrong_answer_is_told_with_its_place_and_remedy(answer: str, told: str, tmp_path: Path) -> None:
    [error, *_] = _errors(tmp_path, _answers(answer))
    assert error.replace("−", "-").startswith(told)


@each("score", ["0", "4", "'3,25'", "3.25", "'4,00'"])
def test_scores_on_the_scale_are_taken(score: str, tmp_path: Path) -> None:
    assert _errors(tmp_path, _answers(f"{{butir: rapat-dewan, nilai: {score}}}")) == []


def test_an_item_is_answered_once(tmp_path: Path) -> None:
    twice = _answers("{butir: rapat-dewan, nilai: 3}", "{butir: Rapat Dewan, nilai: 2}")
    assert _errors(tmp_path, twice) == ["6: butir 'rapat-dewan' dijawab dua kali; hapus salah satunya."]


def test_an_unknown_instrument_is_told_with_the_nearest(tmp_path: Path) -> None:
    [error, *_] = _errors(tmp_path, _answers("{butir: rapat-dewan}", instrument="2023-kpn"))
    assert "'2023-kpn' bukan pilihan di sini; Mungkin maksud Anda: 2023-kppn." in error


def test_a_successor_takes_the_place_of_an_item_in_its_year(tmp_path: Path) -> None:
    [error] = _errors(tmp_path, _answers("{butir: indeks-spbe, nilai: 3}", year=2026))
    assert "butir 'indeks-spbe' diganti sejak 2026; tulis indeks-pemerintah-digital" in error
    assert _errors(tmp_path, _answers("{butir: indeks-pemerintah-digital, nilai: 3}", year=2026)) == []
    assert _errors(tmp_path, _answers("{butir: indeks-spbe, nilai: 3}", year=2025)) == []


def test_evidence_is_a_text_or_a_group(tmp_path: Path) -> None:
    proofs = "[SK Dewan, {dokumen: Notula rapat, nomor: '7', tahun: 2023, tautan: 'https://contoh.go.id/7'}]"
    [answer] = _read(tmp_path, _answers(f"{{butir: rapat-dewan, nilai: 3, bukti: {proofs}}}")).jawaban
    assert ["".join(map(str, proof)) for proof in answer.bukti_lengkap] == [
        "SK Dewan",
        "Notula rapat, Nomor 7, Tahun 2023, https://contoh.go.id/7",
    ]
    [answer] = _read(tmp_path, _answers("{butir: rapat-dewan, nilai: 3, bukti: 'Notula, 12 Mei 2023'}")).jawaban
    assert [str(proof.dokumen) for proof in answer.bukti] == ["Notula, 12 Mei 2023"]


def test_a_free_answer_without_an_instrument_stays_as_it_was(tmp_path: Path) -> None:
    free = "evaluasi: [{tahun: 2024, jawaban: [{butir: Regulasi kota, nilai: 3}, {butir: Regulasi kota}]}]\n"
    first, _ = _read(tmp_path, free).jawaban
    assert (first.butir, first.asked) == ("Regulasi kota", None)
    assert isinstance(first.penjelasan, Gap) and not first.penjelasan.optional


def test_an_answer_to_an_instrument_needs_no_explanation(tmp_path: Path) -> None:
    [answer] = _read(tmp_path, _answers("{butir: rapat-dewan, nilai: 2}")).jawaban
    assert isinstance(answer.penjelasan, Gap) and answer.penjelasan.optional
