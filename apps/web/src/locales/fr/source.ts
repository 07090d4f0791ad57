import type { source as en } from "../en/source.ts";
import type { Translation } from "../translation.ts";

export const source = {
  withheld: "Source confidentielle",
  find: "Cherchez une source…",
  choose: "Choisissez une source",
  chosen: "la source choisie",
  publisherUnknown: "éditeur inconnu",
  authorUnknown: "auteur inconnu",
  addressUnknown: "adresse inconnue",
  notJudged: "pas encore évaluée",
  noArchive: "aucune copie archivée",
  kind: "Nature",
  publisher: "Éditeur",
  author: "Auteur",
  publishedOn: "Publication",
  address: "Adresse",
  archived: "Copie archivée",
  language: "Langue",
  reliability: "Fiabilité",
  preserved: "Texte conservé",
  whole:
    "Le texte de tout le document, tel qu’il a été lu. D’une page web, titres, menus et autres peuvent manquer\u202f; ses octets sont conservés tels quels.",
  excerpt:
    "Un extrait\u202f: les mots cités dans l’ordre du document. […] remplace ce qui est omis.",
  sha256: "SHA-256 de ce texte",
  wholeSha256: "SHA-256 de l’original entier",
  wholeUnknown: "inconnu\u202f: seul l’extrait était disponible",
  noText: "Aucun texte de cette source n’est encore conservé.",
  noTextText:
    "Ses références sont enregistrées. Sans son texte, aucune citation ne peut y être ancrée.",
  noHighlights: "Aucune citation n’est ancrée dans ce texte.",
  pair: "Paire {position}",
  pairTitled: "Paire {position}, {title}",
  noPair: "hors paire",
  evidence: "Élément de preuve",
  citation: "Citation dans une note",
  toConfirm: "à confirmer",
  confirmed: "proche, confirmée",
  confirmedMeaning:
    "Le texte le plus récent contient un passage proche\u202f; une personne a confirmé que c’est cette citation. Les mots mêmes se trouvent dans le texte dont elle est tirée.",
  lost: "Citations absentes de ce texte",
  lostText: "Elles y étaient ancrées ou devaient l’être. Vérifiez et corrigez chacune d’elles.",
  back: "Retour à la paire {position}\u202f: {title}",
  allSources: "Sources",
  path: "Emplacement de cette page",
} satisfies Translation<typeof en>;
