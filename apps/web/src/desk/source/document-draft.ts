import type { SnapshotExtent } from "@rejoinder/schema";

/** How a document is to come to the desk; `none` leaves that for later. */
export type DocumentWay = "address" | "file" | "pasted" | "none";

/** What is to be preserved, as far as it is chosen. */
export type DocumentDraft = {
  way: DocumentWay;
  file: File | null;
  pasted: string;
  /** Of what was pasted: the page's source code, not its words. */
  isHtml: boolean;
  /** Of what is handed in. What is fetched is whole. */
  extent: SnapshotExtent;
};

export const noDocument = {
  file: null,
  pasted: "",
  isHtml: false,
  extent: "whole",
} as const satisfies Omit<DocumentDraft, "way">;

/** The bytes that a draft hands in, with the name of their file; null where it hands in none. */
export function documentIn({ way, file, pasted, isHtml }: DocumentDraft) {
  if (way === "file") return file && { body: file, fileName: file.name };
  if (way !== "pasted" || pasted === "") return null;
  const type = `text/${isHtml ? "html" : "plain"};charset=utf-8`;
  return { body: new Blob([pasted], { type }), fileName: null };
}
