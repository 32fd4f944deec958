/**
 * What is loaded on the first call to the service, as one bundle: HTTP, XML, the catalogue with its schema library, and
 * the forms, which ask the catalogue. The activation bundle imports this file dynamically and nothing else of it.
 */
export { DomainApi } from "./api/domainApi";
export { checkFormat } from "./codec/formats";
export { isDraft, isFromPage } from "./forms/messages";
export { operationChoices } from "./forms/operationChoices";
export { operationQuestion, operationSentences } from "./forms/operationWords";
export { ChangeSession } from "./ui/pages/changeSession";
export { DnsHostForm, knownDnsHost, newDnsHost } from "./ui/domains/dnsHostForm";
export { editedTemplate, templateStart } from "./forms/templateFields";
export { lookUpName } from "./ui/pages/lookUpName";
export { OperationSession } from "./ui/pages/operationSession";
export { PlanSession } from "./ui/plans/planSession";
export { plans } from "./ui/plans/plans";
export { RegisterSession } from "./ui/pages/registerSession";
export { TemplateForm } from "./ui/registrants/templateForm";
