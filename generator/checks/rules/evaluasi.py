"""Rules on the region's answers to the ministry's instrument."""

import re
from collections.abc import Iterator

from generator.checks.figures_in_prose import Figure
from generator.checks.finding import Severity
from generator.checks.rule import Basis, Hit, rule
from generator.checks.subject import Subject
from generator.source.printed_amounts import shown_number
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
            is_proven = any(proof.dokumen or proof.tautan for proof in answer.bukti)
            if answer.asked and isinstance(score, Bilangan) and score >= _HIGH_SCORE and not is_proven:
                message = f"nilai {shown_number(score)} untuk '{answer.asked.name}' belum disertai bukti"
                yield Hit(score, message, f"isi ‹bukti› ({answer.asked.evidence}), atau turunkan nilainya.")


_INDEX = (
    r"(?i)(?:^|\s)(?:indeks(?: smart city| kota cerdas| kematangan)?|nilai indeks|indeksnya)"
    r"(?:\s(?:sebesar|yakni|yaitu|adalah|akhir|akhirnya|mencapai|pada angka|senilai|ialah))*\s*$"
)
_OF_SMART_CITY = r"(?i)\bevaluasi\b.*\bsmart city\b|\bindeks smart city\b"
_OF_ANOTHER = r"(?i)\b(?:dari|semula|sebelumnya|rata-rata|nasional|target|tertinggi|terendah|provinsi|skala)\b"


@rule(
    "EVL002",
    "Indeks dalam teks berbeda dengan isiannya",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Indeks yang disebut keterangan suatu evaluasi sama dengan isian 'indeks' evaluasi itu, demikian pula indeks
    evaluasi smart city tahun itu di tempat lain. Indeks tahun lain dan rata-rata nasional tidak dibandingkan.
    """,
    bad="""
evaluasi: [{tahun: 2023, indeks: "3,38", keterangan: "Dengan indeks 3,83 daerah ini masuk delapan besar."}]
""",
    good="""
evaluasi:
  - {tahun: 2023, indeks: "3,38", keterangan: "Dengan indeks 3,38 daerah ini naik dari indeks 2,9 tahun 2022."}
""",
)
def another_index(subject: Subject) -> Iterator[Hit]:
    """A hit for each index of an evaluation that a text tells otherwise."""
    known = {int(item.tahun or 0): item.indeks for item in subject.plan.evaluasi if isinstance(item.indeks, Bilangan)}
    for figure in subject.figures if known else ():
        is_told = "ndeks" in figure.before and re.search(_INDEX, figure.before) and not figure.whole
        year = _year_of(subject, figure) if is_told and figure.unit not in ("rp", "%") else 0
        index = known.get(year)
        if index is None or re.search(_OF_ANOTHER, figure.before):
            continue
        if figure.value not in {one.indeks for one in subject.plan.evaluasi if int(one.tahun or 0) == year}:
            message = f"teks menyebut indeks {figure.shown}, padahal indeks evaluasi {year} {shown_number(index)}"
            yield Hit(figure.passage, message, "samakan indeksnya.", also=index.place)


def _year_of(subject: Subject, figure: Figure) -> int:
    """The year of the evaluation that an index is of; 0 if it is none of smart city."""
    own = subject.item_of(figure.text.path) if figure.topic == "evaluasi" else None
    if own is None and not re.search(_OF_SMART_CITY, figure.sentence):
        return 0
    return figure.year if figure.year > 0 else int(getattr(own, "tahun", 0) or 0)
