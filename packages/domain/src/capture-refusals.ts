import type { Words } from "@rejoinder/schema";
import { sourceRefusals } from "./source-refusals.ts";

/** Why a source was not preserved. The braces name what the refusal's `detail` holds. */
export const captureRefusalInfo = {
  DOCUMENT_TOO_LARGE: sourceRefusals.DOCUMENT_TOO_LARGE.message,
  CAPTURE_NOT_FOUND: sourceRefusals.CAPTURE_NOT_FOUND.message,
  BUG: {
    en: "The desk made a mistake; nothing was kept. Try again; if it stays, its log has the details.",
    fr: "Une erreur interne s’est produite ; rien n’a été conservé. Réessayez. Si l’erreur persiste, consultez le journal.",
  },
  CAPTURE_SUPERSEDED: {
    en: "This source was asked to be preserved again before this had begun. Look at the newer capture.",
    fr: "Une demande plus récente a remplacé celle-ci avant qu’elle ne commence. Consultez la plus récente.",
  },
  CAPTURE_TRIED_ENOUGH: {
    en: "This was begun {tries} times and never came to an end; nothing was kept. Hand in a smaller document, or paste its text.",
    fr: "Cette conservation a été commencée {tries} fois sans aboutir ; rien n’a été conservé. Fournissez un document plus petit, ou collez son texte.",
  },
  ADDRESS_NOT_WEB: {
    en: "This is not an address that the desk can fetch. It begins with https:// or http://.",
    fr: "Cette adresse ne peut pas être récupérée. Elle commence par https:// ou http://.",
  },
  ADDRESS_WITH_PASSWORD: {
    en: "This address holds a name or password. Take it out, or hand the document in as a file.",
    fr: "Cette adresse contient un nom ou un mot de passe. Retirez-le, ou fournissez le document en fichier.",
  },
  ADDRESS_PORT_REFUSED: {
    en: "The desk does not fetch from port {port}. Hand the document in as a file.",
    fr: "Rien n’est récupéré sur le port {port}. Fournissez le document en fichier.",
  },
  ADDRESS_NOT_PUBLIC: {
    en: "{host} is not a public address, so the desk does not fetch from it. Hand the document in as a file, or have whoever runs the desk name it in CAPTURE_ALLOW.",
    fr: "{host} n’est pas une adresse publique : rien n’y est récupéré. Fournissez le document en fichier, ou faites ajouter cette adresse à CAPTURE_ALLOW par la personne qui administre le serveur.",
  },
  ADDRESS_NOT_ALLOWED: {
    en: "Whoever runs the desk lets it fetch from named hosts only, and {host} is none of them. Hand the document in as a file.",
    fr: "Seuls certains hôtes sont autorisés ici, et {host} n’en fait pas partie. Fournissez le document en fichier.",
  },
  REDIRECT_INSECURE: {
    en: "This address leads on to one that is not encrypted ({to}). Open that yourself, and hand the document in as a file if it is the right one.",
    fr: "Cette adresse mène à une autre qui n’est pas chiffrée ({to}). Ouvrez-la vous-même et fournissez le document en fichier si c’est le bon.",
  },
  TOO_MANY_REDIRECTS: {
    en: "This address leads on more than {limit} times, perhaps in a circle. Open it in a browser, and give the address where it ends.",
    fr: "Cette adresse renvoie plus de {limit} fois plus loin, peut-être en boucle. Ouvrez-la dans un navigateur et donnez l’adresse d’arrivée.",
  },
  HOST_NOT_FOUND: {
    en: "There is no {host} on the internet, or its name could not be looked up. Look at the spelling, then try again.",
    fr: "{host} est introuvable sur internet, ou son nom n’a pas pu être résolu. Vérifiez l’orthographe, puis réessayez.",
  },
  HOST_UNREACHABLE: {
    en: "{host} does not answer. Try again later, or hand the document in as a file.",
    fr: "{host} ne répond pas. Réessayez plus tard, ou fournissez le document en fichier.",
  },
  TLS_FAILED: {
    en: "The connection to {host} cannot be trusted: its certificate is not in order. Open it in a browser, and hand the document in as a file if you trust it.",
    fr: "La connexion à {host} n’est pas sûre : son certificat n’est pas valable. Ouvrez-la dans un navigateur et fournissez le document en fichier si vous lui faites confiance.",
  },
  ANSWER_STATUS: {
    en: "The site answered {status} and gave no document. It may be gone, or want a reader who signs in: hand the document in as a file or paste it.",
    fr: "Le site a répondu {status} sans donner de document. Il a pu disparaître ou demander une connexion : fournissez-le en fichier ou collez-le.",
  },
  ANSWER_EMPTY: {
    en: "The site answered with an empty page. Hand the document in as a file, or paste it.",
    fr: "Le site a renvoyé une page vide. Fournissez le document en fichier, ou collez-le.",
  },
  ANSWER_TOO_LARGE: {
    en: "This document is larger than the desk fetches (25 MB); nothing was kept.",
    fr: "Ce document est trop grand (plus de 25 Mo) ; rien n’a été conservé.",
  },
  ANSWER_DECOMPRESSES_TOO_LARGE: {
    en: "This document unpacks to more than 25 MB; nothing was kept.",
    fr: "Ce document dépasse 25 Mo une fois décompressé ; rien n’a été conservé.",
  },
  ANSWER_TOO_SLOW: {
    en: "The site took too long; nothing was kept. Try again later, or hand the document in as a file.",
    fr: "Le site a mis trop de temps ; rien n’a été conservé. Réessayez plus tard, ou fournissez le document en fichier.",
  },
  ANSWER_CUT_SHORT: {
    en: "The document ended before it was whole; nothing was kept. Try again.",
    fr: "Le document s’est arrêté avant la fin ; rien n’a été conservé. Réessayez.",
  },
  ANSWER_ENCODING_UNKNOWN: {
    en: "The site sent the document in a packing that the desk does not know ({encoding}). Hand it in as a file.",
    fr: "Le site a envoyé le document sous une forme inconnue ({encoding}). Fournissez-le en fichier.",
  },
  ANSWER_BROKEN: {
    en: "What the site sent is broken; nothing was kept. Try again, or hand the document in as a file.",
    fr: "La réponse du site est endommagée ; rien n’a été conservé. Réessayez, ou fournissez le document en fichier.",
  },
  DOCUMENT_TYPE: {
    en: "The desk reads HTML, PDF, DOCX and plain text, and this is none of them ({found}). Paste its text instead.",
    fr: "Sont lus le HTML, le PDF, le DOCX et le texte brut ; ce document est d’un autre type ({found}). Collez plutôt son texte.",
  },
  EMPTY_DOCUMENT: {
    en: "There are no words in this document; nothing was kept. If it shows some, paste its text.",
    fr: "Ce document ne contient aucun mot ; rien n’a été conservé. S’il en montre, collez son texte.",
  },
  DOCUMENT_DAMAGED: {
    en: "This file is damaged and cannot be read; nothing was kept. Save it anew, or paste its text.",
    fr: "Ce fichier est endommagé et illisible ; rien n’a été conservé. Enregistrez-le de nouveau, ou collez son texte.",
  },
  CHARSET_UNREADABLE: {
    en: "The characters of this document cannot be made out ({declared}); nothing was kept. Save it as UTF-8, or paste its text.",
    fr: "Les caractères de ce document sont indéchiffrables ({declared}) ; rien n’a été conservé. Enregistrez-le en UTF-8, ou collez son texte.",
  },
  PDF_PASSWORD: {
    en: "This PDF is locked by a password; nothing was kept. Save it without one, or paste its text.",
    fr: "Ce PDF est protégé par un mot de passe ; rien n’a été conservé. Enregistrez-le sans mot de passe, ou collez son texte.",
  },
  PDF_WITHOUT_TEXT: {
    en: "This PDF is pictures of pages, without text to quote from; nothing was kept. Run text recognition on it first, or paste its text.",
    fr: "Ce PDF ne contient que des images de pages, sans texte à citer ; rien n’a été conservé. Passez-le d’abord à la reconnaissance de texte, ou collez son texte.",
  },
  ZIP_BOMB: {
    en: "This file unpacks to far more than it should, and was not opened; nothing was kept.",
    fr: "Ce fichier se décompresse bien au-delà du raisonnable et n’a pas été ouvert ; rien n’a été conservé.",
  },
  DOCUMENT_TOO_SLOW: {
    en: "Reading this document took too long; nothing was kept. Paste the text that you need.",
    fr: "La lecture de ce document a pris trop de temps ; rien n’a été conservé. Collez le texte dont vous avez besoin.",
  },
  DOCUMENT_TOO_LARGE_TO_READ: {
    en: "Reading this document took too much memory; nothing was kept. Paste the text that you need.",
    fr: "La lecture de ce document a demandé trop de mémoire ; rien n’a été conservé. Collez le texte dont vous avez besoin.",
  },
} as const satisfies Record<string, Words>;

export type CaptureRefusalCode = keyof typeof captureRefusalInfo;

/** What is to be known of how a document was read. The braces name what its `detail` holds. */
export const captureWarningInfo = {
  charset_wrong: {
    en: "It says that its characters are {declared}, which is wrong: they were read as {used}.",
    fr: "Il annonce des caractères {declared}, à tort : ils ont été lus comme {used}.",
  },
  charset_disputed: {
    en: "The site and the page name different character sets ({header}, {meta}): {used} was used.",
    fr: "Le site et la page annoncent des jeux de caractères différents ({header}, {meta}) : {used} a été retenu.",
  },
  charset_assumed: {
    en: "Its characters were read as {used} for want of anything better. Look at its accents.",
    fr: "Ses caractères ont été lus comme {used}, faute de mieux. Vérifiez les accents.",
  },
  charset_broken: {
    en: "Some of its bytes are no {used}; � stands for them in {count} places.",
    fr: "Certains octets ne sont pas du {used} ; � les remplace à {count} endroits.",
  },
  type_wrong: {
    en: "It was declared as {declared}, and is {used}.",
    fr: "Il était annoncé comme {declared}, et c’est {used}.",
  },
  no_article: {
    en: "No article was found in the page: the text is that of the whole page.",
    fr: "Aucun article n’a été trouvé dans la page : le texte est celui de toute la page.",
  },
  pages_without_text: {
    en: "{count} of its pages are pictures without text, the first of them page {first}.",
    fr: "{count} de ses pages sont des images sans texte ; la première est la page {first}.",
  },
  whole_of_excerpt: {
    en: "This is the very document that the excerpt was taken from, by its SHA-256.",
    fr: "C’est bien le document dont l’extrait a été tiré, d’après son SHA-256.",
  },
  not_whole_of_excerpt: {
    en: "This is not, to the byte, the document that the excerpt was taken from.",
    fr: "Ce n’est pas, à l’octet près, le document dont l’extrait a été tiré.",
  },
  text_changed: {
    en: "The text is not the one preserved before: compare the two.",
    fr: "Le texte n’est pas celui qui était conservé : comparez les deux.",
  },
} as const satisfies Record<string, Words>;

export type CaptureWarningCode = keyof typeof captureWarningInfo;
