import * as vscode from "vscode";
import { type ActsOf } from "./act";
import { type Desk } from "./desk";
import { isRenewable } from "./domainRows";
import { tellPlaced } from "./notifications";
import { type Panels } from "./panels";
import { renewDomain } from "./renewDomain";

/** What the commands on domains do. */
export function domainActs({ data, following, showTask }: Desk, panels: Panels): ActsOf<"domain"> {
  return {
    "domainDesk.domain.register": () => panels.register.show(),
    "domainDesk.domain.renew": {
      title: vscode.l10n.t("Renew"),
      fits: isRenewable,
      run: async (account, domain) => {
        const placed = await renewDomain((owner, agreed) => following.place(owner, agreed), data.of(account), domain);
        if (!placed) return;
        if (placed.kind === "refused") throw placed.error;
        await tellPlaced(placed, (taskNo) => showTask(account, taskNo));
      },
    },
    "domainDesk.domain.copyName": {
      title: vscode.l10n.t("Copy Name"),
      fits: () => true,
      run: (_account, domains) => vscode.env.clipboard.writeText(domains.map(({ name }) => name).join("\n")),
    },
  };
}
