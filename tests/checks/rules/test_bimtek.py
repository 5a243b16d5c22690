"""The records of the workshops: follow-ups, deadlines, order."""

from generator.framework.stages import FINAL
from tests.cases import each
from tests.checks.looking import found, lines, looked

STAGES = """
bimtek:
  - tahap: I
    tindak_lanjut:
      - {apa: Satu, status: selesai}
      - {apa: Dua, status: proses}
      - {apa: Tiga}
  - tahap: II
    tindak_lanjut:
      - {apa: Empat, status: belum}
"""


@each(("stage", "expected"), [(1, [5]), (2, [5]), (3, [5, 9]), (FINAL, [5, 9])])
def test_follow_ups_are_done_when_a_later_stage_has_come(stage: int, expected: list[int]) -> None:
    assert lines(STAGES, "BMT001", stage=stage) == expected


def test_follow_ups_of_the_stage_at_hand_may_be_open() -> None:
    alone = STAGES.partition("  - tahap: II")[0]
    assert lines(alone, "BMT001", stage=1) == []
    assert lines(alone, "BMT001", stage=2) == [5]


def test_open_follow_ups_are_graver_in_a_final_manuscript() -> None:
    final = STAGES + "naskah: {status: final}\n"
    assert [f.severity for f in looked(final, "BMT001").findings] == ["galat", "galat"]
    assert [f.severity for f in looked(final, "BMT001", stage=3).findings] == ["peringatan", "peringatan"]
    assert "padahal naskah final" in looked(final, "BMT001").findings[0].message


@each(
    ("deadline", "expected"),
    [("2026-06-01", []), ("2026-06-09", []), ("2026-06-10", [4]), ("2026-05-11", [4]), ("2026-05-12", [])],
)
def test_a_deadline_lies_between_its_stage_and_the_next(deadline: str, expected: list[int]) -> None:
    text = f"""
bimtek:
  - tahap: I
    mulai: 2026-05-12
    tindak_lanjut: [{{apa: Satu, tenggat: {deadline}, status: selesai}}]
  - {{tahap: III, mulai: 2026-08-10}}
  - {{tahap: II, mulai: 2026-06-09}}
"""
    assert lines(text, "BMT002") == expected


def test_a_next_stage_with_a_wrong_date_makes_no_deadline_wrong() -> None:
    text = """
bimtek:
  - tahap: I
    mulai: 2026-05-12
    tindak_lanjut: [{apa: Satu, tenggat: 2026-06-01, status: selesai}]
  - {tahap: II, mulai: 2025-06-09}
"""
    assert (lines(text, "BMT002"), lines(text, "BMT003")) == ([], [5])


@each(
    ("first", "second", "expected"),
    [
        ("mulai: 2026-05-12, selesai: 2026-05-13", "mulai: 2026-06-09", []),
        ("mulai: 2026-05-12", "mulai: 2026-05-13", []),
        ("mulai: 2026-05-12, selesai: 2026-05-13", "mulai: 2026-05-13", [3]),
        ("mulai: 2026-05-12", "mulai: 2026-05-12", []),
        ("mulai: 2026-05-12, selesai: 2026-05-13", "mulai: 2026-05-12, selesai: 2026-05-13", []),
        ("mulai: 2026-05-12, selesai: 2026-05-13", "mulai: 2026-05-12", [3]),
        ("mulai: 2026-05-12", "mulai: 2025-06-09", [3]),
        ("mulai: 2026-05-13, selesai: 2026-05-12", "mulai: 2026-06-09", [2]),
        ("waktu: Juni 2026", "mulai: 2026-05-12", [2]),
        ("waktu: Mei 2026", "mulai: 2026-05-12", []),
    ],
)
def test_stages_follow_each_other(first: str, second: str, expected: list[int]) -> None:
    text = f"bimtek:\n  - {{tahap: I, {first}}}\n  - {{tahap: II, {second}}}\n"
    assert lines(text, "BMT003") == expected


def test_two_meetings_of_one_stage_may_overlap() -> None:
    text = "bimtek:\n  - {tahap: I, mulai: 2026-05-12}\n  - {tahap: I, mulai: 2026-05-12}\n"
    assert lines(text, "BMT003") == []


def test_decisions_leave_somebody_something_to_do_except_at_the_end() -> None:
    text = """
bimtek:
  - {tahap: I, keputusan: [Satu]}
  - {tahap: II}
  - {tahap: III, keputusan: [Dua], tindak_lanjut: [Tiga]}
  - {tahap: IV, keputusan: [Empat]}
"""
    assert lines(text, "BMT004") == [2]


@each(
    ("stages", "messages"),
    [
        (["I", "III", "IV"], [(3, "Bimtek tahap II belum dicatat, padahal tahap III sudah")]),
        (["IV"], [(2, "Bimtek tahap I, II, dan III belum dicatat, padahal tahap IV sudah")]),
        (["II", "I"], []),
        (["I"], []),
        ([], []),
    ],
)
def test_no_stage_is_left_out_before_a_recorded_one(stages: list[str], messages: list[tuple[int, str]]) -> None:
    text = "bimtek:\n" + "".join(f"  - {{tahap: {stage}}}\n" for stage in stages)
    assert found(text, "BMT005") == messages


@each(
    ("stage", "time", "wrong"),
    [
        ("I", "November 2019", True),
        ("II", "Dua bulan setelah September 2019", True),
        ("I", "Beberapa bulan sebelum September 2019", False),
        ("II", "Agustus 2019", False),
        ("IV", "Juli 2019", True),
        ("IV", "September 2019", False),
        ("IV", "Dua bulan setelah Agustus 2019", False),
    ],
)
def test_a_stage_told_in_words_is_on_its_side_of_a_dated_one(stage: str, time: str, wrong: bool) -> None:
    plan = f"bimtek: [{{tahap: III, mulai: 9 September 2019}}, {{tahap: {stage}, waktu: {time}}}]\n"
    assert bool(lines(plan, "BMT003")) == wrong


@each(("by", "wrong"), [("Wakil Bupati", True), ("Bupati Tabalong", False), ("Ketua panitia", False)])
def test_the_one_who_opens_is_the_one_in_the_rundown(by: str, wrong: bool) -> None:
    stage = f"{{tahap: I, pembuka: {{nama: Ana, jabatan: Bupati}}, agenda: [{{acara: Pembukaan, oleh: {by}}}]}}"
    assert bool(lines(f"bimtek: [{stage}]\n", "BMT007")) == wrong
