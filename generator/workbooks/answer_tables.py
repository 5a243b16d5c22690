"""The answers to an instrument as tables: a sheet for each heading of the questionnaire, a row for each item."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from generator.edits.between import as_typed
from generator.excel.sheets import Column
from generator.framework.instruments import HEADINGS, HIGHEST
from generator.masterplan.evaluasi import BuktiEvaluasi, JawabanEvaluasi
from generator.masterplan.masterplan import Masterplan
from generator.source.paths import ModelPath, entry_path, group_path, key_in
from generator.source.words import capital
from generator.workbooks.asked import AskedItem
from generator.workbooks.bases import Base, Held
from generator.workbooks.tables import ASKED, Table

ITEM_KEY, SCORE, REMARK, PROOFS = ".butir", ".nilai", ".penjelasan", ".bukti"
PROOF_FIELDS = ("dokumen", "nomor", "tahun", "tautan")
PROOF_IDS = "@bukti"
"""The key under which a base holds the ids of the proofs that stood in its row."""
_PROOF_WIDTHS = {"dokumen": 30.0, "nomor": 20.0, "tahun": 8.0, "tautan": 22.0}
_FEWEST_PROOFS = 3


def answers_path(evaluation: str) -> str:
    """The path of the answers of an evaluation."""
    return f"{evaluation}.jawaban"


def answer_tables(plan: Masterplan) -> list[Table]:
    """The tables in which answers to any evaluation of a plan may come home."""
    return [answer_table(one.path, heading, [*answer_columns(1)]) for one in plan.evaluasi for heading in HEADINGS]


def answer_table(evaluation: str, heading: str, columns: Sequence[Column]) -> Table:
    """The table of the items under a heading."""
    return Table(answers_path(evaluation), HEADINGS[heading], columns, heading=heading)


def answer_columns(proofs: int) -> Iterator[Column]:
    """The columns: what is asked, score and explanation, then the fields of each of some proofs."""
    part, question, evidence = ASKED
    yield Column(ITEM_KEY, "Butir", 17, note="Kunci butir ini; jangan diubah.")
    yield Column(part, "Bagian", 15, "Yang ditanyakan")
    yield Column(question, "Pertanyaan", 34, "Yang ditanyakan")
    yield Column(evidence, "Bukti yang lazim", 30, "Yang ditanyakan")
    score = f"0 sampai {HIGHEST}, paling banyak dua angka di belakang koma. Yang belum dapat dijawab biarkan kosong."
    yield Column(SCORE, "Nilai", 7, "Jawaban", note=score, wanted=True, centred=True)
    yield Column(REMARK, "Penjelasan", 40, "Jawaban", note="Alasan nilai itu, dengan angkanya.")
    for n in range(1, proofs + 1):
        for name in PROOF_FIELDS:
            label = capital(BuktiEvaluasi.fields[name].label)
            heading, width = capital(name), _PROOF_WIDTHS[name]
            yield Column(proof_key(n, name), heading, width, f"Bukti {n}", note=label, printed=n == 1)


def proof_key(number: int, name: str) -> str:
    """The key of the column with a field of one of the proofs, counted from 1."""
    return f"{entry_path(PROOFS, number)}.{name}"


def most_proofs(items: Iterable[AskedItem]) -> int:
    """The number of proofs for which there is room: one more than any answer has."""
    return max([_FEWEST_PROOFS, *(len(item.answer.bukti) + 1 for item in items)])


def answer_base(asked: AskedItem) -> Base:
    """What the row of an item holds."""
    answer = asked.answer
    held: dict[str, Held] = {ITEM_KEY: str(answer.butir), **_texts(answer)}
    if answer.bukti:
        held[PROOF_IDS] = [key_in(proof.path, answer.bukti.path) for proof in answer.bukti]
    shown = {key: text for key, text in held.items() if isinstance(text, str)}
    told = (asked.group, asked.item.name, asked.item.evidence) if asked.part else ("", "", "")
    shown |= dict(zip(ASKED, told, strict=True))
    return Base(answer.path, held, shown)


def answer_bases(plan: Masterplan) -> dict[str, dict[tuple[str, str], Base]]:
    """The bases of all rows that questionnaires of a plan would have now, by the key of their table."""
    found: dict[str, dict[tuple[str, str], Base]] = {}
    for one in plan.evaluasi:
        answers = {answer.asked.key: answer for answer in one.jawaban if answer.asked}
        for item in one.instrument.items.values() if one.instrument else ():
            answer = answers.get(item.key)
            path = entry_path(answers_path(one.path), item.key)
            empty = Base(path, {ITEM_KEY: item.key}, {ITEM_KEY: item.key})
            base = answer_base(AskedItem(item, "", "", answer)) if answer is not None else empty
            found.setdefault(group_path(answers_path(one.path), item.heading), {})[base.identity] = base
    return found


def _texts(answer: JawabanEvaluasi) -> dict[str, str]:
    values = {SCORE: answer.__dict__.get("nilai"), REMARK: answer.__dict__.get("penjelasan")}
    for n, proof in enumerate(answer.bukti, 1):
        values |= {proof_key(n, name): proof.__dict__.get(name) for name in PROOF_FIELDS}
    return {key: text for key, value in values.items() if value is not None and (text := as_typed(value))}


def proof_ids(base: Base) -> list[str]:
    """The ids of the proofs in a row, in the order of its columns."""
    found = base.held.get(PROOF_IDS, ())
    return [found] if isinstance(found, str) else [*found]


def held_texts(base: Base) -> dict[str, str]:
    """What a row held by relative path, each proof under its id."""
    found = {key: str(base.held[key]) for key in (ITEM_KEY, SCORE, REMARK) if key in base.held}
    for n, key in enumerate(proof_ids(base), 1):
        texts = {name: str(base.held.get(proof_key(n, name), "")) for name in PROOF_FIELDS}
        found |= {f"{entry_path(PROOFS, key)}.{name}": text for name, text in texts.items() if text}
    return found


def is_answer(item: str) -> bool:
    """Whether a path is that of an answer to an evaluation."""
    return ModelPath(item).kind == "evaluasi.jawaban"


def is_in_answer(path: str) -> bool:
    """Whether a path is that of a value of an answer, or of one of its proofs."""
    return ModelPath(path).kind.startswith("evaluasi.jawaban.")


def answer_data(base: Base) -> dict[str, Any]:
    """What a row held, as data that can be read as an answer again."""
    proofs = [
        {"id": key, **{name: text for name in PROOF_FIELDS if (text := base.held.get(proof_key(n, name)))}}
        for n, key in enumerate(proof_ids(base), 1)
    ]
    plain = {key[1:]: base.held[key] for key in (ITEM_KEY, SCORE, REMARK) if key in base.held}
    return {"id": ModelPath(base.item).key, **plain, **({"bukti": proofs} if proofs else {})}
