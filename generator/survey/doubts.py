"""What assessors doubt about a survey: too few respondents, people asked twice, answers given without thought."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from generator.source.numbers import shown_number
from generator.source.words import joined
from generator.survey.questions import WANTED
from generator.survey.responses import Response
from generator.survey.result import SurveyResult

_FEWEST_ALIKE = 6
"""Fewer equal answers than these say nothing about whether the questions were read."""
_MOST_NAMED = 5


def doubts(result: SurveyResult, names: Mapping[str, str]) -> Iterator[str]:
    """The doubts as sentences, with the dimensions' ``names`` by their keys, the gravest first."""
    responses = result.responses
    for one in result.dimensions:
        if one.respondents < WANTED:
            yield f"{names[one.key]}: {shown_number(one.respondents)} responden, kurang dari {WANTED} yang diminta."
    yield from _named(
        [one for one in responses.all if one.is_user is False],
        "tidak memakai layanannya dan tidak dihitung",
    )
    yield from _named(responses.silent, "tidak menjawab satu pertanyaan pun dan tidak dihitung")
    yield from _unread(responses.unread)
    yield from _several_dimensions(responses.counted, names)
    yield from _twice(responses.counted, names)
    if responses.repeated:
        yield f"{shown_number(responses.repeated)} baris sama seluruhnya dengan baris lain dan dihitung satu kali."
    yield from _named(
        [one for one in responses.counted if _is_straight(one)], "memberi nilai sama pada semua pertanyaan"
    )
    yield from _named([one for one in responses.counted if not one.programme], "tanpa program yang dinilai")
    yield from _named(
        [one for one in responses.counted if one.is_user is None], "tidak menyebut apakah ia pengguna layanan"
    )
    yield from _named(
        [one for one in responses.counted if not one.respondent], "tanpa nama, jadi tidak dapat dibandingkan"
    )
    if lacking := sum(one.unanswered for one in responses.counted):
        yield f"{shown_number(lacking)} pertanyaan dibiarkan kosong; reratanya dari yang menjawab."


def _named(found: list[Response], what: str) -> Iterator[str]:
    if found:
        places = _listed([one.place for one in found])
        yield f"{shown_number(len(found))} responden {what}: {places}."


def _unread(cells: list[str]) -> Iterator[str]:
    if cells:
        yield f"{shown_number(len(cells))} sel tidak dapat dibaca: {_listed(cells, '; ')}."


def _several_dimensions(responses: list[Response], names: Mapping[str, str]) -> Iterator[str]:
    """People who answered on several dimensions, though each respondent is to be asked on one."""
    asked: dict[str, dict[str, None]] = {}
    for n, one in enumerate(responses):
        asked.setdefault(_same_person(one, n), {}).update(dict.fromkeys(one.dimensions))
    shown = {one.person: one.respondent for one in reversed(responses)}
    several = {shown.get(person, person): [*found] for person, found in asked.items() if len(found) > 1}
    if several:
        told = [f"{person} ({joined([names[key] for key in found])})" for person, found in several.items()]
        yield f"{shown_number(len(several))} responden menjawab pada beberapa dimensi: {_listed(told, '; ')}."


def _twice(responses: list[Response], names: Mapping[str, str]) -> Iterator[str]:
    """Names that stand twice on one dimension; they may be two people, so both count."""
    counts = Counter((one.person, key) for one in responses if one.respondent for key in one.dimensions)
    twice = [key for key, number in counts.items() if number > 1]
    if twice:
        shown = {one.person: one.respondent for one in responses}
        told = _listed([f"{shown[person]} ({names[key]})" for person, key in twice], "; ")
        yield f"{shown_number(len(twice))} nama muncul beberapa kali pada satu dimensi; semuanya dihitung: {told}."


def _same_person(response: Response, number: int) -> str:
    """The name of a respondent, else the place, so that people without a name are kept apart."""
    return response.person or f"{response.place} ({number + 1})"


def _is_straight(response: Response) -> bool:
    return len(response.scores) >= _FEWEST_ALIKE and len(set(response.scores.values())) == 1


def _listed(texts: Iterable[str], between: str = ", ") -> str:
    found = [*texts]
    more = len(found) - _MOST_NAMED
    return between.join(found[:_MOST_NAMED]) + (f"{between}dan {more} lagi" if more > 0 else "")
