// Saves what is typed into the editor a moment after the last key, and says so. Without this script a submission
// saves it.

const PAUSE_MILLIS = 600;

const form = document.getElementById("submission");
const area = document.getElementById("manifests");
const status = document.getElementById("saved");

document.getElementById("problems")?.focus();

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
