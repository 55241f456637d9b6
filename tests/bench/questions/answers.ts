import type { FactPath, Family, Guardian } from '@/rules';

/** The family after one more question: the fact of a path is taken from the family that can answer everything. */
export function answered(told: Family, path: FactPath, complete: Family): Family {
  const [, root, name, fact] = path.split('.');
  if (root === 'child') return { ...told, child: complete.child };
  if (root === 'home') return { ...told, home: complete.home };
  if (root === 'papers') return { ...told, papers: { ...papersOf(told), [name!]: papersOf(complete)[name!] ?? null } };
  if (root !== 'guardians') throw new Error(`nobody knows how to answer ${path}`);
  if (name === undefined) return { ...told, guardians: (complete.guardians ?? []).map(whoItIs) };
  const source = complete.guardians?.find(({ id }) => id === name);
  const answer = source?.[fact as keyof Guardian] ?? null;
  return {
    ...told,
    guardians: (told.guardians ?? []).map((guardian) => (guardian.id === name ? { ...guardian, [fact!]: answer } : guardian)),
  };
}

/** Who there is, and whether each takes part: one question of the portal. */
function whoItIs({ id, relation, status }: Guardian): Guardian {
  return { id, relation, status };
}

function papersOf({ papers }: Family): Exclude<Family['papers'], string | null | undefined> {
  return typeof papers === 'object' && papers !== null ? papers : {};
}
