"""Pictures are known by their bytes and refused in words that help."""

from pathlib import Path

import pytest

from generator.documents import pictures
from generator.documents.pictures import PictureError, load_picture
from generator.masterplan.reading import read_masterplan
from tests.cases import each
from tests.conftest import write_tree
from tests.documents.drawing import jpeg, png


def _message(name: str, folder: Path) -> str:
    with pytest.raises(PictureError) as caught:
        load_picture(name, folder)
    return caught.value.message


def test_the_size_of_a_png_comes_from_its_header(tmp_path: Path) -> None:
    write_tree(tmp_path, {"gambar/pasar.png": png(30, 20)})
    picture = load_picture("gambar/pasar.png", tmp_path)
    assert (picture.form, picture.width, picture.height) == ("png", 30, 20)
    assert picture.content == png(30, 20)


def test_the_size_of_a_jpeg_comes_from_its_frame(tmp_path: Path) -> None:
    write_tree(tmp_path, {"pasar.jpg": jpeg(640, 480)})
    picture = load_picture("pasar.jpg", tmp_path)
    assert (picture.form, picture.width, picture.height) == ("jpeg", 640, 480)


@each(("orientation", "turn"), [(1, 0), (3, 180), (6, 90), (8, 270), (77, 0)])
def test_a_photo_knows_how_the_camera_was_held(orientation: int, turn: int, tmp_path: Path) -> None:
    write_tree(tmp_path, {"pasar.jpg": jpeg(640, 480, orientation)})
    assert load_picture("pasar.jpg", tmp_path).turn == turn


def test_the_ending_of_the_name_does_not_matter(tmp_path: Path) -> None:
    write_tree(tmp_path, {"pasar.png": jpeg(64, 48)})
    assert load_picture("pasar.png", tmp_path).form == "jpeg"


def test_a_path_may_be_written_as_on_windows(tmp_path: Path) -> None:
    write_tree(tmp_path, {"gambar/pasar.png": png(3, 2)})
    assert load_picture("gambar\\pasar.png", tmp_path).width == 3


@each("wrong", ["gambar/pasar.jpeg", "gambar/psar.png", "pasar.png", "Gambar/Pasar.PNG"])
def test_a_missing_picture_is_told_the_nearest_name(wrong: str, tmp_path: Path) -> None:
    write_tree(tmp_path, {"gambar/pasar.png": png(3, 2), "gambar/lain.png": png(3, 2), "isi.yaml": ""})
    assert "tidak ada di map daerah. Mungkin maksud Anda: gambar/pasar.png." in _message(wrong, tmp_path)


def test_where_nothing_is_near_the_message_says_how_paths_are_counted(tmp_path: Path) -> None:
    assert "Jalurnya dihitung dari map daerah" in _message("xyz.png", tmp_path)


@each("name", ["../luar.png", "/etc/passwd", "gambar/../../luar.png"])
def test_a_picture_outside_the_regions_folder_is_refused(name: str, tmp_path: Path) -> None:
    write_tree(tmp_path, {"luar.png": png(3, 2), "daerah/gambar/ada.png": png(3, 2)})
    assert "di luar map daerah" in _message(name, tmp_path / "daerah")


def test_a_link_that_leads_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    write_tree(tmp_path, {"luar.png": png(3, 2), "daerah/isi.yaml": ""})
    try:
        (tmp_path / "daerah/dalam.png").symlink_to(tmp_path / "luar.png")
    except OSError:
        pytest.skip("no links here")
    assert "di luar map daerah" in _message("dalam.png", tmp_path / "daerah")


@each(
    ("content", "kind"),
    [
        (b"GIF89a....", "gambar GIF"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "gambar WebP"),
        (b"\0\0\0\x18ftypheic", "gambar HEIC dari ponsel"),
        (b"%PDF-1.7", "dokumen PDF"),
        (b"PK\x03\x04....", "dokumen Word"),
        (b"\n<svg xmlns='x'/>", "gambar SVG"),
        (b"bukan gambar", "data yang bukan gambar PNG atau JPEG"),
        (b"", "kosong"),
    ],
)
def test_another_kind_of_file_is_named_whatever_its_ending(content: bytes, kind: str, tmp_path: Path) -> None:
    write_tree(tmp_path, {"foto.jpg": content})
    message = _message("foto.jpg", tmp_path)
    assert kind in message
    assert "Simpan ulang sebagai PNG atau JPEG." in message


@each("length", [9, 20, 32, 50])
def test_a_png_that_is_cut_off_is_broken(length: int, tmp_path: Path) -> None:
    write_tree(tmp_path, {"foto.png": png(30, 20)[:length]})
    assert "rusak:" in _message("foto.png", tmp_path)


@each("length", [3, 12, 24, 30, 40])
def test_a_jpeg_that_is_cut_off_is_broken(length: int, tmp_path: Path) -> None:
    write_tree(tmp_path, {"foto.jpg": jpeg(64, 48)[:length]})
    assert "rusak:" in _message("foto.jpg", tmp_path)


def test_a_header_that_was_tampered_with_is_broken(tmp_path: Path) -> None:
    content = bytearray(png(30, 20))
    content[19] ^= 1
    write_tree(tmp_path, {"foto.png": bytes(content), "nol.jpg": jpeg(0, 5)})
    assert "kepala PNG-nya tidak utuh" in _message("foto.png", tmp_path)
    assert "ukurannya nol" in _message("nol.jpg", tmp_path)


def test_a_picture_that_is_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_tree(tmp_path, {"lebar.png": png(12_001, 900), "berat.png": png(50, 50)})
    assert "12001 × 900 piksel" in _message("lebar.png", tmp_path)
    monkeypatch.setattr(pictures, "MOST_BYTES", 40)
    assert "lebih besar dari" in _message("berat.png", tmp_path)


def test_a_folder_is_no_picture(tmp_path: Path) -> None:
    write_tree(tmp_path, {"gambar/a.png": png(1, 1)})
    assert "adalah sebuah map" in _message("gambar", tmp_path)


def test_a_name_that_no_file_can_have_is_refused(tmp_path: Path) -> None:
    for name in ("a\0b.png", "x" * 5000):
        assert _message(name, tmp_path)


def test_the_message_begins_with_the_place_in_the_yaml(tmp_path: Path) -> None:
    write_tree(tmp_path, {"isi.yaml": "quick_win:\n  - nama: Pasar\n    foto:\n      - berkas: hilang.png\n"})
    photo = read_masterplan(tmp_path).masterplan.quick_win[0].foto[0]
    assert "isi.yaml:4:" in _message(photo.berkas, tmp_path).partition("gambar")[0]
