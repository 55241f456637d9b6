// Loads the bundle and the tables named on the command line and says how long it took to the first seven verdicts: started anew for every measurement.
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';

const [bundle, tables] = process.argv.slice(2);
const began = performance.now();
const { start } = await import(pathToFileURL(bundle).href);
const loaded = performance.now();
const verdicts = start(readFileSync(tables, 'utf8'));
const ended = performance.now();
process.stdout.write(JSON.stringify({ loadMs: loaded - began, verdictsMs: ended - loaded, verdicts }));
