"""Rules on waivers: reason given, rule known, and still needed."""

from collections.abc import Iterator

from generator.checks.finding import Severity
from generator.checks.rule import Basis, Hit, all_rules, rule
from generator.checks.subject import Subject
from generator.source.words import similar


@rule(
    "PKS001",
    "Pengecualian tanpa alasan",
    Severity.PERINGATAN,
    Basis.PERTIMBANGAN,
    stage=1,
    explanation="""
    Temuan boleh dikecualikan, tetapi pembaca berikutnya harus tahu sebabnya. Pengecualian tanpa alasan atau tanpa
    nama aturan tidak berlaku.
    """,
    bad="""
pemeriksaan:
  dikecualikan:
    - {aturan: ISI001, pada: visi.penjelasan}
""",
    good="""
pemeriksaan:
  dikecualikan:
    - {aturan: ISI001, pada: visi.penjelasan, alasan: Menunggu rapat Dewan 3 Maret 2026}
""",
)
def without_reason(subject: Subject) -> Iterator[Hit]:
    """A hit for each waiver without a rule or without a reason."""
    for waiver in subject.plan.pemeriksaan.dikecualikan:
        if not waiver.aturan:
            yield Hit(waiver, "pengecualian ini tidak menyebut aturan", "isi ‹aturan› dengan kodenya.")
        elif not waiver.alasan:
            held = subject.plan.placeholders.get(waiver.path_of("alasan"))
            why = f"'{held}' bukan alasan pengecualian {waiver.aturan}" if held else ""
            why = why or f"pengecualian {waiver.aturan} tidak beralasan"
            yield Hit(waiver, why, "isi ‹alasan› dengan satu kalimat.")


@rule(
    "PKS002",
    "Pengecualian menyebut aturan yang tidak ada",
    Severity.PERINGATAN,
    Basis.PERTIMBANGAN,
    stage=1,
    explanation="Kode aturan yang salah ketik membuat pengecualian tidak berlaku.",
    bad="""
pemeriksaan:
  dikecualikan:
    - {aturan: ISI01, alasan: Menunggu rapat Dewan}
""",
    good="""
pemeriksaan:
  dikecualikan:
    - {aturan: ISI001, alasan: Menunggu rapat Dewan}
""",
)
def unknown_rule(subject: Subject) -> Iterator[Hit]:
    """A hit for each waiver of an unknown rule."""
    known = all_rules()
    for waiver in subject.plan.pemeriksaan.dikecualikan:
        if waiver.aturan and waiver.aturan.upper() not in known:
            near = similar(waiver.aturan.upper(), known)
            meant = f"Mungkin maksud Anda: {near[0]}." if near else ""
            remedy = meant or "lihat daftarnya dengan perintah 'masterplan rule'."
            yield Hit(waiver.aturan, f"tidak ada aturan '{waiver.aturan}'", remedy)


@rule(
    "PKS003",
    "Pengecualian yang tidak lagi diperlukan",
    Severity.SARAN,
    Basis.PERTIMBANGAN,
    stage=1,
    explanation="""
    Pengecualian yang tidak mengenai satu temuan pun menyembunyikan temuan yang kelak muncul di tempat yang sama.
    """,
    bad="""
pemeriksaan:
  dikecualikan:
    - {aturan: PKS002, alasan: Aturan itu memang tidak ada}
""",
    good="""
pemeriksaan:
  dikecualikan:
    - {aturan: XYZ001, alasan: Aturan itu memang tidak ada}
    - {aturan: PKS002, alasan: Kode XYZ001 dipakai program lain}
""",
)
def unused(subject: Subject) -> Iterator[Hit]:
    """A hit for each waiver with a reason that matched no finding, if its rule was applied."""
    for waiver in subject.plan.pemeriksaan.dikecualikan:
        applied = waiver.alasan and waiver.aturan and waiver.aturan.upper() in subject.applied
        if applied and waiver.path not in subject.used_waivers:
            yield Hit(
                waiver.aturan,
                f"pengecualian {waiver.aturan} tidak mengenai satu temuan pun",
                "hapus pengecualian ini, atau perbaiki ‹pada›.",
            )
