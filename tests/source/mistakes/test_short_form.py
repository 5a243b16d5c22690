"""A value beside a key, over the keys of its group, is told with how to keep all of it in one form."""

from collections.abc import Callable

from generator.masterplan.reading import Reading
from generator.source.followed_remedies import followed
from tests.cases import each
from tests.source.mistakes.test_remedies import mended
from tests.source.reading import said

Read = Callable[[str], Reading]
_SASARAN = "sasaran:\n  - indikator: A\n    "


@each(
    ("text", "remedy"),
    [
        ("periode: 2025-2029\n  ## tahun\n  mulai:\n  ## akhir\n  selesai:\n", "hapus baris 3 sampai 5, yang masih"),
        ("daerah:\n  kepala: H. Ludi  ## Wali Kota\n    ## nama\n    nama:\n", "hapus baris 4, yang masih kosong."),
        ("visi: Terwujudnya kota\n  ## visi\n  rumusan:\n", "hapus baris 3, yang masih kosong."),
        ("rpjmd: RPJMD Kota\n  judul:\n  misi:\n    # - nama: <misi>\n", "hapus baris 2 sampai 3, yang"),
        ("visi: Maju\n  rumusan:\n  penjelasan: Satu\n", "tulis  visi: {rumusan: Maju, "),
        (f"{_SASARAN}baseline: 38,5\n      tahun: 2024\n", "tulis  baseline: {nilai: '38,5', tahun: 2024}  bila"),
        (f"{_SASARAN}baseline: 38,5\n    tahun: 2024\n", "hapus baris ini, dan tulis  baseline: {nilai: '38,5', "),
        ("daerah:\n  kepala: H. Ludi\n  jabatan: Wali Kota\n", "hapus baris ini, dan tulis  kepala: {nama: H."),
    ],
)  # fmt: skip
def test_the_short_form_over_the_keys_of_its_group_is_told(text: str, remedy: str, reading_of: Read) -> None:
    [problem] = reading_of(text).problems.errors
    assert problem.remedy.startswith(remedy), said(reading_of(text).problems)
    assert mended(text, reading_of, whole="kosong" not in problem.remedy) == []


@each(
    ("text", "remedy"),
    [
        ("rencana_aksi:\n  - kegiatan: a\n    anggaran: 650 juta\n      apbd: {2027: 1 juta}\n", "'650 juta'"),
        ("rencana_aksi:\n  - kegiatan: a\n    anggaran:\n      apbd: 55 juta\n        2027: 55 juta\n", "'55 juta'"),
        ("sasaran:\n  - indikator: a\n    target: 80\n      2027: 60\n      2028: 80\n", "'80'"),
    ],
)
def test_a_number_over_its_parts_is_what_goes(text: str, remedy: str, reading_of: Read) -> None:
    [problem] = reading_of(text).problems.errors
    assert problem.remedy == f"hapus isian sebaris ini, {remedy}; rincian di bawahnya yang dihitung."
    assert mended(text, reading_of) == []


@each("key", ["indikator: Angka 5", "indikator: 5", "satuan: 5 menit"])
def test_a_text_over_a_year_is_not_to_go(key: str, reading_of: Read) -> None:
    [problem] = reading_of(f"sasaran:\n  - {key}\n      2027: 60\n").problems.errors
    assert "hapus" not in problem.remedy


@each(
    "text",
    [
        "visi: Terwujudnya kota\n  penjelasan: |\n    Satu\n    Dua\n",
        "visi: Terwujudnya kota\n  rumusan:\n  penjelasan: |\n    Satu\n    Dua\n",
    ],
)
def test_a_value_over_a_text_of_lines_goes_to_its_own_key(text: str, reading_of: Read) -> None:
    assert "''" not in said(reading_of(text).problems)
    assert mended(text, reading_of, whole=True) == []


def test_of_two_values_for_one_key_none_is_chosen(reading_of: Read) -> None:
    [problem] = reading_of("periode: 2025-2029\n  mulai: 2026\n").problems.errors
    assert problem.remedy == (
        "bila hanya keterangan, tulis  periode:  # 2025-2029  dan bila isian, pindahkan ke kunci yang sesuai di "
        "bawahnya."
    )


@each(
    "text",
    [
        "periode: 2025-2029  # sejak dahulu\n  mulai: 2026\n",
        "visi: Terwujudnya kota  # sejak dahulu\n  penjelasan: Satu\n",
        "visi: Terwujudnya kota\n  penjelasan: Satu  # sejak dahulu\n",
        "visi: Terwujudnya kota\n  penjelasan: Satu\n  # sejak dahulu\n  pengantar: Dua\n",
        "visi: Terwujudnya kota  # sejak dahulu\n  rumusan:\n  penjelasan: Satu\n",
    ],
)
def test_no_remark_gets_lost(text: str, reading_of: Read) -> None:
    [problem] = reading_of(text).problems.errors
    after = followed(text, problem)
    assert after is not None
    assert "sejak dahulu" in after


def test_a_key_too_deep_below_a_text_is_as_before(reading_of: Read) -> None:
    [problem] = reading_of("visi:\n  rumusan: Maju\n    penjelasan: x\n").problems.errors
    assert problem.remedy.startswith("pakai 2 spasi seperti baris 2")


@each(
    ("below", "lines"),
    [
        ("  isi:\n", "3"),
        ("  ## isi\n  isi:\n", "3 sampai 4"),
        ("  ## isi\n  isi:\n  # penanda_tangan:\n", "3 sampai 5"),
    ],
)
def test_what_an_empty_scaffold_leaves_below_a_text_is_to_go(below: str, lines: str, reading_of: Read) -> None:
    text = f"kata_pengantar: |\n  Puji syukur.\n{below}"
    [problem] = reading_of(text).problems.errors
    assert problem.remedy == f"hapus baris {lines}, yang masih kosong."
    assert mended(text, reading_of) == []


def test_a_text_in_place_of_its_group_may_have_a_heading(reading_of: Read) -> None:
    reading = reading_of("kata_pengantar: |\n  Puji syukur.\n  # Terima kasih\n  Isi: semoga bermanfaat.\n")
    assert reading.problems.errors == []
    assert "Terima kasih" in str(reading.masterplan.kata_pengantar.isi)


@each(
    "written",
    [
        "38,5 (2024)",
        "38,5 (tahun 2024)",
        "38,5 persen (2024)",
        "38,5 pada 2024",
        "'38,5, tahun 2024'",
        "38,5 di 2024",
        "38,5 (th. 2024)",
        "'2024: 38,5'",
        "'Tahun 2024: 38,5 %'",
    ],
)
def test_the_year_of_a_baseline_may_stand_beside_its_value(written: str, reading_of: Read) -> None:
    reading = reading_of(f"{_SASARAN}satuan: persen\n    baseline: {written}\n")
    assert reading.problems.found == []
    baseline = reading.masterplan.sasaran[0].baseline
    assert (str(baseline.nilai), baseline.tahun) == ("38.5", 2024)


@each(
    "first",
    ["rumusan:Terwujudnya kota", "rumusan Terwujudnya kota", "rumusan = Terwujudnya kota", "rumusan:[Satu]"],
)  # fmt: skip
@each("comment", ["  ## penjelasan visi\n", "\n", ""])
def test_the_first_key_of_a_group_is_told_also_above_a_comment(first: str, comment: str, reading_of: Read) -> None:
    text = f"visi:\n  ## visi\n  {first}\n{comment}  penjelasan:\n"
    problem = reading_of(text).problems.errors[0]
    assert problem.place is not None
    assert problem.place.line == 3
    assert mended(text, reading_of, whole=True) == []


@each(
    ("lines", "level"),
    [
        ("target:\n      2025: 50\n       2026: 60\n", "target:\n      2025: 50\n      2026: 60\n"),
        (
            "target:\n      2025: 50\n       2026: 60\n      2027: 70\n",
            "target:\n      2025: 50\n      2026: 60\n      2027: 70\n",
        ),
        ("target:\n      2025: 50 %\n        2026: 60 %\n", "target:\n      2025: 50 %\n      2026: 60 %\n"),
    ],
)
def test_a_year_too_far_in_below_a_year_is_no_detail_of_it(lines: str, level: str, reading_of: Read) -> None:
    text = f"{_SASARAN}{lines}"
    [problem] = reading_of(text).problems.errors
    assert problem.remedy.startswith("pakai 6 spasi seperti baris 4")
    assert followed(text, problem) == f"{_SASARAN}{level}"


def test_the_money_of_a_year_too_far_in_is_kept(reading_of: Read) -> None:
    budget = "rencana_aksi:\n  - kegiatan: A\n    anggaran:\n      APBD:\n        2026: 250 juta\n"
    [problem] = reading_of(f"{budget}         2027: 300 juta\n").problems.errors
    assert problem.remedy.startswith("pakai 8 spasi seperti baris 5")
    assert followed(f"{budget}         2027: 300 juta\n", problem) == f"{budget}        2027: 300 juta\n"


_BUDGET = (
    "rencana_aksi:\n  - kegiatan: A\n    anggaran:{}\n      APBD:\n        2026: 250 juta\n        2027: 300 juta\n"
)


@each("total", [" 600 juta", "\n      total: 600 juta"])
def test_a_sum_that_differs_from_its_parts_is_told_before_it_goes(total: str, reading_of: Read) -> None:
    [problem] = reading_of(_BUDGET.format(total)).problems.errors
    assert "berjumlah Rp550.000.000, bukan '600 juta'; betulkan dahulu yang keliru" in problem.remedy


@each("total", [" 550 juta", "\n      total: 550 juta"])
def test_a_sum_that_agrees_with_its_parts_may_go(total: str, reading_of: Read) -> None:
    [problem] = reading_of(_BUDGET.format(total)).problems.errors
    assert problem.remedy.startswith("hapus ")


def test_years_have_no_sum_that_a_value_could_differ_from(reading_of: Read) -> None:
    [problem] = reading_of(f"{_SASARAN}target: 100\n      2025: 50\n      2026: 60\n").problems.errors
    assert problem.remedy.startswith("hapus isian sebaris ini")
