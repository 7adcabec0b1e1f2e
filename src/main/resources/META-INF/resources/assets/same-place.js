// Switching the language keeps the reader's place: both languages of a lesson have the same heading ids.
const READING_LINE_PX = 140;

function sectionBeingRead() {
  const headings = [...document.querySelectorAll(".prose :is(h2, h3)[id]")];
  return headings.findLast((heading) => heading.getBoundingClientRect().top < READING_LINE_PX);
}

for (const link of document.querySelectorAll("header a[hreflang]")) {
  link.addEventListener("click", () => {
    const section = sectionBeingRead();
    link.hash = section ? section.id : "";
  });
}
