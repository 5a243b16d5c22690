"use strict";
/* Satu antrean simpan untuk seluruh halaman, dan isian yang tersimpan begitu ditinggalkan. */

const halaman = (() => {
  const main = document.querySelector("main[data-region]");
  const region = main ? `/d/${encodeURIComponent(main.dataset.region)}` : "";
  const middle = document.getElementById("tengah");
  const queue = [];
  const unsent = [];
  const unsaved = new Set();
  let isBusy = false;
  let isLeaving = false;

  /* Kabar yang lebih panjang berdiri di barisnya sendiri, sehingga menu dan tombol tetap di tempatnya. */
  const LONGEST_BESIDE = 26;

  const tell = (words, isBad) => {
    const place = document.getElementById("simpanan");
    if (!place) return;
    place.textContent = words;
    place.classList.toggle("salah", Boolean(isBad));
    place.classList.toggle("panjang", words.length > LONGEST_BESIDE);
  };

  const tellUnsaved = (time) => {
    if (unsaved.size) tell(`${unsaved.size} isian belum tersimpan`, true);
    else tell(time ? `Tersimpan ${time}` : "Semua tersimpan");
  };

  const post = async (address, data, keepalive) => {
    const answer = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Masterplan": "1", Accept: "application/json" },
      body: JSON.stringify(data),
      keepalive: Boolean(keepalive),
    }).catch((error) => {
      throw Object.assign(error, { isUnsent: true });
    });
    const found = await answer.json().catch(() => ({}));
    if (!answer.ok) throw Object.assign(new Error(found.advice || ""), { words: found, status: answer.status, isUnsent: true });
    return found;
  };

  /* Kerja dijalankan satu per satu; setiap kerja menghitung suntingannya sendiri saat tiba gilirannya.
     Yang tidak sampai dan boleh dikirim lagi ditandai dengan `mark`, lalu menunggu. */
  const enqueue = (work, mark) => {
    queue.push({ work, mark });
    if (!isBusy) run();
  };

  const whyUnsent = ({ words, status, message }) => {
    if (!words) return `Belum tersimpan: program tidak berjalan. Jalankan lagi dengan masterplan serve --port ${window.location.port}, buka tautannya di tab lain, lalu kembali ke sini; ketikan ini dikirim lagi. Bila program dibuka dengan Masterplan.cmd, jalankan lagi dan salin ketikan ini ke halaman barunya.`;
    if (status === 401) return "Belum tersimpan: program dijalankan ulang. Buka tautan yang ditampilkannya di tab lain, lalu kembali ke sini; ketikan ini dikirim lagi.";
    return `Belum tersimpan. ${words.error || ""}. ${message}`;
  };

  const keepUnsent = (job, error) => {
    unsent.push(job);
    job.mark(whyUnsent(error));
  };

  const resend = () => {
    if (!unsent.length) return;
    queue.push(...unsent.splice(0));
    if (!isBusy) run();
  };

  const run = async () => {
    isBusy = true;
    tell("Menyimpan …");
    let time = "";
    let fault = "";
    while (queue.length) {
      const job = queue.shift();
      try {
        const isWritten = await job.work();
        if (isWritten) queue.push(...unsent.splice(0));
        time = isWritten || time;
      } catch (error) {
        if (error.isUnsent && job.mark) keepUnsent(job, error);
        fault = error.words ? `${error.words.error || "Belum tersimpan"}. ${error.message}` : "Program tidak berjalan. Isian belum tersimpan.";
      }
    }
    isBusy = false;
    if (fault) tell(fault, true);
    else tellUnsaved(time);
    if (time) document.dispatchEvent(new Event("tersimpan"));
    refresh();
  };

  /* Halaman berpindah sendiri sesudah tersimpan; penjaga "keluar?" hanya untuk yang belum tersimpan. */
  const leave = (go) => {
    isLeaving = true;
    go();
  };

  const save = (edits, keepalive, token = "") => post(`${region}/simpan`, token ? { edits, token } : { edits }, keepalive);

  /* Satu tanda untuk satu formulir atau baris baru: yang terkirim dua kali ditambahkan sekali. */
  const tokenOf = (holder) => (holder.dataset.token ||= crypto.randomUUID());

  /* ---- isian tunggal ---- */
  const holderOf = (element) => element.closest("fieldset.pilihan-kartu") || element;
  const textOf = (field) => {
    if (!field.matches("fieldset")) return field.value;
    const chosen = field.querySelector("input:checked");
    return chosen ? chosen.value : "";
  };
  const show = (field, text) => {
    if (!field.matches("fieldset")) field.value = text;
    else field.querySelectorAll("input").forEach((one) => (one.checked = one.value === text));
  };
  const beside = (field) => document.getElementById(`k-${field.id}`);

  const note = (kind, words) => {
    const made = document.createElement("p");
    made.className = kind;
    made.textContent = words;
    return made;
  };

  const refuse = (field, words, place = beside(field)) => {
    field.setAttribute("aria-invalid", "true");
    unsaved.add(field);
    const made = note("catatan salah", words);
    made.setAttribute("role", "alert");
    place?.replaceChildren(made);
  };

  /* "belum diisi" pada isian dan pada kelompok yang memuatnya. */
  const markMissing = (field) => {
    const isFilled = (one) => (one.dataset.filled ?? one.dataset.text) !== "";
    const hide = (badge, isHidden) => badge && (badge.hidden = isHidden);
    hide(field.closest(".isian")?.querySelector(".belum"), isFilled(field));
    for (let block = field.closest(".blok"); block; block = block.parentElement.closest(".blok")) {
      hide(block.querySelector(":scope > .judul-blok .belum"), [...block.querySelectorAll("[data-path]")].some(isFilled));
    }
  };

  const accept = (field, found) => {
    unsaved.delete(field);
    field.removeAttribute("aria-invalid");
    field.dataset.text = found.text;
    if (textOf(field) === field.dataset.sent) show(field, found.text);
    beside(field)?.replaceChildren(...(found.reading ? [note("dibaca", `Dibaca: ${found.reading}`)] : []));
    field.dataset.filled = found.is_filled ? "ya" : "";
    markMissing(field);
  };

  /* Isian yang ikut terisi, seperti satuan dari "75 persen", kecuali yang sedang diketik. */
  const takeOver = (one) => {
    const field = document.querySelector(`[data-path="${CSS.escape(one.path)}"]`);
    if (!field || textOf(field) !== field.dataset.text) return;
    show(field, one.text);
    field.dataset.sent = one.text;
    accept(field, one);
  };

  const buttonOf = (words, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "tombol";
    made.textContent = words;
    made.addEventListener("click", act);
    return made;
  };

  const CAUSES = {
    "": "Isian ini sudah diubah di tempat lain.",
    topik: "Isian ini tidak ada lagi di berkas mana pun; mungkin berkasnya dipindahkan atau dihapus.",
    baris: "Baris ini tidak ada lagi di daftarnya: diubah atau dihapus di tempat lain.",
    butir: "Butir ini sudah dihapus di tempat lain. Tambahkan lagi dengan teks ini?",
  };

  const choose = (field, conflict) => {
    refuse(field, CAUSES[conflict.gone]);
    const typed = note("teks-lain", `Ketikan Anda: ${conflict.now || "(kosong)"}`);
    if (conflict.item) {
      beside(field)?.append(typed, ...afterLoss(field, conflict));
      return;
    }
    beside(field)?.append(
      note("teks-lain", `Di berkas: ${conflict.today || "(kosong)"}`),
      typed,
      buttonOf("Pakai yang di berkas", () => {
        show(field, conflict.today);
        accept(field, { text: conflict.today, is_filled: conflict.is_filled });
        tellUnsaved();
      }),
      buttonOf("Pakai ketikan saya", () => {
        field.dataset.text = conflict.today;
        show(field, conflict.now);
        commit(field);
      }),
    );
  };

  /* Baris atau butir yang hilang ditambahkan lagi, atau dibiarkan hilang; yang kini di tempatnya tidak disentuh. */
  const afterLoss = (field, { gone, item, listed }) => {
    const isLine = gone === "baris";
    const again = buttonOf(isLine ? "Tambahkan sebagai baris baru" : "Tambahkan lagi", () => enqueue(async () => {
      const found = await save([{ listed, fields: shownIn(item) }], false, tokenOf(field));
      if (!found.refused.length) await showList(item, listed, found.written[0].path);
      else beside(field)?.append(note("catatan salah", found.refused[0].message));
      return found.time;
    }));
    const drop = buttonOf(isLine ? "Muat daftar di berkas" : "Biarkan terhapus", () => enqueue(() => showList(item, listed, "").then(() => "")));
    return isLine && !textOf(field).trim() ? [drop] : [again, drop];
  };

  const fieldsIn = (item) => [...document.querySelectorAll("[data-path]")].filter((one) => one.dataset.path === item || /^[.[]/.test(one.dataset.path.slice(item.length)) && one.dataset.path.startsWith(item));

  const shownIn = (item) =>
    Object.fromEntries(fieldsIn(item).filter((one) => textOf(one).trim()).map((one) => [one.dataset.path.slice(item.length), textOf(one).trim()]));

  /* Daftar diambil lagi dari berkas; formulir butir yang hilang diganti butir barunya, atau daftar topiknya. */
  const showList = async (item, listed, path) => {
    fieldsIn(item).forEach((one) => unsaved.delete(one));
    if (middle?.dataset.item !== item) return renew(listed);
    return openItem(path);
  };

  const openItem = (path) =>
    leave(() => window.location.assign(`${region}/isian/${middle.dataset.topic}${path ? `?${new URLSearchParams({ butir: path })}` : ""}`));

  /* Tanda belum tersimpan hilang dari isian yang kembali memuat teks di berkas. */
  const clear = (field) => {
    if (!unsaved.delete(field)) return;
    field.removeAttribute("aria-invalid");
    beside(field)?.replaceChildren();
  };

  const markUnsent = (field, words, place = beside(field)) => {
    refuse(field, words, place);
    const button = document.createElement("button");
    button.type = "button";
    button.className = "tombol";
    button.textContent = "Coba lagi";
    button.addEventListener("click", resend);
    place?.append(button);
  };

  /* Daftar yang diurutkan lagi di tempat lain ditampilkan menurut berkas, sebelum baris lain ditulis ke tempat lamanya. */
  const numberedIn = (path) => path.match(/^.*\[\d+\](?=[^[]*$)/)?.[0];
  const isElsewhere = ({ asked, path }) => Boolean(numberedIn(asked) && numberedIn(path)) && numberedIn(asked) !== numberedIn(path);
  const showMoved = async ({ asked, path }) => {
    const list = containerOf(listOf(numberedIn(path)));
    if (!list) return openItem(middle?.dataset.item === numberedIn(asked) ? numberedIn(path) : middle?.dataset.item);
    const typed = [...list.querySelectorAll("[data-path]")].filter((one) => textOf(one) !== one.dataset.text)
      .map((one) => ({ base: one.dataset.text, now: textOf(one), hasFocus: one === document.activeElement }));
    await renew(listOf(numberedIn(path)));
    const lines = [...containerOf(listOf(numberedIn(path))).querySelectorAll("[data-path]")];
    typed.forEach(({ base, now, hasFocus }) => {
      const line = lines.find((one) => one.dataset.text === base);
      if (!line) return;
      show(line, now);
      if (hasFocus) line.focus();
      else keep(line);
    });
    return undefined;
  };

  const put = async (field, keepalive) => {
    const now = textOf(field);
    if (now === field.dataset.text) {
      clear(field);
      return "";
    }
    field.dataset.sent = now;
    unsaved.add(field);
    const found = await save([{ path: field.dataset.path, base: field.dataset.text, now }], keepalive);
    const [refused] = found.refused;
    const [conflict] = found.conflicts;
    if (refused) refuse(field, refused.message);
    else if (conflict) choose(field, conflict);
    else {
      const [written] = found.written;
      accept(field, written || found.same[0]);
      found.beside.forEach(takeOver);
      if (written && isElsewhere(written)) await showMoved(written);
      else if (written?.structure) dropLine(field);
      if (written?.path.endsWith(".dimensi")) await renew(written.path.replace(/dimensi$/, "subdimensi"));
    }
    return found.time;
  };

  /* Saat tiba gilirannya, isian butir baru mungkin sudah mempunyai jalur, atau barisnya sudah dihapus. */
  const keep = (field, keepalive) =>
    enqueue(async () => {
      if (field.dataset.path) return put(field, keepalive);
      const holder = field.closest("[data-new-item]");
      return holder ? add(holder, keepalive) : "";
    }, (words) => {
      const holder = field.dataset.path ? null : field.closest("[data-new-item]");
      markUnsent(holder ? controlsOf(holder)[0] : field, words);
    });

  const commit = (field, keepalive) => {
    if (textOf(field) !== field.dataset.text || isBusy) keep(field, keepalive);
    else if (unsaved.has(field)) {
      clear(field);
      tellUnsaved();
    }
  };

  /* ---- butir baru dan daftar ---- */
  const listOf = (path) => path.replace(/\[(?:[^\]]|\]\])*\]$/, "");
  const containerOf = (path) => document.querySelector(`[data-field="${CSS.escape(path)}"]`);

  const freshOf = async (path, source) => {
    const query = new URLSearchParams({ jalur: path });
    if (source) query.set("sumber", source);
    const answer = await fetch(`${region}/isian/${path.match(/^\w+/)[0]}/kolom?${query}`, { headers: { Accept: "text/html" } });
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html").body.firstElementChild : null;
  };

  const renew = async (path, source) => {
    const fresh = containerOf(path) && (await freshOf(path, source));
    const old = containerOf(path);
    if (!old || !fresh) return;
    const active = old.contains(document.activeElement) ? document.activeElement : null;
    const own = active?.dataset.path;
    old.querySelectorAll("[data-path], [data-way]").forEach((one) => unsaved.delete(one));
    old.querySelectorAll("details").forEach((one, n) => {
      const same = fresh.querySelectorAll("details")[n];
      if (same && one.open) same.open = true;
    });
    old.replaceWith(fresh);
    if (!active) return;
    const target = (own && fresh.querySelector(`[data-path="${CSS.escape(own)}"]`)) ||
      [...fresh.querySelectorAll("[data-way]")].pop();
    target?.closest("details:not([open])")?.setAttribute("open", "");
    target?.focus();
  };

  const LINE = ".baris-isian";
  const controlsOf = (holder) => [...holder.querySelectorAll("[data-way], [data-path]")];
  const isFilled = (holder) => controlsOf(holder).some((one) => textOf(one).trim());
  const isAlone = (holder) => !Object.keys(JSON.parse(holder.dataset.fixed || "{}")).length;
  let made = 0;

  const rename = (holder, change) =>
    [holder, ...holder.querySelectorAll("*")].forEach((one) =>
      ["id", "for", "name", "aria-describedby"].filter((name) => one.getAttribute(name)).forEach((name) => one.setAttribute(name, change(one.getAttribute(name)))));

  /* Butir baru berikutnya tersedia begitu yang ini diisi, sebelum program menjawab. */
  const follow = (holder) => {
    if (holder.dataset.followed || !isAlone(holder)) return;
    const next = holder.cloneNode(true);
    holder.dataset.followed = "1";
    next.removeAttribute("open");
    delete next.dataset.token;
    next.querySelectorAll("[aria-invalid]").forEach((one) => one.removeAttribute("aria-invalid"));
    next.querySelectorAll(".catatan-isian").forEach((one) => one.replaceChildren());
    controlsOf(next).forEach((one) => show(one, ""));
    made += 1;
    rename(holder, (text) => `${text}~${made}`);
    const number = [...holder.parentElement.children].filter((one) => one.matches(`${LINE}, [data-item], [data-new-item]`)).indexOf(holder) + 1;
    holder.querySelectorAll("[aria-label]").forEach((one) => one.setAttribute("aria-label", one.getAttribute("aria-label").replace("butir baru", `butir ${number}`)));
    holder.after(next);
  };

  const adoptControl = (own, path, text, fresh) => {
    const sent = own.dataset.sent;
    delete own.dataset.way;
    own.dataset.path = path;
    own.dataset.text = text;
    [...(fresh?.attributes || [])].filter(({ name }) => name !== "value" && name !== "type").forEach(({ name, value }) => own.setAttribute(name, value));
    if (textOf(own) === sent && sent !== own.dataset.text) show(own, own.dataset.text);
  };

  /* Butir yang baru ditulis tetap di tempatnya di layar; isiannya mendapat jalur, yang sedang diketik tidak disentuh. */
  const adopt = async (holder, item) => {
    const listed = holder.dataset.listed;
    const block = holder.closest("[data-field]:not(.isian)");
    follow(holder);
    const ways = controlsOf(holder).map((own) => [own, item + own.dataset.way]);
    ways.forEach(([own, path]) => adoptControl(own, path, own.dataset.sent));
    ["newItem", "listed", "fixed", "followed", "token"].forEach((name) => delete holder.dataset[name]);
    if (!holder.matches(LINE)) holder.dataset.item = item;
    const fresh = await freshOf(listed).catch(() => null);
    if (!fresh) return;
    const found = (path, root = fresh) => root.querySelector(`[data-path="${CSS.escape(path)}"]`);
    ways.forEach(([own, path]) => {
      const place = own.closest(".isian");
      const notes = beside(own);
      const like = found(path);
      if (!like) return;
      adoptControl(own, path, own.dataset.text, like);
      if (notes) notes.id = `k-${own.id}`;
      if (place) place.dataset.field = path;
      place?.querySelector("label[for]")?.setAttribute("for", own.id);
    });
    const title = block?.querySelector(":scope > .judul-blok");
    if (title) title.innerHTML = fresh.querySelector(".judul-blok").innerHTML;
    const row = fresh.querySelector(`[data-item="${CSS.escape(item)}"]`);
    if (row) complete(holder, row);
  };

  /* Tombol hapus tidak menyela Tab pada baris yang masih diketik. */
  const whenLeft = (holder, act) => {
    if (!holder.contains(document.activeElement)) {
      act();
      return;
    }
    const left = (event) => {
      if (holder.contains(event.relatedTarget)) return;
      holder.removeEventListener("focusout", left);
      setTimeout(act);
    };
    holder.addEventListener("focusout", left);
  };

  /* Baris tabel mendapat tombol hapusnya, kartu juga judul dan isian yang belum ada padanya. */
  const complete = (holder, row) => {
    holder.className = row.className;
    if (holder.matches("tr")) {
      whenLeft(holder, () => holder.lastElementChild.replaceWith(row.lastElementChild));
      return;
    }
    holder.id = row.id;
    holder.querySelector("summary").replaceWith(row.querySelector("summary"));
    [...row.querySelectorAll(":scope > [data-field], :scope > .tambahan > [data-field]")]
      .filter((one) => !holder.querySelector(`[data-field="${CSS.escape(one.dataset.field)}"]`))
      .forEach((one) => holder.append(one));
    holder.append(row.querySelector(":scope > .hapus"));
  };

  const add = async (holder, keepalive) => {
    if (!isFilled(holder)) {
      controlsOf(holder).forEach(clear);
      if (holder.dataset.followed && !holder.contains(document.activeElement)) holder.remove();
      return "";
    }
    const fields = JSON.parse(holder.dataset.fixed || "{}");
    const controls = controlsOf(holder);
    controls.forEach((one) => {
      one.dataset.sent = textOf(one);
      if (textOf(one).trim()) fields[one.dataset.way] = textOf(one).trim();
    });
    unsaved.add(controls[0]);
    const found = await save([{ listed: holder.dataset.listed, fields }], keepalive, tokenOf(holder));
    if (found.refused.length) refuse(controls[0], found.refused[0].message);
    else {
      controls.forEach((one) => {
        unsaved.delete(one);
        one.removeAttribute("aria-invalid");
        beside(one)?.replaceChildren();
      });
      await adopt(holder, found.written[0].path);
    }
    return found.time;
  };

  /* Baris daftar yang dikosongkan hilang, dan nomor baris-baris sesudahnya maju satu. */
  const dropLine = (field) => {
    const line = field.closest(LINE);
    if (!line) return;
    const list = listOf(field.dataset.path);
    const number = (one) => Number(one.dataset.path.slice(list.length + 1, -1));
    const gone = number(field);
    const next = line.parentElement.querySelectorAll(`${LINE} [data-path]`);
    const later = [...next].filter((one) => number(one) > gone).sort((a, b) => number(a) - number(b));
    if (textOf(field).trim()) reopen(line, field, list);
    else {
      if (line.contains(document.activeElement)) line.nextElementSibling?.querySelector("[data-path], [data-way]")?.focus();
      line.remove();
    }
    later.forEach((one) => {
      const path = `${list}[${number(one) - 1}]`;
      rename(one.closest(LINE), (text) => text.replace(one.dataset.path.replaceAll(" ", "_"), path.replaceAll(" ", "_")));
      one.setAttribute("aria-label", one.getAttribute("aria-label").replace(/\d+$/, number(one) - 1));
      one.dataset.path = path;
    });
  };

  /* Yang diketik lagi pada baris yang baru saja dikosongkan menjadi baris baru. */
  const reopen = (line, field, list) => {
    Object.assign(line.dataset, { newItem: "", listed: list, followed: "1" });
    delete field.dataset.path;
    field.dataset.way = "";
    made += 1;
    rename(line, (text) => `${text}~${made}`);
    if (!line.contains(document.activeElement)) keep(field);
  };

  const remove = (button) => {
    if (!window.confirm("Hapus butir ini dari isian?")) return;
    enqueue(async () => {
      const path = button.dataset.remove;
      const row = button.closest(ROW);
      const found = await save([row && itemOf(row) === path ? { remove: path, bases: basesOf(row) } : { remove: path }]);
      if (found.refused.length) {
        const words = note("catatan salah", found.refused[0].message);
        words.setAttribute("role", "alert");
        (button.closest("tr, details, form") || button).after(words);
      } else if (button.dataset.back) leave(() => window.location.assign(button.dataset.back));
      else await renew(listOf(path));
      return found.time;
    });
  };

  /* ---- urutan butir ---- */
  const ROW = `[data-item], ${LINE}`;
  const itemOf = (row) => row.dataset.item || row.querySelector("[data-path]")?.dataset.path || "";
  const rowsBeside = (row) => [...row.parentElement.children].filter((one) => one.matches(ROW) && itemOf(one));
  const basesOf = (row) => {
    if (row.dataset.named) return { [row.dataset.named]: row.dataset.name };
    const shown = [...row.querySelectorAll("[data-path]")].filter((one) => one.dataset.text);
    return Object.fromEntries(shown.map((one) => [one.dataset.path, one.dataset.text]));
  };

  const place = async (row, neighbour, isBelow) => {
    const item = itemOf(row);
    const found = await post(`${region}/pindah`, { path: item, beside: itemOf(neighbour), below: isBelow, bases: basesOf(row) });
    if (!found.refused) return found;
    tell(found.refused, true);
    throw Object.assign(new Error(found.refused), { words: { error: "Urutan tetap" } });
  };

  const focusRow = (list, item, focus) => {
    const row = [...list.querySelectorAll(ROW)].find((one) => itemOf(one) === item);
    const found = row && (focus ? row.querySelector(focus) : row.querySelector("[data-path], a"));
    row?.closest("details")?.setAttribute("open", "");
    found?.focus();
    row?.scrollIntoView({ block: "nearest" });
    return row;
  };

  /* Daftar satu topik diambil lagi dari program; daftar di dalam formulir lewat isiannya. */
  const renewList = async (list, path) => {
    if (!list.dataset.order) return renew(path);
    const answer = await fetch(window.location.href, { headers: { Accept: "text/html" } });
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-order]");
    return fresh && list.replaceChildren(...fresh.children);
  };

  /* Baris yang digambar ulang selagi tombolnya ditekan lagi: yang kini di layar menggantikan yang ditekan. */
  const redrawn = new WeakMap();
  const present = (row) => (redrawn.has(row) ? present(redrawn.get(row)) : row);

  const moveRow = (pressed, find, focus) => {
    if (!itemOf(pressed)) return tell(pressed.matches("[data-new-item]") ? "Isi dahulu butir ini." : "Butir ini sudah di ujung daftarnya.");
    return enqueue(async () => {
      const row = present(pressed);
      const [neighbour, isBelow] = find(row);
      if (!neighbour) return "";
      const list = row.parentElement;
      const path = listOf(itemOf(row));
      if ([...unsaved].some((one) => list.contains(one))) throw Object.assign(new Error("Simpan atau betulkan dahulu isian lain pada daftar ini."), { words: { error: "Urutan tetap" } });
      const found = await place(row, neighbour, isBelow);
      await renewList(list, path);
      const shown = focusRow(list.isConnected ? list : containerOf(path), found.path, focus);
      if (shown) redrawn.set(row, shown);
      return found.time;
    });
  };

  const shift = (pressed, way, focus) => {
    const isBelow = way === "turun";
    const beside = (row) => {
      const rows = rowsBeside(row);
      return [rows[rows.indexOf(row) + (isBelow ? 1 : -1)], isBelow];
    };
    const isAtEnd = !isBusy && !beside(present(pressed))[0];
    if (isAtEnd) tell("Butir ini sudah di ujung daftarnya.");
    else moveRow(pressed, beside, focus);
  };

  let dragged = null;
  const dropAt = (event) => {
    const row = dragged && event.target.closest?.(ROW);
    if (!row || row === dragged || row.parentElement !== dragged.parentElement || !itemOf(row)) return null;
    const box = row.getBoundingClientRect();
    return { row, isBelow: event.clientY > box.top + box.height / 2 };
  };
  const showDrop = (drop) => {
    document.querySelectorAll(".jatuh-atas, .jatuh-bawah").forEach((one) => one.classList.remove("jatuh-atas", "jatuh-bawah"));
    drop?.row.classList.add(drop.isBelow ? "jatuh-bawah" : "jatuh-atas");
  };
  document.addEventListener("dragstart", (event) => {
    const row = event.target.closest?.(".pegangan, summary[draggable]")?.closest(ROW);
    if (!row || !itemOf(row)) return;
    dragged = row;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", "");
    event.dataTransfer.setDragImage(row, 0, 0);
  });
  document.addEventListener("dragover", (event) => {
    const drop = dropAt(event);
    showDrop(drop);
    if (drop) event.preventDefault();
  });
  document.addEventListener("drop", (event) => {
    const drop = dropAt(event);
    if (!drop) return;
    event.preventDefault();
    moveRow(dragged, () => [drop.row, drop.isBelow]);
  });
  document.addEventListener("dragend", () => {
    dragged = null;
    showDrop(null);
  });

  /* Isian yang menjadi wajib karena isian lain terisi ditandai seperti pada daftar di samping. */
  const markExpected = (paths) => paths.forEach((path) => {
    const badge = document.querySelector(`.isian[data-field="${CSS.escape(path)}"] .boleh`);
    if (badge) Object.assign(badge, { className: "belum", textContent: "belum diisi" });
  });

  /* ---- yang berubah di sekitar formulir ---- */
  const refresh = async () => {
    if (!middle || !document.getElementById("panel")) return;
    const query = new URLSearchParams({ butir: middle.dataset.item || "" });
    const answer = await fetch(`${region}/isian/${middle.dataset.topic}/keadaan?${query}`, { headers: { Accept: "application/json" } }).catch(() => null);
    if (!answer?.ok || queue.length || isBusy) return;
    const found = await answer.json();
    const parts = document.getElementById("panel").querySelector("[data-sections]");
    document.getElementById("persen").textContent = `${found.percent}%`;
    if (!middle.querySelector("table.petak")) document.getElementById("panel").innerHTML = found.panel;
    if (parts) document.getElementById("panel").append(parts);
    document.getElementById("topik").innerHTML = found.topics;
    markExpected(found.missing);
    document.querySelectorAll("[data-finding]").forEach((one) => one.remove());
    for (const [path, words] of Object.entries(found.notes)) {
      const place = document.getElementById(`k-${path.replaceAll(" ", "_")}`);
      const holder = document.createElement("div");
      holder.dataset.finding = "";
      holder.innerHTML = words;
      place?.append(holder);
    }
  };

  const fieldOf = (target) => {
    const field = target instanceof Element ? holderOf(target) : null;
    return field?.matches("[data-path], [data-way]") ? field : null;
  };

  document.addEventListener("change", (event) => {
    const source = event.target.dataset?.addSource;
    if (source) {
      enqueue(() => renew(source, event.target.value).then(() => ""));
      return;
    }
    const field = fieldOf(event.target);
    if (!field || field.closest("[data-new]")) return;
    const holder = field.closest("[data-new-item]");
    if (holder && controlsOf(holder).length === 1 && isFilled(holder)) follow(holder);
    if (holder) keep(field);
    else if (field.dataset.path) commit(field);
  });

  document.addEventListener("focusout", (event) => {
    if (unsaved.has(fieldOf(event.target))) resend();
  });
  window.addEventListener("focus", resend);

  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
      event.preventDefault();
      document.activeElement?.dispatchEvent(new Event("change", { bubbles: true }));
      resend();
      return;
    }
    const row = middle && event.altKey && !event.target.matches?.("select") && event.target.closest?.(ROW);
    if (row && ["ArrowUp", "ArrowDown"].includes(event.key)) {
      event.preventDefault();
      event.target.dispatchEvent(new Event("change", { bubbles: true }));
      shift(row, event.key === "ArrowUp" ? "naik" : "turun", event.target.matches("[data-shift]") ? `[data-shift=${event.target.dataset.shift}]` : "");
      return;
    }
    const holder = ["Enter", "Tab"].includes(event.key) && !event.shiftKey ? event.target.closest?.("[data-new-item]") : null;
    if (holder && fieldOf(event.target) === controlsOf(holder).pop() && isFilled(holder)) follow(holder);
    const field = event.key === "Enter" && event.target.matches?.("input[data-path], input[data-way]") ? event.target : null;
    if (!field || field.closest("[data-new]")) return;
    event.preventDefault();
    const line = field.closest(LINE);
    if (line) {
      line.nextElementSibling?.querySelector("[data-path], [data-way]")?.focus();
      return;
    }
    const all = [...document.querySelectorAll("main input, main textarea, main select, main button")].filter((one) => one.offsetParent && !one.disabled && one.tabIndex >= 0);
    const next = all[all.indexOf(field) + 1];
    if (next) next.focus();
    else field.blur();
  });

  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-remove]");
    if (button) remove(button);
    const mover = event.target.closest?.("[data-shift]");
    if (mover) shift(mover.closest(ROW), mover.dataset.shift, `[data-shift=${mover.dataset.shift}]`);
    const slow = event.target.closest?.("a[data-slow]");
    if (slow) tell(slow.dataset.slow);
    const link = event.target.closest?.("a[data-to]");
    if (link && goTo(link.dataset.to)) event.preventDefault();
  });

  /* Buka dan sorot isian suatu jalur; bila tidak ada di halaman ini, biarkan tautannya bekerja. */
  const goTo = (path) => {
    const identity = path.replaceAll(" ", "_");
    const found = document.getElementById(identity) || document.getElementById(identity.replace(/\.[^.]+$/, "")) ||
      (middle && path === middle.dataset.topic ? middle.querySelector(".belum")?.closest("[data-field]") : null);
    if (!found) return false;
    for (let one = found.parentElement; one; one = one.parentElement) if (one.matches("details")) one.open = true;
    if (found.matches("details")) found.open = true;
    const field = found.matches("input, textarea, select") ? found : found.querySelector("input, textarea, select") || found;
    field.focus();
    found.scrollIntoView({ block: "center" });
    return true;
  };

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches("form[data-new]")) return;
    event.preventDefault();
    const button = form.querySelector("button:not([type='button'])");
    if (button.disabled) return;
    button.disabled = true;
    const fields = {};
    form.querySelectorAll("[data-way]").forEach((one) => {
      if (textOf(one).trim()) fields[one.dataset.way] = textOf(one).trim();
    });
    enqueue(async () => {
      const found = await save([{ listed: form.dataset.new, fields }], false, tokenOf(form)).catch((error) => {
        button.disabled = false;
        throw error;
      });
      button.disabled = !found.refused.length;
      if (found.refused.length) refuse(form.querySelector("[data-way]"), found.refused[0].message);
      else {
        controlsOf(form).forEach((one) => unsaved.delete(one));
        form.reset();
        if (!form.dataset.open) form.replaceChildren(note("lengkap", "Ditambahkan."));
        else leave(() => window.location.assign(`${form.dataset.open}?${new URLSearchParams({ butir: found.written[0].path })}`));
      }
      return found.time;
    });
  });

  const reverse = (way, done, nothing) => enqueue(async () => {
    const found = await post(`${region}/${way}`, {});
    sessionStorage.setItem("kata", found.told ? `${done}: ${found.told}` : nothing);
    unsaved.clear();
    leave(() => window.location.reload());
    return found.time;
  });
  document.getElementById("urungkan")?.addEventListener("click", () => reverse("urungkan", "Diurungkan", "Tidak ada yang dapat diurungkan."));
  document.getElementById("ulangi")?.addEventListener("click", () => reverse("ulangi", "Diulangi", "Tidak ada yang dapat diulangi."));
  const words = sessionStorage.getItem("kata");
  if (words) {
    sessionStorage.removeItem("kata");
    tell(words);
  }

  document.addEventListener("visibilitychange", () => {
    const field = document.visibilityState === "hidden" && document.activeElement ? fieldOf(document.activeElement) : null;
    if (field?.dataset.path) commit(field, true);
    else if (field?.closest("[data-new-item]") && isFilled(field.closest("[data-new-item]"))) keep(field, true);
  });
  /* Butir baru yang sedang diisi belum ada di berkas sampai ditambahkan. */
  const holdsNew = (place = document) =>
    [...place.querySelectorAll("[data-new], [data-new-item]")].some((holder) =>
      [...holder.querySelectorAll("[data-way]")].some((one) => textOf(one).trim() !== one.dataset.text));
  window.addEventListener("beforeunload", (event) => {
    const field = document.activeElement ? fieldOf(document.activeElement) : null;
    if (field?.dataset.path) commit(field, true);
    else if (field?.closest("[data-new-item]") && isFilled(field.closest("[data-new-item]"))) keep(field, true);
    if ((isBusy && !isLeaving) || queue.length || unsaved.size || holdsNew()) event.preventDefault();
  });

  const narrow = window.matchMedia("(max-width: 800px)");
  document.querySelectorAll(".lipat-topik").forEach((one) => (one.open = !narrow.matches && !one.closest(".selebar-petak")));
  if (window.location.hash) goTo(decodeURIComponent(window.location.hash.slice(1)));

  /* Bab yang mencetak isian ini, dan riwayatnya, dicari bila ditanyakan, lagi setiap kali dibuka;
     buku yang berubah di antara dua versi dicari sesudah perbandingannya tampak. */
  const load = async (told, address) => {
    told.textContent = "Mencari …";
    const answer = await fetch(address, { headers: { Accept: "text/html" } }).catch(() => null);
    if (answer?.ok) told.innerHTML = await answer.text();
    else told.textContent = "Tidak dapat dicari sekarang.";
  };
  document.querySelectorAll("[data-places]").forEach((one) => one.addEventListener("toggle", () => {
    if (one.open) load(one.querySelector("[role=status]"), one.dataset.places);
  }));
  document.querySelectorAll("[data-changed-books]").forEach((one) => load(one, one.dataset.changedBooks));
  document.getElementById("riwayat-butir")?.addEventListener("change", (event) => {
    const told = document.getElementById("riwayat");
    if (!event.target.value) told.replaceChildren();
    else load(told, `${event.target.dataset.address}?${new URLSearchParams({ jalur: event.target.value })}`);
  });

  const tab = document.querySelector(".bilah nav [aria-current]");
  if (tab) tab.parentElement.scrollLeft = tab.offsetLeft - tab.parentElement.clientWidth / 3;

  const isIdle = () => !isBusy && !queue.length;

  return { region, enqueue, save, tell, tellUnsaved, unsaved, markUnsent, post, note, goTo, isIdle, holdsNew, leave, tokenOf, place };
})();
