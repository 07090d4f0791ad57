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
  localEditor: "Rédacteur local",
  personMenu: "{name}\u202f: ce qui vous concerne",
  account: "Mon compte",
  people: "Équipe",
  signOut: "Se déconnecter",
  notifications: "Messages",
  dismiss: "Fermer",
  notFoundTitle: "Cette page n’existe pas",
  notFoundText: "L’adresse est peut-être mal saisie, ou ce qui s’y trouvait a été retiré.",
  notFoundWay: "Aller au tableau de bord",
  failedTitle: "Cette page n’a pas pu être affichée",
  cancel: "Annuler",
  retry: "Réessayer",
  loading: "Chargement",
  broken: "L’affichage a échoué. Rechargez la page\u202f; ce qui est enregistré est intact.",
  unreachable:
    "Rejoinder ne répond pas. Réessayez dans un instant\u202f; si vous enregistriez, vérifiez d’abord si c’est fait.",
} satisfies Translation<typeof en>;
