"""Cells that hold a list of plain values: whatever is typed in them comes home once, and only once."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.edits.edit import Insert, Remove, Set
from generator.edits.proposal import Proposal, Untaken
from generator.masterplan.reading import read_masterplan
from generator.pulling.plan import Plan, What
from generator.pulling.plan_of_proposals import Choices, carry_out, prepared
from generator.regions.locate import RegionFolder
from tests.conftest import examples, write_tree
from tests.pulling.word_edits import WordFile, built_in, only, text_of
from tests.word.opening import W

ITEMS = ("Bank Daerah", "Dinas Sosial", "Kampus Bahari", "Koperasi Nelayan")
NEW = ("Bank Nusa", "Telkom", "Kampus Bahari Baru", "Dinas Sosial Kota")
FORM = "quick_win:\n  - id: mal\n    nama: Mal\n    tujuan: Satu.\n    mitra:\n{}"
LINES = "".join(f"      - {item}\n" for item in ITEMS)


def region_of(folder: Path, also: str = "") -> RegionFolder:
    files = {"daerah.yaml": "periode: 2025-2029\ndaerah: {nama: Uji}\n", "quick-win.yaml": FORM.format(LINES) + also}
    write_tree(folder / "masterplans/uji", {name: text.encode() for name, text in files.items()})
    return RegionFolder(folder / "masterplans/uji", folder)


class Form:
    """The form of a quick win, whose list of partners is retyped, pulled, and taken back."""

    def __init__(self, folder: Path, also: str = "") -> None:
        self.folder = folder
        self.region = region_of(folder, also)
        self.docx = built_in(self.region, "profil_quick_win")
        self.file = self.region.place / "quick-win.yaml"
        self.text = self.file.read_bytes()

    def proposed(self, typed: str) -> Proposal:
        word = WordFile(self.docx)
        [row] = [row for row in word.root.iter(f"{W}tr") if "; ".join(ITEMS) in text_of(row)]
        word.type(word.cell(row, 1), typed)
        return word.propose(self.folder, region=self.region)

    def pulled(self, proposal: Proposal, *, remove: bool = False) -> Plan:
        pull = prepared(self.region, read_masterplan(self.region.place), [proposal], Choices(remove=remove))
        carry_out(self.region, pull, "pull")
        assert pull.plan.is_accounted_for
        return pull.plan

    @property
    def partners(self) -> list[str]:
        return [*map(str, read_masterplan(self.region.place).masterplan.quick_win[0].mitra)]

    def reset(self) -> None:
        self.file.write_bytes(self.text)


@pytest.fixture(scope="module")
def forms(tmp_path_factory: pytest.TempPathFactory) -> Form:
    return Form(tmp_path_factory.mktemp("mitra"))


@pytest.fixture
def form(forms: Form) -> Form:
    forms.reset()
    return forms


def test_an_item_inserted_in_the_middle_is_inserted_once(form: Form) -> None:
    proposal = form.proposed("; ".join((ITEMS[0], "Bank Nusa", *ITEMS[1:])))
    assert isinstance(only(proposal), Insert)
    form.pulled(proposal)
    assert form.partners == [ITEMS[0], "Bank Nusa", *ITEMS[1:]]
    again = form.pulled(proposal)
    assert again.summary == "Tidak ada perubahan."
    assert form.partners == [ITEMS[0], "Bank Nusa", *ITEMS[1:]]


def test_two_items_swapped_are_one_change_of_order(form: Form) -> None:
    found = only(form.proposed("; ".join((ITEMS[1], ITEMS[0], *ITEMS[2:]))))
    assert isinstance(found, Untaken)
    assert found.reason == "hanya urutannya yang berubah; urutan di dokumen mengikuti berkas YAML"
    assert (found.old.split("; ")[0], found.new.split("; ")[0]) == ITEMS[:2]


@pytest.mark.parametrize("typed", [", ".join(ITEMS), f"{', '.join(ITEMS[:2])} dan {ITEMS[2]}; {ITEMS[3]}"])
def test_items_typed_with_other_signs_between_them_are_one_difference(form: Form, typed: str) -> None:
    found = only(form.proposed(typed))
    assert isinstance(found, Untaken)
    assert found.why == "tak_terbaca"
    assert "titik koma" in found.reason


def test_items_of_other_lists_typed_with_commas_between_them_are_no_single_item(tmp_path: Path) -> None:
    also = "  - nama: Pasar\n    mitra: [Bank Nusa, Dinas Usaha dan Pangan]\n"
    found = only(Form(tmp_path, also).proposed("Dinas Usaha dan Pangan, Bank Nusa"))
    assert isinstance(found, Untaken)
    assert (found.why, "titik koma" in found.reason) == ("tak_terbaca", True)


def test_an_item_with_a_comma_of_its_own_is_taken(form: Form) -> None:
    found = only(form.proposed("; ".join((*ITEMS, "PT Maju, Tbk"))))
    assert isinstance(found, Insert)
    assert found.fields == {"": "PT Maju, Tbk"}


@st.composite
def retyped(draw: st.DrawFn) -> list[str]:
    """The items after some insertions, removals, swaps and retypings."""
    items = [*ITEMS]
    for new in draw(st.permutations(NEW))[: draw(st.integers(1, 4))]:
        at = draw(st.integers(0, len(items) - 1))
        what = draw(st.sampled_from(["baru", "hapus", "tukar", "ganti"]))
        if what == "baru":
            items.insert(draw(st.integers(0, len(items))), new)
        elif what == "ganti":
            items[at] = new
        elif what == "tukar":
            other = draw(st.integers(0, len(items) - 1))
            items[at], items[other] = items[other], items[at]
        elif len(items) > 1:
            del items[at]
    return items


@pytest.mark.slow
@settings(max_examples=examples(15, fuzzing=400), deadline=None)
@given(retyped(), st.booleans())
def test_a_list_retyped_in_any_way_comes_home_once(forms: Form, typed: list[str], remove: bool) -> None:
    forms.reset()
    proposal = forms.proposed("; ".join(typed))
    forms.pulled(proposal, remove=remove)
    held = forms.partners
    gone = {edit.base[""] for edit in proposal.edits if isinstance(edit, Remove)}
    assert sorted(held) == sorted([*typed, *(() if remove else gone)])
    if not any(isinstance(one, Untaken) for one in proposal.untaken):
        assert [item for item in held if item in typed] == typed
    again = forms.pulled(proposal, remove=remove)
    assert forms.partners == held
    assert {line.what for line in again.lines if line.is_open} <= (set() if remove else {What.REMOVED})
    assert all(isinstance(edit, Set | Insert | Remove) for edit in proposal.edits)


def test_a_dash_typed_over_a_list_is_one_difference_whose_remedy_empties_it(tmp_path: Path) -> None:
    form = Form(tmp_path)
    untaken = only(form.proposed("–"))
    assert isinstance(untaken, Untaken)
    assert "kosongkan sel ini di Word, lalu tarik dengan --remove" in untaken.reason
    assert [edit.path[-len("[1]") :] for edit in form.proposed("").edits if isinstance(edit, Remove)] == [
        f"[{n}]" for n in range(1, len(ITEMS) + 1)
    ]
