/**
 * Stands in for the editor around a page: brings the session's messages to it and its own to the session, in the order in
 * which they come. Loaded before the page's own script.
 */
const { search, searchParams } = new URL(location.href);
const heard = new EventSource(`messages${search}`);
const unsent: unknown[] = [];
let stage: string | undefined;
let sending = Promise.resolve<unknown>(undefined);
let kept: unknown;

document.body.classList.add(`vscode-${searchParams.get("theme") ?? "dark"}`);

const send = (message: unknown) => {
  if (stage === undefined) unsent.push(message);
  else sending = sending.then(() => fetch(`stages/${stage}`, { method: "POST", body: JSON.stringify(message) }));
};

heard.addEventListener("stage", ({ data }: MessageEvent<string>) => {
  stage = data;
  unsent.splice(0).forEach(send);
});
heard.addEventListener("told", ({ data }: MessageEvent<string>) => parent.postMessage({ told: data }, location.origin));
heard.addEventListener("message", ({ data }: MessageEvent<string>) =>
  window.dispatchEvent(new MessageEvent("message", { data: JSON.parse(data) as unknown })),
);
// It would come back by itself, to another stage.
heard.addEventListener("error", () => heard.close());

window.acquireVsCodeApi = () => ({
  postMessage: send,
  getState: () => kept as never,
  setState: (state) => {
    kept = state;
    return state;
  },
});
