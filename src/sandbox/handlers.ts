import { type Handlers } from "./handler";
import { domainHandlers } from "./handlers/domains";
import { orderHandlers } from "./handlers/orders";
import { registrantHandlers } from "./handlers/registrants";
import { taskHandlers } from "./handlers/tasks";
import { transferInHandlers } from "./handlers/transfersIn";

/** What the sandbox does for each operation of the catalogue. */
export const handlers: Handlers = {
  ...domainHandlers,
  ...orderHandlers,
  ...registrantHandlers,
  ...taskHandlers,
  ...transferInHandlers,
};
