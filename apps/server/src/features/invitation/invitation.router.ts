import { randomUUIDv7 } from "node:crypto";
import { canManagePeople, Refusal } from "@rejoinder/domain";
import {
  acceptInvitationInput,
  createInvitationInput,
  INVITATION_DAYS,
  invitationByTokenInput,
  withdrawInvitationInput,
} from "@rejoinder/schema";
import { hashPassword } from "better-auth/crypto";
import { change } from "../../change.ts";
import { recordEvent } from "../../history/record.ts";
import { may } from "../../permission.ts";
import { newSecret } from "../../secret.ts";
import { memberProcedure, openProcedure, router } from "../../trpc.ts";
import { endLocalEditor } from "../../ways-in.ts";
import { invitationLetter } from "./invitation.letter.ts";
import {
  getOpenInvitation,
  listOpenInvitations,
  mustBeFree,
  recordOf,
  saveAcceptance,
  saveInvitation,
  saveWithdrawal,
} from "./invitation.queries.ts";
import { holdUnsetDesk, openSetUp } from "./invitation.set-up.ts";

const DAY_MS = 86_400_000;

export const invitationRouter = router({
  /** Sets people up, for whoever may go on at this computer without saying who they are. */
  openSetUp: openProcedure.mutation(async ({ ctx }) => {
    await ctx.spend("invitation");
    if (!(await ctx.ways.canContinue())) throw new Refusal("SIGN_IN_REQUIRED");
    return { token: await openSetUp(ctx.db, ctx.now) };
  }),

  /** What a link stands for; `isSetUp` where it is the desk's own, for its first owner. */
  byToken: openProcedure.input(invitationByTokenInput).query(async ({ ctx, input }) => {
    await ctx.spend("invitation");
    const found = await getOpenInvitation(ctx.db, input.token, ctx.now);
    const { invitedById, email, role, expiresAt } = found;
    return { isSetUp: invitedById === null, email, role, expiresAt };
  }),

  /** Takes an invitation up, once. Its own e-mail address, where it has one, is the one that counts. */
  accept: openProcedure.input(acceptInvitationInput).mutation(async ({ ctx, input }) => {
    await ctx.spend("invitation");
    const invitation = await getOpenInvitation(ctx.db, input.token, ctx.now);
    const { name, password } = input;
    const email = invitation.email ?? input.email;
    if (password === null && !ctx.ways.oidc) throw new Refusal("PASSWORD_MISSING");
    await mustBeFree(ctx.db.prisma, email);
    const passwordHash = password === null ? null : await hashPassword(password);
    const id = randomUUIDv7();
    const { role, rights } = invitation;
    return change({ ...ctx, actor: { id }, sending: null }, async (tx) => {
      const isFirst = invitation.invitedById === null;
      if (isFirst && !(await holdUnsetDesk(tx))) throw new Refusal("INVITATION_INVALID");
      await saveAcceptance(tx, invitation, { id, name, email, passwordHash }, ctx.now);
      await recordEvent(tx, {
        caseId: null,
        pairId: null,
        actorId: id,
        kind: "person_joined",
        before: recordOf(invitation),
        after: { personId: id, name, email, role, rights, hasPassword: password !== null },
        at: ctx.now,
      });
      if (isFirst) await endLocalEditor(tx, id, ctx.now);
      return { email };
    });
  }),

  list: memberProcedure.query(({ ctx }) => {
    may(canManagePeople(ctx.actor));
    return listOpenInvitations(ctx.db, ctx.now);
  }),

  /** Invites somebody. The address is told this once, and mailed where that is possible. */
  create: memberProcedure.input(createInvitationInput).mutation(async ({ ctx, input }) => {
    may(canManagePeople(ctx.actor));
    if (input.email !== null) await mustBeFree(ctx.db.prisma, input.email);
    const token = newSecret();
    const expiresAt = new Date(ctx.now.getTime() + INVITATION_DAYS * DAY_MS);
    const invitation = { ...input, invitedById: ctx.actor.id, expiresAt };
    // Not kept as the answer to its key: the desk keeps no secret that lets somebody in.
    const { id } = await change({ ...ctx, sending: null }, async (tx) => {
      const id = await saveInvitation(tx, token, invitation, ctx.now);
      await recordEvent(tx, {
        caseId: null,
        pairId: null,
        actorId: ctx.actor.id,
        kind: "person_invited",
        before: null,
        after: recordOf({ id, ...invitation }),
        at: ctx.now,
      });
      return { id };
    });
    const address = `${ctx.ways.origin}/join#${token}`;
    const { mail } = ctx.ways;
    const { email, role } = input;
    const isMailed =
      mail !== null &&
      email !== null &&
      (await mail
        .send(invitationLetter(address, { email, role, expiresAt, by: ctx.actor.name }))
        .then(() => true)
        .catch(() => false));
    return { id, address, expiresAt, isMailed };
  }),

  withdraw: memberProcedure.input(withdrawInvitationInput).mutation(async ({ ctx, input }) => {
    may(canManagePeople(ctx.actor));
    return change(ctx, async (tx) => {
      const withdrawn = await saveWithdrawal(tx, input.invitationId, ctx.now);
      await recordEvent(tx, {
        caseId: null,
        pairId: null,
        actorId: ctx.actor.id,
        kind: "invitation_withdrawn",
        before: recordOf(withdrawn),
        after: null,
        at: ctx.now,
      });
      return { id: withdrawn.id };
    });
  }),
});
