"""What the parts of a Word file hold, in words."""

from generator.word.part_names import named_parts, shapes_the_print
from tests.cases import each


def test_parts_are_named_once_by_what_they_hold() -> None:
    names = [
        "word/styles.xml",
        "word/charts/chart1.xml",
        "word/charts/chart2.xml",
        "word/header-tegak.xml",
        "word/x.xml",
    ]
    assert named_parts(names) == "gaya, bagan, kepala dan kaki halaman, serta word/x.xml"
    assert named_parts([]) == "hubungan antarbagian"


@each(
    ("name", "holds"),
    [
        ("word/styles.xml", True),
        ("word/theme/theme1.xml", True),
        ("word/media/gambar1.png", True),
        ("word/baru.xml", True),
        ("word/settings.xml", False),
        ("word/people.xml", False),
        ("docMetadata/LabelInfo.xml", False),
        ("_xmlsignatures/sig1.xml", False),
    ],
)
def test_what_makes_out_the_print(name: str, holds: bool) -> None:
    assert shapes_the_print(name) is holds
