import { type ServerResponse } from "node:http";

/** Longer than a window needs to be reloaded, shorter than anybody minds a process left behind. */
const graceMs = 2_000;
/** For the window that has started the sandbox to join it. */
const firstJoinMs = 20_000;

/**
 * The editor windows that use this sandbox: each holds one request open, which ends with the window however it ends.
 * When the last has left and none has come back, the sandbox is deserted.
 */
export class Windows {
  readonly #present = new Set<ServerResponse>();
  #timer: NodeJS.Timeout;
  #disposed = false;

  constructor(private readonly onDeserted: () => void) {
    this.#timer = setTimeout(onDeserted, firstJoinMs);
  }

  /** Begins the answer that lasts as long as the window; its first line is `greeting` in JSON. */
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
