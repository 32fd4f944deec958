import { renew } from "../../orders/effects/paidOrders";
import { obstacleText } from "../../orders/effects/words";
import * as vscode from "vscode";
import { type ConfirmedOrder } from "../../orders/effects/effects";
import { type PlaceResult } from "../../orders/placeOrder";
import { type Account } from "../../model/account";
import { type Price } from "../../model/availability";
import { displayName, type Domain, type DomainDetails, isRenewable } from "../../model/domain";
import { type AccountCache } from "../../stores/accountCache";
import { dayText } from "../../texts/dates";
import { type Orders } from "../../orders/orders";
import { type Renewal, renewalYears } from "../../model/renewalYears";
import { yearsText } from "../../texts/counts";
import { moneyText } from "../../texts/numbers";

/**
 * Renews a domain: asks for the years, confirms with both dates and the account, then places the order.
 * @returns what became of the order, or `undefined` if the user cancelled or was told why it can't be renewed
 * @throws the error of looking up the domain; then nothing was sent
 */
export async function renewDomain(
  orders: Pick<Orders, "place" | "quote">,
  data: AccountCache,
  domain: Domain,
): Promise<PlaceResult | undefined> {
  const { account } = data;
  let details = await renewableDetails(data, domain);
  while (details) {
    const renewal = await pickYears(account, details);
    if (!renewal) return undefined;
    // The user may have taken their time: what they agree to must still be true.
    const [current, price] = await Promise.all([
      renewableDetails(data, domain),
      priceOf(orders, account, details.name, renewal.years),
    ]);
    if (current?.expiresAt === details.expiresAt) {
      const isAgreed = await confirm(account, current, renewal, price);
      const order = isAgreed ? agreed(account, current, renewal) : undefined;
      return order && orders.place(account, order);
    }
    details = current;
  }
  return undefined;
}

/** `undefined` if the service quotes no price or can't be asked: the domain can be renewed without knowing it. */
async function priceOf(
  orders: Pick<Orders, "quote">,
  account: Account,
  name: string,
  years: number,
): Promise<Price | undefined> {
  const quote = await orders.quote(account, { name, fee: "renew", years }).catch(() => undefined);
  return quote?.price;
}

/** What a renewal needs: the exact expiration, which lets the service refuse an order based on an outdated state. */
type Renewable = DomainDetails & { expiresAt: number };

/** Refetches the domain. If it can't be renewed, explains why to the user and returns `undefined`. */
async function renewableDetails(data: AccountCache, domain: Domain): Promise<Renewable | undefined> {
  const name = displayName(domain.name);
  const title = vscode.l10n.t("Looking up {0}…", name);
  const looking = { location: vscode.ProgressLocation.Window, title };
  const details = await vscode.window.withProgress(looking, () => data.current(domain));
  const { expiresAt } = details;
  if (!isRenewable(details)) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t("{0} is in redemption: it can only be redeemed now. Use Redeem… instead.", name),
    );
    return undefined;
  }
  if (expiresAt === undefined) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t(
        "Alibaba Cloud doesn't say exactly when {0} expires. Without that, it couldn't refuse an order that was already carried out, so nothing was sent. Renew the domain in the Alibaba Cloud console.",
        name,
      ),
    );
    return undefined;
  }
  return { ...details, expiresAt };
}

async function pickYears(account: Account, details: Renewable): Promise<Renewal | undefined> {
  const name = displayName(details.name);
  const renewals = renewalYears(details.expiresAt, Date.now());
  if (renewals.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        "{0} is already renewed until {1}. Domains can't be renewed more than ten years ahead.",
        name,
        dayText(details.expiresAt),
      ),
    );
    return undefined;
  }
  const items = renewals.map((renewal) => ({
    label: yearsText(renewal.years),
    description: vscode.l10n.t("until {0}", dayText(renewal.expiresAt)),
    renewal,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("Renew {0} ({1})", name, account.name),
    placeHolder: vscode.l10n.t("It expires on {0}. Select how long to renew it for.", dayText(details.expiresAt)),
    ignoreFocusOut: true,
  });
  return chosen?.renewal;
}

async function confirm(
  account: Account,
  details: Renewable,
  renewal: Renewal,
  price: Price | undefined,
): Promise<boolean> {
  const yes = vscode.l10n.t("Renew");
  const detail = [
    vscode.l10n.t("Account: {0}", account.name),
    vscode.l10n.t("Current expiration date: {0}", dayText(details.expiresAt)),
    vscode.l10n.t("New expiration date: {0}", dayText(renewal.expiresAt)),
    ...(details.premium ? [vscode.l10n.t("This is a premium name with a premium price.")] : []),
    price
      ? vscode.l10n.t("Price: {0}", moneyText(Number(price.amount), price.currency))
      : vscode.l10n.t("Alibaba Cloud doesn't quote a price."),
    "",
    account.kind === "sandbox"
      ? vscode.l10n.t("This is the sandbox: nothing is charged. In a real account, this order costs money.")
      : vscode.l10n.t("This is a real purchase, charged to account {0}.", account.name),
  ].join("\n");
  const message = vscode.l10n.t("Renew {0} for {1}?", displayName(details.name), yearsText(renewal.years));
  return (await vscode.window.showWarningMessage(message, { modal: true, detail }, yes)) === yes;
}

function agreed(account: Account, details: Renewable, { years }: Renewal): ConfirmedOrder | undefined {
  const proposal = renew.propose({ domain: details }, { years }, Date.now());
  if (proposal.kind === "impossible") {
    void vscode.window.showErrorMessage(vscode.l10n.t("{0} Nothing was sent.", obstacleText(proposal.why)));
    return undefined;
  }
  const { item, shared } = proposal;
  const sentence = renew.sentence({ items: [item], shared }, account.name);
  return { operation: "renewDomain", items: [item], shared, sentence };
}
