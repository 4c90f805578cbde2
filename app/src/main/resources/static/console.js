"use strict";

// Everything here is a comfort: each page does its work without it.

// As often as a colleague would look up; a hidden page asks nothing.
const REFRESH_MS = 4000;
// After a night without a touch the page stops asking, so that the session can end.
const REST_AFTER_MS = 4 * 60 * 60 * 1000;

let touched = performance.now();
for (const kind of ["pointerdown", "keydown", "scroll"]) {
  addEventListener(kind, () => (touched = performance.now()), { passive: true });
}

// On a narrow screen the menu is wider than the page: where one is must be in sight.
// Not by scrollIntoView: the keyboard would go on from there, and never meet the skip link.
const menu = document.querySelector(".nav");
const here = menu && menu.querySelector("[aria-current]");
if (here) {
  const [at, of] = [here.getBoundingClientRect(), menu.getBoundingClientRect()];
  menu.scrollLeft += at.left + at.width / 2 - of.left - of.width / 2;
}

// A form that comes back may stand far down its page.
const wrong = document.querySelector("main [aria-invalid=true]");
if (wrong) wrong.focus();

function busy(element) {
  const active = document.activeElement;
  return (
    element.contains(active) &&
    active.matches("input, textarea, select, summary, iframe")
  );
}

function announce(before, after) {
  const rows = after.querySelectorAll("[data-number]");
  const known = new Set(
    [...before.querySelectorAll("[data-number]")].map((row) => row.dataset.number),
  );
  const fresh = [...rows].filter((row) => !known.has(row.dataset.number));
  if (fresh.length === 0) return;
  fresh.forEach((row) => row.classList.add("fresh"));
  document.getElementById("announcer").textContent =
    after.dataset.announce + " " + fresh.map((row) => row.dataset.number).join(", ");
}

function refocus(place) {
  if (!place) return;
  const again = document.querySelector(place);
  if (again) again.focus({ preventScroll: true });
}

function focusPlace(element) {
  const active = document.activeElement;
  if (!element.contains(active)) return null;
  if (active.id) return "#" + CSS.escape(active.id);
  const href = active.getAttribute("href");
  return href ? `a[href="${CSS.escape(href)}"]` : null;
}

async function refresh() {
  const live = [...document.querySelectorAll("[data-live][id]")];
  if (live.length === 0 || document.hidden) return;
  if (performance.now() - touched > REST_AFTER_MS) return;
  const answer = await fetch(location.href, { headers: { "X-Refresh": "1" } });
  if (!answer.ok || answer.redirected) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const element of live) {
    const newer = page.getElementById(element.id);
    if (!newer || newer.dataset.live === element.dataset.live || busy(element)) continue;
    const place = focusPlace(element);
    if (element.hasAttribute("data-rows")) announce(element, newer);
    element.replaceWith(newer);
    refocus(place);
  }
}

async function keepFresh() {
  try {
    await refresh();
  } catch {
    // The service is being restarted; the next round asks again.
  }
  setTimeout(keepFresh, REFRESH_MS);
}

function move(step) {
  const rows = [...document.querySelectorAll(".row .row-link")];
  if (rows.length === 0) return;
  const at = rows.indexOf(document.activeElement);
  const next = at < 0 ? (step > 0 ? 0 : rows.length - 1) : at + step;
  rows[Math.min(Math.max(next, 0), rows.length - 1)].focus();
}

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, textarea, select")) return;
  if (event.key === "j") move(1);
  if (event.key === "k") move(-1);
  if (event.key === "/" && document.getElementById("q")) {
    event.preventDefault();
    document.getElementById("q").focus();
  }
});

async function copy(area) {
  try {
    await navigator.clipboard.writeText(area.value);
  } catch {
    // No clipboard outside https and localhost: the old way, and else the text is selected.
    area.select();
    document.execCommand("copy");
  }
}

addEventListener("submit", async (event) => {
  const form = event.target;
  if (!form.matches("form[data-copy]") || form.dataset.copied) return;
  event.preventDefault();
  await copy(form.querySelector("textarea"));
  form.dataset.copied = "yes";
  form.requestSubmit();
});

setTimeout(keepFresh, REFRESH_MS);
