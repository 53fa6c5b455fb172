// Taking minutes: every paragraph saves itself within a second of the last key. One save at a time for a paragraph; what is
// typed is never swapped; a local draft stays until the hub has confirmed that very text; the line of status never lies.

const state = document.getElementById("save-state");
const user = state.dataset.user;
const WAIT = 500, LONGEST = 2000, SLOWEST = 30000, PATIENCE = 15000;
const papers = new Map();

function say(words, isWrong) {
  state.textContent = words;
  state.classList.toggle("unsaved", Boolean(isWrong));
}

// Words of an exempt item are never put by: they are kept by the page alone.
function waits(unsaved) {
  const why = unsaved.some((p) => p.isFull) ? ": the hub’s disk is full" : "";
  const where = unsaved.every((p) => p.mayDraft) ? "your words are kept in this browser" : "keep this page open";
  return `Not saved${why} – ${where}, trying again`;
}

function show() {
  const all = [...papers.values()];
  if (all.some((p) => p.conflict)) say("Not saved: somebody changed a paragraph that you are typing in", true);
  else if (all.some((p) => p.refused)) say(`Not saved: ${all.find((p) => p.refused).refused}`, true);
  else if (all.some((p) => p.failures)) say(waits(all.filter((p) => p.failures)), true);
  else if (all.some((p) => p.isDirty)) say("Saving…");
  else say(state.dataset.at ? `All saved ${state.dataset.at}${asked}` : "");
}

// Whether the public was excluded is asked at the top of the page; that it is asked stands in the line of status, which is
// read out, until something is typed again.
let asked = "";
const question = document.getElementById("unmarked-items");
function ask(html) {
  if (typeof html !== "string") return;
  const words = () => question.textContent.replace(/\s+/g, " ").trim();
  const before = words();
  question.innerHTML = html;
  if (html && words() !== before) asked = ". Was the public excluded? See the top of the page";
}

const drafts = {
  read: (name) => { try { return JSON.parse(localStorage.getItem(name)); } catch { return null; } },
  keep: (name, draft) => { try { localStorage.setItem(name, JSON.stringify(draft)); } catch { /* full or forbidden: the hub is the first net */ } },
  drop: (name) => { try { localStorage.removeItem(name); } catch { /* as above */ } },
};

class Paper {
  constructor(form) {
    this.form = form;
    this.box = form.querySelector("textarea");
    this.confirmed = this.box.value;
    this.mayDraft = !form.closest("[data-exempt]");
    this.draftName = `draft:${user}:${form.action}`;
    this.failures = 0;
    this.box.addEventListener("input", () => this.typed());
    this.box.addEventListener("blur", () => this.flush());
  }

  get isDirty() { return this.box.value !== this.confirmed || this.sending; }

  typed() {
    this.refused = asked = "";
    if (this.mayDraft) drafts.keep(this.draftName, { text: this.box.value, version: this.version });
    this.since ??= Date.now();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), Math.max(0, Math.min(WAIT, this.since + LONGEST - Date.now())));
    show();
  }

  // Sends what is in the box, unless a save is under way: then the newest text goes after it.
  async flush() {
    clearTimeout(this.timer);
    if (this.sending || (this.conflict && !this.isMerging) || this.box.value === this.confirmed || !this.box.value.trim()) return;
    this.since = undefined;
    // A save that failed on its way is sent again as it was, under its own key, so that it is written once.
    this.pending ??= { text: this.box.value, key: crypto.randomUUID() };
    this.sending = true;
    show();
    const { text, key } = this.pending;
    const body = new FormData(this.form);
    body.set("text", text);
    body.set("key", key);
    let answer, data;
    this.isFull = false;
    try {
      answer = await fetch(this.form.action, { method: "POST", body, headers: { Accept: "application/json" }, signal: AbortSignal.timeout(PATIENCE), keepalive: new Blob([text]).size < 30000 });
      this.isFull = answer.status === 507;
      data = await answer.json().catch(() => undefined);
    } catch {
      answer = undefined;
    }
    this.sending = false;
    if (answer?.ok && data) this.saved(text, data);
    else if (answer?.status === 409 && data) this.conflicts(data);
    else if (answer && [400, 403, 404, 422].includes(answer.status)) this.refuse(answer.status, data);
    else this.again();
    show();
  }

  saved(text, data) {
    this.pending = undefined;
    this.failures = 0;
    this.confirmed = text;
    state.dataset.at = data.at;
    if (drafts.read(this.draftName)?.text === text) drafts.drop(this.draftName);
    this.answered(data);
    if (this.box.value !== this.confirmed) this.typed();
  }

  refuse(status, data) {
    this.wanted = false;
    this.pending = undefined;
    this.refused = data?.error ?? (status === 404 ? "this paragraph is no longer there" : "you may not do this, or have been signed out: sign in in another window, your words are kept here");
    if (status === 403) document.dispatchEvent(new Event("hub:refused"));
  }

  again() {
    this.failures += 1;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), Math.min(1000 * 2 ** this.failures, SLOWEST));
  }

  conflicts() {}
  answered() {}
}

class Paragraph extends Paper {
  constructor(form) {
    super(form);
    this.line = form.closest("[data-paragraph]");
    const draft = this.mayDraft && drafts.read(this.draftName);
    if (draft && draft.text !== this.box.value) {
      this.box.value = draft.text;
      this.version = draft.version;
      this.typed();
    }
  }

  get version() { return this.form.elements.version.value; }
  set version(value) { this.form.elements.version.value = value; }

  answered(data) {
    this.version = data.version;
    ask(data.unmarked);
    const margin = this.line.querySelector(".margin");
    if (margin.contains(document.activeElement) || margin.querySelector("details[open]")) return;
    margin.outerHTML = data.margin;
    htmx.process(this.line.querySelector(".margin"));
  }

  conflicts(data) {
    this.pending = undefined;
    this.conflict = data;
    if (this.isMerging) return this.settle(data.merged);
    const place = this.line.querySelector(".conflict");
    place.innerHTML = data.conflict;
    place.querySelector("[data-keep]").addEventListener("click", () => this.settle(this.box.value));
    place.querySelector("[data-take]").addEventListener("click", () => this.settle(data.theirs));
    place.querySelector("[data-merge]").addEventListener("click", () => this.merge());
  }

  // What is in the box by now is sent once more under the version that it began from: the answer holds both changes.
  merge() {
    if (this.box.value === this.confirmed) return this.settle(this.conflict.theirs);
    this.isMerging = true;
    this.flush();
  }

  settle(text) {
    this.isMerging = false;
    this.version = this.conflict.version;
    this.confirmed = this.conflict.theirs;
    this.conflict = undefined;
    this.line.querySelector(".conflict").textContent = "";
    this.box.value = text;
    if (text === this.confirmed) drafts.drop(this.draftName);
    this.box.focus();
    this.flush();
    show();
  }
}

// The box at an item's end: what is in it is added by a key or a button, never by a pause.
class Next extends Paper {
  constructor(form) {
    super(form);
    const draft = this.mayDraft && drafts.read(this.draftName);
    if (draft && !this.box.value) this.box.value = draft.text;
    form.addEventListener("submit", (event) => { event.preventDefault(); this.add(); });
    for (const button of form.querySelectorAll("[data-insert]")) {
      button.hidden = false;
      button.addEventListener("click", () => { this.box.value += button.dataset.insert; this.box.focus(); });
    }
  }

  get isDirty() { return Boolean(this.sending); }

  typed() {
    this.refused = asked = "";
    if (this.mayDraft) drafts.keep(this.draftName, { text: this.box.value });
  }

  // Only a wanted addition is sent, and again while it fails; leaving the box sends nothing.
  flush() {
    return this.wanted ? super.flush() : Promise.resolve();
  }

  add() {
    if (this.sending) this.wantedAgain = true;
    this.wanted = true;
    return this.flush();
  }

  saved(text, data) {
    this.show(data.html);
    ask(data.unmarked);
    this.box.value = this.box.value.startsWith(text) ? this.box.value.slice(text.length).trimStart() : this.box.value;
    this.confirmed = "";
    this.wanted = Boolean(this.wantedAgain);
    this.wantedAgain = false;
    this.pending = undefined;
    this.failures = 0;
    state.dataset.at = data.at;
    drafts.drop(this.draftName);
    this.box.focus();
    this.flush();
  }

  // What was added, and whatever stands behind it by now: lines that are on the page stay as they are.
  show(html) {
    const page = document.createElement("template");
    page.innerHTML = html;
    for (const line of page.content.querySelectorAll(".line")) {
      if (document.getElementById(line.id)) continue;
      this.form.closest(".line").before(line);
      htmx.process(line);
      begin(line);
    }
  }
}

function begin(root) {
  for (const form of root.querySelectorAll("form[data-save]")) {
    form.querySelector("[data-plain]").hidden = true;
    form.addEventListener("submit", (event) => { event.preventDefault(); papers.get(form).flush(); });
    papers.set(form, new Paragraph(form));
  }
  for (const form of root.querySelectorAll("form[data-add]")) papers.set(form, new Next(form));
}

function forget() {
  for (const form of papers.keys()) if (!form.isConnected) papers.delete(form);
}

async function move(form, way) {
  const line = form.closest("[data-paragraph]");
  const body = new FormData(form);
  body.set("way", way);
  const answer = await fetch(form.action, { method: "POST", body, headers: { "HX-Request": "true" } }).catch(() => undefined);
  if (!answer?.ok) return say("Not moved: the hub can’t be reached", true);
  let other = way === "up" ? line.previousElementSibling : line.nextElementSibling;
  while (other && !other.matches("[data-paragraph]") && !other.matches(".adding, header")) other = way === "up" ? other.previousElementSibling : other.nextElementSibling;
  if (!other?.matches("[data-paragraph]")) return;
  other[way === "up" ? "before" : "after"](line);
}

document.addEventListener("submit", (event) => {
  const form = event.target.closest("form[data-move]");
  if (!form) return;
  event.preventDefault();
  move(form, event.submitter.value).then(() => event.submitter.focus());
});

const KINDS = ["heading", "narrative", "contribution", "response", "list", "chair_summary"];
const dialog = document.getElementById("keys");
const opener = document.querySelector("[data-keys-button]");
opener.hidden = false;
opener.addEventListener("click", () => dialog.showModal());

document.addEventListener("keydown", (event) => {
  const box = event.target.closest("textarea");
  const item = event.target.closest("[data-item]");
  const line = event.target.closest("[data-paragraph]");
  const isCommand = event.ctrlKey || event.metaKey;
  if (event.key === "?" && !event.target.closest("input, textarea, select")) dialog.showModal();
  else if (isCommand && event.key === "s") for (const paper of papers.values()) paper instanceof Paragraph && paper.flush();
  else if (isCommand && event.key === "Enter" && item) {
    const next = papers.get(item.querySelector("form[data-add]"));
    if (box === next.box) next.add(); else next.box.focus();
  } else if (event.altKey && !isCommand && line && ["ArrowUp", "ArrowDown"].includes(event.key)) {
    move(line.querySelector("form[data-move]"), event.key === "ArrowUp" ? "up" : "down").then(() => event.target.focus());
  } else if (event.altKey && isCommand && line && KINDS[event.key - 1]) {
    const form = line.querySelector("form[data-set]");
    form.elements.kind.value = KINDS[event.key - 1];
    form.requestSubmit();
  } else return;
  event.preventDefault();
});

for (const name of ["online", "focus"]) addEventListener(name, () => { for (const paper of papers.values()) if (paper.failures) paper.flush(); });
document.addEventListener("hub:renewed", () => { for (const paper of papers.values()) { paper.refused = ""; paper.flush(); } show(); });
document.addEventListener("visibilitychange", () => { if (document.hidden) for (const paper of papers.values()) paper instanceof Paragraph && paper.flush(); });
addEventListener("beforeunload", (event) => { if ([...papers.values()].some((paper) => paper.isDirty)) event.preventDefault(); });
document.addEventListener("htmx:afterSettle", () => {
  forget();
  for (const line of document.querySelectorAll("[data-paragraph]")) if (![...papers.keys()].some((form) => line.contains(form))) begin(line);
});

begin(document);
show();
