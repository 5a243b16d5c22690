"""An assessment as a document, the "Laporan Evaluasi Mandiri"."""

from dataclasses import dataclass
from typing import Any

from generator.building.writers import Writers
from generator.documents.compose import Composer
from generator.documents.manifest import DocumentSpec
from generator.evaluation import words
from generator.evaluation.as_text import MOST_LIFTS
from generator.evaluation.assessment import Assessment
from generator.evaluation.lifts import Lift
from generator.evaluation.scores import Mean, rounded, shown_score
from generator.evaluation.what_if import Change
from generator.framework.instruments import Item
from generator.masterplan.dimensi_instrumen import instrument_dimensions
from generator.regions.locate import RegionFolder, shipped_templates
from generator.source.printed_amounts import shown_number, shown_rupiah

REPORT = DocumentSpec("laporan_evaluasi", "", "Laporan Evaluasi Mandiri")


@dataclass(frozen=True, slots=True)
class BarisNilai:
    """A line of scores for the template: a part, or the final score."""

    nama: str
    bobot: str
    dijawab: str
    nol: str
    tanpa: str


@dataclass(frozen=True, slots=True)
class BarisButir:
    """An item for the template, with what a table of answers, advice or proposals says of it."""

    butir: str
    nilai: str = ""
    penjelasan: Any = ""
    bukti: Any = ""
    kenaikan: str = ""
    biaya: str = ""
    isi: str = ""
    tempat: str = ""
    jawaban: str = ""


@dataclass(frozen=True, slots=True)
class BarisPengandaian:
    """An item with another score, for the template."""

    butir: str
    nilai: str
    menjadi: str
    kenaikan: str


def report(folder: RegionFolder, assessment: Assessment, form: str) -> bytes:
    """The "Laporan Evaluasi Mandiri" of a region as Word ("docx") or Markdown ("md")."""
    plan = assessment.plan
    composer = Composer(plan, shipped_templates(), folder.templates, folder.home)
    document = composer.compose(REPORT, _context(assessment))
    ((_, content),) = Writers(plan, folder, (form,)).files(document)
    return content


def _context(assessment: Assessment) -> dict[str, Any]:
    result = assessment.result
    parts = assessment.instrument.parts
    whole = Mean(result.asked, result.answered, result.as_zero, result.left_out)
    names = instrument_dimensions(assessment.plan)
    dimensions = [(name, result.dimensions[key]) for key, name in names.items() if key in result.dimensions]
    return {
        "nama_instrumen": assessment.instrument.name,
        "tahun_evaluasi": assessment.when,
        "nilai_akhir": words.mean_shown(whole),
        "dijawab": result.answered,
        "banyak_butir": result.asked,
        "keterangan": _told_of(assessment),
        "perbandingan": words.comparison(assessment),
        "pengandaian": [_supposed(*step, assessment) for step in words.supposed_steps(assessment)],
        "nilai_pengandaian": words.supposed_total(assessment),
        "catatan_hitungan": [*words.caveats(assessment)],
        "nilai_bagian": [
            *(
                _line(part.name, f"{shown_number(int(part.weight))}%", result.parts[key])
                for key, part in parts.items()
            ),
            _line("Nilai akhir", "100%", whole),
        ],
        "angka_bagian": [rounded(mean.as_zero) for mean in (*(result.parts[key] for key in parts), whole)],
        "ada_yang_kosong": result.answered < result.asked,
        "keterangan_bagan": ", yang Belum Bernilai Dihitung 0" if result.answered < result.asked else "",
        "nilai_dimensi": [_line(str(name), "", mean) for name, mean in dimensions],
        "nama_dimensi": [name for name, _ in dimensions],
        "angka_dimensi": [rounded(mean.as_zero) for _, mean in dimensions],
        "saran": [_advice(lift, assessment) for lift in assessment.lifts[:MOST_LIFTS]],
        "jawaban_bagian": [
            (part.name, [_answer(item, assessment) for item in part.items]) for part in parts.values()
        ],
        "usul": _proposals(assessment),
    }


def _told_of(assessment: Assessment) -> Any:
    """What the region says of the evaluation that is assessed: what was assessed, when, by whom."""
    own = assessment.evaluation
    return own.keterangan if own is not None and own.keterangan else ""


def _line(name: str, weight: str, mean: Mean) -> BarisNilai:
    first, second = shown_score(mean.as_zero), shown_score(mean.left_out)
    return BarisNilai(name, weight, f"{mean.answered} dari {mean.asked}", first, second)


def _advice(lift: Lift, assessment: Assessment) -> BarisButir:
    proposal = assessment.proposed.get(lift.item.key)
    return BarisButir(
        words.name_of(lift.item, assessment),
        shown_score(lift.score),
        bukti=lift.item.evidence,
        kenaikan=words.gain_of(lift, assessment),
        biaya=shown_rupiah(proposal.cost) if proposal and proposal.cost else "",
    )


def _supposed(change: Change, gain: str, assessment: Assessment) -> BarisPengandaian:
    """An item with the score supposed for it, and what that adds to the final score."""
    name = words.name_of(change.item, assessment)
    scores = shown_score(change.before), shown_score(change.score)
    return BarisPengandaian(name, *scores, gain)


def _answer(item: Item, assessment: Assessment) -> BarisButir:
    answer = assessment.answers.get(item.key)
    name = words.name_of(item, assessment)
    if answer is None:
        return BarisButir(name, "–")
    return BarisButir(
        name, words.score_shown(answer.nilai) or "–", answer.penjelasan or "", [*answer.bukti_lengkap] or ""
    )


def _proposals(assessment: Assessment) -> list[BarisButir]:
    return [
        BarisButir(
            words.name_of(one.item, assessment),
            isi=one.words,
            tempat=f"{one.place.file.name}:{one.place.line}" if one.place else "",
            jawaban="belum ada" if one.is_open else "ada",
        )
        for one in assessment.proposals
    ]
