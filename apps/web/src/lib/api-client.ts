import type { AppRouter } from "@rejoinder/server";
import { QueryClient } from "@tanstack/react-query";
import {
  createTRPCClient,
  httpBatchLink,
  httpLink,
  httpSubscriptionLink,
  splitLink,
  TRPCClientError,
} from "@trpc/client";
import { answeringLink } from "./answering.ts";
import { sendKeyLink } from "./send-key.ts";

const url = "/api/trpc";

/** A refusal is an answer: the server was reached and said no. Asking again changes nothing. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof TRPCClientError)) return false;
  const status: unknown = error.data?.httpStatus;
  return typeof status === "number" && status < 500;
}

/** Queries are asked again twice when the server was not reached or broke; mutations never. */
export function shouldRetry(failures: number, error: unknown): boolean {
  return failures < 2 && !isRefusal(error);
}

/** The desk may be this very machine: what the browser thinks of the network does not count. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: shouldRetry, staleTime: 5_000, networkMode: "always" },
      mutations: { retry: false, networkMode: "always" },
    },
  });
}

/** Milliseconds after which an answer is not waited for any longer; the desk itself gives up sooner. */
const PATIENCE = 25_000;

const fetchWithin: typeof fetch = (input, init) => {
  const patience = AbortSignal.timeout(PATIENCE);
  const signal = init?.signal ? AbortSignal.any([init.signal, patience]) : patience;
  return fetch(input, { ...init, signal });
};

/** Questions go together; every change goes alone, under the key that it keeps when it is sent again. */
export function createApiClient() {
  return createTRPCClient<AppRouter>({
    links: [
      answeringLink,
      sendKeyLink,
      splitLink({
        condition: (operation) => operation.type === "subscription",
        true: httpSubscriptionLink({ url }),
        false: splitLink({
          condition: (operation) => operation.type === "mutation",
          true: httpLink({ url, fetch: fetchWithin, headers: ({ op }) => headersOf(op.context) }),
          // In the body: an address is what proxies write down, and questions hold words and links.
          false: httpBatchLink({ url, fetch: fetchWithin, methodOverride: "POST" }),
        }),
      }),
    ],
  });
}

/** What a change is known by, and whose it is: it must never go out as another person's. */
function headersOf({ sendKey, senderId }: Record<string, unknown>): Record<string, string> {
  return {
    "idempotency-key": String(sendKey),
    ...(typeof senderId === "string" && { "rejoinder-sender": senderId }),
  };
}
