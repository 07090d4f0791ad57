import type { Locale } from "@rejoinder/schema";
import type { AppRouter } from "@rejoinder/server";
import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { TRPCClient } from "@trpc/client";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { KeysProvider } from "./lib/keys.tsx";
import { LocaleProvider } from "./lib/locale.tsx";
import { ThemeProvider } from "./lib/theme.tsx";
import { TRPCProvider } from "./lib/trpc.ts";
import { ToastProvider } from "./ui/toasts.tsx";

type Props = {
  children: ReactNode;
  queryClient: QueryClient;
  apiClient: TRPCClient<AppRouter>;
  locale?: Locale;
};

/** Everything that any part of the desk's pages expects above it, but the router. */
export function Providers({ children, queryClient, apiClient, locale }: Props) {
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={apiClient} queryClient={queryClient}>
        <ThemeProvider>
          <LocaleProvider {...(locale && { initial: locale })}>
            <KeysProvider>
              <Toasts>{children}</Toasts>
            </KeysProvider>
          </LocaleProvider>
        </ThemeProvider>
      </TRPCProvider>
    </QueryClientProvider>
  );
}

function Toasts({ children }: { children: ReactNode }) {
  const t = useTranslations("frame");
  return (
    <ToastProvider label={t("notifications")} dismissLabel={t("dismiss")}>
      {children}
    </ToastProvider>
  );
}
