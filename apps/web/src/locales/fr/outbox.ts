import type { outbox as en } from "../en/outbox.ts";
import type { Translation } from "../translation.ts";

export const outbox = {
  offline:
    "{count, plural, =0 {Rejoinder ne répond pas. Ce que vous enregistrez reste dans ce navigateur en attendant.} one {Vous êtes hors ligne. # modification attend et partira dès que Rejoinder répondra.} other {Vous êtes hors ligne. # modifications attendent et partiront dès que Rejoinder répondra.}}",
  waiting:
    "{count, plural, one {# modification attend d’être envoyée.} other {# modifications attendent d’être envoyées.}}",
  sent: "Rejoinder répond de nouveau. {sent, plural, one {# modification en attente a été envoyée.} other {# modifications en attente ont été envoyées.}}",
  back: "Rejoinder répond de nouveau.",
  refused:
    "{refused, plural, one {# modification en attente a été refusée.} other {# modifications en attente ont été refusées.}}",
  show: "Voir ce qui attend",
  title: "Ce qui attend dans ce navigateur",
  toBeSent: "en attente d’envoi",
  waitingHere: "En attente d’envoi\u202f: {what}",
  refusedHere: "Refusé, à revoir\u202f: {what}",
  kept: "Rejoinder ne répond pas. Ceci reste dans ce navigateur et partira dès qu’il répondra.",
  what: {
    note: { add: "note", withdraw: "retrait d’une note" },
    review: { mark: "marque", submit: "examen" },
    evidence: { add: "élément de preuve", withdraw: "retrait d’un élément de preuve" },
  },
  standing: "Version en place",
  mine: "Votre version",
  keepStanding: "Garder la version en place",
  putMine: "La remplacer par la mienne",
  sendAgain: "Envoyer de nouveau",
  putBack: "Remettre dans son formulaire",
  formTaken:
    "Vous avez commencé autre chose dans ce formulaire depuis. Enregistrez-le ou videz-le d’abord.",
  discard: "Abandonner",
  discardText: "Elle ne sera pas envoyée et sera perdue.",
  discardTried:
    "Elle est peut-être arrivée avant la coupure. Elle ne sera plus envoyée et disparaîtra de ce navigateur.",
  discardNow: "L’abandonner",
  keepWaiting: "La garder",
} satisfies Translation<typeof en>;
