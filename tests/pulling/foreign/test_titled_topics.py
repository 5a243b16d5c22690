"""The topic of a table by its title: the sheet, the line before it, the rows above its headings."""

from generator.pulling.foreign.sources import ForeignTable
from generator.pulling.foreign.titled_topics import titled_topic
from tests.cases import each
from tests.pulling.foreign.test_headings import rows

HEAD = "No|Kegiatan|OPD"


@each(
    ("table", "topic"),
    [
        (ForeignTable("Rencana Aksi", rows(HEAD)), "rencana_aksi"),
        (ForeignTable("A", rows("RENCANA AKSI SMART ECONOMY", "", HEAD)), "rencana_aksi"),
        (ForeignTable("Tabel 1", rows(HEAD), above=("Tabel 1. Daftar  Peraturan", "Rencana Aksi")), "kebijakan"),
        (ForeignTable("Rencana Aksi", rows("Analisis SWOT", HEAD)), ""),
        (ForeignTable("A", rows(HEAD, "1|Rencana Aksi|Dinkes")), ""),
        (ForeignTable("A", rows("Pelatihan aplikasi", HEAD)), ""),
    ],
)
def test_a_title_names_one_topic_or_none(table: ForeignTable, topic: str) -> None:
    assert titled_topic(table) == topic
