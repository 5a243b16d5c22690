"""From what a user calls a region to its folder."""

import os
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.regions.locate import all_regions, find_region
from generator.source.problems import UserError
from tests.cases import each
from tests.conftest import write_tree


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write_tree(
        tmp_path,
        {
            "masterplans/kotim/daerah.yaml": 'daerah: {kode: "62.02", nama: Kotawaringin Timur}\n',
            "masterplans/kota-jambi/daerah.yaml": 'daerah: {kode: "15.71", nama: Jambi}\n',
            "kerja/dalam/x.txt": "",
        },
    )


@pytest.mark.parametrize(
    "wanted", ["kotim", "62.02", "Kabupaten Kotawaringin Timur", "kotawaringin timur", "Kab. Kotawaringin Timur"]
)
def test_a_folder_name_a_code_and_a_name_all_find_it(wanted: str, root: Path) -> None:
    assert find_region(wanted, root / "kerja/dalam").place == root / "masterplans/kotim"


def test_a_path_is_taken_as_it_is(root: Path) -> None:
    located = find_region(str(root / "masterplans/kotim/daerah.yaml"), root)
    assert located.name == "daerah"
    assert located.output == root / "output/daerah"


@pytest.mark.parametrize("other", ["kotim/buku-2-masterplan.docx", "kotim"])
@pytest.mark.parametrize("wanted", ["kotim", " kotim ", "kotim/"])
def test_a_folder_or_file_of_its_name_without_inputs_does_not_hide_it(
    wanted: str, other: str, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(write_tree(root / "kerja", {other: "dokumen"}))
    assert find_region(wanted, Path.cwd()).place == root / "masterplans/kotim"


def test_a_folder_with_inputs_and_a_path_mean_what_is_there(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = {"kotim/daerah.yaml": "daerah: {nama: Lain}\n", "kota-jambi/a.docx": "dokumen"}
    monkeypatch.chdir(write_tree(root / "kerja", files))
    assert find_region("kotim", Path.cwd()).place == Path("kotim")
    assert find_region(str(Path.cwd() / "kota-jambi"), Path.cwd()).place == root / "kerja/kota-jambi"


def test_the_example_is_found_everywhere(tmp_path: Path) -> None:
    located = find_region("contoh", tmp_path)
    assert (located.place / "daerah.yaml").is_file()
    assert located.output == tmp_path / "output/contoh"


def test_output_lies_under_the_same_root(root: Path) -> None:
    assert find_region("kotim", root / "kerja/dalam").output == root / "output/kotim"


def test_a_near_name_is_suggested(root: Path) -> None:
    with pytest.raises(UserError, match="Mungkin maksud Anda: kotim"):
        find_region("kotin", root)


@pytest.mark.parametrize("wanted", ["kabupaten kotim", "kotim 2025", "Kab. Kotin"])
def test_a_kind_or_more_words_beside_the_name_of_a_folder_do_not_hide_it(wanted: str, root: Path) -> None:
    with pytest.raises(UserError, match=r"Mungkin maksud Anda: kotim\.$"):
        find_region(wanted, root)


@pytest.mark.parametrize("wanted", ["sampit", "tidakada", "jamu"])
def test_a_name_that_resembles_no_region_is_answered_with_what_exists_only(wanted: str, root: Path) -> None:
    with pytest.raises(UserError, match=r"Yang ada: kota-jambi, kotim\.$"):
        find_region(wanted, root)


@pytest.mark.parametrize(
    ("wanted", "named"),
    [
        ("Kotawaringin", "Kabupaten Kotawaringin Barat, Kabupaten Kotawaringin Timur;"),
        ("Kutai Barrat", "Kabupaten Kutai Barat;"),
        ("Kota Bantaeng", "Kabupaten Bantaeng;"),
        ("kukar", "Kabupaten Kutai Kartanegara;"),
    ],
)
def test_regions_of_a_similar_name_are_listed_beside_what_exists(wanted: str, named: str, root: Path) -> None:
    with pytest.raises(UserError, match=f"Yang ada: kota-jambi, kotim. Dalam daftar Kemendagri: {named}") as error:
        find_region(wanted, root)
    assert 'init "' not in error.value.message


def test_a_real_region_without_a_folder_is_told_how_to_begin(root: Path) -> None:
    with pytest.raises(UserError, match='masterplan init "Kutai Barat"'):
        find_region("Kutai Barat", root)


def test_without_any_masterplans_folder_the_way_to_begin_is_shown(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="masterplan init"):
        all_regions(tmp_path)


@each("name", ["Masterplans", "MASTERPLANS", "masterplan", "mastreplans"])
def test_a_folder_that_is_nearly_called_so_is_named(name: str, tmp_path: Path) -> None:
    write_tree(tmp_path, {f"{name}/uji/daerah.yaml": "visi: Maju\n", "kerja/x.txt": ""})
    if not (tmp_path / "masterplans").is_dir():
        with pytest.raises(UserError, match=f"{name}: ganti namanya menjadi 'masterplans'"):
            find_region("uji", tmp_path / "kerja")


@each("name", ["masterplan-2k_x9", "masterplan kota cerdas", ".masterplan"])
def test_a_folder_that_only_begins_so_or_is_hidden_is_not_to_be_renamed(name: str, tmp_path: Path) -> None:
    write_tree(tmp_path, {f"{name}/uji/daerah.yaml": "visi: Maju\n", "kerja/x.txt": ""})
    with pytest.raises(UserError, match=r"masterplan init NAMA-DAERAH$"):
        find_region("uji", tmp_path / "kerja")


def folders(root: Path, *names: str, text: str = "visi: {rumusan: Maju}\n") -> Path:
    return write_tree(root, {f"masterplans/{name}/isi.yaml": text for name in names})


def found(wanted: str, root: Path) -> str:
    return find_region(wanted, root).place.name


@each("name", ["Kubar", "kotim lama", "kotim_2025", "Kutai Barat", "kab. x", "Küste", "a-b", "計画"])
def test_a_folders_own_name_finds_it(name: str, tmp_path: Path) -> None:
    folders(tmp_path, name, f"{name} lain", "zz")
    assert found(name, tmp_path) == name
    assert found(f"{name}/", tmp_path) == name
    assert found(f" {name}\\", tmp_path) == name
    assert found(f"masterplans\\{name}\\", tmp_path) == name
    assert found(f"./Masterplans/{name}", tmp_path) == name
    assert found(name.upper(), tmp_path) == name
    assert found(unicodedata.normalize("NFD", name), tmp_path) == name


@each(
    ("name", "wanted"),
    [("kotim lama", "kotim-lama"), ("kotim_2025", "Kotim 2025"), ("Kutai Barat", "kutai-barat"), ("Küste", "kuste")],
)
def test_then_the_ids_of_both_are_compared(name: str, wanted: str, tmp_path: Path) -> None:
    assert found(wanted, folders(tmp_path, name, "zz")) == name


def test_of_folders_that_differ_in_capitals_the_exact_one_is_meant(tmp_path: Path) -> None:
    folders(tmp_path, "kubar", "Kubar")
    if len(all_regions(tmp_path)) == 1:
        pytest.skip("this file system makes no difference")
    assert [found(name, tmp_path) for name in ("kubar", "Kubar")] == ["kubar", "Kubar"]
    with pytest.raises(UserError, match=r"cocok dengan beberapa daerah: 'Kubar', 'kubar'\. Sebut nama mapnya"):
        find_region("KUBAR", tmp_path)


def test_a_folder_comes_before_the_region_of_that_name(tmp_path: Path) -> None:
    write_tree(tmp_path, {"masterplans/lama/isi.yaml": 'daerah: {kode: "64.07", nama: Kutai Barat}\n'})
    folders(tmp_path, "Kutai Barat", "Kutai Barat lama")
    assert found("Kutai Barat", tmp_path) == "Kutai Barat"
    assert found("64.07", tmp_path) == "lama"


@pytest.mark.parametrize("wanted", ["6202", "Kabupaten Kotawaringin-Timur", "PEMKAB Kotawaringin Timur"])
def test_codes_and_names_are_found_in_other_spellings(wanted: str, root: Path) -> None:
    assert found(wanted, root) == "kotim"


def test_a_name_is_enough_where_no_code_is_given(tmp_path: Path) -> None:
    folders(tmp_path, "a", text="daerah: {nama: Kutai Barat, jenis: kabupaten}\n")
    folders(tmp_path, "b", text="daerah: {nama: Batu Lentera, jenis: kota, fiktif: ya}\n")
    assert [found(name, tmp_path) for name in ("Kab. Kutai Barat", "Kota Batu Lentera")] == ["a", "b"]


@given(wanted=st.text(max_size=20))
def test_what_is_suggested_is_never_what_was_typed(wanted: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    root = folders(tmp_path_factory.mktemp("akar"), "Kubar", "kotim lama", "kotim_2025", "Kutai Barat")
    try:
        find_region(wanted, root)
    except UserError as error:
        suggested = error.message.partition("Mungkin maksud Anda: ")[2]
        assert not suggested or wanted not in suggested.rstrip(".").split(", ")


def test_regions_of_two_kinds_are_offered_by_their_full_names(root: Path) -> None:
    with pytest.raises(UserError, match='init "Kabupaten Bogor"  atau  masterplan init "Kota Bogor"'):
        find_region("Bogor", root)


@pytest.mark.parametrize("wanted", ["", "  "])
def test_an_empty_name_is_no_region(wanted: str, root: Path) -> None:
    with pytest.raises(UserError, match="Nama daerah kosong"):
        find_region(wanted, root)


@pytest.fixture
def linked(tmp_path: Path) -> Path:
    folders(tmp_path, "Kubar", text='daerah: {kode: "64.07", nama: Kutai Barat}\n')
    (tmp_path / "masterplans/tautan").symlink_to("Kubar", target_is_directory=True)
    return tmp_path


needs_links = pytest.mark.skipif(os.name == "nt", reason="links need a right there")


@needs_links
def test_a_link_to_a_folder_is_found_and_listed_by_its_own_name(linked: Path) -> None:
    located = find_region("tautan", linked)
    assert (located.name, located.output) == ("tautan", linked / "output/tautan")
    assert [region.name for region in all_regions(linked)] == ["Kubar", "tautan"]
    with pytest.raises(UserError, match=r"Yang ada: Kubar, tautan\.$"):
        find_region("zzzz", linked)


@needs_links
@pytest.mark.parametrize("wanted", ["64.07", "Kutai Barat"])
def test_a_code_or_name_finds_the_folder_to_which_a_link_leads(wanted: str, linked: Path) -> None:
    assert find_region(wanted, linked).name == "Kubar"


def test_a_folder_without_a_name_in_its_path_is_called_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folders(tmp_path, "Kubar")
    monkeypatch.chdir(tmp_path / "masterplans/Kubar")
    assert [find_region(wanted, Path.cwd()).name for wanted in (".", "../Kubar", "./")] == ["Kubar"] * 3


def test_a_usual_short_name_leads_to_the_folder_of_that_region(tmp_path: Path) -> None:
    folders(tmp_path, "kalteng-timur", text='daerah: {kode: "62.02", nama: Kotawaringin Timur}\n')
    with pytest.raises(UserError, match=r"Mungkin maksud Anda: kalteng-timur\.$"):
        find_region("kotim", tmp_path)
