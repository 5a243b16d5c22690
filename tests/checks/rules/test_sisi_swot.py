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


@each(
    ("side", "text", "wrong"),
    [
        ("ancaman", "Aplikasi perangkat daerah belum saling bertukar data", True),
        ("ancaman", "Rendahnya kompetensi digital aparatur", True),
        ("peluang", "Standar pelayanan belum ditetapkan", True),
        ("kekuatan", "Kementerian menyediakan pendampingan", True),
        ("kelemahan", "Bencana banjir memutus jaringan", True),
        ("ancaman", "Serangan siber terhadap sistem pemerintah daerah meningkat", False),
        ("ancaman", "Mutasi pejabat memutus kesinambungan program", False),
        ("ancaman", "Kepercayaan masyarakat terhadap layanan digital masih rendah", False),
        ("peluang", "Pemerintah pusat menyediakan aplikasi umum yang belum dimanfaatkan", False),
        ("kelemahan", "Dukungan dunia usaha belum dikelola secara terpadu", False),
        ("kelemahan", "Persaingan antarbidang membuat data sukar dipinjam", False),
        ("kekuatan", "Kerja sama dengan perguruan tinggi sudah berjalan", False),
    ],
)
def test_a_matter_stands_on_its_side_of_the_swot(side: str, text: str, wrong: bool) -> None:
    assert bool(found(f"swot: [{{unsur: struktur, {side}: [{text}]}}]\n", "SES002")) == wrong
