import { type Availability } from "../../model/availability";
import { type Clock } from "../../stores/clock";
import { type Disposable } from "../../stores/emitter";

/** A name the user may want, and the number of years, which affects its price. */
export interface NameQuestion {
  /** In ASCII. */
  name: string;
  years: number;
}

export type Asked = NameQuestion & { answer: "checking" | Availability };

/** How long typing must pause before the service is queried; it allows ten queries a second. */
const pauseMs = 400;

/** Queries only the latest name: not while it is being typed, and answers about older ones are dropped. */
export class NameCheck implements Disposable {
  private timer: Disposable | undefined;
  private abort: AbortController | undefined;
  private waiting: (() => void)[] = [];
  /** What is known about the latest name. */
  asked: Asked | undefined;

  constructor(
    private readonly look: (question: NameQuestion, signal: AbortSignal) => Promise<Availability>,
    private readonly clock: Clock,
    private readonly onDidChange: () => void,
  ) {}

  /** Sets the current name, if any; queries the service unless the answer is known or on its way. */
  about(question: NameQuestion | undefined): void {
    if (question?.name === this.asked?.name && question?.years === this.asked?.years) return;
    this.stop();
    this.asked = question && { ...question, answer: "checking" };
    if (this.asked) this.timer = this.clock.after(pauseMs, () => this.ask());
    else this.tellWaiting();
  }

  /** Queries again, immediately. */
  again(): void {
    if (!this.asked) return;
    this.stop();
    this.asked = { ...this.asked, answer: "checking" };
    void this.ask();
  }

  /** Waits for the answer about the latest name, skipping the typing pause. */
  async settled(): Promise<void> {
    if (this.asked?.answer !== "checking") return;
    if (!this.abort) this.again();
    await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  dispose(): void {
    this.stop();
    this.tellWaiting();
  }

  /** `look` does not reject. */
  private async ask(): Promise<void> {
    const { asked } = this;
    if (!asked) return;
    const abort = (this.abort = new AbortController());
    const answer = await this.look(asked, abort.signal);
    if (abort.signal.aborted) return;
    this.abort = undefined;
    this.asked = { ...asked, answer };
    this.onDidChange();
    this.tellWaiting();
  }

  private stop(): void {
    this.timer?.dispose();
    this.abort?.abort();
    this.abort = undefined;
  }

  private tellWaiting(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}
