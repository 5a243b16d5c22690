"""Files beside the YAML of which documents are made."""

from pathlib import Path

import pytest

from generator.differences.inputs import opened
from generator.differences.report import Report, compared
from generator.regions.locate import shipped_templates
from generator.source.problems import UserError
from generator.versions.change import Kind
from tests.conftest import write_tree
from tests.documents.drawing import png
from tests.versions.repositories import needs_git, repository

ONE, TWO = png(1, 1), png(2, 2)
BOOK = "dokumen: {susunan: [{kunci: masterplan, nomor: Buku 2, judul: Masterplan}]}\n"
PLAIN = "daerah: {nama: Uji, lambang: lambang.png}\n"
YAML = f"{BOOK}{PLAIN}"
FILES = {
    "uji/a.yaml": YAML,
    "uji/lambang.png": ONE,
    "uji/templates/masterplan/penutup.md": "# Penutup",
    "uji/gaya.docx": b"1",
}


def between(folder: Path, old: str, new: str) -> Report:
    with opened(old, folder, everything=True) as one, opened(new, folder, everything=True) as two:
        return compared(one, two)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("lambang.png", TWO),
        ("templates/masterplan/penutup.md", "# Lain"),
        ("gaya.docx", b"2"),
        ("templates/x.md", "x"),
    ],
)
def test_a_template_style_or_picture_of_its_own_is_a_difference(name: str, content: str, tmp_path: Path) -> None:
    write_tree(tmp_path / "satu", FILES)
    write_tree(tmp_path / "dua", {**FILES, f"uji/{name}": content})
    report = between(tmp_path, str(tmp_path / "satu/uji"), str(tmp_path / "dua/uji"))
    assert [change.label for change in report.others] == [name]
    assert report.summary == "Tidak ada perubahan isian. 1 perbedaan berkas lain."
    assert not between(tmp_path, str(tmp_path / "satu/uji"), str(tmp_path / "satu/uji")).is_different


DRAWN = {**FILES, "uji/gambar/a.png": ONE, "uji/gambar/b.png": ONE, "uji/gambar/c.png": ONE}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("template", "seen"),
    [
        ('{{ gambar("gambar/a.png", "Pasar") }}', {"gambar/a.png"}),
        ("{{ gambar('gambar/a.png') }} {{ gambar ( \"gambar/b.png\") }}", {"gambar/a.png", "gambar/b.png"}),
        ('{{ gambar("gambar/" ~ nama, "Pasar") }}', {"gambar/a.png", "gambar/b.png", "gambar/c.png"}),
        ("Sebuah gambar (lihat gambar/a.png)", {"gambar/a.png", "gambar/b.png", "gambar/c.png"}),
        ("Sebuah gambar saja", set()),
    ],
)
def test_a_picture_that_a_template_draws_is_a_difference(template: str, seen: set[str], tmp_path: Path) -> None:
    files = {**DRAWN, "uji/templates/nota/isi.md": template}
    write_tree(tmp_path / "satu", files)
    write_tree(tmp_path / "dua", files | {f"uji/gambar/{name}.png": TWO for name in "abc"})
    others = between(tmp_path, str(tmp_path / "satu/uji"), str(tmp_path / "dua/uji")).others
    assert {change.label for change in others} == seen


@pytest.mark.slow
@pytest.mark.parametrize(
    "path",
    ["gambar/../gambar/a.png", "TIADA/../gambar/a.png", " gambar/a.png", "./gambar//a.png"],
)
def test_a_path_is_read_as_a_build_reads_it(path: str, tmp_path: Path) -> None:
    drawing = {**DRAWN, "uji/templates/masterplan/penutup.md": f'# Penutup\n\n{{{{ gambar("{path}", "Pasar") }}}}'}
    naming = {**DRAWN, "uji/a.yaml": f"{BOOK}daerah: {{nama: Uji, lambang: '{path}'}}\n"}
    for name, files in {"templat": drawing, "isian": naming}.items():
        write_tree(tmp_path / name / "satu", files)
        write_tree(tmp_path / name / "dua", files | {"uji/gambar/a.png": TWO, "uji/gambar/b.png": TWO})
        others = between(tmp_path, f"{tmp_path}/{name}/satu/uji", f"{tmp_path}/{name}/dua/uji").others
        assert [change.label for change in others] == ["gambar/a.png"]


def test_a_picture_is_one_whatever_its_ending(tmp_path: Path) -> None:
    files = {"a.yaml": "daerah: {nama: Uji, lambang: logo.jfif, ibu_kota: surat.pdf}\n", "logo.jfif": ONE}
    write_tree(tmp_path / "satu", {**files, "surat.pdf": b"1"})
    write_tree(tmp_path / "dua", {**files, "surat.pdf": b"2", "logo.jfif": TWO})
    [change] = between(tmp_path, f"{tmp_path}/satu", f"{tmp_path}/dua").others
    assert change.label == "logo.jfif"


def test_a_picture_drawn_by_another_name_is_compared(tmp_path: Path) -> None:
    text = '# Penutup\n\n{% set g = gambar %}{{ g("gambar/a.png", "Pasar") }}'
    files = {**DRAWN, "uji/templates/masterplan/penutup.md": text}
    write_tree(tmp_path / "satu", files)
    write_tree(tmp_path / "dua", files | {"uji/gambar/a.png": TWO})
    [change] = between(tmp_path, f"{tmp_path}/satu/uji", f"{tmp_path}/dua/uji").others
    assert change.label == "gambar/a.png"


@pytest.mark.slow
@pytest.mark.parametrize("text", ["![x](gambar/a.png)", '<img src="gambar/a.png">', "{{ tiada }}"])
def test_what_a_build_refuses_is_equal_to_nothing(text: str, tmp_path: Path) -> None:
    files = {**DRAWN, "uji/templates/masterplan/penutup.md": f"# Penutup\n\n{text}\n"}
    for name, picture in {"satu": ONE, "dua": TWO}.items():
        write_tree(tmp_path / name, files | {"uji/gambar/a.png": picture})
    with pytest.raises(UserError, match=r"satu/uji/templates/masterplan/penutup\.md:3: "):
        between(tmp_path, f"{tmp_path}/satu/uji", f"{tmp_path}/dua/uji")


@needs_git
def test_of_a_revision_that_a_build_refuses_all_pictures_count(tmp_path: Path) -> None:
    files = {**DRAWN, "uji/templates/masterplan/penutup.md": "# Penutup\n\n![x](gambar/a.png)\n"}
    place = repository(tmp_path / "repo", {f"masterplans/{name}": text for name, text in files.items()})
    write_tree(place, {"masterplans/uji/gambar/a.png": TWO})
    write_tree(place, {"masterplans/uji/templates/masterplan/penutup.md": "# Penutup\n\nGambar.\n"})
    found = between(place, "v1:uji", str(place / "masterplans/uji")).others
    assert [change.label for change in found] == ["gambar/a.png", "templates/masterplan/penutup.md"]


def test_a_picture_that_is_gone_is_a_difference(tmp_path: Path) -> None:
    files = {**DRAWN, "uji/templates/nota/isi.md": '{{ gambar("gambar/a.png") }}'}
    write_tree(tmp_path / "satu", files)
    write_tree(tmp_path / "dua", {name: content for name, content in files.items() if "a.png" not in name})
    [gone] = between(tmp_path, str(tmp_path / "satu/uji"), str(tmp_path / "dua/uji")).others
    assert (gone.kind, gone.label) == (Kind.REMOVED, "gambar/a.png")


def test_a_copy_of_a_shipped_template_is_a_difference_only_where_it_says_something_else(tmp_path: Path) -> None:
    shipped = shipped_templates() / "masterplan/pendahuluan.md"
    text = shipped.read_text("utf-8")
    name = f"templates/masterplan/{shipped.name}"
    line = next(line for line in text.splitlines() if len(line.split()) > 8)
    own = text.replace(line, f"{line} Tambahan kami.")
    write_tree(tmp_path, {"satu/a.yaml": PLAIN, "dua/a.yaml": PLAIN, f"dua/{name}": text})
    write_tree(
        tmp_path, {"tiga/a.yaml": PLAIN, f"tiga/{name}": own, "empat/a.yaml": PLAIN, f"empat/{name}": f"Lain\n{own}"}
    )
    places = {place: str(tmp_path / place) for place in ("satu", "dua", "tiga", "empat")}
    assert between(tmp_path, places["satu"], places["dua"]).others == []
    for other in ("satu", "dua"):
        [change] = between(tmp_path, places[other], places["tiga"]).others
        assert (change.kind, change.label) == (Kind.TEXT, name)
        assert (change.old, change.new) == (line, f"{line} Tambahan kami.")
    [change] = between(tmp_path, places["tiga"], places["empat"]).others
    assert (change.kind, change.old, change.new) == (Kind.ADDED, "", "Lain")


def test_a_file_that_no_build_reads_is_none(tmp_path: Path) -> None:
    write_tree(tmp_path / "satu", FILES)
    write_tree(tmp_path / "dua", {**FILES, "uji/rapat.xlsx": b"1", "uji/lain.png": ONE})
    assert not between(tmp_path, str(tmp_path / "satu/uji"), str(tmp_path / "dua/uji")).is_different


@pytest.mark.slow
@needs_git
def test_those_of_a_revision_count_too(tmp_path: Path) -> None:
    place = repository(tmp_path / "repo", {f"masterplans/{name}": text for name, text in FILES.items()})
    assert not between(place, "v1:uji", str(place / "masterplans/uji")).is_different
    write_tree(place, {"masterplans/uji/templates/masterplan/penutup.md": "# Lain"})
    assert between(place, "v1:uji", str(place / "masterplans/uji")).is_different
