// Escape puts away the meaning of a word, as long as the reader stays on it.
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    document.querySelectorAll(".term").forEach((term) => term.classList.add("term-quiet"));
  }
});
for (const leave of ["pointerout", "focusout"]) {
  document.addEventListener(leave, (event) => event.target.closest?.(".term")?.classList.remove("term-quiet"));
}
