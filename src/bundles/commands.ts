/** The commands and the pages they open, as one bundle: loaded with the first command or the first restored page. */
export { Commands } from "../ui/commands/commands";
export { Panels } from "../ui/panels/panels";
