"""The tone of the items of a SWOT against their side."""

from tests.cases import each
from tests.checks.looking import found


@each(
    ("side", "item"),
    [
        ("peluang", "Pasar wisata bahari belum tergarap"),
        ("kekuatan", "Aparatur muda tidak pernah terlambat menjawab aduan"),
        ("ancaman", "Pinjaman daring ilegal tersedia tanpa biaya dan tanpa agunan"),
        ("kelemahan", "Sistem telah tersambung, tetapi datanya usang"),
    ],
)
def test_items_that_only_sound_otherwise_are_accepted(side: str, item: str) -> None:
    assert not found(f'swot: [{{unsur: struktur, {side}: ["{item}"]}}]', "SWT001")


def test_a_good_state_is_no_weakness() -> None:
    text = "swot: [{unsur: struktur, kelemahan: [Operator bersedia berbagi menara]}]"
    assert len(found(text, "SWT001")) == 1


def test_a_shortcoming_of_the_government_among_the_opportunities_is_told_once() -> None:
    text = "swot: [{unsur: struktur, peluang: [Kompetensi aparatur belum memadai]}]"
    told = [rule for rule in ("SES002", "SWT001") if found(text, rule)]
    assert told == ["SES002"]
