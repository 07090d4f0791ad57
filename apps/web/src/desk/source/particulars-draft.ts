import type { SourceKind, SourceParticulars, SourceReliability } from "@rejoinder/schema";
import type { Outputs } from "../../lib/trpc.ts";

/** A source's particulars as they are typed: what is unknown is empty. */
export type ParticularsDraft = Record<
  | "kind"
  | "title"
  | "author"
  | "publisher"
  | "publishedOn"
  | "language"
  | "address"
  | "archivedAddress",
  string
>;

export const noParticulars: ParticularsDraft = {
  kind: "",
  title: "",
  author: "",
  publisher: "",
  publishedOn: "",
  language: "",
  address: "",
  archivedAddress: "",
};

/** What the desk has on record of a source. */
export type RecordedSource = Pick<Outputs["source"]["byId"], "id" | "version"> & SourceParticulars;

type Particulars = Omit<SourceParticulars, "reliability">;

export function draftOf(source: Particulars): ParticularsDraft {
  const { kind, title, author, publisher, publishedOn, language, address, archivedAddress } =
    source;
  return {
    kind,
    title,
    author: author ?? "",
    publisher: publisher ?? "",
    publishedOn: publishedOn ?? "",
    language,
    address: address ?? "",
    archivedAddress: archivedAddress ?? "",
  };
}

/** The same as the API takes it. The server judges a kind that is not chosen yet, as all other fields. */
export function particularsOf(draft: ParticularsDraft): Particulars {
  return {
    kind: draft.kind as SourceKind,
    title: draft.title,
    author: draft.author.trim() || null,
    publisher: draft.publisher.trim() || null,
    publishedOn: draft.publishedOn.trim() || null,
    language: draft.language.trim(),
    address: draft.address.trim() || null,
    archivedAddress: draft.archivedAddress.trim() || null,
  };
}

/** On record, without what is no particular. */
export function recordedOf(source: SourceParticulars): SourceParticulars {
  const { reliability } = source;
  return { ...particularsOf(draftOf(source)), reliability };
}

/** A draft that was kept, made whole; what is missing is taken from elsewhere. */
export function wholeDraft(kept: Partial<ParticularsDraft> | null, or: ParticularsDraft) {
  const fields = Object.keys(noParticulars) as (keyof ParticularsDraft)[];
  return Object.fromEntries(
    fields.map((field) => [field, typeof kept?.[field] === "string" ? kept[field] : or[field]]),
  ) as ParticularsDraft;
}

/** Empty where nobody has judged. */
export type ReliabilityDraft = SourceReliability | "";
