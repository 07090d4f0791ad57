import { reportJsonSchema } from "@rejoinder/report/schema";
import type { FastifyInstance } from "fastify";

/** `GET /schemas/report-2.json`: the JSON Schema of the report's JSON, for anyone. */
export function schemaRoute(app: FastifyInstance): void {
  const schema = JSON.stringify(reportJsonSchema());
  app.get("/schemas/report-2.json", (_, reply) =>
    reply
      .type("application/schema+json; charset=utf-8")
      .header("access-control-allow-origin", "*")
      .header("cache-control", "public, max-age=86400")
      .send(schema),
  );
}
