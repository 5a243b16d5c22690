"""The ministry's yearly evaluation: answers, scores, and notes of the assessors."""

from generator.masterplan.butir import Butir
from generator.source.declare import choice, date, listing, many, number, paragraphs, text, year
from generator.source.kinds import PARAGRAPHS, TEXT


class JawabanEvaluasi(Butir):
    """The answer to one item of the instrument, on its scale of 0 to 4."""

    naming_fields = ("butir",)

    butir = text("butir instrumen", "Output: regulasi smart city")
    nilai = number("nilai butir (0–4)", "3")
    penjelasan = paragraphs("penjelasan jawaban")
    bukti = listing(TEXT, "bukti dukung", "SK Dewan nomor 188.45/120/2025")


class Evaluasi(Butir):
    """One year's evaluation of the region."""

    topic = "evaluasi"
    naming_fields = ("tahun",)

    tahun = year("tahun evaluasi", "2024")
    tahap = text("tahap evaluasi", "I", optional=True)
    tanggal = date("tanggal evaluasi", optional=True)
    cara = choice("cara evaluasi", {"daring": "Daring", "luring": "Luring"}, optional=True)
    indeks = number("indeks pelaksanaan (0–4)", "3,38", optional=True)
    keterangan = paragraphs("keterangan hasil evaluasi", optional=True)
    kekuatan = listing(PARAGRAPHS, "kekuatan menurut penilai", optional=True)
    kelemahan = listing(PARAGRAPHS, "kelemahan menurut penilai", optional=True)
    rekomendasi = listing(PARAGRAPHS, "rekomendasi penilai", optional=True)
    kebutuhan_data = listing(TEXT, "data yang perlu disiapkan", "Kondisi jalan 2024", optional=True)
    jawaban = many(JawabanEvaluasi, "jawaban instrumen", optional=True)
