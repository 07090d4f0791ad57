import type { need as en } from "../en/need.ts";
import type { Translation } from "../translation.ts";

export const need = {
  nothing: "Rien à traiter.",
  nothingText:
    "Ce qui est dû, à départager, à revoir ou qui vous est confié figure ici, ainsi que les marques tant que leur motif manque.",
  kinds: {
    right_of_reply: "{count, plural, one {Droit de réponse} other {Droits de réponse}}",
    error:
      "{count, plural, one {Erreur signalée par le public} other {Erreurs signalées par le public}}",
    request: "{count, plural, one {Réponse attendue} other {Réponses attendues}}",
    reply: "{count, plural, one {Réponse reçue} other {Réponses reçues}}",
    disputed: "À départager",
    mentioned: "On vous sollicite",
    assigned: "Prises en charge",
    stale: "Décidées, puis modifiées",
    held_up: "Tous d’accord, mais il manque des éléments",
    unreasoned: "{count, plural, one {Marque sans motif} other {Marques sans motif}}",
    fuzzy: "{count, plural, one {Citation à confirmer} other {Citations à confirmer}}",
  },
  verbs: {
    right_of_reply: "Régler",
    error: "Traiter",
    request: "Consigner l’issue",
    reply: "Confirmer",
    disputed: "Voir les deux",
    mentioned: "Répondre",
    assigned: "Examiner",
    stale: "Réexaminer",
    held_up: "Voir ce qui manque",
    unreasoned: "Donner le motif",
    fuzzy: "Confirmer",
  },
  of: "pour {title}",
  pair: "Paire {position}",
  edition: "Édition {number, number}",
  pairOfEdition: "Édition {number, number}, paire {pair, number}",
  past: "échue le {when}",
  due: "échéance le {when}",
  received: "reçue le {when}",
  until: "à vous jusqu’au {when}",
  givenBy: "confiée par {name}",
  by: "{name}, {when}",
  quotations: "{count, plural, one {# citation} other {# citations}}",
  more: "Il y en a d’autres.",
} satisfies Translation<typeof en>;
