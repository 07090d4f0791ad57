import { PartyKind, partyKindInfo, wordsIn } from "@rejoinder/schema";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useLocale, useTranslations } from "use-intl";
import { RefusalLine } from "../../desk/refusal-line.tsx";
import { useTRPC } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";
import { Select } from "../../ui/select.tsx";
import type { DraftParty } from "./shapes.ts";

/** What each party is, a person or an organisation, as ClaimReview wants to be told. */
export function PartyKinds({ parties }: { parties: readonly DraftParty[] }) {
  const t = useTranslations("edition");
  if (parties.length === 0) return null;
  return (
    <section aria-labelledby="draft-parties" className="flex flex-col gap-3">
      <h3 id="draft-parties" className="font-serif text-body font-semibold">
        {t("parties")}
      </h3>
      <p className="max-w-measure text-ink-2">{t("partiesAbout")}</p>
      <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
        {parties.map((party) => (
          <PartyKindField key={party.id} party={party} />
        ))}
      </div>
    </section>
  );
}

function PartyKindField({ party }: { party: DraftParty }) {
  const t = useTranslations("edition");
  const locale = useLocale();
  const words = useWords();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const set = useMutation(
    trpc.case.setPartyKind.mutationOptions({
      onSettled: () => queryClient.invalidateQueries(trpc.edition.draft.pathFilter()),
    }),
  );
  const { id, name, version, kind } = party;
  const shown = set.isPending ? set.variables.kind : kind;
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <Select
        label={wordsIn(name, locale)}
        value={shown ?? ""}
        onChange={(value) => {
          if (!set.isPending)
            set.mutate({ partyId: id, version, kind: value === "" ? null : value });
        }}
        options={[
          { value: "" as const, label: t("partyUnsaid") },
          ...Object.values(PartyKind).map((value) => ({
            value,
            label: words(partyKindInfo[value].label),
          })),
        ]}
      />
      <RefusalLine error={set.error} />
    </div>
  );
}
