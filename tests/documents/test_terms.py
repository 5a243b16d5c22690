"""The region's own words come from one place: renamed to nonsense, none of the usual ones is left."""

import re
import zipfile
from pathlib import Path

import pytest

from generator.framework.dimensions import dimensions, subdimensions
from generator.framework.loading import framework_data
from tests.conftest import Run, write_tree
from tests.plans import LENGKAP

_YAML_KEY = re.compile(r"[a-z_\\]+(\\?\[[^\]]*\])?(\.[a-z_\\]+)+")  # on the page of gaps, keys are named as they are
_OWN_TEXTS = {"Wali Kota": "Pemimpin", "Perwali Masterplan": "Aturan Utama", "RPJMD Kota": "RPJMD", "Kabupaten ": ""}


def usual_words(jenis: str) -> dict[str, str]:
    usual = framework_data("istilah")
    return {**usual["umum"], **usual[jenis]}


def renamed(jenis: str) -> str:
    text = LENGKAP.read_text(encoding="utf-8").replace("jenis: kota", f"jenis: {jenis}")
    for usual, other in _OWN_TEXTS.items():
        text = text.replace(usual, other)
    text += "istilah:\n" + "".join(f"  {name}: Zq{n}x\n" for n, name in enumerate(usual_words(jenis)))
    text += "dimensi:\n" + "".join(f"  {key}: Wd{n}x\n" for n, key in enumerate(dimensions()))
    return text + "subdimensi:\n" + "".join(f"  {key}: Vs{n}x\n" for n, key in enumerate(subdimensions()))


def _printed(folder: Path) -> str:
    texts = [file.read_text(encoding="utf-8") for file in folder.glob("*.md")]
    for file in folder.glob("*.docx"):
        archive = zipfile.ZipFile(file)
        parts = [name for name in archive.namelist() if re.search(r"word/(document|header|footer)", name)]
        texts += [re.sub(r"<w:instrText.*?</w:instrText>|<[^>]+>", " ", archive.read(p).decode()) for p in parts]
    return _YAML_KEY.sub(" ", "\n".join(texts))


@pytest.mark.slow
@pytest.mark.parametrize("jenis", ["kabupaten", "kota"])
def test_no_usual_word_is_left_when_all_are_renamed(jenis: str, run: Run, tmp_path: Path) -> None:
    write_tree(tmp_path, {"masterplans/uji/daerah.yaml": renamed(jenis)})
    assert run("build", "uji", cwd=tmp_path).exit_code == 0
    text = _printed(tmp_path / "output/uji")
    names = [d.name for d in dimensions().values()] + [s.name for s in subdimensions().values()]
    usual = [*usual_words(jenis).values(), *names, "Kabupaten", "Kota", "Bupati", "SKPD"]
    left = [word for word in usual if re.search(rf"\b{re.escape(word)}\b", text, re.IGNORECASE)]
    assert left == []


def test_every_renamed_dimension_appears(run: Run, tmp_path: Path) -> None:
    write_tree(tmp_path, {"masterplans/uji/daerah.yaml": renamed("kota")})
    run("build", "uji", cwd=tmp_path)
    text = _printed(tmp_path / "output/uji")
    assert [n for n in range(6) if f"Wd{n}x" not in text] == []
