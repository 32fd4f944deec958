/** What fills the views, as one bundle: loaded when the first of them is looked at. */
export { domainRows } from "./ui/domainRows";
export { taskRows } from "./ui/taskRows";
export { transferRows } from "./ui/transferRows";
