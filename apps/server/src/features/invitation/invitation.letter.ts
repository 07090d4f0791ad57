import { type Locale, localeTags, type Role, roleInfo } from "@rejoinder/schema";
import type { Letter } from "../../mail.ts";

type Invited = { email: string; role: Role; expiresAt: Date; by: string };

/**
 * What an invited person reads, in both languages.
 * @param address of the link, with what it carries
 */
export function invitationLetter(address: string, invited: Invited): Letter {
  const desk = new URL(address).host;
  const { by, role } = invited;
  const until = (locale: Locale) =>
    new Intl.DateTimeFormat(localeTags[locale], {
      dateStyle: "long",
      timeStyle: "long",
      timeZone: "UTC",
    }).format(invited.expiresAt);
  return {
    to: invited.email,
    subject: `Rejoinder: an invitation · une invitation (${desk})`,
    text: `${by} invites you to the Rejoinder desk at ${desk}, as ${roleInfo[role].label.en}.

Open this address to choose your name and password:

${address}

It works once, until ${until("en")}. If you expected nothing of the kind, leave it alone.

--

${by} vous invite sur le desk Rejoinder ${desk}, comme ${roleInfo[role].label.fr}.

Ouvrez l’adresse ci-dessus pour choisir votre nom et votre mot de passe. Elle sert une seule fois, jusqu’au ${until("fr")}. Si vous n’attendiez rien de tel, n’en faites rien.
`,
  };
}
