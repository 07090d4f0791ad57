import type { Db } from "@rejoinder/db";
import type { Actor } from "@rejoinder/domain";
import type { ApiScope } from "@rejoinder/schema";

/** All of an actor but the scopes, of "Person" p. */
export const actorColumns = `p.id, p.name, p.role, coalesce(p.rights, '{}')::text[] AS rights,
      (SELECT coalesce(json_object_agg(m."caseId",
          json_build_object('role', m.role, 'rights', coalesce(m.rights, '{}'))), '{}')
        FROM "CaseMember" m WHERE m."personId" = p.id) AS cases,
      ARRAY(SELECT k.id FROM "Case" k WHERE k."isConfidential" AND NOT EXISTS (
        SELECT FROM "CaseMember" m WHERE m."caseId" = k.id AND m."personId" = p.id)) AS hidden`;

const actorById = {
  name: "actor:by-id",
  text: `SELECT ${actorColumns} FROM "Person" p WHERE p.id = $1 AND p."deactivatedAt" IS NULL`,
};

/**
 * Somebody with all that the policy asks about, as of now.
 *
 * @param scopes of the API token that acts for them; null where they are here in person
 * @returns null for nobody, or somebody whose ways in were ended
 */
export async function loadActor(
  db: Db,
  personId: string,
  scopes: readonly ApiScope[] | null = null,
): Promise<Actor | null> {
  const [found] = await db.sql<Omit<Actor, "scopes">>(actorById, [personId]);
  return found ? { ...found, scopes } : null;
}
