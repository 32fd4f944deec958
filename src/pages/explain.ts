import * as l10n from "@vscode/l10n";
import { type ApiError, isApiError } from "../api/errors";
import { type Account } from "../model/account";
import { type KeyMissingError, type KeyNotKeptError } from "../stores/accountStore";
import { type PriceLimitError } from "../orders/priceLimit";
import { type HasSubject } from "../commands/subject";
import { numberText } from "../texts/numbers";
import { plural } from "../texts/plural";

/** Something the user can do, as a command of the editor. */
export interface Button {
  title: string;
  command: string;
  arguments?: unknown[];
}

/** A failure, explained to the user. */
export interface Explanation {
  /** What happened. */
  what: string;
  /** Why, as far as it is known. */
  why: string | undefined;
  /** What the user can do. */
  todo: string | undefined;
  /** Identifies the call to the vendor's support. */
  requestId: string | undefined;
  /** What helps, best first: shown as buttons, or behind a row of a view. */
  buttons: Button[];
}

/** Explains a failure and what to do about it. The only place that knows kinds and codes of errors. */
export function explain(error: unknown): Explanation {
  if (isApiError(error)) {
    const words = wordsFor(error);
    return {
      why: undefined,
      todo: undefined,
      ...words,
      requestId: error.requestId,
      buttons: [...(words.buttons ?? []), ...diagnosis(error), showLog()],
    };
  }
  if (isNamed<KeyMissingError>(error, "KeyMissingError")) {
    return {
      what: l10n.t("The key of {0} is no longer stored on this computer.", error.account.name),
      why: undefined,
      todo: l10n.t("Sign in again."),
      requestId: undefined,
      buttons: [signInAgain()],
    };
  }
  if (isNamed<KeyNotKeptError>(error, "KeyNotKeptError")) {
    return {
      what: l10n.t("The key couldn't be saved on this computer."),
      why: l10n.t("The keyring accepted the key but didn't return it."),
      todo: l10n.t("Set up a keyring for VS Code, then sign in again."),
      requestId: undefined,
      buttons: [
        open(
          l10n.t("How to Set Up a Keyring"),
          "https://code.visualstudio.com/docs/configure/settings-sync#_recommended-configure-the-keyring-to-use-with-vs-code",
        ),
      ],
    };
  }
  if (isNamed<PriceLimitError>(error, "PriceLimitError")) {
    return {
      what: error.message,
      why: undefined,
      todo: undefined,
      requestId: undefined,
      buttons: [
        {
          title: l10n.t("Change Price Limit"),
          command: "workbench.action.openSettings",
          arguments: ["domainDesk.orders.priceLimit"],
        },
      ],
    };
  }
  return {
    what: l10n.t("An unexpected error occurred."),
    why: error instanceof Error ? error.message : String(error),
    todo: l10n.t("See the log for details."),
    requestId: undefined,
    buttons: [showLog()],
  };
}

/** Checks the name, not the class: every bundle has its own classes. */
function isNamed<E extends Error>(error: unknown, name: E["name"]): error is E {
  return error instanceof Error && error.name === name;
}

/** An explanation as running text, for a notification or a line below a field. */
export function explanationText({ what, why, todo, requestId }: Explanation): string {
  const reference = requestId && l10n.t("(RequestId {0})", requestId);
  return [what, why, todo, reference].filter(Boolean).join(" ");
}

/** Which of the three parts of a key a rejection points at, if any. */
export function faultyPart(error: unknown): "accessKeyId" | "accessKeySecret" | "securityToken" | undefined {
  if (!isApiError(error, "credentials")) return undefined;
  const code = codeOf(error);
  if (code.includes("securitytoken")) return "securityToken";
  if (code.includes("accesskeyid")) return "accessKeyId";
  return "accessKeySecret";
}

type Words = Pick<Explanation, "what"> & Partial<Pick<Explanation, "why" | "todo" | "buttons">>;

function wordsFor(error: ApiError): Words {
  switch (error.kind) {
    case "input":
      return {
        what: l10n.t("Some values are missing or invalid. Nothing was sent."),
        why: error.problems.map(({ message }) => message).join(" "),
      };
    case "readOnly":
      return {
        what: l10n.t("{0} is read-only. Nothing was sent.", error.readOnly?.name ?? error.action),
        todo: l10n.t("To order or change anything in it, allow changes."),
        buttons: error.readOnly ? [allowChangesIn(error.readOnly)] : [],
      };
    case "credentials":
      return { ...credentialWords(error), buttons: [signInAgain()] };
    case "notAllowed":
      return {
        what: l10n.t("This key doesn't have permission to do this."),
        why: error.message,
        todo: l10n.t(
          "Ask the account's administrator to attach the RAM policy AliyunDomainFullAccess to the key's RAM user. To only view domains, a policy that allows domain:Query* is enough.",
        ),
        buttons: [open(l10n.t("Open RAM Console"), "https://ram.console.alibabacloud.com/users")],
      };
    case "clock":
      return { what: clockWords(error), todo: l10n.t("Correct the clock, then try again.") };
    case "throttled":
      return {
        what: l10n.t("Too many requests were sent to Alibaba Cloud in a short time."),
        todo:
          error.retryAfterMs === undefined
            ? l10n.t("Try again in a minute.")
            : retryText(Math.ceil(error.retryAfterMs / 1000)),
      };
    case "refused":
      return refusalWords(error);
    case "unreachable":
      return connectionWords(error);
    case "unreadable":
      return {
        what: l10n.t("Alibaba Cloud sent a response that Domain Desk can't read."),
        why: error.httpStatus === undefined ? error.message : l10n.t("HTTP {0}: {1}", error.httpStatus, error.message),
        todo: l10n.t("Try again in a moment."),
      };
    case "outcomeUnknown":
      return {
        what: l10n.t("It's unknown so far whether this was carried out."),
        why: l10n.t("The request was sent, but the response was lost."),
        todo: l10n.t(
          "Domain Desk is finding out and will notify you. It won't send the request again by itself. Before you try again, check whether it was carried out.",
        ),
      };
    case "cancelled":
      return { what: l10n.t("Cancelled.") };
  }
}

function connectionWords(error: ApiError): Words {
  switch (codeOf(error)) {
    case "certificate":
      return {
        what: l10n.t("The certificate of Alibaba Cloud or of your proxy isn't trusted. Nothing was sent."),
        todo: l10n.t(
          "If a proxy inspects your connections, add the certificate of its authority to this computer's trusted certificates, or start VS Code with NODE_EXTRA_CA_CERTS set to its file. Domain Desk always checks certificates, even if http.proxyStrictSSL is off.",
        ),
      };
    case "proxy":
      return {
        what: l10n.t("The proxy refused the connection, or its address is invalid. Nothing was sent."),
        todo: l10n.t("Check the http.proxy and http.proxyAuthorization settings, then try again."),
      };
    case "editorunfit":
      return {
        what: l10n.t("VS Code's network connection isn't safe enough for this. Nothing was sent."),
        why: l10n.t(
          "Either the http.electronFetch setting is on, so an order might be sent twice, or NODE_TLS_REJECT_UNAUTHORIZED is 0, so certificates aren't checked.",
        ),
        todo: l10n.t("Turn that off, or set domainDesk.network.transport to auto or undici."),
      };
    default:
      return {
        what: l10n.t("Alibaba Cloud can't be reached. Nothing was sent."),
        todo: l10n.t("Check your network connection, then try again."),
      };
  }
}

function credentialWords(error: ApiError): Words {
  const code = codeOf(error);
  if (code.startsWith("invalidaccesskeyid.inactive")) {
    return {
      what: l10n.t("This AccessKey is disabled."),
      todo: l10n.t("Enable it in the RAM console, or use another AccessKey."),
    };
  }
  switch (faultyPart(error)) {
    case "accessKeyId":
      return {
        what: l10n.t("Alibaba Cloud doesn't recognize this AccessKey ID."),
        todo: l10n.t(
          "Check that it's complete, hasn't been deleted, and belongs to an account of the international site.",
        ),
      };
    case "securityToken":
      return code.startsWith("missing")
        ? {
            what: l10n.t("This is a temporary key, so it needs an STS token."),
            todo: l10n.t("Enter the token that was issued with the key."),
          }
        : {
            what: l10n.t("The STS token doesn't match this key, or it has expired."),
            todo: l10n.t("Get a new temporary key. For a permanent key, leave the token empty."),
          };
    default:
      return {
        what: l10n.t("The AccessKey secret doesn't match this AccessKey ID."),
        todo: l10n.t("Check that the secret is complete and belongs to this ID."),
      };
  }
}

function clockWords({ clockOffsetMs }: ApiError): string {
  if (clockOffsetMs === undefined) return l10n.t("This computer's clock is more than 15 minutes off.");
  const minutes = Math.round(Math.abs(clockOffsetMs) / 60_000);
  return clockOffsetMs > 0
    ? plural(minutes, {
        one: l10n.t("This computer's clock is {0} minute slow.", numberText(minutes)),
        other: l10n.t("This computer's clock is {0} minutes slow.", numberText(minutes)),
      })
    : plural(minutes, {
        one: l10n.t("This computer's clock is {0} minute fast.", numberText(minutes)),
        other: l10n.t("This computer's clock is {0} minutes fast.", numberText(minutes)),
      });
}

function retryText(seconds: number): string {
  return plural(seconds, {
    one: l10n.t("Try again in {0} second.", numberText(seconds)),
    other: l10n.t("Try again in {0} seconds.", numberText(seconds)),
  });
}

function refusalWords(error: ApiError): Words {
  if (codeOf(error).startsWith("taskisbeingprocessed")) {
    return {
      what: l10n.t("Another task for this domain is still in progress."),
      todo: l10n.t("Wait until it finishes, then try again."),
    };
  }
  return {
    what: l10n.t("Alibaba Cloud refused this."),
    why: l10n.t("{0} ({1})", error.message, error.code ?? error.action),
  };
}

function codeOf({ code }: ApiError): string {
  return code?.toLowerCase() ?? "";
}

function diagnosis({ recommend }: ApiError): Button[] {
  return recommend ? [open(l10n.t("Open Diagnosis"), recommend)] : [];
}

function signInAgain(): Button {
  return { title: l10n.t("Sign In Again"), command: "domainDesk.account.signIn" };
}

/** The button that asks whether to allow changes in a read-only account. */
export function allowChangesIn(account: Account): Button {
  return {
    title: l10n.t("Allow Changes…"),
    command: "domainDesk.account.allowChanges",
    arguments: [{ subject: { kind: "account", account } } satisfies HasSubject],
  };
}

function showLog(): Button {
  return { title: l10n.t("Show Log"), command: "domainDesk.log.show" };
}

function open(title: string, address: string): Button {
  return { title, command: "vscode.open", arguments: [address] };
}
