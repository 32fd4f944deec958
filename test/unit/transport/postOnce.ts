// A program of its own, as Node reads NODE_EXTRA_CA_CERTS when it starts: posts once, prints the status or the fault.
import { type NetworkSettings } from "../../../src/transport/dispatcher";
import { NoReplyError, Transport } from "../../../src/transport/send";

const [endpoint = "", settings = "{}"] = process.argv.slice(2);
const transport = new Transport({ network: () => JSON.parse(settings) as NetworkSettings });
void transport
  .post(endpoint, "a=b", {})
  .then(
    ({ status }) => String(status),
    (error: unknown) => (error instanceof NoReplyError ? error.reason : String(error)),
  )
  .then((outcome) => process.stdout.write(outcome, () => void transport.close()));
