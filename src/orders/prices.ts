import { type CallAs, type ReadPriority } from "../api/domainApi";
import { type Account } from "../model/account";
import { type Availability, type Price } from "../model/availability";
import { type Fee } from "./effects/effect";
import { availabilityFromWire, priceFromWire } from "../stores/availabilityFromWire";

export interface PriceQuestion {
  /** As the service writes it. */
  name: string;
  fee: Fee;
  years: number;
}

/** What the service says about a name: whether it can be registered, and the price it charges. */
export interface Quote {
  availability: Availability;
  /** Absent if the service doesn't quote one. */
  price: Price | undefined;
}

/** The only currency of the international site, used for all price queries. */
const currency = "USD";

/** How long a quoted price isn't asked for again, in milliseconds. */
const freshMs = 600_000;

/** Asks the service for prices, and keeps them for a while. The caller decides how many to ask for in parallel. */
export class Prices {
  private readonly known = new Map<string, { at: number; quote: Quote }>();

  constructor(
    private readonly call: CallAs,
    private readonly now: () => number,
  ) {}

  /**
   * @param again ask even if it is known
   * @param priority whether a person is waiting for this one price; bulk queries run in the background
   * @throws {ApiError}
   */
  async ask(
    account: Account,
    question: PriceQuestion,
    again = false,
    priority: ReadPriority = "background",
  ): Promise<Quote> {
    const { name, fee, years } = question;
    const key = [account.id, fee, name, years].join(" ");
    const known = this.known.get(key);
    if (known && !again && this.now() - known.at < freshMs) return known.quote;
    const fees = { FeeCommand: fee, FeeCurrency: currency, FeePeriod: years } as const;
    const answer = await this.call(account, "checkDomain", { DomainName: name, ...fees }, { priority });
    const asked = { currency, years };
    const quote = { availability: availabilityFromWire(answer, asked), price: priceFromWire(answer, asked) };
    this.known.set(key, { at: this.now(), quote });
    return quote;
  }
}
