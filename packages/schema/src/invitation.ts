import { Role } from "@rejoinder/db/enums";
import { z } from "zod";
import { emailAddress, newPassword, personName, rightsList } from "./person.ts";

/** An invitation can be taken up for so many days. */
export const INVITATION_DAYS = 7;
/** The desk's own, for its first owner, for so many hours. */
export const SET_UP_HOURS = 24;

/** What the link carries after its `#`: 32 bytes in base64url. Whatever else is asked about is unknown. */
const invitationToken = z.string().max(100, "wrong_value");

export const invitationByTokenInput = z.strictObject({ token: invitationToken });

/** `email` null leaves it to whoever joins. */
export const createInvitationInput = z.strictObject({
  email: emailAddress.nullable(),
  role: z.enum(Role),
  rights: rightsList,
});

/**
 * `email` counts where the invitation names none; `password` is null for somebody who will come by the
 * OpenID provider alone.
 */
export const acceptInvitationInput = z.strictObject({
  token: invitationToken,
  name: personName,
  email: emailAddress,
  password: newPassword.nullable(),
});
export type AcceptInvitationInput = z.infer<typeof acceptInvitationInput>;

export const withdrawInvitationInput = z.strictObject({ invitationId: z.uuid() });
