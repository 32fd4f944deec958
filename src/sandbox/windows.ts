import { type ServerResponse } from "node:http";

/** Longer than a window takes to reload, shorter than anyone would mind a leftover process. */
const graceMs = 2_000;
/** How long the window that started the sandbox has to join it. */
const firstJoinMs = 20_000;

/**
 * The editor windows that use this sandbox: each keeps one request open, which ends with the window, however it ends.
 * When the last one has left and none has returned, the sandbox is deserted.
 */
export class Windows {
  readonly #present = new Set<ServerResponse>();
  #timer: NodeJS.Timeout;
  #disposed = false;

  constructor(private readonly onDeserted: () => void) {
    this.#timer = setTimeout(onDeserted, firstJoinMs);
  }

  /** Starts the answer that lasts as long as the window; its first line is `greeting` as JSON. */
  join(response: ServerResponse, greeting: object): void {
    clearTimeout(this.#timer);
    this.#present.add(response);
    response.on("close", () => {
      this.#present.delete(response);
      if (this.#present.size > 0 || this.#disposed) return;
      this.#timer = setTimeout(this.onDeserted, graceMs);
    });
    response.writeHead(200, { "content-type": "application/x-ndjson" });
    response.write(`${JSON.stringify(greeting)}\n`);
  }

  /** Stops waiting; the sandbox is ending. */
  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#timer);
  }
}
