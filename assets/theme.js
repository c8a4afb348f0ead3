// Before the first paint: the theme that the reader chose last time, if any.
try {
  const theme = localStorage.getItem("zonelink-theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // No storage, no memory: the system's theme it is.
}
