import { setTimeout as delay } from "node:timers/promises";
import { type CallAs } from "../api/domainApi";
import { isApiError } from "../api/errors";
import { type Account } from "../model/account";
import { type Availability, type Price } from "../model/availability";
import { type Fee } from "./effects/effect";
import { availabilityFromWire, priceFromWire } from "../stores/availabilityFromWire";

export interface PriceQuestion {
  /** As the service has it. */
  name: string;
  fee: Fee;
  years: number;
}

/** What the service says of a name: whether it could be registered, and the price asked for. */
export interface Quote {
  availability: Availability;
  /** Absent where the service tells none. */
  price: Price | undefined;
}

/** Prices are asked for in the one currency that the international site has. */
const currency = "USD";

/** So long a price that was told is not asked for again. Milliseconds. */
const freshMs = 600_000;

/** How long nothing is asked after the service has asked to be asked less often, unless it says itself. Milliseconds. */
const throttledMs = 10_000;

const mostAttempts = 5;

/** Asks the service for prices, and keeps them for a while. How many are asked for side by side is for the caller. */
export class Prices {
  private readonly known = new Map<string, { at: number; quote: Quote }>();

  constructor(
    private readonly call: CallAs,
    private readonly now: () => number,
    private readonly sleep: (ms: number) => Promise<unknown> = delay,
  ) {}

  /**
   * @param again ask even if it is known
   * @throws {ApiError} what the last attempt failed with
   */
  async ask(account: Account, question: PriceQuestion, again = false): Promise<Quote> {
    const key = [account.id, question.fee, question.name, question.years].join(" ");
    const known = this.known.get(key);
    if (known && !again && this.now() - known.at < freshMs) return known.quote;
    const quote = await this.askPatiently(account, question, mostAttempts);
    this.known.set(key, { at: this.now(), quote });
    return quote;
  }

  private async askPatiently(account: Account, { name, fee, years }: PriceQuestion, attempts: number): Promise<Quote> {
    try {
      const fees = { FeeCommand: fee, FeeCurrency: currency, FeePeriod: years } as const;
      const answer = await this.call(account, "checkDomain", { DomainName: name, ...fees });
      const asked = { currency, years };
      return { availability: availabilityFromWire(answer, asked), price: priceFromWire(answer, asked) };
    } catch (error) {
      if (attempts === 1 || !isApiError(error, "throttled")) throw error;
      await this.sleep(error.retryAfterMs ?? throttledMs);
      return this.askPatiently(account, { name, fee, years }, attempts - 1);
    }
  }
}
