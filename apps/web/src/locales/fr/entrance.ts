import type { entrance as en } from "../en/entrance.ts";
import type { Translation } from "../translation.ts";

export const entrance = {
  beginTitle: "Comment allez-vous travailler ici\u202f?",
  here: "Continuer sur cet ordinateur",
  hereText:
    "Un seul rédacteur local, sans mot de passe\u202f: la personne devant cet ordinateur. Un compte pourra reprendre ce travail plus tard.",
  setUp: "Créer les comptes",
  setUpText:
    "Vous devenez le premier responsable, avec un mot de passe, et invitez les autres. Dès lors, chacun se connecte.",
  signIn: "Se connecter",
  email: "Adresse e-mail",
  password: "Mot de passe",
  usePasskey: "Utiliser une clé d’accès",
  useProvider: "Se connecter avec {name}",
  otherWays: "Autre moyen",
  stepTitle: "Seconde étape",
  stepText: "Votre application d’authentification affiche un code à six chiffres pour Rejoinder.",
  code: "Code de l’application",
  recoveryText:
    "En activant le second facteur, vous avez reçu des codes à conserver. Chacun ne sert qu’une fois.",
  recoveryCode: "Code de secours",
  useRecovery: "Utiliser un code de secours",
  useApp: "Utiliser le code de l’application",
  startOver: "Recommencer",
  goOn: "Continuer",
  notSetUp: "Personne n’a encore de compte ici.",
  notSetUpText:
    "Le terminal où Rejoinder a été lancé affiche l’adresse à laquelle créer le compte du premier responsable.",
  joinTitle: "Rejoindre la rédaction",
  setUpTitle: "Créer les comptes",
  joinText: "Rôle proposé\u202f: {role} ({meaning}).",
  setUpOwnerText: "Vous devenez le premier responsable. Vous pourrez ensuite inviter les autres.",
  until: "Ce lien est valable jusqu’au {date}.",
  name: "Votre nom",
  nameHint: "Tel que les autres et l’historique le montreront.",
  emailFixed: "L’invitation vaut pour cette adresse.",
  passwordRule:
    "Au moins {min, number} caractères. Quelques mots que vous seul mettriez ensemble conviennent bien.",
  join: "Rejoindre",
  joinSetUp: "Devenir responsable",
  joinWith: "Rejoindre et se connecter avec {name}",
  joinedButOut: "Votre compte est créé. Connectez-vous.",
  invalidTitle: "Ce lien n’est plus valable",
  invalidText:
    "Il a servi, a été retiré, a expiré ou n’a pas été copié en entier. Si vous avez déjà un compte, connectez-vous\u202f; sinon, demandez un nouveau lien à la personne qui vous l’a envoyé.",
  toSignIn: "Aller à la page de connexion",
  takeOverTitle: "Travail déjà fait sur cet ordinateur",
  takeOverText:
    "Le rédacteur local, qui n’avait pas de compte, en est l’auteur. Si vous le reprenez, il devient le vôtre\u202f; l’historique continue de dire qui l’a fait et qui l’a repris.",
  marks: "{count, plural, one {# marque} other {# marques}}",
  reviews: "{count, plural, one {# examen} other {# examens}}",
  comments: "{count, plural, one {# commentaire} other {# commentaires}}",
  notes: "{count, plural, one {# note} other {# notes}}",
  evidence: "{count, plural, one {# élément de preuve} other {# éléments de preuve}}",
  searches: "{count, plural, one {# recherche} other {# recherches}}",
  takeOver: "Reprendre",
  leave: "Laisser en l’état",
  tookOver: "Ce travail est désormais le vôtre.",
} satisfies Translation<typeof en>;
