"""What was changed in a questionnaire that came home: scores, explanations, and the proofs beside them."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import count

from generator.edits.edit import Insert, Origin, Remove, Set
from generator.edits.typed import plain_text
from generator.excel.reading.cells import ReadRow
from generator.excel.sheets import column_name
from generator.pulling.excel.changed_rows import ChangedRows, Returned
from generator.pulling.excel.moved_proofs import ProofName, matched_proofs
from generator.pulling.excel.read_tables import ReadTable
from generator.pulling.typed import DASHES, UntypableError, typed_value
from generator.source.paths import entry_path
from generator.source.placeholders import is_placeholder
from generator.source.words import comparable
from generator.workbooks.answer_tables import (
    ITEM_KEY,
    PROOF_FIELDS,
    PROOFS,
    REMARK,
    SCORE,
    held_texts,
    proof_ids,
    proof_key,
)
from generator.workbooks.bases import Base, unpacked
from generator.workbooks.tables import ASKED

_ANOTHER = "kunci butir ini tidak ada pada kuesioner; kembalikan kunci semula pada kolom Butir"
_NAMELESS = "dokumen buktinya belum disebut; isi kolom Dokumen pada bukti itu"
_UNEVEN = (
    "sel-sel bukti ini memuat beberapa baris yang jumlahnya tidak sama; tulis tiap bukti pada kolom-kolom Bukti "
    "tersendiri, atau satu baris untuk tiap bukti di setiap sel yang terisi (tanda - bila tidak ada)"
)
_FURTHER_LINE = (
    "sel ini milik satu bukti, tetapi memuat beberapa baris; tulis bukti lain pada kolom-kolom Bukti berikutnya, dan "
    "tulis isi sel ini dalam satu baris"
)
_NOT_ASKED = "kolom ini berasal dari instrumen dan tidak dibaca; tulis keberatan pada kolom Penjelasan"


def bases_by_key(bases: Iterable[Base]) -> dict[str, Base]:
    """Bases by the key of their item as keys are compared."""
    return {comparable(str(base.held[ITEM_KEY])): base for base in bases if ITEM_KEY in base.held}


def keys_in(table: ReadTable) -> set[str]:
    """The keys of items in the rows of a table as keys are compared."""
    return {comparable(table.texts(row).get(ITEM_KEY, "")) for row in table.rows}


class ChangedAnswers(ChangedRows):
    """Compares the items under one heading of a questionnaire with what they held when it was written.

    Items are known by their visible keys alone, so that sorting only some of the columns moves no answer. A row may
    stand under another heading: ``every`` are the bases of all headings, and ``there`` the keys in all rows, both by
    the key as it is compared.
    """

    def __init__(
        self, table: ReadTable, bases: Sequence[Base], returned: Returned, every: Mapping[str, Base],
        there: Collection[str],
    ) -> None:  # fmt: skip
        super().__init__(table, (), returned)
        self.known = bases_by_key(bases)
        self.every, self.there = every, there

    def compare(self, *, is_only_one: bool = True) -> None:
        """Add all differences; items are missing only if the table ``is_only_one`` of its kind."""
        for place, heading, key, reason in self.table.refused:
            origin = self.returned.origin_at(place)
            self.returned.untaken("tak_terbaca", ("", heading), reason, origin, f"{self.topic}[]{key}")
        for row in self.rows:
            key = comparable(self.table.texts(row).get(ITEM_KEY, ""))
            base = self.known.get(key) or self.every.get(key)
            if base is not None:
                self._answered(row, base)
            elif self._is_note(row):
                self.returned.proposal.notices.append(self._told(row))
            else:
                self._unknown(row)
        gone = [base for key, base in self.known.items() if key not in self.there and len(base.held) > 1]
        if gone and not self.table.is_head_whole:
            self._missing_below_damage(gone)
        elif is_only_one:
            origin = self.returned.origin_at(self.table.sheet.name)
            for base in gone:
                self.returned.edit(Remove(base.item, held_texts(base), origin))

    def _is_note(self, row: ReadRow) -> bool:
        """Whether a row is of no item and was never one, and gives no score: a note below the table."""
        texts = self.table.texts(row)
        return not (texts.get(ITEM_KEY) or texts.get(SCORE) or self.table.base_text(row))

    def _told(self, row: ReadRow) -> str:
        cells = [f"{column_name(at)}{row.number} ({row.text(at)})" for at in self.table.columns if row.text(at)]
        return f"Lembar '{self.table.sheet.name}': catatan di luar butir, {', '.join(cells)}, tidak dibaca."

    def _unknown(self, row: ReadRow) -> None:
        """Tell a row whose key is none of the questionnaire, if it holds anything but what it was written with."""
        texts, claimed = self.table.texts(row), unpacked(self.table.base_text(row))
        written = claimed.shown if claimed is not None else {}
        changed = {key: text for key, text in texts.items() if plain_text(text) != plain_text(written.get(key, ""))}
        if not changed:
            return
        told = " | ".join(filter(None, changed.values()))
        at = next((at for at, key in self.table.columns.items() if key in changed), 0)
        origin = self.returned.origin(self.table, row, at)
        self.returned.untaken("tak_bertempat", (written.get(ITEM_KEY, ""), told), _ANOTHER, origin)

    def _answered(self, row: ReadRow, base: Base) -> None:
        for at, key in self.table.columns.items():
            if key in (SCORE, REMARK):
                self._changed_cell(row, at, key, base, "")
            elif key in ASKED:
                self._changed_question(row, at, base.shown.get(key, ""))
        self._answered_proofs(row, base)

    def _answered_proofs(self, row: ReadRow, base: Base) -> None:
        """Add the edits of the proofs in a row: those that were there, wherever they stand now, and new ones."""
        places = self._proof_places(len(proof_ids(base)))
        now = {n: _proof_now(row, at) for n, at in places}
        before = {n: _held_proof(base, n) for n in range(1, len(proof_ids(base)) + 1)}
        known = matched_proofs(before, now)
        for n, at in places:
            if n in known:
                self._changed_proof(row, at, base, known[n])
            else:
                self._new_proof(row, at, base)
        for n, at in places:
            if n in before and n not in known.values():
                self._removed_proof(row, at, base, n)
        if [*known.values()] != sorted(known.values()):
            self.returned.proposal.notices.append(
                f"Lembar '{self.table.sheet.name}': urutan bukti butir {base.held[ITEM_KEY]} (baris {row.number}) "
                "berbeda; isinya dicocokkan menurut dokumen dan nomornya, dan urutan di YAML tetap."
            )

    def _proof_places(self, fewest: int) -> list[tuple[int, dict[str, int]]]:
        """The number of each proof for which there are columns, with these; at least ``fewest`` are looked for."""
        found: list[tuple[int, dict[str, int]]] = []
        for n in count(1):
            cells = {name: self.at[key] for name in PROOF_FIELDS if (key := proof_key(n, name)) in self.at}
            if not cells and n > fewest:
                return found
            if cells:
                found.append((n, cells))
        return found

    def _changed_question(self, row: ReadRow, at: int, old: str) -> None:
        now = row.text(at)
        if old and plain_text(now) != plain_text(old):
            self.returned.untaken("tak_bertempat", (old, now), _NOT_ASKED, self.returned.origin(self.table, row, at))

    def _changed_proof(self, row: ReadRow, at: Mapping[str, int], base: Base, number: int) -> None:
        """Add the edits of a proof that was there; one whose cells are all empty now is removed."""
        path = _proof_path(base, number)
        held = {name: str(base.held.get(proof_key(number, name), "")) for name in PROOF_FIELDS}
        if not any(row.text(one) for one in at.values()) and all(name in at for name, text in held.items() if text):
            self._removed_proof(row, at, base, number)
            return
        for name, one in at.items():
            address = cell.hidden_address if name == "tautan" and (cell := row.cells.get(one)) else ""
            if plain_text(address or row.text(one)) == plain_text(held[name]):
                continue
            if len(_lines(row.text(one))) > max(1, len(_lines(held[name]))):
                origin = self.returned.origin(self.table, row, one)
                told = (held[name], "; ".join(_lines(row.text(one))))
                self.returned.untaken("tak_terbaca", told, _FURTHER_LINE, origin, f"{path}.{name}")
            else:
                now = self._read(row, one, f"{path}.{name}", "")
                if now or not row.text(one):
                    known = held[name] if self.returned.base_known else None
                    self.returned.edit(Set(f"{path}.{name}", known, now, self.returned.origin(self.table, row, one)))

    def _removed_proof(self, row: ReadRow, at: Mapping[str, int], base: Base, number: int) -> None:
        held = ((name, str(base.held.get(proof_key(number, name), ""))) for name in PROOF_FIELDS)
        texts = {f".{name}": text for name, text in held if text}
        self.returned.edit(Remove(_proof_path(base, number), texts, self._proof_origin(row, at)))

    def _new_proof(self, row: ReadRow, at: Mapping[str, int], base: Base) -> None:
        """Add a proof for each line of the cells; all cells with any text must have as many lines."""
        lines = {name: _lines(row.text(one)) for name, one in at.items()}
        number = max(map(len, lines.values()))
        if number > 1:
            self._new_proofs(row, at, {name: texts for name, texts in lines.items() if texts}, base)
            return
        fields = dict(self._proof_fields(row, at, f"{base.item}{entry_path(PROOFS, '')}"))
        if fields:
            self._insert_proof(fields, self._proof_origin(row, at), base)

    def _new_proofs(self, row: ReadRow, at: Mapping[str, int], lines: Mapping[str, list[str]], base: Base) -> None:
        origin = self._proof_origin(row, at)
        number, proof = len(lines.get("dokumen", ())), f"{base.item}{entry_path(PROOFS, '')}"
        told = " | ".join("; ".join(texts) for texts in lines.values())
        if any(len(texts) != number for texts in lines.values()):
            self.returned.untaken("tak_terbaca", ("", told), _UNEVEN, origin, base.item)
            return
        try:
            typed = [
                {
                    f".{name}": typed_value(f"{proof}.{name}", texts[n], None, self.returned.today.istilah)
                    for name, texts in lines.items()
                }
                for n in range(number)
            ]
        except UntypableError as error:
            self.returned.untaken("tak_terbaca", ("", told), str(error), origin, base.item)
            return
        for fields in typed:
            self._insert_proof({way: text for way, text in fields.items() if text not in DASHES}, origin, base)

    def _proof_origin(self, row: ReadRow, at: Mapping[str, int]) -> Origin:
        return self.returned.origin(self.table, row, at.get("dokumen", next(iter(at.values()))))

    def _insert_proof(self, fields: Mapping[str, str], origin: Origin, base: Base) -> None:
        if is_placeholder(fields.get(".dokumen", "-")):
            self.returned.untaken("tak_bertempat", ("", " | ".join(fields.values())), _NAMELESS, origin, base.item)
            return
        listed = f"{base.item}{PROOFS}"
        ids = proof_ids(base)
        self.returned.edit(Insert(listed, fields, entry_path(listed, ids[-1]) if ids else "", origin))

    def _proof_fields(self, row: ReadRow, at: Mapping[str, int], proof: str) -> Iterator[tuple[str, str]]:
        for name, one in at.items():
            if (text := self._read(row, one, f"{proof}.{name}", "")) and text not in DASHES:
                yield f".{name}", text


def _proof_path(base: Base, number: int) -> str:
    return f"{base.item}{entry_path(PROOFS, proof_ids(base)[number - 1])}"


def _proof_now(row: ReadRow, at: Mapping[str, int]) -> ProofName:
    return ProofName(*(row.text(at[name]) if name in at else "" for name in ProofName._fields))


def _held_proof(base: Base, number: int) -> ProofName:
    return ProofName(*(str(base.held.get(proof_key(number, name), "")) for name in ProofName._fields))


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]
