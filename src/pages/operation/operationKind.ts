import { catalogue } from "../../catalogue/catalogue";
import { type AccountCache } from "../../stores/accountCache";
import { formParts } from "../formParts";
import { type PageKind } from "../pageKind";
import { type PageStarts } from "../pageTable";
import { operationIn, operationStart } from "./operationForm";
import { OperationSession } from "./operationSession";

/** The form of an operation: at most one per operation of an account. */
export const operationKind: PageKind<PageStarts["operation"]> = {
  drawnBy: "form",
  start: ({ operation }) => operationStart(operation),
  title: (values) => {
    const name = operationIn(values);
    return name === undefined ? "" : catalogue[name].action;
  },
  key: operationIn,
  session: (services, page, draft) => {
    const name = operationIn(draft.values);
    if (name === undefined) return undefined;
    const { call, data, clock, confirm, requestSettings } = services;
    const { account } = page;
    let isTemporaryKey = false;
    const session = new OperationSession(
      {
        ...formParts(services, page),
        call,
        premiumNames: () => data.of(account).premiumNames(),
        nameOf: (instanceId) => domainNameOf(data.of(account), instanceId),
        confirm,
        showAnswer: (document, answeredAt) =>
          services.showAnswer(catalogue[name].action, document, answeredAt, page.isOpen()),
        showTask: (taskNo) => services.showTask(account, taskNo),
        preview: () => ({ isTemporaryKey, ...requestSettings() }),
        now: () => clock.now(),
      },
      name,
      draft,
    );
    // Only whether there is a token matters here; an unreadable key is reported when something is sent.
    void services.isTemporaryKey(account).then(
      (isTemporary) => {
        isTemporaryKey = isTemporary;
        session.refresh();
      },
      () => undefined,
    );
    return session;
  },
};

/** @throws why the domain could not be read */
async function domainNameOf(data: AccountCache, instanceId: string): Promise<string> {
  const details = data.domainDetails(instanceId);
  await details.ensure();
  if (details.known.kind === "failed") throw details.known.error;
  return details.value?.name ?? instanceId;
}
