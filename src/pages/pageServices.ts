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

/** All that pages need of the world around them; what of it touches the editor, or the network, is found here alone. */
export interface PageServices {
  accounts: Pick<AccountStore, "active" | "byId">;
  call: CallAs;
  data: Pick<AccountCaches, "of">;
  orders: Pick<Orders, "place" | "quote" | "priceLimit" | "read" | "listAll" | "listOpen" | "onDidChangeOpen">;
  clock: Clock;
  /** Which of some name servers are not to be found in the DNS. */
  lookUpServers: (account: Account, names: readonly string[]) => Promise<readonly string[]>;
  /** How the user wants requests sent. */
  requestSettings: () => Pick<PreviewContext, "format" | "lang">;
  /** Whether an account's key comes with an STS token. @throws where the key cannot be read */
  isTemporaryKey: (account: Account) => Promise<boolean>;
  confirm: (question: Question) => Promise<boolean>;
  /** Asks for a file with a list of domains, and reads it. @returns nothing where the user gave up */
  openList: () => Promise<string | undefined>;
  /** Asks for a file and writes a table into it. */
  saveTable: (title: string, table: Table) => Promise<void>;
  /**
   * Shows an answer of the service as a document.
   * @param document JSON
   * @param answeredAt milliseconds since 1970
   * @param isBeside whether there is a form that keeps the keyboard; without one it is shown where the user is
   */
  showAnswer: (action: string, document: string, answeredAt: number, isBeside: boolean) => void;
  showTask: (account: Account, taskNo: string) => void;
  /** Shows a failure that no page can show any more. */
  showFailure: (error: unknown) => void;
  runCommand: (id: CommandId, on: HasSubject) => Promise<void>;
}
