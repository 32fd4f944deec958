import { isUnderWay, type TransferIn } from "../model/transfer";
import { type AccountCache } from "./accountCache";
import { type Disposable } from "./emitter";
import { type Clock } from "./clock";

export interface TransferWatchOptions {
  clock: Clock;
  /** The account whose transfers are shown, if any. */
  data: () => AccountCache | undefined;
  /** Whether the transfers are visible to the user. */
  isLookedAt: () => boolean;
  /**
   * Called for transfers that were in progress at the previous read and no longer are, except those the account itself
   * has canceled.
   */
  onEnded: (data: AccountCache, ended: readonly TransferIn[]) => void;
}

/** Milliseconds; the interval grows while nothing changes. The steps of a transfer take minutes to days. */
const pace = { firstMs: 15_000, growth: 1.6, longestMs: 300_000 };

/** Rereads the list of transfers while one is in progress and the list is visible. */
export class TransferWatch implements Disposable {
  private data: AccountCache | undefined;
  private listening: Disposable | undefined;
  private timer: Disposable | undefined;
  private before: readonly TransferIn[] | undefined;
  private readAt = 0;
  private quietReads = 0;

  constructor(private readonly options: TransferWatchOptions) {}

  /** Call this when another account is shown, or when the list becomes visible or hidden. */
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

/** If the account itself canceled the transfer, its order reports that. */
function isOver(transfer: TransferIn): boolean {
  return !isUnderWay(transfer) && !transfer.isCancelled;
}

function idOf({ instanceId, domainName }: TransferIn): string {
  return instanceId ?? domainName;
}
