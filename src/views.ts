/** What fills the views, as one bundle: loaded when the first of them is looked at. */
export { activityRows } from "./ui/activityRows";
export { domainRows } from "./ui/domainRows";
export { registrantRows } from "./ui/registrantRows";
export { taskRows } from "./ui/taskRows";
export { transferRows } from "./ui/transferRows";
