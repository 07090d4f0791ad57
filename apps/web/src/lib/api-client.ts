import type { AppRouter } from "@rejoinder/server";
import { QueryClient } from "@tanstack/react-query";
import {
  createTRPCClient,
  httpBatchLink,
  httpSubscriptionLink,
  splitLink,
  TRPCClientError,
} from "@trpc/client";

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

export function createApiClient() {
  return createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: (operation) => operation.type === "subscription",
        true: httpSubscriptionLink({ url }),
        false: httpBatchLink({ url, maxURLLength: 2_000 }),
      }),
    ],
  });
}
