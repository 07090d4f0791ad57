export { ARTICLE_EXTRACTOR, type Article, extractArticle } from "./article/article.ts";
export {
  DOCUMENT_MAX,
  type DocumentIn,
  type DocumentRefusalCode,
  DocumentRefused,
  type DocumentText,
  type DocumentWarning,
} from "./document/document.ts";
export { readDocument } from "./document/read-document.ts";
export { readDocumentApart } from "./document/read-document-apart.ts";
export {
  type Fingerprint,
  fingerprintOf,
  SYNDICATED,
  similarity,
} from "./duplicate/fingerprint.ts";
export type { Proposal, ProposedField } from "./metadata/proposal.ts";
export { proposeMetadata } from "./metadata/propose-metadata.ts";
