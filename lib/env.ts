import { z } from 'zod';

/** Bytes of the secret that seals the answers cookie; AES-256 needs as many. */
const minimumSecretBytes = 32;

function wholeNumberTo(most: number) {
  const error = `must be a whole number from 1 to ${most}`;
  return z.coerce.number({ error }).int({ error }).min(1, { error }).max(most, { error });
}

const environmentSchema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgresql:// address' }),
  CHECK_COOKIE_SECRET: z.base64({ error: 'must be base64' }).refine((text) => Buffer.from(text, 'base64').length >= minimumSecretBytes, {
    error: `must hold at least ${minimumSecretBytes} bytes`,
  }),
  /** The portal's own address as families see it, such as https://ruxue.example; cookies are Secure where it is https. */
  PUBLIC_ORIGIN: z.url({ protocol: /^https?$/, error: 'must be an http(s):// address' }).optional(),
  /** Connections to Postgres of one process. */
  DATABASE_POOL_SIZE: wholeNumberTo(100).optional(),
  /** Requests for evaluations that one address may send in a minute. */
  EVALUATIONS_PER_MINUTE: wholeNumberTo(1_000_000).optional(),
});

/** What the app is told by its surroundings, already checked. */
export type Environment = z.infer<typeof environmentSchema>;

/** Reads an environment; throws an error whose message names each variable that is missing or wrong, never its value. */
export function parseEnvironment(source: Readonly<Record<string, string | undefined>>): Environment {
  const parsed = environmentSchema.safeParse(source);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => {
    const name = issue.path.join('.');
    return source[name] === undefined ? `${name} is not set` : `${name} ${issue.message}`;
  });
  throw new Error(`Environment: ${problems.join('; ')}.`);
}

let environment: Environment | undefined;

/** The environment of this process, read at the first call: a build needs neither database nor secret. */
export function env(): Environment {
  environment ??= parseEnvironment(process.env);
  return environment;
}
