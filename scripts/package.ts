/** `npm run package`: builds for production and writes the extension's package, and says what is in it. */
import { packageExtension } from "./packageExtension";

packageExtension().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
