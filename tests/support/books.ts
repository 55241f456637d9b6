import { compileRuleBook, type RuleBook, type RuleSetVersion } from '@/rules';
import { everyKindVersions } from './every-kind-tables';
import { shippedTables } from './shipped-tables';
import { vocabulariesOf, type Vocabulary } from './vocabulary';

/** Rules to hold to a property, with the words at which their findings turn. */
export interface Book {
  name: string;
  versions: readonly RuleSetVersion[];
  book: RuleBook;
  vocabularies: readonly Vocabulary[];
}

/** The rules that the portal ships. */
export async function shippedBook(): Promise<Book> {
  const { tables } = await shippedTables();
  const withRules = new Set(tables.documents.map(({ jurisdiction }) => jurisdiction));
  const withoutTables = tables.jurisdictions
    .filter(({ level, code }) => level === 'district' && !withRules.has(code))
    .map(({ code }) => code);
  return bookOf('the shipped tables', tables.versions, withoutTables);
}

/** Rules made up so that every kind and every parameter is used. */
export function everyKindBook(): Book {
  return bookOf('every kind', everyKindVersions());
}

function bookOf(name: string, versions: readonly RuleSetVersion[], withoutTables: readonly string[] = []): Book {
  return { name, versions, book: compileRuleBook(versions), vocabularies: vocabulariesOf(versions, withoutTables) };
}
