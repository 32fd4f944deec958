import * as l10n from "@vscode/l10n";
import { type Operation } from "../catalogue/operation";
import { encode } from "../codec/encode";
import { mask, secretNames } from "../codec/secrets";
import { type Pair, sign } from "../signing/sign";

/** What a request would be sent with, in addition to its own parameters. */
export interface PreviewContext {
  /** Enough of the AccessKey ID to recognize it; see `Account.keyHint`. */
  keyHint: string;
  /** The key comes with an STS token. */
  isTemporaryKey: boolean;
  format: "JSON" | "XML";
  lang: "en" | "zh";
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * The pairs of a request as it would be signed, for people to read. It is not signed with a key: whatever a key would
 * contribute is masked, as are secret parameters.
 * @returns undefined if the parameters cannot be sent
 */
export function requestPreview(
  operation: Operation,
  params: object,
  { keyHint, isTemporaryKey, format, lang, now }: PreviewContext,
): { name: string; value: string }[] | undefined {
  const encoded = encode(operation, { Lang: lang, ...params });
  if (encoded.kind === "problems") return undefined;
  const secret = secretNames(operation);
  const pairs = encoded.pairs.map(([name, value]): [string, string] => [name, secret.includes(name) ? mask : value]);
  const placeholder = {
    accessKeyId: keyHint || mask,
    accessKeySecret: "",
    ...(isTemporaryKey ? { securityToken: mask } : {}),
  };
  const signed = sign(
    namedPairs(operation.action, format, pairs),
    placeholder,
    now,
    l10n.t("generated for each request"),
  );
  return signed.map(([name, value]) => ({ name, value: name === "Signature" ? mask : value }));
}

/** The version on the wire: the document shows five, but every official SDK for this product sends this one. */
const version = "2017-12-18";

/** The pairs of a request before signing: the operation's own, plus those that identify the operation. */
export function namedPairs(action: string, format: "JSON" | "XML", pairs: readonly Pair[]): Pair[] {
  return [["Action", action], ["Version", version], ["Format", format], ...pairs];
}
