// Before the first paint: the theme that the reader chose last time, and the language: the link's, the one chosen last
// time, or the first of the browser's that the page speaks.
{
  const root = document.documentElement;
  const spoken = { en: "en", zh: "zh-Hans", ru: "ru" };
  const known = (tag) => spoken[String(tag).slice(0, 2).toLowerCase()];
  let remembered;
  try {
    const theme = localStorage.getItem("zonelink-theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    remembered = known(localStorage.getItem("zonelink-language"));
  } catch {
    // No storage, no memory: the system's theme and the browser's language it is.
  }
  root.dataset.own = remembered ?? (navigator.languages ?? []).map(known).find(Boolean) ?? "en";
  root.lang = known(new URLSearchParams(location.search).get("lang")) ?? root.dataset.own;
}
