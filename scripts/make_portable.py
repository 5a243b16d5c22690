"""A folder that runs without installation: the program, its packages, and for Windows a Python laid inside.

    python -m scripts.make_portable FOLDER --platform win_amd64 --python EMBEDDED
    python -m scripts.make_portable FOLDER --platform linux

EMBEDDED is the unpacked "Windows embeddable package (64-bit)" of Python 3.11 from python.org, which whoever releases
lays beside. On Linux the folder uses the Python that is there, of the version that made it. The packages are those of
``constraints.txt``; the folder is checked before the script ends.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from email.parser import HeaderParser
from pathlib import Path

import markdown
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parent.parent
EXTRA = "slides"
"""What the folder can do besides, since nobody installs anything into it."""
PACKAGES, COMMANDS, PYTHON = "paket", "perintah", "python"
VERSION = "3.11"
PLATFORMS = ("win_amd64", "linux")
_MARKERS = {
    "win_amd64": {
        "sys_platform": "win32",
        "platform_system": "Windows",
        "os_name": "nt",
        "platform_machine": "AMD64",
    },
    "linux": {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"},
}

_BEFORE = f"""\
chcp 65001 >nul\r
set "PYTHONUTF8=1"\r
set "PATH=%~dp0{COMMANDS};%PATH%"\r
for /f "usebackq delims=" %%m in (`""%~dp0{PYTHON}\\python.exe" -m generator.workplace "%~dp0.""`) do cd /d "%%m"\r
"""
OPENER = f"""\
@echo off\r
rem Klik dua kali: halaman program terbuka di peramban. Jendela ini dibiarkan terbuka selama halaman dipakai.\r
{_BEFORE}cmd /k masterplan serve\r
"""
PROMPT = f"""\
@echo off\r
rem Klik dua kali: jendela perintah dengan program masterplan siap dipakai.\r
{_BEFORE}cmd /k masterplan %*\r
"""
COMMAND = f"""\
@echo off\r
"%~dp0..\\{PYTHON}\\python.exe" -m generator %*\r
"""
SHELL_OPENER = f"""\
#!/bin/sh
# Jalankan dari terminal: ./masterplan.sh, atau ./masterplan.sh build contoh
self=$0
while [ -L "$self" ]; do
  link=$(readlink "$self")
  case $link in /*) self=$link ;; *) self=$(dirname "$self")/$link ;; esac
done
here=$(cd "$(dirname "$self")" && pwd) || exit
python=${{{{MASTERPLAN_PYTHON:-python3}}}}
if ! "$python" -c 'import sys; sys.exit("%d.%d" % sys.version_info[:2] != "{{version}}")' 2>/dev/null; then
  echo "Program ini memerlukan Python {{version}}, padahal '$python' bukan itu atau tidak ada." >&2
  echo "Pasang Python {{version}}, lalu sebut letaknya: MASTERPLAN_PYTHON=/usr/bin/python{{version}} $0" >&2
  exit 2
fi
PYTHONPATH="$here/{PACKAGES}" PYTHONDONTWRITEBYTECODE=1 MASTERPLAN_COMMAND=$0
export PYTHONPATH PYTHONDONTWRITEBYTECODE MASTERPLAN_COMMAND
place=$("$python" -m generator.workplace "$here") || exit
case $(pwd) in "$place" | "$place"/*) ;; *)
  # Berkas dan map daerah yang disebut dari map lain tetap ditemukan; nama daerah di sini didahulukan.
  is_here() (
    case $1 in
      "" | /*) exit 1 ;;
      */*) [ -e "$1" ] && exit ;;
    esac
    [ ! -d "$place/masterplans/$1" ] || exit 1
    [ -f "$1" ] || [ -n "$(find "$1/." ! -name . -prune -name '*.yaml' 2>/dev/null)" ]
  )
  first=yes
  command=
  for word do
    [ -n "$first" ] && set --
    first=
    case $word in
      --*=*) is_here "${{{{word#*=}}}}" && word="${{{{word%%=*}}}}=$(pwd)/${{{{word#*=}}}}" ;;
      -*) ;;
      *) [ -n "$command" ] && is_here "$word" && word="$(pwd)/$word"; command=yes ;;
    esac
    set -- "$@" "$word"
  done
  cd "$place" || exit
  echo "Daerah dan hasilnya berada di $place" >&2 ;;
esac
[ -t 2 ] && echo "Perintah  masterplan ...  di map ini ditulis  $0 ..." >&2
exec "$python" -m generator "$@"
"""


def make(folder: Path, platform: str, python: Path | None) -> None:
    """Make the folder; raises SystemExit if it is in use, a package is missing, or the check finds a fault."""
    if folder.exists() and any(folder.iterdir()):
        sys.exit(f"{folder} is not empty")
    if platform != "linux" and python is None:
        sys.exit("--python: name the unpacked embeddable Python")
    folder.mkdir(parents=True, exist_ok=True)
    install(folder / PACKAGES, platform)
    lay_out(folder, platform, python)
    if faults := [*faults_of(folder, platform)]:
        sys.exit("\n".join(faults))


def install(packages: Path, platform: str) -> None:
    """Put the program and the packages that it needs into a folder, as wheels for the platform."""
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    foreign = ["--platform", platform, "--python-version", VERSION, "--implementation", "cp"]
    with tempfile.TemporaryDirectory() as wheels:
        subprocess.run([*pip, "wheel", "--no-deps", "--wheel-dir", wheels, str(ROOT)], check=True)
        [own] = Path(wheels).glob("*.whl")
        wanted = ["--only-binary=:all:", *(foreign if platform != "linux" else []), "--no-compile"]
        constraints = str(ROOT / "constraints.txt")
        package = f"{own}[{EXTRA}]"
        subprocess.run([*pip, "install", "--target", str(packages), "-c", constraints, *wanted, package], check=True)
    shutil.rmtree(packages / "bin", ignore_errors=True)


def lay_out(folder: Path, platform: str, python: Path | None) -> None:
    """Add what opens the program, the example region, the guide, and for Windows the embedded Python."""
    shutil.copytree(ROOT / "masterplans/contoh", folder / "masterplans/contoh")
    body = markdown.markdown((ROOT / "PANDUAN.md").read_text("utf-8"), extensions=["tables", "fenced_code", "toc"])
    page = f'<!doctype html><html lang="id"><meta charset="utf-8"><title>Panduan</title><body>{body}</body></html>'
    (folder / "PANDUAN.html").write_text(page, "utf-8")
    if platform == "linux":
        opener = folder / "masterplan.sh"
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        opener.write_text(SHELL_OPENER.format(version=version), "utf-8")
        opener.chmod(0o755)
        return
    (folder / "Masterplan.cmd").write_bytes(OPENER.encode())
    (folder / "Perintah.cmd").write_bytes(PROMPT.encode())
    (folder / COMMANDS).mkdir()
    (folder / COMMANDS / "masterplan.cmd").write_bytes(COMMAND.encode())
    assert python is not None, "make refuses a folder for Windows without it"
    shutil.copytree(python, folder / PYTHON)
    find_packages(folder / PYTHON)


def find_packages(python: Path) -> None:
    """Let an embedded Python find the packages: it reads its paths from one file and ignores the environment."""
    [paths] = python.glob("python*._pth")
    lines = paths.read_text("utf-8").splitlines()
    own = f"..\\{PACKAGES}"
    if own not in lines:
        paths.write_text("\n".join([*(line for line in lines if line != "import site"), own]) + "\n", "utf-8")


def faults_of(folder: Path, platform: str) -> Iterator[str]:
    """What is missing or of the wrong kind: requirements without a package, and modules for another platform."""
    packages = folder / PACKAGES
    found = {canonicalize_name(name): Version(version) for name, version, _ in distributions(packages)}
    for name, _, requirements in distributions(packages):
        for text in requirements:
            wanted = Requirement(text)
            if wanted.marker and not any(
                wanted.marker.evaluate(_MARKERS[platform] | {"extra": extra}) for extra in ("", EXTRA)
            ):
                continue
            there = found.get(canonicalize_name(wanted.name))
            if there is None or not wanted.specifier.contains(there, prereleases=True):
                yield f"{name} needs {text}, there is {there or 'none'}"
    wrong = ".so" if platform == "win_amd64" else ".pyd"
    yield from (f"{file.relative_to(folder)} is for another platform" for file in packages.rglob(f"*{wrong}"))
    if platform == "win_amd64" and not (folder / PYTHON / "python.exe").is_file():
        yield f"{PYTHON}/python.exe is missing"


def distributions(packages: Path) -> Iterator[tuple[str, str, list[str]]]:
    """Name, version and requirements of each installed package."""
    for metadata in sorted(packages.glob("*.dist-info/METADATA")):
        fields = HeaderParser().parsestr(metadata.read_text("utf-8"))
        yield str(fields["Name"]), str(fields["Version"]), fields.get_all("Requires-Dist") or []


def main() -> None:
    """Read the command line and make the folder; prints what it holds."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0] if __doc__ else None)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--platform", choices=PLATFORMS, default="win_amd64")
    parser.add_argument("--python", type=Path)
    wanted = parser.parse_args()
    make(wanted.folder, wanted.platform, wanted.python)
    for name, version, _ in distributions(wanted.folder / PACKAGES):
        print(f"{name} {version}")


if __name__ == "__main__":
    main()
