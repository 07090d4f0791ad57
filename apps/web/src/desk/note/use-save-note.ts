import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { isConflict } from "../../lib/conflict.ts";
import { useToast } from "../../ui/toasts.tsx";
import { usePairCache } from "../review/pair-cache.ts";
import type { PairDetail } from "../shapes.ts";

/** Saves a note, or one in the place of another; the pair is then asked for again. */
export function useSaveNote(pair: PairDetail, onSaved: () => void) {
  const t = useTranslations("note");
  const toast = useToast();
  const cache = usePairCache();
  return useMutation(
    cache.trpc.note.add.mutationOptions({
      networkMode: "always",
      onSuccess: () => {
        toast({ text: t("saved") });
        void cache.refresh(pair, "note_added");
        onSaved();
      },
      onError: (error) => {
        if (isConflict(error)) void cache.refresh(pair, "note_superseded");
      },
    }),
  );
}
