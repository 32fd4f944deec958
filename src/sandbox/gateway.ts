import { catalogue, type OperationName } from "../catalogue/catalogue";
import { type Operation } from "../catalogue/operation";
import { type AccessKey, type Account } from "./account";
import { type ApiRequest } from "./apiRequest";
import { proofOf } from "./proof";
import { publicParamsOf } from "./publicParams";
import { invalid, missing, Refusal } from "./refusal";

/** What the request is for, once the gateway has admitted it. */
export interface Admitted {
  name: OperationName;
  operation: Operation;
}

const version = "2017-12-18";
const windowMs = 15 * 60_000;
const operations = new Map<string, Admitted>(
  Object.entries(catalogue).map(([name, operation]) => [operation.action, { name: name as OperationName, operation }]),
);

/** The checks that precede every operation: public parameters, key, clock, signature and nonce (3.2 to 3.5). */
export class Gateway {
  /** Nonce -> when it may be used again. */
  readonly #usedNonces = new Map<string, number>();

  /** @param now the service's clock, in milliseconds since 1970 UTC */
  constructor(
    private readonly account: Account,
    private readonly now: () => number,
  ) {}

  /**
   * Admits a request.
   * @param clockOffsetMs how wrong the clock is that judges timestamps
   * @throws {Refusal} with the gateway's own code
   */
  admit(request: ApiRequest, clockOffsetMs: number): Admitted {
    if (request.path !== "/") throw new Refusal(404, "InvalidApi.NotFound", "Specified api is not found.", "gateway");
    if (request.method !== "GET" && request.method !== "POST") {
      throw new Refusal(400, "UnsupportedHTTPMethod", "This http method not supported.", "gateway");
    }
    if (!/^(json|xml)?$/i.test(request.params.get("Format") ?? "")) {
      throw new Refusal(400, "InvalidParameter.Format", "Specified parameter format is not valid.", "gateway");
    }
    const publicParams = publicParamsOf(request);
    const admitted = operations.get(given(publicParams, "Action"));
    if (!admitted) {
      const message = "Specified api is not found, please check your url and method.";
      throw new Refusal(404, "InvalidAction.NotFound", message, "gateway");
    }
    if (given(publicParams, "Version") !== version) throw invalid("Version");
    this.#authenticate(request, publicParams, clockOffsetMs);
    return admitted;
  }

  #authenticate(request: ApiRequest, publicParams: ReadonlyMap<string, string>, clockOffsetMs: number): void {
    const key = this.#keyOf(given(publicParams, "AccessKeyId"));
    const proof = proofOf(request, publicParams);
    const nonce = given(publicParams, "SignatureNonce");
    this.#checkTimestamp(given(publicParams, "Timestamp"), clockOffsetMs);
    if (publicParams.get("Signature") !== proof.signatureBy(key.accessKeySecret)) {
      // Like the real one, this repeats everything in the request: clients must not show it.
      const message = `Specified signature is not matched with our calculation. ${proof.signed}`;
      throw new Refusal(400, "SignatureDoesNotMatch", message, "gateway");
    }
    this.#useNonce(`${key.accessKeyId} ${nonce}`);
    this.#checkToken(key, publicParams.get("SecurityToken"));
  }

  #keyOf(accessKeyId: string): AccessKey {
    const key = [this.account.key, this.account.temporaryKey].find((one) => one.accessKeyId === accessKeyId);
    if (!key) {
      throw new Refusal(404, "InvalidAccessKeyId.NotFound", "Specified access key is not found.", "gateway");
    }
    return key;
  }

  #checkTimestamp(timestamp: string, clockOffsetMs: number): void {
    const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(timestamp) ? Date.parse(timestamp) : NaN;
    if (Number.isNaN(at)) {
      const message = "Specified time stamp or date value is not well formatted.";
      throw new Refusal(400, "InvalidTimeStamp.Format", message, "gateway");
    }
    if (Math.abs(this.now() + clockOffsetMs - at) > windowMs) {
      const message = "Specified time stamp or date value is expired.";
      throw new Refusal(400, "InvalidTimeStamp.Expired", message, "gateway");
    }
  }

  /** Only a request that is otherwise valid uses up a nonce: no one else can use up a client's nonces. */
  #useNonce(nonce: string): void {
    const now = this.now();
    for (const [old, freeAt] of this.#usedNonces) {
      if (freeAt > now) break; // the oldest come first
      this.#usedNonces.delete(old);
    }
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

function given(params: ReadonlyMap<string, string>, name: string): string {
  const value = params.get(name);
  if (!value) throw missing(name);
  return value;
}
