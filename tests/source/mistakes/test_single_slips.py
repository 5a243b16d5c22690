"""One slip on one line of a small plan: it is told, and the plan after its remedies is the plan without the slip."""

import re
from collections.abc import Callable

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from generator.source.followed_remedies import followed
from generator.source.mistakes.fault import indent_of
from tests.conftest import examples
from tests.source.mistakes.remedies import read_alone
from tests.source.mistakes.test_one_slip import values_of

PLAN = """\
daerah:
  nama: Kotawaringin Timur
  ibu_kota: Sampit
  gambaran: |
    Wilayah ini datar.
    Sungai mengalir di tengahnya.
  sumber: [kompas-1]
visi:
  rumusan: Terwujudnya daerah cerdas
  penjelasan: >-
    Cerdas berarti layanan mudah dijangkau semua warga,
    dan ekonomi tumbuh berkat pasar
    yang terhubung.

    Paragraf kedua menjelaskan caranya.
  kata_kunci: [maju, tangguh]
  sumber: [kompas-1]
misi:
  - id: satu
    nama: Membangun pelayanan terpadu
    uraian: |
      Loket dibuka setiap hari.
      Warga cukup datang sekali.
  - nama: "Siaga 112: cepat tanggap"
    uraian: Petugas berjaga
  - Memperkuat budaya lokal
rencana_aksi:
  - kegiatan: Bazar digital
    dimensi: smart_economy
    anggaran:
      APBD:
        2026: 401 juta
        2027: 402 juta
      DAK:
        2026: 403 juta
    target:
      2026: 4001
      2027: 4002
    satuan: kios
    lokasi: Alun-alun
  - kegiatan: Sekolah terapung
    dimensi: smart_society
    target: {2026: 5001, 2027: 5002}
bimtek:
  - tahap: I
    tempat: Aula
    pokok_bahasan:
      - Program unggulan
      - Peta jalan daerah
      - >-
        Sumber pembiayaan yang sah
        di luar anggaran
      - >-
        Peran kampus
    sumber: [kompas-1]
dimensi:
  smart_living:
    gambaran: >-
      Permukiman tertata
      di sepanjang sungai.
    sumber: [kompas-1]
sumber:
  - id: kompas-1
    nama: Kompas
    tanggal: 2025-06-01
  - id: tribun-2
    nama: Tribun
"""
LINES = PLAN.rstrip("\n").split("\n")
_PAIR = re.compile(r"(?P<lead> *(?:- )?)(?P<key>\w+): ?(?P<value>.*)")
_MOST_STEPS = 8
RUN_ON = "next line run on"
Slip = Callable[[str], str | None]


def _pair(line: str) -> re.Match[str] | None:
    match = _PAIR.fullmatch(line)
    return match if match and match["value"].lstrip("|>-") else None


def _moved(blanks: int) -> Slip:
    def slip(line: str) -> str | None:
        depth = indent_of(line) + blanks
        return " " * depth + line.lstrip() if line.strip() and depth >= 0 else None

    return slip


def _written(form: str) -> Slip:
    """A key and its value in another form."""

    def slip(line: str) -> str | None:
        match = _pair(line)
        return form.format(**match.groupdict()) if match else None

    return slip


def _dash(sign: str) -> Slip:
    def slip(line: str) -> str | None:
        return line.replace("- ", sign, 1) if line.lstrip().startswith("- ") else None

    return slip


def _key(form: str) -> Slip:
    """A key that begins no item, with its colon, in another form; ``rest`` is what stands behind the colon."""

    def slip(line: str) -> str | None:
        match = re.fullmatch(r"(?P<lead> +)(?P<key>\w+):(?P<rest>.*)", line)
        return form.format(**match.groupdict(), blanks="\u00a0" * len(match["lead"])) if match else None

    return slip


def _replaced(pattern: str, by: str) -> Slip:
    """A line with the first match of a pattern behind its key replaced."""

    def slip(line: str) -> str | None:
        match = re.fullmatch(r"( *(?:- )?\w+: )([^\"]*)", line)
        return match[1] + re.sub(pattern, by, match[2], count=1) if match else None

    return slip


def _in_quotes(line: str) -> str | None:
    match = _pair(line)
    return f'{match["lead"]}"{match["key"]}: {match["value"]}"' if match and '"' not in line else None


SLIPS: dict[str, Slip] = {
    "one blank more": _moved(1),
    "two blanks more": _moved(2),
    "one blank less": _moved(-1),
    "two blanks less": _moved(-2),
    "at the margin": lambda line: line.lstrip() if line[:1] == " " else None,
    "tab": lambda line: f"\t{line.lstrip()}" if line[:1] == " " else None,
    "dash missing": _dash(""),
    "dash missing, text deeper": _dash("  "),
    "dash glued": _dash("-"),
    "dash of Word": _dash("– "),
    "colon missing": _written("{lead}{key} {value}"),
    "no blank after the colon": _written("{lead}{key}:{value}"),
    "semicolon": _written("{lead}{key}; {value}"),
    "equals sign": _written("{lead}{key} = {value}"),
    "blank before the colon": _written("{lead}{key} : {value}"),
    "curly quotes": _written("{lead}{key}: “{value}”"),
    "opening quote": _written('{lead}{key}: "{value}'),
    "closing quote": _written('{lead}{key}: {value}"'),
    "dash before a key": _key("{lead}- {key}:{rest}"),
    "dash before a bold key": _key("{lead}- **{key}**:{rest}"),
    "bold key": _key("{lead}**{key}**:{rest}"),
    "bold key and colon": _key("{lead}**{key}:**{rest}"),
    "no-break blanks": _key("{blanks}{key}:{rest}"),
    "key and value in quotes": _in_quotes,
    "dash missing before a sign": lambda line: line.replace("- ", "  ", 1) if line.endswith("- >-") else None,
    "opening bracket missing": _replaced(r"^[\[{]", ""),
    "closing bracket missing": _replaced(r"[\]}]$", ""),
    "other closing bracket": _replaced(r"([\]}])$", lambda m: {"]": "}", "}": "]"}[m[1]]),  # type: ignore[arg-type]
    "comma twice": _replaced(r"(?<=.), ", ",, "),
    "O for a digit": _replaced(r"(?<=\d)0(?=\d|$)", "O"),
    "l for a digit": _replaced(r"(?<=\d)1|1(?=\d)", "l"),
    "pasted twice": lambda line: f"{line}\n{line}" if _pair(line) and "- " not in line else None,
}


def broken(lines: list[str], name: str, at: int) -> list[str] | None:
    """The lines with a slip on one of them; None if there is nothing on it that can be mistaken so."""
    if name == RUN_ON:
        below = lines[at + 1] if at + 1 < len(lines) else ""
        is_one = lines[at].strip() and _pair(below)
        return [*lines[:at], f"{lines[at]} {below.strip()}", *lines[at + 2 :]] if is_one else None
    line = SLIPS[name](lines[at])
    return None if line is None or line == lines[at] else [*lines[:at], *line.split("\n"), *lines[at + 1 :]]


def as_text(lines: list[str]) -> str:
    """Lines as a file."""
    return "\n".join(lines) + "\n"


RIGHT = list(values_of(read_alone(PLAN).masterplan))


def after_remedies(text: str) -> tuple[str, list[str]]:
    """The text after the remedies were followed, one by one, and the remedies; an unfollowed one is the last."""
    remedies = []
    for _ in range(_MOST_STEPS):
        problems = read_alone(text).problems
        problem = next(iter(problems.errors or problems.found), None)
        if problem is None:
            break
        remedies.append(problem.remedy)
        after = followed(text, problem)
        if after is None or after == text:
            break
        text = after
    return text, remedies


MANY = [(name, at) for name in (*SLIPS, RUN_ON) for at in range(len(LINES)) if broken(LINES, name, at)]
"""Every slip on every line where it makes a difference."""


def test_of_the_plan_nothing_is_told() -> None:
    assert not read_alone(PLAN).problems.found


def as_printed(text: str) -> list[tuple[str, str]]:
    """All values of a plan, without the blanks before a line of a text, which nothing prints."""
    return [(path, re.sub(r"\n +", "\n", value)) for path, value in values_of(read_alone(text).masterplan)]


def names_both_readings(remedies: list[str]) -> bool:
    """Whether a remedy leaves the choice to the user, or is none that a machine can follow."""
    return any(re.search(r"\bbila (?:butir|bagian|memang|bukan|tidak)|hapus salah satu", one) for one in remedies)


def fault_of(text: str) -> str:
    """What is wrong with what is told of a slip: nothing although the plan differs, or a remedy that changes it."""
    after, remedies = after_remedies(text)
    if as_printed(after) == RIGHT or names_both_readings(remedies):
        return ""
    return "\n".join(["nothing was told" if not remedies else "the plan differs after:", *remedies])


@pytest.mark.slow
@settings(max_examples=examples(40, fuzzing=900))
@given(st.sampled_from(MANY))
def test_a_slip_is_told_and_its_remedy_brings_back_the_plan(slip: tuple[str, int]) -> None:
    assert not (fault := fault_of(as_text(broken(LINES, *slip) or []))), f"{slip}: {LINES[slip[1]]}\n{fault}"


@pytest.mark.slow
@settings(max_examples=examples(20, fuzzing=900))
@given(st.sampled_from(MANY), st.sampled_from(MANY))
def test_of_two_slips_none_changes_the_plan_unseen(first: tuple[str, int], second: tuple[str, int]) -> None:
    assume(first[1] < second[1])
    text = as_text(broken(broken(LINES, *second) or LINES, *first) or LINES)
    assert read_alone(text).problems.found or as_printed(text) == RIGHT, text
