"""Pipes, devices, folders and broken links in place of files: reported without blocking."""

import os
from pathlib import Path

from click.testing import Result

from tests.cases import each
from tests.conftest import Run, write_tree

PLAN = """
daerah: {nama: Mutiara Pesisir, jenis: kota, provinsi: Sulawesi Utara}
dokumen: {susunan: [{kunci: nota, judul: Nota}]}
"""
OWN = "masterplans/uji/templates/nota"
SETTING = "naskah: tidak\nsampul: tidak\ndaftar_isi: tidak\nbab: [isi]\n"


def build_beside(path: Path, made: str, run: Run, root: Path) -> Result:
    """The build of a region in which a name is that of a pipe, a folder or a link."""
    page = "# = Isi\n\nNota.\n"
    write_tree(root, {"masterplans/uji/isi.yaml": PLAN, f"{OWN}/dokumen.yaml": SETTING, f"{OWN}/isi.md": page})
    place = root / path
    place.unlink(missing_ok=True)
    place.parent.mkdir(parents=True, exist_ok=True)
    if made == "pipe":
        os.mkfifo(place)
    elif made == "folder":
        place.mkdir()
    else:
        place.symlink_to(made)
    return run("build", "uji", "--format", "md", cwd=root)


@each("made", ["pipe", "tidak-ada", "/dev/null"])
@each(
    "name", [f"{OWN}/lain.md", "masterplans/uji/lain.yaml", "masterplans/uji/gaya.docx", "masterplans/uji/foto.png"]
)
def test_what_is_no_plain_file_is_passed_over_with_a_word(name: str, made: str, run: Run, tmp_path: Path) -> None:
    result = build_beside(Path(name), made, run, tmp_path)
    assert result.exit_code == 0, result.output
    assert f"{name}: tidak dibaca, karena bukan berkas biasa" in result.output


@each("name", ["lain.yaml", "gaya.docx"])
def test_a_folder_with_the_name_of_a_file_is_told(name: str, run: Run, tmp_path: Path) -> None:
    result = build_beside(Path("masterplans/uji", name), "folder", run, tmp_path)
    assert result.exit_code == 0
    assert f"{name}: ini map, bukan berkas" in result.output


@each("made", ["pipe", "folder", "isi.md", "tidak-ada", "/etc/hostname"])
def test_a_chapter_that_is_no_plain_file_is_refused_as_that(made: str, run: Run, tmp_path: Path) -> None:
    result = build_beside(Path(OWN, "isi.md"), made, run, tmp_path)
    assert result.exit_code == 2
    assert "templat 'nota/isi.md' bukan berkas biasa" in result.output
