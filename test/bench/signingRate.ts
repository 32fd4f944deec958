import Client from "@alicloud/pop-core";
import httpx from "httpx";
import { randomUUID } from "node:crypto";
import { canonicalQuery, type Pair, sign } from "../../src/signing/sign";
import { type Figure, quantile, timesMs } from "./figure";

const batch = 500;

/** Requests signed in a second, ours and the vendor's client's, and how many times as fast ours is. In turns, medians. */
export async function signingRate(): Promise<Figure[]> {
  const credentials = { accessKeyId: "testid", accessKeySecret: "testsecret" };
  const params = { DomainName: "example.com", CurrentExpirationDate: "1825128045000", SubscriptionDuration: "1" };
  const pairs: Pair[] = Object.entries({ Action: "X", Version: "2017-12-18", Format: "JSON", ...params });
  const ours = () => {
    for (let n = 0; n < batch; n++) canonicalQuery(sign(pairs, credentials, Date.now(), randomUUID()));
  };

  // The client hands its finished form to httpx, which sends nothing here.
  const original = httpx.request;
  httpx.request = () => Promise.reject(new Error("not sent"));
  const client = new Client({ ...credentials, endpoint: "http://127.0.0.1:1", apiVersion: "2017-12-18" });
  const vendors = async () => {
    for (let n = 0; n < batch; n++)
      await client.request("X", params, { method: "POST", formatParams: false }).catch(() => undefined);
  };
  const [ourMs, vendorMs]: [number[], number[]] = [[], []];
  for (let round = 0; round < 12; round++) {
    ourMs.push(...(await timesMs(1, ours)));
    vendorMs.push(...(await timesMs(1, vendors)));
  }
  httpx.request = original;
  const [our, vendor] = [ourMs, vendorMs].map((times) => (batch * 1000) / quantile(times, 0.5)) as [number, number];
  return [
    { name: "requests signed", value: our, unit: "1/s" },
    { name: "requests signed by @alicloud/pop-core", value: vendor, unit: "1/s" },
    { name: "signing, ours to pop-core's", value: our / vendor, unit: "times" },
  ];
}
