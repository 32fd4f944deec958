import * as vscode from "vscode";
import { type Account } from "../../model/account";
import { type Domain } from "../../model/domain";
import { accountCommands } from "./accountCommands";
import { type CommandsOf, type DomainCommand, type SubjectCommand } from "../../commands/command";
import { activityCommands } from "./activityCommands";
import { type CommandId, commandTable, type Need } from "../../commands/commandTable";
import { type AppServices } from "../appServices";
import { dnsHostCommands } from "./dnsHostCommands";
import { domainCommands } from "./domainCommands";
import { domainsCommands } from "./domainsCommands";
import { emailCommands } from "./emailCommands";
import { orderCommands } from "./orderCommands";
import { pickDomains } from "./pickDomain";
import { registrantCommands } from "./registrantCommands";
import { type HasSubject, type Subject } from "../../commands/subject";
import { taskCommands } from "./taskCommands";
import { transferCommands } from "./transferCommands";
import { viewCommands } from "./viewCommands";

/** The implementation of every command. */
export class Commands {
  private readonly table: CommandsOf<string>;

  constructor(private readonly services: AppServices) {
    this.table = {
      ...accountCommands(services),
      ...domainCommands(services),
      ...domainsCommands(services),
      ...dnsHostCommands(services),
      ...taskCommands(services),
      ...transferCommands(services),
      ...registrantCommands(services),
      ...emailCommands(services),
      ...orderCommands(services),
      ...activityCommands(services),
      ...viewCommands(services),
    };
  }

  /**
   * Runs a command, after asking for what it needs and wasn't given.
   * @param on what it was called on; `undefined` from the palette
   * @param selected everything selected in the view it was called on
   * @throws the command's error
   */
  async run(id: CommandId, on: HasSubject | undefined, selected: readonly HasSubject[] = []): Promise<void> {
    const need = commandTable[id] as Need;
    const act: unknown = this.table[id];
    if (need === "nothing") {
      await (act as () => unknown)();
      return;
    }
    const subject = on?.subject;
    const account = subject && "account" in subject ? subject.account : this.services.accounts.active;
    if (!account && need !== "failure") {
      await offerSignIn();
      return;
    }
    if (need === "account") await (act as (account: Account) => unknown)(account as Account);
    else if (need === "domain" || need === "domains") {
      const several = need === "domains";
      const { fits } = act as DomainCommand<unknown>;
      const given = domainsOf(several && selected.length > 0 ? selected : [on], fits);
      await this.runOnDomains(account as Account, act as DomainCommand<unknown>, several, given);
    } else {
      const { run, pick } = act as SubjectCommand<Subject["kind"]> & { pick?: (account: Account) => Promise<Subject> };
      const chosen = subject?.kind === need ? subject : account && (await pick?.(account));
      if (!chosen) return;
      const others = selected.flatMap(({ subject: other }) =>
        other?.kind === need && other !== chosen ? [other] : [],
      );
      await run(chosen, [chosen, ...others]);
    }
  }

  private async runOnDomains(
    account: Account,
    { title, fits, run, forList }: DomainCommand<unknown>,
    several: boolean,
    given: readonly Domain[],
  ): Promise<void> {
    const how = forList ? "severalOrList" : several ? "several" : "one";
    const domains = given.length > 0 ? given : await pickDomains(this.services.data.of(account), title, fits, how);
    if (!domains) return;
    if (domains.length > 0) await run(account, several ? domains : domains[0]);
    else await forList?.(account);
  }
}

/** For a row above domains, takes only the domains the command applies to. */
function domainsOf(rows: readonly (HasSubject | undefined)[], fits: (domain: Domain) => boolean): Domain[] {
  const all = rows.flatMap((row) => {
    const subject = row?.subject;
    if (subject?.kind === "group" || subject?.kind === "filter") return subject.domains.filter(fits);
    return subject?.kind === "domain" ? [subject.domain] : [];
  });
  // A domain may also be selected below a filter.
  return [...new Map(all.map((domain) => [domain.instanceId, domain])).values()];
}

/** Without an account, the palette hides commands that need one, but a key may still be bound to them. */
async function offerSignIn(): Promise<void> {
  const signInFirst = vscode.l10n.t("Sign In");
  const pressed = await vscode.window.showInformationMessage(
    vscode.l10n.t("Sign in to an account first."),
    signInFirst,
  );
  if (pressed) await vscode.commands.executeCommand("domainDesk.account.signIn");
}
