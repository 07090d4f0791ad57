import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { useTRPC } from "../../lib/trpc.ts";
import { useToast } from "../../ui/toasts.tsx";

/** Says that sources go back to one origin; the lists are then asked for again. */
export function useGroupOrigin(onGrouped: () => void) {
  const t = useTranslations("sourceList");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  return useMutation(
    trpc.origin.group.mutationOptions({
      onSuccess: () => {
        toast({ text: t("grouped") });
        onGrouped();
      },
      onSettled: () =>
        Promise.all([
          queryClient.invalidateQueries({ queryKey: trpc.source.pathKey() }),
          queryClient.invalidateQueries(trpc.origin.pathFilter()),
        ]),
    }),
  );
}
