import { canAddSource } from "@rejoinder/domain";
import { type SourceKind, sourceKindInfo } from "@rejoinder/schema";
import { useTranslations } from "use-intl";
import { useActor } from "../../desk/use-actor.ts";
import { useWords } from "../../lib/words.ts";
import type { Option } from "../../ui/select.tsx";

const kinds = Object.keys(sourceKindInfo) as SourceKind[];

/** The kinds of source that the actor may add, and none. */
export function useKindOptions(caseId: string): Option<SourceKind | "">[] {
  const t = useTranslations("references");
  const words = useWords();
  const actor = useActor();
  return [
    { value: "", label: t("chooseKind") },
    ...kinds
      .filter((kind) => actor && canAddSource(actor, { caseId, kind }))
      .map((value) => ({ value, label: words(sourceKindInfo[value].label) })),
  ];
}
