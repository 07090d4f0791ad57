import type { auth as en } from "../en/auth.ts";
import type { Translation } from "../translation.ts";

export const auth = {
  wrongPair: "Cette adresse e-mail et ce mot de passe ne vont pas ensemble. Vérifiez les deux.",
  wrongPassword: "Ce n’est pas votre mot de passe.",
  wrongCode: "Ce code n’est pas le bon, ou ne l’est plus. Donnez celui que l’application affiche.",
  wrongRecoveryCode: "Ce code de secours n’est pas le bon, ou a déjà servi.",
  codeTooLate: "Trop de codes erronés, ou trop d’attente. Recommencez avec votre mot de passe.",
  tooShort: "Un mot de passe compte au moins {min, number} caractères.",
  tooLong: "Ce mot de passe est trop long.",
  tooMany: "Trop d’essais. Attendez une minute, puis réessayez.",
  passkeyUnknown: "Cette clé d’accès n’appartient à personne ici. Connectez-vous autrement.",
  passkeyUnused: "Aucune clé d’accès n’a été utilisée. Réessayez ou choisissez un autre moyen.",
  passkeyTwice: "Cet appareil a déjà une de vos clés d’accès.",
  notFresh: "Votre connexion date un peu. Déconnectez-vous et reconnectez-vous, puis recommencez.",
  notOffered: "Ce n’est plus proposé. Rechargez la page.",
  signupDisabled:
    "{provider} vous connaît, mais personne n’a invité cette adresse. Adressez-vous au responsable.",
  notLinked:
    "{provider} a donné une adresse qui appartient à un compte d’ici sans y être rattachée. Connectez-vous avec votre mot de passe.",
  accessDenied: "{provider} ne vous a pas laissé passer, ou vous avez interrompu la connexion.",
  providerFailed: "La connexion avec {provider} a échoué. Réessayez ou choisissez un autre moyen.",
  provider: "L’autre service",
  failed: "Cela n’a pas abouti. Réessayez.",
} satisfies Translation<typeof en>;
