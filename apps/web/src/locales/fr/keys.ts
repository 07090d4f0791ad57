import type { keys as en } from "../en/keys.ts";
import type { Translation } from "../translation.ts";

export const keys = {
  heading: "Touches de cette page",
  none: "Cette page n’a pas de touches propres.",
  everywhere: "Partout",
  thisPage: "Sur cette page",
  openPalette: "Recherche et toutes les actions",
  openKeys: "Touches de cette page",
  close: "Fermer",
  singleKeys: "Les touches seules agissent sur la page",
  singleKeysHint:
    "À désactiver si des touches partent par accident, par exemple avec la saisie vocale.",
  paletteTitle: "Rechercher ou aller à",
  paletteField: "Rechercher dossiers, paires, sources et actions",
  paletteResults: "Résultats",
  actions: "Actions",
  found: "Trouvé dans le bureau",
  searching: "Recherche…",
  noMatch: "Rien ne correspond à « {query} ».",
  searchFailed: "La recherche n’a pas répondu.",
  retry: "Réessayer",
} satisfies Translation<typeof en>;
