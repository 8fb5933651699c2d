/* What the browser adds to pages that work without it: keys, focus on what changed, one send per form, typed text kept. */
"use strict";

document.documentElement.dataset.js = "";

const user = document.body.dataset.user;
const keysOff = () => localStorage.getItem("keys") === "off";
const isTyping = (element) => element.closest("input, select, textarea, [contenteditable]");

function announce(text) {
  const line = document.getElementById("announce");
  if (line && line.textContent !== text) line.textContent = text;
}

/* Keys */

let waiting = "";

function pressKey(key) {
  const wanted = waiting ? `${waiting} ${key}` : key;
  waiting = "";
  if (key === "?") return document.getElementById("keys")?.showModal() ?? true;
  const targets = [...document.querySelectorAll(`[data-key="${CSS.escape(wanted)}"]`)];
  const target = targets.find((element) => element.checkVisibility());
  if (!target) {
    if (key === "g") waiting = key;
    return false;
  }
  target.matches("a, button") ? target.click() : target.focus();
  return true;
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") for (const menu of document.querySelectorAll(".menu[open]")) menu.open = false;
  if (event.ctrlKey || event.metaKey || event.altKey || keysOff() || isTyping(event.target)) return;
  if (document.querySelector("dialog[open]:modal")) return;
  if (pressKey(event.key)) event.preventDefault();
});

/* Menus, dialogs, messages */

document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll(".menu[open]")) if (!menu.contains(event.target)) menu.open = false;
  const opener = event.target.closest("[data-opens]");
  const dialog = opener && document.getElementById(opener.dataset.opens);
  if (dialog instanceof HTMLDialogElement) {
    event.preventDefault();
    dialog.showModal();
  }
  const message = event.target.closest("[data-dismiss]")?.parentElement;
  if (message) message.hidden = true;
});

document.addEventListener("change", (event) => {
  if (event.target.matches("[data-keys-off]")) localStorage.setItem("keys", event.target.checked ? "off" : "on");
});

/* A field that narrows a long list of choices: every word typed must stand in a choice or in the name of its group */

function narrow(field) {
  const select = document.getElementById(field.dataset.filters);
  const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
  for (const option of select.querySelectorAll("option[value]:not([value=''])")) {
    const text = `${option.parentElement.label ?? ""} ${option.textContent}`.toLowerCase();
    option.hidden = option.disabled = !option.selected && words.some((word) => !text.includes(word));
  }
  for (const group of select.querySelectorAll("optgroup")) group.hidden = !group.querySelector("option:not([hidden])");
  const found = select.querySelectorAll("optgroup option:not([hidden])").length;
  select.size = words.length ? Math.min(8, Math.max(2, found + select.querySelectorAll("optgroup:not([hidden])").length)) : 0;
}

document.addEventListener("input", ({ target }) => target.matches("[data-filters]") && narrow(target));

/* Typed text is kept in this tab until it has been sent and saved */

const nameOf = (form) => `draft ${user} ${form.dataset.draft}`;
const isKept = ([name, value]) => !["csrfmiddlewaretoken", "once"].includes(name) && typeof value === "string";

function keepDraft(form) {
  sessionStorage.setItem(nameOf(form), JSON.stringify([...new FormData(form)].filter(isKept)));
}

function restoreDraft(form) {
  const kept = sessionStorage.getItem(nameOf(form));
  if (!kept || form.querySelector("[data-invalid]")) return;
  const values = Map.groupBy(JSON.parse(kept), ([name]) => name);
  for (const control of form.elements) {
    const typed = values.get(control.name) ?? [];
    if (["checkbox", "radio"].includes(control.type)) control.checked = typed.some(([, value]) => value === control.value);
    else if (typed.length && !["hidden", "submit", "password", "file"].includes(control.type)) control.value = typed.shift()[1];
  }
  form.dataset.dirty = "";
}

function forgetSent() {
  const saved = document.querySelector('.message[data-kind="saved"]');
  for (const name of Object.keys(sessionStorage).filter((key) => key.startsWith("sent "))) {
    if (saved) sessionStorage.removeItem(name.slice(5));
    sessionStorage.removeItem(name);
  }
}

document.addEventListener("input", ({ target }) => {
  const form = target.closest("form[data-draft]");
  if (!form) return;
  form.dataset.dirty = "";
  keepDraft(form);
});

addEventListener("beforeunload", (event) => {
  if (document.querySelector("form[data-dirty]:not([aria-busy])")) event.preventDefault();
});

/* One send per form, with an answer to the click at once */

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post") return;
  if (form.ariaBusy) return event.preventDefault(), event.stopImmediatePropagation();
  if (form.hasAttribute("data-forgets")) sessionStorage.clear();
  if (form.dataset.draft) sessionStorage.setItem(`sent ${nameOf(form)}`, "");
  const button = event.submitter;
  form.ariaBusy = "true";
  if (!button?.dataset.busy) return;
  button.ariaBusy = button.ariaDisabled = "true";
  button.dataset.words = button.textContent;
  button.textContent = button.dataset.busy;
  announce(button.dataset.busy);
}, true);

function allowSending(form) {
  form.ariaBusy = null;
  for (const button of form.querySelectorAll("[aria-busy]")) {
    button.ariaBusy = button.ariaDisabled = null;
    button.textContent = button.dataset.words;
  }
}

addEventListener("pageshow", (event) => event.persisted && document.querySelectorAll("form[aria-busy]").forEach(allowSending));

/* What asks for itself anew, and so must not take the focus */

const asksAgain = (element) => element.getAttribute("hx-trigger")?.startsWith("every");

/* After a page or a part of one has come: focus on what changed */

function arrive(root) {
  forgetSent();
  root.querySelectorAll("form[data-draft]").forEach(restoreDraft);
  const box = root.querySelector("[data-keys-off]");
  if (box) box.checked = keysOff();
  root.querySelector("[data-changed]")?.focus();
}

arrive(document);
document.addEventListener("htmx:afterSettle", ({ detail }) => {
  if (asksAgain(detail.elt)) return;
  arrive(detail.elt);
  if (detail.elt.id === "record" && !detail.elt.contains(document.activeElement)) detail.elt.querySelector("select")?.focus();
});
document.addEventListener("htmx:afterRequest", ({ detail }) => detail.elt.matches("form") && allowSending(detail.elt));

/* The watch line: a change of state is said aloud, a lost connection is shown */

function watchLost(line) {
  line.dataset.state = "lost";
  line.querySelector("span").textContent = line.dataset.lost;
}

document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  const asked = new URL(detail.pathInfo.requestPath, location.href).pathname;
  if (!asksAgain(detail.elt) || new URL(detail.xhr.responseURL).pathname === asked) return;
  detail.shouldSwap = false;
  watchLost(document.getElementById("watch"));
});
for (const name of ["htmx:sendError", "htmx:responseError", "htmx:timeout"]) {
  document.addEventListener(name, ({ detail }) => {
    if (asksAgain(detail.elt)) watchLost(document.getElementById("watch"));
    else document.getElementById("not-sent").hidden = false;
  });
}
document.addEventListener("htmx:afterSwap", ({ detail }) => {
  const line = document.getElementById("watch");
  if (detail.elt.id === "watch" && line && line.dataset.state !== "ok") announce(line.textContent);
});
