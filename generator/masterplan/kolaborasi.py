"""Collaboration with other regions of a strategic area such as KPPN or IKN."""

from generator.masterplan.dimensi import ButirDimensi, subdimension
from generator.source.declare import choice, listing, text
from generator.source.kinds import TEXT


class Kolaborasi(ButirDimensi):
    """A joint programme with other regions of the area, or the region's own that contributes to it."""

    topic = "kolaborasi"
    naming_fields = ("program",)

    subdimensi = subdimension(optional=True)
    program = text("program kolaborasi", "Promosi wisata bersama")
    bentuk = choice("bentuk", {"bersama": "Bersama daerah mitra", "mandiri": "Kontribusi mandiri"})
    mitra = listing(TEXT, "daerah mitra", "Kabupaten Seruyan", optional=True)
    kesepakatan = text("kesepakatan", "Nota kesepahaman 2025", state=True)
    status = text("status kolaborasi", "Berjalan", state=True)
