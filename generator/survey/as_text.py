"""The results of a survey as text for a terminal, and as answers to be copied into the region's YAML."""

from collections.abc import Iterator, Mapping, Sequence

from generator.evaluation.scores import shown_score
from generator.source.printed_amounts import shown_number
from generator.source.problems import UserError
from generator.survey.doubts import doubts, in_words, other_scale
from generator.survey.result import QuestionMean, SurveyResult
from generator.survey.scores_in_cells import Scale

_LOWEST = 5
_MOST_REMARKS = 20
_BESIDE = "Tulisan di luar sel formulir, tidak dihitung"


def as_text(result: SurveyResult, region: str, names: Mapping[str, str], files: Sequence[str]) -> str:
    """The means of the dimensions, the lowest questions, and what assessors would doubt."""
    return "\n".join(_lines(result, region, names, files)) + "\n"


def _lines(result: SurveyResult, region: str, names: Mapping[str, str], files: Sequence[str]) -> Iterator[str]:
    yield f"Survei dampak {region}"
    yield f"  {shown_number(len(result.responses.counted))} responden dihitung dari {', '.join(files)}"
    yield from (f"  {one}" for one in _declared(result.responses.scale))
    yield ""
    if result.responses.seems_of_other_scale:
        yield from (other_scale(result), "")
    width = max(len(name) for name in names.values())
    yield f"  {'':{width}}  responden  rerata"
    for one in result.dimensions:
        yield f"  {names[one.key]:{width}}  {shown_number(one.respondents):>9}  {shown_score(one.mean):>6}"
    yield f"  {'Dampak':{width}}  {'':>9}  {shown_score(result.mean):>6}"
    if len(result.answered) < result.asked:
        yield f"\n{_partly(result)}"
    if lowest := sorted(result.answered, key=lambda one: one.mean or 0)[:_LOWEST]:
        yield "\nYang terendah"
        for found in lowest:
            yield f"  {shown_score(found.mean)}  {found.item.name} ({names[found.item.dimension]})"
    above = other_scale(result) if result.responses.seems_of_other_scale else ""
    if told := [doubt for doubt in doubts(result, names) if doubt != above]:
        yield "\nYang akan ditanyakan penilai"
        yield from (f"  - {doubt}" for doubt in told)
        if told != [doubt for doubt in doubts(result, names, most=None) if doubt != above]:
            yield "  Semua tempatnya ada dalam hasil dengan --format json."
    yield from _remarks(result.responses.remarks)
    if result.responses.unused:
        yield f"\nKolom yang tidak dipakai: {'; '.join(result.responses.unused)}."


def _declared(scale: Scale) -> Iterator[str]:
    """What words count as, if the user declared a scale."""
    if scale:
        words = sorted(scale.items(), key=lambda pair: -pair[1])
        yield f"Skala kata yang dinyatakan: {'; '.join(f'{word} = {shown_score(score)}' for word, score in words)}."


def _remarks(remarks: Sequence[str]) -> Iterator[str]:
    if remarks:
        yield f"\n{_BESIDE}"
        yield from (f"  - {one}" for one in remarks[:_MOST_REMARKS])
    if len(remarks) > _MOST_REMARKS:
        yield f"  - … dan {len(remarks) - _MOST_REMARKS} lagi, semuanya dalam hasil dengan --format json"


def _partly(result: SurveyResult) -> str:
    """That some questions have no answer, and what the mean is if they count as 0."""
    return (
        f"{result.asked - len(result.answered)} dari {result.asked} pertanyaan belum terjawab: dampak "
        f"{shown_score(result.as_zero)} bila dihitung 0, dan {shown_score(result.mean)} bila tidak dihitung."
    )


def as_yaml(result: SurveyResult, names: Mapping[str, str]) -> str:
    """The means as answers of ``evaluasi[].jawaban``, rounded to two places; what nobody answered is left out.

    What assessors would doubt stands above them as comments. Raises UserError if the form seems to have had another
    scale, because no mean of it is a score, or if many answers are words without one.
    """
    if result.responses.seems_of_other_scale:
        raise UserError(f"Jawaban evaluasi tidak ditulis: {other_scale(result)}")
    if result.responses.are_in_words:
        raise UserError(f"Jawaban evaluasi tidak ditulis: {in_words(result)}")
    told = [*_declared(result.responses.scale), *doubts(result, names)]
    if result.responses.unused:
        told.append(f"Kolom yang tidak dipakai: {'; '.join(result.responses.unused)}.")
    told += [f"{_BESIDE}: {one}" for one in result.responses.remarks]
    lines = [f"    # {' '.join(doubt.split())}" for doubt in told]
    lines.append("    jawaban:")
    for one in result.answered:
        lines += [
            f"      - butir: {one.item.key}",
            f"        nilai: {shown_score(one.mean)}",
            f"        bukti: {_evidence(one)}",
        ]
    return "\n".join(lines) + "\n"


def _evidence(one: QuestionMean) -> str:
    """Who was asked a question; only those who say so are users of the services."""
    asked = f"Survei dampak terhadap {shown_number(one.number)}"
    if one.users == one.number:
        return f"{asked} pengguna layanan"
    if not one.users:
        return f"{asked} responden (tidak disebut apakah pengguna layanan)"
    return f"{asked} responden ({shown_number(one.users)} menyatakan diri pengguna layanan)"
