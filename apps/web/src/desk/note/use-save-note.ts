import type { AddNoteInput } from "@rejoinder/schema";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { isConflict } from "../../lib/conflict.ts";
import { useToast } from "../../ui/toasts.tsx";
import { useSend } from "../outbox/use-send.ts";
import { usePairCache } from "../review/pair-cache.ts";
import type { PairRef } from "../shapes.ts";

/** Saves a note, or one in the place of another; the pair is then asked for again. */
export function useSaveNote(pair: PairRef, onSaved: () => void) {
  const t = useTranslations("note");
  const kept = useTranslations("outbox");
  const toast = useToast();
  const cache = usePairCache();
  const send = useSend();
  return useMutation({
    networkMode: "always",
    mutationFn: (input: AddNoteInput) => send({ procedure: "note.add", input, pair }),
    onSuccess: ({ isWaiting }) => {
      toast({ text: isWaiting ? kept("kept") : t("saved") });
      if (!isWaiting) void cache.refresh(pair, "note_added");
      onSaved();
    },
    onError: (error) => {
      if (isConflict(error)) void cache.refresh(pair, "note_superseded");
    },
  });
}
