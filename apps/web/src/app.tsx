import { RouterProvider } from "@tanstack/react-router";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { useState } from "react";
import { createDeskRouter } from "./desk-router.ts";
import { createApiClient, createQueryClient } from "./lib/api-client.ts";
import { Providers } from "./providers.tsx";

export function App() {
  const [desk] = useState(openDesk);
  return (
    <Providers queryClient={desk.queryClient} apiClient={desk.apiClient}>
      <RouterProvider router={desk.router} />
    </Providers>
  );
}

function openDesk() {
  const queryClient = createQueryClient();
  const apiClient = createApiClient();
  const trpc = createTRPCOptionsProxy({ client: apiClient, queryClient });
  return {
    queryClient,
    apiClient,
    router: createDeskRouter({ queryClient, trpc, client: apiClient }),
  };
}
