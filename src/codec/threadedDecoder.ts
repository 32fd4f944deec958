import { Worker } from "node:worker_threads";
import { catalogue, type OperationName } from "../catalogue/catalogue";
import { decode, type Decoded, type Reply, type Unreadable } from "./decode";
import { type DecodeJob } from "./decodeWorker";

/**
 * Bodies up to this size are decoded right away, even a hostile one in well under 50 ms (`npm run bench`); larger ones
 * in a separate thread, so that we never block the editor's other extensions. A page of a hundred domains is 48 KiB of
 * JSON or 72 KiB of XML.
 */
const atOnceBytes = { json: 192 * 1024, xml: 24 * 1024 };

/** Longer than a slow machine takes to decode 5 MiB, the most we ever receive. */
const longestMs = 20_000;

/** Decodes answers without blocking the calling thread. */
export class ThreadedDecoder {
  private worker: Worker | undefined;
  private jobs = 0;
  private readonly waiting = new Map<number, { job: DecodeJob; answer: (decoded: Decoded) => void }>();

  /** @param workerFile the compiled `decodeWorker` */
  constructor(
    private readonly workerFile: string,
    private readonly execArgv?: string[],
  ) {}

  /** Like `decode`, for an answer of any size. Never rejects. */
  async decode(name: OperationName, reply: Reply): Promise<Decoded> {
    const limit = looksLikeXml(reply.body) ? atOnceBytes.xml : atOnceBytes.json;
    if (reply.body.byteLength <= limit) return decode(catalogue[name], reply);
    const job = { id: ++this.jobs, name, reply };
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.giveUp("tooLong", "the answer takes too long to read"), longestMs);
      this.waiting.set(job.id, {
        job,
        answer: (decoded) => {
          clearTimeout(timer);
          this.waiting.delete(job.id);
          if (this.waiting.size === 0) this.worker?.unref();
          resolve(decoded);
        },
      });
      this.start().postMessage(job);
    });
  }

  /** Ends the thread and abandons whatever it is decoding. */
  close(): void {
    this.giveUp("stopped", "the reading was ended");
  }

  private start(): Worker {
    if (!this.worker) {
      const worker = new Worker(this.workerFile, { execArgv: this.execArgv });
      worker.on("message", ({ id, decoded }: { id: number; decoded: Decoded }) =>
        this.waiting.get(id)?.answer(decoded),
      );
      worker.on("error", () => this.giveUp("malformed", "the answer cannot be read"));
      this.worker = worker;
    }
    this.worker.ref();
    return this.worker;
  }

  private giveUp(why: Unreadable, reason: string): void {
    void this.worker?.terminate();
    this.worker = undefined;
    for (const { job, answer } of [...this.waiting.values()]) {
      answer({ kind: "unreadable", status: job.reply.status, why, reason, requestId: undefined });
    }
  }
}

/** Judges by the first byte that is not blank; if none comes soon, assumes XML, the slower one. */
function looksLikeXml(body: Uint8Array): boolean {
  const first = body.subarray(0, 1024).find((byte) => !blanks.has(byte));
  return first === undefined || first === "<".charCodeAt(0);
}

/** White space, and the UTF-8 byte order mark. */
const blanks = new Set([0x09, 0x0a, 0x0d, 0x20, 0xef, 0xbb, 0xbf]);
