"""The table of gaps: what a plan is expected to say, and which gap stands for several."""

from collections.abc import Callable

from generator.masterplan.gaps import canonical, expected_gaps, placeholders_beside
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.susunan import dukungan_prioritas
from generator.source.values import Gap
from tests.cases import each

MasterplanOf = Callable[[str], Masterplan]


def _missing(plan: Masterplan, *topics: str) -> list[str]:
    """The paths of the table that lie in some topics; all where none is named."""
    paths = [gap.path for gap in expected_gaps(plan)]
    return [path for path in paths if not topics or path.startswith(topics)]


def test_a_part_of_which_nothing_is_supplied_is_one_gap(masterplan_of: MasterplanOf) -> None:
    assert _missing(masterplan_of("visi:\n"), "visi") == ["visi"]


def test_a_part_that_is_begun_is_a_gap_for_each_field_that_lacks(
    masterplan_of: MasterplanOf,
) -> None:
    assert _missing(masterplan_of("rpjmd: {visi: A, judul: B}"), "rpjmd") == ["rpjmd.peraturan", "rpjmd.misi"]


def test_a_part_of_which_only_the_source_is_named_says_nothing(masterplan_of: MasterplanOf) -> None:
    plan = masterplan_of("pemantauan: {sumber: [a], catatan: B}\nsumber: [{id: a, nama: C}]")
    assert _missing(plan, "pemantauan") == ["pemantauan"]


def test_gaps_come_in_the_order_of_the_model(masterplan_of: MasterplanOf) -> None:
    topics = [path for path in _missing(masterplan_of("masterplan: 1")) if "." not in path]
    assert topics == [name for name in Masterplan.fields if name in topics]


def test_an_optional_part_is_missed_only_where_it_is_begun(masterplan_of: MasterplanOf) -> None:
    assert _missing(masterplan_of("daerah: {nama: A}"), "daerah.wakil") == []
    assert _missing(masterplan_of("daerah: {nama: A, wakil: {jabatan: B}}"), "daerah.wakil") == ["daerah.wakil.nama"]


@each(
    ("text", "unexpected"),
    [
        ("bimtek: [{tahap: I, waktu: Juni 2022}]", "bimtek[1].mulai"),
        ("daerah: {kode: '62.02'}", "daerah.jenis"),
        ("daerah: {nama: A}", "kolaborasi"),
        ("visi: {kata_kunci: [A]}", "visi.penjelasan"),
        ("dasar_hukum: [{sebutan: Surat Edaran, nomor: 1}]", "dasar_hukum[1].jenis"),
        ("dasar_hukum: [{jenis: perda, nomor: 1}]", "dasar_hukum[1].sebutan"),
        ("dasar_hukum: [{jenis: permendagri, nomor: 1}]", "dasar_hukum[1].sebutan"),
        ("dasar_hukum: [{nomor: 1}]", "dasar_hukum[1].sebutan"),
        ("isu: [{isu: a}]", "isu[a].subdimensi"),
        ("risiko: [{risiko: a, dimensi: smart_living}]", "risiko[a].subdimensi"),
        ("dimensi_prioritas: {uraian: A}", "dimensi_prioritas.alasan"),
    ],
)
def test_what_other_fields_make_needless_is_not_missed(
    text: str, unexpected: str, masterplan_of: MasterplanOf
) -> None:
    assert unexpected not in _missing(masterplan_of(text))


@each(
    ("text", "expected"),
    [
        ("bimtek: [{tahap: I}]", "bimtek[1].mulai"),
        ("daerah: {nama: A}", "daerah.jenis"),
        ("kolaborasi: []\ndaerah: {kawasan: A}", "kolaborasi"),
        ("visi: A", "visi.penjelasan"),
        ("dasar_hukum: [{nomor: 1}]", "dasar_hukum[1].jenis"),
        ("dasar_hukum: [{jenis: permen, nomor: 1}]", "dasar_hukum[1].sebutan"),
        ("dasar_hukum: [{jenis: keputusan, nomor: 1}]", "dasar_hukum[1].sebutan"),
        ("dasar_hukum: [{jenis: lain, nomor: 1}]", "dasar_hukum[1].sebutan"),
        ("isu: [{isu: a, dimensi: smart_living}]", "isu[a].subdimensi"),
        ("dimensi_prioritas: {dimensi: smart_living}", "dimensi_prioritas.alasan"),
        ("swot: [{unsur: struktur}]", "swot@infrastruktur"),
        ("dasar_hukum: [{jenis: sni, nomor: 1}]", "dasar_hukum@mengingat"),
        (
            "rencana_aksi: [{kegiatan: a, anggaran: {APBD: {}}}, {anggaran: {APBD: {2026: 5}}}]",
            "rencana_aksi[a].anggaran",
        ),
    ],
)
def test_and_is_missed_where_they_do_not(text: str, expected: str, masterplan_of: MasterplanOf) -> None:
    assert expected in _missing(masterplan_of(text))


@each("topic", ["isu", "sasaran", "strategi", "rencana_aksi", "peta_jalan", "quick_win", "risiko"])
def test_a_topic_is_missed_of_each_dimension_without_it(topic: str, masterplan_of: MasterplanOf) -> None:
    plan = masterplan_of(f"{topic}: [{{dimensi: smart_living}}]")
    lacking = [d.kunci for d in plan.dimensi if d.kunci != "smart_living"]
    assert [path for path in _missing(plan, f"{topic}@") if "smart" in path] == [f"{topic}@{key}" for key in lacking]


def test_not_every_dimension_is_expected_to_collaborate(masterplan_of: MasterplanOf) -> None:
    assert _missing(masterplan_of("kolaborasi: [{dimensi: smart_living}]"), "kolaborasi@") == []


@each("topic", ["isu", "kesenjangan"])
def test_what_is_analysed_by_subdimension_is_missed_of_each(topic: str, masterplan_of: MasterplanOf) -> None:
    plan = masterplan_of(f"{topic}: [{{subdimensi: prasarana_kesehatan}}]")
    living = [sub.kunci for sub in plan.dimensi.smart_living.semua_subdimensi if sub.kunci != "prasarana_kesehatan"]
    assert [path for path in _missing(plan, f"{topic}@") if "smart" not in path] == [f"{topic}@{s}" for s in living]


def test_one_gap_stands_for_the_budgets_of_all_rows_where_none_has_money(masterplan_of: MasterplanOf) -> None:
    plan = masterplan_of("rencana_aksi: [{kegiatan: a}, {kegiatan: b}]")
    assert [path for path in _missing(plan) if path.endswith("anggaran")] == ["rencana_aksi.anggaran"]


def test_each_row_without_a_budget_is_a_gap_where_another_has_money(masterplan_of: MasterplanOf) -> None:
    plan = masterplan_of("rencana_aksi: [{kegiatan: a}, {kegiatan: b, anggaran: {APBD: {2026: 5}}}, {kegiatan: c}]")
    found = [path for path in _missing(plan) if path.endswith("anggaran")]
    assert found == ["rencana_aksi[a].anggaran", "rencana_aksi[c].anggaran"]


def test_the_group_is_missed_once_where_no_row_names_its_own(masterplan_of: MasterplanOf) -> None:
    none = masterplan_of("rencana_aksi: [{kegiatan: a}, {kegiatan: b}]")
    assert _missing(none, "rencana_aksi.kelompok") == ["rencana_aksi.kelompok"]
    some = masterplan_of("rencana_aksi: [{kegiatan: a}, {kegiatan: b, kelompok: sdm}]")
    assert [path for path in _missing(some) if path.endswith("kelompok")] == []


def test_the_other_dimensions_are_to_support_the_priority_once_one_of_them_does(masterplan_of: MasterplanOf) -> None:
    chosen = "dimensi_prioritas: {dimensi: smart_living, alasan: A"
    assert _missing(masterplan_of(chosen + "}"), "dimensi_prioritas") == ["dimensi_prioritas.dukungan"]
    plan = masterplan_of(chosen + ", dukungan: [{dimensi: smart_economy, uraian: B}]}")
    others = [d.kunci for d in plan.dimensi if d.kunci not in {"smart_living", "smart_economy"}]
    assert _missing(plan, "dimensi_prioritas") == [f"dimensi_prioritas.dukungan[{key}].uraian" for key in others]


def test_support_that_names_no_dimension_is_still_shown(masterplan_of: MasterplanOf) -> None:
    plan = masterplan_of("dimensi_prioritas: {dimensi: smart_living, dukungan: [{uraian: A}]}")
    assert [row.uraian for row in dukungan_prioritas(plan)][-1] == "A"
    assert _missing(plan, "dimensi_prioritas.dukungan[1]") == ["dimensi_prioritas.dukungan[1].dimensi"]


@each(
    ("path", "listed"),
    [
        ("visi.rumusan", "visi"),
        ("visi", "visi"),
        ("quick_win[a].sumber_daya.sdm", "quick_win[a].sumber_daya"),
        ("organisasi.dewan.nomor_sk", "organisasi"),
        ("quick_win[a.b].nama", "quick_win[a.b].nama"),
        ("daerah.nama", "daerah.nama"),
    ],
)
def test_a_gap_within_a_part_is_listed_as_that_part(path: str, listed: str) -> None:
    known = {"visi", "quick_win[a].sumber_daya", "organisasi", "quick_win[a.b].nama"}
    assert canonical(path, known) == listed


@each(
    ("written", "path", "words"),
    [
        ("anggaran: {APBD: {2026: 5 juta, 2027: '?', 2028: '-'}}", "anggaran", "?"),
        ("anggaran: {APBD: {2026: 5 juta, 2027: ?, 2028: -}}", "anggaran", "?"),
        ("anggaran: {APBD: {2026: 5 juta}, DAK: N/A, CSR: '-'}", "anggaran", "N/A"),
        ("anggaran: {CSR: {2027: TBD}, DAK: {2026: '-'}}", "anggaran", "TBD"),
        ("anggaran: {CSR: {2027: }, DAK: {2026: '-'}}", "anggaran", ""),
        ("target: {2026: 4, 2027: N/A, 2028: '-'}", "target", "N/A"),
        ("target: {2026: '-'}", "target", "-"),
    ],
)
def test_a_dash_beside_what_is_said_holds_the_place_of_nothing(
    written: str, path: str, words: str, masterplan_of: MasterplanOf
) -> None:
    other = "{kegiatan: B, anggaran: {APBD: {2026: 0}}}"
    plan = masterplan_of(f"rencana_aksi: [{{id: a, kegiatan: A, kelompok: sdm, {written}}}, {other}]")
    found = {gap.path: gap.words for gap in expected_gaps(plan)}
    assert found[f"rencana_aksi[a].{path}"] == words
    assert placeholders_beside(plan, expected_gaps(plan)) == []


@each(
    ("budget", "label"),
    [
        ("{CSR: {2027: TBD}, DAK: {2026: '-'}}", "anggaran CSR/TJSL tahun 2027"),
        ("{CSR: TBD, DAK: '-'}", "anggaran CSR/TJSL"),
        ("{CSR: {2027: TBD}}", "anggaran per sumber dana dan tahun"),
    ],
)
def test_what_a_budget_lacks_is_named_where_the_rest_of_it_is_settled(
    budget: str, label: str, masterplan_of: MasterplanOf
) -> None:
    other = "{kegiatan: B, anggaran: {APBD: {2026: 0}}}"
    plan = masterplan_of(f"rencana_aksi: [{{id: a, kegiatan: A, anggaran: {budget}}}, {other}]")
    assert [gap.label for gap in expected_gaps(plan) if gap.path == "rencana_aksi[a].anggaran"] == [label]
    total = plan.rencana_aksi[0].total
    assert isinstance(total, Gap)
    assert total.label == label


@each(
    ("target", "missed"),
    [
        ("{2024: '?', 2025: 4}", False),
        ("{2024: TBD, 2025: 4, 2026: '?'}", True),
        ("{2025: 4, 2026: '?'}", True),
        ("{2024: '?'}", True),
    ],
)
def test_a_target_of_a_year_outside_the_period_is_not_missed(
    target: str, missed: bool, masterplan_of: MasterplanOf
) -> None:
    plan = masterplan_of(f"periode: 2025-2029\nsasaran: [{{id: a, nama: A, target: {target}}}]")
    gaps = [*expected_gaps(plan)]
    assert ("sasaran[a].target" in {gap.path for gap in gaps}) == missed
    assert bool(placeholders_beside(plan, gaps)) != missed
