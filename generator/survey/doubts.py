"""What assessors doubt about a survey: too few respondents, people asked twice, answers given without thought."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.framework.instruments import HIGHEST
from generator.source.printed_amounts import shown_number
from generator.source.words import joined
from generator.survey.questions import WANTED
from generator.survey.responses import Response
from generator.survey.result import SurveyResult
from generator.survey.scores_in_cells import scale_proposed

_FEWEST_ALIKE = 6
"""Fewer equal answers than these say nothing about whether the questions were read."""
MOST_NAMED = 5


def doubts(result: SurveyResult, names: Mapping[str, str], most: int | None = MOST_NAMED) -> Iterator[str]:
    """The doubts as sentences, with the dimensions' ``names`` by their keys, the gravest first.

    Of the places of a doubt ``most`` are named; None names them all.
    """
    responses = result.responses
    counted = responses.counted
    if responses.seems_of_other_scale:
        yield other_scale(result)
    if responses.ratings:
        yield in_words(result)
    yield from _use_not_asked(result)
    yield from _of_dimensions(result, names)
    yield from _named(
        [one for one in responses.all if one.is_user is False], "tidak memakai layanannya dan tidak dihitung", most
    )
    yield from _named(responses.silent, "tidak menjawab satu pertanyaan pun dan tidak dihitung", most)
    yield from _unread(responses.unread, most)
    yield from _several_dimensions(counted, names, most)
    yield from _twice(counted, names, most)
    yield from _rows(responses.repeated, "sama seluruhnya dengan baris lain dan dihitung satu kali", most)
    yield from _rows(responses.summaries, "merangkum baris lain dan tidak dihitung", most)
    yield from _rows(
        responses.like_summaries,
        "tanpa nama tampaknya merangkum baris lain, tetapi dihitung; bila benar, hapus",
        most,
    )
    yield from _named(
        responses.alike, "tanpa nama menjawab sama seluruhnya dengan baris lain, tetapi semuanya dihitung", most
    )
    yield from _named([one for one in counted if _is_straight(one)], "memberi nilai sama pada semua pertanyaan", most)
    yield from _named([one for one in counted if not one.programme], "tanpa program yang dinilai", most)
    yield from _use(counted, most)
    yield from _named(
        [one for one in counted if not one.respondent], "tanpa nama, jadi tidak dapat dibandingkan", most
    )
    if lacking := sum(one.unanswered for one in counted):
        yield f"{shown_number(lacking)} pertanyaan dibiarkan kosong; reratanya dari yang menjawab."


def other_scale(result: SurveyResult) -> str:
    """That the form seems to have had another scale than the survey's."""
    beyond = result.responses.beyond
    return (
        f"{shown_number(len(beyond))} jawaban bernilai di atas {HIGHEST}, jadi skala formulirnya tampaknya sampai "
        f"{shown_number(int(max(beyond)))}, bukan 0 sampai {HIGHEST}; rerata ini tidak bermakna. Minta jawaban "
        f"dengan skala 0 sampai {HIGHEST}."
    )


def in_words(result: SurveyResult) -> str:
    """That answers are words without a score, which ones, and how the user declares what they stand for."""
    ratings = [" ".join(text.split()) for text in result.responses.ratings]
    counts = Counter(ratings)
    told = ", ".join(f"'{word}' ({shown_number(number)})" for word, number in counts.most_common())
    return (
        f"{shown_number(len(ratings))} jawaban berupa kata tanpa angka, jadi tidak dihitung: {told}. Nyatakan nilai "
        f"setiap kata, misalnya  {scale_proposed(counts)}  lalu hitung lagi; sesuaikan angkanya dengan skala "
        "formulir Anda."
    )


def _use_not_asked(result: SurveyResult) -> Iterator[str]:
    """That a form has no column that says who uses the services, and which of its columns may be it."""
    unasked = [one for one in result.responses.counted if not one.use_asked]
    if unasked:
        told = joined([*dict.fromkeys(one.table for one in unasked)])
        maybe = result.responses.yes_or_no
        yield (
            f"Tidak ada kolom yang dikenali sebagai Pengguna dalam {told}; {shown_number(len(unasked))} respondennya "
            "dihitung semua, juga yang mungkin bukan pengguna layanan."
        )
        if maybe:
            yield (
                f"Kolom yang isinya hanya ya atau tidak: {'; '.join(maybe)}. Bila itu menyatakan pengguna layanan, "
                "ganti judulnya menjadi Pengguna lalu hitung lagi."
            )


def _of_dimensions(result: SurveyResult, names: Mapping[str, str]) -> Iterator[str]:
    """Dimensions with too few respondents, and those of whose questions some have no answer at all."""
    for one in result.dimensions:
        if one.respondents < WANTED:
            yield f"{names[one.key]}: {shown_number(one.respondents)} responden, kurang dari {WANTED} yang diminta."
        silent = [question.item.name for question in one.questions if question.mean is None]
        if one.respondents and silent:
            yield f"{names[one.key]}: {len(silent)} pertanyaan tanpa satu jawaban pun: {'; '.join(silent)}."


def _use(counted: list[Response], most: int | None) -> Iterator[str]:
    """Who does not say whether they use the services, and who says it in words that are not known."""
    unsaid = [one for one in counted if one.is_user is None and one.use_asked]
    other = [f"{one.place} ('{one.use}')" for one in unsaid if one.use]
    if other:
        what = "dengan isian Pengguna yang bukan ya atau tidak; jawabannya tetap dihitung"
        yield f"{shown_number(len(other))} responden {what}: {_listed(other, most)}."
    yield from _named([one for one in unsaid if not one.use], "tidak menyebut apakah ia pengguna layanan", most)


def _named(found: list[Response], what: str, most: int | None) -> Iterator[str]:
    if found:
        yield f"{shown_number(len(found))} responden {what}: {_listed([one.place for one in found], most)}."


def _rows(found: Sequence[Response | str], what: str, most: int | None) -> Iterator[str]:
    if found:
        places = [one if isinstance(one, str) else one.place for one in found]
        yield f"{shown_number(len(found))} baris {what}: {_listed(places, most)}."


def _unread(cells: list[str], most: int | None) -> Iterator[str]:
    if cells:
        yield f"{shown_number(len(cells))} sel tidak dapat dibaca: {_listed(cells, most, '; ')}."


def _several_dimensions(responses: list[Response], names: Mapping[str, str], most: int | None) -> Iterator[str]:
    """People who answered on several dimensions, though each respondent is to be asked on one."""
    asked: dict[str, dict[str, None]] = {}
    for n, one in enumerate(responses):
        asked.setdefault(_same_person(one, n), {}).update(dict.fromkeys(one.dimensions))
    shown = {one.person: one.respondent for one in reversed(responses)}
    several = {shown.get(person, person): [*found] for person, found in asked.items() if len(found) > 1}
    if several:
        told = [f"{person} ({joined([names[key] for key in found])})" for person, found in several.items()]
        yield f"{shown_number(len(several))} responden menjawab pada beberapa dimensi: {_listed(told, most, '; ')}."


def _twice(responses: list[Response], names: Mapping[str, str], most: int | None) -> Iterator[str]:
    """Names that stand twice on one dimension; they may be two people, so both count."""
    counts = Counter((one.person, key) for one in responses if one.respondent for key in one.dimensions)
    twice = [key for key, number in counts.items() if number > 1]
    if twice:
        shown = {one.person: one.respondent for one in responses}
        told = _listed([f"{shown[person]} ({names[key]})" for person, key in twice], most, "; ")
        yield f"{shown_number(len(twice))} nama muncul beberapa kali pada satu dimensi; semuanya dihitung: {told}."


def _same_person(response: Response, number: int) -> str:
    """The name of a respondent, else the place, so that people without a name are kept apart."""
    return response.person or f"{response.place} ({number + 1})"


def _is_straight(response: Response) -> bool:
    return len(response.scores) >= _FEWEST_ALIKE and len(set(response.scores.values())) == 1


def _listed(texts: Iterable[str], most: int | None, between: str = ", ") -> str:
    found = [*texts]
    more = len(found) - len(found[:most])
    return between.join(found[:most]) + (f"{between}dan {more} lagi" if more else "")
