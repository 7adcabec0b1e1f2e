// Keeps the parts of a page marked `data-live` in step with the server: the page is read again and only those parts
// are exchanged, so that nothing typed elsewhere is lost. Without this script the page shows the state at its loading.

const POLL_MILLIS = 1500;

function isPending() {
  return document.querySelector("[data-live][data-pending]") !== null;
}

function exchange(fresh) {
  for (const part of document.querySelectorAll("[data-live][id]")) {
    const next = fresh.getElementById(part.id);
    if (next === null || next.isEqualNode(part)) {
      continue;
    }
    const opened = [...part.querySelectorAll("details")].map((details) => details.open);
    const sameShape = next.querySelectorAll("details").length === opened.length;
    if (sameShape) {
      next.querySelectorAll("details").forEach((details, i) => (details.open = opened[i]));
    }
    const focused = part.contains(document.activeElement);
    part.replaceWith(document.adoptNode(next));
    if (focused) {
      document.getElementById(next.id)?.focus?.({ preventScroll: true });
    }
  }
}

let reading = false;

async function refresh() {
  if (reading) {
    return;
  }
  reading = true;
  try {
    const response = await fetch(location.pathname + location.search, { headers: { Accept: "text/html" } });
    if (response.ok && !response.redirected) {
      exchange(new DOMParser().parseFromString(await response.text(), "text/html"));
    }
  } catch {
    // The server is away for a moment; the next turn asks again.
  } finally {
    reading = false;
  }
}

// A page that answered a form has no address of its own to be read again.
const readable = document.querySelector("#problems") === null && !location.pathname.endsWith("/check");

if (readable) {
  setInterval(() => {
    if (isPending() && document.visibilityState === "visible") {
      refresh();
    }
  }, POLL_MILLIS);
  if (document.querySelector("#result, #attempts") !== null) {
    const language = document.documentElement.lang;
    new EventSource(`/${language}/attempts/changes`).onmessage = refresh;
  }
}

document.addEventListener("submit", (event) => {
  const question = event.target.dataset.confirm;
  if (question && !window.confirm(question)) {
    event.preventDefault();
  }
});
