// `npm run shapes`: which shapes of rules a passing scenario shows, which are explained and not computed, which have neither.
import { handOverTo } from './run/typescript.mjs';

await handOverTo('scripts/shapes.ts');
