import * as l10n from "@vscode/l10n";
import * as z from "zod";
import * as meanings from "./meanings";

declare module "zod" {
  interface GlobalMeta {
    /** The name of a list's elements on the wire, in XML and in wrapped JSON. */
    element?: string;
    /** The service sends this list in JSON as a bare array, not as `{Element: [...]}`. */
    bareInJson?: boolean;
    /** Meanings of an enumeration's values. The service may return others, which are kept unchanged. */
    values?: Readonly<Record<string, string>>;
    /** The required form of the text; checked before sending by `codec/formats`. */
    format?: Format;
    /** Milliseconds since 1970 UTC. */
    instant?: boolean;
    /** Never shown unless the user asks, never logged (the transfer authorization code and whatever carries it). */
    secret?: boolean;
  }
}

/** Text formats that a library validates. */
export type Format =
  "domainName" | "hostName" | "ipAddress" | "email" | "emailList" | "countryCode" | "phoneArea" | "phoneNumber";

/* ---- Values of answers. The service sends numbers and booleans as text in places; the decoder coerces. ---- */

/**
 * Text as the service writes it. Dates without `Long` are text too: their zone and clock are in doubt, so they are
 * shown but never used in calculations.
 */
export const text = z.string();
/** A `Long` identifier: text above the wire, because it may exceed 2^53 (design, decisions). */
export const longId = z.string().regex(/^\d{1,19}$/, l10n.t("This isn't an ID. Enter a number of up to 19 digits."));
export const count = z.int();
export const flag = z.boolean();
/** Milliseconds since 1970 UTC: the `…Long` fields, the only dates to calculate with. */
export const instant = z.int().min(0).meta({ instant: true });

/** A list whose elements are called `element` on the wire (wrapped JSON and XML). */
export const listOf = <T extends z.ZodType>(element: string, item: T) => z.array(item).meta({ element });
/** A list that JSON answers contain as a bare array. */
export const bareListOf = <T extends z.ZodType>(element: string, item: T) =>
  z.array(item).meta({ element, bareInJson: true });
/** An open enumeration of text values. */
export const oneOf = (values: Readonly<Record<string, string>>) => z.string().meta({ values });
/** An open enumeration of integer codes. */
export const codeOf = (values: Readonly<Record<string, string>>) => z.int().meta({ values });
/** A closed choice for a parameter: anything else is refused before sending. */
export const choice = <const V extends Readonly<Record<string, string>>>(values: V) =>
  z.enum(Object.keys(values) as [keyof V & string, ...(keyof V & string)[]]).meta({ values });

/** What every paged answer contains. `CurrentPageNum` may echo the wrong page (5.12): trust the page you requested. */
export const page = {
  TotalItemNum: count,
  CurrentPageNum: count.optional(),
  TotalPageNum: count.optional(),
  PageSize: count.optional(),
  PrePage: flag.optional(),
  NextPage: flag.optional(),
};

/** What every operation that submits a task returns. */
export const taskStarted = { TaskNo: text };

/* ---- Parameters ---- */

export const lang = choice({ en: l10n.t("English"), zh: l10n.t("Chinese") }).meta({
  title: l10n.t("Language of messages"),
});
export const clientIp = z.string().meta({ title: l10n.t("User's IP address"), format: "ipAddress" });
export const pageNum = z
  .int()
  .min(1)
  .meta({ title: l10n.t("Page") });
/** 1,000 is the maximum of 5.14 and 5.7 (documentation of 2021); the others state none, so we use the same. */
export const pageSize = z
  .int()
  .min(1)
  .max(1000)
  .meta({ title: l10n.t("Items per page") });
export const domainName = z.string().meta({ title: l10n.t("Domain name"), format: "domainName" });
/**
 * How many items go into one batch. The document states no limit, but a batch whose answer is lost has to be checked
 * domain by domain, so ours is small.
 */
export const batchSize = 100;
export const domainNames = z
  .array(domainName)
  .min(1)
  .max(batchSize)
  .meta({ title: l10n.t("Domain names") });
export const instanceId = z
  .string()
  .min(1)
  .meta({ title: l10n.t("Instance ID") });
export const taskNo = z
  .string()
  .min(1)
  .meta({ title: l10n.t("Task number") });
/** 1 to 10 years (documentation of 2021, for every order that takes a duration). */
export const years = z
  .int()
  .min(1)
  .max(10)
  .meta({ title: l10n.t("Years") });
/** The service considers only the day (5.12, 5.16, 5.18). */
export const since = instant.meta({ title: l10n.t("From") });
export const until = instant.meta({ title: l10n.t("Until") });
/** Epoch milliseconds from a `…Long` field: the fence that lets the service refuse an order based on outdated state. */
export const currentExpirationDate = instant.meta({ title: l10n.t("Current expiration date") });

export const registrantTypes = { "1": l10n.t("Individual"), "2": l10n.t("Enterprise or organization") };
export const registrantType = choice(registrantTypes).meta({
  title: l10n.t("Registrant type"),
});

/** The eleven fields of a contact, where a form or an order passes them inline (4.1, 5.21, 5.27, 5.31, 5.43). */
export const contact = {
  RegistrantName: z
    .string()
    .min(1)
    .meta({ title: l10n.t("Name") }),
  RegistrantOrganization: z
    .string()
    .min(1)
    .meta({ title: l10n.t("Organization") }),
  Country: z.string().meta({ title: l10n.t("Country or region"), format: "countryCode" }),
  Province: z
    .string()
    .min(1)
    .meta({ title: l10n.t("Province or state") }),
  City: z
    .string()
    .min(1)
    .meta({ title: l10n.t("City") }),
  Address: z
    .string()
    .min(1)
    .meta({ title: l10n.t("Street address") }),
  PostalCode: z
    .string()
    .min(1)
    .meta({ title: l10n.t("Postal code") }),
  Email: z.string().meta({ title: l10n.t("E-mail"), format: "email" }),
  TelArea: z.string().meta({ title: l10n.t("Country calling code"), format: "phoneArea" }),
  Telephone: z.string().meta({ title: l10n.t("Telephone"), format: "phoneNumber" }),
  TelExt: z
    .string()
    .regex(/^\d{1,10}$/, l10n.t("This isn't an extension. Enter up to ten digits."))
    .meta({ title: l10n.t("Extension") }),
} as const;

/** A contact as answers return it: any field may be missing. */
export const answeredContact = {
  RegistrantName: text.optional(),
  RegistrantOrganization: text.optional(),
  Country: text.optional(),
  Province: text.optional(),
  City: text.optional(),
  Address: text.optional(),
  Email: text.optional(),
  PostalCode: text.optional(),
  TelArea: text.optional(),
  Telephone: text.optional(),
  TelExt: text.optional(),
};

/** Coupons and promotions, which the official SDK has on every order but the document does not. */
export const discounts = {
  UseCoupon: flag.optional().meta({ title: l10n.t("Use a coupon") }),
  CouponNo: text.optional().meta({ title: l10n.t("Coupon number") }),
  UsePromotion: flag.optional().meta({ title: l10n.t("Use a promotion") }),
  PromotionNo: text.optional().meta({ title: l10n.t("Promotion number") }),
};

/** Makes every field of a shape optional. */
export function optional<S extends z.ZodRawShape>(shape: S): { [K in keyof S]: z.ZodOptional<S[K]> } {
  return Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, z.optional(field)])) as {
    [K in keyof S]: z.ZodOptional<S[K]>;
  };
}

/* ---- Errors that several operations share ---- */

export const commonErrors = {
  ParameterIllegal: l10n.t("A parameter isn't valid"),
  NetworkIOError: l10n.t("The service had a network problem"),
};
export const busyError = { TaskIsBeingProcessed: l10n.t("Another task for this domain is still in progress") };
export const notInAccountError = { DomainNotExist: l10n.t("The domain isn't in this account") };

/* ---- Enumerations that several operations share ---- */

export const taskType = oneOf(meanings.taskTypeMeanings);
export const taskDetailStatus = oneOf(meanings.taskDetailStatusMeanings);
export const taskDetailStatusCode = codeOf(meanings.taskDetailStatusCodeMeanings);
export const taskStatus = oneOf(meanings.taskStatusMeanings);
export const taskStatusCode = codeOf(meanings.taskStatusCodeMeanings);
export const domainType = oneOf(meanings.domainTypeMeanings);
export const lockState = oneOf(meanings.lockStateMeanings);
export const transferInStage = oneOf(meanings.transferInStageMeanings);
export const transferInStatus = codeOf(meanings.transferInStatusMeanings);
export const transferInResultCode = oneOf(meanings.transferInResultCodeMeanings);
export const emailVerificationStatus = codeOf(meanings.emailVerificationStatusMeanings);
export const progressBarType = codeOf(meanings.progressBarTypeMeanings);
