"""The questionnaire of an evaluation as a workbook: for everybody, or for a single office."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.excel.sheets import LONGEST_CELL, Book, Listing, Row, Sheet
from generator.framework.instruments import HIGHEST, SURVEY
from generator.masterplan.dimensi_instrumen import in_instrument
from generator.masterplan.masterplan import Masterplan
from generator.source.problems import UserError
from generator.workbooks.answer_tables import (
    ITEM_KEY,
    answer_base,
    answer_columns,
    answer_table,
    most_proofs,
)
from generator.workbooks.asked import Asked, AskedItem
from generator.workbooks.bases import packed
from generator.workbooks.filling import FORMAT, GUIDE, NOTES, note_number, notes_in, own_texts
from generator.workbooks.offices import Office

EVALUATION = "evaluasi."
"""How the keys of the hidden record begin that say which evaluation the answers are to."""
NEEDED = "Data yang Diperlukan"
_OF_OFFICES = ("rencana_aksi", "quick_win")


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """The options of a questionnaire: the office that it is for, None for all, and the day on which it is due."""

    office: Office | None = None
    until: str = ""


def questionnaire_book(asked: Asked, wish: Questionnaire) -> Book:
    """The workbook: a guide, a sheet for each heading, and the data that the assessors want to see.

    An office gets the items about the whole and about the dimensions in which the plan gives it anything to do, and
    none of the survey. Raises UserError if an answer is longer than a cell can hold.
    """
    shown = {key: [*_items(asked, key, wish.office)] for key in asked.headings}
    shown = {key: items for key, items in shown.items() if items}
    sheets = [_sheet(asked, key, items, wish) for key, items in shown.items()]
    pages: list[Sheet | Listing] = [_guide(asked, sheets, wish), *sheets]
    if asked.evaluation.kebutuhan_data:
        pages.append(_needed(asked))
    return Book(_title(asked), pages, {}, [*_record(asked, sheets, wish), own_texts(pages)])


def _items(asked: Asked, heading: str, office: Office | None) -> Iterator[AskedItem]:
    if office is None:
        yield from asked.under(heading)
    elif heading != SURVEY:
        own = _dimensions_of(office, asked.plan)
        yield from (one for one in asked.under(heading) if not own or one.item.dimension in own | {""})


def _dimensions_of(office: Office, plan: Masterplan) -> set[str]:
    """The keys of the instrument's dimensions in which the plan gives, or may give, an office anything to do."""
    rows = (item for topic in _OF_OFFICES for item in getattr(plan, topic))
    return {key for item in rows if office.has(item.__dict__.get("opd")) for key in in_instrument(item)}


def _sheet(asked: Asked, heading: str, items: Sequence[AskedItem], wish: Questionnaire) -> Sheet:
    table = answer_table(asked.evaluation.path, heading, [*answer_columns(most_proofs(items))])
    below = f"{_whose(asked, wish)} · {asked.instrument.name} · nilai 0 sampai {HIGHEST}"
    rows = [_row(item) for item in items]
    return Sheet(table.key, table.name, table.name, below, table.columns, rows, ITEM_KEY, empty_rows=0)


def _row(item: AskedItem) -> Row:
    base = answer_base(item)
    for key, text in base.shown.items():
        if len(text) > LONGEST_CELL:
            raise UserError(
                f"{base.item}{key}: teks sepanjang {len(text)} huruf tidak muat di satu sel Excel (paling banyak "
                f"{LONGEST_CELL}). Ringkas isian itu."
            )
    return Row(packed(base), dict(base.shown))


def _guide(asked: Asked, sheets: Sequence[Sheet], wish: Questionnaire) -> Listing:
    until = wish.until or "hari yang disebut pengirim"
    rows = [
        ("1", f"Isi kolom Nilai dengan angka 0 sampai {HIGHEST} (3,5 boleh), lalu Penjelasan dan Bukti. Yang bukan "
              "urusan kantor Saudara atau belum dapat dijawab biarkan kosong; kosong tidak sama dengan 0."),
        ("2", "Setiap bukti memuat nama dokumennya, lalu nomor, tahun, dan tautannya bila ada. Nilai 3 ke atas tanpa "
              "bukti akan diturunkan penilai."),
        ("3", "Jangan mengubah kolom Butir dan judul kolom. Mengurutkan, menyaring, dan mewarnai boleh."),
        ("4", f"Simpan sebagai .xlsx, lalu kirim kembali paling lambat {until}."),
        *((sheet.name, f"{len(sheet.rows)} butir") for sheet in sheets),
    ]  # fmt: skip
    columns = (("Langkah dan lembar", 34), ("Keterangan", 110))
    return Listing(GUIDE, f"{_title(asked)}, {_whose(asked, wish)}", asked.instrument.name, columns, rows)


def _needed(asked: Asked) -> Listing:
    rows = [(str(n), str(one), "") for n, one in enumerate(asked.evaluation.kebutuhan_data, 1)]
    columns = (("No.", 6), ("Data yang perlu disiapkan", 70), ("Ada pada (nama berkas atau kantor)", 50))
    below = "Untuk dicatat sendiri; lembar ini tidak dibaca kembali"
    return Listing(NEEDED, "Data yang perlu disiapkan", below, columns, rows)


def _title(asked: Asked) -> str:
    return f"Kuesioner evaluasi {asked.evaluation.when}"


def _whose(asked: Asked, wish: Questionnaire) -> str:
    region = "".join(map(str, asked.plan.daerah.nama_lengkap)) or "daerah ini"
    return f"{wish.office.name}, {region}" if wish.office else region


def _record(asked: Asked, sheets: Sequence[Sheet], wish: Questionnaire) -> Iterator[tuple[str, str]]:
    """The rows of the hidden sheet: facts about the whole workbook, then the base of each row."""
    yield "format", FORMAT
    yield NOTES, " ".join(dict.fromkeys(note_number(note) for sheet in sheets for note in notes_in(sheet)))
    for name in ("kode", "nama", "jenis", "fiktif"):
        if value := asked.plan.daerah.__dict__.get(name):
            yield f"daerah.{name}", str(value)
    told = (asked.evaluation.tahun, asked.instrument.key, asked.evaluation.tahap)
    yield f"{EVALUATION}{asked.evaluation.path}", " ".join(str(one) for one in told if one)
    if wish.office:
        yield "opd", wish.office.name
    yield from ((f"lembar.{sheet.key}", sheet.name) for sheet in sheets)
    yield from ((sheet.key, row.base) for sheet in sheets for row in sheet.rows)
