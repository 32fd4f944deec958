import * as l10n from "@vscode/l10n";
import { type Reason, type ReasonCode } from "../model/order";
import { displayName } from "../model/domain";
import { namesText } from "./orderWords";

/** Why nothing was carried out, as a sentence; a code of a newer version, whose window shares the journal, as it is. */
export function reasonText(reason: Reason): string {
  if (typeof reason === "string") return reason;
  const { code, domains = [] } = reason;
  return Object.hasOwn(words, code) ? words[code](domains.map(displayName)) : code;
}

const words: Record<ReasonCode, (domains: readonly string[]) => string> = {
  sameInProgress: (domains) => l10n.t("The same was already in progress for {0}.", namesText(domains)),
  editorEnded: () => l10n.t("VS Code closed before the order was sent."),
  takenOver: () => l10n.t("Another window closed the order first."),
  noTrace: () => l10n.t("The answer was lost, and there is no trace of the request."),
  noTemplate: () =>
    l10n.t(
      "The answer was lost, and no template in the account holds all of it. Check the list before you save it again.",
    ),
  nothingOrdered: () => l10n.t("The answer was lost, and nothing was ordered."),
  unreachable: () => l10n.t("Alibaba Cloud couldn't be reached."),
  certificate: () => l10n.t("The certificate of the service or of the proxy isn't trusted."),
  proxy: () => l10n.t("The proxy refused to connect, or its address can't be used."),
  editorUnfit: () => l10n.t("The network settings of VS Code aren't safe enough for orders."),
  cancelled: () => l10n.t("It was canceled."),
};
