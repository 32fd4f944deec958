import { type FromFactsPage, isToFactsPage } from "../pages/factsPage";
import { drawFacts } from "./drawFacts";

const host = acquireVsCodeApi();
const place = document.querySelector("main") ?? document.body;
const tell = (message: FromFactsPage) => host.postMessage(message);

window.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
  if (!isToFactsPage(data)) return;
  host.setState(data.kept);
  drawFacts(place, data.page, {
    act: (id) => tell({ kind: "action", id }),
    setRange: (section, from, to) => tell({ kind: "range", section, from, to }),
  });
});
tell({ kind: "ready" });
