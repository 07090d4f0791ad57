import type { dispute as en } from "../en/dispute.ts";
import type { Translation } from "../translation.ts";

export const dispute = {
  decision: "Décision",
  byAgreement: "par accord des examens, le {date}",
  byEditor: "décidée par {name}, le {date}",
  noDecision: "Rien n’est encore décidé.",
  dissent:
    "{count, plural, one {Examen divergent, conservé} other {Examens divergents, conservés}}",
  dissentBy: "Avis divergent de {name}",
  stale: "Cette décision ne compte plus",
  staleText: "Elle reste visible jusqu’à la prochaine.",
  reopened: "La rédaction l’a remise en cause. Le motif est dans l’historique.",
  reopen: "Remettre en cause",
  reopenTitle: "Remettre cette décision en cause\u202f?",
  reopenText:
    "La paire sera examinée de nouveau, et personne ne verra les examens des autres avant d’avoir donné le sien. La décision reste consignée.",
  reopenReason: "Pourquoi elle est remise en cause",
  reopenSave: "Remettre en cause",
  reopenDone: "La décision a été remise en cause.",
  cancel: "Annuler",
  heading: "Examens à départager",
  goTo: "Ouvrir ou trancher le désaccord",
  unopened: "Les examens de cette paire divergent",
  unopenedText:
    "Vous pouvez les ouvrir pour trancher. Dès lors un examen de votre part ne serait plus indépendant\u202f: vous ne pourrez plus en donner à ce tour.",
  open: "Ouvrir les examens",
  opened: "Les examens sont ouverts.",
  particular: "Élément comparé",
  status: "Statut",
  confidence: "Confiance",
  rationale: "Motif",
  element: "Point {number, number}",
  evidence: "Éléments de preuve invoqués",
  unjudged: "non qualifié",
  nothing: "aucun n’est nommé",
  differs: "diffère",
  littleShared:
    "Les motifs ont trop peu de mots en commun pour que les différences soient marquées.",
  decideTitle: "Trancher",
  own: "Votre propre examen est en cause\u202f: la décision revient à un rédacteur qui n’en a pas donné. À moins que vous ne tombiez d’accord\u202f: révisez un examen, ou parlez-en ci-dessous.",
  waits:
    "La décision revient à un rédacteur qui n’a pas donné d’examen. À moins que vous ne tombiez d’accord\u202f: révisez un examen, ou parlez-en ci-dessous.",
  decideStatus: "Statut retenu",
  chooseStatus: "Choisissez un statut",
  gateOpen: "Rien ne manque pour ce statut.",
  gateShut: "Ce qui manque pour ce statut",
  reason: "Motif de la décision",
  reasonHint: "Il reste consigné et s’affiche avec la décision.",
  decide: "Trancher",
  decided: "La paire est décidée.",
} as const satisfies Translation<typeof en>;
