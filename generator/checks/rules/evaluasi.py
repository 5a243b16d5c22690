"""Rules on the region's answers to the ministry's instrument."""

from collections.abc import Iterator

from generator.checks.finding import Severity
from generator.checks.rule import Basis, Hit, rule
from generator.checks.subject import Subject
from generator.source.numbers import shown_number
from generator.source.values import Bilangan

_HIGH_SCORE = 3


@rule(
    "EVL001",
    "Nilai tinggi tanpa bukti",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Jawaban bernilai 3 atau lebih atas butir instrumen disertai bukti: dokumen, nomor, tahun, atau tautannya. Penilai
    menurunkan nilai yang tidak dapat ditunjukkan buktinya. Bila buktinya belum ada, nilainya belum setinggi itu.
    """,
    bad="""
evaluasi: [{tahun: 2023, instrumen: 2023-kppn, jawaban: [{butir: rapat-dewan, nilai: 3}]}]
""",
    good="""
evaluasi:
  - tahun: 2023
    instrumen: 2023-kppn
    jawaban: [{butir: rapat-dewan, nilai: 3, bukti: "Notula rapat Dewan, 12 Mei 2023"}]
""",
)
def high_score_without_evidence(subject: Subject) -> Iterator[Hit]:
    """A hit for each high score of an item of an instrument for which no evidence is named."""
    for evaluation in subject.plan.evaluasi:
        for answer in evaluation.jawaban:
            score = answer.nilai
            if answer.asked and isinstance(score, Bilangan) and score >= _HIGH_SCORE and not answer.bukti:
                message = f"nilai {shown_number(score)} untuk '{answer.asked.name}' belum disertai bukti"
                yield Hit(score, message, f"isi 'bukti' ({answer.asked.evidence}), atau turunkan nilainya.")
