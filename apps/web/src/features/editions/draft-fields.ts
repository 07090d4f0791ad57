import type { LocalizedText, SaveDraftInput, WarningReason } from "@rejoinder/schema";
import type { Draft } from "./shapes.ts";

/** What an editor sets of a draft; texts as they are typed, blank ones among them. */
export type DraftFields = Omit<SaveDraftInput, "caseId" | "version">;

const fieldNames = [
  "kind",
  "locales",
  "pairIds",
  "signedBy",
  "introduction",
  "method",
  "what",
  "why",
  "reasons",
] as const satisfies readonly (keyof DraftFields)[];

export function fieldsOf(draft: Draft): DraftFields {
  const { kind, locales, introduction, method, signedBy, pairIds, what, why, reasons } = draft;
  return { kind, locales, introduction, method, signedBy, pairIds, what, why, reasons };
}

/** As the API takes it: without what says nothing. */
export function givenOf(fields: DraftFields): DraftFields {
  const { introduction, method, what, why, signedBy, reasons } = fields;
  return {
    ...fields,
    introduction: given(introduction),
    method: given(method),
    what: given(what),
    why: given(why),
    signedBy: signedBy.map((name) => name.trim()).filter((name) => name !== ""),
    reasons: reasons.filter(({ reason }) => reason.trim() !== ""),
  };
}

function given(text: LocalizedText): LocalizedText {
  return Object.fromEntries(
    Object.entries(text)
      .map(([locale, words]) => [locale, words.trim()])
      .filter(([, words]) => words !== ""),
  );
}

/** Which of two versions' fields are not the same, in the order in which they are shown. */
export function differing(one: DraftFields, other: DraftFields): (typeof fieldNames)[number][] {
  const [first, second] = [givenOf(one), givenOf(other)];
  return fieldNames.filter((name) => textOf(first[name]) !== textOf(second[name]));
}

/** The same text for the same words, in whatever order the languages stand. */
function textOf(value: DraftFields[keyof DraftFields]): string {
  return typeof value === "object" && !Array.isArray(value)
    ? JSON.stringify(Object.entries(value).toSorted())
    : JSON.stringify(value);
}

type Warned = Pick<WarningReason, "code" | "pairId">;

/** Why a warning is passed over, as it is typed; empty where nobody says. */
export function reasonFor({ reasons }: DraftFields, warned: Warned): string {
  return reasons.find(isOf(warned))?.reason ?? "";
}

/** The reasons with one of them put in the place of what stood there. */
export function putReason(
  reasons: readonly WarningReason[],
  warned: Warned,
  reason: string,
): WarningReason[] {
  const { code, pairId } = warned;
  const put = { code, pairId, reason };
  const at = reasons.findIndex(isOf(warned));
  return at < 0 ? [...reasons, put] : reasons.with(at, put);
}

const isOf =
  (warned: Warned) =>
  ({ code, pairId }: Warned): boolean =>
    code === warned.code && pairId === warned.pairId;
