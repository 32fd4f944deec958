/** What fills the views, as one bundle: loaded when the first of them is looked at. */
export { activityRows } from "./ui/activity/activityRows";
export { domainRows } from "./ui/domains/domainRows";
export { registrantRows } from "./ui/registrants/registrantRows";
export { taskRows } from "./ui/tasks/taskRows";
export { transferRows } from "./ui/transfers/transferRows";
