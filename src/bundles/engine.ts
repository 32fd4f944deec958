/**
 * What the first call to the service loads, as one bundle: HTTP, XML, the catalogue with its schema library, and the
 * pages, which query the catalogue. The activation bundle imports this file dynamically and nothing else from it.
 */
export { DomainApi } from "../api/domainApi";
export { checkFormat } from "../codec/formats";
export { operationChoices } from "../pages/operation/operationChoices";
export { operationQuestion, operationSentences } from "../pages/operation/operationWords";
export { pageKinds } from "../pages/pageKinds";
