"""Each book explains an abbreviation once, at the end of the section whose text first uses it."""

from collections.abc import Callable

from generator.blocks.blocks import Block, Column, Heading, ListBlock, Paragraph, Row, Table
from generator.blocks.inline import Run, plain
from generator.documents.abbreviations import Abbreviations
from generator.masterplan.masterplan import Masterplan
from tests.cases import each

PLAN = """
istilah: {opd: SKPD, opd_panjang: Satuan Kerja Perangkat Daerah}
daerah: {opd: [{nama: Dinas Kesehatan, singkatan: Dinkes}, {nama: Inspektorat Daerah, singkatan: Inspektorat}]}
"""
Plans = Callable[[str], Masterplan]


def shown(plan: Masterplan, *blocks: Block) -> list[str]:
    """The text of the blocks with their notes, titles in capitals."""
    found = Abbreviations(plan).explained([*blocks])
    return [plain(one.inlines) for one in found if isinstance(one, Heading | Paragraph)]


def said(text: str) -> Paragraph:
    return Paragraph([Run(text)])


@each(
    ("text", "note"),
    [
        ("Menurut RPJMD.", "Singkatan: RPJMD (rencana pembangunan jangka menengah daerah)."),
        ("Rencana strategis (Renstra) disusun.", ""),
        ("Renstra (rencana strategis) disusun.", ""),
        ("Setiap SKPD bekerja.", "Singkatan: SKPD (satuan kerja perangkat daerah)."),
        ("Dinkes melayani.", "Singkatan: Dinkes (Dinas Kesehatan)."),
        ("Inspektorat mengawasi.", ""),
        ("RPJMDes dan pra-RPJMD.", ""),
        ("XYZ tidak dikenal.", ""),
    ],
)
def test_a_text_has_a_note_on_what_it_does_not_explain(text: str, note: str, masterplan_of: Plans) -> None:
    assert shown(masterplan_of(PLAN), said(text)) == [text, *([note] if note else [])]


def test_an_abbreviation_of_a_title_in_brackets_has_no_other_meaning(masterplan_of: Plans) -> None:
    title = "Dipimpin oleh Sulisman, Kepala Bidang Teknologi Informasi dan Informatika (Kabid TIK)."
    assert shown(masterplan_of(PLAN), said("Bidang TIK bekerja."), said(title)) == ["Bidang TIK bekerja.", title]


def test_the_note_ends_the_section_and_comes_once(masterplan_of: Plans) -> None:
    texts = shown(
        masterplan_of(PLAN),
        Heading(2, [Run("Satu")]),
        said("RPJMD dan"),
        ListBlock(ordered=False, items=[[said("APBD")]]),
        Heading(2, [Run("Dua")]),
        said("RPJMD lagi"),
    )
    assert texts == [
        "Satu",
        "RPJMD dan",
        "Singkatan: APBD (anggaran pendapatan dan belanja daerah); "
        "RPJMD (rencana pembangunan jangka menengah daerah).",
        "Dua",
        "RPJMD lagi",
    ]


def test_titles_tables_and_gaps_are_no_text(masterplan_of: Plans) -> None:
    table = Table([Column([Run("APBD")])], [Row([[Run("RPJMD")]])])
    gap = Paragraph([Run("[belum diisi: RPJMD]", gap=True)])
    assert shown(masterplan_of(PLAN), Heading(1, [Run("RPJMD")]), table, gap) == ["RPJMD", "[belum diisi: RPJMD]"]
