/**
 * What is loaded on the first call to the service, as one bundle: HTTP, XML, the catalogue with its schema library, and
 * the forms, which ask the catalogue. The activation bundle imports this file dynamically and nothing else of it.
 */
export { DomainApi } from "./api/domainApi";
export { isDraft, isFromPage } from "./forms/messages";
export { operationChoices } from "./forms/operationChoices";
export { lookUpName } from "./ui/lookUpName";
export { OperationSession } from "./ui/operationSession";
export { RegisterSession } from "./ui/registerSession";
