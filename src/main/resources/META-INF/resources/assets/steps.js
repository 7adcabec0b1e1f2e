// Step-through pictures: one step at a time, by buttons and arrow keys. Without this module all steps are shown at once.
function button(words, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button button-small";
  made.textContent = words;
  made.addEventListener("click", act);
  return made;
}

function stepThrough(list) {
  const figure = list.closest("figure");
  const items = [...list.children];
  const parts = [...figure.querySelectorAll("[data-step]")];
  const count = document.createElement("span");
  const bar = document.createElement("div");
  const previous = button(list.dataset.previous, () => show(at - 1));
  const next = button(list.dataset.next, () => show(at + 1));
  const all = button(list.dataset.all, () => show(0));
  let at = 0;

  // 0 stands for all of them.
  function show(step) {
    at = Math.min(Math.max(step, 0), items.length);
    items.forEach((item, i) => { item.hidden = at !== 0 && i !== at - 1; });
    for (const part of parts) {
      part.classList.toggle("step-off", at !== 0 && !part.dataset.step.split(" ").includes(String(at)));
    }
    count.textContent = at === 0 ? "" : `${at} / ${items.length}`;
    previous.disabled = at <= 1;
    next.disabled = at === items.length;
    all.disabled = at === 0;
  }

  bar.className = "figure-bar";
  bar.append(previous, count, next, all);
  list.before(bar);
  list.setAttribute("aria-live", "polite");
  figure.addEventListener("keydown", (event) => {
    const move = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (move) {
      event.preventDefault();
      show(Math.max(at + move, 1));
    }
  });
  show(1);
}

document.querySelectorAll(".figure-steps").forEach(stepThrough);
