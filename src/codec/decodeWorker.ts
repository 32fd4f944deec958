import { parentPort } from "node:worker_threads";
import { catalogue, type OperationName } from "../catalogue/catalogue";
import { decode, type Reply } from "./decode";

/** A large answer to decode, and the ID of this job. */
export interface DecodeJob {
  id: number;
  name: OperationName;
  reply: Reply;
}

// The thread's side of `ThreadedDecoder`.
parentPort?.on("message", ({ id, name, reply }: DecodeJob) => {
  parentPort?.postMessage({ id, decoded: decode(catalogue[name], reply) });
});
