// `npm run bench`: the engine beside the same rules written by hand and in other engines, in one run. `-- --only questions|speed|cold|linear` runs one part.
import { handOverTo } from './run/typescript.mjs';

await handOverTo('tests/bench/bench.ts');
