// Makes the hub's plain forms smoother; every page works without it.

// Focus goes to what needs it: after a swap to the first field or message, after closing back to the button.
function attend(node) {
  const wanted = node.querySelector?.("[data-focus], textarea, select");
  if (wanted) wanted.focus();
}

// What can only be copied is marked for that.
document.addEventListener("DOMContentLoaded", () => {
  const wanted = document.querySelector("[data-focus]");
  wanted?.focus();
  if (wanted?.readOnly) wanted.select();
});

let opener = "";
document.addEventListener("htmx:beforeRequest", (event) => {
  const from = event.detail.elt;
  if (from.id && from.matches("a, button")) opener = from.id;
});
document.addEventListener("htmx:afterSettle", (event) => {
  const node = document.getElementById(event.detail.target.id) ?? event.detail.target;
  if (node.querySelector?.("form textarea, [data-focus]")) attend(node);
  else (document.getElementById(opener) ?? node.querySelector("a, button"))?.focus();
});

// Escape closes the form that one is in.
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    event.target.closest("form")?.querySelector("[data-escape]")?.click();
    return;
  }
  // One key answers the commitment whose note has the focus.
  const note = event.target.closest(".note.suggested");
  if (note && !event.ctrlKey && !event.metaKey && !event.altKey && !event.target.matches("input, textarea, select")) {
    note.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`)?.click();
  }
});

// A form that is on its way is not sent once more by a double click.
const sent = new WeakSet();
document.addEventListener("submit", (event) => {
  if (event.defaultPrevented) return;
  if (sent.has(event.target)) event.preventDefault();
  sent.add(event.target);
  setTimeout(() => sent.delete(event.target), 3000);
});

// A failed request says so and keeps what was typed.
const REASONS = {
  403: "Not saved: you may not do this, or have been signed out. What you wrote is still here: sign in in another window, then send it again.",
  507: "Not saved: the hub’s disk is full. What you wrote is still here: send it again once there is room.",
};
function failed(words) {
  document.getElementById("alert").textContent = words;
}
document.addEventListener("htmx:beforeRequest", () => failed(""));
document.addEventListener("htmx:sendError", () => failed("Not saved: the hub can’t be reached. What you wrote is still here."));
document.addEventListener("htmx:responseError", (event) => {
  failed(REASONS[event.detail.xhr.status] ?? "Not saved: something went wrong here.");
  if (event.detail.xhr.status === 403) document.dispatchEvent(new Event("hub:refused"));
});

// Whoever was signed out and signs in again in another window gets a new token: coming back, the forms here get it too.
let isRefused = false;
document.addEventListener("hub:refused", () => (isRefused = true));
addEventListener("focus", async () => {
  if (!isRefused) return;
  const page = await fetch(location.href).then((answer) => (answer.ok ? answer.text() : ""), () => "");
  const token = new DOMParser().parseFromString(page, "text/html").querySelector("form[action$='/sign-out/'] [name=csrfmiddlewaretoken]");
  if (!token) return;
  for (const old of document.querySelectorAll("[name=csrfmiddlewaretoken]")) old.value = token.value;
  isRefused = false;
  failed("");
  document.dispatchEvent(new Event("hub:renewed"));
});

// All rows of a list are ticked at once, and unticked again.
const tick = document.querySelector("[data-tick]");
if (tick) tick.hidden = false;
tick?.addEventListener("click", () => {
  const boxes = [...document.querySelectorAll(".tick input:enabled")];
  const isAll = boxes.every((box) => box.checked);
  for (const box of boxes) box.checked = !isAll;
});

// Signing out takes the drafts of this person from this computer.
document.addEventListener("submit", (event) => {
  if (!event.target.action.endsWith("/sign-out/")) return;
  for (const name of Object.keys(localStorage)) if (name.startsWith("draft:")) localStorage.removeItem(name);
});

// Words selected in the record become an action: a button appears beside them and opens the form with them in it.
const offer = document.createElement("a");
offer.className = "button offer";
document.addEventListener("selectionchange", () => {
  const selection = getSelection();
  const start = selection.anchorNode?.parentElement?.closest("[data-where]");
  const item = start?.closest("[data-make-action]");
  const words = selection.toString().trim();
  if (!item || !words || !start.contains(selection.focusNode)) {
    if (!offer.matches(":focus")) offer.remove();
    return;
  }
  offer.textContent = item.dataset.offer ?? "Make this an action";
  offer.href = `${item.dataset.makeAction}?${new URLSearchParams({ where: start.dataset.where, quote: words })}#mark`;
  if (offer.previousElementSibling !== start) start.after(offer);
});

// A paragraph's number copies its address; a button that says so stands beside the one that is pointed at or has the
// focus. It is no Tab stop of its own: a record of fifty paragraphs would have fifty more.
const copy = Object.assign(document.createElement("button"), { type: "button", className: "button quiet copy", tabIndex: -1 });
function offerCopy(event) {
  const number = event.target.closest?.(".line")?.querySelector('.no > a[href^="#"]');
  if (!number || copy.previousElementSibling === number || (event.type === "pointerover" && copy.matches(":focus"))) return;
  copy.textContent = "Copy";
  copy.setAttribute("aria-label", `Copy link to ${number.ariaLabel?.replace("Link to ", "") ?? number.textContent}`);
  number.after(copy);
}
document.addEventListener("pointerover", offerCopy);
document.addEventListener("focusin", offerCopy);
document.addEventListener("click", async (event) => {
  const number = event.target === copy ? copy.previousElementSibling : event.target.closest('.no > a[href^="#"]');
  if (!number) return;
  const address = new URL(number.getAttribute("href"), location.href);
  const status = document.getElementById("status");
  try {
    await navigator.clipboard.writeText(address.href);
    status.textContent = "Link copied.";
    copy.textContent = "Copied";
  } catch {
    location.hash = address.hash;
    status.textContent = "Not copied: the link is in the address bar.";
  }
});

// The list of contents follows the reader: the item that stands a quarter down the window is marked in it.
const contents = new Map([...document.querySelectorAll('.contents a[href^="#"]')].map((link) => [document.querySelector(link.hash), link]));
const reading = new IntersectionObserver(
  (seen) => seen.forEach(({ target, isIntersecting }) => (contents.get(target).ariaCurrent = isIntersecting ? "true" : null)),
  { rootMargin: "-25% 0px -75% 0px" },
);
for (const item of contents.keys()) if (item) reading.observe(item);
