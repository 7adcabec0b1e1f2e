// Keeps the parts of a page marked `data-live` in step with the server: the page is read again and only what differs
// in those parts is changed, so that focus, opened details and running animations stay. Without this script the page
// shows the state at its loading.

const POLL_MILLIS = 1500;

function isPending() {
  return document.querySelector("[data-live][data-pending]") !== null;
}

function isSameElement(old, fresh) {
  return old.nodeName === fresh.nodeName && old.dataset?.key === fresh.dataset?.key;
}

function copyAttributes(old, fresh) {
  for (const { name } of [...old.attributes]) {
    // Whether details are open is the reader's choice once they are there.
    if (!fresh.hasAttribute(name) && name !== "open") {
      old.removeAttribute(name);
    }
  }
  for (const { name, value } of fresh.attributes) {
    if (old.getAttribute(name) !== value && name !== "open") {
      old.setAttribute(name, value);
    }
  }
}

function match(old, fresh) {
  if (old.isEqualNode(fresh)) {
    return;
  }
  if (!isSameElement(old, fresh)) {
    old.replaceWith(document.adoptNode(fresh));
    return;
  }
  if (old.nodeType !== Node.ELEMENT_NODE) {
    old.nodeValue = fresh.nodeValue;
    return;
  }
  copyAttributes(old, fresh);
  const before = [...old.childNodes];
  const after = [...fresh.childNodes];
  after.forEach((child, i) => (i < before.length ? match(before[i], child) : old.append(document.adoptNode(child))));
  before.slice(after.length).forEach((child) => child.remove());
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
const readable = document.querySelector("#problems") === null && !location.pathname.endsWith("/check");
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
