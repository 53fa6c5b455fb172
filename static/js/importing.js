// Sends files to be read one by one, telling how far it is. Without it a plain form sends them all at once.

const form = document.querySelector("form[data-imports]");
const place = document.querySelector("[data-progress]");
const [said, bar, unread, taken, done] = ["[data-said]", "progress", "[data-unread]", "[data-taken]", "[data-done]"].map((one) => place.querySelector(one));
const { file: files, text, csrfmiddlewaretoken: token } = form.elements;
const folder = form.querySelector("#folder");
const readable = files.accept.split(",");
let isBusy = false;

folder.closest("[data-folder]").hidden = false;

// Programs of the computer leave such files in folders: nobody looks for them among the minutes.
const STRAY = /^([.~]|thumbs\.db$|desktop\.ini$)/i;

function chosen() {
  const found = [...folder.files].filter((file) => !STRAY.test(file.name));
  found.sort((one, other) => one.webkitRelativePath.localeCompare(other.webkitRelativePath, "en-GB", { numeric: true }));
  return [...files.files, ...found];
}

form.addEventListener("submit", async (event) => {
  const all = chosen();
  if (text.value.trim() || (all.length < 2 && !folder.files.length)) return;
  event.preventDefault();
  if (isBusy) return;
  isBusy = true;
  taken.replaceChildren();
  unread.querySelector("ul").replaceChildren();
  done.hidden = unread.hidden = true;
  place.hidden = false;
  place.scrollIntoView();
  bar.max = Math.max(all.length, 1);
  const upload = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
  let failed = 0;
  for (const [index, file] of all.entries()) {
    bar.value = index;
    said.textContent = `Reading ${index + 1} of ${all.length}: ${file.name}`;
    if (!(await send(file, upload))) failed += 1;
  }
  bar.value = bar.max;
  const left = failed ? `, ${failed} could not be read` : "";
  said.textContent = all.length ? `${all.length - failed} of ${all.length} read or known already${left}.` : "This folder holds no file.";
  done.hidden = all.length === failed;
  if (!done.hidden) done.focus();
  files.value = folder.value = "";
  isBusy = false;
});

// Leaving loses nothing that was read, only the files that are still to come.
window.addEventListener("beforeunload", (event) => {
  if (isBusy) event.preventDefault();
});

// What became of a file stands in one of two lists; returns whether it was read.
async function send(file, upload) {
  const body = new FormData();
  body.set("csrfmiddlewaretoken", token.value);
  // Of a file that no reader is for, its name is enough to be told so.
  body.set("file", readable.some((end) => file.name.toLowerCase().endsWith(end)) ? file : new File([], file.name));
  body.set("path", file.webkitRelativePath);
  body.set("upload", upload);
  let answer = null;
  try {
    answer = await fetch(form.action, { method: "POST", body, headers: { "HX-Request": "true" } });
  } catch {
    return told(file, "the hub can’t be reached. Choose it once more.");
  }
  if (answer.ok && !answer.redirected) {
    taken.insertAdjacentHTML("beforeend", await answer.text());
    return true;
  }
  if (answer.status === 422) return told(file, await answer.text());
  const isRefused = answer.redirected || answer.status === 403;
  return told(file, isRefused ? "the hub refused it. Sign in again, then choose it once more." : "it was not read: something went wrong in the hub.");
}

function told(file, words) {
  const line = document.createElement("li");
  line.textContent = `${file.webkitRelativePath || file.name}: ${words.trim()}`;
  unread.hidden = false;
  unread.querySelector("ul").append(line);
  return false;
}
