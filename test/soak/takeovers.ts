import { type ChildProcess } from "node:child_process";
import { type ChildNews } from "./child";
import { gone, prepareGround } from "./ground";
import { emptyTally, type Tally } from "./tally";

/** So many at a time: nearly all of it is waiting. */
const atOnce = 4;

/** Kills the window that asks, by the machine's own clock, and measures how long it takes until another asks. */
export async function playTakeovers(): Promise<Tally> {
  const times = await Promise.all(Array.from({ length: atOnce }, takeover));
  return { ...emptyTally(), takeovers: times.length, takeoverMaxMs: Math.max(...times) };
}

async function takeover(): Promise<number> {
  // A task that does not end meanwhile.
  const ground = await prepareGround(1, 0.01);
  const first = ground.start({ domainNames: ["slow-harbour.com"], stays: true });
  await asks(first);
  const others = [1, 2].map(() => ground.start({ domainNames: [], stays: true }));
  // They ask once each when they begin; from then on the first alone does.
  await Promise.all(others.map(asks));
  await asks(first);
  const next = Promise.race(others.map(asks));
  first.kill("SIGKILL");
  await gone(first);
  const killedAt = Date.now();
  const ms = (await next) - killedAt;
  for (const other of others) other.kill("SIGKILL");
  await Promise.all(others.map(gone));
  await ground.remove();
  return ms;
}

/** When a program next asks the service, in milliseconds since 1970. */
function asks(program: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    const hear = (news: ChildNews) => {
      if (news.kind !== "asks") return;
      program.off("message", hear);
      resolve(news.at);
    };
    program.on("message", hear);
  });
}
