import { PASSAGE_MAX } from "@rejoinder/schema";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { FormActions } from "../../desk/form-actions.tsx";
import { PairsField } from "../../desk/pairs-field.tsx";
import { RefusalLine } from "../../desk/refusal-line.tsx";
import type { PairRef } from "../../desk/shapes.ts";
import { type Outputs, useTRPC } from "../../lib/trpc.ts";
import { useOnce } from "../../lib/use-once.ts";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { placePassage } from "./passage-place.ts";
import type { OfCase, RequestRow } from "./shapes.ts";
import { useRefresh } from "./use-refresh.ts";

type Props = {
  of: OfCase;
  request: RequestRow;
  reply: Outputs["reply"]["byId"];
  onClose: () => void;
};

/** Makes a response of a reply: all of its words or a passage, and the pairs that it answers. */
export function ConfirmForm({ of, request, reply, onClose }: Props) {
  const t = useTranslations("request");
  const toast = useToast();
  const once = useOnce();
  const refresh = useRefresh();
  const { snapshot } = reply;
  const [pairs, setPairs] = useState<PairRef[]>(() =>
    request.pairs.map((pair) => ({ ...pair, case: of })),
  );
  const [extent, setExtent] = useState<"whole" | "passage">("whole");
  const [words, setWords] = useState("");
  const [isChecked, setChecked] = useState(false);
  const place = placePassage(snapshot.text, words);
  const confirm = useMutation(
    useTRPC().reply.confirm.mutationOptions({
      onSuccess: () => {
        toast({ text: t("confirmedToast") });
        onClose();
      },
      onError: once.again,
      onSettled: () => refresh("pairs"),
    }),
  );

  function send() {
    setChecked(true);
    const isPlaced = extent === "whole" || typeof place === "object";
    if (pairs.length === 0 || !isPlaced || !once.begin()) return;
    confirm.mutate({
      replyId: reply.id,
      pairIds: pairs.map(({ id }) => id),
      place:
        extent === "passage" && typeof place === "object"
          ? { snapshotId: snapshot.id, ...place }
          : null,
    });
  }
  return (
    <form
      noValidate
      className="flex flex-col gap-4 border-t border-line pt-4"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <p className="max-w-measure text-pretty text-ink-2">{t("confirmText")}</p>
      <PairsField
        case={of}
        label={t("answers")}
        none={t("addPair")}
        remove={t("remove")}
        pairs={pairs}
        onChange={setPairs}
        error={isChecked && pairs.length === 0 ? t("pairMissing") : undefined}
      />
      <RadioGroup
        label={t("extent")}
        value={extent}
        onChange={setExtent}
        options={[
          { value: "whole", label: t("extentOf.whole") },
          { value: "passage", label: t("extentOf.passage") },
        ]}
      />
      {extent === "passage" && (
        <TextArea
          label={t("passage")}
          hint={t("passageHint")}
          value={words}
          onChange={setWords}
          limit={PASSAGE_MAX}
          formatRemaining={(remaining) => t("remaining", { remaining })}
          error={isChecked && typeof place === "string" ? t(`passageIs.${place}`) : undefined}
          isRequired
        />
      )}
      <RefusalLine error={confirm.error} />
      <FormActions
        save={t("confirm")}
        cancel={t("close")}
        onCancel={onClose}
        isPending={confirm.isPending}
      />
    </form>
  );
}
