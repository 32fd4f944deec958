import * as vscode from "vscode";
import { type ResultOf } from "../../catalogue/catalogue";
import {
  type Confirmation,
  type OrderName,
  type Params,
  type Possible,
  type Proposal,
} from "../../orders/effects/effect";
import { type ConfirmedOrder, effectOf } from "../../orders/effects/effects";
import { obstacleText } from "../../orders/effects/words";
import { type Account } from "../../model/account";
import { type AppServices } from "../appServices";
import { notifyPlaced } from "./notifyPlaced";

/** The last question before something changes. */
export interface QuickQuestion {
  message: string;
  /** What happens, in lines; the account (above it) and the risk (below it) are added automatically. */
  detail?: string;
  /** The button to confirm; defaults to the operation's own label. */
  yes?: string;
}

/** An order placed right away, without a form. */
export interface QuickOrder<Name extends OrderName> {
  operation: Name;
  /** What its effect would do to each of its subjects. */
  proposed: readonly [Proposal, ...Proposal[]];
  /** Codes and tokens: sent, never stored. */
  secrets?: Params;
  /** Absent if the user just typed into a box that says the same: nobody is asked twice. */
  question?: QuickQuestion;
  /** The status bar message once it is accepted. */
  done: string;
}

/** The service's answer, and the task that carries out the order unless it was carried out at once. */
export interface Accepted<Name extends OrderName> {
  answer: ResultOf<Name>;
  taskNo: string | undefined;
}

/**
 * Asks once, sends once through the journal, and reports the result.
 * @returns `undefined` if the user cancelled, or if nothing was accepted (the user then gets a message)
 * @throws if the account is read-only, or with the service's refusal
 */
export async function quickOrder<Name extends OrderName>(
  { orders, showTask }: Pick<AppServices, "orders" | "showTask">,
  account: Account,
  { operation, proposed, secrets, question, done }: QuickOrder<Name>,
): Promise<Accepted<Name> | undefined> {
  orders.checkMayOrder(account.id, operation);
  const effect = effectOf(operation);
  const order = orderOf(proposed);
  if (typeof order === "string") {
    void vscode.window.showWarningMessage(vscode.l10n.t("{0} Nothing was sent.", order));
    return undefined;
  }
  if (question && !(await isAgreed(account, question, effect.confirmation(order.shared, order.items))))
    return undefined;
  const sentence = effect.sentence(order, account.name);
  const agreed = { operation, ...order, ...(secrets ? { secrets } : {}), sentence };
  const sending = { location: vscode.ProgressLocation.Window, title: sentence };
  const placed = await vscode.window.withProgress(sending, () => orders.place(account, agreed));
  switch (placed.kind) {
    case "accepted":
      vscode.window.setStatusBarMessage(`$(check) ${done}`, statusMs);
      return { answer: placed.answer as ResultOf<Name>, taskNo: placed.taskNo };
    case "refused":
      throw placed.error;
    default:
      // Not awaited: the message stays until the user responds.
      void notifyPlaced(placed, (taskNo) => showTask(account, taskNo));
      return undefined;
  }
}

/** The order, or why it isn't possible. */
function orderOf(proposed: readonly Proposal[]): Pick<ConfirmedOrder, "items" | "shared"> | string {
  const possible: Possible[] = [];
  for (const proposal of proposed) {
    if (proposal.kind === "impossible") return obstacleText(proposal.why);
    possible.push(proposal);
  }
  const [first, ...more] = possible;
  if (!first) throw new Error("An order needs something that it is done to.");
  return { items: [first.item, ...more.map(({ item }) => item)], shared: first.shared };
}

/** How long a status bar message stays. */
const statusMs = 8_000;

async function isAgreed(
  account: Account,
  { message, detail, yes }: QuickQuestion,
  confirmation: Confirmation,
): Promise<boolean> {
  const sandbox = vscode.l10n.t("This is the sandbox: nothing outside this computer changes.");
  const lines = [
    [vscode.l10n.t("Account: {0}", account.name), ...(account.kind === "sandbox" ? [sandbox] : [])].join("\n"),
    ...(detail ? [detail] : []),
    ...(confirmation.risk ? [confirmation.risk] : []),
  ];
  const button = yes ?? confirmation.yes;
  const options = { modal: true, detail: lines.join("\n\n") };
  return (await vscode.window.showWarningMessage(message, options, button)) === button;
}
