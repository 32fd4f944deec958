import assert from "node:assert/strict";
import { catalogue } from "../../../src/catalogue/catalogue";
import { type Operation } from "../../../src/catalogue/operation";
import { encode, problemWith } from "../../../src/codec/encode";

const problems = (operation: Operation, params: object) => {
  const encoded = encode(operation, params);
  return encoded.kind === "problems" ? encoded.problems.map(({ field, message }) => `${field}: ${message}`) : [];
};

const renewal = { DomainName: "example.com", CurrentExpirationDate: 1_700_000_000_000, SubscriptionDuration: 1 };

describe("encode", () => {
  it("writes lists with indexes from 1 and plain values as text", () => {
    assert.deepEqual(encode(catalogue.acknowledgeTaskResults, { TaskDetailNo: ["a", "b"] }), {
      kind: "pairs",
      pairs: [
        ["TaskDetailNo.1", "a"],
        ["TaskDetailNo.2", "b"],
      ],
    });
    assert.deepEqual(encode(catalogue.renewDomain, { ...renewal, UseCoupon: false }), {
      kind: "pairs",
      pairs: [
        ["DomainName", "example.com"],
        ["CurrentExpirationDate", "1700000000000"],
        ["SubscriptionDuration", "1"],
        ["UseCoupon", "false"],
      ],
    });
  });

  it("sends an internationalized name in punycode", () => {
    const encoded = encode(catalogue.checkDomain, { DomainName: "Bücher.example" });
    assert.deepEqual(encoded.kind === "pairs" && encoded.pairs, [["DomainName", "xn--bcher-kva.example"]]);
  });

  const refused: [what: string, operation: Operation, params: object, expected: string[]][] = [
    [
      "a missing parameter",
      catalogue.renewDomain,
      { ...renewal, DomainName: "" },
      ["DomainName: Missing: Domain name."],
    ],
    [
      "0 years",
      catalogue.renewDomain,
      { ...renewal, SubscriptionDuration: 0 },
      ["SubscriptionDuration: Years must be 1 or more."],
    ],
    [
      "11 years",
      catalogue.renewDomain,
      { ...renewal, SubscriptionDuration: 11 },
      ["SubscriptionDuration: Years must be 10 or less."],
    ],
    [
      "half a year",
      catalogue.renewDomain,
      { ...renewal, SubscriptionDuration: 0.5 },
      ["SubscriptionDuration: Years must be a whole number."],
    ],
    [
      "an empty list",
      catalogue.acknowledgeTaskResults,
      { TaskDetailNo: [] },
      ["TaskDetailNo: Task results: at least 1 required."],
    ],
    [
      "a wrong choice",
      catalogue.listDomains,
      { PageNum: 1, PageSize: 10, OrderByType: "UP" },
      ["OrderByType: Sort order must be one of these: ASC, DESC."],
    ],
    [
      "name servers without saying that one's own are meant",
      catalogue.registerDomain,
      { DomainName: "example.com", RegistrantProfileId: "1", Dns1: "ns1.example.com" },
      ["Dns1: Dns1 is allowed only if AliyunDns is false."],
    ],
    [
      "one's own name servers without naming them",
      catalogue.registerDomain,
      { DomainName: "example.com", RegistrantProfileId: "1", AliyunDns: false },
      ["Dns1: Dns1 is required if AliyunDns is false.", "Dns2: Dns2 is required if AliyunDns is false."],
    ],
    [
      "a name that is none",
      catalogue.checkDomain,
      { DomainName: "exa mple.com" },
      ['DomainName: "exa mple.com" isn\'t a domain name. Enter one like example.com.'],
    ],
    [
      "a name inside another domain",
      catalogue.checkDomain,
      { DomainName: "www.example.co.uk" },
      ['DomainName: "www.example.co.uk" is part of another domain. Enter example.co.uk instead.'],
    ],
    [
      "an ending alone",
      catalogue.checkDomain,
      { DomainName: "co.uk" },
      ['DomainName: "co.uk" is only a TLD. Enter a domain name like example.co.uk.'],
    ],
    [
      "a country that is none",
      catalogue.saveRegistrantProfile,
      { RegistrantProfileId: "1", Country: "Germany" },
      ['Country: "Germany" isn\'t a country code. Enter two letters (ISO 3166) like DE or SG.'],
    ],
    [
      "an e-mail address that is none",
      catalogue.saveRegistrantProfile,
      { RegistrantProfileId: "1", Email: "a@b" },
      ['Email: "a@b" isn\'t an e-mail address. Enter one like name@example.com.'],
    ],
    [
      "a calling code that is none",
      catalogue.saveRegistrantProfile,
      { RegistrantProfileId: "1", TelArea: "999" },
      ['TelArea: "999" isn\'t a country calling code. Enter digits like 49 or 65.'],
    ],
    [
      "a telephone number that is none",
      catalogue.saveRegistrantProfile,
      { RegistrantProfileId: "1", Telephone: "call me" },
      ['Telephone: "call me" isn\'t a telephone number. Enter 4 to 14 digits, without the country calling code.'],
    ],
    [
      "a telephone number that its country has not",
      catalogue.saveRegistrantProfile,
      { RegistrantProfileId: "1", TelArea: "65", Telephone: "123456789012" },
      ['Telephone: "123456789012" has the wrong length for a telephone number with country calling code +65.'],
    ],
    [
      "an IP address that is none",
      catalogue.getDomain,
      { InstanceId: "S1", UserClientIp: "1.2.3" },
      ['UserClientIp: "1.2.3" isn\'t an IP address. Enter one like 192.0.2.1 or 2001:db8::1.'],
    ],
  ];
  for (const [what, operation, params, expected] of refused) {
    it(`refuses ${what} before sending`, () => assert.deepEqual(problems(operation, params), expected));
  }

  it("asks for the whole contact where no template is named, and for none of it where one is", () => {
    assert.equal(problems(catalogue.registerDomain, { DomainName: "example.com" }).length, 11);
    assert.deepEqual(
      problems(catalogue.registerDomain, { DomainName: "example.com", RegistrantProfileId: "1", City: "Ulm" }),
      ["City: City is allowed only if RegistrantProfileId is left out."],
    );
  });

  const order = { DomainName: "example.com", RegistrantProfileId: "1" };

  it("names a field in a list by its place, counted from 1, and says what is wrong with it", () => {
    const orders = (second: object) => ({ OrderActivateParam: [order, { ...order, ...second }] });
    assert.deepEqual(problems(catalogue.registerDomains, orders({ SubscriptionDuration: 11 })), [
      "OrderActivateParam.2.SubscriptionDuration: Years must be 10 or less.",
    ]);
    assert.deepEqual(problems(catalogue.registerDomains, orders({ AliyunDns: false, Dns1: "ns1.example.com" })), [
      "OrderActivateParam.2.Dns2: Dns2 is required if AliyunDns is false.",
    ]);
    assert.deepEqual(problems(catalogue.registerDomains, orders({ City: "Ulm" })), [
      "OrderActivateParam.2.City: City is allowed only if RegistrantProfileId is left out.",
    ]);
    assert.deepEqual(problems(catalogue.registerDomains, orders({ DomainName: "x y.com" })), [
      'OrderActivateParam.2.DomainName: "x y.com" isn\'t a domain name. Enter one like example.com.',
    ]);
  });

  it("leaves empty fields of a list's items out", () => {
    const encoded = encode(catalogue.registerDomains, {
      OrderActivateParam: [{ ...order, City: "", Dns1: undefined }],
    });
    assert.deepEqual(encoded, {
      kind: "pairs",
      pairs: [
        ["OrderActivateParam.1.DomainName", "example.com"],
        ["OrderActivateParam.1.RegistrantProfileId", "1"],
      ],
    });
  });

  it("an item that is none is told as such", () => {
    for (const item of [null, "x", 5])
      assert.deepEqual(problems(catalogue.registerDomains, { OrderActivateParam: [item] }).length, 1);
  });

  it("a list that is none is told as such, with nothing said of its items", () => {
    assert.deepEqual(problems(catalogue.registerDomains, { OrderActivateParam: "all" }).length, 1);
    assert.match(problems(catalogue.registerDomains, {})[0] ?? "", /^OrderActivateParam: Missing: .*\.$/);
  });

  it("refuses values of another kind", () => {
    assert.deepEqual(problems(catalogue.renewDomain, { ...renewal, UseCoupon: "yes" }), [
      "UseCoupon: Use a coupon must be true or false.",
    ]);
    assert.deepEqual(problems(catalogue.renewDomain, { ...renewal, DomainName: 5 }), [
      "DomainName: Domain name must be text.",
    ]);
    assert.deepEqual(problems(catalogue.acknowledgeTaskResults, { TaskDetailNo: ["a", ""] }), [
      "TaskDetailNo.2: Task results can't be empty.",
    ]);
    assert.match(
      problems(catalogue.deleteRegistrantProfile, { RegistrantProfileId: "x" })[0] ?? "",
      /up to 19 digits\.$/,
    );
  });

  it("refuses more than a batch takes", () => {
    const DomainName = Array.from({ length: 101 }, (_, n) => `a${n}.com`);
    assert.deepEqual(problems(catalogue.setSecurityLocks, { DomainName, Status: true }), [
      "DomainName: Domain names: no more than 100 in one request.",
    ]);
  });

  it("tells everything that is wrong at once, formats when the rest is right", () => {
    assert.equal(problems(catalogue.renewDomain, {}).length, 3);
    assert.deepEqual(
      problems(catalogue.saveRegistrantProfile, { RegistrantProfileId: "1", Email: "a", Country: "b" }).map(
        (problem) => problem.split(":")[0],
      ),
      ["Country", "Email"],
    );
  });

  describe("of one value alone says", () => {
    const cases: [operation: Operation, path: string[], value: unknown, problem: string | undefined][] = [
      [catalogue.renewDomain, ["SubscriptionDuration"], 11, "Years must be 10 or less."],
      [catalogue.renewDomain, ["SubscriptionDuration"], 10, undefined],
      [catalogue.renewDomain, ["DomainName"], "example.com", undefined],
      [catalogue.renewDomain, ["DomainName"], "x y.com", '"x y.com" isn\'t a domain name. Enter one like example.com.'],
      [catalogue.registerDomains, ["OrderActivateParam", "SubscriptionDuration"], 0, "Years must be 1 or more."],
      [catalogue.registerDomains, ["OrderActivateParam", "SubscriptionDuration"], 1, undefined],
      [catalogue.acknowledgeTaskResults, ["TaskDetailNo", ""], "a", undefined],
      [
        catalogue.setSecurityLocks,
        ["DomainName", ""],
        "x y.com",
        '"x y.com" isn\'t a domain name. Enter one like example.com.',
      ],
      [catalogue.setSecurityLocks, ["DomainName"], [], "Domain names: at least 1 required."],
    ];
    for (const [operation, path, value, problem] of cases) {
      it(`${operation.action} ${path.join(".")} ${JSON.stringify(value)}: ${problem ?? "nothing"}`, () =>
        assert.equal(problemWith(operation, path, value), problem));
    }
  });
});
