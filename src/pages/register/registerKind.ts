import { verifyContact } from "../contact/verifyContact";
import { formParts } from "../formParts";
import { type PageKind } from "../pageKind";
import { type PageStarts } from "../pageTable";
import { lookUpName } from "./lookUpName";
import { registerStart, registerTitle } from "./registerForm";
import { RegisterSession } from "./registerSession";

/** The Register form: one per account, since a form orders from the account it was opened for. */
export const registerKind: PageKind<PageStarts["register"]> = {
  drawnBy: "form",
  start: ({ domainName = "" }) => registerStart(domainName),
  title: () => registerTitle,
  key: () => "",
  session: (services, page, draft) => {
    const { call, data, orders, clock } = services;
    const { account } = page;
    const parts = formParts(services, page);
    return new RegisterSession(
      {
        ...parts,
        verify: (contact) => verifyContact(call, account, contact),
        profiles: data.of(account).registrantProfiles,
        lookUp: (question, signal) =>
          lookUpName(
            { call, listOpen: () => orders.listOpen(), explain: parts.explainText },
            account,
            question,
            signal,
          ),
        clock,
      },
      { draft },
    );
  },
};
