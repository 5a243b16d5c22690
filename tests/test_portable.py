"""The folder that runs without installation: what is in it, and that it runs where it is put."""

import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from scripts.make_portable import COMMAND, EXTRA, OPENER, PACKAGES, PROMPT, faults_of, find_packages, lay_out
from tests.conftest import CHECKOUT, write_tree

METADATA = "Metadata-Version: 2.1\nName: {}\nVersion: {}\n"


def packages(root: Path, **requirements: str) -> Path:
    """A folder with packages of version 1.0 and what each requires."""
    return write_tree(
        root,
        {
            f"{PACKAGES}/{name}-1.0.dist-info/METADATA": METADATA.format(name, "1.0") + wanted
            for name, wanted in requirements.items()
        },
    )


def test_a_missing_or_too_old_package_is_a_fault(tmp_path: Path) -> None:
    packages(tmp_path, satu="Requires-Dist: dua>=2\nRequires-Dist: tiga\n", dua="")
    assert [*faults_of(tmp_path, "linux")] == ["satu needs dua>=2, there is 1.0", "satu needs tiga, there is none"]


def test_what_only_another_system_or_an_extra_needs_is_no_fault(tmp_path: Path) -> None:
    needs = 'Requires-Dist: warna; platform_system == "Windows"\nRequires-Dist: uji; extra == "dev"\n'
    packages(tmp_path, satu=needs)
    assert [*faults_of(tmp_path, "linux")] == []
    assert "satu needs warna" in " ".join(faults_of(tmp_path, "win_amd64"))


def test_what_slides_need_is_in_the_folder(tmp_path: Path) -> None:
    packages(tmp_path, satu=f'Requires-Dist: salindia; extra == "{EXTRA}"\n')
    assert [*faults_of(tmp_path, "linux")] == [f'satu needs salindia; extra == "{EXTRA}", there is none']


def test_modules_for_another_system_are_a_fault(tmp_path: Path) -> None:
    write_tree(tmp_path, {f"{PACKAGES}/{name}": "" for name in ("lxml/etree.so", "yaml/_yaml.pyd")})
    write_tree(tmp_path, {"python/python.exe": ""})
    assert [*faults_of(tmp_path, "win_amd64")] == [f"{PACKAGES}/lxml/etree.so is for another platform"]
    assert [*faults_of(tmp_path, "linux")] == [f"{PACKAGES}/yaml/_yaml.pyd is for another platform"]


def test_an_embedded_python_is_told_where_the_packages_are(tmp_path: Path) -> None:
    paths = write_tree(tmp_path, {"python311._pth": "python311.zip\n.\n\n#import site\n"}) / "python311._pth"
    for _ in range(2):
        find_packages(tmp_path)
        assert paths.read_text().splitlines()[-1] == "..\\paket"
        assert paths.read_text().count("paket") == 1


def test_the_windows_folder_has_its_openers_the_example_and_the_guide(tmp_path: Path) -> None:
    embedded = write_tree(tmp_path / "embed", {"python.exe": "", "python311._pth": "python311.zip\n.\n"})
    (tmp_path / "hasil").mkdir()
    lay_out(tmp_path / "hasil", "win_amd64", embedded)
    assert (tmp_path / "hasil/Masterplan.cmd").read_bytes() == OPENER.encode()
    assert (tmp_path / "hasil/Perintah.cmd").read_bytes() == PROMPT.encode()
    assert (tmp_path / "hasil/perintah/masterplan.cmd").read_bytes() == COMMAND.encode()
    assert (tmp_path / "hasil/masterplans/contoh/visi.yaml").is_file()
    assert "<h1" in (tmp_path / "hasil/PANDUAN.html").read_text("utf-8")
    assert all(line.endswith("\r") for text in (OPENER, PROMPT) for line in text.split("\n")[:-1])


def test_a_double_click_opens_the_page() -> None:
    assert OPENER.splitlines()[-1] == "cmd /k masterplan serve"
    assert PROMPT.splitlines()[-1] == "cmd /k masterplan %*"


@pytest.mark.skipif(sys.platform == "win32", reason="the folder for Linux")
@pytest.mark.parametrize("python", ["python-yang-tidak-ada", "lain"])
def test_another_python_than_that_of_the_folder_is_refused_in_a_sentence(python: str, tmp_path: Path) -> None:
    other = write_tree(tmp_path, {"lain": "#!/bin/sh\nexit 1\n"}) / "lain"
    other.chmod(0o755)
    lay_out(tmp_path / "hasil", "linux", None)
    named = str(other) if python == "lain" else python
    done = subprocess.run(
        [tmp_path / "hasil/masterplan.sh", "status"], env={"PATH": os.defpath, "MASTERPLAN_PYTHON": named},
        check=False, capture_output=True, text=True,
    )  # fmt: skip
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert done.returncode == 2 and f"memerlukan Python {version}" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_guide_in_the_folder_names_its_command(tmp_path: Path) -> None:
    lay_out(tmp_path / "hasil", "linux", None)
    assert "masterplan.sh" in (tmp_path / "hasil/PANDUAN.html").read_text("utf-8")


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="the folder for Linux")
def test_the_folder_runs_moved_with_blanks_in_its_path_and_an_empty_home(tmp_path: Path) -> None:
    made = tmp_path / "asal"
    made.mkdir()
    lay_out(made, "linux", None)
    (made / PACKAGES).mkdir()
    installed = {entry.name: entry for entry in Path(sysconfig.get_path("purelib")).iterdir()}
    for name, entry in (installed | {"generator": CHECKOUT / "generator"}).items():
        (made / PACKAGES / name).symlink_to(entry)
    place = made.rename(tmp_path / "Program Masterplan, pindah")
    home = tmp_path / "rumah kosong"
    home.mkdir()
    asked = {"HOME": str(home), "PATH": os.defpath, "MASTERPLAN_PYTHON": sys.executable}
    (home / "tautan").symlink_to(place / "masterplan.sh")
    (home / "r.csv").write_text("Risiko;Mitigasi\nBanjir;Tanggul\n", "utf-8")
    taken = subprocess.run(
        [home / "tautan", "import", "contoh", "r.csv", "--topik", "risiko"],
        cwd=home, env=asked, check=False, capture_output=True, text=True,
    )  # fmt: skip
    assert taken.returncode == 1, taken.stderr
    assert f"Daerah dan hasilnya berada di {place}" in taken.stderr
    assert f"  {home / 'tautan'}".replace(str(home), "") in taken.stderr.replace(str(home), "").replace('"', "")
    command = [place / "masterplan.sh", "build", "contoh", "--document", "ringkasan_eksekutif"]
    subprocess.run(command, cwd=home, env=asked, check=True, capture_output=True)
    assert (place / "output/contoh/buku-3-ringkasan-eksekutif.docx").is_file()


@pytest.mark.skipif(sys.platform == "win32", reason="the folder for Linux")
@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["diff", "lama", "./lama", "contoh"], ["diff", "{here}/lama", "{here}/./lama", "contoh"]),
        (["status", "kutim"], ["status", "kutim"]),
        (["build", "kosong", "--dari=r.csv"], ["build", "kosong", "--dari={here}/r.csv"]),
    ],
)
def test_what_is_named_from_elsewhere_is_found_and_a_region_goes_before_a_chance_file(
    words: list[str], found: list[str], tmp_path: Path
) -> None:
    lay_out(tmp_path / "hasil", "linux", None)
    write_tree(tmp_path / "hasil", {"masterplans/kutim/daerah.yaml": ""})
    here = write_tree(tmp_path / "kerja", {
        "lama/daerah.yaml": "", "kosong/a.txt": "", "kutim": "", "build/a.yaml": "", "r.csv": "",
    })  # fmt: skip
    python = write_tree(tmp_path, {"python": f"""\
#!/bin/sh
case $2 in
  generator.workplace) echo "{tmp_path / "hasil"}" ;;
  generator) shift 2; printf '%s\\n' "$@" ;;
esac
"""}) / "python"  # fmt: skip
    python.chmod(0o755)
    asked = {"PATH": os.defpath, "MASTERPLAN_PYTHON": str(python)}
    opener = tmp_path / "hasil/masterplan.sh"
    done = subprocess.run([str(opener), *words], cwd=here, env=asked, check=True, capture_output=True, text=True)
    assert done.stdout.splitlines() == [word.format(here=here) for word in found]
