"""Phases with their years, and parts beside their whole."""

from tests.cases import each
from tests.checks.looking import found, looked


@each(
    "told",
    [
        "Gelombang pertama, 2025–2026, membenahi. Gelombang kedua, 2026–2027, membangun.",
        "Gelombang kedua dibuka pada 2027 setelah gelombang pertama selesai pada 2026.",
        "Tahap I dan tahap II selesai pada 2025.",
        "Gelombang pertama, 2025–2026, membenahi. Gelombang kedua, 2027, membangun. Gelombang pertama dinilai 2027.",
    ],
)
def test_phases_that_may_be_meant_so_are_accepted(told: str) -> None:
    assert not found(f'visi: {{penjelasan: "{told}"}}', "BTH001")


@each(
    ("told", "message"),
    [
        ("Fase I (2025–2026) menata. Fase II (2028–2029) meluas.", "tahun 2027 terlewat"),
        ("Fase I (2025–2027) menata. Fase II (2026–2029) meluas.", "bertumpuk"),
        ("Fase I (2025–2026) menata. Fase III (2027–2029) meluas.", "mengikuti"),
    ],
)
def test_phases_out_of_joint_are_named(told: str, message: str) -> None:
    ((_, said),) = found(f'visi: {{penjelasan: "{told}"}}', "BTH001")
    assert message in said


def test_a_share_of_a_whole_is_no_rest() -> None:
    text = "visi: {penjelasan: 'Dari 138 desa, 96 di antaranya memiliki badan usaha; 12 di antaranya baru.'}"
    assert not found(text, "BTH004")


def test_staff_trained_may_be_any_sum_of_the_staff() -> None:
    text = """
quick_win:
  - nama: Dokter Pesisir
    sumber_daya: {sdm: "12 dokter, 32 perawat, dan 96 kader"}
    tahapan:
      - {nama: Pelatihan, keluaran: 140 dokter dan kader terlatih}
      - {nama: Lanjut, keluaran: 44 perawat terlatih}
"""
    assert not found(text, "BTH005")


@each(
    ("named", "others", "is_more"),
    [("", "sebelas", False), ("", "dua belas", True), (", Haruai", "sepuluh", False), (", Haruai", "sebelas", True)],
)
def test_those_named_and_the_others_are_at_most_all(named: str, others: str, is_more: bool) -> None:
    text = f"""
daerah: {{nama: Tabalong, jenis: kabupaten, gambaran: Daerah ini terdiri atas dua belas kecamatan dan 121 desa.}}
quick_win: [{{nama: Loket, deskripsi: "Loket melayani Kecamatan Tanjung{named} dan {others} kecamatan lain."}}]
"""
    assert bool(found(text, "BTH002")) == is_more


@each(("trained", "is_wrong"), [(182, True), (13, True), (12, False), (11, False), (128, False)])
def test_fewer_trained_than_the_smallest_group_may_be_a_part_of_it(trained: int, is_wrong: bool) -> None:
    text = f"""
quick_win:
  - nama: Dokter Pesisir
    sumber_daya: {{sdm: "12 dokter, 32 perawat, dan 96 kader"}}
    tahapan: [{{nama: Pelatihan perawat dan kader, keluaran: {trained} tenaga dan kader terlatih}}]
"""
    assert bool(found(text, "BTH005")) == is_wrong


SIX = ("Smart Governance", "Smart Branding", "Smart Economy", "Smart Living", "Smart Society", "Smart Environment")
TWO, FOUR, FIVE = "Smart Living dan Smart Society", ", ".join(SIX[:3]) + ", dan Smart Environment", ", ".join(SIX[:5])


@each(
    ("sentence", "rules"),
    [
        (f"Dua dimensi yang paling erat ialah {TWO}; empat yang lain, yaitu {FOUR}, tetap dijalankan.", []),
        (f"Dua dimensi, yaitu {TWO}, disebut lebih dahulu; empat dimensi lain menyusul.", []),
        (f"Dua dimensi dibahas lebih dahulu, sedangkan empat lainnya, yaitu {FOUR}, menyusul.", []),
        (f"Dua dimensi, yakni {TWO}, digarap dahulu, sedangkan sisanya, yaitu {FOUR}, kemudian.", []),
        (f"Lima dimensi menjadi perhatian pada tahun pertama, yaitu {FIVE}.", []),
        (f"Tiga dimensi dibahas, yaitu {FIVE}.", ["BTH006"]),
        (f"Lima dimensi menjadi perhatian pemerintah, yaitu {FIVE}.", ["BTH006"]),
        (
            f"Enam dimensi menjadi perhatian. Dua dimensi, yaitu {TWO}, didahulukan; enam dimensi lain menyusul.",
            ["BTH002"],
        ),
    ],
)
def test_those_named_and_the_other_dimensions_are_counted_apart(sentence: str, rules: list[str]) -> None:
    front = "daerah: {nama: Tabalong, jenis: kabupaten, gambaran: Seluruh enam dimensi dijalankan.}\n"
    text = f'{front}visi: {{penjelasan: "{sentence}"}}'
    assert [one.rule for one in looked(text, "BTH002", "BTH006").findings] == rules


def test_another_name_of_a_dimension_counts_as_its_name() -> None:
    named = "Smart Governance, Smart Branding, Smart Economy, Smart Living, Smart Society, dan Smart Environment"
    front = "dimensi: {smart_society: Smart People}\n"
    text = f"{front}visi: {{penjelasan: 'Enam dimensi menjadi perhatian, yaitu {named}.'}}"
    assert not found(text, "BTH006")
    assert found(text.replace("Enam", "Lima"), "BTH006")
    assert not found(text.replace("Smart Society,", "Masyarakat Cerdas,"), "BTH006")
