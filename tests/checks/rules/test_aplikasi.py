"""Applications in the action plan and in the list."""

from tests.cases import each
from tests.checks.looking import lines, looked


def rows(*names: str, group: str = "") -> str:
    more = f", kelompok: {group}" if group else ""
    return "rencana_aksi:\n" + "".join(f"  - {{kegiatan: {name}{more}}}\n" for name in names)


BUILT = "Pembangunan aplikasi wisata"
OTHER = "Pelatihan pemandu wisata"


@each(("built", "wrong"), [(2, False), (3, True)])
def test_more_than_the_share_of_rows_that_only_build_is_found_at_the_first(built: int, wrong: bool) -> None:
    text = rows(*[OTHER] * (5 - built), *[BUILT] * built)
    assert lines(text, "APL001") == ([2 + 5 - built] if wrong else [])


def test_the_share_is_a_threshold() -> None:
    text = rows(*[OTHER] * 2, *[BUILT] * 3) + "pemeriksaan: {ambang: {bagian_aplikasi: 60}}\n"
    assert lines(text, "APL001") == []


def test_few_rows_and_rows_of_other_groups_are_left() -> None:
    assert lines(rows(*[BUILT] * 4), "APL001") == []
    assert lines(rows(*[BUILT] * 6, group="literasi"), "APL001") == []
    assert lines(rows(*["Penataan layanan"] * 6, group="aplikasi"), "APL001") == [2]


def test_training_for_an_application_builds_none() -> None:
    assert lines(rows(*["Pelatihan pembangunan aplikasi bagi pelajar"] * 6), "APL001") == []


def test_one_application_under_two_names_is_found_with_the_first_beside() -> None:
    text = "aplikasi:\n  - {nama: Aplikasi Lelang Ikan}\n  - {nama: Lelang Aset}\n  - {nama: LELANG IKAN (versi 2)}\n"
    (finding,) = looked(text, "APL002").findings
    assert (finding.place and finding.place.line, finding.also and finding.also.line) == (4, 2)


@each(("kind", "wrong"), [("khusus", True), ("umum", False), ("pusat", False)])
def test_only_an_application_of_the_region_must_name_what_it_joins(kind: str, wrong: bool) -> None:
    text = f"aplikasi:\n  - {{nama: Lelang Ikan, jenis: {kind}}}\n"
    assert lines(text, "APL003") == ([2] if wrong else [])


@each(
    ("item", "wrong"),
    [
        ("{nama: E-Office, jenis: khusus}", True),
        ("{nama: E-Office, jenis: khusus, kebutuhan: Peralihan ke Srikandi}", False),
        ("{nama: Srikandi untuk naskah dinas, jenis: umum}", False),
        ("{nama: Aplikasi aduan warga, jenis: khusus}", True),
        ("{nama: Pengaduan jalan rusak, jenis: khusus}", False),
        ("{nama: E-Planning, jenis: khusus}", True),
        ("{nama: Laman wisata, jenis: khusus}", False),
    ],
)
def test_what_the_state_provides_is_not_built_again(item: str, wrong: bool) -> None:
    assert lines(f"aplikasi:\n  - {item}\n", "APL004") == ([2] if wrong else [])


def test_rows_that_build_are_judged_and_rows_that_use_are_not() -> None:
    text = rows("Pengembangan aplikasi e-office", "Pelatihan petugas pengaduan masyarakat")
    assert lines(text, "APL004") == [2]
