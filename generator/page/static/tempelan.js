"use strict";
/* Teks yang ditempel dari Excel: dibagi menjadi sel, dan dicocokkan dengan judul kolom tabelnya. */

const tempelan = (() => {
  const NUMBERING = ["no", "nomor", "no urut"];
  const plain = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}%]+/gu, " ").trim();

  /* Tab di antara sel, baris baru di antara baris, tanda kutip di sekitar sel yang memuatnya. */
  const rowsOf = (text) => {
    const rows = [[""]];
    let isQuoted = false;
    for (let n = 0; n < text.length; n += 1) {
      const sign = text[n];
      const row = rows[rows.length - 1];
      if (isQuoted) {
        if (sign === '"' && text[n + 1] === '"') {
          row[row.length - 1] += '"';
          n += 1;
        } else if (sign === '"') isQuoted = false;
        else row[row.length - 1] += sign;
      } else if (sign === '"' && row[row.length - 1] === "") isQuoted = true;
      else if (sign === "\t") row.push("");
      else if (sign === "\n") rows.push([""]);
      else if (sign !== "\r") row[row.length - 1] += sign;
    }
    if (rows[rows.length - 1].join("") === "") rows.pop();
    return rows.map((row) => row.map((cell) => cell.trim()));
  };

  const isNumbering = (text) => NUMBERING.includes(plain(text));
  const isCount = (rows) => rows.length > 1 && rows.every((row, n) => row[0].replace(/\.$/, "") === String(n + 1));

  /* Kolom bernama sama, atau satu-satunya yang namanya lebih panjang satu kata: "Indikator" ialah "Indikator kegiatan". */
  const columnOf = (text, names) => {
    if (!text) return -1;
    const same = names.findIndex((known) => known.some((name) => plain(name) === text));
    const isLonger = (name) => (name.startsWith(`${text} `) || name.endsWith(` ${text}`)) && name.split(" ").length === text.split(" ").length + 1;
    const longer = names.flatMap(([title], n) => (isLonger(plain(title)) ? [n] : []));
    return same >= 0 || longer.length !== 1 ? same : longer[0];
  };

  /* Kolom tabel bagi setiap sel baris pertama, -1 bila judulnya tidak dikenal; null bila baris itu bukan judul. */
  const headingsOf = (first, names) => {
    const at = first.map((text) => columnOf(plain(text), names));
    const found = at.filter((one, n) => one >= 0 && !isNumbering(first[n]));
    const isTwice = new Set(found).size < found.length;
    const filled = first.filter((text, n) => text && !isNumbering(text)).length;
    const hasNumbering = isNumbering(first[0]);
    return !isTwice && (found.length >= 2 || (hasNumbering && found.length)) && found.length * 2 >= filled ? at : null;
  };

  /* Baris-baris sel, masing-masing dengan nomor kolomnya; `names` nama-nama setiap kolom, judulnya dahulu, `unread` judul yang tidak dibaca, `notes` apa yang dilewati. */
  const read = (text, names, start) => {
    const rows = rowsOf(text);
    const at = rows.length > 1 ? headingsOf(rows[0], names) : null;
    if (at) {
      const unread = rows[0].filter((title, n) => title && at[n] < 0 && !isNumbering(title));
      const notes = ["Kolom dicocokkan menurut judul di baris pertama."];
      return { rows: rows.slice(1).map((row) => row.map((now, n) => ({ now, at: isNumbering(rows[0][n] || "") ? -1 : at[n] ?? -1 }))), unread, notes };
    }
    if (rows.length > 1 && isNumbering(rows[0][0])) return { rows: [], unread: rows[0].slice(1), notes: [] };
    const isNumbered = isCount(rows) && rows[0].length > 1;
    const skipped = isNumbered ? 1 : 0;
    const notes = isNumbered ? ["Kolom nomor urut tidak ikut ditempel."] : [];
    return { rows: rows.map((row) => row.slice(skipped).map((now, n) => ({ now, at: start + n }))), unread: [], notes };
  };

  return { read };
})();
