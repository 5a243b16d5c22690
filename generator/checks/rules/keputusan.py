"""Rules on decrees: the number of the decree that formed a body is told the same everywhere."""

import re
from collections.abc import Iterator

from generator.checks.finding import Severity
from generator.checks.passage import Passage
from generator.checks.prose import sentence_at
from generator.checks.rule import Basis, Hit, rule
from generator.checks.similar_wording import folded
from generator.checks.subject import Subject
from generator.source.values import Teks

_DECREE_NUMBER = r"(?<![\w/.])\d[\d.]*(?:/[\w.-]+){1,4}(?![\w/])"


@rule(
    "KPT001",
    "Nomor keputusan lembaga dalam teks berbeda",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=2,
    explanation="""
    Nomor keputusan pembentukan {dewan}, {tim_pelaksana}, atau {forum} dalam teks sama dengan 'nomor_sk' lembaga itu.
    Yang dinilai ialah kalimat yang menyebut satu lembaga dan satu nomor keputusan.
    """,
    bad="""
organisasi:
  dewan: {nomor_sk: 188.45/120/2025, tanggal_sk: 3 Maret 2025}
  komitmen: Dewan Smart City dibentuk dengan Keputusan Bupati Nomor 188.45/210/2025.
""",
    good="""
organisasi:
  dewan: {nomor_sk: 188.45/120/2025, tanggal_sk: 3 Maret 2025}
  komitmen: Dewan Smart City dibentuk dengan Keputusan Bupati Nomor 188.45/120/2025.
""",
)
def another_number_of_decree(subject: Subject) -> Iterator[Hit]:
    """A hit for each number of a decree told of a body that has another."""
    bodies = _numbered_bodies(subject)
    known = {folded(number) for _, number in bodies}
    for text, match in subject.prose.near(("keputusan ", "sk "), _DECREE_NUMBER) if bodies else ():
        sentence = sentence_at(text, *match.span())
        named = [(name, number) for name, number in bodies if name.casefold() in sentence.casefold()]
        is_of_another = re.search(
            r"(?i)\b(?:sebelumnya|semula|dahulu|lama|dicabut|diganti\w*|mengganti\w*)\b", sentence
        )
        told = re.findall(_DECREE_NUMBER, sentence)
        if len(named) != 1 or len(told) != 1 or folded(match[0]) == folded(named[0][1]) or is_of_another:
            continue
        if re.search(r"(?i)\b(?:keputusan|sk)\b[^.;]{0,40}$", text[: match.start()]) and not text.path.startswith(
            "sumber"
        ):
            name, number = named[0]
            also = " (nomor lembaga lain)" if folded(match[0]) in known else ""
            message = f"teks menyebut nomor keputusan {match[0]}{also}, padahal nomor keputusan {name} {number}"
            yield Hit(Passage(text, *match.span()), message, "samakan nomornya.", also=number.place)


def _numbered_bodies(subject: Subject) -> list[tuple[str, Teks]]:
    """The names of the bodies whose decree has a number, each with that."""
    bodies, terms = subject.plan.organisasi, subject.plan.istilah
    named = ((terms.dewan, bodies.dewan), (terms.tim_pelaksana, bodies.tim_pelaksana), (terms.forum, bodies.forum))
    return [(str(name), body.nomor_sk) for name, body in named if body.nomor_sk]
