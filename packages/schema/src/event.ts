import {
  Confidence,
  EventKind,
  EvidenceStatus,
  NoteKind,
  Stance,
  Visibility,
  Wording,
} from "@rejoinder/db/enums";
import { z } from "zod";
import { pageLimit } from "./page.ts";
import { elementReview } from "./review.ts";
import type { Words } from "./text.ts";

/** Where an event of a kind may stand: in the history of a case, or in that of the desk. */
type EventInfo = { label: Words; inCase: boolean; onDesk: boolean };

const ofCase = { inCase: true, onDesk: false } as const;
const ofDesk = { inCase: false, onDesk: true } as const;
/** Told as it happens, and kept nowhere. */
const toldOnly = { inCase: false, onDesk: false } as const;

export const eventKindInfo = {
  case_loaded: { label: { en: "Case loaded", fr: "Dossier chargé" }, ...ofCase },
  pair_marked: { label: { en: "Pair marked", fr: "Paire marquée" }, ...ofCase },
  pair_reviewed: { label: { en: "Pair reviewed", fr: "Paire examinée" }, ...ofCase },
  note_added: { label: { en: "Note added", fr: "Note ajoutée" }, ...ofCase },
  note_superseded: { label: { en: "Note changed", fr: "Note modifiée" }, ...ofCase },
  note_withdrawn: { label: { en: "Note withdrawn", fr: "Note retirée" }, ...ofCase },
  source_added: { label: { en: "Source added", fr: "Source ajoutée" }, ...ofCase },
  source_changed: { label: { en: "Source changed", fr: "Source modifiée" }, ...ofCase },
  source_captured: { label: { en: "Source preserved", fr: "Source conservée" }, ...ofCase },
  origin_grouped: { label: { en: "Origin settled", fr: "Origine établie" }, ...ofCase },
  statement_added: { label: { en: "Statement added", fr: "Déclaration ajoutée" }, ...ofCase },
  anchor_confirmed: { label: { en: "Quotation confirmed", fr: "Citation confirmée" }, ...ofCase },
  anchor_rejected: { label: { en: "Quotation rejected", fr: "Citation écartée" }, ...ofCase },
  evidence_added: {
    label: { en: "Evidence added", fr: "Élément de preuve ajouté" },
    ...ofCase,
  },
  evidence_withdrawn: {
    label: { en: "Evidence withdrawn", fr: "Élément de preuve retiré" },
    ...ofCase,
  },
  evidence_rated: {
    label: { en: "Evidence rated anew", fr: "Élément de preuve réévalué" },
    ...ofCase,
  },
  search_logged: { label: { en: "Search logged", fr: "Recherche consignée" }, ...ofCase },
  search_withdrawn: { label: { en: "Search withdrawn", fr: "Recherche retirée" }, ...ofCase },
  pair_claimed: { label: { en: "Pair taken on", fr: "Paire prise en charge" }, ...ofCase },
  pair_released: { label: { en: "Pair handed back", fr: "Paire rendue" }, ...ofCase },
  pair_disputed: { label: { en: "Reviews differ", fr: "Examens divergents" }, ...toldOnly },
  dispute_opened: { label: { en: "Dispute opened", fr: "Désaccord ouvert" }, ...ofCase },
  pair_decided: { label: { en: "Pair decided", fr: "Paire décidée" }, ...ofCase },
  pair_went_stale: {
    label: { en: "Decision to be looked at again", fr: "Décision à revoir" },
    ...ofCase,
  },
  pair_reopened: {
    label: { en: "Decision called into question", fr: "Décision remise en cause" },
    ...ofCase,
  },
  reviews_wanted_set: { label: { en: "Reviews wanted", fr: "Examens demandés" }, ...ofCase },
  review_commented: { label: { en: "Review commented on", fr: "Examen commenté" }, ...ofCase },
  comment_resolved: { label: { en: "Comment resolved", fr: "Commentaire résolu" }, ...ofCase },
  pair_reason_given: { label: { en: "Reason given", fr: "Motif donné" }, ...ofCase },
  pair_reason_withdrawn: { label: { en: "Reason withdrawn", fr: "Motif retiré" }, ...ofCase },
  answer_set: {
    label: { en: "Answer to an element judged", fr: "Réponse à un point qualifiée" },
    ...ofCase,
  },
  element_unanswered: {
    label: { en: "Unanswered element explained", fr: "Point sans réponse expliqué" },
    ...ofCase,
  },
  request_logged: {
    label: { en: "Request for comment logged", fr: "Demande de réaction consignée" },
    ...ofCase,
  },
  request_settled: {
    label: { en: "Request for comment settled", fr: "Issue d’une demande de réaction" },
    ...ofCase,
  },
  reply_link_made: {
    label: { en: "Responder’s link made", fr: "Lien de réponse créé" },
    ...ofCase,
  },
  reply_link_revoked: {
    label: { en: "Responder’s link revoked", fr: "Lien de réponse révoqué" },
    ...ofCase,
  },
  reply_received: { label: { en: "Reply received", fr: "Réponse reçue" }, ...ofCase },
  reply_confirmed: { label: { en: "Reply confirmed", fr: "Réponse confirmée" }, ...ofCase },
  right_of_reply_logged: {
    label: { en: "Right of reply logged", fr: "Droit de réponse consigné" },
    ...ofCase,
  },
  right_of_reply_settled: {
    label: { en: "Right of reply settled", fr: "Issue d’un droit de réponse" },
    ...ofCase,
  },
  case_settings_changed: {
    label: { en: "Case settings changed", fr: "Réglages du dossier modifiés" },
    ...ofCase,
  },
  pair_signed_off: {
    label: { en: "Pair signed off", fr: "Paire validée juridiquement" },
    ...ofCase,
  },
  sign_off_withdrawn: {
    label: { en: "Sign-off withdrawn", fr: "Validation juridique retirée" },
    ...ofCase,
  },
  hold_placed: { label: { en: "Legal hold placed", fr: "Blocage juridique posé" }, ...ofCase },
  hold_lifted: { label: { en: "Legal hold lifted", fr: "Blocage juridique levé" }, ...ofCase },
  stage_added: { label: { en: "Proceedings moved on", fr: "Étape de la procédure" }, ...ofCase },
  wording_dismissed: {
    label: { en: "Flagged wording kept", fr: "Formulation signalée maintenue" },
    ...ofCase,
  },
  confidentiality_set: {
    label: { en: "Confidentiality set", fr: "Confidentialité définie" },
    ...ofCase,
  },
  member_set: { label: { en: "Member set", fr: "Membre défini" }, ...ofCase },
  member_removed: { label: { en: "Member removed", fr: "Membre retiré" }, ...ofCase },
  work_taken_over: {
    label: { en: "Work taken over", fr: "Travail repris" },
    inCase: true,
    onDesk: true,
  },
  person_invited: { label: { en: "Person invited", fr: "Personne invitée" }, ...ofDesk },
  invitation_withdrawn: {
    label: { en: "Invitation withdrawn", fr: "Invitation retirée" },
    ...ofDesk,
  },
  person_joined: { label: { en: "Person joined", fr: "Arrivée d’une personne" }, ...ofDesk },
  person_changed: {
    label: { en: "Person’s rights changed", fr: "Droits d’une personne modifiés" },
    ...ofDesk,
  },
  password_set: { label: { en: "Password set", fr: "Mot de passe changé" }, ...ofDesk },
  passkey_added: { label: { en: "Passkey added", fr: "Clé d’accès ajoutée" }, ...ofDesk },
  passkey_removed: { label: { en: "Passkey removed", fr: "Clé d’accès retirée" }, ...ofDesk },
  second_factor_set: {
    label: { en: "Second factor on", fr: "Second facteur activé" },
    ...ofDesk,
  },
  second_factor_removed: {
    label: { en: "Second factor off", fr: "Second facteur désactivé" },
    ...ofDesk,
  },
  token_created: { label: { en: "Token made", fr: "Jeton créé" }, ...ofDesk },
  token_revoked: { label: { en: "Token revoked", fr: "Jeton révoqué" }, ...ofDesk },
  signing_key_added: {
    label: { en: "Signing key added", fr: "Clé de signature ajoutée" },
    ...ofDesk,
  },
  edition_drafted: { label: { en: "Edition drafted", fr: "Édition préparée" }, ...toldOnly },
  edition_published: { label: { en: "Edition published", fr: "Édition publiée" }, ...ofCase },
  edition_withdrawn: { label: { en: "Edition withdrawn", fr: "Édition retirée" }, ...ofCase },
  pair_crime_set: {
    label: { en: "Allegation of crime settled", fr: "Imputation d’infraction précisée" },
    ...ofCase,
  },
  party_changed: { label: { en: "Party changed", fr: "Partie modifiée" }, ...ofCase },
  error_reported: { label: { en: "Error reported", fr: "Erreur signalée" }, ...ofCase },
  error_report_settled: {
    label: { en: "Error report settled", fr: "Signalement d’erreur traité" },
    ...ofCase,
  },
  outside_review_added: {
    label: { en: "Outside review added", fr: "Vérification extérieure ajoutée" },
    ...ofCase,
  },
  outside_review_pointed: {
    label: { en: "Outside review pointed to", fr: "Renvoi à une vérification extérieure" },
    ...ofCase,
  },
  outside_review_withdrawn: {
    label: { en: "Outside review withdrawn", fr: "Vérification extérieure retirée" },
    ...ofCase,
  },
  content_erased: {
    label: { en: "Content erased", fr: "Contenu effacé" },
    inCase: true,
    onDesk: true,
  },
} as const satisfies Record<EventKind, EventInfo>;

export const eventKinds = Object.keys(eventKindInfo) as EventKind[];

/** Number of an event in its chain, from 1. */
export const eventSequence = z.int().min(1).max(2_147_483_647);

/** What a history can be narrowed to; null asks for that of the desk as a whole. */
const historyOf = z.strictObject({ caseId: z.uuid().nullable() });

/** A keyset page of a history, newest first, before the event `before`. */
export const listEventsInput = historyOf.extend({
  pairId: z.uuid().optional(),
  /** Who did it. */
  personId: z.uuid().optional(),
  kind: z.enum(EventKind).optional(),
  /** Sequence of the last event already seen. */
  before: eventSequence.optional(),
  limit: pageLimit.optional(),
});
export type ListEventsInput = z.infer<typeof listEventsInput>;

export const listEventPeopleInput = historyOf;

/** A pair as it stood right after the event `sequence` of its own. */
export const pairAtInput = z.strictObject({ pairId: z.uuid(), sequence: eventSequence });

/** What the history keeps of a mark, a review, a note and a piece of evidence. */
export const keptMark = z.object({ status: z.enum(EvidenceStatus) });
export const keptReview = z.object({
  status: z.enum(EvidenceStatus),
  confidence: z.enum(Confidence),
  rationale: z.string(),
  /** Neither was asked for at first. */
  elements: z.array(elementReview).default([]),
  evidenceIds: z.array(z.uuid()).default([]),
  revision: z.int(),
});
export type KeptReview = z.infer<typeof keptReview>;
export const keptNote = z.object({
  noteId: z.uuid(),
  kind: z.enum(NoteKind),
  visibility: z.enum(Visibility),
  text: z.string(),
  citations: z.array(z.object({ sourceId: z.uuid(), locator: z.string().nullable() })),
});
export type KeptNote = z.infer<typeof keptNote>;
export const keptEvidence = z.object({
  evidenceId: z.uuid(),
  sourceId: z.uuid(),
  wording: z.enum(Wording),
  text: z.string(),
  language: z.string(),
  locator: z.string().nullable(),
  stanceAllegation: z.enum(Stance),
  stanceResponse: z.enum(Stance),
  credibility: z.int().nullable(),
});
export type KeptEvidence = z.infer<typeof keptEvidence>;
