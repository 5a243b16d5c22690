"""Numbers that say their unit themselves."""

import pytest

from generator.pulling.percentages import settle_percent


@pytest.mark.parametrize(
    ("fields", "now", "taken_out"),
    [
        ({".target[2026]": "70%", ".target[2027]": "80 %"}, {".target[2026]": "70", ".target[2027]": "80",
         ".satuan": "persen"}, []),
        ({".target[2026]": "70%", ".baseline.nilai": "12 dokumen"}, {".baseline.nilai": "12 dokumen"},
         [(".target[2026]", "70%")]),
        ({".target[2026]": "70%", ".satuan": "titik"}, {".target[2026]": "70%", ".satuan": "titik"}, []),
        ({".kegiatan": "Naik 10%", ".target[2026]": "12"}, {".kegiatan": "Naik 10%", ".target[2026]": "12"}, []),
    ],
)  # fmt: skip
def test_percent_becomes_the_unit_if_all_numbers_say_so(
    fields: dict[str, str], now: dict[str, str], taken_out: list[tuple[str, str]]
) -> None:
    assert [*settle_percent(fields)] == taken_out
    assert fields == now
