import assert from "node:assert/strict";
import { holdTask, releaseTasks } from "../../../src/sandbox/heldTasks";
import { seedAccount } from "../../../src/sandbox/seed";
import { type Task, type TaskDetail } from "../../../src/sandbox/account";

describe("tasks that hang", () => {
  it("are released without touching what had ended", () => {
    const account = seedAccount(0, 1);
    const detail = (domainName: string, endsAt: number): TaskDetail => ({
      detailNo: domainName,
      domainName,
      startsAt: 1,
      endsAt,
      effect: { kind: "nothing" },
      acknowledged: false,
    });
    const refused = {
      ...detail("a-example.com", 5),
      outcome: { kind: "failure" as const, reason: { en: "r", zh: "r" } },
    };
    const open = detail("b-example.com", 9);
    const task: Task = {
      taskNo: "t",
      type: "ORDER_RENEW",
      createdAt: 1,
      clientIp: "127.0.0.1",
      details: [refused, open],
    };
    account.tasks.push(task);
    holdTask(task);
    assert.deepEqual([refused.endsAt, new Date(open.endsAt).getUTCFullYear()], [5, 9999]);
    assert.equal(releaseTasks(account, 100), 1);
    assert.deepEqual([refused.endsAt, open.endsAt], [5, 100]);
    assert.equal(releaseTasks(account, 200), 0);
  });
});
