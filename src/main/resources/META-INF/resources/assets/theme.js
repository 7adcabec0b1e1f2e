// Loaded before the page is painted, so that a chosen theme never flashes up as the other one.
(() => {
  const root = document.documentElement;
  root.dataset.js = "";

  const stored = () => {
    try {
      return localStorage.getItem("podo-theme");
    } catch {
      return null; // storage can be switched off; the system's setting then decides
    }
  };

  const chosen = stored();
  if (chosen === "light" || chosen === "dark") {
    root.dataset.theme = chosen;
  }

  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-theme-toggle]")) {
      return;
    }
    const systemDark = matchMedia("(prefers-color-scheme: dark)").matches;
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : systemDark;
    root.dataset.theme = dark ? "light" : "dark";
    try {
      localStorage.setItem("podo-theme", root.dataset.theme);
    } catch {
      // the choice then lasts for this page only
    }
  });
})();
