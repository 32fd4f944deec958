import * as vscode from "vscode";
import { type ParamsOf, type ResultOf } from "../../catalogue/catalogue";
import { type Confirmation, confirmationOf } from "../../pages/operation/confirmations";
import { type OrderName } from "../../orders/placeOrder";
import { type Account } from "../../model/account";
import { type OrderItem } from "../../model/order";
import { type AppServices } from "../appServices";
import { effectOf } from "../../orders/effectOf";
import { notifyPlaced } from "./notifyPlaced";

/** The last question before something changes. */
export interface QuickQuestion {
  message: string;
  /** What happens, in lines; the account stands above it and what it undoes below it by themselves. */
  detail?: string;
  /** The button that agrees; otherwise the operation's own word for it. */
  yes?: string;
}

/** Something that is done at once, without a form. */
export interface QuickOrder<Name extends OrderName> {
  operation: Name;
  params: ParamsOf<Name>;
  /** Which of the parameters are never written down: codes and tokens. */
  secrets?: readonly (keyof ParamsOf<Name>)[];
  /** What it is done to, for the journal: domains, or what stands in their place. */
  items: readonly [OrderItem, ...OrderItem[]];
  /** Left out where the user has just typed into a box that says the same: nobody is asked twice. */
  question?: QuickQuestion;
  /** What the user agrees to, for the journal. */
  sentence: string;
  /** What the status bar says once it is accepted. */
  done: string;
}

/** What the service answered, and the task that carries it out, if it was not carried out at once. */
export interface Accepted<Name extends OrderName> {
  answer: ResultOf<Name>;
  taskNo: string | undefined;
}

/**
 * Asks once, sends once, through the journal, and says what became of it.
 * @returns nothing where the user gave up, or where nothing was accepted and they have been told
 * @throws where the account is read-only, or what the service refused it with
 */
export async function quickOrder<Name extends OrderName>(
  { orders, showTask }: Pick<AppServices, "orders" | "showTask">,
  account: Account,
  { operation, params: all, secrets: secretNames = [], items, question, sentence, done }: QuickOrder<Name>,
): Promise<Accepted<Name> | undefined> {
  orders.checkMayOrder(account.id, operation);
  if (question && !(await isAgreed(account, question, confirmationOf(operation, all)))) return undefined;
  const pick = (isSecret: boolean) =>
    Object.fromEntries(
      Object.entries(all).filter(([name]) => secretNames.includes(name as keyof ParamsOf<Name>) === isSecret),
    ) as ParamsOf<Name>;
  const agreed = { operation, effect: effectOf(operation), params: pick(false), secrets: pick(true), items, sentence };
  const sending = { location: vscode.ProgressLocation.Window, title: sentence };
  const placed = await vscode.window.withProgress(sending, () => orders.place(account, agreed));
  switch (placed.kind) {
    case "accepted":
      vscode.window.setStatusBarMessage(`$(check) ${done}`, statusMs);
      return { answer: placed.answer as ResultOf<Name>, taskNo: placed.taskNo };
    case "refused":
      throw placed.error;
    default:
      // Not waited for: the message stays until it is answered.
      void notifyPlaced(placed, (taskNo) => showTask(account, taskNo));
      return undefined;
  }
}

/** How long a word in the status bar stays. */
const statusMs = 8_000;

async function isAgreed(
  account: Account,
  { message, detail, yes }: QuickQuestion,
  act: Confirmation,
): Promise<boolean> {
  const sandbox = vscode.l10n.t("This is the sandbox: nothing outside this computer changes.");
  const lines = [
    [vscode.l10n.t("Account: {0}", account.name), ...(account.kind === "sandbox" ? [sandbox] : [])].join("\n"),
    ...(detail ? [detail] : []),
    ...(act.risk ? [act.risk] : []),
  ];
  const button = yes ?? act.yes;
  const options = { modal: true, detail: lines.join("\n\n") };
  return (await vscode.window.showWarningMessage(message, options, button)) === button;
}
