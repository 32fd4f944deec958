import OpenApiClient, { Config, OpenApiRequest, Params } from "@alicloud/openapi-client";
import { type Reply } from "../../src/codec/decode";
import { type VendorAccess } from "./vendorClient";

/** How a call goes out. */
export interface CurrentWay {
  method?: "GET" | "POST";
  query?: Record<string, unknown>;
  /** Sent as a form. */
  body?: Record<string, unknown>;
  /** Put in the place of the client's own, before it signs. */
  headers?: Record<string, string>;
  version?: string;
  /** `v2`: by parameters, as its predecessor does; otherwise by headers, as it does by default. */
  algorithm?: "v2";
}

/** A refusal as the client reports it. */
export interface VendorRefusal {
  status: number;
  code: string;
  message: string;
}

/**
 * Calls an operation with `@alicloud/openapi-client`, the vendor's current client, which signs by headers
 * (ACS3-HMAC-SHA256).
 * @returns the answer undecoded, or the refusal
 */
export async function callWithCurrentClient(
  { endpoint, accessKeyId, accessKeySecret, securityToken }: VendorAccess,
  action: string,
  { method = "POST", query, body, headers, version = "2017-12-18", algorithm }: CurrentWay,
): Promise<Reply | VendorRefusal> {
  const { host } = new URL(endpoint);
  const key = { accessKeyId, accessKeySecret, ...(securityToken ? { securityToken } : {}) };
  const signing = algorithm ? { signatureAlgorithm: algorithm } : {};
  const client = new OpenApiClient(new Config({ ...key, ...signing, endpoint: host, protocol: "http" }));
  const params = new Params({
    action,
    version,
    method,
    protocol: "HTTP",
    pathname: "/",
    authType: "AK",
    style: "RPC",
    reqBodyType: "formData",
    bodyType: "string",
  });
  const request = new OpenApiRequest({ query: textsOf(query), body, headers });
  type Runtime = Parameters<OpenApiClient["callApi"]>[2];
  try {
    const answer = (await client.callApi(params, request, {} as Runtime)) as unknown as {
      statusCode: number;
      headers: Record<string, string>;
      body: string;
    };
    return {
      status: answer.statusCode,
      contentType: answer.headers["content-type"],
      body: Buffer.from(answer.body),
    };
  } catch (error) {
    const { data } = error as { data?: { statusCode: number; Code: string; Message: string } };
    if (!data) throw error;
    return { status: data.statusCode, code: data.Code, message: data.Message };
  }
}

/** The generated clients hand their parameters over as text. */
function textsOf(query: Record<string, unknown> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)]));
}
