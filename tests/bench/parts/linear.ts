import { compileRuleBook, type Family, type Guardian, type InsuranceRange, type RuleBook } from '@/rules';
import { monthNumber, monthText } from '@/rules';
import { explained, SEASON } from '../engine';
import { inventFamilies } from '../families';
import { figure, type Goal } from '../goal';
import { printHeading, printTable } from '../print';
import { median, race, type Contestant } from '../race';
import { FAMILIES, SEED, tellGoals, versionsGiven } from '../surroundings';
import { bookWithRequirementsTwice, SEVEN_TABLES } from '../tables';

/** What twice as much costs: about twice the time, or less, wherever it is put in. */

const ROUNDS = 5;
const HALF = FAMILIES / 4;
const WANTED = 2.2;

const versions = versionsGiven();
const book = compileRuleBook(versions);
const bookOfTwice = bookWithRequirementsTwice(versions);
const families = inventFamilies(FAMILIES, SEED).map(({ complete }) => complete);
let counted = 0;

function evaluateAll(name: string, over: RuleBook, among: readonly Family[], tables: readonly string[]): Contestant {
  return {
    name,
    whole: among.length,
    run(pieces) {
      for (const jurisdiction of tables) {
        for (let at = 0; at < pieces; at += 1) {
          counted += explained(over, { ...SEASON, jurisdiction, family: among[at]! }).findings.length;
        }
      }
      return pieces;
    },
  };
}

/** The family with its parents insured for so many months, each told by itself, every other one in Tongzhou or in Chaoyang. */
function withMonths(family: Family, count: number): Family {
  const insurance = Array.from({ length: count }, (_, at): InsuranceRange => {
    const month = monthText(monthNumber('2014-05') - at);
    return { from: month, to: month, place: at % 2 === 0 ? '110112' : '110105' };
  });
  return { ...family, guardians: (family.guardians ?? []).map((guardian): Guardian => ({ ...guardian, insurance })) };
}

const ofInsurance = ['110105', '110105:cuigezhuang', '110112'];
const doubled: readonly { what: string; once: Contestant; twice: Contestant }[] = [
  {
    what: 'families',
    once: evaluateAll(`${figure(HALF)} families`, book, families.slice(0, HALF), SEVEN_TABLES),
    twice: evaluateAll(`${figure(2 * HALF)} families`, book, families.slice(0, 2 * HALF), SEVEN_TABLES),
  },
  {
    what: 'requirements of the tables',
    once: evaluateAll('the tables', book, families.slice(0, HALF), SEVEN_TABLES),
    twice: evaluateAll('the tables twice', bookOfTwice, families.slice(0, HALF), SEVEN_TABLES),
  },
  {
    what: 'months of insurance',
    once: evaluateAll(
      '24 months',
      book,
      families.slice(0, HALF).map((family) => withMonths(family, 24)),
      ofInsurance,
    ),
    twice: evaluateAll(
      '48 months',
      book,
      families.slice(0, HALF).map((family) => withMonths(family, 48)),
      ofInsurance,
    ),
  },
];

const rows: string[][] = [];
const goals: Goal[] = [];
for (const { what, once, twice } of doubled) {
  const results = await race([once, twice], ROUNDS, Infinity);
  const [first, second] = [...results.values()];
  const perFamily = median(first!.rates.map((rate, round) => rate / second!.rates[round]!));
  // Of families there are twice as many; of the other two each family costs more.
  const ratio = what === 'families' ? perFamily * 2 : perFamily;
  rows.push([what, `${once.name} → ${twice.name}`, figure(ratio)]);
  goals.push({ name: `twice the ${what}`, measured: ratio, wanted: WANTED, better: 'less' });
}
printHeading(`Twice as much: times the time (median of ${ROUNDS} rounds)`);
printTable(['', 'from → to', 'times'], rows);
if (counted === 0) console.log('nothing was evaluated');
tellGoals(goals);
