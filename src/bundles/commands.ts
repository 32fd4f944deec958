/** What commands do, and the pages they open, as one bundle: loaded with the first command, or page that comes back. */
export { Commands } from "../ui/commands/commands";
export { Panels } from "../ui/panels/panels";
