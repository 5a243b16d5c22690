"""An evaluation with an answer to every item of its instrument, so that forms show what is still to be answered."""

from dataclasses import dataclass
from typing import NamedTuple

from generator.edits.applied import applied
from generator.edits.edit import Edit, Insert, Set
from generator.framework.instruments import HEADINGS, Instrument, Item, UnknownItemError, instruments
from generator.masterplan.dimensi_instrumen import instrument_dimensions
from generator.masterplan.evaluasi import Evaluasi, JawabanEvaluasi, at_stage, in_order
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.reading import Reading
from generator.source.place import shown_path
from generator.source.problems import UserError


class AskedItem(NamedTuple):
    """An item of the form: the part that asks it, the name of the dimension that it is about, and its answer."""

    item: Item
    part: str
    about: str
    answer: JawabanEvaluasi

    @property
    def group(self) -> str:
        """What it is listed under: "Outcome, Smart Living"."""
        return ", ".join(filter(None, (self.part, self.about)))


@dataclass(frozen=True, slots=True)
class Asked:
    """An evaluation in a plan in which every item of the instrument has an answer, if an empty one."""

    plan: Masterplan
    evaluation: Evaluasi
    instrument: Instrument

    def under(self, heading: str) -> list[AskedItem]:
        """The items under a heading of the questionnaire, in the order of the form."""
        answers = {answer.asked.key: answer for answer in self.evaluation.jawaban if answer.asked}
        names = instrument_dimensions(self.plan)
        return [
            AskedItem(item, part.name, str(names.get(item.dimension, "")), answers[item.key])
            for part in self.instrument.parts.values()
            for item in part.items
            if item.heading == heading
        ]

    @property
    def headings(self) -> list[str]:
        """The keys of the headings under which anything is asked."""
        return [key for key in HEADINGS if any(item.heading == key for item in self.instrument.items.values())]


def asked_in(reading: Reading, year: int = 0, instrument: str = "", stage: str = "") -> Asked:
    """The evaluation of a year, else the last one that names an instrument, else the last, with all items asked.

    ``instrument`` chooses among the evaluations of a year, and is that of an evaluation which names none. Of several
    that are left it is that of the ``stage`` named, as "II", else of the last one. Raises UserError as ``all_asked``,
    and if there is no such evaluation.
    """
    return all_asked(reading, _evaluation(reading.masterplan, year, instrument, stage), instrument)


def all_asked(reading: Reading, evaluation: Evaluasi, instrument: str = "") -> Asked:
    """An evaluation of a plan with all items asked; ``instrument`` is that of an evaluation which names none.

    Raises UserError if there is no instrument, another one, or an answer to an item that it does not ask.
    """
    used = _instrument(evaluation, instrument)
    known = {used.item_key(str(answer.butir)) for answer in evaluation.jawaban if _is_asked(answer, evaluation, used)}
    listed = f"{evaluation.path}.jawaban"
    edits: list[Edit] = [Insert(listed, {".butir": key}) for key in used.items if key not in known]
    if not evaluation.instrumen:
        edits.append(Set(f"{evaluation.path}.instrumen", "", used.key))
    if not edits:
        return Asked(reading.masterplan, evaluation, used)
    outcome = applied(reading, edits)
    if outcome.reading is None or outcome.refused:
        raise UserError(f"Kuesioner evaluasi {evaluation.tahun} tidak dapat disusun: {outcome.refused[0].reason}.")
    plan = outcome.reading.masterplan
    return Asked(plan, next(one for one in plan.evaluasi if one.path == evaluation.path), used)


def _evaluation(plan: Masterplan, year: int, instrument: str, stage: str) -> Evaluasi:
    found = [one for one in plan.evaluasi if one.tahun and (not year or one.tahun == year)]
    if not found:
        raise UserError(
            f"Belum ada evaluasi{f' tahun {year}' if year else ''} dalam isian daerah ini. "
            f"{_to_be_added(plan, year, instrument)}"
        )
    found = at_stage(found, stage)
    naming = [one for one in found if one.instrumen]
    fitting = [one for one in naming if instrument and one.instrumen == instrument]
    return in_order(fitting or naming or found)[-1]


def _to_be_added(plan: Masterplan, year: int, instrument: str) -> str:
    """What to write for an evaluation, and in which file; without an ``instrument`` it is to be named next."""
    homes = plan.homes
    is_new_file = homes.place_of("evaluasi") is None and homes.place is not None and homes.place.is_dir()
    file = homes.place / "evaluasi.yaml" if is_new_file and homes.place else homes.file_of("evaluasi")
    entry = f"    - {{tahun: {year or 2026}{f', instrumen: {instrument}' if instrument else ''}}}"
    known = "; ".join(f"{key} ({one.name})" for key, one in instruments().items())
    choice = "" if instrument else f"Ulangi perintah ini dengan --instrumen, salah satu dari: {known}. Sebelumnya, "
    where = f" di {shown_path(file)}" if file else ""
    add = "tambahkan" if choice else "Tambahkan"
    if plan.evaluasi:
        return f"{choice}{add} pada daftar evaluasi{where}:\n{entry}"
    return f"{choice}{add}{where}:\n  evaluasi:\n{entry}"


def _instrument(evaluation: Evaluasi, wanted: str) -> Instrument:
    named = str(evaluation.instrumen) if evaluation.instrumen else ""
    if named and wanted not in ("", named):
        raise UserError(f"Evaluasi {evaluation.when} memakai instrumen {named}; hapus --instrumen {wanted}.")
    if not named and not wanted:
        raise UserError(
            f"Evaluasi {evaluation.tahun} belum menyebut instrumennya. Sebut dengan --instrumen: "
            f"{', '.join(instruments())}."
        )
    return instruments()[named or wanted].in_year(int(evaluation.tahun or 0))


def _is_asked(answer: JawabanEvaluasi, evaluation: Evaluasi, instrument: Instrument) -> bool:
    """Whether an answer is to an item of the instrument; raises UserError for one that an instrument would refuse."""
    try:
        return bool(answer.butir) and bool(instrument.item_key(str(answer.butir)))
    except UnknownItemError:
        raise UserError(
            f"Evaluasi {evaluation.tahun} memuat jawaban bebas ('{answer.butir}') yang tidak dikenal instrumen "
            f"{instrument.key}. Tulis evaluasi lain untuk instrumen itu, atau ganti butirnya dengan kunci instrumen."
        ) from None
