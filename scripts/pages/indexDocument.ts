import { pageStates } from "./states/states";
import { themes } from "./themes";

/** The index of all pages in all their states, with the one that is chosen beside it. */
export function indexDocument(): string {
  const groups = Object.entries(pageStates).map(
    ([page, states]) => `<h2>${page}</h2>
<ul>${Object.entries(states)
      .map(([name, { shows }]) => `<li><a href="#${page}/${name}" title="${name}">${shows}</a></li>`)
      .join("\n")}</ul>`,
  );
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<link rel="icon" href="data:,">
<title>Pages</title>
<style>
body { display: flex; font: 13px system-ui, sans-serif; height: 100vh; margin: 0; }
nav { background: #f3f3f3; color: #333; flex: none; overflow-y: auto; padding: 0 1rem 1rem; width: 18rem; }
nav a { color: inherit; display: block; padding: 0.1rem 0.5rem; text-decoration: none; }
nav a::first-letter { text-transform: uppercase; }
nav a:hover, nav a[aria-current] { background: #005fb8; color: #fff; }
h2 { font-size: 1em; margin: 1rem 0 0.25rem; }
ul { list-style: none; margin: 0; padding: 0; }
div { display: flex; flex: 1; flex-direction: column; min-width: 0; }
p { align-items: center; display: flex; gap: 1rem; margin: 0; min-height: 2rem; padding: 0 1rem; }
iframe { border: none; border-right: 1px solid #999; flex: 1; max-width: 100%; overflow: auto; resize: horizontal; width: 100%; }
</style>
</head>
<body>
<nav aria-label="Pages">${groups.join("\n")}</nav>
<div>
<p>
<label>Theme <select>${Object.keys(themes)
    .map((name) => `<option>${name}</option>`)
    .join("")}</select></label>
<output aria-label="What would happen in the editor"></output>
</p>
<iframe title="Page"></iframe>
</div>
<script src="index.js"></script>
</body>
</html>`;
}
