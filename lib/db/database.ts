import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '@/prisma/generated/client';
import type { Prisma } from '@/prisma/generated/client';
import { env } from '@/lib/env';

/** A pool of connections to Postgres. */
export type Database = PrismaClient;

/** The pool, or one transaction of it. */
export type DatabaseOrTransaction = Prisma.TransactionClient;

const defaultPoolSize = 5;
/** Without it a full pool or a silent server would be waited for without end. */
const connectionTimeoutMillis = 3000;

/** Opens a pool; nothing is connected before the first query. `queryTimeoutMillis` ends a query that a hung server never answers. */
export function openDatabase(
  url: string,
  { poolSize = defaultPoolSize, queryTimeoutMillis }: { poolSize?: number | undefined; queryTimeoutMillis?: number } = {},
): Database {
  const adapter = new PrismaPg({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis,
    idleTimeoutMillis: 30_000,
    ...(queryTimeoutMillis === undefined ? {} : { query_timeout: queryTimeoutMillis }),
  });
  return new PrismaClient({ adapter });
}

// A development server loads this module anew after every change; the pool has to outlive that.
const kept = globalThis as { ruxuetongDatabase?: Database };

/** The pool of this process, on DATABASE_URL. */
export function database(): Database {
  kept.ruxuetongDatabase ??= openDatabase(env().DATABASE_URL, { poolSize: env().DATABASE_POOL_SIZE, queryTimeoutMillis: 10_000 });
  return kept.ruxuetongDatabase;
}
