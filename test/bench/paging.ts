import { createServer } from "node:http";
import { type AddressInfo } from "node:net";
import { DomainApi } from "../../src/api/domainApi";
import { everyItem, pageSize } from "../../src/api/everyItem";
import { type Figure } from "./figure";

const domains = 10_000;
const pageMs = 100;

/** What the queue lets run side by side. */
const lanes = 4;

/**
 * How long 10,000 domains take from a service that answers a page after 100 ms, against the least it could take: the first
 * page, then the others in fours. Page by page, as it was before, and by everyItem, in one run.
 */
export async function pagingOfTenThousand(): Promise<Figure[]> {
  const server = createServer((request, response) => {
    let form = "";
    request.on("data", (part: Buffer) => (form += part.toString()));
    request.on("end", () => {
      const from = (Number(new URLSearchParams(form).get("PageNum")) - 1) * pageSize;
      const body = JSON.stringify({
        RequestId: "R",
        TotalItemNum: domains,
        Data: { Domain: from < domains ? Array.from({ length: pageSize }, (_, n) => domainRow(from + n)) : [] },
      });
      setTimeout(() => response.end(body), pageMs);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const api = new DomainApi();
  const caller = {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    credentials: { accessKeyId: "id", accessKeySecret: "secret" },
  };
  const fetchPage = (page: { PageNum: number; PageSize: number }) => api.call(caller, "listDomains", page);
  await fetchPage({ PageNum: 1, PageSize: pageSize });

  const pages = domains / pageSize;
  const pageByPageMs = await lasts(async () => {
    let seen = 0;
    for (let PageNum = 1; PageNum <= pages; PageNum++) {
      seen += (await fetchPage({ PageNum, PageSize: pageSize })).Data.length;
    }
    return seen;
  });
  const sideBySideMs = await lasts(async () => {
    const items = await everyItem({
      fetchPage,
      itemsOf: ({ Data }) => Data,
      idOf: ({ InstanceId }) => InstanceId,
    });
    return items.length;
  });
  await api.close();
  server.close();
  const floorMs = (1 + Math.ceil((pages - 1) / lanes)) * pageMs;
  return [
    { name: "10,000 domains at 100 ms a page, page by page: floors", value: pageByPageMs / floorMs, unit: "times" },
    { name: "10,000 domains at 100 ms a page: floors", value: sideBySideMs / floorMs, unit: "times" },
  ];
}

async function lasts(readAll: () => Promise<number>): Promise<number> {
  const startedAt = performance.now();
  const read = await readAll();
  if (read !== domains) throw new Error(`${read} domains instead of ${domains}`);
  return performance.now() - startedAt;
}

function domainRow(n: number): object {
  const date = "2026-01-02 03:04:05";
  return {
    InstanceId: `S${n}`,
    DomainName: `n${n}.com`,
    DomainStatus: "3",
    DomainType: "gTLD",
    RegistrationDate: date,
    RegistrationDateLong: 1_767_323_045_000,
    ExpirationDate: date,
    ExpirationDateLong: 1_767_323_045_000,
    ExpirationDateStatus: "1",
    ExpirationCurrDateDiff: 100,
    Premium: false,
    ProductId: "2a",
    DomainAuditStatus: "SUCCEED",
    DomainGroupId: "",
    DomainGroupName: "",
    Remark: "",
    RegistrantType: "1",
  };
}
