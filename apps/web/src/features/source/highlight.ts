import { statementRoleInfo } from "@rejoinder/schema";
import { useTranslations } from "use-intl";
import type { Outputs } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";
import type { Side } from "../../ui/quotation.tsx";

export type SourceDetail = Outputs["source"]["byId"];
export type Highlight = SourceDetail["highlights"][number];

export function sideOf({ statement }: Highlight): Side {
  return statement === null || statement.role === "neither" ? "neutral" : statement.role;
}

/** What quotes the words: an allegation, a response, another statement, or evidence. */
export function useRoleWord(): (highlight: Highlight) => string {
  const t = useTranslations("source");
  const words = useWords();
  return ({ statement }) =>
    statement ? words(statementRoleInfo[statement.role].label) : t("evidence");
}
