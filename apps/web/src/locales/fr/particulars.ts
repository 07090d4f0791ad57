import type { particulars as en } from "../en/particulars.ts";
import type { Translation } from "../translation.ts";

export const particulars = {
  open: "Modifier les références",
  title: "Références de la source",
  reliability: "Fiabilité",
  reliabilityHint: "De la source en tant que telle, quoi qu’elle dise ici.",
  notJudged: "pas encore évaluée",
  unknown: "inconnu",
  save: "Enregistrer",
  close: "Fermer",
  saved: "Les références ont été enregistrées.",
  changedMeanwhile:
    "Quelqu’un a modifié cette source pendant que vous écriviez. Voici où les deux versions diffèrent. Choisissez.",
  sameMeanwhile:
    "Quelqu’un a modifié cette source pendant que vous écriviez, exactement comme vous.",
  standing: "Ce qui est enregistré",
  mine: "Ce que vous avez écrit",
  keepStanding: "Garder ce qui est enregistré",
  putMine: "Mettre le mien à la place",
} satisfies Translation<typeof en>;
