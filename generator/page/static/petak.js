"use strict";
/* Tabel yang diketik: satu sel terpilih, satu kotak isian yang muncul di dalamnya, tempelan dari Excel. */

(() => {
  const table = document.querySelector("table.petak");
  if (!table) return;
  const heads = [...table.tHead.rows[0].cells];
  const body = table.tBodies[0];
  const isLocked = "locked" in table.dataset;
  const dialog = document.getElementById("tempelan");
  let pending = new Map();
  let fresh = [];
  let input = null;
  let hasNewRows = false;
  /* Yang berdiri di berkas sejauh diketahui, dan yang diketik tetapi belum dijawab. */
  const standing = new Map([...body.querySelectorAll("td")].map((cell) => [cell, { text: cell.dataset.base ?? cell.textContent, shown: cell.textContent }]));
  const typed = new Map();

  const columnOf = (cell) => cell.cellIndex;
  const pathOf = (cell) => cell.parentElement.dataset.item + heads[columnOf(cell)].dataset.way;
  const isFixed = (cell) => isLocked || cell.getAttribute("aria-readonly") === "true" || !cell.matches("td");
  const textOf = (cell) => (cell === input?.parentElement ? cell.dataset.text : cell.textContent);

  const select = (cell) => {
    if (!cell || !cell.matches("td")) return;
    table.querySelector('td[tabindex="0"]')?.setAttribute("tabindex", "-1");
    cell.setAttribute("tabindex", "0");
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: "nearest", inline: "nearest" });
  };

  const neighbour = (cell, rows, columns) => {
    const shown = [...body.rows];
    const row = shown[shown.indexOf(cell.parentElement) + rows];
    return row?.cells[Math.max(1, Math.min(columnOf(cell) + columns, row.cells.length - 1))];
  };

  const open = (cell, text) => {
    if (isFixed(cell) || input) return;
    cell.dataset.text = cell.textContent;
    input = document.createElement("input");
    input.value = text ?? cell.dataset.text;
    input.setAttribute("aria-label", heads[columnOf(cell)].textContent.trim());
    const choices = heads[columnOf(cell)].dataset.choices;
    if (choices) {
      const list = document.createElement("datalist");
      list.id = "pilihan-sel";
      JSON.parse(choices).forEach((one) => list.append(new Option(one)));
      cell.replaceChildren(input, list);
      input.setAttribute("list", "pilihan-sel");
    } else cell.replaceChildren(input);
    input.addEventListener("blur", () => close(true));
    input.focus();
    if (text === undefined) input.select();
  };

  const close = (isKept, isLeaving) => {
    if (!input) return;
    const cell = input.parentElement;
    const now = input.value.trim();
    input = null;
    if (isKept) change(cell, now, isLeaving);
    else if (pending.has(cell)) cell.textContent = cell.dataset.text;
    else if (typed.has(cell)) cell.textContent = typed.get(cell);
    else settle(cell);
  };

  const change = (cell, now, isLeaving) => {
    if (pending.delete(cell) && !pending.size && !fresh.length) dialog.hidden = true;
    cell.textContent = now;
    if (now === standing.get(cell).shown && !typed.has(cell)) settle(cell);
    else saveCells([{ cell, now }], [], isLeaving);
  };

  const mark = (cell, words) => {
    cell.classList.remove("baru");
    cell.classList.toggle("salah", Boolean(words));
    if (words) cell.title = words;
    else cell.removeAttribute("title");
    cell.toggleAttribute("aria-invalid", Boolean(words));
  };

  /* Sel kembali memuat yang ada di berkas. */
  const settle = (cell) => {
    typed.delete(cell);
    mark(cell, "");
    if (!cell.contains(input)) cell.textContent = standing.get(cell).shown;
    if (halaman.unsaved.delete(cell)) halaman.tellUnsaved();
  };

  const accept = ({ cell, now }, path, found) => {
    standing.set(cell, { text: found.text, shown: found.shown });
    if (found.path !== path) cell.parentElement.dataset.item = found.path.slice(0, -heads[columnOf(cell)].dataset.way.length);
    if (typed.get(cell) !== now) return;
    if (pending.has(cell)) {
      pending.set(cell, found.shown);
      typed.delete(cell);
      halaman.unsaved.delete(cell);
    } else settle(cell);
  };

  /* Sel yang ikut terisi, seperti satuan dari "75 persen". */
  const takeOver = (one) => {
    const cell = [...body.querySelectorAll("td")].find((each) => pathOf(each) === one.path);
    if (!cell) return;
    standing.set(cell, { text: one.text, shown: one.shown });
    if (!typed.has(cell) && !pending.has(cell)) settle(cell);
  };

  const refuse = ({ cell, now }, words) => {
    if (typed.get(cell) === now) typed.delete(cell);
    mark(cell, words);
  };

  /* Yang diketik dibandingkan dengan isi berkas pada saat tiba gilirannya, bukan pada saat diketik. */
  const saveCells = (changes, items = [], isLeaving = false) => {
    changes.forEach(({ cell, now }) => {
      typed.set(cell, now);
      halaman.unsaved.add(cell);
    });
    items.forEach((fields) => halaman.unsaved.add(fields));
    halaman.enqueue(async () => {
      const edits = changes.map(({ cell, now }) => ({ path: pathOf(cell), base: standing.get(cell).text, now }));
      const inserts = items.map((fields) => ({ listed: table.dataset.list, fields }));
      const found = await halaman.save([...edits, ...inserts], isLeaving).catch((error) => {
        changes.forEach((one) => refuse(one, "Belum tersimpan."));
        hold(items);
        throw error;
      });
      const changeAt = new Map(edits.map(({ path }, n) => [path, changes[n]]));
      [...found.written, ...found.same].forEach((one) => {
        if (changeAt.has(one.asked)) accept(changeAt.get(one.asked), one.asked, one);
      });
      found.beside.forEach(takeOver);
      found.refused.forEach((one) => {
        if (changeAt.has(one.asked)) refuse(changeAt.get(one.asked), one.message);
      });
      found.conflicts.forEach((one) => {
        const change = changeAt.get(one.asked);
        standing.set(change.cell, { text: one.today, shown: one.shown });
        refuse(change, `Sudah diubah di tempat lain. Di berkas: ${one.shown || "(kosong)"}`);
      });
      const lost = found.refused.filter(({ number }) => number >= edits.length).map(({ number }) => items[number - edits.length]);
      items.filter((fields) => !lost.includes(fields)).forEach((fields) => halaman.unsaved.delete(fields));
      hold(lost);
      const bad = found.refused.length + found.conflicts.length;
      const cause = found.refused[0]?.message || "Sudah diubah di tempat lain.";
      if (lost.length) say(`${lost.length} baris baru tidak tersimpan: ${cause}`);
      else if (bad) say(`${bad} sel tidak tersimpan; sel merah memuat sebabnya: ${cause}`);
      hasNewRows ||= items.length > 0 && !bad;
      return bad ? "" : found.time;
    });
  };

  /* Baris baru yang ditolak menunggu di bilah bawah sampai disimpan lagi atau dibatalkan. */
  const hold = (items) => {
    fresh.push(...items);
    if (items.length) say(`${items.length} baris baru belum tersimpan.`);
  };

  document.addEventListener("tersimpan", () => {
    if (hasNewRows) window.location.reload();
  });

  const say = (words) => {
    dialog.querySelector("p").textContent = words;
    dialog.querySelectorAll("button").forEach((one) => (one.hidden = !pending.size && !fresh.length));
    dialog.hidden = false;
  };

  /* Teks dari Excel: tab di antara sel, baris baru di antara baris, tanda kutip di sekitar sel yang memuatnya. */
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

  const paste = (start, text) => {
    cancel();
    const shown = [...body.rows];
    const first = shown.indexOf(start.parentElement);
    let ignored = 0;
    rowsOf(text).forEach((cells, down) => {
      const row = shown[first + down];
      const fields = {};
      cells.forEach((now, along) => {
        const column = columnOf(start) + along;
        const head = heads[column];
        if (!head || "fixed" in head.dataset) {
          ignored += 1;
          return;
        }
        if (!row) {
          if (now) fields[head.dataset.way] = now;
          return;
        }
        const cell = row.cells[column];
        if (isFixed(cell)) ignored += 1;
        else if (now !== cell.textContent) {
          pending.set(cell, cell.textContent);
          cell.textContent = now;
          cell.classList.add("baru");
        }
      });
      if (!row && Object.keys(fields).length) {
        if (table.dataset.dimension) fields[".dimensi"] ??= table.dataset.dimension;
        fresh.push(fields);
      }
    });
    const words = [];
    if (pending.size) words.push(`${pending.size} sel akan berubah. Periksa warna birunya, lalu simpan.`);
    if (fresh.length) words.push(`${fresh.length} baris baru akan ditambahkan.`);
    if (ignored) words.push(`${ignored} sel di luar tabel atau hasil hitungan diabaikan.`);
    say(words.join(" ") || "Tidak ada sel yang berubah.");
    if (pending.size || fresh.length) dialog.querySelector("button").focus({ preventScroll: true });
  };

  const cancel = () => {
    pending.forEach((text, cell) => {
      cell.textContent = text;
      cell.classList.remove("baru");
    });
    pending = new Map();
    fresh.forEach((fields) => halaman.unsaved.delete(fields));
    if (fresh.length && halaman.isIdle()) halaman.tellUnsaved();
    fresh = [];
    dialog.hidden = true;
  };

  const [keep, drop] = dialog.querySelectorAll("button");
  keep.addEventListener("click", () => {
    const changes = [...pending.keys()].map((cell) => ({ cell, now: cell.textContent }));
    const items = fresh;
    pending = new Map();
    fresh = [];
    dialog.hidden = true;
    saveCells(changes, items);
    select(changes[0]?.cell);
  });
  drop.addEventListener("click", cancel);

  table.addEventListener("keydown", (event) => {
    const cell = event.target.closest("td");
    if (!cell) return;
    if (input) {
      if (event.key === "Escape") {
        close(false);
        select(cell);
      } else if (event.key === "Enter" || event.key === "Tab") {
        event.preventDefault();
        close(true);
        select(event.key === "Tab" ? neighbour(cell, 0, event.shiftKey ? -1 : 1) : neighbour(cell, 1, 0) || cell);
      }
      return;
    }
    const steps = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], Home: [0, -999], End: [0, 999], PageUp: [-10, 0], PageDown: [10, 0] };
    const step = steps[event.key];
    if (step) {
      event.preventDefault();
      select(neighbour(cell, ...step));
    } else if (event.key === "Enter" || event.key === "F2") {
      event.preventDefault();
      open(cell);
    } else if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      if (!isFixed(cell) && cell.textContent) change(cell, "");
    } else if (event.key === "Escape" && !dialog.hidden) cancel();
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      open(cell, event.key);
    }
  });
  table.addEventListener("click", (event) => {
    const cell = event.target.closest("td");
    if (cell && event.target !== input) select(cell);
    const head = event.target.closest("button.urut")?.closest("th");
    if (head) sort(head);
  });
  table.addEventListener("dblclick", (event) => {
    const cell = event.target.closest("td");
    if (cell) open(cell);
  });
  document.addEventListener("paste", (event) => {
    const cell = document.activeElement?.closest?.("td");
    if (!cell || input || isLocked || !table.contains(cell)) return;
    event.preventDefault();
    paste(cell, event.clipboardData.getData("text/plain"));
  });
  document.addEventListener("copy", (event) => {
    const cell = document.activeElement?.closest?.("td");
    if (!cell || input || !table.contains(cell)) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", textOf(cell));
  });

  window.addEventListener("beforeunload", (event) => {
    close(true, true);
    if (pending.size || fresh.length || !halaman.isIdle()) event.preventDefault();
  });

  /* Urut hanya di layar; urutan di berkas tetap. Ketiga kalinya, urutan semula kembali. */
  const original = [...body.rows];
  const sort = (head) => {
    const next = { undefined: "ascending", ascending: "descending", descending: undefined }[head.getAttribute("aria-sort") ?? "undefined"];
    heads.forEach((one) => one.removeAttribute("aria-sort"));
    if (next) head.setAttribute("aria-sort", next);
    const order = new Intl.Collator("id", { numeric: true }).compare;
    const rows = [...original];
    if (next) rows.sort((a, b) => order(a.cells[head.cellIndex].textContent, b.cells[head.cellIndex].textContent) * (next === "ascending" ? 1 : -1));
    body.append(...rows);
  };

  body.querySelector("td")?.setAttribute("tabindex", "0");
})();
