"""The editions of the frame, and the place of each subdimension of one in another."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.framework.editions import FILE, BrokenEditionsError, edition_keys, editions, read_editions

ASPECTS = ["tata_kelola_birokrasi", "ekonomi", "kehidupan_berkota", "masyarakat", "lingkungan", "mobilitas"]
Data = dict[str, Any]


def test_the_frame_of_2021_is_the_usual_one_and_that_of_the_law_has_its_six_aspects() -> None:
    assert editions().usual == "2021"
    assert edition_keys() == [*editions().known] == ["2021", "pp-59-2022"]
    assert [*editions().known["pp-59-2022"].frame.dimensions] == ASPECTS


def test_what_is_draft_and_what_is_our_own_proposal_is_said() -> None:
    note = editions().known["pp-59-2022"].note
    assert "peraturan menteri tentang pendekatan kota cerdas masih rancangan" in note
    assert "usulan program ini" in note


@pytest.mark.parametrize(("here", "there"), [("2021", "pp-59-2022"), ("pp-59-2022", "2021")])
def test_every_subdimension_has_one_place_and_the_way_back_leads_to_it(here: str, there: str) -> None:
    places, back = editions().places[here, there], editions().places[there, here]
    assert [*places] and {*places} == {*editions().known[here].frame.subdimensions}
    for own, place in places.items():
        frame = editions().known[there].frame
        assert frame.subdimensions[place.subdimension].dimension == place.dimension
        assert place.dimension not in place.also
        assert {*place.also} <= {*frame.dimensions}
        assert back[place.subdimension].subdimension == own


def test_in_its_own_frame_every_subdimension_stays_where_it_is() -> None:
    for key, edition in editions().known.items():
        for own, place in editions().places[key, key].items():
            assert place == (own, edition.frame.subdimensions[own].dimension, ())


def _without_match(data: Data) -> None:
    del data["padanan"][0]["subdimensi"]["energi"]


def _doubled(data: Data) -> None:
    data["padanan"][0]["subdimensi"]["energi"]["ke"] = "sampah_limbah"


def _counted_twice(data: Data) -> None:
    data["padanan"][0]["subdimensi"]["energi"]["juga"] = ["lingkungan"]


def _unknown(data: Data) -> None:
    data["padanan"][0]["ke"] = "pp-60"


def _without_note(data: Data) -> None:
    data["edisi"]["2021"]["catatan"] = ""


def _without_usual(data: Data) -> None:
    data["baku"] = "2020"


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (_without_match, "subdimensi 'energi' tidak berpadanan"),
        (_doubled, "satu subdimensi menjadi padanan dua subdimensi"),
        (_counted_twice, "padanan.energi.juga: 'lingkungan' bukan dimensi lain"),
        (_unknown, "padanan: 'pp-60' bukan edisi."),
        (_without_note, "edisi.2021.catatan: tulis satu teks."),
        (_without_usual, "baku: '2020' bukan edisi."),
    ],
)
def test_a_broken_file_is_refused_with_the_fault(spoil: Callable[[Data], None], told: str, tmp_path: Path) -> None:
    data = yaml.load(FILE.read_bytes(), yaml.BaseLoader)
    spoil(data)
    for entry in data["edisi"].values():
        (tmp_path / entry["berkas"]).write_bytes(FILE.with_name(entry["berkas"]).read_bytes())
    file = tmp_path / "kerangka.yaml"
    file.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")
    with pytest.raises(BrokenEditionsError, match=r"kerangka\.yaml tidak memuat edisi yang utuh") as caught:
        read_editions(file)
    assert told in str(caught.value)
