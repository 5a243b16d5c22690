"""Sentences on an assessment that every report says alike."""

from collections.abc import Iterator
from fractions import Fraction

from generator.evaluation.assessment import Assessment, YearScore
from generator.evaluation.lifts import Lift
from generator.evaluation.scores import Mean, shown_difference, shown_score
from generator.evaluation.what_if import Change
from generator.framework.instruments import Item
from generator.masterplan.dimensi_instrumen import instrument_dimensions
from generator.source.printed_amounts import shown_number
from generator.source.values import Bilangan
from generator.source.words import joined


def region_of(assessment: Assessment) -> str:
    """The region's full name; what it is called without one is said."""
    return "".join(map(str, assessment.plan.daerah.nama_lengkap)).strip() or "(nama daerah belum diisi)"


def caveats(assessment: Assessment) -> Iterator[str]:
    """What is not counted, or is counted in two ways: unanswered items, answers to other items, free answers."""
    result = assessment.result
    if (open_items := result.asked - result.answered) and result.answered:
        yield (
            f"{open_items} dari {result.asked} butir belum bernilai: nilai akhir {shown_score(result.as_zero)} "
            f"bila dihitung 0, dan {shown_score(result.left_out)} bila tidak dihitung."
        )
    elif open_items:
        yield f"Belum satu pun dari {result.asked} butir bernilai, sehingga nilai akhirnya belum berarti."
    if assessment.strange:
        yield (
            f"{len(assessment.strange)} jawaban tidak dihitung karena butirnya tidak ada dalam instrumen ini: "
            f"{', '.join(assessment.strange)}."
        )
    if assessment.others:
        yield (
            f"Isian tahun {assessment.year} memuat pula evaluasi menurut {joined(assessment.others)}, yang tidak "
            "termasuk dalam penilaian ini."
        )
    if assessment.earlier:
        yield (
            f"Yang dinilai ialah evaluasi {assessment.when}. Isian memuat pula evaluasi {joined(assessment.earlier)} "
            "menurut instrumen yang sama, yang tidak termasuk dalam penilaian ini."
        )
    if assessment.free:
        named = assessment.evaluation is not None and assessment.evaluation.instrumen
        why = "butirnya tidak dikenal" if named else "evaluasinya tidak menyebut 'instrumen'"
        yield f"{assessment.free} jawaban tidak dihitung karena {why}."


def heading(assessment: Assessment) -> str:
    """The instrument, with the year and stage of the evaluation if there is one."""
    if assessment.evaluation is None:
        there = "jawaban menurut instrumen" if assessment.plan.evaluasi else "evaluasi"
        return f"{assessment.instrument.name}; belum ada {there} dalam isian"
    return f"{assessment.instrument.name}; tahun {assessment.when}"


def comparison(assessment: Assessment) -> str:
    """The score beside the published ones of the same instrument; "" if none are known."""
    found = assessment.comparison
    if found is None:
        return ""
    quartiles = f"; kuartil {joined([shown_score(one) for one in found.quartiles])}" if found.quartiles else ""
    return (
        f"Dibandingkan dengan {found.number} nilai terbit menurut instrumen yang sama (terendah "
        f"{shown_score(found.lowest)}, rerata {shown_score(found.mean)}, tertinggi {shown_score(found.highest)}"
        f"{quartiles}): lebih tinggi daripada {found.below} di antaranya."
    )


def what_if(assessment: Assessment) -> Iterator[str]:
    """What each change does after those before it, then all of them together."""
    for change, gain in supposed_steps(assessment):
        before = "belum bernilai" if change.before is None else shown_score(change.before)
        yield (
            f"{name_of(change.item, assessment)} ({change.item.key}): {before} menjadi {shown_score(change.score)}, "
            f"nilai akhir {gain}"
        )
    if total := supposed_total(assessment):
        yield total


def supposed_steps(assessment: Assessment) -> Iterator[tuple[Change, str]]:
    """Each change, and by how much the printed final score differs when it follows the changes before it."""
    score = assessment.result.as_zero
    for change in assessment.changes:
        yield change, shown_difference(score, score + change.gain)
        score += change.gain


def gain_of(lift: Lift, assessment: Assessment) -> str:
    """By how much the printed final score rises with a lift alone."""
    return shown_difference(assessment.result.as_zero, assessment.result.as_zero + lift.gain)


def supposed_total(assessment: Assessment) -> str:
    """The final score with all supposed scores together; "" if none is supposed."""
    if assessment.changed is None:
        return ""
    first, after = assessment.result.as_zero, assessment.changed.as_zero
    return (
        f"Nilai akhir {shown_score(first)} menjadi {shown_score(after)} ({shown_difference(first, after)}), "
        "dengan butir yang belum bernilai dihitung 0."
    )


def in_year(score: YearScore) -> str:
    """The score of a year, published or computed: "2023 menurut 2023-kppn: 3,38 (terbit)"."""
    shown = [f"{shown_score(score.published)} (terbit)"] if score.published is not None else []
    if score.computed:
        shown.append(f"{counted_twice(score.computed.as_zero, score.computed.left_out)} (hitungan)")
    by = f" menurut {score.instrument}" if score.instrument else ""
    return f"{score.when or score.year}{by}: {'; '.join(shown)}"


def counted_twice(as_zero: Fraction, left_out: Fraction | None) -> str:
    """A score in both ways of counting, once if they agree: "1,20 atau 3,00"."""
    first, second = (shown_score(score) for score in (as_zero, left_out))
    return first if first == second else f"{first} atau {second}"


def mean_shown(mean: Mean) -> str:
    """A mean in both ways of counting, once if every item is answered."""
    return counted_twice(mean.as_zero, mean.left_out)


def name_of(item: Item, assessment: Assessment) -> str:
    """The name of an item, with the region's name of its dimension if other items are called the same."""
    named = [one for one in assessment.instrument.items.values() if one.name == item.name]
    return f"{item.name} ({dimension_of(item, assessment)})" if len(named) > 1 else item.name


def dimension_of(item: Item, assessment: Assessment) -> str:
    """The name of the dimension that an item is about, in the region's words if it has it; "" if it is about none."""
    return str(instrument_dimensions(assessment.plan).get(item.dimension, ""))


def score_shown(value: object) -> str:
    """The score of an answer as written; "" if it has none."""
    return shown_number(value) if isinstance(value, Bilangan) else ""
