"""The two wordings of a message: keys for people with files, labels for people with forms."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.checks.finding import Finding
from generator.checks.keys_or_labels import with_keys, with_labels
from generator.checks.rule import all_rules
from generator.checks.run_rules import check
from generator.masterplan.reading import read_masterplan
from tests.cases import each
from tests.checks.form_wording import speaks_of_files
from tests.conftest import CHECKOUT, write_tree


@pytest.mark.parametrize(
    ("marked", "path", "keys", "labels"),
    [
        ("isi ‹integrasi›", "aplikasi[a]", "isi 'integrasi'", "isi “Integrasi”"),
        ("tulis ‹dimensi: smart_living›", "", "tulis 'dimensi: smart_living'", "tulis “Dimensi: Smart Living”"),
        ("pilih dari ‹daerah.opd›", "", "pilih dari 'daerah.opd'", "pilih dari “Daftar OPD”"),
        ("isi ‹rencana_aksi›", "quick_win[a]", "isi 'rencana_aksi'", "isi “Rencana aksi terkait”"),
        (
            "ada 'kunci' dan ‹ini bukan kunci›",
            "",
            "ada 'kunci' dan ‹ini bukan kunci›",
            "ada 'kunci' dan ‹ini bukan kunci›",
        ),
    ],
)
def test_a_key_is_a_key_for_files_and_a_label_for_forms(
    marked: str, path: str, keys: str, labels: str, tmp_path: Path
) -> None:
    terms = read_masterplan(write_tree(tmp_path, {"isi.yaml": "daerah: {nama: Uji}\n"})).masterplan.istilah
    assert with_keys(marked) == keys
    assert with_labels(marked, path, terms).casefold() == labels.casefold()


def findings(place: Path) -> Iterator[Finding]:
    result = check(read_masterplan(place).masterplan)
    yield from (*result.findings, *result.waived)


@pytest.mark.slow
@each("identity", all_rules())
def test_no_rule_speaks_of_files_to_people_with_forms(identity: str, tmp_path: Path) -> None:
    place = write_tree(tmp_path, {"isi.yaml": all_rules()[identity].bad})
    found = check(read_masterplan(place).masterplan, rules=[all_rules()[identity]])
    assert [one.for_forms for one in (*found.findings, *found.waived) if speaks_of_files(one)] == []
    assert not any("‹" in one.message + one.remedy for one in found.findings)


@pytest.mark.slow
@pytest.mark.parametrize("region", ["kotim", "tabalong", "kota-jambi"])
def test_no_finding_of_a_real_region_speaks_of_files_to_people_with_forms(region: str) -> None:
    assert [one.for_forms for one in findings(CHECKOUT / "masterplans" / region) if speaks_of_files(one)] == []
