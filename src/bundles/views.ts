/** What fills the views, as one bundle: loaded when the first of them is looked at. */
export { activityRows } from "../ui/views/activityRows";
export { domainRows } from "../ui/views/domainRows";
export { registrantRows } from "../ui/views/registrantRows";
export { taskRows } from "../ui/views/taskRows";
export { transferRows } from "../ui/views/transferRows";
