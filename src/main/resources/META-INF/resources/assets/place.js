// Tells the server where in the lesson the reader is, so that they can go on there next time.
const READING_LINE_PX = 140;

const article = document.querySelector("[data-lesson]");
const form = document.querySelector(".lesson-done");
let told = "";

function tell() {
  const headings = [...article.querySelectorAll(":is(h2, h3)[id]")];
  const section = headings.findLast((heading) => heading.getBoundingClientRect().top < READING_LINE_PX);
  if (section && section.id !== told) {
    told = section.id;
    const fields = new URLSearchParams(new FormData(form));
    fields.set("section", section.id);
    navigator.sendBeacon(form.action.replace(/read$/, "place"), fields);
  }
}

document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") {
    tell();
  }
});
