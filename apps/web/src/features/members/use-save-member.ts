import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { currentOf } from "../../lib/conflict.ts";
import { refusalCode } from "../../lib/refusal.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useToast } from "../../ui/toasts.tsx";
import type { Member } from "./member-row.tsx";

/** Saves what a case gives somebody; the pages then show what it lets them do. */
export function useSaveMember(name: string, onSaved: () => void) {
  const t = useTranslations("members");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  return useMutation(
    trpc.member.set.mutationOptions({
      onSuccess: () => {
        toast({ text: t("saved", { name }) });
        onSaved();
      },
      // What was refused is out of date; what was saved may be the caller's own.
      onSettled: () => queryClient.invalidateQueries(),
    }),
  );
}

/** The membership that stands where somebody was first, null where they are none; null where nobody was. */
export function movedOn(error: unknown): { standing: Member | null } | null {
  if (refusalCode(error) !== "MEMBER_MOVED_ON") return null;
  return { standing: currentOf(error) as Member | null };
}
