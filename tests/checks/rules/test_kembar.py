"""Nothing stands in the plan under two names."""

from tests.cases import each
from tests.checks.looking import lines


@each(
    ("name", "wrong"),
    [
        ("Loket Keliling di Pesisir dan Perbukitan", True),
        ("Loket Keliling Pesisr dan Perbukitan", True),
        ("Loket Keliling Pesisir dan Perbukitan Tahap II", False),
        ("Perpustakaan Keliling Perkotaan", False),
    ],
)
def test_a_name_that_nearly_is_another_is_found(name: str, wrong: bool) -> None:
    first = "quick_win:\n  - {dimensi: smart_living, nama: Loket Keliling Pesisir dan Perbukitan}\n"
    assert bool(lines(f"{first}  - {{dimensi: smart_society, nama: {name}}}\n", "KMB001")) == wrong


def test_twins_are_found_among_very_many_names_by_a_word_that_few_have() -> None:
    of_many = "".join(f"  - {{dimensi: smart_living, nama: Loket Keliling Pesisir {n:03}}}\n" for n in range(60))
    twins = "".join(
        f"  - {{dimensi: smart_living, nama: Loket Keliling {place} dan Perbukitan}}\n"
        for place in ("Pesisir", "Pesisr")
    )
    assert lines(f"quick_win:\n{of_many}", "KMB001") == []
    assert len(lines(f"quick_win:\n{of_many}{twins}", "KMB001")) == 1


@each(
    ("text", "wrong"),
    [
        ("Sebagian puskesmas dan kantor kecamatan belum memiliki sambungan listrik tetap", True),
        ("Puskesmas pembantu di pulau kecil belum memiliki dokter", False),
    ],
)
def test_a_weakness_that_denies_a_strength_is_found(text: str, wrong: bool) -> None:
    strength = "Empat belas puskesmas dan seluruh kantor kecamatan memiliki sambungan listrik tetap"
    plan = f"swot: [{{unsur: infrastruktur, kekuatan: [{strength}], kelemahan: [{text}]}}]\n"
    assert bool(lines(plan, "KMB002")) == wrong


@each(
    ("text", "wrong"),
    [
        ("Bukti pelaksanaan dan capaian indikator dikumpulkan setiap triwulan", True),
        ("Mengumpulkan bukti pelaksanaan dan capaian indikator setiap triwulan 2", False),
        ("Menyiapkan bahan rapat Dewan setiap triwulan", False),
    ],
)
def test_a_task_is_listed_once(text: str, wrong: bool) -> None:
    first = "Mengumpulkan bukti pelaksanaan dan capaian indikator setiap triwulan"
    assert bool(lines(f"organisasi: {{dewan: {{tugas: [{first}, {text}]}}}}\n", "KMB003")) == wrong


@each(
    ("indicator", "year", "dimension", "wrong"),
    [
        ("Jumlah bank sampah aktif", 2026, "smart_environment", True),
        ("jumlah  bank sampah", 2026, "smart_environment", False),  # the same: KST007
        ("Jumlah bank sampah aktif", 2027, "smart_environment", False),
        ("Jumlah bank sampah aktif", 2026, "smart_living", False),
        ("Jumlah bank sampah tahap II", 2026, "smart_environment", False),
        ("Berat sampah yang dipilah warga", 2026, "smart_environment", False),
    ],
)
def test_an_activity_and_its_money_stand_once_whatever_words_its_indicator_has(
    indicator: str, year: int, dimension: str, wrong: bool
) -> None:
    rows = (("smart_environment", "Jumlah bank sampah", 2026), (dimension, indicator, year))
    plan = "".join(
        f"  - {{kegiatan: Bank Sampah, dimensi: {pillar}, indikator: {told}, anggaran: {{APBD: {{{at}: 1 juta}}}}}}\n"
        for pillar, told, at in rows
    )
    assert bool(lines(f"rencana_aksi:\n{plan}", "KMB004")) == wrong


@each(
    ("first", "again", "are_twins"),
    [
        ("Pasar Rakyat Nontunai Cendana", "Pasar Rakyat Non Tunai Cendana", True),
        ("Pasar Rakyat Nontunai Cendana", "Pasar Rakyat Non-Tunai Cendana", True),
        ("Mal Pelayanan Publik", "Mal Pelayanan Publik Digital", False),
        ("Pasar Rakyat Nontunai Hulu", "Pasar Ikan Nontunai Pesisir", False),
    ],
)
def test_blanks_and_hyphens_make_no_other_name(first: str, again: str, are_twins: bool) -> None:
    text = f"quick_win: [{{dimensi: smart_living, nama: {first}}}, {{dimensi: smart_economy, nama: {again}}}]"
    assert bool(lines(text, "KMB001")) == are_twins


@each(
    ("first", "again", "are_twins"),
    [
        (
            "Pendampingan industri dalam mengisi akun SIINas",
            "Pendampingan industri dalam pengisian akun SIINas",
            True,
        ),
        ("Pelatihan guru mengajar sandi", "Pelatihan guru mengelola kelas", False),
        ("Pelatihan kader tahap I di balai", "Pelatihan kader tahap II di balai", False),
    ],
)
def test_an_affix_makes_no_other_activity(first: str, again: str, are_twins: bool) -> None:
    rows = "".join(f"  - {{dimensi: smart_economy, kegiatan: {name}}}\n" for name in (first, again))
    text = f"rencana_aksi:\n{rows}"
    assert bool(lines(text, "KMB001")) == are_twins
