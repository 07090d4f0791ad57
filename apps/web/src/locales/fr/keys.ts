import type { keys as en } from "../en/keys.ts";
import type { Translation } from "../translation.ts";

export const keys = {
  heading: "Raccourcis clavier",
  none: "Cette page n’a pas de raccourcis propres.",
  everywhere: "Partout",
  thisPage: "Sur cette page",
  openPalette: "Recherche et toutes les actions",
  openKeys: "Raccourcis clavier",
  close: "Fermer",
  singleKeys: "Raccourcis à une seule touche",
  singleKeysHint:
    "À désactiver si des raccourcis se déclenchent par accident, par exemple avec la saisie vocale.",
  paletteTitle: "Rechercher ou aller à",
  paletteField: "Rechercher des dossiers, des paires, des sources ou des actions",
  paletteResults: "Résultats",
  actions: "Actions",
  found: "Trouvé dans Rejoinder",
  searching: "Recherche…",
  noMatch: "Rien ne correspond à «\u202f{query}\u202f».",
  searchFailed: "La recherche n’a pas abouti.",
  retry: "Réessayer",
} satisfies Translation<typeof en>;
