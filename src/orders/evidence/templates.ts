import { type Answer, type CallAs } from "../../api/domainApi";
import { eachItem, everyItem, type PagedList } from "../../api/everyItem";
import { type Account } from "../../model/account";
import { type OrderItem } from "../../model/order";

type Page = Answer<"listRegistrantProfiles">;
type Template = Page["RegistrantProfiles"][number];

/** The numbers of the account's registrant templates. Throws as `CallAs` does. */
export async function templateIds(account: Account, call: CallAs): Promise<string[]> {
  return (await everyItem(templates(account, call))).map(({ RegistrantProfileId }) => RegistrantProfileId);
}

/**
 * Whether a template has everything an order was meant to save: the template it was meant to change, or one that didn't
 * exist before. Throws as `CallAs` does.
 */
export async function isTemplateSaved(
  { terms = {} }: OrderItem,
  before: ReadonlySet<string>,
  account: Account,
  call: CallAs,
): Promise<boolean> {
  const { RegistrantProfileId: id, ...fields } = terms;
  for await (const template of eachItem(templates(account, call))) {
    const isMeant = id === undefined ? !before.has(template.RegistrantProfileId) : template.RegistrantProfileId === id;
    if (isMeant && Object.entries(fields).every(([name, value]) => holds(template, name, value))) return true;
  }
  return false;
}

/** The service keeps a template as the default even if a change says it isn't. */
function holds(template: Template, name: string, value: unknown): boolean {
  if (name === "DefaultRegistrantProfile" && value !== true) return true;
  return ((template as Record<string, unknown>)[name] ?? "") === (value ?? "");
}

function templates(account: Account, call: CallAs): PagedList<Page, Template> {
  return {
    fetchPage: (page) => call(account, "listRegistrantProfiles", page),
    itemsOf: ({ RegistrantProfiles }) => RegistrantProfiles,
    idOf: ({ RegistrantProfileId }) => RegistrantProfileId,
  };
}
