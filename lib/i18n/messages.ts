import type { Locale } from './routing';

/** Namespaces of the messages; each is the file of that name in every folder of `messages/`. */
export const namespaces = ['common', 'start', 'public-record', 'questions', 'requirements', 'verdict', 'errors'] as const;

/** A namespace of the messages. */
export type Namespace = (typeof namespaces)[number];

/** Messages as next-intl reads them: texts, nested by their keys. */
export interface Messages {
  readonly [key: string]: string | Messages;
}

async function loadNamespace(locale: Locale, namespace: Namespace): Promise<[Namespace, Messages]> {
  const file = (await import(`../../messages/${locale}/${namespace}.json`)) as { default: Messages };
  return [namespace, file.default];
}

/** All messages of one language, each file under its own name; rejects where a file is missing. */
export async function messagesOf(locale: Locale): Promise<Record<Namespace, Messages>> {
  const loaded = await Promise.all(namespaces.map((namespace) => loadNamespace(locale, namespace)));
  return Object.fromEntries(loaded) as Record<Namespace, Messages>;
}
