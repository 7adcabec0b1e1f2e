// Copies a code block. The buttons are hidden in the page, because without this module they could do nothing.
const SHOW_ANSWER_MS = 2000;

function say(button, words) {
  const label = button.dataset.label ?? button.textContent;
  button.dataset.label = label;
  button.textContent = words;
  clearTimeout(Number(button.dataset.timer));
  button.dataset.timer = String(setTimeout(() => { button.textContent = label; }, SHOW_ANSWER_MS));
}

async function copy(button) {
  const code = button.parentElement.querySelector("code");
  try {
    await navigator.clipboard.writeText(code.textContent);
    say(button, button.dataset.copied);
  } catch {
    // No clipboard without HTTPS or permission: select the text, so that the keys work.
    getSelection().selectAllChildren(code);
    say(button, button.dataset.failed);
  }
}

for (const button of document.querySelectorAll("button[data-copy]")) {
  button.hidden = false;
  button.setAttribute("aria-live", "polite");
  button.addEventListener("click", () => copy(button));
}
