import { type OwnedDomain } from "../../src/sandbox/account";
import { FormPage } from "../../test/support/formPage";
import { type Studio } from "./studio";

/** Opens the plan of a command with a pasted list. @param picks what else is asked for on the way */
export async function openPlan(
  { editor }: Studio,
  command: string,
  tab: string,
  list: readonly string[],
  picks: readonly string[] = [],
): Promise<FormPage> {
  await editor.runCommand(`Domain Desk: ${command}`);
  await editor.quickInput.pick("Paste List or Open CSV File…");
  for (const pick of picks) await editor.quickInput.pick(pick);
  const plan = await FormPage.in(editor, tab);
  await plan.fill("Domains", list.join("\n"));
  return plan;
}

/** A domain of the account that plays the cloud. */
export function owned({ cloud }: Studio, name: string): OwnedDomain {
  const domain = cloud.account.domains.find((one) => one.name === name);
  if (!domain) throw new Error(`The account has no ${name}.`);
  return domain;
}

/** Adds domains like another one to that account, unless they are there, and has the editor fetch its list anew. */
export async function addDomains(studio: Studio, like: string, names: readonly string[]): Promise<void> {
  const { domains } = studio.cloud.account;
  const template = owned(studio, like);
  for (const name of names) {
    if (domains.some((one) => one.name === name)) continue;
    domains.push({ ...structuredClone(template), name, instanceId: `S90${name}` });
  }
  await studio.editor.runCommand("Domain Desk: Refresh Domains");
}
