// Saves what is typed into the editor a moment after the last key, and says so. Without this script a submission
// saves it.

const PAUSE_MILLIS = 600;

const form = document.getElementById("submission");
const area = document.getElementById("manifests");
const status = document.getElementById("saved");

const problems = document.getElementById("problems");
problems?.focus();

// A place leads to the editor in any case, and with this script to the very character.
problems?.addEventListener("click", (event) => {
  const place = event.target.closest("[data-line]");
  if (place === null) {
    return;
  }
  event.preventDefault();
  const before = area.value.split("\n").slice(0, place.dataset.line - 1);
  const caret = before.reduce((sum, line) => sum + line.length + 1, 0) + Number(place.dataset.column) - 1;
  area.focus();
  area.setSelectionRange(caret, caret);
  const lineHeight = parseFloat(getComputedStyle(area).lineHeight);
  area.scrollTop = Math.max(0, (before.length - 3) * lineHeight);
});

if (form?.dataset.draft) {
  let timer = null;
  let saved = area.value;

  const save = async () => {
    const content = area.value;
    if (content === saved) {
      return;
    }
    status.textContent = status.dataset.saving;
    try {
      const response = await fetch(form.dataset.draft, {
        method: "PUT",
        headers: { "Content-Type": "text/plain;charset=UTF-8" },
        body: content,
        keepalive: content.length < 60000,
      });
      if (!response.ok) {
        throw new Error(response.statusText);
      }
      saved = content;
      status.textContent = status.dataset.saved;
    } catch {
      status.textContent = status.dataset.unsaved;
      timer = setTimeout(save, PAUSE_MILLIS * 5);
    }
  };

  area.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(save, PAUSE_MILLIS);
  });
  document.addEventListener("visibilitychange", save);
}
