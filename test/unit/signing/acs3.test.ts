import assert from "node:assert/strict";
import { acs3CanonicalRequest, acs3Signature, acs3StringToSign } from "../../../src/signing/acs3";

/** The worked example of the vendor's help, "V3 request structure and signature": RunInstances in Shanghai. */
const request = {
  method: "POST",
  path: "/",
  query: [
    ["RegionId", "cn-shanghai"],
    ["ImageId", "win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd"],
  ] as [string, string][],
  headers: {
    "x-acs-signature-nonce": "3156853299f313e23d1673dc12e1703d",
    "x-acs-date": "2023-10-26T10:22:32Z",
    "x-acs-content-sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "x-acs-action": "RunInstances",
    "x-acs-version": "2014-05-26",
    host: "ecs.cn-shanghai.aliyuncs.com",
  },
  body: "",
};
const canonical = `POST
/
ImageId=win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd&RegionId=cn-shanghai
host:ecs.cn-shanghai.aliyuncs.com
x-acs-action:RunInstances
x-acs-content-sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
x-acs-date:2023-10-26T10:22:32Z
x-acs-signature-nonce:3156853299f313e23d1673dc12e1703d
x-acs-version:2014-05-26

host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version
e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855`;

describe("acs3", () => {
  it("writes the canonical request of the vendor's example", () =>
    assert.equal(acs3CanonicalRequest(request), canonical));

  it("hashes and signs it as the vendor does", () => {
    const text = acs3StringToSign(canonical);
    assert.equal(text, "ACS3-HMAC-SHA256\n7ea06492da5221eba5297e897ce16e55f964061054b7695beedaac1145b1e259");
    assert.equal(
      acs3Signature(text, "YourAccessKeySecret"),
      "06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0",
    );
  });

  it("signs a header without the blanks around its value", () =>
    assert.equal(
      acs3CanonicalRequest({ ...request, headers: { host: "  a.example " } }).split("\n")[3],
      "host:a.example",
    ));
});
