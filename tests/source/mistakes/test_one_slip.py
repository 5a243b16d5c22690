"""A slip is told where it is, with a remedy that ends in what was meant, each value where it belongs."""

from collections.abc import Iterator
from typing import Any

import pytest

from generator.source.followed_remedies import followed
from generator.source.mistakes.one_slip import OneSlip
from generator.source.record import Record
from tests.cases import each
from tests.source.mistakes.remedies import read_alone, told_alone

SOURCES = "".join(f"  - id: s-{number}\n    nama: Laporan {number}\n" for number in (1, 2, 3))
SOURCES = f"sumber:\n{SOURCES}"
LONG = (
    "Puluhan pelaku usaha mikro dan kecil, antara lain usaha rumahan, pemilik toko kelontong, pedagang di pasar, "
    "nelayan, petani, penenun, dan pengurus koperasi desa"
)
COLON = LONG.replace("lain usaha", "lain: usaha")
BLOCK = "visi:\n  rumusan: Maju\n  penjelasan: |\n    Uraian visi ini lengkap.\n"
ITEM = "bimtek:\n  - tahap: I\n    pokok_bahasan:\n      - {}\n        Satu hal\n        yang panjang.\n"
STAGE = "bimtek:\n  - tahap: I\n    waktu: Juni 2025\n{}  - tahap: II\n    waktu: Juli 2025\n"
EVENT = "kegiatan:\n  - nama: Pelatihan\n    tanggal: 2025-06-01\n    tempat: Aula\n    peserta: 30\n"
FUNDS = (
    "rencana_aksi:\n  - kegiatan: Jalan\n    anggaran:\n      APBD:\n{0}2025: 650 juta\n{0}2026: 800 juta\n"
    "      APBN:\n{0}2026: 400 juta\n"
)
TARGET = "sasaran:\n  - indikator: I\n    {}\n"
PRIORITY = "dimensi_prioritas:\n  dimensi: smart_economy\n"
LISTED = "  - dimensi: smart_living\n    uraian: Satu\n  - dimensi: smart_society\n    uraian: Dua\n  sumber: [s-1]\n"
WORDS = "visi:\n  rumusan: Maju\n  kata_kunci: {}\n  penjelasan: Ada\n"

TOO_LONG_TO_BE_SHOWN = [
    *(
        (f"visi:\n  {begin}{LONG}\n", f"visi:\n  rumusan: {LONG}\n")
        for begin in (
            "rumusan = ",
            "rumusan:",
            "rumusan:\u00a0",
            "**rumusan**: ",
            "rumusan ",
            "rumusan=",
            "rumusan\uff1a",
        )
    ),
    *((f"misi:\n  {sign}{LONG}\n  - Dua\n", f"misi:\n  - {LONG}\n  - Dua\n") for sign in ("– ", "• ", "1. ", "-")),
    *(
        (f"visi:\n  rumusan: {text}\n", f"visi:\n  rumusan: {quote}{text}{quote}\n")
        for text, quote in (
            (COLON, "'"),
            (f"*penting* {LONG}", "'"),
            (f"'{LONG}' & lain", '"'),
            (f"[draf] {LONG}", "'"),
        )
    ),
    (f"misi:\n  - {COLON}: ya\n", f"misi:\n  - '{COLON}: ya'\n"),
    (f'visi:\n  rumusan:"{LONG}"\n', f"visi:\n  rumusan: {LONG}\n"),
]
KEYS_BELOW_A_BLOCK = [
    (f"{SOURCES}{BLOCK}{line}\n", f"{SOURCES}{BLOCK}  sumber: [s-1]\n")
    for line in ("  sumber [s-1]", ">  sumber: [s-1]", "  sumber. [s-1]", "  sumber; [s-1]", "  Sumber [s-1]")
]
ITEMS_BELOW_A_BLOCK = [
    (f"{ITEM.format(sign)}{line}\n      - C\n", f"{ITEM.format(sign)}      - Dua hal\n      - C\n")
    for sign in (">-", "|")
    for line in (
        "- Dua hal", "    - Dua hal", "      – Dua hal", "      • Dua hal", "      · Dua hal", "      3. Dua hal",
        "      Dua hal",
    )
] + [
    (f"{ITEM.format('|')}      |\n        Dua.\n", f"{ITEM.format('|')}      - |\n        Dua.\n"),
]  # fmt: skip
AT_THE_MARGIN = [
    (SOURCES + "visi:\n  rumusan: Maju\nsumber: [s-1]\n", SOURCES + "visi:\n  rumusan: Maju\n  sumber: [s-1]\n"),
    (f"{PRIORITY}dukungan:\n{LISTED}{SOURCES}", f"{PRIORITY}  dukungan:\n{LISTED}{SOURCES}"),
    (SOURCES + STAGE.format("sumber: [s-1]\n"), SOURCES + STAGE.format("    sumber: [s-1]\n")),
    (STAGE.format("").replace("    waktu: Juni", "waktu: Juni"), STAGE.format("")),
    (
        f"{PRIORITY}  arahan: Arahan agar ekonomi didahulukan\nbeberapa kesempatan lain\n    memprioritaskannya.\n",
        f"{PRIORITY}  arahan: Arahan agar ekonomi didahulukan beberapa kesempatan lain memprioritaskannya.\n",
    ),
    (
        SOURCES + "visi:\n  rumusan: Maju\nkata_kunci: [a, b]\n  penjelasan: Warga\n  sumber: [s-1]\n",
        SOURCES + "visi:\n  rumusan: Maju\n  kata_kunci: [a, b]\n  penjelasan: Warga\n  sumber: [s-1]\n",
    ),
    (
        f"{PRIORITY}arahan: >-\n    Arahan\n    dua.\n  alasan: Ada\n",
        f"{PRIORITY}  arahan: >-\n    Arahan\n    dua.\n  alasan: Ada\n",
    ),
    (EVENT.replace("  - n", "    - n"), EVENT),
    (EVENT.replace("  - n", "- n"), EVENT),
    (EVENT.replace("  - n", " - n"), EVENT),
    ("istilah:\n  opd:\nSKPD\n  # ini\n  diskominfo: Dinas\n", "istilah:\n  opd: SKPD\n  diskominfo: Dinas\n"),
    (
        SOURCES + "visi:\n  rumusan: Maju\n  sumber:\n[s-1, s-2]\n  penjelasan: Ada\n",
        SOURCES + "visi:\n  rumusan: Maju\n  sumber: [s-1, s-2]\n  penjelasan: Ada\n",
    ),
    (
        STAGE.format("    pokok_bahasan:\n      - Satu\n  - Dua\n      - Tiga\n"),
        STAGE.format("    pokok_bahasan:\n      - Satu\n      - Dua\n      - Tiga\n"),
    ),
]
OTHERS = [
    (FUNDS.format("      "), FUNDS.format("        ")),
    (SOURCES + STAGE.format("     sumber: [s-1]\n"), SOURCES + STAGE.format("    sumber: [s-1]\n")),
    (
        "kegiatan:\n  - nama: Pelatihan\n    pembuka: Bupati\n      nama: H. Anu\n",
        "kegiatan:\n  - nama: Pelatihan\n    pembuka:\n      jabatan: Bupati\n      nama: H. Anu\n",
    ),
    ("istilah: daftar istilah kita\n  opd: SKPD\n", "istilah:\n  opd: SKPD\n"),
    *(
        (f"{SOURCES}visi:\n  sumber: {listed}\n", f"{SOURCES}visi:\n  sumber: [s-1, s-2]\n")
        for listed in ("[[s-1, s-2]]", "(s-1, s-2)", "[[s-1], [s-2]]")
    ),
    ("> visi:\n>   rumusan: Maju\n", "visi:\n  rumusan: Maju\n"),
    (
        SOURCES + "> visi:\n>   rumusan: Maju\n>   penjelasan: Ada\nmisi:\n  - Satu\n",
        SOURCES + "visi:\n  rumusan: Maju\n  penjelasan: Ada\nmisi:\n  - Satu\n",
    ),
    ("daerah:\n  nama: Kotim\n> ibu_kota: Sampit\n", "daerah:\n  nama: Kotim\n  ibu_kota: Sampit\n"),
    (
        'visi:\n  rumusan: Maju\n  penjelasan: "Satu."\n    Dua.\n    Tiga.\n    Empat.\n  kata_kunci: [a]\n',
        "visi:\n  rumusan: Maju\n  penjelasan: Satu. Dua. Tiga. Empat.\n  kata_kunci: [a]\n",
    ),
    (
        "visi:\n  penjelasan: >-\n  Visi ini memuat dua hal dan\n  lainnya: ada.\n",
        "visi:\n  penjelasan: >-\n    Visi ini memuat dua hal dan\n    lainnya: ada.\n",
    ),
    (TARGET.format('target: {2025:"25,5", 2026:"38,3"}'), TARGET.format("target: {2025: '25,5', 2026: '38,3'}")),
    (TARGET.format("2025: 25,5\n    2026: 38,3"), TARGET.format("target: {2025: '25,5', 2026: '38,3'}")),
    (TARGET.format("target:\n      • 2025: 25\n      • 2026: 26"), TARGET.format("target: {2025: 25, 2026: 26}")),
    (TARGET.format("baseline: 19,1 / 2024"), TARGET.format("baseline: {nilai: '19,1', tahun: 2024}")),
    ("prinsip:\n\u00a0\u00a0- nama: A\n\u00a0\u00a0- nama: B\n", "prinsip:\n  - nama: A\n  - nama: B\n"),
    (WORDS.format("[Satu # dua, Tiga]"), WORDS.format("['Satu # dua', Tiga]")),
    (WORDS.format("[Satu, Dua)"), WORDS.format("[Satu, Dua]")),
    ("misi:\n  - nama: A\n    nama: A\n    uraian: B\n", "misi:\n  - nama: A\n    uraian: B\n"),
    ("misi:\n  - - nama: A\n    uraian: B\n", "misi:\n  - nama: A\n    uraian: B\n"),
]
SLIPS = [*TOO_LONG_TO_BE_SHOWN, *KEYS_BELOW_A_BLOCK, *ITEMS_BELOW_A_BLOCK, *AT_THE_MARGIN, *OTHERS]
_MOST_STEPS = 3


def values_of(value: Any) -> Iterator[tuple[str, str]]:
    """All supplied values of a model with their paths."""
    pairs: Any = ()
    if isinstance(value, Record):
        pairs = ((n, v) for n, v in value.supplied() if value.path or n not in {"istilah", "dimensi", "subdimensi"})
    elif isinstance(value, dict):
        pairs = value.items()
    elif isinstance(value, (list, tuple)):
        pairs = enumerate(value)
    else:
        yield "", str(value)
    for name, inner in pairs:
        yield from ((f"{name}.{path}", text) for path, text in values_of(inner))


def mended(text: str) -> str:
    """The text after the first remedies were followed."""
    for _ in range(_MOST_STEPS):
        errors = read_alone(text).problems.errors
        if not errors:
            break
        text = followed(text, errors[0]) or text
    return text


@pytest.mark.slow
@pytest.mark.parametrize(("text", "meant"), SLIPS)
def test_the_remedies_of_a_slip_end_in_what_was_meant(text: str, meant: str) -> None:
    reading, right = read_alone(mended(text)), read_alone(meant)
    assert read_alone(text).problems.errors
    assert not right.problems.errors
    assert not reading.problems.errors, mended(text)
    assert list(values_of(reading.masterplan)) == list(values_of(right.masterplan)), mended(text)


def test_a_search_that_fails_leaves_the_mistake_as_it_was_told(monkeypatch: pytest.MonkeyPatch) -> None:
    text = FUNDS.format("      ")

    def fails(*_: Any) -> Any:
        raise ValueError

    monkeypatch.setattr(OneSlip, "_best", lambda *_: [])
    plain = told_alone(text)
    monkeypatch.setattr(OneSlip, "_best", fails)
    assert told_alone(text) == plain
    assert plain


def test_one_slip_is_told_once() -> None:
    assert told_alone(AT_THE_MARGIN[1][0]) == [
        (
            "indentasi kunci 'dukungan' ini 0 spasi, tidak sesuai dengan baris di sekitarnya",
            "pakai 2 spasi di depannya, sejajar dengan 'dimensi' pada baris 2.",
        )
    ]


@pytest.mark.parametrize("text", [text for text, _ in TOO_LONG_TO_BE_SHOWN])
def test_what_is_to_be_copied_is_never_cut(text: str) -> None:
    assert not any("pe…" in remedy or "…n" in remedy for _, remedy in told_alone(text))


def test_money_of_two_sources_is_never_to_be_added_up() -> None:
    assert not any("tulis jumlah keduanya" in remedy for _, remedy in told_alone(FUNDS.format("      ")))


@pytest.mark.parametrize(
    "text",
    [
        "visi:\n  penjelasan: |\n- Zsatu\n- Zdua\nmisi:\n  - a\n",
        "visi:\n  rumusan: |\nKota maju\nsumber daya manusia unggul\n",
    ],
)
def test_a_text_without_its_indentation_stays_a_text(text: str) -> None:
    assert any(remedy.startswith("jorokkan teks ini") for _, remedy in told_alone(text))


@each("key", ["target", "capaian"])
def test_years_level_with_the_empty_key_above_are_set_in_below_it(key: str) -> None:
    text = f"rencana_aksi:\n  - kegiatan: Bazar\n    {key}:\n    2026: 4001\n    2027: 4002\n"
    [problem] = read_alone(text).problems.errors
    assert followed(text, problem) == text.replace("    202", "      202")
