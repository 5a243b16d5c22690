"""The forms of the survey: a workbook to type answers into, and a questionnaire to print, a page a dimension."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from generator.building.writers import Writers
from generator.documents.compose import Composer
from generator.documents.manifest import DocumentSpec
from generator.excel.sheets import Book, Column, Listing, Sheet
from generator.framework.editions import usual_subdimensions
from generator.framework.instruments import HIGHEST, Item
from generator.masterplan.dimensi_instrumen import in_instrument, instrument_dimensions
from generator.masterplan.masterplan import Masterplan
from generator.regions.locate import RegionFolder, shipped_templates
from generator.source.values import Gap, Teks
from generator.source.words import in_one_line
from generator.survey.headings import PROGRAMME, RESPONDENT, USER
from generator.survey.questions import WANTED, questions
from generator.survey.remarks import outside_tables
from generator.word.reading.tables import lines_outside_tables

QUESTIONNAIRE = DocumentSpec("survei_dampak", "", "Kuesioner Survei Dampak")
_SCORES, _ANSWERS = "nilai_survei", "ya_tidak"
_LONGEST_NAME = 31
_RULES = (
    "Tanyakan hanya kepada orang yang sudah memakai layanan atau program dimensi itu.",
    f"Setiap dimensi dijawab {WANTED} responden; seorang responden menjawab satu dimensi saja.",
    "Tulis program atau layanan yang dinilainya, satu pada setiap responden.",
    f"Nilai 0 berarti tidak ada atau tidak pernah dirasakan, {HIGHEST} berarti sangat baik.",
    "Biarkan kosong yang tidak dapat dijawab; jangan diisi 0.",
)


def survey_book(plan: Masterplan) -> Book:
    """The workbook of a region: the rules, and a sheet for each dimension with a line for each respondent."""
    asked = [*_asked(plan)]
    guide = Listing(
        "Petunjuk",
        "Survei Dampak",
        _region(plan),
        (("No.", 6), ("Aturan", 110)),
        [(str(n), rule) for n, rule in enumerate(_RULES, 1)],
    )
    sheets = [_sheet(key, str(name), plan, n) for n, (key, name) in enumerate(asked)]
    lists = {
        _SCORES: [str(score) for score in range(HIGHEST + 1)],
        _ANSWERS: ["ya", "tidak"],
        **{_programmes_of(n): _programmes(key, plan) for n, (key, _) in enumerate(asked)},
    }
    return Book(f"Survei dampak {_region(plan)}", [guide, *sheets], lists, [("survei", "1")])


def _asked(plan: Masterplan) -> Iterator[tuple[str, Teks | Gap | str]]:
    """The dimensions that the survey asks about: the key and name of each."""
    yield from ((key, name) for key, name in instrument_dimensions(plan).items() if key in questions())


def _sheet(dimension: str, name: str, plan: Masterplan, number: int) -> Sheet:
    programmes = _programmes_of(number) if _programmes(dimension, plan) else ""
    columns = [
        Column(RESPONDENT, "Nama responden", 24, wanted=True),
        Column(USER, "Pengguna layanan", 12, choices=_ANSWERS, wanted=True, centred=True),
        Column(PROGRAMME, "Program yang dinilai", 28, choices=programmes, wanted=True),
        *(
            Column(item.key, item.name, 18, _group_of(item), choices=_SCORES, centred=True)
            for item in questions()[dimension]
        ),
    ]
    below = f"{_region(plan)}. Nilai 0 sampai {HIGHEST}; lihat Petunjuk."
    return Sheet(f"survei_{dimension}", name[:_LONGEST_NAME], name, below, columns, [], RESPONDENT, WANTED)


def _group_of(item: Item) -> str:
    return usual_subdimensions()[item.subdimension].name


def _programmes_of(number: int) -> str:
    return f"program_{number + 1}"


def _programmes(dimension: str, plan: Masterplan) -> list[str]:
    """The programmes of a dimension by name: its quick wins, then those of the action plan."""
    wins = [str(one.nama) for one in plan.quick_win if one.nama and dimension in in_instrument(one)]
    rows = [str(one.program) for one in plan.rencana_aksi if one.program and dimension in in_instrument(one)]
    return [*dict.fromkeys((*wins, *rows))]


def questionnaire(folder: RegionFolder, plan: Masterplan) -> bytes:
    """The questionnaire of a region as a Word document."""
    composer = Composer(plan, shipped_templates(), folder.templates, folder.home)
    document = composer.compose(QUESTIONNAIRE, {"survei": [*_pages(plan)], "tertinggi": HIGHEST})
    ((_, content),) = Writers(plan, folder, ("docx",)).files(document)
    return content


def remarks_beside_tables(file: Path, folder: RegionFolder, plan: Masterplan) -> list[str]:
    """What somebody typed between the tables of a questionnaire in Word, with its place; raises UserError."""
    with TemporaryDirectory() as place:
        blank = Path(place) / file.name
        blank.write_bytes(questionnaire(folder, plan))
        of_form = {in_one_line(line) for line, _ in lines_outside_tables(blank)}
    return [*outside_tables(lines_outside_tables(file), of_form)]


def _pages(plan: Masterplan) -> Iterator[dict[str, Any]]:
    for key, name in _asked(plan):
        rows = [{"subdimensi": _group_of(item), "bunyi": item.name} for item in questions()[key]]
        yield {"nama": name, "pertanyaan": rows}


def _region(plan: Masterplan) -> str:
    return "".join(map(str, plan.daerah.nama_lengkap)).strip()
