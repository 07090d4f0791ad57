import type { rightOfReply as en } from "../en/right-of-reply.ts";
import type { Translation } from "../translation.ts";

export const rightOfReply = {
  title: "Droits de réponse",
  about:
    "Une demande de droit de réponse est à traiter dans les trois jours de sa réception. Un juriste dit s’il faut la publier.",
  log: "Consigner un droit de réponse",
  logTitle: "Consigner une demande de droit de réponse",
  logged: "La demande de droit de réponse est consignée.",
  none: "Personne n’a demandé la publication d’une réponse.",
  party: "Qui demande",
  partyMissing: "Choisissez qui demande la réponse.",
  pair: "À propos de",
  wholeCase: "tout le dossier",
  words: "La réponse à publier",
  wordsHint: "Mot pour mot, telle qu’elle est arrivée. Rien n’est modifié.",
  receivedAt: "Arrivée le",
  willBeDue: "À traiter avant le {date}.",
  save: "Consigner",
  received: "Arrivée le {date}.",
  due: "À traiter avant le {date}.",
  settle: "Suite donnée",
  settleLabel: "Suite donnée à la réponse de {party}",
  settleTitle: "Suite donnée au droit de réponse",
  open: "rien encore",
  outcomeHint: "Où elle a été publiée, ou pourquoi elle a été refusée.",
} as const satisfies Translation<typeof en>;
