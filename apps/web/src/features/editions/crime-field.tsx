import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { RefusalLine } from "../../desk/refusal-line.tsx";
import { useTRPC } from "../../lib/trpc.ts";
import type { DraftPair } from "./shapes.ts";

/** Whether a pair's allegation is one of a crime: then it is given no number before judgment. */
export function CrimeField({ pair, title }: { pair: DraftPair; title: string }) {
  const t = useTranslations("edition");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const set = useMutation(
    trpc.pair.setCrime.mutationOptions({
      onSettled: () => queryClient.invalidateQueries(trpc.edition.draft.pathFilter()),
    }),
  );
  const { id, version, isOfCrime } = pair;
  const isChecked = set.isPending ? set.variables.isOfCrime : isOfCrime;
  return (
    <>
      <label className="target inline-flex cursor-pointer items-center gap-2 self-start text-[0.8125rem]">
        <input
          type="checkbox"
          aria-label={t("crimeLabel", { title })}
          checked={isChecked}
          onChange={({ target }) => {
            if (!set.isPending) set.mutate({ pairId: id, version, isOfCrime: target.checked });
          }}
          className="size-4 shrink-0"
        />
        {t("crime")}
      </label>
      <RefusalLine error={set.error} />
    </>
  );
}
