/** What commands do, and the pages they open, as one bundle: loaded with the first command. */
export { Commands } from "../ui/commands/commands";
