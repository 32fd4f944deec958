/**
 * What is loaded on the first call to the service, as one bundle: HTTP, XML, the catalogue with its schema library, and
 * the forms, which ask the catalogue. The activation bundle imports this file dynamically and nothing else of it.
 */
export { DomainApi } from "./api/domainApi";
export { checkFormat } from "./codec/formats";
export { isDraft, isFromPage } from "./forms/messages";
export { operationChoices } from "./forms/operationChoices";
export { operationQuestion, operationSentences } from "./forms/operationWords";
export { ChangeSession } from "./ui/changeSession";
export { DnsHostForm, knownDnsHost, newDnsHost } from "./ui/dnsHostForm";
export { editedTemplate, templateStart } from "./forms/templateFields";
export { lookUpName } from "./ui/lookUpName";
export { OperationSession } from "./ui/operationSession";
export { PlanSession } from "./ui/planSession";
export { plans } from "./ui/plans/plans";
export { RegisterSession } from "./ui/registerSession";
export { TemplateForm } from "./ui/templateForm";
