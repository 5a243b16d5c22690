"""The forms of the survey: a workbook to type answers into, and a questionnaire to print, a page a dimension."""

from collections.abc import Iterator
from typing import Any

from generator.building.writers import Writers
from generator.documents.compose import Composer
from generator.documents.manifest import DocumentSpec
from generator.excel.sheets import Book, Column, Listing, Sheet
from generator.framework.dimensions import subdimensions
from generator.framework.instruments import HIGHEST, Item
from generator.masterplan.dimensi import Dimensi
from generator.masterplan.masterplan import Masterplan
from generator.regions.locate import RegionFolder, shipped_templates
from generator.survey.headings import PROGRAMME, RESPONDENT, USER
from generator.survey.questions import WANTED, questions

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
    asked = [(one, questions()[str(one.kunci)]) for one in plan.dimensi if str(one.kunci) in questions()]
    guide = Listing(
        "Petunjuk",
        "Survei Dampak",
        _region(plan),
        (("No.", 6), ("Aturan", 110)),
        [(str(n), rule) for n, rule in enumerate(_RULES, 1)],
    )
    sheets = [_sheet(one, items, plan, n) for n, (one, items) in enumerate(asked)]
    lists = {
        _SCORES: [str(score) for score in range(HIGHEST + 1)],
        _ANSWERS: ["ya", "tidak"],
        **{_programmes_of(n): _programmes(one, plan) for n, (one, _) in enumerate(asked)},
    }
    return Book(f"Survei dampak {_region(plan)}", [guide, *sheets], lists, [("survei", "1")])


def _sheet(dimension: Dimensi, items: list[Item], plan: Masterplan, number: int) -> Sheet:
    name = str(dimension.nama)
    programmes = _programmes_of(number) if _programmes(dimension, plan) else ""
    columns = [
        Column(RESPONDENT, "Nama responden", 24, wanted=True),
        Column(USER, "Pengguna layanan", 12, choices=_ANSWERS, wanted=True, centred=True),
        Column(PROGRAMME, "Program yang dinilai", 28, choices=programmes, wanted=True),
        *(
            Column(item.key, item.name, 18, subdimensions()[item.subdimension].name, choices=_SCORES, centred=True)
            for item in items
        ),
    ]
    below = f"{_region(plan)}. Nilai 0 sampai {HIGHEST}; lihat Petunjuk."
    return Sheet(f"survei_{dimension.kunci}", name[:_LONGEST_NAME], name, below, columns, [], RESPONDENT, WANTED)


def _programmes_of(number: int) -> str:
    return f"program_{number + 1}"


def _programmes(dimension: Dimensi, plan: Masterplan) -> list[str]:
    """The programmes of a dimension by name: its quick wins, then those of the action plan."""
    wins = [str(one.nama) for one in plan.quick_win if one.nama and one.dimensi == dimension.kunci]
    rows = [str(one.program) for one in plan.rencana_aksi if one.program and one.dimensi == dimension.kunci]
    return [*dict.fromkeys((*wins, *rows))]


def questionnaire(folder: RegionFolder, plan: Masterplan) -> bytes:
    """The questionnaire of a region as a Word document."""
    composer = Composer(plan, shipped_templates(), folder.templates, folder.home)
    document = composer.compose(QUESTIONNAIRE, {"survei": [*_asked(plan)], "tertinggi": HIGHEST})
    ((_, content),) = Writers(plan, folder, ("docx",)).files(document)
    return content


def _asked(plan: Masterplan) -> Iterator[dict[str, Any]]:
    for one in plan.dimensi:
        items = questions().get(str(one.kunci), [])
        if items:
            rows = [{"subdimensi": subdimensions()[item.subdimension].name, "bunyi": item.name} for item in items]
            yield {"nama": one.nama, "pertanyaan": rows}


def _region(plan: Masterplan) -> str:
    return "".join(map(str, plan.daerah.nama_lengkap)).strip()
