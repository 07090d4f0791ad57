import type { frame as en } from "../en/frame.ts";
import type { Translation } from "../translation.ts";

export const frame = {
  skip: "Aller au contenu",
  mainNavigation: "Principale",
  dashboard: "Tableau de bord",
  queue: "File",
  sources: "Sources",
  search: "Rechercher ou aller à…",
  searchShort: "Rechercher",
  language: "Langue",
  theme: "Thème",
  themeSystem: "Comme le système",
  themeLight: "Clair",
  themeDark: "Sombre",
  localEditor: "Éditeur local",
  localEditorTitle: "Connecté en tant que {name}, éditeur de ce bureau",
  notifications: "Messages",
  dismiss: "Fermer",
  notFoundTitle: "Cette page n’existe pas",
  notFoundText: "L’adresse est peut-être mal saisie, ou l’élément a été retiré.",
  notFoundWay: "Aller au tableau de bord",
  failedTitle: "Cette page n’a pas pu être affichée",
  retry: "Réessayer",
  loading: "Chargement",
  broken:
    "La page s’est interrompue à l’affichage. Rechargez-la ; ce qui est enregistré est intact.",
  unreachable: "Le bureau ne répond pas ; rien n’a été enregistré. Réessayez dans un instant.",
} satisfies Translation<typeof en>;
