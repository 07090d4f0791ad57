import { EvidenceStatus } from "@rejoinder/db/enums";
import { z } from "zod";
import type { Sign } from "./status-sign.ts";
import type { Words } from "./text.ts";

/** A status somebody can choose: all but `not_reviewed`, which is derived. */
export type ChosenStatus = Exclude<EvidenceStatus, "not_reviewed">;

type StatusInfo = {
  label: Words;
  /** For a button. */
  short: Words;
  /** What the status says, as the report prints it. It concerns the allegation, never guilt. */
  meaning: Words;
  /** The key that marks it; null where no one may. */
  key: string | null;
  /** The sign's name in the icon family. */
  sign: Sign;
};

/** The only place a status is described: badge, menu, keys and report read it. In the order of keys. */
export const evidenceStatusInfo = {
  not_reviewed: {
    label: { en: "Not reviewed", fr: "Non examinée" },
    short: { en: "Not reviewed", fr: "Non examinée" },
    meaning: {
      en: "Nobody has reviewed this pair yet.",
      fr: "Personne n’a encore examiné cette paire.",
    },
    key: null,
    sign: "dash",
  },
  allegation_supported: {
    label: { en: "Allegation supported", fr: "Allégation étayée" },
    short: { en: "Allegation supported", fr: "Allégation étayée" },
    meaning: {
      en: "The evidence supports every material element of the allegation.",
      fr: "Les éléments de preuve étayent chaque point essentiel de l’allégation.",
    },
    key: "1",
    sign: "left",
  },
  partly_supported: {
    label: { en: "Partly supported", fr: "Étayée en partie" },
    short: { en: "Partly", fr: "En partie" },
    meaning: {
      en: "The evidence supports some elements of the allegation, not others.",
      fr: "Les éléments de preuve étayent certains points de l’allégation, pas les autres.",
    },
    key: "2",
    sign: "leftHalf",
  },
  response_supported: {
    label: { en: "Response supported", fr: "Réponse étayée" },
    short: { en: "Response supported", fr: "Réponse étayée" },
    meaning: {
      en: "The evidence bears out the response on the disputed point.",
      fr: "Les éléments de preuve confirment la réponse sur le point en litige.",
    },
    key: "3",
    sign: "right",
  },
  contested: {
    label: { en: "Contested", fr: "Contestée" },
    short: { en: "Contested", fr: "Contestée" },
    meaning: {
      en: "There is credible independent evidence on both sides.",
      fr: "Des éléments de preuve crédibles et indépendants existent des deux côtés.",
    },
    key: "4",
    sign: "unequal",
  },
  insufficient: {
    label: { en: "Insufficient evidence", fr: "Éléments de preuve insuffisants" },
    short: { en: "Insufficient", fr: "Insuffisants" },
    meaning: {
      en: "No conclusion can be drawn from what is available.",
      fr: "Ce qui est disponible ne permet aucune conclusion.",
    },
    key: "5",
    sign: "question",
  },
  not_checkable: {
    label: { en: "Not checkable", fr: "Invérifiable" },
    short: { en: "Not checkable", fr: "Invérifiable" },
    meaning: {
      en: "The allegation is an opinion, or purely a legal characterisation.",
      fr: "L’allégation est une opinion ou une pure qualification juridique.",
    },
    key: "6",
    sign: "empty",
  },
  overtaken: {
    label: { en: "Overtaken", fr: "Dépassée" },
    short: { en: "Overtaken", fr: "Dépassée" },
    meaning: {
      en: "The allegation was withdrawn or amended, or a later ruling decided it.",
      fr: "L’allégation a été retirée ou modifiée, ou une décision ultérieure l’a tranchée.",
    },
    key: "7",
    sign: "arrow",
  },
} as const satisfies Record<EvidenceStatus, StatusInfo>;

export const evidenceStatuses = Object.keys(evidenceStatusInfo) as EvidenceStatus[];

/** The seven that a person can choose, in the order of their keys. */
export const chosenStatuses = evidenceStatuses.filter(
  (status): status is ChosenStatus => evidenceStatusInfo[status].key !== null,
);

export const chosenStatus = z.enum(EvidenceStatus).exclude(["not_reviewed"]);

export { EvidenceStatus };
