import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

type Json = Record<string, unknown>;

/** Invented families of a file, by name. */
export function readFamilies(file: string): Record<string, Json> {
  return parse(readFileSync(path.resolve(import.meta.dirname, '..', file), 'utf8')) as Record<string, Json>;
}

/**
 * A family made from an invented one: `here` becomes a place, some paths are changed and some left out. A path is dotted;
 * people stand in it by their id (`guardians.mother.insurance`).
 */
export function familyFrom(base: Json, { here, changes, leaveOut }: { here: string; changes: Json; leaveOut: readonly string[] }): Json {
  const family = structuredClone(base);
  for (const [at, value] of Object.entries(changes)) change(family, at, structuredClone(value));
  for (const at of leaveOut) change(family, at, undefined);
  return atPlace(family, here) as Json;
}

function atPlace(value: unknown, here: string): unknown {
  if (value === 'here') return here;
  if (Array.isArray(value)) return value.map((item) => atPlace(item, here));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, atPlace(item, here)]));
}

function change(family: Json, at: string, value: unknown): void {
  const steps = at.split('.');
  const last = steps.pop() ?? '';
  const parent = steps.reduce<unknown>((owner, step) => child(owner, step, at), family);
  if (Array.isArray(parent)) changePerson(parent as { id: string }[], last, value);
  else if (value === undefined) delete (parent as Json)[last];
  else (parent as Json)[last] = value;
}

function changePerson(people: { id: string }[], id: string, value: unknown): void {
  const position = people.findIndex((person) => person.id === id);
  if (value === undefined) people.splice(position, 1);
  else if (position < 0) people.push({ id, ...(value as object) });
  else people[position] = { id, ...(value as object) };
}

function child(owner: unknown, step: string, at: string): unknown {
  const found = Array.isArray(owner) ? (owner as { id: string }[]).find(({ id }) => id === step) : (owner as Json | undefined)?.[step];
  if (found === undefined) throw new Error(`nothing at ${step} of ${at}`);
  return found;
}
