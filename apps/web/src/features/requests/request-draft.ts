import { instantOf, type LocalMoment, localMoment } from "@rejoinder/domain";
import type { LogRequestInput, RequestChannel } from "@rejoinder/schema";
import type { PairRef } from "../../desk/shapes.ts";
import { useDraft } from "../../desk/use-draft.ts";
import type { OfCase } from "./shapes.ts";

/** A request as it is typed; moments are of the clocks of the case's time zone, empty until given. */
export type RequestDraft = {
  partyId: string;
  pairs: PairRef[];
  channel: RequestChannel;
  addressee: string;
  asked: string;
  sentAt: LocalMoment;
  deadline: LocalMoment;
};

/** A request begun; it is about to be logged, so it was sent now until somebody says otherwise. */
export function useRequestDraft(of: OfCase) {
  return useDraft<RequestDraft>(`request.${of.id}`, (kept) => ({
    partyId: "",
    pairs: [],
    channel: "email",
    addressee: "",
    asked: "",
    sentAt: localMoment(new Date(), of.timeZone),
    deadline: "",
    ...kept,
  }));
}

/** What of a request begun is still to be given. */
export type RequestGap = "partyId" | "pairIds" | "sentAt" | "deadline";

/** @returns the request as the API takes it, or what is still to be given */
export function requestOf(
  draft: RequestDraft,
  of: OfCase,
): { input: LogRequestInput } | { gaps: RequestGap[] } {
  const { partyId, pairs, sentAt, deadline, ...rest } = draft;
  const sent = instantOf(sentAt, of.timeZone);
  const due = instantOf(deadline, of.timeZone);
  if (partyId !== "" && pairs.length > 0 && sent && due)
    return {
      input: {
        ...rest,
        caseId: of.id,
        partyId,
        pairIds: pairs.map(({ id }) => id),
        sentAt: sent.toISOString(),
        deadline: due.toISOString(),
      },
    };
  return {
    gaps: [
      ...(partyId === "" ? ["partyId" as const] : []),
      ...(pairs.length === 0 ? ["pairIds" as const] : []),
      ...(sent ? [] : ["sentAt" as const]),
      ...(due ? [] : ["deadline" as const]),
    ],
  };
}

/** True of a deadline that does not lie after the moment of sending; false while either is to be given. */
export function isDueTooSoon({ sentAt, deadline }: RequestDraft, of: OfCase): boolean {
  const sent = instantOf(sentAt, of.timeZone);
  const due = instantOf(deadline, of.timeZone);
  return sent !== null && due !== null && due <= sent;
}
