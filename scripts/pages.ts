/**
 * `npm run pages`: shows every page in every state in a plain browser, on the sandbox, without a VS Code; `-- --port 8020`
 * always at the same address. The states are those of which `npm run screenshots` takes pictures.
 */
import { parseArgs } from "node:util";
import { endWithParent } from "./endWithParent";
import { startGallery } from "./pages/gallery";

process.env["TZ"] = "UTC";
endWithParent();

const { values } = parseArgs({ options: { port: { type: "string", default: "0" } } });

startGallery(Number(values.port)).then(
  ({ address }) => console.log(`Pages: ${address}`),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
