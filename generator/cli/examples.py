"""Examples of each command, shown below its help; a test runs them in a folder with the example region."""

EXAMPLES: dict[str, tuple[str, ...]] = {
    "build": (" contoh", " contoh --document masterplan --format docx,html"),
    "check": (" contoh --tahap 2", ' contoh --format xlsx --output "temuan per OPD.xlsx"'),
    "completion": (" powershell", " bash"),
    "diff": (" versi-lama contoh", " versi-lama contoh --redline masterplan"),
    "evaluate": (" contoh --instrumen 2023-kppn --jika regulasi=4", " --instrumen 2022-baru"),
    "excel": (" contoh --topik rencana_aksi,risiko", ' contoh --per-opd --tenggat "18 Agustus 2026"'),
    "handout": (" contoh --tahap 2", " contoh --tahap 3 --opd semua --format docx"),
    "import": (
        " contoh rencana-dinas.xlsx --topik rencana_aksi",
        ' contoh risiko.csv --topik risiko --kolom "Uraian=risiko"',
    ),
    "init": (' "Kabupaten Kutai Barat"', " 64.08 --periode 2025-2029"),
    "merge": (
        " versi-lama masterplans/contoh versi-dinas --output gabungan",
        " versi-lama/visi.yaml a.yaml b.yaml --output c.yaml",
    ),
    "open": (" contoh", " contoh --document ringkasan"),
    "pull": (" contoh masterplan.docx", " contoh masterplan.docx --apply"),
    "questionnaire": (" contoh", ' contoh --per-opd --tenggat "18 Agustus 2026"'),
    "redo": (" contoh", " contoh --force"),
    "rule": (" IND001", ""),
    "schema": ("", " --output masterplan.schema.json"),
    "serve": (" contoh", " --no-open --port 8765"),
    "slides": (" contoh", ' contoh --output "paparan Dewan.pptx"'),
    "status": (" contoh", " --all"),
    "survey": (" contoh", " contoh jawaban-survei.csv --format yaml"),
    "template": (" list masterplan", " copy contoh masterplan/penutup"),
    "template copy": (" contoh masterplan/pendahuluan", " contoh paparan/salindia --whole"),
    "template list": ("", " masterplan"),
    "undo": (" contoh", " contoh --force"),
}
"""What follows ``masterplan`` and the name of the command."""
