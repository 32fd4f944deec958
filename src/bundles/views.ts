/** What fills the views, as one bundle: loaded when the first view becomes visible. */
export { activityRows } from "../ui/views/activityRows";
export { domainRows } from "../ui/views/domainRows";
export { registrantRows } from "../ui/views/registrantRows";
export { taskRows } from "../ui/views/taskRows";
export { transferRows } from "../ui/views/transferRows";
