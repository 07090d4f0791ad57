import type { Tx } from "@rejoinder/db";
import { localMoment, rightToSource } from "@rejoinder/domain";
import {
  formatEdtf,
  type LocalizedText,
  locales,
  type SendReplyInput,
  TITLE_MAX,
  wordsIn,
} from "@rejoinder/schema";
import { sha256Of } from "../../capture/store.ts";
import { recordEvent } from "../../history/record.ts";
import { recordOfSource, saveSources } from "../../new-source.ts";
import { onlyPairOf } from "../../party-place.ts";
import { holdOpenLink } from "./link.queries.ts";

const titles = {
  en: (party: string, day: string) => `Reply of ${party}, received ${day}`,
  fr: (party: string, day: string) => `Réponse de ${party}, reçue le ${day}`,
} as const;

/**
 * Takes a reply in by its link, once: its words, as they were typed, are the whole text of a new source.
 *
 * @param deskId who did it: the desk itself, for whoever answers is nobody of it
 * @returns the receipt: when it came, and the SHA-256 (hex) of its words in UTF-8
 * @throws Refusal `REPLY_LINK_NOT_FOUND`, `REPLY_LINK_OVER`
 */
export async function receiveReply(tx: Tx, input: SendReplyInput, deskId: string, now: Date) {
  const { token, text, language, signedAs } = input;
  const link = await holdOpenLink(tx, token, now);
  const { request } = link;
  const { caseId } = request;
  const [source] = await saveSources(tx, caseId, [
    {
      kind: "party_statement",
      title: titleOf(request, now),
      publisher: null,
      author: null,
      publishedOn: dayOf(now, request.case.timeZone),
      address: null,
      archivedAddress: null,
      language,
    },
  ]);
  if (!source) throw new Error("a source was added");
  const sha256 = sha256Of(Buffer.from(text, "utf8"));
  const snapshot = await tx.snapshot.create({
    data: { sourceId: source.id, extent: "whole", text, sha256, wholeSha256: sha256 },
    select: { id: true, commitment: true },
  });
  const { id: replyId } = await tx.reply.create({
    data: {
      requestId: request.id,
      linkId: link.id,
      sourceId: source.id,
      signedAs,
      receivedAt: now,
    },
    select: { id: true },
  });
  await tx.responderLink.update({
    where: { id: link.id },
    data: { usedAt: now },
    select: { id: true },
  });
  const of = { caseId, actorId: deskId, before: null, at: now };
  await recordEvent(tx, {
    ...of,
    pairId: null,
    kind: "source_added",
    right: rightToSource(source),
    after: { ...recordOfSource(source), snapshots: { [snapshot.id]: snapshot.commitment } },
  });
  await recordEvent(tx, {
    ...of,
    pairId: onlyPairOf(request.pairs.map(({ pairId }) => pairId)),
    kind: "reply_received",
    after: { replyId, requestId: request.id, sourceId: source.id, signedAs },
  });
  return { sha256, receivedAt: now };
}

/** The day of an instant in a time zone, as EDTF. */
export const dayOf = (instant: Date, timeZone: string) =>
  localMoment(instant, timeZone).slice(0, 10);

type Asked = Awaited<ReturnType<typeof holdOpenLink>>["request"];

/** In the first language of the case that the desk has words in. */
function titleOf({ party, case: ofCase }: Asked, now: Date): string {
  const locale = locales.find((each) => ofCase.languages[0]?.startsWith(each)) ?? "en";
  const day = formatEdtf(dayOf(now, ofCase.timeZone), locale);
  const name = wordsIn(party.name as LocalizedText, locale);
  const around = titles[locale]("", day).length;
  return titles[locale]([...name].slice(0, TITLE_MAX - around).join(""), day);
}
