"""Indicators, units, baselines and targets."""

from tests.cases import each
from tests.checks.looking import found, lines, looked

PERIOD = "periode: {mulai: 2025, selesai: 2029}\n"


def sasaran(*fields: str) -> str:
    """One sasaran, a field on each line after the first two."""
    return PERIOD + "sasaran:\n  - " + "\n    ".join(fields) + "\n"


def indicator(name: str, unit: str = "persen") -> str:
    return sasaran(f"indikator: {name}", f"satuan: {unit}")


def test_a_target_before_or_after_the_period_is_found_at_its_year() -> None:
    text = sasaran("indikator: Jumlah pasar", "target:", "  2024: 1", "  2025: 2", "  2029: 5", "  2030: 6")
    assert lines(text, "IND001") == [5, 8]


def test_a_period_that_fits_nothing_is_told_once_with_how_many_places_there_are() -> None:
    text = PERIOD + "sasaran:\n" + "  - {indikator: Jumlah pasar, target: {2019: 1, 2020: 2}}\n" * 3
    ((line, message),) = found(text, "IND001")
    assert line == 3 and message.endswith("(di 6 tempat)")


def test_without_a_period_no_year_is_outside() -> None:
    assert lines("sasaran:\n  - {indikator: Jumlah pasar, target: {2099: 1}}\n", "IND001") == []


@each(
    ("name", "start", "end", "direction", "wrong"),
    [
        ("Persentase penduduk miskin", "9", "11", "", True),
        ("Persentase penduduk miskin", "11", "9", "", False),
        ("Persentase penduduk miskin yang menerima bantuan", "40", "90", "", False),
        ("Jumlah keluarga miskin yang dilatih", "40", "90", "", False),
        ("Indeks SPBE", "3", "2", "", True),
        ("Indeks Risiko Bencana", "140", "110", "", False),
        ("Waktu tanggap kedaruratan", "42", "50", "", True),
        ("Waktu tanggap kedaruratan", "42", "15", "", False),
        ("Jumlah pasar", "9", "7", "naik", True),
        ("Jumlah pasar", "9", "7", "", False),
        ("Jumlah pasar", "9", "9", "", True),
        ("Jumlah pasar", "9", "9", "tetap", False),
        ("Jumlah pasar", "9", "10", "tetap", True),
        ("Predikat SAKIP", "B", "A", "naik", False),
    ],
)
def test_the_last_target_lies_where_it_should(name: str, start: str, end: str, direction: str, wrong: bool) -> None:
    text = sasaran(f"indikator: {name}", f"baseline: {start}", "target:", "  2025: 8", f"  2029: {end}")
    text += f"    arah: {direction}\n" if direction else ""
    assert lines(text, "IND002") == ([7] if wrong else [])


def test_a_stated_direction_makes_it_an_error() -> None:
    stated = sasaran("indikator: Jumlah pasar", "baseline: 9", "target: {2029: 7}", "arah: naik")
    guessed = sasaran("indikator: Indeks SPBE", "baseline: 3", "target: {2029: 2}")
    assert [looked(text, "IND002").findings[0].severity for text in (stated, guessed)] == ["galat", "peringatan"]


def test_a_target_that_turns_back_is_found_where_it_turns() -> None:
    up = sasaran("indikator: Indeks SPBE", "target:", "  2025: 2", "  2026: 4", "  2027: 3", "  2028: 5")
    down = sasaran("indikator: Persentase penduduk miskin", "satuan: persen", "target: {2025: 9, 2026: 8, 2027: 7}")
    assert (lines(up, "IND003"), lines(down, "IND003")) == ([7], [])


def test_a_target_outside_the_period_turns_nothing_back() -> None:
    text = sasaran("indikator: Indeks SPBE", "target: {2031: 2, 2027: 3, 2028: 4}")
    assert (lines(text, "IND001"), lines(text, "IND003")) == ([3 + 1], [])
    inside = sasaran("indikator: Indeks SPBE", "target: {2026: 5, 2027: 3, 2028: 4, 2031: 6}")
    assert lines(inside, "IND003") != []


def test_a_yearly_count_may_rise_and_fall() -> None:
    text = sasaran("indikator: Jumlah pelatihan", "satuan: kali", "target: {2025: 4, 2026: 8, 2027: 6}")
    assert lines(text, "IND003") == []
    assert lines(text + "    arah: naik\n", "IND003") == [5]


def test_a_sasaran_needs_a_target_for_the_last_year_but_an_activity_may_end_earlier() -> None:
    text = sasaran("indikator: Jumlah pasar", "target: {2025: 4, 2026: 8}")
    assert lines(text, "IND004") == [4]
    assert lines(text.replace("sasaran:", "rencana_aksi:"), "IND004") == []


@each(("year", "severity"), [(2024, None), (2025, "peringatan"), (2026, "peringatan")])
def test_a_baseline_of_a_year_with_a_target_is_no_start(year: int, severity: str | None) -> None:
    text = sasaran("indikator: Jumlah pasar", f"baseline: {{nilai: 2, tahun: {year}}}", "target: {2025: 4, 2029: 8}")
    assert [finding.severity for finding in looked(text, "IND005").findings] == ([severity] if severity else [])


def test_a_baseline_within_the_period_but_before_all_targets_is_only_a_hint() -> None:
    text = sasaran("indikator: Jumlah pasar", "baseline: {nilai: 2, tahun: 2025}", "target: {2026: 4, 2029: 8}")
    assert [finding.severity for finding in looked(text, "IND005").findings] == ["saran"]


@each(
    ("name", "severity"),
    [
        ("Meningkatnya kualitas layanan", "peringatan"),
        ("Optimalnya pengelolaan sampah", "peringatan"),
        ("Terwujudnya desa cerdas", "peringatan"),
        ("Desa yang memiliki internet", "saran"),
        ("Banyaknya desa yang memiliki internet", None),
        ("Besarnya investasi", None),
        ("Rata-rata lama tinggal wisatawan", None),
        ("Nilai/skor SAKIP", None),
        ("JUMLAH DESA", None),
    ],
)
def test_an_indicator_begins_with_its_measure(name: str, severity: str | None) -> None:
    findings = looked(indicator(name), "IND006").findings
    assert [finding.severity for finding in findings] == ([severity] if severity else [])
    assert all(finding.place and finding.place.line == 3 for finding in findings)


def test_a_sasaran_may_be_worded_as_a_hope() -> None:
    assert lines(sasaran("nama: Meningkatnya kualitas layanan", "indikator: Indeks kepuasan"), "IND006") == []


def test_indicators_of_quick_wins_are_judged_too() -> None:
    text = "quick_win:\n  - nama: Pasar\n    indikator:\n      - {nama: Terlaksananya pelatihan, satuan: kali}\n"
    assert lines(text, "IND006") == [4]


@each(
    ("name", "unit", "wrong"),
    [
        ("Persentase pasar", "pasar", True),
        ("Persentase pasar", "'%'", False),
        ("Persentase pasar", "Persen", False),
        ("Jumlah pasar", "persen", True),
        ("Jumlah pasar", "pasar", False),
        ("Waktu tanggap", "orang", True),
        ("Waktu tanggap", "menit per kejadian", False),
        ("Tingkat kemiskinan", "persen", False),
    ],
)
def test_the_unit_fits_the_measure(name: str, unit: str, wrong: bool) -> None:
    assert lines(indicator(name, unit), "IND007") == ([4] if wrong else [])


@each(
    ("name", "wrong"),
    [
        ("Persentase desa yang terlayani", True),
        ("Persentase pertumbuhan investasi", False),
        ("Persentase realisasi pendapatan terhadap target", False),
        ("Tingkat hunian", False),
    ],
)
def test_a_share_ends_at_a_hundred_percent(name: str, wrong: bool) -> None:
    text = sasaran(f"indikator: {name}", "satuan: persen", "target:", "  2025: 100", "  2029: 105")
    assert lines(text, "IND008") == ([7] if wrong else [])


def test_one_indicator_with_two_units_is_found_at_the_second_with_the_first_beside() -> None:
    text = PERIOD + (
        "sasaran:\n"
        "  - {indikator: Nilai investasi, satuan: miliar rupiah}\n"
        "  - {indikator: Nilai  Investasi, satuan: proyek}\n"
        "  - {indikator: Nilai ekspor, satuan: ton}\n"
    )
    (finding,) = looked(text, "IND009").findings
    assert finding.place and finding.place.line == 4
    assert finding.also and finding.also.line == 3


def test_two_words_for_one_unit_are_one_unit() -> None:
    text = (
        "sasaran:\n  - {indikator: Persentase desa, satuan: persen}\n  - {indikator: Persentase desa, satuan: '%'}\n"
    )
    assert found(text, "IND009") == []


@each(
    ("values", "told"),
    [
        ("baseline: {nilai: 41}, target: {2026: '0,45', 2027: 50}", True),
        ("baseline: {nilai: '0,4'}, target: {2026: '0,45', 2027: '0,5'}", False),
        ("baseline: {nilai: 3}, target: {2026: '1,5', 2027: '0,8'}", False),
        ("baseline: {nilai: 20}, target: {2026: 10, 2027: 0}", False),
    ],
)
def test_a_ratio_among_percents_is_found(values: str, told: bool) -> None:
    text = f"sasaran:\n  - {{indikator: Persentase pasar, satuan: persen, {values}}}\n"
    assert lines(text, "IND010") == ([2] if told else [])


@each(("unit", "wrong"), [("ton", True), ("orang", False), ("kelompok", False)])
def test_people_are_not_weighed(unit: str, wrong: bool) -> None:
    assert bool(lines(f"sasaran: [{{indikator: Jumlah penenun muda, satuan: {unit}}}]\n", "IND007")) == wrong


@each(
    ("text", "wrong"),
    [
        ("Indeks literasi digital tercatat 3,18 dari skala 4.", True),
        ("Indeks literasi digital tercatat 3,18 pada skala 1–10.", True),
        ("Indeks literasi digital tercatat 3,18 dari skala 5.", False),
        ("Evaluasi tahun lalu bernilai 3,18 dari skala 4.", False),
    ],
)
def test_a_text_tells_the_scale_of_its_indicator(text: str, wrong: bool) -> None:
    plan = f"""
visi: {{penjelasan: "{text}"}}
sasaran:
  - {{indikator: Indeks literasi digital, satuan: indeks, baseline: {{nilai: "3,18", tahun: 2024}}}}
"""
    assert bool(lines(plan, "IND011")) == wrong
