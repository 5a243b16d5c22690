"""What an edited workbook proposes, compared with what its rows held when it was written."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from generator.edits.between import as_typed
from generator.edits.proposal import Proposal
from generator.excel.reading.cells import ReadRow, ReadSheet
from generator.excel.reading.workbook import read_workbook
from generator.excel.sheets import LISTS, RECORD, TABLE
from generator.masterplan.masterplan import Masterplan
from generator.pulling.answers import with_new_answers
from generator.pulling.asked_evaluations import AskedEvaluation, refuse_another
from generator.pulling.excel.asides import addresses_beside, remarks_in, texts_beside
from generator.pulling.excel.changed_answers import ChangedAnswers, bases_by_key, keys_in
from generator.pulling.excel.changed_rows import ChangedRows, Returned
from generator.pulling.excel.read_tables import ReadTable, read_table, unread_in_head
from generator.source.paths import ModelPath
from generator.source.place import shown_path
from generator.source.problems import UserError
from generator.workbooks.answer_tables import answer_bases, answer_data, answer_tables, answers_path, is_answer
from generator.workbooks.bases import Base, Exported, unpacked
from generator.workbooks.filling import FORMAT, GUIDE, NOTES, TEXTS, TO_LOOK_AT, bases_of
from generator.workbooks.questionnaire import EVALUATION, NEEDED
from generator.workbooks.tables import Table, Tables

_OURS = frozenset((LISTS, RECORD, GUIDE, TO_LOOK_AT, NEEDED))
_REGION, _SHEET, _OFFICE = "daerah.", "lembar.", "opd"
_FACTS = ("tahun", "tahap", "indeks", "instrumen")
_NO_RECORD = (
    "Berkas ini tidak lagi memuat catatan tersembunyinya, misalnya karena lembarnya disalin ke buku kerja lain: "
    "baris yang dihapus tidak dapat diketahui."
)
_NO_BASES = (
    "Berkas ini tidak lagi memuat isian semula: baris dicocokkan dengan isian sekarang, dan setiap perbedaan "
    "ditampilkan untuk diputuskan."
)


def propose(file: Path, name: str, today: Masterplan) -> Proposal:
    """What an edited workbook proposes; ``name`` is the file's name as the user gave it.

    Raises UserError if the file is no workbook that the program wrote, or cannot be read whole.
    """
    proposal = Proposal(name, "buku kerja")
    exported = _compared(file, today, proposal)
    exported.evaluations = _among_others(exported.evaluations, today)
    proposal.base = exported.plan() if proposal.base_known else None
    return with_new_answers(proposal, today)


def is_ours(file: Path, today: Masterplan) -> bool:
    """Whether a workbook holds tables that the program wrote; raises UserError if it cannot be read whole."""
    sheets = read_workbook(file)
    return any(sheet.name == RECORD for sheet in sheets) or bool(_tables(sheets, today, Proposal("")))


def names_this_program(file: Path) -> bool:
    """Whether a workbook has the hidden record or marks of those that the program writes, for any region."""
    sheets = read_workbook(file)
    cells = (cell for sheet in sheets for row in sheet.rows for cell in row.cells.values())
    return any(sheet.name == RECORD for sheet in sheets) or any(cell.text.startswith(TABLE) for cell in cells)


def _compared(file: Path, today: Masterplan, proposal: Proposal) -> Exported:
    """Add all differences of a workbook to its proposal; returns what it held when it was written."""
    sheets = read_workbook(file)
    exported, names, office = _record(file, sheets)
    for one in exported.evaluations:
        refuse_another(shown_path(file), _asked(one), today)
    proposal.remarks += remarks_in(sheets, _own_numbers(sheets, NOTES), _all_tables(today), proposal.file)
    ours = _own_numbers(sheets, TEXTS)
    proposal.notices += [told for sheet in sheets for told in texts_beside(sheet, ours)]
    found = _tables(sheets, today, proposal)
    proposal.notices += [told for table in found for told in unread_in_head(table, ours)]
    proposal.notices += _addresses(sheets, found)
    if not found:
        raise UserError(
            f"{shown_path(file)} tidak memuat satu pun tabel buatan  masterplan excel. Untuk tabel lain, salin "
            "isinya ke buku kerja yang dibuat perintah itu."
        )
    _add_own_bases(exported, found)
    proposal.notices += _notices(exported, names, found)
    known = bool(names) or any(exported.bases.values())
    if not known:
        exported.bases = bases_of(today) | answer_bases(today)
    returned = Returned(proposal, today, known, office, {})
    copied = [key for key, count in Counter(table.table.key for table in found).items() if count > 1]
    proposal.notices += [
        f"Tabel {names.get(key, key)} ada di beberapa lembar; baris yang hilang tidak dihapus." for key in copied
    ]
    _compare(found, exported, returned, copied)
    proposal.base_known = known
    return exported


def _addresses(sheets: Sequence[ReadSheet], found: Sequence[ReadTable]) -> Iterator[str]:
    """Sentences on the addresses behind the cells of all visible sheets that are not values of the tables."""
    tables = {table.sheet.name: table for table in found}
    for sheet in sheets:
        table = tables.get(sheet.name)
        taken = {(row.number, at) for row in table.rows for at in table.link_columns} if table else ()
        if sheet.name != RECORD:
            yield from addresses_beside(table.sheet if table else sheet, taken)


def _compare(found: Sequence[ReadTable], exported: Exported, returned: Returned, copied: Collection[str]) -> None:
    """Add what differs in each table, of which the ``copied`` stand in several sheets; budgets come last."""
    of_answers = [table for table in found if table.table.heading]
    known = (base for bases in exported.bases.values() for base in bases.values())
    every = bases_by_key(base for base in known if is_answer(base.item))
    there = {key for table in of_answers for key in keys_in(table)}
    for table in sorted(found, key=lambda one: one.table.is_budget):
        bases = list(exported.bases.get(table.table.key, {}).values())
        is_only_one = table.table.key not in copied
        if table.table.heading:
            ChangedAnswers(table, bases, returned, every, there).compare(is_only_one=is_only_one)
        else:
            ChangedRows(table, bases, returned).compare(is_only_one=is_only_one)


def _all_tables(today: Masterplan) -> list[Table]:
    """The tables that any workbook may hold."""
    tables = Tables(today)
    return [*tables.all, tables.matrix, *answer_tables(today)]


def _own_numbers(sheets: list[ReadSheet], key: str) -> frozenset[str]:
    """The numbers of the notes or texts that the workbook was written with, by its hidden sheet."""
    hidden = (row for sheet in sheets if sheet.name == RECORD for row in sheet.rows)
    return frozenset(next((_recorded(row).split() for row in hidden if row.text(0) == key), ()))


def _recorded(row: ReadRow) -> str:
    """What a row of the hidden sheet says, from all cells that it takes."""
    return "".join(cell.text for at, cell in sorted(row.cells.items()) if at)


def _record(file: Path, sheets: list[ReadSheet]) -> tuple[Exported, dict[str, str], str]:
    """What the hidden sheet says: the region and the bases, the names of the tables' sheets, and the office."""
    exported, names, office = Exported(), dict[str, str](), ""
    hidden = next((sheet for sheet in sheets if sheet.name == RECORD), None)
    evaluations: dict[str, list[str]] = {}
    for row in hidden.rows if hidden else ():
        key, text = row.text(0), _recorded(row)
        if key == "format" and text.isdecimal() and int(text) > int(FORMAT):
            raise UserError(
                f"{shown_path(file)} dibuat oleh versi program yang lebih baru. Perbarui program masterplan."
            )
        if key.startswith(_REGION):
            exported.daerah = {**exported.daerah, key.removeprefix(_REGION): text}
        elif key.startswith(_SHEET):
            names[key.removeprefix(_SHEET)] = text
        elif key == _OFFICE:
            office = text
        elif key.startswith(EVALUATION):
            evaluations[key.removeprefix(EVALUATION)] = text.split()
        elif base := unpacked(text):
            exported.bases.setdefault(key, {})[base.identity] = base
    exported.evaluations = [_evaluation(path, told, exported) for path, told in evaluations.items()]
    return exported, names, office


def _evaluation(path: str, told: list[str], exported: Exported) -> dict[str, Any]:
    """An evaluation as data: year, instrument and stage as told, and the answers that the workbook held."""
    listed = answers_path(path)
    bases = (base for found in exported.bases.values() for base in found.values())
    answers = [answer_data(base) for base in bases if ModelPath(base.item).listed == listed]
    facts = dict(zip(("tahun", "instrumen"), told, strict=False))
    stage = {"tahap": " ".join(told[len(facts) :])} if told[len(facts) :] else {}
    return {"id": ModelPath(path).key, **facts, **stage, "jawaban": answers}


def _asked(told: Mapping[str, Any]) -> AskedEvaluation:
    """The evaluation that the hidden sheet and the rows tell of."""
    year, instrument, key, stage = (str(told.get(name, "")) for name in ("tahun", "instrumen", "id", "tahap"))
    scores = [(one["id"], one["nilai"]) for one in told["jawaban"] if one.get("nilai")]
    return AskedEvaluation(key, year, instrument, stage, scores)


def _among_others(asked: Sequence[Mapping[str, Any]], today: Masterplan) -> list[Mapping[str, Any]]:
    """The evaluations that were asked among today's others, so that none of these is taken for one of them.

    All stand in today's order; the others are data without answers.
    """
    if not asked:
        return []
    own = {one["id"]: one for one in asked}
    listed: list[Mapping[str, Any]] = []
    for one in today.evaluasi:
        key = ModelPath(one.path).key
        facts = {name: as_typed(value) for name in _FACTS if (value := one.__dict__.get(name)) is not None}
        listed.append(own.get(key) or {"id": key, **facts})
    return listed


def _tables(sheets: list[ReadSheet], today: Masterplan, proposal: Proposal) -> list[ReadTable]:
    """The tables in all sheets; other sheets with contents are named."""
    tables: Mapping[str, Table] = {table.key: table for table in _all_tables(today)}
    found, others = [], []
    for sheet in sheets:
        if sheet.name in _OURS:
            continue
        table = read_table(sheet, tables)
        if table is not None:
            found.append(table)
            proposal.notices += table.notices
        elif sheet.rows:
            others.append(f"'{sheet.name}'")
    if found and others:
        proposal.notices.append(f"Lembar {', '.join(others)} bukan tabel buatan program ini dan tidak dibaca.")
    return found


def _add_own_bases(exported: Exported, found: list[ReadTable]) -> None:
    """Add the bases that the rows themselves carry, if the record does not have them."""
    for table in found:
        bases: dict[tuple[str, str], Base] = exported.bases.setdefault(table.table.key, {})
        has_record = bool(bases)
        for row in table.rows:
            base = unpacked(table.base_text(row))
            if base is not None and not has_record:
                bases[base.identity] = base


def _notices(exported: Exported, names: Mapping[str, str], found: list[ReadTable]) -> list[str]:
    there = {table.table.key for table in found}
    told = [
        f"Lembar '{name}' tidak ada lagi di berkas ini; isinya dianggap tidak berubah."
        for key, name in names.items()
        if key not in there
    ]
    if names:
        return told
    return [*told, _NO_RECORD if any(exported.bases.values()) else _NO_BASES]
