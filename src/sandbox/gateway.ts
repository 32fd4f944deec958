import { catalogue, type OperationName } from "../catalogue/catalogue";
import { type Operation } from "../catalogue/operation";
import { type Method, signature, stringToSign } from "../signing/sign";
import { type AccessKey, type Account } from "./account";
import { type AnswerFormat } from "./answer";
import { invalid, missing, Refusal } from "./refusal";

/** A request as it came: the pairs of the URL and of the form body together. */
export interface ApiRequest {
  method: string;
  pairs: ReadonlyMap<string, string>;
}

/** What the request is for, once the gateway has let it in. */
export interface Admitted {
  name: OperationName;
  operation: Operation;
}

const version = "2017-12-18";
const windowMs = 15 * 60_000;
const operations = new Map<string, Admitted>(
  Object.entries(catalogue).map(([name, operation]) => [operation.action, { name: name as OperationName, operation }]),
);

/** The format that the request asks for; XML where it asks for none or for one that does not exist. */
export function answerFormatOf(pairs: ReadonlyMap<string, string>): AnswerFormat {
  return pairs.get("Format")?.toUpperCase() === "JSON" ? "JSON" : "XML";
}

/** The checks that come before every operation: public parameters, key, clock, signature and nonce (3.2 to 3.5). */
export class Gateway {
  /** Nonce -> when it may be used again. */
  readonly #usedNonces = new Map<string, number>();

  /** @param now the service's clock, in milliseconds since 1970 UTC */
  constructor(
    private readonly account: Account,
    private readonly now: () => number,
  ) {}

  /** @throws {Refusal} with the gateway's own code */
  admit({ method, pairs }: ApiRequest): Admitted {
    if (method !== "GET" && method !== "POST") {
      throw new Refusal(400, "UnsupportedHTTPMethod", "This http method not supported.", "gateway");
    }
    if (!/^(json|xml)?$/i.test(pairs.get("Format") ?? "")) {
      throw new Refusal(400, "InvalidParameter.Format", "Specified parameter format is not valid.", "gateway");
    }
    const admitted = operations.get(given(pairs, "Action"));
    if (!admitted) {
      const message = "Specified api is not found, please check your url and method.";
      throw new Refusal(404, "InvalidAction.NotFound", message, "gateway");
    }
    if (given(pairs, "Version") !== version) throw invalid("Version");
    this.#authenticate(method, pairs);
    return admitted;
  }

  #authenticate(method: Method, pairs: ReadonlyMap<string, string>): void {
    const key = this.#keyOf(given(pairs, "AccessKeyId"));
    if (given(pairs, "SignatureMethod") !== "HMAC-SHA1") {
      const message = "Specified signature method is not valid.";
      throw new Refusal(400, "InvalidSignatureMethod", message, "gateway");
    }
    if (given(pairs, "SignatureVersion") !== "1.0") throw invalid("SignatureVersion");
    const nonce = given(pairs, "SignatureNonce");
    this.#checkTimestamp(given(pairs, "Timestamp"));
    this.#checkSignature(key, method, pairs);
    this.#useNonce(`${key.accessKeyId} ${nonce}`);
    this.#checkToken(key, pairs.get("SecurityToken"));
  }

  #keyOf(accessKeyId: string): AccessKey {
    const key = [this.account.key, this.account.temporaryKey].find((one) => one.accessKeyId === accessKeyId);
    if (!key) {
      throw new Refusal(404, "InvalidAccessKeyId.NotFound", "Specified access key is not found.", "gateway");
    }
    return key;
  }

  #checkTimestamp(timestamp: string): void {
    const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(timestamp) ? Date.parse(timestamp) : NaN;
    if (Number.isNaN(at)) {
      const message = "Specified time stamp or date value is not well formatted.";
      throw new Refusal(400, "InvalidTimeStamp.Format", message, "gateway");
    }
    if (Math.abs(this.now() - at) > windowMs) {
      const message = "Specified time stamp or date value is expired.";
      throw new Refusal(400, "InvalidTimeStamp.Expired", message, "gateway");
    }
  }

  #checkSignature(key: AccessKey, method: Method, pairs: ReadonlyMap<string, string>): void {
    const sent = pairs.get("Signature");
    if (!sent) {
      const message = "The request signature does not conform to Aliyun standards.";
      throw new Refusal(400, "IncompleteSignature", message, "gateway");
    }
    const text = stringToSign(
      [...pairs].filter(([name]) => name !== "Signature"),
      method,
    );
    if (sent !== signature(text, key.accessKeySecret)) {
      // Like the real one, this repeats every parameter of the request: clients must not show it.
      const message = `Specified signature is not matched with our calculation. server string to sign is:${text}`;
      throw new Refusal(400, "SignatureDoesNotMatch", message, "gateway");
    }
  }

  /** A nonce is used up only by a request that is otherwise right: nobody else can use up one's nonces. */
  #useNonce(nonce: string): void {
    const now = this.now();
    for (const [old, freeAt] of this.#usedNonces) if (freeAt <= now) this.#usedNonces.delete(old);
    if (this.#usedNonces.has(nonce)) {
      throw new Refusal(400, "SignatureNonceUsed", "Specified signature nonce was used already.", "gateway");
    }
    this.#usedNonces.set(nonce, now + windowMs);
  }

  #checkToken(key: AccessKey, token: string | undefined): void {
    const wanted = key === this.account.temporaryKey ? this.account.temporaryKey.securityToken : undefined;
    if (wanted && !token) throw missing("SecurityToken");
    if ((token ?? "") !== (wanted ?? "")) {
      const message = "Specified SecurityToken mismatches the AccessKey.";
      throw new Refusal(400, "InvalidSecurityToken.MismatchWithAccessKey", message, "gateway");
    }
  }
}

function given(pairs: ReadonlyMap<string, string>, name: string): string {
  const value = pairs.get(name);
  if (!value) throw missing(name);
  return value;
}
