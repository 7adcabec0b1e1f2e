// Keeps the preview in step with the editor: the server is asked a moment after the last key, and the last answer wins.
// Without this script a button of the form shows it.

import { match } from "./match.js";

const PAUSE_MILLIS = 400;
const RETRY_MILLIS = 3000;
const SLOW_MILLIS = 400;

const panel = document.getElementById("preview");
const area = document.getElementById("manifests");
const news = document.getElementById("preview-news");

let shown = "";
let timer = null;
let asked = null;

async function show() {
  clearTimeout(timer);
  asked?.abort();
  const content = area.value;
  if (content === shown) {
    news.textContent = "";
    return;
  }
  const mine = (asked = new AbortController());
  // Words that come and go within a blink would only distract.
  const slow = setTimeout(() => (news.textContent = news.dataset.slow), SLOW_MILLIS);
  try {
    const response = await fetch(panel.dataset.preview, {
      method: "POST",
      headers: { "Content-Type": "text/plain;charset=UTF-8" },
      body: content,
      signal: mine.signal,
    });
    if (!response.ok) {
      throw new Error(response.statusText);
    }
    const answer = new DOMParser().parseFromString(await response.text(), "text/html");
    match(document.getElementById("preview-body"), answer.getElementById("preview-body"));
    shown = content;
    news.textContent = "";
  } catch {
    if (!mine.signal.aborted) {
      news.textContent = news.dataset.away;
      timer = setTimeout(show, RETRY_MILLIS);
    }
  } finally {
    clearTimeout(slow);
  }
}

area.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(show, PAUSE_MILLIS);
});
window.addEventListener("online", show);
show();
