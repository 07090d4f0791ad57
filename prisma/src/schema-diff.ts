import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import pg from "pg";

const schemaFile = join(import.meta.dirname, "../schema.prisma");

/**
 * The SQL that would take a database to what `schema.prisma` says, as Prisma's own engine writes
 * it. What Prisma does not know of (check constraints, partial indexes, functions) is left alone.
 *
 * @param url a database with every migration applied
 * @returns the script, or `null` when the two agree
 */
export async function diffToSchema(url: string): Promise<string | null> {
  // The engine reports a panic here and would otherwise hide what it was.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: console.error } });
  const { SchemaEngine } = await import("@prisma/schema-engine-wasm");

  const files = [{ path: schemaFile, content: await readFile(schemaFile, "utf8") }];
  const pool = new pg.Pool({ connectionString: url });
  const engine = await SchemaEngine.new(
    { datamodels: files.map(({ path, content }) => [path, content]) },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(catalogAdapter(pool)),
  );
  try {
    const { stdout, exitCode } = await engine.diff({
      from: { tag: "schemaDatasource", files, configDir: join(import.meta.dirname, "..") },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    return exitCode === 0 ? null : stdout;
  } finally {
    engine.free();
    await pool.end();
  }
}

/** PostgreSQL's one-byte `"char"`, in its catalogs only: the stock adapter has no name for it. */
const CHAR = 18;
const TEXT = 25;
/** The engine's own number for one character: `ColumnTypeEnum.Character`. */
const CHARACTER = 6;

/**
 * The stock adapter, with `"char"` columns told to the engine as what they are: the pool reports
 * them as text and remembers which they were, by the array their rows came in.
 */
function catalogAdapter(pool: pg.Pool): PrismaPg {
  const charColumns = new WeakMap<object, number[]>();
  const query = pool.query.bind(pool) as (q: pg.QueryArrayConfig) => Promise<pg.QueryArrayResult>;
  const queryCatalog: typeof query = async (config) => {
    const result = await query(config);
    const columns = [...result.fields.keys()].filter(
      (index) => result.fields[index]?.dataTypeID === CHAR,
    );
    for (const field of result.fields) if (field.dataTypeID === CHAR) field.dataTypeID = TEXT;
    charColumns.set(result.rows, columns);
    return result;
  };
  const factory = new PrismaPg(Object.assign(pool, { query: queryCatalog }));
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (statement) => {
      const result = await queryRaw(statement);
      for (const index of charColumns.get(result.rows) ?? []) result.columnTypes[index] = CHARACTER;
      return result;
    };
    return adapter;
  };
  return factory;
}
