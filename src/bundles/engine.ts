/**
 * What is loaded on the first call to the service, as one bundle: HTTP, XML, the catalogue with its schema library, and
 * the forms, which ask the catalogue. The activation bundle imports this file dynamically and nothing else of it.
 */
export { DomainApi } from "../api/domainApi";
export { checkFormat } from "../codec/formats";
export { isDraft } from "../pages/draft";
export { isFromPage } from "../pages/messages";
export { operationChoices } from "../pages/operation/operationChoices";
export { operationQuestion, operationSentences } from "../pages/operation/operationWords";
export { ChangeSession } from "../pages/changeSession";
export { DnsHostForm, knownDnsHost, newDnsHost } from "../pages/dnsHost/dnsHostForm";
export { editedTemplate, templateStart } from "../pages/template/templateFields";
export { lookUpName } from "../pages/register/lookUpName";
export { OperationSession } from "../pages/operation/operationSession";
export { PlanSession } from "../pages/plans/planSession";
export { plans } from "../pages/plans/plans";
export { RegisterSession } from "../pages/register/registerSession";
export { TemplateForm } from "../pages/template/templateForm";
