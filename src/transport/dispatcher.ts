import tls from "node:tls";
import { buildConnector, type Dispatcher, EnvHttpProxyAgent, Pool } from "undici";

/** Milliseconds and bytes. Hidden resends would double orders: no retry, no redirect, no pipelining. */
export const limits = { connectMs: 5_000, headersMs: 10_000, wholeMs: 30_000, bodyBytes: 5 * 1024 * 1024 };

/** The user's network settings. All but `transport` are VS Code's own, with the names they have in `http.…`. */
export interface NetworkSettings {
  transport: "auto" | "undici" | "editor";
  /** An address, possibly with a password in it; if empty, the environment's proxy is used. */
  proxy: string;
  /** Hosts to reach directly; if empty, the environment's list is used. */
  noProxy: readonly string[];
  /** The value of the `Proxy-Authorization` header; if absent, the password in the proxy's address is used. */
  proxyAuthorization: string | undefined;
  /** `off` if no proxy is to be used. */
  proxySupport: string;
  /** Whether to trust the authorities that the operating system trusts. */
  systemCertificates: boolean;
  /** Whether the editor's fetch is Chromium's. */
  electronFetch: boolean;
}

/**
 * No connection was established, either to the service or through the proxy: not a byte of the request has left.
 * Without a cause, the proxy settings are unusable.
 */
class NotConnectedError extends Error {
  override readonly name = "NotConnectedError";
}

/**
 * Opens connections according to the settings: which proxy to use and whom to trust. Certificates are always checked,
 * regardless of `http.proxyStrictSSL` and NODE_TLS_REJECT_UNAUTHORIZED.
 * @throws {NotConnectedError} if the proxy settings are unusable
 */
export function openDispatcher(network: NetworkSettings): Dispatcher {
  const proxy = proxyOf(network);
  const connect = {
    timeout: limits.connectMs,
    rejectUnauthorized: true,
    ...(network.systemCertificates && systemTrust()),
  };
  return new EnvHttpProxyAgent({
    httpProxy: proxy.address,
    httpsProxy: proxy.address,
    noProxy: proxy.except,
    ...(proxy.authorization === undefined ? {} : { token: proxy.authorization }),
    connect,
    requestTls: connect,
    proxyTls: connect,
    connections: 8,
    pipelining: 1,
    headersTimeout: limits.headersMs,
    bodyTimeout: limits.wholeMs,
    maxResponseSize: limits.bodyBytes,
    factory: (origin, options: Pool.Options) => new Pool(origin, { ...options, connect: marking(options.connect) }),
    clientFactory: (address, options) => new Pool(address, { ...options, headersTimeout: limits.connectMs }),
  });
}

/**
 * The kind of connection fault that an error of any transport represents, if it certainly is one: then nothing has
 * left.
 */
export function connectFault(error: unknown): "certificate" | "proxy" | "unreachable" | undefined {
  if (error instanceof NotConnectedError && !error.cause) return "proxy";
  const { code, syscall, message } = rootOf(error);
  if (/^(CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|ERR_TLS_CERT)/.test(code ?? "")) return "certificate";
  if (/^Proxy response \(\d+\) !== 200/.test(message ?? "")) return "proxy";
  const connecting = syscall === "connect" || syscall === "getaddrinfo" || code === "UND_ERR_CONNECT_TIMEOUT";
  return connecting || error instanceof NotConnectedError ? "unreachable" : undefined;
}

/** The innermost error: what Node reported. */
function rootOf(error: unknown): { code?: string; syscall?: string; message?: string } {
  if (error instanceof AggregateError) return rootOf(error.errors[0]);
  if (!(error instanceof Error)) return {};
  return error.cause ? rootOf(error.cause) : error;
}

/** Connects like `connect`, and marks connection faults to distinguish them from all later ones. */
function marking(connect: Pool.Options["connect"]): buildConnector.connector {
  const connector = typeof connect === "function" ? connect : buildConnector(connect);
  return (options, callback) =>
    connector(options, (error, socket) => {
      if (error) callback(new NotConnectedError("Not connected.", { cause: error }), null);
      else callback(null, socket);
    });
}

/** The proxy without its password, which goes into a separate header; an empty address for no proxy. */
function proxyOf({ proxy, noProxy, proxyAuthorization, proxySupport }: NetworkSettings): {
  address: string;
  except: string;
  authorization: string | undefined;
} {
  const { env } = process;
  const given = proxy || env["https_proxy"] || env["HTTPS_PROXY"] || env["http_proxy"] || env["HTTP_PROXY"] || "";
  try {
    const except = noProxy.length > 0 ? noProxy.join(" ") : env["no_proxy"] || env["NO_PROXY"] || "";
    const never = proxySupport === "off" || except.split(/[\s,]+/).includes("*");
    if (never || given === "") return { address: "", except: "", authorization: undefined };
    const url = new URL(given.includes("://") ? given : `http://${given}`);
    if (!/^https?:$/.test(url.protocol)) throw new Error("not HTTP");
    const [user, password] = [url.username, url.password].map(decodeURIComponent);
    const basic = user ? `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}` : undefined;
    return { address: url.origin, except, authorization: proxyAuthorization || basic };
  } catch {
    // Omit the cause: it quotes the address and thus the password.
    throw new NotConnectedError("The settings of the proxy cannot be used.");
  }
}

let trust: { secureContext: tls.SecureContext } | undefined;

/**
 * Read only once because it takes a while. Node before 22.15 cannot read them; NODE_EXTRA_CA_CERTS applies in any case.
 */
function systemTrust(): typeof trust {
  const { getCACertificates } = tls as { getCACertificates?: (store: "default" | "system") => string[] };
  if (!trust && getCACertificates) {
    const ca = [...getCACertificates("default"), ...getCACertificates("system")];
    trust = { secureContext: tls.createSecureContext({ ca }) };
  }
  return trust;
}
