"""Labels of rows that sum up the others, beside names that only sound like them."""

from generator.source.words_for_totals import summary_of
from tests.cases import each


@each(
    "label",
    [
        "Rata-rata", "RATA-RATA :", "Rata–rata per butir", "Rata-rata Smart Governance", "Rata2", "Rata² nilai",
        "Nilai rata-rata", "Skor rata-rata", "Rerata nilai", "Avg", "Avg.", "Average score", "Mean", "Mean skor",
        "Jumlah", "Jumlah jawaban", "Total", "Grand total", "Sub jumlah", "Standar deviasi", "Std. Dev", "STDEV",
        "Simpangan baku", "Median", "Modus", "Skor maksimum", "Nilai terendah", "Tertinggi", "Min", "Maks.",
        "Max skor", "Persentase jawaban 4", "Smart Governance (rata-rata)", "Nilai akhir",
    ],
)  # fmt: skip
def test_a_row_with_the_label_of_a_summary_sums_up_the_others(label: str) -> None:
    assert summary_of(label, []) == label
    assert summary_of("", ["12", "-", label]) == label


@each(
    "label",
    [
        "Nilai/Unsur", "Nilai per unsur", "NRR", "NRR/Unsur", "NRR per unsur", "NRR tertimbang", "IKM", "Bobot",
        "NRR tertimbang per unsur", "Nilai SKM", "Jml. NRR tertimbang", "IKM Unit Pelayanan", "Bobot tertimbang",
        "Indeks Kepuasan Masyarakat", "Mutu pelayanan", "Kinerja unit pelayanan", "Nilai konversi IKM",
        "Jumlah nilai", "Persen", "Rerata", "Nilai interval konversi", "%",
    ],
)  # fmt: skip
def test_the_foot_of_a_table_of_public_satisfaction_sums_up_the_respondents(label: str) -> None:
    assert summary_of(label, []) == label


@each("name", ["IKM Batik Jaya", "Bobot Santoso", "Unsur Masyarakat", "Skema Warga", "Persena", "Mutu Hartono"])
def test_a_respondent_whose_name_begins_like_such_a_foot_is_counted(name: str) -> None:
    assert summary_of(name, []) == ""


@each(
    "name",
    [
        "Kab. Jumlah Raya", "Kab. Rata Indah", "Max Sopacua", "Min Hartati", "Mean Lim", "PT Total Persada", "Rata",
        "Siti Aminah", "Totalia", "Jumlahwati", "Minahasa", "Maksum", "Dinas Rata-rata Air", "Nilai", "", "4", "R1",
        "Kota Mediana",
    ],
)  # fmt: skip
def test_a_name_that_only_sounds_like_one_is_none(name: str) -> None:
    assert summary_of(name, []) == ""


def test_the_label_is_the_first_words_of_a_row_or_a_bare_word_behind_them() -> None:
    assert summary_of("Siti", ["2", "Siti", "Total Quality Management"]) == ""
    assert summary_of("", ["Rata-rata Sehat", "Siti"]) == "Rata-rata Sehat"
    assert summary_of("Smart Governance", ["Smart Governance", "", "Rata-rata"]) == "Rata-rata"
    assert summary_of("", ["Baris 12", "Median"]) == "Median"
