"""The rule on references: an item that others call by its id has the id written down."""

from collections.abc import Iterator

from generator.checks.finding import Fix, Severity
from generator.checks.rule import Basis, Hit, rule
from generator.checks.subject import Subject, text_of
from generator.source.paths import ModelPath, field_path
from generator.source.record import Record
from generator.source.values import Rujukan
from generator.source.words import comparable


@rule(
    "RJK001",
    "Id yang dirujuk belum tertulis",
    Severity.SARAN,
    Basis.PERTIMBANGAN,
    stage=1,
    explanation="""
    Butir tanpa id mendapat id dari namanya. Butir lain yang merujuknya dengan id itu kehilangan rujukannya begitu
    namanya diperbaiki, sehingga id yang dirujuk perlu tertulis. Id itu dapat ditulis oleh
    masterplan check DAERAH --fix --apply.
    """,
    bad="""
sasaran:
  - nama: Layanan Sehari Jadi
    dimensi: smart_governance
rencana_aksi:
  - {kegiatan: Loket keliling, sasaran: layanan-sehari-jadi}
""",
    good="""
sasaran:
  - id: layanan-sehari-jadi
    nama: Layanan Sehari Jadi
    dimensi: smart_governance
rencana_aksi:
  - {kegiatan: Loket keliling, sasaran: layanan-sehari-jadi}
""",
)
def unwritten_id(subject: Subject) -> Iterator[Hit]:
    """A hit for each item without an id that a reference calls by the one derived from its name."""
    found = {item.path: (item, reference) for item, reference in _by_derived_id(subject)}
    for item, reference in found.values():
        key = ModelPath(item.path).key
        message = f"'{text_of(item.naming)}' dirujuk dengan id '{key}', yang belum tertulis"
        fix = Fix(field_path(item.path, "id"), "", key, 0, item.place)
        yield Hit(item, message, f"tambahkan ‹id: {key}› pada butir itu.", also=reference.place, fixes=(fix,),
                  in_forms="pilih Betulkan; rujukan itu kemudian tetap berlaku walaupun namanya diubah.")  # fmt: skip


def _by_derived_id(subject: Subject) -> Iterator[tuple[Record, Rujukan]]:
    """The items called by an id that is not written, each with such a reference."""
    for link in subject.said.links:
        item = link.tujuan
        if isinstance(item, Record) and "id" not in item.__dict__ and "id" in item.fields and link != item.naming:
            key = comparable(ModelPath(item.path).key)
            if comparable(link) == key != comparable(str(item.naming)):
                yield item, link
