"""Columns for further proofs that an office added by hand: read, or named with what they hold."""

from pathlib import Path

import pytest

from tests.cases import each
from tests.pulling.excel.test_changed_answers import Returned


def _added(returned: Returned, heads: list[tuple[str, str]], texts: list[str]) -> list[str]:
    """What the proofs of an item are after columns with these headings, of two rows, were added and pulled."""
    sheet = returned.grids["Kebijakan"]
    keys = next(n for n, row in enumerate(sheet.rows) if ".butir" in row.values())
    item = next(row for row in sheet.rows if row.get(sheet.at(".butir")) == "regulasi")
    free = max(at for row in sheet.rows for at in row) + 1
    for at, ((group, own), text) in enumerate(zip(heads, texts, strict=True), free):
        sheet.rows[keys + 1] |= {at: group} if group else {}
        sheet.rows[keys + 2] |= {at: own} if own else {}
        item[at] = text
    returned.fill("regulasi", nilai="3", **{f"dokumen{n}": f"Dokumen {n}" for n in (1, 2, 3)})
    returned.pull(write=True)
    answer = returned.answer("regulasi")
    return ["".join(map(str, proof)) for proof in answer.bukti_lengkap]


@pytest.mark.slow
@each(
    ("heads", "texts", "proofs"),
    [
        ([("Bukti 4", "Dokumen"), ("", "Nomor"), ("", "Tahun")], ["SK", "7", "2024"], ["SK, Nomor 7, Tahun 2024"]),
        ([("", "Bukti 4")], ["SK, Nomor 7, Tahun 2024"], ["SK, Nomor 7, Tahun 2024"]),
        ([("", "Bukti 4"), ("", "Bukti 5")], ["SK", "Foto"], ["SK", "Foto"]),
        ([("Bukti tambahan", "")], ["SK"], ["SK"]),
        ([("", "Dokumen"), ("", "Tautan")], ["SK", "https://a.go.id/1"], ["SK, https://a.go.id/1"]),
        ([("", "Dokumen bukti 4"), ("", "Link 4")], ["SK", "https://a.go.id/1"], ["SK, https://a.go.id/1"]),
        ([("Bukti 4", "Dokumen"), ("Bukti 5", "Dokumen")], ["SK", "Foto"], ["SK", "Foto"]),
    ],
)
def test_a_proof_in_columns_added_by_hand_is_read(
    tmp_path: Path, heads: list[tuple[str, str]], texts: list[str], proofs: list[str]
) -> None:
    found = _added(Returned(tmp_path), heads, texts)
    assert found == ["Dokumen 1", "Dokumen 2", "Dokumen 3", *proofs]


def test_a_column_with_another_heading_is_named_and_not_read(tmp_path: Path) -> None:
    returned = Returned(tmp_path)
    assert len(_added(returned, [("", "Catatan kami")], ["SK"])) == 3
    assert any("Catatan kami" in told and "tidak dibaca" in told for told in returned.proposal().notices)


def test_a_copied_column_is_named_with_what_differs_in_it(tmp_path: Path) -> None:
    returned = Returned(tmp_path)
    sheet = returned.grids["Kebijakan"]
    at, free = sheet.at(".bukti[3].dokumen"), max(at for row in sheet.rows for at in row) + 1
    for row in sheet.rows:
        row.update({free: row[at]} if at in row else {})
    next(row for row in sheet.rows if row.get(sheet.at(".butir")) == "regulasi")[free] = "SK Bupati"
    told = [one for one in returned.proposal().notices if "salinan kolom lain" in one]
    assert len(told) == 1
    assert "(SK Bupati)" in told[0]


def test_copied_columns_under_a_new_number_are_another_proof(tmp_path: Path) -> None:
    returned = Returned(tmp_path)
    sheet = returned.grids["Kebijakan"]
    keys = next(n for n, row in enumerate(sheet.rows) if ".butir" in row.values())
    at, free = sheet.at(".bukti[3].dokumen"), max(at for row in sheet.rows for at in row) + 1
    for step in range(4):
        for row in sheet.rows:
            row.update({free + step: row[at + step]} if at + step in row else {})
    sheet.rows[keys + 1][free] = "Bukti 4"
    next(row for row in sheet.rows if row.get(sheet.at(".butir")) == "regulasi")[free] = "SK Bupati"
    returned.pull(write=True)
    assert [str(proof.dokumen) for proof in returned.answer("regulasi").bukti] == ["SK Bupati"]
