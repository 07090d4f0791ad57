import type { settings as en } from "../en/settings.ts";
import type { Translation } from "../translation.ts";

export const settings = {
  title: "Réglages",
  wantedReviews: "Examens indépendants de chaque paire",
  wantedReviewsHint: "Une paire peut en demander un autre nombre.",
  asDesk: "comme dans la rédaction\u202f: deux, ou un seul si une seule personne peut examiner",
  timeZone: "Fuseau horaire des délais",
  timeZoneHint: "Tapez une partie de son nom, comme Paris.",
  needsSignOff: "Chaque paire doit être validée par un juriste nommé",
  needsSignOffHint: "Sans cela, une paire de ce dossier n’est pas publiée.",
  save: "Enregistrer",
  saved: "Les réglages ont été enregistrés.",
  yes: "oui",
  no: "non",
  movedOn: "Quelqu’un a modifié les réglages depuis. Que faut-il garder\u202f?",
  standing: "Ce qui est en place",
  mine: "Votre version",
  keepStanding: "Garder ce qui est en place",
  putMine: "Mettre la mienne à la place",
  membersAbout: "Qui a un rôle ou des droits propres à ce dossier, et s’il est confidentiel.",
} satisfies Translation<typeof en>;
