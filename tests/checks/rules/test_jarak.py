"""Distances told of one place in two texts."""

from tests.checks.looking import lines

PLAN = """
isu:
  - isu: Warga jauh dari layanan
    data: [{uraian: Waktu tempuh dari Hulu Perak ke pusat layanan, nilai: "3,8", satuan: jam, tahun: 2024}]
dimensi:
  smart_living: {gambaran: "%s"}
"""


def test_the_journey_from_a_place_is_equally_long_everywhere_but_for_rounding() -> None:
    assert lines(PLAN % "Ke rumah sakit, warga Hulu Perak memerlukan hampir enam jam.", "JRK001") == [3]
    assert lines(PLAN % "Ke rumah sakit, warga Hulu Perak memerlukan hampir empat jam.", "JRK001") == []


def test_hours_of_a_service_or_of_power_are_no_journey() -> None:
    assert lines(PLAN % "Puskesmas di Hulu Perak memerlukan listrik cadangan delapan jam.", "JRK001") == []
    assert lines(PLAN % "Warga Karang Indah menempuh tujuh jam perjalanan laut.", "JRK001") == []
