import type { Db } from "@rejoinder/db";
import type { Actor } from "@rejoinder/domain";
import { isLocalEditor, isSetUp } from "../../people.ts";
import type { Ways } from "../../ways.ts";

/** Who the caller is, for the policy to be asked in the browser; but not what is kept from them. */
export type Me = Actor & { hidden: readonly []; isLocalEditor: boolean };

export async function me(db: Db, actor: Actor): Promise<Me> {
  return { ...actor, hidden: [], isLocalEditor: await isLocalEditor(db, actor.id) };
}

/** What somebody is shown first: who they are, or how they may come in. */
export async function entrance(db: Db, actor: Actor | null, { oidc, canContinue }: Ways) {
  return {
    me: actor && (await me(db, actor)),
    isSetUp: await isSetUp(db),
    canContinue: await canContinue(),
    oidc,
  };
}
