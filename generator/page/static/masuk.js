"use strict";
/* Berkas masuk: berkas dikirim apa adanya; yang dicentang dan diputuskan diingat sampai dipakai. */

(() => {
  const { region, enqueue, post, note, leave } = halaman;
  const root = document.querySelector("[data-masuk]");
  const address = root.dataset.masuk;
  const memory = `masuk:${region}`;
  const words = document.getElementById("kata-masuk");

  const refused = (place, error) => {
    if (!error.words) throw error;
    place.append(note("catatan salah apa-adanya", error.message || error.words.error));
  };
  const OPEN = "masuk-terbuka";
  const reload = () => {
    const open = [...document.querySelectorAll("[data-file]")].filter((one) => one.querySelector("details[open]"));
    sessionStorage.setItem(OPEN, JSON.stringify(open.map((one) => one.dataset.file)));
    go(() => window.location.reload());
  };
  const go = (where) => setTimeout(() => leave(where));
  JSON.parse(sessionStorage.getItem(OPEN) || "[]").forEach((key) => document.querySelector(`[data-file="${key}"] details`)?.setAttribute("open", ""));
  sessionStorage.removeItem(OPEN);

  /* ---- berkas ---- */
  const send = async (file) => {
    const answer = await fetch(`${address}berkas`, {
      method: "POST",
      headers: { "Content-Type": "application/octet-stream", "X-Masterplan": "1", "X-Berkas": encodeURIComponent(file.name), Accept: "application/json" },
      body: file,
    });
    const found = await answer.json().catch(() => ({}));
    if (!answer.ok) throw Object.assign(new Error(`${answer.status === 413 ? `${file.name}: ` : ""}${found.advice || ""}`), { words: found });
  };

  const MOST = 20_000_000;
  const bring = (files) => {
    words.replaceChildren();
    enqueue(async () => {
      let count = 0;
      for (const file of files) {
        try {
          if (file.size > MOST) throw Object.assign(new Error(`${file.name} terlalu besar. Paling besar 20 MB per berkas.`), { words: {} });
          await send(file);
          count += 1;
        } catch (error) {
          refused(words, error);
        }
      }
      if (count) {
        halaman.tell("Membandingkan berkas …");
        await fetch(address, { headers: { Accept: "text/html" } }).catch(() => null);
      }
      if (count && words.childElementCount) sessionStorage.setItem("ditolak", words.innerText);
      if (count) reload();
      return "";
    });
  };
  const before = sessionStorage.getItem("ditolak");
  if (before) {
    sessionStorage.removeItem("ditolak");
    before.split("\n").filter((one) => one.trim()).forEach((one) => words?.append(note("catatan salah apa-adanya", one)));
  }

  const area = document.getElementById("letakkan");
  document.getElementById("pilih-berkas")?.addEventListener("change", (event) => {
    bring([...event.target.files]);
    event.target.value = "";
  });
  const holdsFiles = (event) => [...(event.dataTransfer?.types || [])].includes("Files");
  ["dragenter", "dragover"].forEach((kind) => document.addEventListener(kind, (event) => {
    if (!area || !holdsFiles(event)) return;
    event.preventDefault();
    area.classList.add("di-atas");
  }));
  document.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) area?.classList.remove("di-atas");
  });
  document.addEventListener("drop", (event) => {
    if (!area || !holdsFiles(event)) return;
    event.preventDefault();
    area.classList.remove("di-atas");
    bring([...event.dataTransfer.files]);
  });

  /* ---- pilihan yang mengubah rencana ---- */
  const ask = (path, data, place = words, next = "") =>
    enqueue(async () => {
      place.replaceChildren();
      try {
        await post(`${address}${path}`, data);
        if (next) go(() => window.location.assign(next));
        else reload();
      } catch (error) {
        refused(place, error);
      }
      return "";
    });

  document.addEventListener("change", (event) => {
    const field = event.target;
    if (field.id === "terlacak") ask("pengaturan", { terlacak: !field.checked });
    const file = field.dataset.choice && field.closest("[data-file]");
    if (!file) {
      remember();
      return;
    }
    const { choice, at } = field.dataset;
    const value = choice === "kolom" ? [Number(at), field.value] : choice === "tahun" ? Number(field.value.trim()) || 0 : field.value;
    ask(`berkas/${file.dataset.file}`, { [choice]: value });
  });

  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("button");
    if (!button) return;
    if (button.dataset.putAway !== undefined) ask("singkirkan", { berkas: button.dataset.putAway }, words, button.dataset.go || (button.dataset.putAway ? "" : address));
    if (button.dataset.readTable) ask(`berkas/${button.closest("[data-file]").dataset.file}`, { baca: button.dataset.readTable });
    if (button.dataset.reopen) ask("pengaturan", { putuskan: button.dataset.reopen }, words, address);
    if (button.dataset.undo !== undefined) document.getElementById("urungkan").click();
    if (button.dataset.all) all(button);
    if (button.id === "pakai") use(button);
  });

  /* ---- centang dan keputusan ---- */
  const boxes = () => [...document.querySelectorAll("[data-mark]")];
  const conflicts = () => [...document.querySelectorAll("[data-conflict]")];
  const answerOf = (one) => one.querySelector("input:checked")?.value ?? "";

  const count = () => {
    const button = document.getElementById("pakai");
    if (!button) return;
    const answers = conflicts().map(answerOf);
    const changes = boxes().filter((one) => one.checked).length + answers.filter((one) => Number(one) > 0).length;
    const decided = answers.filter((one) => one === "0").length;
    button.disabled = !changes && !decided;
    button.textContent = changes || !decided ? `Pakai ${changes} perubahan` : `Simpan ${decided} keputusan`;
  };

  const all = (button) => {
    const own = [...button.closest("section").querySelectorAll("[data-mark]")];
    const isOn = own.some((one) => one.checked);
    own.forEach((one) => (one.checked = !isOn));
    button.textContent = isOn ? "Centang semua" : "Hapus semua centang";
    remember();
  };

  const remember = () => {
    count();
    const known = Object.fromEntries(boxes().map((one) => [one.dataset.mark, one.checked]));
    conflicts().forEach((one) => (known[one.dataset.conflict] = answerOf(one)));
    sessionStorage.setItem(memory, JSON.stringify(known));
  };

  const recall = () => {
    const known = JSON.parse(sessionStorage.getItem(memory) || "{}");
    boxes().forEach((one) => (one.checked = known[one.dataset.mark] === undefined ? one.checked : Boolean(known[one.dataset.mark])));
    conflicts().forEach((one) => {
      const field = [...one.querySelectorAll("input")].find((input) => input.value === known[one.dataset.conflict]);
      if (field) field.checked = true;
    });
    count();
  };

  const use = (button) => {
    if (button.disabled) return;
    button.disabled = true;
    const place = document.getElementById("kata-pakai");
    place.replaceChildren();
    enqueue(async () => {
      const answers = conflicts().filter((one) => answerOf(one)).map((one) => [one.dataset.conflict, Number(answerOf(one))]);
      const data = {
        tanda: root.dataset.sign,
        ambil: boxes().filter((one) => one.checked).map((one) => one.dataset.mark),
        pilihan: Object.fromEntries(answers),
      };
      try {
        await post(`${address}pakai`, data);
        sessionStorage.removeItem(memory);
        go(() => window.location.assign(`${address}hasil`));
      } catch (error) {
        button.disabled = false;
        refused(place, error);
      }
      return "";
    });
  };

  recall();
})();
