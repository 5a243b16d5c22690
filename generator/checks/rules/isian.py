"""The rule on missing inputs: one finding for each gap that the documents show."""

from collections.abc import Iterator

from generator.checks.finding import Severity
from generator.checks.folding import MISSING
from generator.checks.rule import Basis, Hit, rule
from generator.checks.subject import Subject, addition, called
from generator.framework.stages import stage_of
from generator.source.paths import ModelPath
from generator.source.values import Gap

_BACKBONE, _USUAL = 8, 3
_SCORED = ("quick_win", "sasaran", "rencana_aksi", "risiko")


@rule(
    "ISI001",
    "Isian belum ada",
    Severity.PERINGATAN,
    Basis.PERTIMBANGAN,
    stage=1,
    explanation="""
    Setiap isian yang tidak ditandai boleh kosong diharapkan ada, dan tampak dalam dokumen sebagai celah selama belum
    ada. Isian yang menjadi tulang punggung naskah, seperti visi dan rencana aksi, ditandai galat; yang dinilai
    kementerian pada setiap sasaran, kegiatan, risiko, dan {quick_win} ditandai peringatan; perincian kecil lainnya
    ditandai saran. Isian baru ditagih sesudah tahap Bimtek yang membahasnya.
    """,
    bad="""
visi:
  rumusan: Terwujudnya daerah yang cerdas dan sejahtera
""",
    good="""
visi:
  rumusan: Terwujudnya daerah yang cerdas dan sejahtera
  penjelasan: Cerdas berarti layanan yang mudah dijangkau; sejahtera berarti pendapatan yang cukup.
""",
)
def unfilled(subject: Subject) -> Iterator[Hit]:
    """A hit for each gap, with a severity by its weight."""
    for gap in subject.gaps:
        told = f"; yang tertulis baru teks pengganti '{gap.words}'" if gap.words else ""
        remedy = "ganti dengan isi yang sebenarnya." if gap.words else _remedy(gap, subject)
        message = f"{gap.label}{MISSING}{told}"
        stage = stage_of(*ModelPath(gap.path).kinds)
        yield Hit(gap, message, remedy, severity=_severity(gap), stage=stage, in_forms=_remedy_in_forms(gap))


def _remedy(gap: Gap, subject: Subject) -> str:
    if gap.written:
        return "kuncinya sudah ada di sini dan masih kosong; isilah."
    path = ModelPath(gap.path)
    if path.owner:
        return f"lengkapi '{path.name}' pada {called(path.owner)}."
    topic = path.without_group
    if path.group:
        return addition(f"butir '{topic}'", topic, path.group) + "."
    file = subject.plan.homes.file_of(topic)
    return f"tambahkan topik '{topic}' pada {file.name if file else 'berkas daerah'}."


def _remedy_in_forms(gap: Gap) -> str:
    if gap.words:
        return ""
    return "tambahkan butirnya pada formulir ini." if ModelPath(gap.path).group else "isilah pada formulirnya."


def _severity(gap: Gap) -> Severity:
    if gap.weight >= _BACKBONE:
        return Severity.GALAT
    path = ModelPath(gap.path)
    demanded = gap.weight >= _USUAL or (path.topic in _SCORED and bool(path.item))
    return Severity.PERINGATAN if demanded else Severity.SARAN
