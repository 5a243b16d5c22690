"use strict";
/* Dokumen: nilai yang diklik terbuka di sampingnya; sesudah tersimpan, babnya diganti di tempat. */

(() => {
  const book = document.querySelector(".buku");
  const paper = document.getElementById("kertas");
  const aside = document.getElementById("terpilih");
  if (!book || !paper) return;
  const address = `${halaman.region}/dokumen/${book.dataset.book}`;
  let chosen = "";
  let last = 0;

  const PLACE = "[data-jalur], [data-hitungan]";
  const places = () => [...paper.querySelectorAll(PLACE)];
  const markChosen = () => places().forEach((one) => one.classList.toggle("terpilih", Boolean(chosen) && one.dataset.jalur === chosen));

  const mayLeave = () => !halaman.holdsNew(aside) || window.confirm("Butir baru yang Anda ketik belum ditambahkan. Buang ketikannya?");

  const choose = async (place, isTyping = true) => {
    if (!mayLeave()) return;
    last = places().indexOf(place);
    place.scrollIntoView({ block: "nearest" });
    if (place.dataset.hitungan) await explain(place);
    else await open(place.dataset.jalur, isTyping);
  };

  /* Nilai hasil hitungan tidak diketik; yang dapat diubah ialah isian asalnya. */
  const explain = async (place) => {
    chosen = "";
    markChosen();
    place.classList.add("terpilih");
    const answer = await fetch(`${address}/${book.dataset.chapter}/hitungan/${place.dataset.hitungan}`);
    if (!answer.ok) return;
    aside.innerHTML = await answer.text();
    delete aside.dataset.empty;
    aside.querySelector("[data-choose]")?.focus();
  };

  const open = async (path, isTyping) => {
    chosen = path;
    markChosen();
    const answer = await fetch(`${address}/nilai?${new URLSearchParams({ jalur: chosen })}`);
    if (!answer.ok || path !== chosen) return;
    aside.innerHTML = await answer.text();
    delete aside.dataset.empty;
    const field = aside.querySelector(`[id="${CSS.escape(chosen)}"]`) || aside.querySelector("input, textarea, select");
    if (isTyping) (field?.matches("input, textarea, select") ? field : aside.querySelector("input, textarea, select"))?.focus();
  };

  const close = () => {
    aside.dataset.empty = "";
    const place = places()[last];
    if (!place) return;
    place.tabIndex = -1;
    place.focus();
  };

  const nextGap = () => {
    const all = places();
    const gaps = all.filter((one) => one.matches("button.celah"));
    const next = gaps.find((one) => all.indexOf(one) > last && one.dataset.jalur !== chosen) || gaps[0];
    if (next) choose(next);
    else halaman.tell("Tidak ada celah di bab ini.");
  };

  paper.addEventListener("click", (event) => {
    const place = event.target.closest(PLACE);
    if (place && !event.target.closest("a[href^='http']")) {
      event.preventDefault();
      choose(place);
    }
  });
  aside.addEventListener("click", (event) => {
    if (event.target.closest("[data-next-gap]")) nextGap();
    if (event.target.closest("[data-close]")) close();
    const part = event.target.closest("[data-choose]");
    if (part && mayLeave()) open(part.dataset.choose, true);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && aside.contains(document.activeElement)) close();
    if (!event.altKey || !["ArrowDown", "ArrowUp"].includes(event.key)) return;
    event.preventDefault();
    const all = places();
    const here = all.indexOf(document.activeElement?.closest?.(PLACE) ?? all[last]);
    const place = all[Math.max(0, Math.min(all.length - 1, here + (event.key === "ArrowDown" ? 1 : -1)))];
    if (!place) return;
    place.tabIndex = place.matches("button") ? 0 : -1;
    place.focus();
    last = all.indexOf(place);
  });
  paper.addEventListener("keydown", (event) => {
    const place = event.key === "Enter" ? event.target.closest("span[data-jalur], span[data-hitungan]") : null;
    if (place) choose(place);
  });

  const wanted = new URLSearchParams(window.location.hash.slice(1)).get("jalur");
  const place = wanted && places().find((one) => one.dataset.jalur === wanted);
  if (place) choose(place, false).then(() => place.scrollIntoView({ block: "center" }));

  document.addEventListener("tersimpan", async () => {
    const answer = await fetch(`${address}/${book.dataset.chapter}/isi`).catch(() => null);
    if (!answer?.ok || !halaman.isIdle()) return;
    const found = await answer.json();
    const top = window.scrollY;
    paper.innerHTML = found.body;
    document.getElementById("gangguan").innerHTML = found.notes;
    document.getElementById("bab").innerHTML = found.chapters;
    window.scrollTo({ top, behavior: "instant" });
    markChosen();
    places().filter((one) => one.dataset.jalur === chosen).forEach((one) => one.classList.add("berubah"));
    const count = await fetch(`${halaman.region}/periksa/jumlah`).catch(() => null);
    if (count?.ok) document.getElementById("persen").textContent = `${(await count.json()).percent}%`;
  });
})();
