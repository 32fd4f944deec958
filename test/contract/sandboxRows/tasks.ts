import assert from "node:assert/strict";
import { type ResultOf } from "../../../src/catalogue/catalogue";
import { type RowBench, type Rows } from "./bench";

const page = { PageNum: 1, PageSize: 10 };
const names = ["exampleforge.dev", "exampleorchard.com", "failover-example.com"];

const lock = ({ call }: RowBench) => call("setSecurityLocks", { DomainName: names, Status: true });

export const taskRows: Rows<
  | "listTasks"
  | "listTaskDetails"
  | "listTaskHistory"
  | "listTaskDetailHistory"
  | "pollTaskResults"
  | "acknowledgeTaskResults"
> = {
  async listTasks(bench) {
    const { TaskNo } = await lock(bench);
    const newest = async () => {
      const { Data } = await bench.call("listTasks", { PageNum: 1, PageSize: 1, Lang: "zh" });
      return Data.map((task) => [task.TaskNo, task.TaskStatus, task.TaskStatusCode, task.TaskNum]).flat();
    };
    assert.deepEqual(await newest(), [TaskNo, "WAITING_EXECUTE", 1, 3]);
    bench.pass({ seconds: 2 });
    assert.deepEqual(await newest(), [TaskNo, "EXECUTING", 2, 3]);
    bench.pass({ seconds: 4 });
    assert.deepEqual(await newest(), [TaskNo, "COMPLETE", 3, 3]);
    const { Data, TotalItemNum } = await bench.call("listTasks", { ...page, Lang: "zh" });
    assert.equal(Data[0]?.TaskTypeDescription, "设置域名安全锁");
    bench.pass({ days: 90 });
    const later = await bench.call("listTasks", page);
    assert.ok(TotalItemNum > 0 && later.TotalItemNum === 0, "only the history knows what is older");
    const day = bench.sandbox.clock.now();
    assert.equal((await bench.call("listTasks", { ...page, BeginCreateTime: day })).TotalItemNum, 0);
  },

  async listTaskDetails(bench) {
    const { TaskNo } = await lock(bench);
    const details = async (filter: object) => {
      const { Data } = await bench.call("listTaskDetails", { ...page, TaskNo, ...filter });
      return Data.map((detail) => [detail.DomainName, detail.TaskStatus, detail.TryCount]);
    };
    assert.deepEqual(
      await details({ TaskStatus: 0 }),
      names.map((name) => [name, "WAITING_EXECUTE", 0]),
    );
    bench.pass({ seconds: 6 });
    assert.deepEqual(await details({ TaskStatus: 3 }), [["failover-example.com", "EXECUTE_FAILURE", 3]]);
    assert.deepEqual(await details({ TaskStatus: 2, DomainName: "EXAMPLEFORGE.DEV" }), [
      ["exampleforge.dev", "EXECUTE_SUCCESS", 0],
    ]);
    assert.deepEqual(await details({ InstanceId: await bench.idOf("exampleorchard.com") }), [
      ["exampleorchard.com", "EXECUTE_SUCCESS", 0],
    ]);
    const failed = await bench.call("listTaskDetails", { ...page, TaskNo, TaskStatus: 3, Lang: "zh" });
    assert.match(failed.Data[0]?.FailReason ?? "", /^注册局/);
    assert.equal((await bench.call("listTaskDetails", { ...page, TaskNo: "none" })).TotalItemNum, 0);
  },

  async pollTaskResults(bench) {
    const poll = async (filter: object) => {
      const { Data } = await bench.call("pollTaskResults", { ...page, ...filter });
      return Data.map((detail) => [detail.DomainName, detail.TaskStatusCode]);
    };
    const seeded = await poll({});
    assert.equal(seeded.length, 3, "left over from before");
    const { TaskNo } = await lock(bench);
    assert.deepEqual(await poll({ TaskNo }), [], "nothing has ended yet");
    bench.pass({ seconds: 6 });
    assert.deepEqual((await poll({ TaskNo })).toSorted(), [
      ["exampleforge.dev", 2],
      ["exampleorchard.com", 2],
      ["failover-example.com", 3],
    ]);
    assert.deepEqual(await poll({ TaskNo, TaskResultStatus: 3 }), [["failover-example.com", 3]]);
    assert.deepEqual(await poll({ DomainName: "exampleforge.dev" }), [["exampleforge.dev", 2]]);
    assert.equal((await poll({})).length, seeded.length + 3, "they are delivered until they are acknowledged");
  },

  async acknowledgeTaskResults(bench) {
    const { TaskNo } = await lock(bench);
    const details = await bench.call("listTaskDetails", { ...page, TaskNo });
    const TaskDetailNo = details.Data.map((detail) => detail.TaskDetailNo);
    assert.deepEqual(
      await bench.call("acknowledgeTaskResults", { TaskDetailNo }),
      { Result: 0 },
      "nothing to take yet",
    );
    bench.pass({ seconds: 6 });
    const [first = "", ...rest] = TaskDetailNo;
    const acknowledge = (...numbers: string[]) => bench.call("acknowledgeTaskResults", { TaskDetailNo: numbers });
    assert.deepEqual(await acknowledge(first, "none", first), { Result: 1 });
    assert.equal((await bench.call("pollTaskResults", { ...page, TaskNo })).TotalItemNum, 2);
    assert.deepEqual(await acknowledge(first, ...rest), { Result: 2 });
    assert.equal((await bench.call("pollTaskResults", { ...page, TaskNo })).TotalItemNum, 0);
    assert.equal((await bench.call("listTaskDetails", { ...page, TaskNo })).TotalItemNum, 3, "still to be looked at");
  },

  async listTaskHistory(bench) {
    const first = await bench.call("listTaskHistory", { PageSize: 7 });
    const { TaskNo } = await lock(bench);
    assert.deepEqual(await bench.call("listTaskHistory", { PageSize: 7 }), first, "an open task is none of it yet");
    bench.pass({ seconds: 6 });

    const numbers: (string | undefined)[] = [];
    let answer: ResultOf<"listTaskHistory"> = await bench.call("listTaskHistory", { PageSize: 7 });
    assert.equal(answer.CurrentPageCursor?.TaskNo, TaskNo);
    assert.deepEqual(answer.CurrentPageCursor, answer.Objects[0]);
    for (;;) {
      numbers.push(...answer.Objects.map((task) => task.TaskNo));
      const { NextPageCursor: next } = answer;
      const firstHere = answer.Objects[0]?.TaskNo;
      if (!next?.TaskNo) break;
      answer = await bench.call("listTaskHistory", { PageSize: 7, ...cursorOf(next) });
      assert.equal(answer.Objects[0]?.TaskNo, next.TaskNo);
      assert.equal(answer.PrePageCursor?.TaskNo, firstHere, "and back");
    }
    assert.equal(new Set(numbers).size, numbers.length);
    assert.equal(numbers.length, bench.sandbox.account.tasks.length);
    const back = await bench.call("listTaskHistory", { PageSize: 7, ...cursorOf(answer.PrePageCursor ?? {}) });
    assert.equal(back.Objects.at(-1)?.TaskNo, numbers.at(-1 - answer.Objects.length));
    const none = await bench.call("listTaskHistory", { PageSize: 7, EndCreateTime: 0 });
    assert.deepEqual(
      [none.Objects, none.NextPageCursor?.TaskNo, none.PrePageCursor?.TaskNo],
      [[], undefined, undefined],
    );
  },

  async listTaskDetailHistory(bench) {
    const { TaskNo } = await lock(bench);
    const ask = (more: object) => bench.call("listTaskDetailHistory", { PageSize: 2, TaskNo, ...more });
    assert.deepEqual((await ask({})).Objects, []);
    bench.pass({ seconds: 6 });
    const first = await ask({});
    assert.deepEqual(
      first.Objects.map((detail) => detail.DomainName),
      names.slice(0, 2),
    );
    assert.equal(first.PrePageCursor?.TaskDetailNo, undefined);
    const { DomainName: DomainNameCursor = "", TaskDetailNo: TaskDetailNoCursor = "" } = first.NextPageCursor ?? {};
    const second = await ask({ DomainNameCursor, TaskDetailNoCursor });
    assert.deepEqual(
      second.Objects.map((detail) => [detail.DomainName, detail.TaskStatusCode]),
      [["failover-example.com", 3]],
    );
    assert.equal(second.NextPageCursor?.TaskDetailNo, undefined);
    assert.equal(second.PrePageCursor?.DomainName, names[0]);
    assert.deepEqual(
      (await ask({ TaskStatus: 3 })).Objects.map((detail) => detail.DomainName),
      names.slice(2),
    );
  },
};

function cursorOf({ TaskNo, CreateTimeLong }: { TaskNo?: string | undefined; CreateTimeLong?: number | undefined }) {
  return { TaskNoCursor: TaskNo ?? "", CreateTimeCursor: CreateTimeLong ?? 0 };
}
