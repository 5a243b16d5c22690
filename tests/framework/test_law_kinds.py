"""The kinds of national laws in every spelling."""

from generator.framework.law_kinds import KINDS, kind_in_letters, kind_named
from tests.cases import each


@each(
    ("words", "key"),
    [
        ("UU", "uu"),
        ("undang-undang Republik Indonesia", "uu"),
        ("Undang – Undang", "uu"),
        ("UndangUndang", "uu"),
        ("Perpu", "perppu"),
        ("Peraturan Pemerintah Pengganti Undang-Undang", "perppu"),
        ("PERPRES", "perpres"),
        ("Kepres", "keppres"),
        ("Peraturan Menteri Dalam Negeri RI", "permendagri"),
        ("Permen PAN-RB", "permenpanrb"),
        ("Permenpan RB", "permenpanrb"),
        ("Peraturan Menteri PANRB", "permenpanrb"),
        ("Peraturan Menteri Negara Pendayagunaan Aparatur Negara dan Reformasi Birokrasi", "permenpanrb"),
        ("Peraturan Menteri Kominfo", "permenkominfo"),
        ("Permen Komdigi", "permenkomdigi"),
        ("Instruksi Mendagri", "inmendagri"),
        ("Kepmendagri", "kepmendagri"),
        ("peraturan  pemerintah R.I.", "pp"),
        (" PP,", "pp"),
        ("Keputusan Presiden", "keppres"),
        ("Inpres", "inpres"),
        ("PM Kominfo", "permenkominfo"),
        ("PMK", "pmk"),
        ("Permenkeu", "pmk"),
    ],
)
def test_a_kind_is_known_in_every_spelling(words: str, key: str) -> None:
    kind = kind_named(words)
    assert kind is not None
    assert kind.key == key


@each("words", ["RUU", "Peraturan Daerah", "Permenkes", "Undang-Undang Dasar", "Perbup", ""])
def test_other_papers_are_no_national_law(words: str) -> None:
    assert kind_named(words) is None


@each("kind", KINDS.values(), ids=lambda kind: kind.key)
def test_every_kind_is_known_by_its_own_names(kind: object) -> None:
    assert kind_named(kind.short) is kind  # type: ignore[attr-defined]
    assert kind_named(kind.full) is kind  # type: ignore[attr-defined]


def test_a_full_name_is_kept_as_written_unless_the_kind_says_it() -> None:
    assert kind_in_letters("Permendagri") is KINDS["permendagri"]
    assert kind_in_letters("Peraturan Menteri Dalam Negeri") is None
    assert kind_in_letters("Undang-Undang") is KINDS["uu"]
