/** The index: which page is shown, in which state and theme, is in the address, so that it is still there when it is loaded anew. */
const frame = document.querySelector("iframe");
const theme = document.querySelector("select");
const told = document.querySelector("output");

function show(): void {
  const links = [...document.querySelectorAll("nav a")];
  const chosen = links.find((link) => link.getAttribute("href") === location.hash) ?? links[0];
  const [page = "", state = ""] = (chosen?.getAttribute("href") ?? "").slice(1).split("/");
  for (const link of links) link.toggleAttribute("aria-current", link === chosen);
  chosen?.scrollIntoView({ block: "nearest" });
  document.title = `${page}: ${chosen?.textContent?.trim() ?? ""}`;
  if (told) told.textContent = "";
  if (frame && theme) frame.src = `page?${new URLSearchParams({ page, state, theme: theme.value }).toString()}`;
}

window.addEventListener("hashchange", show);
theme?.addEventListener("change", show);
window.addEventListener("message", ({ data, origin }: MessageEvent<{ told?: string }>) => {
  if (told && origin === location.origin && data.told !== undefined) told.textContent = data.told;
});
show();
