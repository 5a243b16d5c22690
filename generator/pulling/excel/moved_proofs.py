"""Proofs that stand in other columns of their row than when a questionnaire was written, known by what names them."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from generator.edits.typed import plain_text


class ProofName(NamedTuple):
    """What a proof is known by."""

    dokumen: str
    nomor: str


def matched_proofs(before: Mapping[int, ProofName], now: Mapping[int, ProofName]) -> dict[int, int]:
    """Which proof of a row each place holds now: the number of the place, with that of the proof before.

    A proof is known by document and number, then by its document in its own place, then by a document that stands
    in one other place only. What is left in its own place was renamed there, or emptied.
    """
    before, now = ({n: _plain(one) for n, one in each.items()} for each in (before, now))
    found: dict[int, int] = {}

    def match(is_same: Callable[[int, int], bool]) -> None:
        for place, number in sorted(((p, n) for p in now for n in before), key=lambda pair: pair[0] != pair[1]):
            if place not in found and number not in found.values() and is_same(place, number):
                found[place] = number

    def named(place: int) -> list[int]:
        return [n for n in before if n not in found.values() and before[n].dokumen == now[place].dokumen]

    match(lambda place, number: now[place] == before[number])
    match(lambda place, number: place == number and bool(now[place].dokumen) and number in named(place))
    match(lambda place, number: bool(now[place].dokumen) and named(place) == [number])
    match(lambda place, number: place == number)
    return {place: found[place] for place in sorted(found)}


def _plain(one: ProofName) -> ProofName:
    return ProofName(plain_text(one.dokumen), plain_text(one.nomor))
