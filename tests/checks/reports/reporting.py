"""A checked region to report on."""

from generator.checks.checked_region import Checked
from generator.checks.run_rules import check
from tests.checks.looking import plan_of

PLAN = """
quick_win:
  - id: mpp
    nama: Mal Pelayanan Publik
    dimensi: smart_governance
    opd: Dinas Penanaman Modal
pemeriksaan:
  dikecualikan:
    - aturan: ISI001
      pada: quick_win[mpp].tujuan
      alasan: "Menunggu Dewan, 100 %"
daerah: {nama: Uji, jenis: kota}
"""


def checked(text: str = PLAN, name: str = "uji") -> Checked:
    """The check of a YAML text by all rules."""
    return Checked.of(name, check(plan_of(text)))
