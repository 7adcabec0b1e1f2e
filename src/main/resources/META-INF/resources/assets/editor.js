// Keeps what is typed into the editor: on the server a moment after the last key, or in this tab until the reader has
// signed in. Without this script a submission keeps it.

const PAUSE_MILLIS = 600;
const RETRY_MILLIS = 3000;
const SLOW_MILLIS = 400;

const form = document.getElementById("submission");
const area = document.getElementById("manifests");
const status = document.getElementById("saved");
const problems = document.getElementById("problems");

problems?.focus();

// A place leads to the editor in any case, and with this script to the very character.
document.addEventListener("click", (event) => {
  const place = event.target.closest("[data-line]");
  if (place === null) {
    return;
  }
  event.preventDefault();
  const before = area.value.split("\n").slice(0, place.dataset.line - 1);
  const caret = before.reduce((sum, line) => sum + line.length + 1, 0) + Number(place.dataset.column) - 1;
  area.focus();
  area.setSelectionRange(caret, caret);
  area.scrollTop = (before.length - 3) * parseFloat(getComputedStyle(area).lineHeight);
});

function keepOnServer(address, initial) {
  let saved = initial;
  let timer = null;
  let saving = false;

  async function save() {
    clearTimeout(timer);
    const content = area.value;
    if (saving || content === saved) {
      return;
    }
    saving = true;
    // Words that come and go within a blink would only distract.
    const slow = setTimeout(() => (status.textContent = status.dataset.saving), SLOW_MILLIS);
    try {
      const response = await fetch(address, {
        method: "PUT",
        headers: { "Content-Type": "text/plain;charset=UTF-8" },
        body: content,
        keepalive: content.length < 20000,
      });
      if (!response.ok) {
        throw new Error(response.statusText);
      }
      saved = content;
      status.textContent = status.dataset.saved;
      if (area.value !== saved) {
        timer = setTimeout(save, PAUSE_MILLIS);
      }
    } catch {
      status.textContent = status.dataset.unsaved;
      timer = setTimeout(save, RETRY_MILLIS);
    } finally {
      clearTimeout(slow);
      saving = false;
    }
  }

  area.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(save, PAUSE_MILLIS);
  });
  form.addEventListener("submit", () => clearTimeout(timer));
  document.addEventListener("visibilitychange", save);
  window.addEventListener("online", save);
  save();
}

const key = `podo-draft ${area.form.action.replace(/\/(ko|en)\//, "/")}`;

function inThisTab(action) {
  try {
    return action(sessionStorage);
  } catch {
    return null; // storage can be switched off; the text then lives as long as the page
  }
}

const onServer = area.value;
const typedBefore = inThisTab((storage) => storage.getItem(key));
if (area.value === "" && typedBefore) {
  area.value = typedBefore;
}
if (form.dataset.draft) {
  inThisTab((storage) => storage.removeItem(key));
  keepOnServer(form.dataset.draft, onServer);
} else {
  area.addEventListener("input", () => inThisTab((storage) => storage.setItem(key, area.value)));
}
