"""The items of a list by the names and ids that are typed for new ones."""

from pathlib import Path

import pytest

from generator.edits.namesakes import Namesakes
from tests.pulling.offices import Office

ANTREAN = "Antrean daring puskesmas"


@pytest.fixture
def actions(tmp_path: Path) -> Namesakes:
    return Namesakes(Office(tmp_path).reading().masterplan.rencana_aksi)


def test_a_name_is_found_whatever_its_case_and_blanks(actions: Namesakes) -> None:
    [found] = actions.named("kegiatan", "ANTREAN\xa0daring  puskesmas")
    assert found.path == "rencana_aksi[antrean]"
    assert actions.named("kegiatan", "Antrean") == []
    assert actions.named("kegiatan", "") == []


def test_what_is_alike_has_the_name_or_the_id_that_the_new_one_gets(actions: Namesakes) -> None:
    found = {item.path: how for item, how in actions.alike({".kegiatan": ANTREAN})}
    assert found == {"rencana_aksi[antrean]": "bernama"}
    found = {item.path: how for item, how in actions.alike({".kegiatan": "Parkir"})}
    assert found == {"rencana_aksi[parkir]": "ber-id"}
    found = {item.path: how for item, how in actions.alike({".id": "antrean", ".kegiatan": "Parkir nontunai"})}
    assert found == {"rencana_aksi[antrean]": "ber-id", "rencana_aksi[parkir]": "bernama"}


def test_an_item_without_a_name_is_like_none(actions: Namesakes) -> None:
    assert [*actions.alike({".satuan": "kali"})] == []
