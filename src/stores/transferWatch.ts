import { isUnderWay, type TransferIn } from "../model/transfer";
import { type AccountCache } from "./accountCache";
import { type Disposable } from "./emitter";
import { type Clock } from "./clock";

export interface TransferWatchOptions {
  clock: Clock;
  /** The account whose transfers are shown, if any. */
  data: () => AccountCache | undefined;
  /** Whether the user has the transfers before the eyes. */
  isLookedAt: () => boolean;
  /** Called for transfers that were under way when the list was read before, and no longer are, but for those that the account has cancelled. */
  onEnded: (data: AccountCache, ended: readonly TransferIn[]) => void;
}

/** Milliseconds: growing while nothing changes. The steps of a transfer take minutes to days. */
const pace = { firstMs: 15_000, growth: 1.6, longestMs: 300_000 };

/** Reads the list of transfers in again while one is under way and somebody looks at them. */
export class TransferWatch implements Disposable {
  private data: AccountCache | undefined;
  private listening: Disposable | undefined;
  private timer: Disposable | undefined;
  private before: readonly TransferIn[] | undefined;
  private readAt = 0;
  private quietReads = 0;

  constructor(private readonly options: TransferWatchOptions) {}

  /** To be called when another account is shown, or the user looks or no longer looks. */
  update(): void {
    const data = this.options.data();
    if (data !== this.data) {
      this.listening?.dispose();
      this.data = data;
      this.before = undefined;
      this.listening = data?.transfers.onDidChange(() => this.read());
      this.read();
    }
    this.quietReads = 0;
    this.schedule();
  }

  dispose(): void {
    this.listening?.dispose();
    this.timer?.dispose();
  }

  private read(): void {
    const { data, before } = this;
    if (!data || (data.transfers.known.kind !== "ready" && data.transfers.known.kind !== "failed")) return;
    const { value: now } = data.transfers;
    this.readAt = this.options.clock.now();
    this.quietReads = JSON.stringify(now) === JSON.stringify(before) ? this.quietReads + 1 : 0;
    this.before = now;
    const underWay = new Set(before?.filter(isUnderWay).map(idOf));
    const ended = now?.filter((transfer) => underWay.has(idOf(transfer)) && isOver(transfer)) ?? [];
    if (ended.length > 0) this.options.onEnded(data, ended);
    this.schedule();
  }

  private schedule(): void {
    this.timer?.dispose();
    const { clock, isLookedAt } = this.options;
    const { data } = this;
    if (!data || !isLookedAt() || !data.transfers.value?.some(isUnderWay)) return;
    const pauseMs = Math.min(pace.firstMs * pace.growth ** this.quietReads, pace.longestMs);
    this.timer = clock.after(Math.max(this.readAt + pauseMs - clock.now(), 0), () => data.refreshTransfers());
  }
}

/** What the account itself has cancelled, its order tells. */
function isOver(transfer: TransferIn): boolean {
  return !isUnderWay(transfer) && !transfer.isCancelled;
}

function idOf({ instanceId, domainName }: TransferIn): string {
  return instanceId ?? domainName;
}
