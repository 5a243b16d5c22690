"""High scores come with their evidence."""

from tests.cases import each
from tests.checks.looking import lines

PLAN = "evaluasi:\n  - tahun: 2023\n    {instrument}jawaban:\n      - {answer}\n"
NAMED = "instrumen: 2023-kppn\n    "


@each(
    ("answer", "wrong"),
    [
        ("{butir: rapat-dewan, nilai: 3}", True),
        ("{butir: rapat-dewan, nilai: '3,00', bukti: '-'}", True),
        ("{butir: rapat-dewan, nilai: '2,99'}", False),
        ("{butir: rapat-dewan, nilai: 4, bukti: Notula rapat}", False),
        ("{butir: rapat-dewan, nilai: 4, bukti: {dokumen: Notula rapat, tahun: 2023}}", False),
        ("{butir: rapat-dewan, nilai: 4, bukti: {tahun: 2023}}", True),
        ("{butir: rapat-dewan, nilai: 4, bukti: {tautan: 'https://contoh.go.id'}}", False),
        ("{butir: rapat-dewan}", False),
    ],
)
def test_a_high_score_of_an_instrument_comes_with_evidence(answer: str, wrong: bool) -> None:
    assert bool(lines(PLAN.format(instrument=NAMED, answer=answer), "EVL001")) == wrong


def test_a_free_answer_has_a_gap_instead() -> None:
    assert not lines(PLAN.format(instrument="", answer="{butir: Dewan, nilai: 4}"), "EVL001")


def test_an_index_told_of_an_evaluation_is_its_own() -> None:
    text = 'evaluasi: [{tahun: 2023, indeks: "3,38", keterangan: "%s"}]\n'
    assert lines(text % "Dengan indeks 3,83 daerah ini meraih nilai tertinggi.", "EVL002") == [1]
    assert lines(text % "Dengan indeks 3,38, di atas rata-rata nasional 3,04, daerah ini maju.", "EVL002") == []
    assert lines(text % "Naik dari indeks 2,91 pada tahun 2022.", "EVL002") == []
