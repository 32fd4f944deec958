import { type CallAs } from "../../api/domainApi";
import { isApiError } from "../../api/errors";
import { type ContactData } from "./contactFields";
import { type Account } from "../../model/account";

/**
 * Has the service check contact data without saving it.
 * @returns what it rejects, in its words
 * @throws why it could not be asked
 */
export async function verifyContact(call: CallAs, account: Account, data: ContactData): Promise<string | undefined> {
  try {
    await call(account, "verifyContact", data);
    return undefined;
  } catch (error) {
    if (isApiError(error, "refused") && error.code?.toLowerCase() === "parameterillegal") return error.message;
    throw error;
  }
}
