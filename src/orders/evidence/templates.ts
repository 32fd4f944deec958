import { type Answer, type CallAs } from "../../api/domainApi";
import { pages } from "../../api/pages";
import { type Account } from "../../model/account";
import { type OrderItem } from "../../model/order";

const pageSize = 100;

type Template = Answer<"listRegistrantProfiles">["RegistrantProfiles"][number];

/** The numbers of the account's registrant information templates. Throws as `CallAs` does. */
export async function templateIds(account: Account, call: CallAs): Promise<string[]> {
  const ids: string[] = [];
  for await (const { RegistrantProfileId } of templates(account, call)) ids.push(RegistrantProfileId);
  return ids;
}

/**
 * Whether a template holds everything that an order was to save: the one that it was to change, or one that was not there
 * before. Throws as `CallAs` does.
 */
export async function isTemplateSaved(
  { terms = {} }: OrderItem,
  before: ReadonlySet<string>,
  account: Account,
  call: CallAs,
): Promise<boolean> {
  const { RegistrantProfileId: id, ...fields } = terms;
  for await (const template of templates(account, call)) {
    const isMeant = id === undefined ? !before.has(template.RegistrantProfileId) : template.RegistrantProfileId === id;
    if (isMeant && Object.entries(fields).every(([name, value]) => holds(template, name, value))) return true;
  }
  return false;
}

/** The service keeps a template the default though a change says that it is none. */
function holds(template: Template, name: string, value: unknown): boolean {
  if (name === "DefaultRegistrantProfile" && value !== true) return true;
  return ((template as Record<string, unknown>)[name] ?? "") === (value ?? "");
}

async function* templates(account: Account, call: CallAs): AsyncGenerator<Template> {
  const listed = pages(
    pageSize,
    (PageNum) => call(account, "listRegistrantProfiles", { PageNum, PageSize: pageSize }),
    (page) => page.RegistrantProfiles,
  );
  for await (const page of listed) yield* page.RegistrantProfiles;
}
