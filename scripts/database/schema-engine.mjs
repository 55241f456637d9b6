import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';

let loadedGlue;

/** Loads the WebAssembly once a process: a second instance would pull the memory from under the first. */
async function loadGlue() {
  let panic = '';
  // The engine says its last words here before it stops.
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => (panic = message), get: () => panic };
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const wasmFile = fileURLToPath(import.meta.resolve('@prisma/schema-engine-wasm')).replace(/schema_engine\.js$/, 'schema_engine_bg.wasm');
  const { instance } = await WebAssembly.instantiate(await readFile(wasmFile), { './schema_engine_bg.js': glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return glue;
}

/**
 * Sends a script as one piece. The driver would cut it at every semicolon, those inside functions and comments too; in one piece it is also one
 * transaction, so that a migration that fails leaves nothing behind.
 */
function wholeScripts(connection) {
  connection.executeScript = async (script) => {
    try {
      await connection.underlyingDriver().query(script);
    } catch (error) {
      connection.onError(error);
    }
  };
  return connection;
}

/** A driver that remembers the connections it opened, since the engine leaves them, and the lock it takes, open when it is freed. */
function driverWithClosing(url) {
  const driver = new PrismaPg({ connectionString: url, connectionTimeoutMillis: 5000 });
  const connections = [];
  const connect = driver.connect.bind(driver);
  const connectToShadow = driver.connectToShadowDb.bind(driver);
  driver.connect = async () => {
    const connection = wholeScripts(await connect());
    connections.push(connection);
    return connection;
  };
  driver.connectToShadowDb = async () => {
    const known = connections.length;
    const connection = wholeScripts(await connectToShadow());
    // The engine drops the shadow database and closes what was opened on the way to it.
    connections.length = known;
    return connection;
  };
  return { driver, close: () => Promise.all(connections.map((connection) => connection.dispose())) };
}

/**
 * Hands Prisma's schema engine, as WebAssembly, to the work and closes it afterwards: the same engine as the program Prisma would download, with
 * the driver of this project. Needed because the download comes from a host that many networks do not reach, and because without it
 * `prisma migrate` ends well having done nothing.
 */
export async function withSchemaEngine(url, datamodels, work) {
  loadedGlue ??= loadGlue();
  const glue = await loadedGlue;
  const { driver, close } = driverWithClosing(url);
  const engine = await glue.SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(driver));
  try {
    return await work(engine);
  } finally {
    engine.free();
    await close();
  }
}

/** No table and no enum is kept outside Prisma's sight. */
export const noFilter = { externalTables: [], externalEnums: [] };
