"""Forms from the declared fields: order, sections, what is missing, what is typed, where it is saved."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.edits.form_texts import value_at
from generator.masterplan.masterplan import Masterplan
from generator.page.forms.building import Forms, Made, is_table
from generator.page.forms.controls import Block, Control, Form
from generator.page.forms.lacking import lacking
from generator.page.forms.notes import Notes
from generator.page.session import Session, State
from generator.regions.locate import RegionFolder
from generator.source.record import Record
from tests.conftest import CHECKOUT, write_tree

States = Callable[[str], State]
BASE = "daerah: {nama: Uji, jenis: kabupaten, opd: [Dinas Kesehatan]}\nperiode: {mulai: 2025, selesai: 2027}\n"


@pytest.fixture
def state_of(tmp_path: Path) -> States:
    def made(text: str) -> State:
        place = write_tree(tmp_path, {"masterplans/uji/isi.yaml": BASE + text}) / "masterplans/uji"
        return Session(RegionFolder(place, tmp_path)).state()

    return made


def form_at(state: State, path: str) -> Form:
    record = value_at(state.plan, path)
    if record is None:
        record = Masterplan.fields[path].kind.record(path)  # type: ignore[attr-defined]
    assert isinstance(record, Record)
    return Forms(state, Notes(state)).of_record(record, "Judul")


def all_of(made: list[Made]) -> Iterator[Made]:
    for one in made:
        yield one
        if isinstance(one, Block):
            for row in one.rows:
                yield from all_of([*row.controls, *row.optional])


def found(form: Form, path: str) -> Made:
    everything = all_of([one for section in form.sections for one in (*section.controls, *section.optional)])
    return next(one for one in everything if one.path == path)


def control(form: Form, path: str) -> Control:
    made = found(form, path)
    assert isinstance(made, Control)
    return made


def block(form: Form, path: str) -> Block:
    made = found(form, path)
    assert isinstance(made, Block)
    return made


def test_a_form_begins_with_the_name_and_ends_with_money_and_notes(state_of: States) -> None:
    form = form_at(state_of("quick_win: [{nama: Pasar, anggaran: {APBD: {2026: 1 juta}}}]\n"), "quick_win[pasar]")
    titles = [section.title for section in form.sections]
    assert titles[:2] == ["Pokok", "Masalah dan tujuan"] and titles[-1] == "Lain-lain"
    paths = [one.path for section in form.sections for one in (*section.controls, *section.optional)]
    assert paths[0] == "quick_win[pasar].nama"
    assert "quick_win[pasar].id" not in paths
    assert len(paths) == len(set(paths))
    risk = form_at(state_of("risiko: [{risiko: Server rusak}]\n"), "risiko[server-rusak]")
    assert next(one.path for one in risk.sections[0].controls) == "risiko[server-rusak].risiko"


@pytest.mark.slow
def test_every_topic_of_the_example_has_all_its_fields_once() -> None:
    state = Session(RegionFolder(CHECKOUT / "masterplans/contoh", CHECKOUT)).state()
    for item in [*state.plan.quick_win, *state.plan.rencana_aksi[:3], *state.plan.bimtek, state.plan.daerah]:
        form = form_at(state, item.path)
        paths = [one.path for section in form.sections for one in (*section.controls, *section.optional)]
        assert sorted(paths) == sorted(item.path_of(name) for name in item.fields if name != "id")


def test_what_is_missing_is_marked_and_what_may_stay_empty_is_folded(state_of: States) -> None:
    form = form_at(state_of("visi:\n  rumusan: Maju\n"), "visi")
    [section] = form.sections
    assert not control(form, "visi.rumusan").is_missing
    assert control(form, "visi.penjelasan").is_missing
    assert control(form, "visi.catatan") in section.optional
    assert control(form, "visi.rumusan") in section.controls


def test_an_optional_field_with_a_text_is_not_folded(state_of: States) -> None:
    form = form_at(state_of("visi: {rumusan: Maju, catatan: Tanya Bappeda}\n"), "visi")
    assert control(form, "visi.catatan") in form.sections[0].controls


def test_labels_have_the_words_of_the_region(state_of: States) -> None:
    form = form_at(state_of("istilah: {opd: SKPD}\nquick_win: [Pasar]\n"), "quick_win[pasar]")
    assert control(form, "quick_win[pasar].opd").label == "SKPD penanggung jawab"


@pytest.mark.parametrize(
    ("written", "text", "reading"),
    [("1,5 miliar", "1,5 miliar", "Rp1.500.000.000"), ("420000000", "420 juta", "Rp420.000.000"),
     ("1234567", "1.234.567", "Rp1.234.567"), ("0", "0", "Rp0")],
)  # fmt: skip
def test_money_is_shown_as_people_type_it_with_what_it_means(
    written: str, text: str, reading: str, state_of: States
) -> None:
    form = form_at(
        state_of(f"quick_win: [{{nama: Pasar, anggaran: {{APBD: {{2026: '{written}'}}}}}}]\n"), "quick_win[pasar]"
    )
    cell = control(form, "quick_win[pasar].anggaran[apbd][2026]")
    assert (cell.text, cell.reading) == (text, reading)


def test_a_budget_has_a_line_for_each_source_and_the_years_of_the_period(state_of: States) -> None:
    form = form_at(
        state_of("quick_win: [{nama: Pasar, anggaran: {APBD: {2026: 1 juta, 2030: 2 juta}}}]\n"), "quick_win[pasar]"
    )
    made = block(form, "quick_win[pasar].anggaran")
    assert made.heads == ["2025", "2026", "2027", "2030"]
    assert [row.path for row in made.rows] == ["quick_win[pasar].anggaran[apbd]"]
    assert "apbd" not in {option.key for option in made.options} and made.options


def test_days_and_numbers_are_shown_as_people_write_them(state_of: States) -> None:
    state = state_of("naskah: {tanggal: 2026-08-18}\nsumber: [{nama: BPS, tahun: 2024}]\n")
    assert control(form_at(state, "naskah"), "naskah.tanggal").text == "18 Agustus 2026"
    assert control(form_at(state, "sumber[bps]"), "sumber[bps].tahun").text == "2024"


def test_a_word_in_place_of_a_number_is_said_to_be_a_grade(state_of: States) -> None:
    text = "sasaran: [{nama: A, target: {2026: delapan puluh}}]\n"
    cell = control(form_at(state_of(text), "sasaran[a]"), "sasaran[a].target[2026]")
    assert cell.reading == "predikat “delapan puluh”, bukan bilangan"


def test_a_value_that_cannot_be_read_is_shown_as_written_with_what_is_wrong(state_of: States) -> None:
    state = state_of(
        "quick_win:\n  - nama: Pasar\n    jumlah_penerima: banyak sekali\n    anggaran: {APBD: {2026: 1,5 M}}\n"
    )
    form = form_at(state, "quick_win[pasar]")
    count = control(form, "quick_win[pasar].jumlah_penerima")
    assert count.text == "banyak sekali"
    assert count.fault and count.notes[0].message


def test_a_placeholder_is_shown_and_still_missing(state_of: States) -> None:
    state = state_of("visi: {rumusan: menyusul dari Bappeda, penjelasan: TBD}\n")
    form = form_at(state, "visi")
    assert control(form, "visi.penjelasan").text == "TBD"


def test_few_choices_are_cards_and_many_or_nested_ones_a_list(state_of: States) -> None:
    state = state_of(
        "quick_win: [{nama: Pasar, dimensi: smart_economy}]\ndimensi_prioritas: {dimensi: smart_living}\n"
    )
    form = form_at(state, "quick_win[pasar]")
    assert control(form, "quick_win[pasar].dimensi").widget == "kartu"
    subdimension = control(form, "quick_win[pasar].subdimensi")
    assert subdimension.widget == "pilihan"
    assert {option.tone for option in subdimension.options} == {"smart_economy"}
    prior = form_at(state, "dimensi_prioritas")
    assert control(prior, "dimensi_prioritas.dimensi").text == "smart_living"


def test_a_list_of_values_ends_with_an_empty_line(state_of: States) -> None:
    form = form_at(state_of("quick_win: [{nama: Pasar, perumus: [Bappeda, Dinas Kesehatan]}]\n"), "quick_win[pasar]")
    lines = [one for one in block(form, "quick_win[pasar].perumus").rows[0].controls if isinstance(one, Control)]
    assert [line.text for line in lines] == ["Bappeda", "Dinas Kesehatan", ""]
    assert [line.path for line in lines][:2] == ["quick_win[pasar].perumus[1]", "quick_win[pasar].perumus[2]"]
    assert lines[-1].listed == "quick_win[pasar].perumus"


def test_items_without_paragraphs_are_a_table_and_others_cards(state_of: States) -> None:
    state = state_of("dimensi_prioritas: {dimensi: smart_living}\n")
    assert block(form_at(state, "daerah"), "daerah.opd").form == "tabel"
    assert block(form_at(state, "dimensi_prioritas"), "dimensi_prioritas.dukungan").form == "kartu"


def test_an_expected_item_that_is_not_there_waits_with_its_name(state_of: States) -> None:
    state = state_of("dimensi_prioritas: {dimensi: smart_living, dukungan: [{dimensi: smart_economy, uraian: U}]}\n")
    made = block(form_at(state, "dimensi_prioritas"), "dimensi_prioritas.dukungan")
    wanted = [row for row in made.rows if row.is_wanted]
    assert [row.fixed for row in wanted] == [
        {".dimensi": key} for key in ("smart_governance", "smart_branding", "smart_society", "smart_environment")
    ]
    assert wanted[0].title == "Smart Governance"
    assert made.rows[-1].listed and not made.rows[-1].is_wanted


def test_two_gaps_of_one_label_are_told_apart_by_the_item(state_of: States) -> None:
    state = state_of("dimensi_prioritas: {dimensi: smart_living, dukungan: [{dimensi: smart_society, uraian: U}]}\n")
    labels = [one.label for one in lacking(state, state.gaps) if one.topic == "dimensi_prioritas"]
    assert "Uraian dukungan: Smart Economy" in labels
    assert len(labels) == len(set(labels))


def test_references_offer_the_names_that_there_are(state_of: States) -> None:
    forms = Forms(state_of("quick_win: [Pasar]\n"), Notes(state_of("quick_win: [Pasar]\n")))
    assert forms.singles.names("daerah.opd") == ["Dinas Kesehatan"]
    assert forms.singles.names("tidak.ada") == []


def test_only_topics_without_paragraphs_of_their_own_fit_into_a_table() -> None:
    def record(topic: str) -> type[Record]:
        return Masterplan.fields[topic].kind.kind.record  # type: ignore[attr-defined,no-any-return]

    assert is_table(record("rencana_aksi")) and is_table(record("kebijakan"))
    assert not is_table(record("quick_win")) and not is_table(record("kesenjangan"))
