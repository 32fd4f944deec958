/** What can be done to a domain, as one file shared by all other bundles: see `esbuild.js`. */
export * from "../orders/effects/aim";
export * from "../orders/effects/contacts";
export * from "../orders/effects/dnsHosts";
export * from "../orders/effects/effect";
export * from "../orders/effects/effects";
export * from "../orders/effects/emails";
export * from "../orders/effects/locks";
export * from "../orders/effects/looked";
export * from "../orders/effects/nameServers";
export * from "../orders/effects/paidOrders";
export * from "../orders/effects/shapes";
export * from "../orders/effects/templates";
export * from "../orders/effects/transfers";
export * from "../orders/effects/words";
