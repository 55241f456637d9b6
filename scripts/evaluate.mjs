// `npm run evaluate -- FILE`: the engine on the command line; the verdict goes to stdout.
import { handOverTo } from './run/typescript.mjs';

await handOverTo('scripts/evaluate.ts');
