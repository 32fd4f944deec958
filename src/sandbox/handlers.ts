import { type Handlers } from "./handler";
import { changeLogHandlers } from "./handlers/changeLog";
import { contactHandlers } from "./handlers/contacts";
import { dnsHandlers } from "./handlers/dns";
import { domainHandlers } from "./handlers/domains";
import { emailHandlers } from "./handlers/emails";
import { lockHandlers } from "./handlers/locks";
import { orderHandlers } from "./handlers/orders";
import { registrantHandlers } from "./handlers/registrants";
import { taskHistoryHandlers } from "./handlers/taskHistory";
import { taskHandlers } from "./handlers/tasks";
import { transferInHandlers } from "./handlers/transfersIn";
import { transferOutHandlers } from "./handlers/transfersOut";

/** What the sandbox does for each operation of the catalogue. */
export const handlers: Handlers = {
  ...domainHandlers,
  ...orderHandlers,
  ...registrantHandlers,
  ...emailHandlers,
  ...contactHandlers,
  ...dnsHandlers,
  ...lockHandlers,
  ...transferInHandlers,
  ...transferOutHandlers,
  ...taskHandlers,
  ...taskHistoryHandlers,
  ...changeLogHandlers,
};
