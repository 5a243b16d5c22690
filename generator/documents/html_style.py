"""How the HTML pages look: on a phone, a desk, in the dark and on paper."""

_COUNTS = {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}
_BRACKETS = {"kurung": 'suffix: ") "', "kurung-dua": 'prefix: "("; suffix: ") "'}
_LISTS = "\n".join(
    f"@counter-style {name}-{style} {{ system: extends {style}; {signs}; }}\n"
    f'ol.{name}[type="{form}" s] {{ list-style-type: {name}-{style}; }}'
    for name, signs in _BRACKETS.items()
    for form, style in _COUNTS.items()
)
STYLE = (
    """
:root { color-scheme: light dark; --teks: #1b1b1b; --latar: #fff; --garis: #8c8c8c; --kepala: #d9e2f3;
  --pita: #ededed; --balok: #8faadc; --celah: #b00000; --celah-latar: #fff2cc; --tautan: #0b4f9e; }
@media (prefers-color-scheme: dark) { :root { --teks: #e6e6e6; --latar: #16181c; --garis: #70757d;
  --kepala: #24344f; --pita: #2a2d33; --balok: #3f5f99; --celah: #ff8f87;
  --celah-latar: #3b1f1f; --tautan: #8db9f5; } }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; padding: 0 1rem 3rem; max-width: 52rem; background: var(--latar); color: var(--teks);
  font: 1.05rem/1.6 system-ui, "Segoe UI", Roboto, Arial, sans-serif; overflow-wrap: break-word; }
a { color: var(--tautan); }
.lompat { position: absolute; left: -99rem; }
.lompat:focus { left: 1rem; top: 1rem; background: var(--latar); padding: .5rem; }
.sampul { text-align: center; padding: 2rem 0; border-bottom: 1px solid var(--garis); margin-bottom: 1.5rem; }
.sampul p { margin: .4rem 0; font-weight: bold; }
.sampul img { max-width: 7rem; height: auto; }
.sampul .catatan { color: var(--celah); }
h1, h2, h3, h4, h5 { line-height: 1.25; text-wrap: balance; scroll-margin-top: .5rem; }
h2 { margin-top: 3rem; }
nav ol { list-style: none; margin: 0; padding-left: 1rem; }
nav > details > ol { padding-left: 0; }
nav li { margin: .3rem 0; }
nav a { text-decoration: none; display: inline-block; padding: .1rem 0; }
nav summary { font-weight: bold; font-size: 1.2rem; margin: 1rem 0 .5rem; cursor: pointer; }
main p { margin: .8rem 0; }
blockquote { margin: 1.5rem; font-weight: bold; font-style: italic; text-align: center; }
blockquote p { margin: 0; }
.sumber { font-size: .85rem; font-style: italic; }
.celah { color: var(--celah); background: var(--celah-latar); font-weight: bold; }
.topik-kosong { border-left: 4px solid var(--celah); padding-left: .8rem; }
.tanda-tangan { text-align: center; margin: 2rem 0 2rem auto; width: fit-content; }
.peraturan :is(h2, h3, h4), .tengah { text-align: center; }
.peraturan :is(h2, h3, h4) { font-size: 1.05rem; font-weight: normal; margin: 1.5rem 0 .8rem; }
.peraturan .kepala-lampiran { text-align: left; margin: 4rem 0 2rem 50%; }
.peraturan p { text-align: justify; }
.peraturan p.tengah { text-align: center; }
.peraturan .tanda-tangan, .pengundangan { text-align: left !important; width: auto; }
.peraturan .tanda-tangan { margin-left: 50%; }
.konsiderans, .diktum, .ayat, .huruf { display: grid; column-gap: .4rem; }
.konsiderans { grid-template-columns: minmax(4.5rem, 7.5rem) .6rem 1.7rem 1fr; }
.diktum { grid-template-columns: minmax(4.5rem, 7.5rem) .6rem 1fr; }
.ayat, .huruf { grid-template-columns: 2.2rem 1fr; }
.huruf { margin-left: 2.6rem !important; }
.tabel { overflow-x: auto; margin: 1.2rem 0 .4rem; }
table { border-collapse: collapse; min-width: max(100%, calc(var(--kolom) * 4.5rem)); font-size: .9rem;
  line-height: 1.4; }
caption, figcaption { text-align: left; padding: .4rem 0; }
caption span { position: sticky; left: 0; display: inline-block; max-width: min(100%, calc(100vw - 2rem)); }
th, td { border: 1px solid var(--garis); padding: .3rem .5rem; text-align: left; vertical-align: top; }
.banyak td, .banyak th { font-size: .8rem; }
thead th { background: var(--kepala); text-align: center; vertical-align: middle; }
.kelompok th { background: var(--pita); }
tr[style] td { height: calc(var(--baris) * 8mm); }
.contoh td { background: var(--pita); font-style: italic; }
.jumlah td { background: var(--pita); font-weight: bold; }
.tengah { text-align: center; }
.kanan { text-align: right; font-variant-numeric: tabular-nums; }
td.balok { background: var(--balok); }
figure { margin: 1.5rem 0; }
figure img, figure svg { max-width: 100%; height: auto; }
@media (min-width: 80rem) {
  body { max-width: 78rem; display: grid; grid-template-columns: 20rem minmax(0, 52rem); column-gap: 4rem; }
  .sampul { grid-column: 1 / -1; }
  nav { position: sticky; top: 0; max-height: 100vh; overflow-y: auto; align-self: start; font-size: .9rem; }
}
@page { margin: 2.5cm; }
@page rebah { size: landscape; }
@media print {
  :root { color-scheme: light; --teks: #000; --latar: #fff; --garis: #7f7f7f; --kepala: #d9e2f3; --pita: #ededed;
    --balok: #8faadc; --celah: #c00000; --celah-latar: #fff2cc; --tautan: #000; }
  body { display: block; max-width: none; padding: 0; font-size: 11pt; }
  a { text-decoration: none; }
  .lompat { display: none; }
  .sampul { border: 0; padding-top: 30%; }
  nav, nav > details + details { break-before: page; position: static; max-height: none; overflow: visible; }
  h2, .halaman-baru { break-before: page; margin-top: 0; }
  h1, h2, h3, h4, h5, caption { break-after: avoid; }
  .tabel { overflow: visible; }
  table { font-size: 8.5pt; min-width: 100%; }
  caption span { position: static; max-width: none; }
  thead { display: table-header-group; }
  tr, figure, .tanda-tangan { break-inside: avoid; }
  .rebah { page: rebah; }
  td, th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
"""
    + _LISTS
)
