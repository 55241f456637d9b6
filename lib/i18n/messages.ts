import type { Locale } from './routing';

/** Namespaces of the messages; each is the file of that name in every folder of `messages/`. */
export const namespaces = ['common', 'start', 'public-record', 'questions', 'requirements', 'verdict', 'plan', 'rule-sets', 'errors'] as const;

/** A namespace of the messages. */
export type Namespace = (typeof namespaces)[number];

/** All messages of one language, each file under its own name; rejects where a file is missing. */
export async function messagesOf(locale: Locale) {
  const [common, start, publicRecord, questions, requirements, verdict, plan, ruleSets, errors] = await Promise.all([
    import(`../../messages/${locale}/common.json`),
    import(`../../messages/${locale}/start.json`),
    import(`../../messages/${locale}/public-record.json`),
    import(`../../messages/${locale}/questions.json`),
    import(`../../messages/${locale}/requirements.json`),
    import(`../../messages/${locale}/verdict.json`),
    import(`../../messages/${locale}/plan.json`),
    import(`../../messages/${locale}/rule-sets.json`),
    import(`../../messages/${locale}/errors.json`),
  ]);
  return {
    common: common.default,
    start: start.default,
    'public-record': publicRecord.default,
    questions: questions.default,
    requirements: requirements.default,
    verdict: verdict.default,
    plan: plan.default,
    'rule-sets': ruleSets.default,
    errors: errors.default,
  };
}
