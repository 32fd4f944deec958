import { type CallAs } from "../api/domainApi";
import { type Account } from "../model/account";
import { type Change } from "../model/change";
import { changeFromWire } from "./changeFromWire";
import { CursorList } from "./cursorList";

const pageSize = 20;
const dayMs = 86_400_000;

/** The changes to one domain, newest first, between two days in UTC (`2026-11-24`; empty for no limit). */
export class ChangeLog {
  private shown = { from: "", to: "" };
  /** The service searches only its newest 1,000 entries; a narrower range shows the others (section 5.8). */
  isCutOff = false;
  readonly changes: CursorList<Change, number>;

  constructor(
    private readonly account: Account,
    private readonly call: CallAs,
    private readonly domainName: string,
  ) {
    this.changes = new CursorList((pageNum = 1) => this.fetchPage(pageNum));
  }

  get range(): { from: string; to: string } {
    return this.shown;
  }

  /** Fetches the changes of a different range of days. */
  async show(range: { from: string; to: string }): Promise<void> {
    this.shown = range;
    await this.changes.restart();
  }

  private async fetchPage(pageNum: number) {
    const from = Date.parse(this.shown.from);
    const to = Date.parse(this.shown.to);
    const page = await this.call(this.account, "listChanges", {
      PageNum: pageNum,
      PageSize: pageSize,
      DomainName: this.domainName,
      ...(Number.isNaN(from) ? {} : { StartDate: from }),
      // Both days are inclusive.
      ...(Number.isNaN(to) ? {} : { EndDate: to + dayMs - 1 }),
    });
    this.isCutOff = page.ResultLimit === true;
    const isLast = pageNum * pageSize >= page.TotalItemNum || page.Data.length === 0;
    return { items: page.Data.map(changeFromWire), next: isLast ? undefined : pageNum + 1 };
  }
}
