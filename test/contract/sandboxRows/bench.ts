import assert from "node:assert/strict";
import { catalogue, type OperationName, type ParamsOf, type ResultOf } from "../../../src/catalogue/catalogue";
import { decode } from "../../../src/codec/decode";
import { startSandbox, type TestSandbox } from "../../support/startSandbox";
import { type VendorClient } from "../../support/vendorClient";

/** What one operation does, shown by other operations. It sends the operation itself at least once, successfully. */
export type Row = (bench: RowBench) => Promise<void>;

/** Rows of some operations; all of them together must be there for every one. */
export type Rows<Name extends OperationName> = { [N in Name]: Row };

/** A sandbox of its own for one row, called by the vendor's client in one format. */
export class RowBench {
  /** What has been answered with success. */
  readonly sent = new Set<OperationName>();

  static async open(client: VendorClient, format: "JSON" | "XML"): Promise<RowBench> {
    return new RowBench(client, format, await startSandbox());
  }

  private constructor(
    private readonly client: VendorClient,
    private readonly format: "JSON" | "XML",
    readonly sandbox: TestSandbox,
  ) {}

  /** Sends an operation that is to succeed; one that only looks must leave the account as it was. */
  readonly call = async <Name extends OperationName>(name: Name, params: ParamsOf<Name>): Promise<ResultOf<Name>> => {
    const before = this.#state();
    const decoded = await this.#send(name, params);
    assert.ok(decoded.kind === "ok", JSON.stringify(decoded));
    if (catalogue[name].kind === "read") assert.ok(this.#state() === before, `${name} only looks`);
    this.sent.add(name);
    return decoded.result as ResultOf<Name>;
  };

  /** Sends an operation that is to be refused and to leave the account as it was; the code and the message. */
  async refusal<Name extends OperationName>(
    name: Name,
    params: ParamsOf<Name>,
  ): Promise<[code: string, message: string]> {
    const before = this.#state();
    const decoded = await this.#send(name, params);
    assert.ok(decoded.kind === "refused", JSON.stringify(decoded));
    assert.ok(this.#state() === before, `a refused ${name} changes nothing`);
    return [decoded.code, decoded.message];
  }

  /** The code of a refusal. */
  async code<Name extends OperationName>(name: Name, params: ParamsOf<Name>): Promise<string> {
    return (await this.refusal(name, params))[0];
  }

  /** Lets a task end; its domains, sorted by name, each with what came of it. */
  async end({ TaskNo }: { TaskNo: string }): Promise<[name: string | undefined, status: string, result?: string][]> {
    this.pass({ seconds: 6 });
    const { Data } = await this.call("listTaskDetails", { PageNum: 1, PageSize: 100, TaskNo });
    return Data.map(({ DomainName, TaskStatusCode, TaskResult, FailReason }): [string, string, string?] => {
      const said = TaskResult ?? FailReason;
      const status = TaskStatusCode === 2 ? "done" : TaskStatusCode === 3 ? "failed" : "open";
      return said === undefined ? [DomainName ?? "", status] : [DomainName ?? "", status, said];
    }).toSorted(([a], [b]) => (a < b ? -1 : 1));
  }

  pass({ seconds = 0, minutes = 0, days = 0 }): void {
    this.sandbox.clock.advance(((days * 24 * 60 + minutes) * 60 + seconds) * 1000);
  }

  async idOf(DomainName: string): Promise<string> {
    const { Data } = await this.call("listDomains", { PageNum: 1, PageSize: 1, DomainName });
    assert.equal(Data[0]?.DomainName, DomainName, "is in the account");
    return Data[0].InstanceId;
  }

  async domain(name: string): Promise<ResultOf<"getDomain">> {
    return this.call("getDomain", { InstanceId: await this.idOf(name) });
  }

  async isOwned(DomainName: string): Promise<boolean> {
    return (await this.call("listDomains", { PageNum: 1, PageSize: 1, DomainName })).TotalItemNum > 0;
  }

  async expiry(name: string): Promise<number> {
    return (await this.domain(name)).ExpirationDateLong ?? assert.fail(`${name} has no expiry`);
  }

  async transferIn(DomainName: string) {
    const { Data } = await this.call("listTransfersIn", { PageNum: 1, PageSize: 1, DomainName });
    return Data[0] ?? assert.fail(`no transfer of ${DomainName}`);
  }

  /** The token of the last mail to somebody, taken from the mailbox as a person would. */
  async tokenFor(recipient: string): Promise<string> {
    const response = await fetch(`${this.sandbox.endpoint}-/mailbox`, { headers: { accept: "application/json" } });
    const mails = (await response.json()) as { to: string; token: string }[];
    return mails.find(({ to }) => to === recipient)?.token ?? assert.fail(`no mail to ${recipient}`);
  }

  /** The account as it is once everything that is due has happened. */
  #state(): string {
    this.sandbox.orders();
    return JSON.stringify(this.sandbox.account);
  }

  async #send(name: OperationName, params: object) {
    const { action } = catalogue[name];
    // The client has a clock of its own, which knows nothing of the days that have passed here.
    const Timestamp = `${new Date(this.sandbox.clock.now()).toISOString().slice(0, 19)}Z`;
    const sent = { ...params, Timestamp };
    return decode(
      catalogue[name],
      await this.client.call(this.sandbox, action, sent, { method: "POST", format: this.format }),
    );
  }
}

/** A contact like no other in the account. */
export const newContact = {
  RegistrantName: "Sam Sample",
  RegistrantOrganization: "Käse & Söhne <GmbH>",
  Country: "DE",
  Province: "Berlin",
  City: "Berlin",
  Address: "Musterstraße 1",
  PostalCode: "10115",
  Email: "sam@sample.example",
  TelArea: "49",
  Telephone: "3023125001",
};

/** The seed's templates: the default one, and one whose e-mail is not verified. */
export const templates = { bakery: "5170612", individual: "5049715" };

/** Reasons of failures that several rows expect. */
export const reasons = {
  securityLock: "The domain name has the security lock on.",
  busy: "An operation is being processed. Please try again later.",
  notThere: "The domain name does not exist.",
};
