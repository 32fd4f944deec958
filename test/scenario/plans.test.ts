import { strict as assert } from "node:assert";
import { leftOutField } from "../../src/pages/formSpec";
import { rowsOf } from "../../src/pages/formValues";
import { yearsLater } from "../../src/model/domain";
import { type PlanBench, startPlanBench } from "../support/planBench";
import { type SessionPage } from "../support/sessionPage";

describe("a plan", () => {
  let bench: PlanBench;
  beforeEach(async () => {
    bench = await startPlanBench();
  });
  afterEach(() => bench.stop());

  const owned = () => bench.sandbox.account.domains;
  const domain = (name: string) => {
    const found = owned().find((one) => one.name === name);
    assert.ok(found, name);
    return found;
  };
  const remarks = ({ state }: SessionPage) =>
    Object.fromEntries((state.table?.rows ?? []).map(({ id, message }) => [id, message?.text ?? ""]));
  const ready = (page: SessionPage) => page.until(({ table }) => table?.summary.tone !== "busy");

  it("says for each domain what is now and what will be, and sends one batch of those that take part", async () => {
    const names = ["examplebakery.com", "example-harbor.com"];
    const before = names.map((name) => domain(name).expiresAt);
    const page = bench.open("renew", { domains: names });
    await ready(page);
    assert.deepEqual(
      page.state.table?.rows.map(({ cells }) => cells[1]),
      ["1", "1"],
    );
    page.fill({ years: "2" });
    await ready(page);
    assert.match(page.state.review.sentences.join(" "), /^Renew 2 domains for a total of 4 years in account/);
    page.submit();
    await page.until(({ review }) => /2 in progress/.test(review.sentences.join()));
    assert.equal(bench.sandbox.orders().length, 2);
    await bench.pass(60_000);
    await page.until(({ review }) => /2 of 2 done/.test(review.sentences.join()));
    assert.deepEqual(
      names.map((name) => domain(name).expiresAt),
      before.map((expiresAt) => yearsLater(expiresAt, 2)),
    );
    assert.deepEqual(Object.values(remarks(page)), ["Done", "Done"]);
    page.act("exportRows");
    assert.deepEqual(
      bench.saved?.rows.map(({ label, message }) => [label, message?.text]),
      names.map((name) => [name, "Done"]),
    );
  });

  it("knows its orders again, though the window was reloaded before their answers were there", async () => {
    const names = ["examplebakery.com", "example-harbor.com"];
    const page = bench.open("renew", { domains: names });
    await ready(page);
    page.submit();
    await page.until(() => rowsOf(page.values["sent"]).length === 2);
    const draft = { formId: page.formId, accountId: bench.account.id, values: page.values };
    await page.until(({ review }) => /2 in progress/.test(review.sentences.join()));

    const again = bench.open("renew", { draft });
    await again.until(({ review }) => /2 in progress/.test(review.sentences.join()));
    await bench.pass(60_000);
    await again.until(({ review }) => /2 of 2 done/.test(review.sentences.join()));
  });

  it("takes a list with years of its own, says what cannot be done, and waits until that is left out", async () => {
    const page = bench.open("renew");
    page.fill({
      domains: "domain;years\nexamplebakery.com;3\nnobody-has-this.com;1\nexample-harbor.com;eleven\nnonsense",
    });
    await ready(page);
    assert.deepEqual(remarks(page), {
      "examplebakery.com": "",
      "nobody-has-this.com": "This domain isn't in the account.",
      "example-harbor.com": '"eleven" isn\'t a valid number of years. Enter 1 to 10.',
      "line 4": '"nonsense" is only a TLD. Enter a domain name like example.nonsense.',
    });
    assert.match(page.state.review.sentences.join(), /3 rows have problems/);
    page.submit();
    assert.deepEqual(bench.sandbox.orders(), []);
    page.act("leaveOutBad");
    await ready(page);
    assert.match(page.state.review.sentences.join(), /^Renew 1 domain for a total of 3 years/);
    page.submit();
    await page.until(({ review }) => /1 in progress/.test(review.sentences.join()));
    assert.deepEqual(
      bench.sandbox.orders().map(({ domainName }) => domainName),
      ["examplebakery.com"],
    );
  });

  it("leaves out what the user leaves out", async () => {
    const page = bench.open("renew", { domains: ["examplebakery.com", "example-harbor.com"] });
    await ready(page);
    page.fill({ [leftOutField]: [{ "": "examplebakery.com" }] });
    page.submit();
    await page.until(({ review }) => /1 in progress/.test(review.sentences.join()));
    assert.deepEqual(
      bench.sandbox.orders().map(({ domainName }) => domainName),
      ["example-harbor.com"],
    );
  });

  it("sends nothing when somebody else has changed a domain meanwhile, and shows both", async () => {
    const page = bench.open("renew", { domains: ["examplebakery.com"] });
    await ready(page);
    const { expiresAt } = domain("examplebakery.com");
    domain("examplebakery.com").expiresAt = yearsLater(expiresAt, 1);
    page.submit();
    await page.until(({ review }) => review.message !== undefined);
    assert.deepEqual(bench.sandbox.orders(), []);
    assert.match(page.state.review.message?.text ?? "", /1 domain changed in the meantime/);
    assert.match(remarks(page)["examplebakery.com"] ?? "", /Someone else changed this in the meantime\. It was: /);
    page.submit();
    await page.until(({ review }) => /1 in progress/.test(review.sentences.join()));
    assert.equal(bench.sandbox.orders().length, 1);
  });

  it("sends nothing by a button that was pressed under other words", async () => {
    const page = bench.open("renew", { domains: ["examplebakery.com"] });
    await ready(page);
    const { review, table } = page.state;
    page.fill({ years: "5" });
    const { formId } = page;
    page.session.receive({ kind: "submit", formId, agreed: review.sentences, table: table?.version });
    assert.match(page.state.review.message?.text ?? "", /has changed since you pressed/);
    assert.deepEqual(bench.sandbox.orders(), []);
  });
});
