"""Rules on quotations: the vision, the missions and names of programmes as they stand in their own fields."""

import re
from collections.abc import Iterator

from generator.checks.finding import Severity
from generator.checks.passage import Passage
from generator.checks.prose import sentence_at
from generator.checks.quotations import Misquotation, misquotations
from generator.checks.rule import Basis, Hit, rule
from generator.checks.subject import Subject, text_of
from generator.checks.whose_document import is_said_of_others
from generator.source.values import Teks

_OF_ANOTHER = (
    r"(?i)\b(?:sebelumnya|terdahulu|lama|semula|dahulu|lalu|provinsi|nasional|usulan|rancangan|diubah|berganti|diganti|"
    r"awalnya|alternatif|pilihan|lain)\b"
)
_NOT_JUDGED = ("sumber", "istilah", "dasar_hukum", "peta_jalan")


@rule(
    "KTP001",
    "Visi, misi, atau nama program dikutip dengan kata lain",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=2,
    explanation="""
    Rumusan visi dan misi, baik RPJMD maupun {smart_city}, serta nama {quick_win} dikutip persis seperti pada
    isiannya. Yang ditandai ialah kutipan yang hanya berbeda satu kata; ringkasan dengan kata-kata sendiri, dan
    rumusan lama yang disebut demikian, tidak ditandai.
    """,
    bad="""
rpjmd: {visi: "Cendana Raya yang Sejahtera, Terhubung, dan Lestari"}
visi: {penjelasan: "RPJMD mengusung visi Cendana Raya yang Sejahtera, Mandiri, dan Lestari bagi warga."}
""",
    good="""
rpjmd: {visi: "Cendana Raya yang Sejahtera, Terhubung, dan Lestari"}
visi: {penjelasan: "RPJMD mengusung visi Cendana Raya yang Sejahtera, Terhubung, dan Lestari bagi warga."}
""",
)
def misquoted(subject: Subject) -> Iterator[Hit]:
    """A hit for each text that quotes a statement with another word."""
    seen: set[str] = set()
    for found in misquotations(subject.prose, _statements(subject)):
        if found.text.path not in seen and not _is_excused(subject, found):
            seen.add(found.text.path)
            passage = Passage(found.text, found.start, found.end)
            message = f"kutipan '{text_of(passage.words)}' berbeda dengan '{text_of(found.statement)}'"
            yield Hit(passage, message, "kutip persis seperti pada isiannya.", also=found.statement.place)


def _statements(subject: Subject) -> list[Teks]:
    plan = subject.plan
    told = [
        plan.rpjmd.visi,
        plan.visi.rumusan,
        *(mission.nama for mission in plan.rpjmd.misi),
        *(mission.nama for mission in plan.misi),
        *(item.nama for item in plan.quick_win),
    ]
    return [text for text in told if isinstance(text, Teks) and text]


def _is_excused(subject: Subject, found: Misquotation) -> bool:
    """Whether a text may say it so: another statement of its own, one of the past or of others."""
    if found.text.path.startswith(_NOT_JUDGED):
        return True
    sentence = sentence_at(found.text, found.start, found.end)
    outside = sentence.replace(found.text[found.start : found.end], "")
    return bool(re.search(_OF_ANOTHER, outside)) or is_said_of_others(subject, found.text, found.start, found.end)
