/** Why a page was not fetched. Each has a sentence in the catalogue of refusals. */
export type FetchRefusalCode =
  | "ADDRESS_NOT_WEB"
  | "ADDRESS_WITH_PASSWORD"
  | "ADDRESS_PORT_REFUSED"
  | "ADDRESS_NOT_PUBLIC"
  | "ADDRESS_NOT_ALLOWED"
  | "REDIRECT_INSECURE"
  | "TOO_MANY_REDIRECTS"
  | "HOST_NOT_FOUND"
  | "HOST_UNREACHABLE"
  | "TLS_FAILED"
  | "ANSWER_STATUS"
  | "ANSWER_EMPTY"
  | "ANSWER_TOO_LARGE"
  | "ANSWER_DECOMPRESSES_TOO_LARGE"
  | "ANSWER_TOO_SLOW"
  | "ANSWER_CUT_SHORT"
  | "ANSWER_ENCODING_UNKNOWN"
  | "ANSWER_BROKEN";

/** Nothing was fetched, and nothing of it is kept. */
export class FetchRefused extends Error {
  override name = "FetchRefused";
  readonly code: FetchRefusalCode;
  /**
   * What the sentence names: a host, a status, a limit in bytes or milliseconds. Never an address
   * with a password in it, and never what a private name resolves to.
   */
  readonly detail: Readonly<Record<string, string>>;
  /** Whether the same address may well answer later. */
  readonly retryable: boolean;

  constructor(
    code: FetchRefusalCode,
    detail: Record<string, string>,
    { retryable = false, cause }: { retryable?: boolean; cause?: unknown } = {},
  ) {
    super(code, { cause });
    this.code = code;
    this.detail = detail;
    this.retryable = retryable;
  }
}
