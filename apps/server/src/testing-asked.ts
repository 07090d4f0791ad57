import { NOON, openDesk } from "./testing.ts";

export const DAY = 86_400_000;

/** The moment so many milliseconds after noon. */
export const at = (ms: number) => new Date(NOON.getTime() + ms);

export const tokenOf = (address: string) => address.split("#")[1] ?? "";

/** A desk on which Telegram was asked to comment on the first two pairs, by a link. */
export async function askedDesk() {
  const desk = await openDesk();
  const { prisma } = desk.db;
  const ana = await desk.as("Ana");
  await prisma.case.update({ where: { id: desk.caseId }, data: { timeZone: "Europe/Paris" } });
  const party = await prisma.party.findFirstOrThrow({
    where: { caseId: desk.caseId, role: "respondent" },
    orderBy: { position: "asc" },
  });
  const pairIds = desk.pairIds.slice(0, 2);
  const { id: requestId } = await ana.request.log({
    caseId: desk.caseId,
    partyId: party.id,
    pairIds,
    channel: "email",
    addressee: "press@telegram.example",
    asked: "What do you say to this?",
    sentAt: at(-DAY).toISOString(),
    deadline: at(2 * DAY).toISOString(),
  });
  const link = await ana.reply.makeLink({ requestId, days: 7 });
  return { desk, ana, party, pairIds, requestId, link, token: tokenOf(link.address) };
}
