"use strict";
/* Satu antrean simpan untuk seluruh halaman, dan isian yang tersimpan begitu ditinggalkan. */

const halaman = (() => {
  const main = document.querySelector("main[data-region]");
  const region = main ? `/d/${encodeURIComponent(main.dataset.region)}` : "";
  const middle = document.getElementById("tengah");
  const queue = [];
  const unsaved = new Set();
  let isBusy = false;

  const tell = (words, isBad) => {
    const place = document.getElementById("simpanan");
    if (!place) return;
    place.textContent = words;
    place.classList.toggle("salah", Boolean(isBad));
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
    });
    const found = await answer.json().catch(() => ({}));
    if (!answer.ok) throw Object.assign(new Error(found.advice || ""), { words: found });
    return found;
  };

  /* Kerja dijalankan satu per satu; setiap kerja menghitung suntingannya sendiri saat tiba gilirannya. */
  const enqueue = (work) => {
    queue.push(work);
    if (!isBusy) run();
  };

  const run = async () => {
    isBusy = true;
    tell("Menyimpan …");
    let time = "";
    let fault = "";
    while (queue.length) {
      try {
        time = (await queue.shift()()) || time;
      } catch (error) {
        fault = error.words ? `${error.words.error || "Belum tersimpan"}. ${error.message}` : "Program tidak berjalan. Isian belum tersimpan.";
      }
    }
    isBusy = false;
    if (fault) tell(fault, true);
    else tellUnsaved(time);
    if (time) document.dispatchEvent(new Event("tersimpan"));
    refresh();
  };

  const save = (edits, keepalive) => post(`${region}/simpan`, { edits }, keepalive);

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

  const refuse = (field, words) => {
    field.setAttribute("aria-invalid", "true");
    unsaved.add(field);
    const made = note("catatan salah", words);
    made.setAttribute("role", "alert");
    beside(field)?.replaceChildren(made);
  };

  const accept = (field, found) => {
    unsaved.delete(field);
    field.removeAttribute("aria-invalid");
    field.dataset.text = found.text;
    if (textOf(field) === field.dataset.sent) show(field, found.text);
    beside(field)?.replaceChildren(...(found.reading ? [note("dibaca", `Dibaca: ${found.reading}`)] : []));
    field.closest(".isian")?.querySelector(".belum")?.classList.toggle("samar", Boolean(found.text));
  };

  const choose = (field, conflict) => {
    refuse(field, "Isian ini sudah diubah di tempat lain.");
    const place = beside(field);
    const button = (words, act) => {
      const made = document.createElement("button");
      made.type = "button";
      made.className = "tombol";
      made.textContent = words;
      made.addEventListener("click", act);
      return made;
    };
    place?.append(
      note("teks-lain", `Di berkas: ${conflict.today || "(kosong)"}`),
      note("teks-lain", `Ketikan Anda: ${conflict.now || "(kosong)"}`),
      button("Pakai yang di berkas", () => {
        show(field, conflict.today);
        accept(field, { text: conflict.today });
        tellUnsaved();
      }),
      button("Pakai ketikan saya", () => {
        field.dataset.text = conflict.today;
        show(field, conflict.now);
        commit(field);
      }),
    );
  };

  const commit = (field, keepalive) => {
    if (textOf(field) === field.dataset.text) {
      if (unsaved.delete(field)) {
        field.removeAttribute("aria-invalid");
        beside(field)?.replaceChildren();
        tellUnsaved();
      }
      return;
    }
    enqueue(async () => {
      const now = textOf(field);
      if (now === field.dataset.text) return "";
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
        if (written?.structure) await renew(listOf(field.dataset.path), field);
        if (written?.path.endsWith(".dimensi")) await renew(written.path.replace(/dimensi$/, "subdimensi"));
      }
      return found.time;
    });
  };

  /* ---- butir baru dan daftar ---- */
  const listOf = (path) => path.replace(/\[(?:[^\]]|\]\])*\]$/, "");
  const containerOf = (path) => document.querySelector(`[data-field="${CSS.escape(path)}"]`);

  const renew = async (path, source, item) => {
    const old = containerOf(path);
    if (!old) return;
    const query = new URLSearchParams({ jalur: path });
    if (source && typeof source === "string") query.set("sumber", source);
    const answer = await fetch(`${region}/isian/${path.match(/^\w+/)[0]}/kolom?${query}`, { headers: { Accept: "text/html" } });
    if (!answer.ok) return;
    const parsed = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = parsed.body.firstElementChild;
    if (!fresh) return;
    const active = old.contains(document.activeElement) ? document.activeElement : null;
    const typed = active && active.value;
    const way = active?.dataset.way;
    const own = active?.dataset.path;
    old.querySelectorAll("[data-path], [data-way]").forEach((one) => unsaved.delete(one));
    old.querySelectorAll("details").forEach((one, n) => {
      const same = fresh.querySelectorAll("details")[n];
      if (same && one.open) same.open = true;
    });
    old.replaceWith(fresh);
    if (!active) return;
    const target = (item && way && fresh.querySelector(`[data-path="${CSS.escape(item + way)}"]`)) ||
      (own && fresh.querySelector(`[data-path="${CSS.escape(own)}"]`)) ||
      [...fresh.querySelectorAll("[data-way]")].pop();
    target?.closest("details:not([open])")?.setAttribute("open", "");
    target?.focus();
    if (target && typed && item && way && target.value === "") target.value = typed;
  };

  const insert = (holder) => {
    if (holder.dataset.busy) return;
    enqueue(async () => {
      const fields = JSON.parse(holder.dataset.fixed || "{}");
      let isFilled = false;
      holder.querySelectorAll("[data-way]").forEach((one) => {
        const text = textOf(one).trim();
        if (text) {
          fields[one.dataset.way] = text;
          isFilled = true;
        }
      });
      if (!isFilled) return "";
      holder.dataset.busy = "1";
      const first = holder.querySelector("[data-way]");
      const found = await save([{ listed: holder.dataset.listed, fields }]).finally(() => delete holder.dataset.busy);
      if (found.refused.length) refuse(first, found.refused[0].message);
      else {
        unsaved.delete(first);
        await renew(holder.dataset.listed, null, found.written[0]?.path);
      }
      return found.time;
    });
  };

  const remove = (button) => {
    if (!window.confirm("Hapus butir ini dari isian?")) return;
    enqueue(async () => {
      const path = button.dataset.remove;
      const found = await save([{ remove: path }]);
      if (found.refused.length) {
        const words = note("catatan salah", found.refused[0].message);
        words.setAttribute("role", "alert");
        (button.closest("tr, details, form") || button).after(words);
      } else if (button.dataset.back) window.location.assign(button.dataset.back);
      else await renew(listOf(path));
      return found.time;
    });
  };

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
    if (field.dataset.way !== undefined && holder) insert(holder);
    else if (field.dataset.path) commit(field);
  });

  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === "s") {
      event.preventDefault();
      document.activeElement?.dispatchEvent(new Event("change", { bubbles: true }));
      return;
    }
    const field = event.key === "Enter" && event.target.matches?.("input[data-path], input[data-way]") ? event.target : null;
    if (!field || field.closest("[data-new]")) return;
    event.preventDefault();
    const all = [...document.querySelectorAll("main input, main textarea, main select, main button")].filter((one) => one.offsetParent && !one.disabled);
    const next = all[all.indexOf(field) + 1];
    if (next) next.focus();
    else field.blur();
  });

  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-remove]");
    if (button) remove(button);
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
    const fields = {};
    form.querySelectorAll("[data-way]").forEach((one) => {
      if (textOf(one).trim()) fields[one.dataset.way] = textOf(one).trim();
    });
    enqueue(async () => {
      const found = await save([{ listed: form.dataset.new, fields }]);
      if (found.refused.length) refuse(form.querySelector("[data-way]"), found.refused[0].message);
      else {
        unsaved.clear();
        form.reset();
        if (!form.dataset.open) form.replaceChildren(note("lengkap", "Ditambahkan."));
        else window.location.assign(`${form.dataset.open}?${new URLSearchParams({ butir: found.written[0].path })}`);
      }
      return found.time;
    });
  });

  document.getElementById("urungkan")?.addEventListener("click", () => {
    enqueue(async () => {
      const found = await post(`${region}/urungkan`, {});
      sessionStorage.setItem("kata", found.told ? `Diurungkan: ${found.told}` : "Tidak ada yang dapat diurungkan.");
      unsaved.clear();
      window.location.reload();
      return found.time;
    });
  });
  const words = sessionStorage.getItem("kata");
  if (words) {
    sessionStorage.removeItem("kata");
    tell(words);
  }

  document.addEventListener("visibilitychange", () => {
    const field = document.visibilityState === "hidden" && document.activeElement ? fieldOf(document.activeElement) : null;
    if (field?.dataset.path) commit(field, true);
  });
  /* Butir baru yang sedang diisi belum ada di berkas sampai ditambahkan. */
  const holdsNew = (place = document) =>
    [...place.querySelectorAll("[data-new], [data-new-item]")].some((holder) =>
      [...holder.querySelectorAll("[data-way]")].some((one) => textOf(one).trim() !== one.dataset.text));
  window.addEventListener("beforeunload", (event) => {
    const field = document.activeElement ? fieldOf(document.activeElement) : null;
    if (field?.dataset.path) commit(field, true);
    if (isBusy || unsaved.size || holdsNew()) event.preventDefault();
  });

  const narrow = window.matchMedia("(max-width: 800px)");
  document.querySelectorAll(".lipat-topik").forEach((one) => (one.open = !narrow.matches && !one.closest(".selebar-petak")));
  if (window.location.hash) goTo(decodeURIComponent(window.location.hash.slice(1)));

  const isIdle = () => !isBusy && !queue.length;

  return { region, enqueue, save, tell, tellUnsaved, unsaved, post, note, goTo, isIdle, holdsNew };
})();
