import { type CallAs, type ReadPriority } from "../api/domainApi";
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

/** Asks the service for prices, and keeps them for a while. How many are asked for side by side is for the caller. */
export class Prices {
  private readonly known = new Map<string, { at: number; quote: Quote }>();

  constructor(
    private readonly call: CallAs,
    private readonly now: () => number,
  ) {}

  /**
   * @param again ask even if it is known
   * @param priority whether a person waits for this one price; many are asked for in the background
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
