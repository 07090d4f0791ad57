import type { reply as en } from "../en/reply.ts";
import type { Translation } from "../translation.ts";

export const reply = {
  title: "Votre réponse",
  intro:
    "La rédaction de vérification {desk} a sollicité une réaction de\u202f: {party}. Cette page vous permet de répondre, sans compte.",
  asked: "Ce qui vous est demandé",
  askedOn: "Ce qui vous est demandé, envoyé le {date}",
  deadline: "Merci de répondre avant le {date}.",
  whatHappens: "Ce qu’il advient de vos mots",
  exact:
    "Ils sont conservés exactement tels que vous les saisissez. Rien n’est corrigé, abrégé ni remis en ordre.",
  published:
    "Une personne de la rédaction les lit d’abord. Ils peuvent ensuite être publiés, en tout ou en partie, comme réponse de la partie sollicitée.",
  kept: "Ils restent consignés avec le moment de leur arrivée. La rédaction ne publie pas ce lien.",
  once: "Vous pouvez répondre une fois, jusqu’au {date}.",
  text: "Votre réponse",
  language: "Langue de votre réponse",
  signedAs: "Qui vous êtes (si vous souhaitez le dire)",
  signedAsHint: "Votre nom et votre lien avec la partie. Il est conservé à côté de votre réponse.",
  remaining:
    "{remaining, plural, =0 {plus aucun caractère} one {# caractère restant} other {# caractères restants}}",
  beforeSending: "Une fois envoyée, elle ne peut plus être modifiée ni reprise ici.",
  send: "Envoyer la réponse",
  receiptTitle: "Votre réponse est arrivée",
  arrived: "Elle est arrivée le {date}.",
  receipt: "Accusé de réception",
  receiptLine: "Réponse à {desk}, {date}",
  receiptText:
    "Le SHA-256 est une empreinte de vos mots, à la lettre près\u202f: qui a les mêmes mots, enregistrés en UTF-8, obtient la même. Elle vous permet de montrer plus tard ce que vous avez écrit.",
  yourWords: "Vos mots, tels que conservés",
  next: "Une personne de la rédaction la lira. Vous n’avez rien d’autre à faire. Tant que le lien est valable, cette page montre de nouveau l’accusé de réception.",
  overTitle: "Ce lien ne fonctionne plus",
  overText:
    "Il a servi, a expiré ou a été repris. Si vous souhaitez encore répondre, demandez-en un autre à la personne qui vous l’a envoyé.",
  nowhereTitle: "Ce lien ne mène à rien",
  nowhereText:
    "Il en manque peut-être une partie. Copiez-le en entier depuis le message reçu, ou demandez-en un autre à la personne qui vous l’a envoyé.",
} as const satisfies Translation<typeof en>;
