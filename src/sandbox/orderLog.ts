import { type Operation } from "../catalogue/operation";
import { type Account, type OrderTerms, type Task, type TaskDetail } from "./account";

/** A paid order that the service has accepted since the account was seeded: one entry each time. */
export interface OrderRecord extends OrderTerms {
  type: string;
  domainName: string;
  taskNo: string;
  createdAt: number;
  outcome: "open" | "success" | "failure";
}

/** What happened to one and the same order: the same kind for the same domain on the same terms. */
export interface OrderCount extends OrderTerms {
  type: string;
  domainName: string;
  /** How often the service accepted it. Each time would cost money: more than 1 is a double order. */
  takenOn: number;
  /** How often it succeeded. */
  carriedOut: number;
  /** How often the service refused it since the sandbox was started: the client sent it, but nothing was executed. */
  refused: number;
}

/** Remembers what was ordered, according to the requests. */
export class OrderLog {
  readonly #refused: Ordered[] = [];

  constructor(private readonly account: Account) {}

  /** Records on an order's tasks what it asked for. */
  takenOn(operation: Operation, params: object, tasks: readonly Task[]): void {
    const details = tasks.flatMap((task) => task.details); // in request order
    for (const [index, ordered] of orderedBy(operation, params).entries()) {
      const detail = details[index];
      if (!detail) continue;
      detail.orderTerms = ordered.terms;
      if (wasTurnedDown(detail)) this.#refused.push(ordered);
    }
  }

  /** Records an order that the service did not accept. */
  refused(operation: Operation, params: object): void {
    this.#refused.push(...orderedBy(operation, params));
  }

  /** Every order accepted since seeding, oldest first. */
  records(): OrderRecord[] {
    return this.account.tasks
      .filter((task) => task.type.startsWith("ORDER_") && task.createdAt >= this.account.seededAt)
      .flatMap((task) =>
        task.details
          .filter((detail) => !wasTurnedDown(detail))
          .map((detail) => ({
            type: task.type,
            domainName: detail.domainName,
            ...detail.orderTerms,
            taskNo: task.taskNo,
            createdAt: task.createdAt,
            outcome: detail.outcome?.kind ?? "open",
          })),
      );
  }

  /** How often each order was accepted, carried out and refused. */
  counts(): OrderCount[] {
    const counts = new Map<string, OrderCount>();
    const countOf = ({ type, domainName, terms }: Ordered): OrderCount => {
      const key = [type, domainName, terms.currentExpirationDate, terms.years].join(" ");
      let count = counts.get(key);
      if (!count) counts.set(key, (count = { type, domainName, ...terms, takenOn: 0, carriedOut: 0, refused: 0 }));
      return count;
    };
    for (const { type, domainName, currentExpirationDate, years, outcome } of this.records()) {
      const count = countOf({ type, domainName, terms: { currentExpirationDate, years } });
      count.takenOn += 1;
      if (outcome === "success") count.carriedOut += 1;
    }
    for (const ordered of this.#refused) countOf(ordered).refused += 1;
    return [...counts.values()];
  }
}

/** One domain that an accepted batch did not include: it failed immediately and would not cost anything. */
function wasTurnedDown({ effect }: TaskDetail): boolean {
  return effect.kind === "nothing";
}

interface Ordered {
  type: string;
  domainName: string;
  terms: OrderTerms;
}

interface OrderParams {
  DomainName: string;
  SubscriptionDuration?: number;
  CurrentExpirationDate?: number;
}

/** What an order's parameters ask for, domain by domain. */
function orderedBy(operation: Operation, params: object): Ordered[] {
  const what = /CreatingOrder(\w+)$/.exec(operation.action)?.[1] ?? "";
  const type = `ORDER_${what.toUpperCase()}`;
  // For a batch, the one parameter that is a list of objects.
  const items = (Object.values(params).find((value) => Array.isArray(value)) ?? [params]) as OrderParams[];
  return items.map((item) => ({
    type,
    domainName: item.DomainName,
    terms: {
      currentExpirationDate: item.CurrentExpirationDate,
      // Without it, a registration is for one year (5.31).
      years: item.SubscriptionDuration ?? (type === "ORDER_ACTIVATE" ? 1 : undefined),
    },
  }));
}
