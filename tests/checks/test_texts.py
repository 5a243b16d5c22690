"""The texts of a plan are what its author wrote in words to be printed, wherever they stand."""

from collections.abc import Callable

from generator.checks.texts import Said
from generator.masterplan.masterplan import Masterplan, walk
from generator.masterplan.reading import read_masterplan
from generator.source.paths import ModelPath
from generator.source.values import Paragraf, Prosa, Rujukan, Teks
from tests.cases import each
from tests.checks.looking import plan_of
from tests.conftest import CHECKOUT

PLANS = ("masterplans/contoh", "masterplans/kotim", "tests/plans/lengkap.yaml")


def plan(place: str) -> Masterplan:
    return read_masterplan(CHECKOUT / place).masterplan


@each("place", PLANS)
def test_no_text_of_a_topic_is_passed_by(place: str) -> None:
    written = [value for value in walk(plan(place)) if type(value) in {Teks, Paragraf, Prosa}]
    assert [text.path for text in Said(plan(place)).texts] == [text.path for text in written if is_printed(text.path)]


def is_printed(path: str) -> bool:
    settings = ("pemeriksaan.", "dokumen.", "gaya.", "istilah.", "sumber[")
    is_code = ".indikator_iso[" in path or path.endswith(".kode")
    return not path.startswith(settings) and not is_code and not path.endswith((".id", ".catatan"))


@each("place", PLANS)
def test_no_reference_to_an_item_is_passed_by(place: str) -> None:
    links = [value.path for value in walk(plan(place)) if isinstance(value, Rujukan)]
    named = [link.path for link in Said(plan(place)).links]
    assert named == [path for path in links if path in {*named} or not names_a_dimension(path)]


def names_a_dimension(path: str) -> bool:
    return ModelPath(path).name.partition("[")[0] in {"dimensi", "subdimensi", "bergantung_pada"}


def test_ids_notes_settings_and_choices_are_no_texts() -> None:
    said = Said(
        plan_of("""
istilah: {opd: SKPD}
isu: [{id: miskin, isu: Kemiskinan bertahan, catatan: Tanya Bappeda, dimensi: smart_economy}]
rencana_aksi: [{kegiatan: Kelas keuangan, kelompok: sdm, opd: Dinas Sosial, target: {2026: Ada, 2027: 4}}]
""")
    )
    assert [text for text in said.texts if text.spot] == ["Kemiskinan bertahan", "Kelas keuangan", "Ada"]


def test_a_code_of_an_indicator_is_no_text(masterplan_of: Callable[[str], Masterplan]) -> None:
    plan = masterplan_of("sasaran: [{nama: Nontunai, indikator_iso: [37122 5.1]}]\n")
    assert [str(text) for text in Said(plan).texts if text.path.startswith("sasaran[")] == ["Nontunai"]
