"use strict";
/* Tabel yang diketik: satu sel terpilih, satu kotak isian yang muncul di dalamnya, tempelan dari Excel. */

(() => {
  const table = document.querySelector("table.petak");
  if (!table) return;
  const heads = [...table.tHead.rows[0].cells];
  const body = table.tBodies[0];
  const isLocked = "locked" in table.dataset;
  const dialog = document.getElementById("tempelan");
  const [keep, drop, thousands] = dialog.querySelectorAll("button");
  const reasons = dialog.querySelector("ul");
  let pending = new Map();
  let input = null;
  let added = [];
  /* Yang berdiri di berkas sejauh diketahui, dan yang diketik tetapi belum dijawab. */
  const standing = new Map();
  const typed = new Map();
  const learn = (place) =>
    place.querySelectorAll("td").forEach((cell) => standing.set(cell, { text: cell.dataset.base ?? cell.textContent, shown: cell.textContent }));
  learn(body);

  const columnOf = (cell) => cell.cellIndex;
  const pathOf = (cell) => cell.parentElement.dataset.item + heads[columnOf(cell)].dataset.way;
  const isNew = (row) => "fresh" in row.dataset;
  const newRows = () => [...body.rows].filter(isNew);
  const isBlank = (row) => [...row.querySelectorAll("td")].every((cell) => !textOf(cell).trim());
  const fieldsOf = (row) => {
    const fields = Object.fromEntries([...row.querySelectorAll("td")]
      .filter((cell) => !isFixed(cell) && textOf(cell).trim())
      .map((cell) => [heads[columnOf(cell)].dataset.way, textOf(cell).trim()]));
    if (table.dataset.dimension) fields[".dimensi"] ??= table.dataset.dimension;
    return fields;
  };
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
    else if (pending.has(cell) || isNew(cell.parentElement)) cell.textContent = cell.dataset.text;
    else if (typed.has(cell)) cell.textContent = typed.get(cell);
    else settle(cell);
  };

  const change = (cell, now, isLeaving) => {
    if (pending.delete(cell) && !pending.size) dialog.hidden = true;
    cell.textContent = now;
    if (isNew(cell.parentElement)) changeNew(cell.parentElement, isLeaving);
    else if (now === standing.get(cell).shown && !typed.has(cell)) settle(cell);
    else saveCells([{ cell, now }], [], isLeaving);
  };

  /* Baris baru menjadi butir begitu salah satu selnya terisi; baris kosong berikutnya langsung tersedia. */
  const changeNew = (row, isLeaving) => {
    provide();
    if ([...row.cells].some((cell) => pending.has(cell))) return;
    if (!isBlank(row)) saveCells([], [row], isLeaving);
    else if (halaman.unsaved.delete(row)) halaman.tellUnsaved();
  };

  const provide = () => {
    if (isLocked || !("list" in table.dataset)) return null;
    const last = body.rows[body.rows.length - 1];
    if (last && isNew(last) && isBlank(last)) return last;
    const made = document.getElementById("baris-baru").content.querySelector("tr").cloneNode(true);
    body.append(made);
    learn(made);
    return made;
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

  const carried = (rows, changes) => {
    rows.forEach((row) => halaman.unsaved.add(row));
    changes.forEach(({ cell, now }) => {
      typed.set(cell, now);
      halaman.unsaved.add(cell);
    });
  };

  /* Baris yang ditolak di antara baris lain yang tersimpan kelak ditulis di tempatnya di layar, bukan di akhir. */
  const isSorted = () => heads.some((one) => one.hasAttribute("aria-sort"));
  const isAmid = (row) => !isSorted() && [...body.rows].slice([...body.rows].indexOf(row)).some((one) => !isNew(one));
  const itemAbove = (row) => [...body.rows].slice(0, [...body.rows].indexOf(row)).findLast((one) => !isNew(one))?.dataset.item ?? "";
  const placeOf = (row) => ("amid" in row.dataset && !isSorted() ? { after: itemAbove(row) } : {});

  const becomeItem = (row, path, fields) => {
    halaman.unsaved.delete(row);
    delete row.dataset.fresh;
    delete row.dataset.amid;
    delete row.dataset.token;
    row.dataset.item = path;
    row.querySelectorAll("td").forEach((cell) => {
      mark(cell, "");
      const text = fields[heads[columnOf(cell)].dataset.way] ?? "";
      standing.set(cell, { text, shown: text });
    });
    added.push(path);
  };

  /* Baris yang dihapus di tempat lain menjadi baris baru yang belum tersimpan; baru ditambahkan lagi bila dikehendaki. */
  const becomeRow = (row) => {
    row.querySelectorAll("td").forEach((cell) => {
      typed.delete(cell);
      halaman.unsaved.delete(cell);
    });
    delete row.dataset.item;
    row.dataset.fresh = "";
    halaman.unsaved.add(row);
    refuseRow(row, "Butir ini sudah dihapus di tempat lain. Simpan semua menambahkannya lagi.");
  };

  /* Bila sel yang salah diketahui, hanya sel itu yang merah, dengan sebabnya sendiri. */
  const refuseRow = (row, words, cells = {}) => {
    const isKnown = [...row.cells].some((cell) => heads[columnOf(cell)]?.dataset.way in cells);
    row.querySelectorAll("td").forEach((cell) => {
      const cause = isKnown ? cells[heads[columnOf(cell)].dataset.way] : words;
      mark(cell, (!isFixed(cell) && textOf(cell) && cause) || "");
    });
  };

  /* Yang diketik pada baris baru selagi baris itu disimpan. */
  const changedIn = (row) =>
    [...row.querySelectorAll("td")]
      .filter((cell) => !isFixed(cell) && !typed.has(cell) && !pending.has(cell) && textOf(cell) !== standing.get(cell).shown)
      .map((cell) => ({ cell, now: textOf(cell) }));

  /* Yang diketik dibandingkan dengan isi berkas pada saat tiba gilirannya, bukan pada saat diketik. */
  const saveCells = (asked, rows = [], isLeaving = false) => {
    carried(rows, asked);
    halaman.enqueue(async () => {
      const fresh = rows.filter((row) => isNew(row) && row.isConnected && !isBlank(row));
      const later = rows.filter((row) => !isNew(row) && row.isConnected).flatMap(changedIn);
      carried([], later);
      asked.push(...later);
      const changes = asked.filter(({ cell, now }) => cell.isConnected && typed.get(cell) === now);
      const sets = changes.map(({ cell, now }) => ({ path: pathOf(cell), base: standing.get(cell).text, now }));
      const inserts = fresh.map((row) => ({ listed: table.dataset.list, fields: fieldsOf(row), ...placeOf(row) }));
      if (!sets.length && !inserts.length) return "";
      const found = await halaman.save([...sets, ...inserts], isLeaving, inserts.length ? halaman.tokenOf(fresh[0]) : "");
      [...found.written, ...found.same].forEach((one) => {
        if (one.number < sets.length) accept(changes[one.number], one.asked, one);
        else becomeItem(fresh[one.number - sets.length], one.path, inserts[one.number - sets.length].fields);
      });
      found.beside.forEach(takeOver);
      found.refused.forEach((one) => {
        if (one.number < sets.length) refuse(changes[one.number], one.message);
        else refuseRow(fresh[one.number - sets.length], one.message, one.cells);
      });
      found.conflicts.forEach((one) => {
        const change = changes[one.number];
        if (one.gone === "butir") {
          becomeRow(change.cell.parentElement);
          return;
        }
        standing.set(change.cell, { text: one.today, shown: one.shown });
        refuse(change, `Sudah diubah di tempat lain. Di berkas: ${one.shown || "(kosong)"}`);
      });
      fresh.filter((row) => isNew(row) && isAmid(row)).forEach((row) => (row.dataset.amid = ""));
      tellOutcome(found);
      return found.refused.length + found.conflicts.length ? "" : found.time;
    }, (words) => {
      asked.filter(({ cell, now }) => typed.get(cell) === now).forEach(({ cell }) => mark(cell, words));
      rows.filter(isNew).forEach((row) => refuseRow(row, words));
    });
  };

  /* Yang masih belum tersimpan, atau tidak ada kata lagi bila semuanya sudah. */
  const tellOutcome = (found) => {
    const lost = held().length;
    const bad = [...halaman.unsaved].filter((one) => one.matches("td") && table.contains(one)).length;
    const isGone = found.conflicts.some((one) => one.gone === "butir");
    const elsewhere = isGone ? "Butir ini sudah dihapus di tempat lain; Simpan semua menambahkannya lagi." : "Sudah diubah di tempat lain.";
    const cause = found.refused[0]?.message || (found.conflicts.length ? elsewhere : "");
    const causes = causesNow();
    const told = causes.length > 1 ? ":" : cause ? `: ${cause}` : "; sel merah memuat sebabnya.";
    if (lost) say(`${lost} baris baru tidak tersimpan${told}`, causes.length > 1 ? causes : []);
    else if (bad) say(`${bad} sel tidak tersimpan${told}`, causes.length > 1 ? causes : []);
    else if (!pending.size) dialog.hidden = true;
  };

  /* Setiap sebab yang berbeda pada sel merah, dengan kolom dan jumlah selnya. */
  const causesNow = () => {
    const cells = new Map();
    body.querySelectorAll("td.salah").forEach((cell) => {
      const told = `${titleOf(columnOf(cell))}: ${cell.title}`;
      cells.set(told, (cells.get(told) || 0) + 1);
    });
    return [...cells].map(([told, count]) => (count > 1 ? `${told} (${count} sel)` : told));
  };

  /* Sesudah butir baru tersimpan, nomor, urutan, dan hasil hitungan diambil dari program tanpa memuat ulang halaman. */
  document.addEventListener("tersimpan", async () => {
    const paths = added;
    if (!paths.length || typed.size || pending.size || input) return;
    const answer = await fetch(window.location.href, { headers: { Accept: "text/html" } }).catch(() => null);
    if (!answer?.ok) return;
    const found = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = found.querySelector("table.petak tbody");
    if (!fresh || typed.size || pending.size || input || !halaman.isIdle()) return;
    added = [];
    renew(fresh, paths);
    ["#topik", "#jumlah-butir", "#saring-butir"].forEach((place) => {
      const [old, now] = [document, found].map((one) => one.querySelector(place));
      if (old && now) old.innerHTML = now.innerHTML;
    });
  });

  const renew = (fresh, paths) => {
    const active = document.activeElement?.closest?.("td");
    const [row, column] = active ? [active.parentElement, active.cellIndex] : [null, 0];
    const kept = newRows().filter((one) => !isBlank(one));
    const item = row?.dataset.item;
    const isLast = row && isNew(row) && !kept.includes(row);
    const places = kept.map((one) => ("amid" in one.dataset ? itemAbove(one) : null));
    body.replaceChildren(...fresh.rows, ...kept);
    places.forEach((path, n) => {
      if (path === null) return;
      const above = n && places[n - 1] === path ? kept[n - 1] : [...body.rows].find((one) => one.dataset.item === path);
      if (above) above.after(kept[n]);
      else if (path === "") body.prepend(kept[n]);
    });
    standing.clear();
    learn(body);
    original = [...body.rows].filter((one) => !isNew(one));
    heads.forEach((one) => one.removeAttribute("aria-sort"));
    const blank = provide();
    const rowOf = (path) => [...body.rows].find((one) => one.dataset.item === path);
    paths.forEach((path) => rowOf(path)?.classList.add("butir-baru"));
    const target = isLast ? blank : kept.includes(row) ? row : (item && rowOf(item)) || rowOf(paths[0]);
    const focused = target?.cells[column] || body.querySelector("td");
    if (active) select(focused);
    else focused?.setAttribute("tabindex", "0");
  };

  /* Baris baru yang ditolak tetap di tempatnya sampai dibetulkan, disimpan lagi, atau dibatalkan. */
  const held = () => newRows().filter((row) => halaman.unsaved.has(row));

  const say = (words, causes = []) => {
    dialog.querySelector("p").textContent = words;
    reasons.replaceChildren(...causes.map((one) => Object.assign(document.createElement("li"), { textContent: one })));
    [keep, drop].forEach((one) => (one.hidden = !pending.size && !held().length));
    thousands.hidden = !doubtful().length;
    thousands.textContent = `Baca titik sebagai ribuan (${doubtful().length} sel)`;
    dialog.hidden = false;
  };

  /* Sel yang ditolak hanya karena titiknya dapat berarti ribuan atau desimal, seperti 10.000. */
  const doubtful = () =>
    [...body.querySelectorAll("td.salah")].filter((cell) => cell.title.includes("dapat berarti") && /^\d{1,3}(\.\d{3})+$/.test(textOf(cell)));

  const readThousands = () => {
    const cells = doubtful();
    cells.forEach((cell) => (cell.textContent = cell.textContent.replaceAll(".", "")));
    const changes = cells.filter((cell) => !isNew(cell.parentElement)).map((cell) => ({ cell, now: cell.textContent }));
    dialog.hidden = true;
    saveCells(changes, [...new Set(cells.map((cell) => cell.parentElement))].filter(isNew));
    select(cells[0]);
  };

  const titleOf = (at) => heads[at].textContent.trim();

  const paste = (start, text) => {
    reset();
    const names = heads.map((one, at) => [titleOf(at), ...(one.dataset.way ? [one.dataset.way] : [])]);
    const found = tempelan.read(text, names, columnOf(start));
    if (!found.rows.length && found.unread.length) {
      say(`Baris pertama tampaknya judul, tetapi bukan judul tabel ini (${found.unread.join(", ")}). Tidak ada yang ditempel; letakkan berkasnya pada Berkas masuk, atau salin tanpa baris judul.`);
      return;
    }
    const first = [...body.rows].indexOf(start.parentElement);
    const fixed = new Set();
    let outside = 0;
    found.rows.forEach((cells, down) => {
      const row = body.rows[first + down] || provide();
      cells.filter((one) => one.at >= 0).forEach(({ now, at }) => {
        const cell = row.cells[at];
        if (!cell) outside += now ? 1 : 0;
        else if (isFixed(cell)) {
          if (now) fixed.add(titleOf(at));
        } else if (now !== cell.textContent) {
          pending.set(cell, cell.textContent);
          cell.textContent = now;
          cell.classList.add("baru");
        }
      });
    });
    provide();
    tellPasted(found, fixed, outside);
    if (!pending.size) return;
    dialog.querySelector("button").focus({ preventScroll: true });
    const fresh = newRows().filter((row) => !isBlank(row));
    (fresh[fresh.length - 1] || start).scrollIntoView({ block: "nearest", inline: "nearest" });
  };

  const tellPasted = ({ notes, unread }, fixed, outside) => {
    const rows = newRows().filter((row) => !isBlank(row)).length;
    const changed = [...pending.keys()].filter((cell) => !isNew(cell.parentElement)).length;
    const words = [];
    if (changed) words.push(`${changed} sel akan berubah. Periksa warna birunya, lalu simpan.`);
    if (rows) words.push(`${rows} baris baru akan ditambahkan.`);
    if (!words.length) words.push("Tidak ada sel yang berubah.");
    words.push(...notes);
    if (unread.length) words.push(`Kolom yang tidak dikenal tabel ini tidak ditempel: ${unread.join(", ")}.`);
    if (fixed.size) words.push(`Kolom yang tidak diketik di tabel tidak ditempel: ${[...fixed].join(", ")}. Isi pada formulir butirnya, atau lewat Berkas masuk.`);
    if (outside) words.push(`${outside} sel di luar tabel tidak ditempel.`);
    say(words.join(" "));
  };

  const reset = () => {
    pending.forEach((text, cell) => {
      cell.textContent = text;
      cell.classList.remove("baru");
    });
    pending = new Map();
    newRows().slice(0, -1).filter(isBlank).forEach((row) => row.remove());
  };

  const cancel = () => {
    reset();
    const rows = held();
    rows.forEach((row) => {
      halaman.unsaved.delete(row);
      row.remove();
    });
    provide();
    if (!table.querySelector('td[tabindex="0"]')) body.querySelector("td")?.setAttribute("tabindex", "0");
    if (rows.length && halaman.isIdle()) halaman.tellUnsaved();
    dialog.hidden = true;
  };

  thousands.addEventListener("click", readThousands);
  keep.addEventListener("click", () => {
    const changes = [...pending.keys()].filter((cell) => !isNew(cell.parentElement)).map((cell) => ({ cell, now: cell.textContent }));
    const rows = newRows().filter((row) => !isBlank(row));
    const first = changes[0]?.cell || rows[0]?.querySelector("td");
    pending = new Map();
    dialog.hidden = true;
    saveCells(changes, rows);
    select(first);
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
    if (step && event.altKey) {
      event.preventDefault();
      event.stopPropagation();
      if (step[0]) moveRow(cell.parentElement, step[0]);
    } else if (step) {
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
    if (pending.size || !halaman.isIdle()) event.preventDefault();
  });

  /* Baris berpindah di berkas; sesudahnya tabel diambil lagi dari program. */
  const moveRow = (row, steps) => {
    if (isLocked || isNew(row) || !("list" in table.dataset)) return;
    if (isSorted()) {
      halaman.tell("Tabel sedang diurutkan menurut sebuah kolom. Kembalikan dahulu urutan semula.", true);
      return;
    }
    const column = columnOf(document.activeElement.closest("td") || row.cells[1]);
    halaman.enqueue(async () => {
      const rows = [...body.rows].filter((one) => !isNew(one));
      const beside = rows[rows.indexOf(row) + steps];
      if (!row.isConnected || !beside) return "";
      const found = await halaman.place(row, beside, steps > 0);
      row.dataset.item = found.path;
      if (steps > 0) beside.after(row);
      else beside.before(row);
      select(row.cells[Math.max(1, column)]);
      added = [found.path];
      return found.time;
    });
  };

  /* Urut hanya di layar; urutan di berkas tetap. Ketiga kalinya, urutan semula kembali. */
  let original = [...body.rows];
  const sort = (head) => {
    const next = { undefined: "ascending", ascending: "descending", descending: undefined }[head.getAttribute("aria-sort") ?? "undefined"];
    heads.forEach((one) => one.removeAttribute("aria-sort"));
    if (next) head.setAttribute("aria-sort", next);
    const order = new Intl.Collator("id", { numeric: true }).compare;
    const rows = [...original];
    if (next) rows.sort((a, b) => order(a.cells[head.cellIndex].textContent, b.cells[head.cellIndex].textContent) * (next === "ascending" ? 1 : -1));
    body.append(...rows, ...newRows());
  };

  provide();
  body.querySelector("td")?.setAttribute("tabindex", "0");
})();
