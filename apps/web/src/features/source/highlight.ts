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

/** Whether a person must still say that it stands where the text holds something near. */
export const isToConfirm = ({ state, isConfirmed }: Highlight) => state === "fuzzy" && !isConfirmed;

/** Whether it stands only by a person's word: what the text holds differs from it. */
export const isCloseConfirmed = ({ state, isConfirmed }: Highlight) =>
  state === "fuzzy" && isConfirmed;

/** What quotes the words: an allegation, a response, another statement, a citation, or evidence. */
export function useRoleWord(): (highlight: Highlight) => string {
  const t = useTranslations("source");
  const words = useWords();
  return ({ statement, isCited }) => {
    if (statement) return words(statementRoleInfo[statement.role].label);
    return t(isCited ? "citation" : "evidence");
  };
}
