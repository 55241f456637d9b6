import Engine from 'publicodes';
import { GUARDIANS_PATH, HOME_PATH, type FactPath } from '@/rules';
import type { TableCode } from '../tables';

const FENGTAI: TableCode = '110106';
const CHANGPING: TableCode = '110114';

/** Asks in the order in which publicodes scores what is missing. It is given whether each fact answered is in order. */
export class PublicodesOrder {
  private readonly engines = new Map<string, Engine>();
  private readonly known = new Map<string, FactPath | null>();

  /** The fact with the highest score among those not answered; the first one named where several score alike; null where none is missing. */
  nextOf(table: TableCode, paths: readonly FactPath[], answers: ReadonlyMap<FactPath, boolean>): FactPath | null {
    const shape = `${table} ${paths.join()}`;
    const key = `${shape} ${[...answers].join()}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const next = this.scored(shape, table, paths, answers);
    this.known.set(key, next);
    return next;
  }

  private scored(shape: string, table: TableCode, paths: readonly FactPath[], answers: ReadonlyMap<FactPath, boolean>): FactPath | null {
    const engine = this.engines.get(shape) ?? new Engine(rulesOf(table, paths) as never, { warn: false });
    this.engines.set(shape, engine);
    engine.setSituation(Object.fromEntries([...answers].map(([path, isInOrder]) => [nameOf(path), isInOrder ? 'oui' : 'non'])));
    const { missingVariables } = engine.evaluate('eligible');
    const scores = Object.entries(missingVariables);
    const highest = Math.max(...scores.map(([, score]) => score));
    const name = scores.find(([, score]) => score === highest)?.[0];
    return paths.find((path) => nameOf(path) === name) ?? null;
  }
}

/** Names of publicodes hold letters only. */
function nameOf(path: FactPath): string {
  return path.slice('family.'.length).replaceAll(/\.(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** How many findings rest on a fact in a table: those of each parent on the home in Dongcheng, both those on a permit in Changping. */
function findingsOn(fact: FactPath, table: TableCode, paths: readonly FactPath[]): number {
  if (fact === HOME_PATH) return paths.filter((path) => path.endsWith('.work')).length;
  return table === CHANGPING && fact.endsWith('.permits') ? 2 : 1;
}

/** A place for a child where every finding is in order; of the work in Fengtai one parent's is enough. */
function rulesOf(table: TableCode, paths: readonly FactPath[]): Record<string, unknown> {
  const rules: Record<string, unknown> = Object.fromEntries(paths.map((path) => [nameOf(path), { question: path }]));
  const ofParents = paths.filter((path) => path.startsWith(`${GUARDIANS_PATH}.`) || path === HOME_PATH);
  const conditions: unknown[] = paths.filter((path) => path !== GUARDIANS_PATH && !ofParents.includes(path)).map(nameOf);
  const findings: string[] = [];
  for (const path of ofParents) {
    for (let time = 0; time < findingsOn(path, table, paths); time += 1) {
      const finding = `finding ${'abcdefgh'[findings.length]}`;
      rules[finding] = { 'toutes ces conditions': [nameOf(GUARDIANS_PATH), nameOf(path)] };
      findings.push(finding);
    }
  }
  if (table === FENGTAI) conditions.push({ 'une de ces conditions': findings });
  else conditions.push(...findings);
  return { ...rules, eligible: { 'toutes ces conditions': conditions } };
}
