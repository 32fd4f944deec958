import { type CallAs } from "../api/domainApi";
import { type PreviewContext } from "../api/requestPreview";
import { type CommandId } from "../commands/commandTable";
import { type HasSubject } from "../commands/subject";
import { type Account } from "../model/account";
import { type Clock } from "../stores/clock";
import { type Orders } from "../orders/orders";
import { type AccountCaches } from "../stores/accountCaches";
import { type AccountStore } from "../stores/accountStore";
import { type Table } from "./formSpec";
import { type Question } from "./operation/operationWords";

/** Everything pages need from the outside; the only place where they touch the editor or the network. */
export interface PageServices {
  accounts: Pick<AccountStore, "active" | "byId">;
  call: CallAs;
  data: Pick<AccountCaches, "of">;
  orders: Pick<Orders, "place" | "quote" | "priceLimit" | "read" | "listAll" | "listOpen" | "onDidChangeOpen">;
  clock: Clock;
  /** Which of these name servers the DNS cannot find. */
  lookUpServers: (account: Account, names: readonly string[]) => Promise<readonly string[]>;
  /** How the user wants requests sent. */
  requestSettings: () => Pick<PreviewContext, "format" | "lang">;
  /** Whether an account's key comes with an STS token. @throws if the key cannot be read */
  isTemporaryKey: (account: Account) => Promise<boolean>;
  confirm: (question: Question) => Promise<boolean>;
  /** Asks for a file with a list of domains, and reads it. @returns undefined if the user canceled */
  openList: () => Promise<string | undefined>;
  /** Asks for a file and writes a table to it. */
  saveTable: (title: string, table: Table) => Promise<void>;
  /**
   * Shows an answer from the service as a document.
   * @param document JSON
   * @param answeredAt milliseconds since 1970
   * @param isBeside whether a form keeps the keyboard focus; otherwise the document opens where the user is
   */
  showAnswer: (action: string, document: string, answeredAt: number, isBeside: boolean) => void;
  showTask: (account: Account, taskNo: string) => void;
  /** Shows a failure when no page is left to show it. */
  showFailure: (error: unknown) => void;
  runCommand: (id: CommandId, on: HasSubject) => Promise<void>;
}
