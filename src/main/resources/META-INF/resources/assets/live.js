// Keeps the parts of a page marked `data-live` in step with the server: the page is read again and only what differs
// in those parts is changed, so that focus, opened details and running animations stay. Without this script the page
// shows the state at its loading.

import { match } from "./match.js";

const POLL_MILLIS = 1500;

function isPending() {
  return document.querySelector("[data-live][data-pending]") !== null;
}

let reading = false;
let again = false;

async function refresh() {
  if (reading) {
    again = true;
    return;
  }
  reading = true;
  try {
    const response = await fetch(location.pathname + location.search, { headers: { Accept: "text/html" } });
    if (response.ok && !response.redirected) {
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      for (const part of document.querySelectorAll("[data-live][id]")) {
        const fresh = page.getElementById(part.id);
        if (fresh !== null) {
          match(part, fresh);
        }
      }
    }
  } catch {
    // The server is away for a moment; the next turn asks again.
  } finally {
    reading = false;
  }
  if (again) {
    again = false;
    refresh();
  }
}

// A page that answered a form has no address of its own to be read again.
const readable = document.querySelector("#problems") === null && !location.pathname.endsWith("/preview");
const watched = document.querySelector("#result, #attempts") !== null;
let changes = null;

// A hidden page listens to nothing: browsers allow only a few open connections to one server.
function listen() {
  const visible = document.visibilityState === "visible";
  if (visible && changes === null) {
    changes = new EventSource(`/${document.documentElement.lang}/attempts/changes`);
    changes.onopen = refresh;
    changes.onmessage = refresh;
  } else if (!visible) {
    changes?.close();
    changes = null;
  }
}

if (readable) {
  setInterval(() => {
    if (isPending() && document.visibilityState === "visible") {
      refresh();
    }
  }, POLL_MILLIS);
  if (watched) {
    listen();
    document.addEventListener("visibilitychange", listen);
  }
}

document.addEventListener("submit", (event) => {
  const question = event.target.dataset.confirm;
  if (question && !window.confirm(question)) {
    event.preventDefault();
  }
});
