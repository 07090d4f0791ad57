import type { EvidenceStatus, PartyRole, ProceduralStage, ReviewState } from "@rejoinder/schema";
import type { CaseRow, SourceRow } from "./report.content.ts";
import type { PairRow } from "./report.pair.ts";
import type { PlainStatementRow } from "./report.statement.ts";

type Party = NonNullable<PlainStatementRow["speaker"]> & { id: string; role: PartyRole };

/** The parties of a case by their ids, in their order. */
export type Parties = ReadonlyMap<string, Party>;

/** A value as JSON has it: a moment is a text. */
type Json<Value> = Value extends Date
  ? string
  : Value extends readonly (infer Item)[]
    ? Json<Item>[]
    : Value extends object
      ? { [Key in keyof Value]: Json<Value[Key]> }
      : Value;

/** A statement as `report.sql.ts` gives it: parties by their ids, those it is against in no order. */
export type StatementJson = Omit<
  PlainStatementRow,
  "speaker" | "reportedBy" | "against" | "translationOf"
> & {
  speakerId: string | null;
  reportedById: string | null;
  against: string[];
  translationOf: StatementJson | null;
};

/** A pair as `report.sql.ts` gives it. */
export type PairJson = Omit<PairRow, "allegation" | "responses" | "asked" | "notes"> & {
  allegation: StatementJson;
  /** Sources of the allegation in its other wordings. */
  otherSources: string[];
  responses: (Omit<PairRow["responses"][number], "statement"> & { statement: StatementJson })[];
  requests: (Json<Omit<PairRow["asked"][number]["request"], "party">> & { partyId: string })[];
  notes: Json<PairRow["notes"]>;
  /** Null where they were not asked for. */
  sources: SourceRow[] | null;
};

/** A case as `report.sql.ts` gives it. */
export type CaseJson = Omit<CaseRow, "parties" | "steps"> & {
  timeZone: string;
  parties: Party[];
  steps: {
    stage: ProceduralStage;
    on: string | null;
    sourceId: string;
    partyId: string | null;
  }[];
  /** How many pairs stand how. */
  standings: { state: ReviewState; decidedStatus: EvidenceStatus | null; pairs: number }[];
};

export function statementRow(json: StatementJson, parties: Parties): PlainStatementRow {
  const { speakerId, reportedById, against, translationOf, ...rest } = json;
  const among = new Set(against);
  return {
    ...rest,
    speaker: partyOf(speakerId, parties),
    reportedBy: partyOf(reportedById, parties),
    against:
      among.size === 0
        ? []
        : [...parties.values()].filter(({ id }) => among.has(id)).map((party) => ({ party })),
    translationOf: translationOf && statementRow(translationOf, parties),
  };
}

export function pairRow(json: PairJson, parties: Parties): PairRow {
  const { allegation, otherSources, responses, requests, notes, ...rest } = json;
  const { translationOf, ...said } = statementRow(allegation, parties);
  const translations = otherSources.map((sourceId) => ({ sourceId }));
  return {
    ...rest,
    allegation: {
      ...said,
      translations,
      translationOf: translationOf ? { ...translationOf, translations: [] } : null,
    },
    responses: responses.map((response) => ({
      ...response,
      statement: statementRow(response.statement, parties),
    })),
    asked: requests.map(({ partyId, replies, sentAt, deadline, settledAt, outcome }) => ({
      request: {
        party: { name: parties.get(partyId)?.name ?? {} },
        sentAt: new Date(sentAt),
        deadline: new Date(deadline),
        settledAt: settledAt === null ? null : new Date(settledAt),
        outcome,
        replies: replies.map(({ receivedAt, confirmedAt }) => ({
          receivedAt: new Date(receivedAt),
          confirmedAt: confirmedAt === null ? null : new Date(confirmedAt),
        })),
      },
    })),
    notes: notes.map((note) => ({ ...note, createdAt: new Date(note.createdAt) })),
  };
}

export function caseRow({ steps, parties, ...rest }: CaseJson, byId: Parties): CaseRow {
  return {
    ...rest,
    parties,
    steps: steps.map(({ partyId, ...step }) => ({ ...step, party: partyOf(partyId, byId) })),
  };
}

const partyOf = (id: string | null, parties: Parties) =>
  id === null ? null : (parties.get(id) ?? null);
