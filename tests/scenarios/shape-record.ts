import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { scenarioFileSchema } from './scenario-schema';

const id = z.string().regex(/^[A-Z]{1,2}\d+$/);
const catalogueSchema = z.array(z.strictObject({ id, name: z.string().min(1), by: z.string().min(1) }));
const explainedSchema = z.array(z.strictObject({ id, because: z.string().min(10), recorded: z.array(z.string()) }));

/** Whether a shape has a passing scenario, is explained and not computed, has a scenario that fails, or nothing at all. */
export type ShapeState = 'shown' | 'explained' | 'failing' | 'none';

/** A shape of rules and what shows it. */
export interface ShapeLine {
  id: string;
  name: string;
  /** The kind or mechanism that expresses it. */
  by: string;
  /** The scenario that shows it, as `folder/file title`. */
  scenario: string | null;
  because: string | null;
  state: ShapeState;
}

function read<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> {
  return schema.parse(parse(readFileSync(path.join(import.meta.dirname, file), 'utf8')));
}

/** Every scenario that names shapes, as `folder/file title`. */
export function scenariosWithShapes(): { title: string; shapes: string[] }[] {
  const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.flatMap(({ name: folder }) =>
    readdirSync(path.join(import.meta.dirname, folder))
      .filter((file) => file.endsWith('.yaml') && file !== 'families.yaml')
      .flatMap((file) =>
        read(`${folder}/${file}`, scenarioFileSchema).scenarios.map(({ title, shapes }) => ({
          title: `${folder}/${file} ${title}`,
          shapes,
        })),
      ),
  );
}

/** The catalogue of shapes, and the list of those that are explained and not computed. */
export function shapeCatalogue() {
  return { catalogue: read('shape-catalogue.yaml', catalogueSchema), explained: read('explained-shapes.yaml', explainedSchema) };
}

/** The catalogue with what shows each shape; `passing` holds the scenarios that pass, a scenario tried on several days by the beginning of its title. */
export function shapeRecord(passing: ReadonlySet<string>): ShapeLine[] {
  const { catalogue, explained } = shapeCatalogue();
  const scenarios = scenariosWithShapes();
  const passes = (title: string) => passing.has(title) || [...passing].some((one) => one.startsWith(`${title} [`));
  return catalogue.map((shape) => {
    const naming = scenarios.filter(({ shapes }) => shapes.includes(shape.id));
    const good = naming.find(({ title }) => passes(title));
    const reason = explained.find((one) => one.id === shape.id);
    const state: ShapeState = good !== undefined ? 'shown' : reason !== undefined ? 'explained' : naming.length > 0 ? 'failing' : 'none';
    return { ...shape, scenario: (good ?? naming[0])?.title ?? null, because: reason?.because ?? null, state };
  });
}
