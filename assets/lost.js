// The last word of the address is most likely the name that was meant.
{
  const words = location.pathname.split("/").filter((word) => word && word !== "index.html");
  let name = words.at(-1) ?? "";
  try {
    name = decodeURIComponent(name);
  } catch {
    // Not an encoded text: as it stands, then.
  }
  for (const field of document.querySelectorAll('input[name="z"]')) {
    field.value = name.slice(0, field.maxLength);
  }
}
