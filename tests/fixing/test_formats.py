"""The reports of a plan of fixes."""

import json
from pathlib import Path

from generator.checks.finding import Fix
from generator.fixing.as_json import as_json
from generator.fixing.as_text import as_text
from generator.fixing.formats import FORMS
from generator.fixing.plan import Context, Line, Plan
from generator.source.place import Place

PLACE = Place(Path("masterplans/uji/visi.yaml"), 3, 14, 6)


def plan(*, written: bool = False) -> Plan:
    good = Line("EJN001", Fix("visi.penjelasan", "resiko", "risiko", 4, PLACE), PLACE, Context("Ada ", " besar."))
    blank = Line("EJN003", Fix("visi.penjelasan", "\xa0", " ", 4, PLACE), PLACE, Context("Ada", "besar."))
    bad = Line("TKS002", Fix("visi.rumusan", "a", "b", 0, PLACE), PLACE, reason="teks ini dipakai bersama")
    return Plan("uji", [good, blank, bad], written)


def test_the_text_shows_old_new_and_place_and_what_to_type() -> None:
    text = as_text(plan())
    assert "Akan ditulis (2)" in text and "Tidak dapat ditulis (1)" in text
    assert f"  * {PLACE.file}:3  EJN001\n    semula:  Ada resiko besar.\n    menjadi: Ada risiko besar.\n" in text
    assert "semula:  Ada[spasi tak terputus]besar." in text
    assert "sebab: teks ini dipakai bersama" in text
    assert "masterplan check uji --fix --apply" in text
    assert "masterplan undo uji" in as_text(plan(written=True))
    assert "Tidak ada yang dapat diperbaiki" in as_text(Plan("uji"))


def test_json_says_of_each_fix_whether_it_was_written() -> None:
    data = json.loads(as_json(plan(written=True)))
    assert [fix["ditulis"] for fix in data["perbaikan"]] == [True, True, False]
    assert data["perbaikan"][0]["tempat"] == {"berkas": "masterplans/uji/visi.yaml", "baris": 3, "kolom": 14}
    assert data["ada_yang_terbuka"]


def test_every_form_can_be_written() -> None:
    assert all(form.load()(plan()) for form in FORMS.values())
