"""The text of ``masterplan --help``, written by scripts/make_docs.py; do not edit it by hand."""

HELP = """\
Cara pakai: masterplan [PILIHAN] PERINTAH [MASUKAN]...

  Pembuat masterplan smart city: isian YAML daerah menjadi dokumen Word dan
  Markdown.

Pilihan:
  --version   Tampilkan versi program.
  -h, --help  Tampilkan bantuan ini.

Perintah:
  build   Buat dokumen masterplan suatu daerah (Word, Markdown, HTML, PDF).
  check   Periksa kelengkapan dan kebenaran masterplan suatu daerah.
  init    Siapkan map daerah baru berisi YAML yang tinggal diisi.
  rule    Jelaskan aturan pemeriksaan: apa yang diminta, sebabnya, dan
          contohnya.
  schema  Cetak JSON Schema isian YAML untuk penyunting teks.
"""
