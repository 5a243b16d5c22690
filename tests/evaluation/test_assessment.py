"""Which evaluation of a plan is assessed, and what is told beside its scores."""

import re
from collections.abc import Callable
from fractions import Fraction

import pytest

from generator.evaluation import words
from generator.evaluation.assessment import Assessment, assessed
from generator.evaluation.what_if import changes_asked
from generator.masterplan.masterplan import Masterplan
from generator.source.problems import UserError

Of = Callable[..., Assessment]

TWO_YEARS = """\
daerah: {nama: Uji, jenis: kabupaten}
evaluasi:
  - {tahun: 2021, indeks: "2,10"}
  - tahun: 2022
    instrumen: 2022-baru
    indeks: "2,50"
    jawaban: [{butir: regulasi, nilai: 2}, {butir: perbaikan, nilai: 3}]
  - tahun: 2023
    instrumen: 2023-kppn
    jawaban: [{butir: regulasi, nilai: 4}, {butir: destinasi, nilai: 1}]
  - tahun: 2024
    jawaban: [{butir: Regulasi kota, nilai: 2}]
"""
BOTH = ("2022-baru", "2022-lama")


@pytest.fixture
def of(masterplan_of: Callable[[str], Masterplan]) -> Of:
    """The assessment of a plan: its text, the instrument, the year, and changes asked about."""

    def assessment(text: str, instrument: str = "", year: int = 0, *changes: str) -> Assessment:
        return assessed(masterplan_of(text), instrument, year, changes_asked(changes))

    return assessment


@pytest.mark.parametrize(
    ("wanted", "chosen", "used", "strange"),
    [
        (("", 0), 2023, "2023-kppn", []),
        (("", 2022), 2022, "2022-baru", []),
        (("2022-baru", 0), 2022, "2022-baru", []),
        (("2022-lama", 0), 2023, "2022-lama", ["destinasi"]),
        (("2022-lama", 2022), 2022, "2022-lama", []),
    ],
)
def test_the_evaluation_is_that_of_the_year_or_instrument_else_the_last(
    of: Of, wanted: tuple[str, int], chosen: int, used: str, strange: list[str]
) -> None:
    found = of(TWO_YEARS, *wanted)
    assert (found.year, found.instrument.key, found.strange) == (chosen, used, strange)


def test_an_evaluation_without_an_instrument_counts_only_if_its_year_is_asked_for(of: Of) -> None:
    text = "evaluasi: [{tahun: 2024, jawaban: [{butir: Regulasi kota, nilai: 2}]}]"
    assert of(text, "2023-kppn").evaluation is None
    assert of(text, "2023-kppn", 2024).evaluation is not None


def test_free_answers_are_not_counted_and_told(of: Of) -> None:
    found = of(TWO_YEARS, "2023-kppn", 2024)
    assert (found.free, found.result.answered) == (1, 0)
    assert "1 jawaban tidak dihitung karena evaluasinya tidak menyebut 'instrumen'." in [*words.caveats(found)]


def test_unanswered_items_and_those_of_other_instruments_are_told(of: Of) -> None:
    said = [*words.caveats(of(TWO_YEARS, "2022-lama"))]
    assert said[0].startswith(
        "58 dari 59 butir belum bernilai: nilai akhir 0,11 bila dihitung 0, dan 4,00 bila tidak"
    )
    assert said[1].endswith("destinasi.")


def test_an_answer_without_a_score_counts_as_unanswered(of: Of) -> None:
    answers = "[{butir: regulasi}, {butir: rapat-dewan, nilai: 0}]"
    found = of(f"evaluasi: [{{tahun: 2022, instrumen: 2022-baru, jawaban: {answers}}}]")
    assert found.result.answered == 1
    assert "regulasi" in {item.key for item in found.unanswered}


def test_the_years_are_told_in_their_order_published_and_computed(of: Of) -> None:
    assert [words.in_year(one) for one in of(TWO_YEARS).history] == [
        "2021: 2,10 (terbit)",
        "2022 menurut 2022-baru: 2,50 (terbit); 0,13 atau 2,33 (hitungan)",
        "2023 menurut 2023-kppn: 0,12 atau 2,50 (hitungan)",
    ]


def test_another_instrument_of_the_same_year_is_told(of: Of) -> None:
    evaluations = (f"{{tahun: 2022, instrumen: {key}, jawaban: [{{butir: regulasi, nilai: 2}}]}}" for key in BOTH)
    text = f"evaluasi: [{', '.join(evaluations)}]"
    told = [one for one in words.caveats(of(text)) if "memuat pula" in one]
    assert told == [
        "Isian tahun 2022 memuat pula evaluasi menurut 2022-baru, yang tidak termasuk dalam penilaian ini."
    ]
    assert not any("memuat pula" in one for one in words.caveats(of(TWO_YEARS, "2022-lama", 2022)))


def test_without_any_score_nothing_is_compared(of: Of) -> None:
    assert words.comparison(of("evaluasi: [{tahun: 2022, instrumen: 2022-baru}]")) == ""


def test_the_published_scores_of_the_same_instrument_are_beside_it(of: Of) -> None:
    assert words.comparison(of(TWO_YEARS)) == ""
    said = words.comparison(of(TWO_YEARS, "", 2022))
    assert said.startswith(
        "Dibandingkan dengan 8 nilai terbit menurut instrumen yang sama (terendah 1,84, rerata 2,69"
    )
    assert "kuartil" not in said


@pytest.mark.parametrize(
    ("year", "told"),
    [
        (2019, "Tidak ada evaluasi tahun 2019 dalam isian daerah ini. Yang ada: 2021, 2022, 2023, 2024."),
        (2021, "Evaluasi 2021 hanya memuat nilai terbit, yaitu 2,10, tanpa instrumen dan jawaban setiap butir"),
        (2021, "Yang dapat dihitung: 2022 menurut 2022-baru; 2023 menurut 2023-kppn. Untuk menghitung evaluasi ini"),
        (2024, "Nilai terbit yang tercatat: 2,10 (2021); 2,50 (2022). Yang dapat dihitung: 2022 menurut 2022-baru"),
    ],
)
def test_what_cannot_be_assessed_is_told_with_what_there_is(of: Of, year: int, told: str) -> None:
    with pytest.raises(UserError, match=re.escape(told)):
        of(TWO_YEARS, "", year)


def test_what_if_changes_the_final_score_by_what_it_says(of: Of) -> None:
    found = of(TWO_YEARS, "", 2022, "output-regulasi=4", "rapat-dewan=3,5")
    assert found.changed is not None
    assert [(change.item.key, change.before) for change in found.changes] == [
        ("regulasi", Fraction(2)), ("rapat-dewan", None),
    ]  # fmt: skip
    gains = sum((change.gain for change in found.changes), Fraction(0))
    assert found.changed.as_zero == found.result.as_zero + gains
    assert [*words.what_if(found)][-1].startswith("Nilai akhir 0,13 menjadi 0,26 (+0,13), ")


def test_the_printed_steps_of_what_if_add_up_to_the_printed_total(of: Of) -> None:
    for changes in (("regulasi=4", "rapat-dewan=3,5"), ("rapat-dewan=1", "perbaikan=0", "regulasi=3,33")):
        *steps, total = words.what_if(of(TWO_YEARS, "", 2022, *changes))
        gains = [float(step.rpartition(" ")[2].replace(",", ".")) for step in steps]
        shown = re.search(r"\(([-+]?[\d,]+)\)", total)
        assert shown is not None
        assert round(sum(gains), 2) == float(shown[1].replace(",", "."))
        first, after = re.findall(r"\d,\d\d", total)[:2]
        assert round(float(after.replace(",", ".")) - float(first.replace(",", ".")), 2) == round(sum(gains), 2)


def test_what_lifts_most_rises_as_much_as_what_if_says_of_it_alone(of: Of) -> None:
    plan = of(TWO_YEARS, "", 2022)
    for lift in plan.lifts[:6]:
        [step, _] = words.what_if(of(TWO_YEARS, "", 2022, f"{lift.item.key}=4"))
        assert step.endswith(f"nilai akhir {words.gain_of(lift, plan)}")


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        (("regulasi",), "--jika regulasi: tulis BUTIR=NILAI dengan nilai 0 sampai 4, misalnya regulasi=4."),
        (("regulasi=5",), "tulis BUTIR=NILAI dengan nilai 0 sampai 4"),
        (("regulasi=-1",), "tulis BUTIR=NILAI dengan nilai 0 sampai 4"),
        (("=3",), "tulis BUTIR=NILAI"),
        (("regulasi=tiga",), "--jika regulasi=tiga: "),
        (("regulasi=3,555",), "--jika regulasi=3,555: nilai memuat paling banyak dua desimal"),
        (
            ("indeks-pemerintah-digital=3",),
            "baru berlaku sejak 2026. Untuk evaluasi sebelumnya tulis indeks-spbe",
        ),
        (("regulasi=3", "regulasi=4"), "--jika menyebut butir regulasi lebih dari sekali"),
        (("regulasi=3", "output-regulasi=4"), "--jika menyebut butir regulasi lebih dari sekali"),
        (
            ("regulasy=3",),
            "--jika: butir 'regulasy' tidak ada dalam instrumen 2022-baru. Mungkin maksud Anda: regulasi.",
        ),
    ],
)
def test_a_change_that_cannot_be_read_is_told(of: Of, changes: tuple[str, ...], told: str) -> None:
    with pytest.raises(UserError, match=re.escape(told)):
        of(TWO_YEARS, "", 2022, *changes)


PLAN = """\
daerah: {nama: Uji, jenis: kabupaten, opd: [Dinas Kesehatan]}
istilah: {dewan: Dewan Kota Cerdas}
organisasi:
  dewan:
    nomor_sk: 188/1/2022
    anggota: [{nama: A, unsur: dalam}, {nama: B, unsur: luar}]
kebijakan:
  - {jenis: kebijakan, judul: Peraturan Bupati tentang Smart City, status: rancangan}
quick_win:
  - {dimensi: smart_living, nama: Satu, risiko: [{risiko: Gagal, mitigasi: Latihan}, {risiko: Mundur}], status: baru}
  - {dimensi: smart_living, nama: Dua}
rencana_aksi:
  - {dimensi: smart_living, program: P, kegiatan: K, kelompok: sdm,
     anggaran: {APBD: {2022: 5 juta}, CSR: {2022: 7 juta}}}
  - {dimensi: smart_living, program: P, kegiatan: L, anggaran: {APBD: {2021: 3 juta}}}
evaluasi: [{tahun: 2022, instrumen: 2022-baru, jawaban: [{butir: regulasi, nilai: 1}]}]
"""


def test_the_plan_proposes_what_it_says_with_its_place_and_fills_in_nothing(of: Of) -> None:
    found = of(PLAN)
    assert found.result.answered == 1
    said = {key: (one.words, one.place and one.place.line, one.is_open) for key, one in found.proposed.items()}
    assert said["dewan-berfungsi"] == (
        "Dewan Kota Cerdas: keputusan Nomor 188/1/2022, 2 anggota, 1 di antaranya dari luar pemerintah", 5, True,
    )  # fmt: skip
    assert said["regulasi"] == ("Peraturan Bupati tentang Smart City: rancangan", 8, False)
    assert said["dana-di-luar-apbd"] == ("1 kegiatan didanai CSR/TJSL", 13, True)
    assert said["bagian-apbd"][0].startswith("rencana aksi tahun 2022 memuat Rp5.000.000 dari APBD")
    assert said["quick-win-risiko"] == ("1 dari 2 profil Quick Win memuatnya", 10, True)
    assert said["quick-win-mitigasi"][0] == "0 dari 2 profil Quick Win memuatnya"
    assert said["quick-win-baru"][0] == "1 Quick Win berstatus baru"
    assert said["kegiatan-berjalan"] == ("1 kegiatan direncanakan pada tahun 2021", 15, True)


def test_a_source_that_gives_nothing_funds_no_activity(of: Of) -> None:
    nothing = PLAN.replace("CSR: {2022: 7 juta}", "CSR: {2022: 0}, KPBU: {2022: '-'}, Hibah: {2022: }")
    assert "dana-di-luar-apbd" not in of(nothing).proposed
    beside = PLAN.replace("CSR: {2022: 7 juta}", "CSR: {2022: 0}, KPBU: {2022: '-', 2023: 1 miliar}")
    assert of(beside).proposed["dana-di-luar-apbd"].words == "1 kegiatan didanai KPBU"


@pytest.mark.parametrize("source", ["DAU", "DAK", "Dana Desa", "BLUD", "Bankeu Provinsi", "Pinjaman Daerah"])
def test_what_the_own_budget_records_is_no_money_from_outside_it(of: Of, source: str) -> None:
    assert "dana-di-luar-apbd" not in of(PLAN.replace("CSR: {2022", f"{source}: {{2022")).proposed


@pytest.mark.parametrize("amount", ["0", "'-'", "nihil", ""])
def test_an_activity_runs_in_a_year_with_money_or_a_target(of: Of, amount: str) -> None:
    plan = PLAN.replace("2022: 5 juta", f"2022: {amount}").replace("2022: 7 juta", f"2022: {amount}")
    plan = plan.replace("APBD: {2021: 3 juta}", f"APBD: {{2021: {amount}}}")
    assert {"program-living", "rencana-sdm", "kegiatan-berjalan"}.isdisjoint(of(plan).proposed)
    with_target = plan.replace("kelompok: sdm", "kelompok: sdm, target: {2022: 4}")
    assert of(with_target).proposed["program-living"].words == "1 kegiatan direncanakan pada tahun 2022"


def test_a_law_that_is_there_speaks_before_one_that_is_planned(of: Of) -> None:
    law = "  - {jenis: kebijakan, judul: Peraturan Wali Kota tentang Smart City, status: ada}\n"
    said = of(PLAN.replace("quick_win:\n", f"{law}quick_win:\n")).proposed["regulasi"]
    assert said.words == "Peraturan Wali Kota tentang Smart City: ada"


def test_the_cost_of_an_item_is_what_the_plan_spends_on_it_in_the_year(of: Of) -> None:
    proposed = of(PLAN).proposed
    assert (proposed["program-living"].cost, proposed["rencana-sdm"].cost) == (12_000_000, 12_000_000)
    assert "program-society" not in proposed


def test_a_question_of_the_survey_is_no_item_on_programmes(of: Of) -> None:
    plan = PLAN.replace("2022-baru", "2023-kppn").replace("2022-lama", "2023-kppn")
    plan = plan.replace("smart_living", "smart_governance")
    proposed = of(plan).proposed
    assert "program-governance" in proposed and "program-terbuka" not in proposed


def test_a_plan_that_says_nothing_proposes_nothing(of: Of) -> None:
    assert (
        of("evaluasi: [{tahun: 2022, instrumen: 2022-baru, jawaban: [{butir: regulasi, nilai: 1}]}]").proposals == []
    )


def test_the_change_of_the_final_score_is_that_of_the_printed_scores(of: Of) -> None:
    for score in ("1,1", "1,23", "2,57", "3,91"):
        told = words.supposed_total(of(TWO_YEARS, "", 2022, f"regulasi={score}"))
        before, after, change = (
            Fraction(text.replace(",", ".").replace("\u2212", "-"))
            for text in re.findall(r"[-+\u2212]?\d,\d\d", told)
        )
        assert after - before == change


def test_a_year_without_instrument_is_named_though_another_has_answers(of: Of) -> None:
    with pytest.raises(UserError, match="Evaluasi 2024 belum menyebut instrumen"):
        of(TWO_YEARS, "", 2024)


STAGES = (
    '{tahun: 2025, tahap: I, indeks: "1,90", instrumen: 2023-kppn, jawaban: [{butir: regulasi, nilai: 2}]}',
    '{tahun: 2025, tahap: Tahap II, indeks: "2,40", instrumen: 2023-kppn, jawaban: [{butir: regulasi, nilai: 4}]}',
)


@pytest.mark.parametrize("order", [1, -1])
def test_the_last_stage_of_a_year_is_assessed_and_named_whatever_their_order(of: Of, order: int) -> None:
    found = of(f"evaluasi: [{', '.join(STAGES[::order])}]")
    assert (found.result.left_out, found.when) == (4, "2025 tahap II")
    assert words.heading(found).endswith("; tahun 2025 tahap II")
    assert any("memuat pula evaluasi 2025 tahap I menurut instrumen yang sama" in one for one in words.caveats(found))
    assert [words.in_year(one).partition(":")[0] for one in found.history] == [
        "2025 tahap I menurut 2023-kppn", "2025 tahap II menurut 2023-kppn",
    ]  # fmt: skip


def test_of_two_entries_without_stages_the_last_is_assessed(of: Of) -> None:
    entry = "{{tahun: 2025, instrumen: 2023-kppn, jawaban: [{{butir: regulasi, nilai: {}}}]}}"
    found = of(f"evaluasi: [{entry.format(2)}, {entry.format(4)}]")
    assert (found.result.left_out, found.earlier) == (4, ["2025"])


def test_a_plan_whose_evaluations_name_no_instrument_is_not_said_to_have_none(of: Of) -> None:
    published = "daerah: {nama: Uji, jenis: kabupaten}\nevaluasi: [{tahun: 2021, indeks: '2,10'}]\n"
    assert words.heading(of(published, "2022-baru")).endswith("belum ada jawaban menurut instrumen dalam isian")
    assert words.heading(of("daerah: {nama: Uji}\n", "2022-baru")).endswith("belum ada evaluasi dalam isian")
