import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The least folder of tables that loads: a city, a district and a sub-district with a rule set each. */
export function smallTables(): Record<string, string> {
  return {
    'sources.yaml': list({ id: 'notice', title: text('通知'), publisher: null, publishedOn: '2014', address: null, label: 'FOUND-A' }),
    'jurisdictions.yaml': list(
      { code: '110000', parent: null, level: 'city', name: text('北京市'), pinyin: 'beijing' },
      { code: '110105', parent: '110000', level: 'district', name: text('朝阳区'), pinyin: 'chaoyang' },
      { code: '110105:cuigezhuang', parent: '110105', level: 'subDistrict', name: text('崔各庄乡'), pinyin: 'cuigezhuang' },
    ),
    'jurisdictions/110000/2014-primary.yaml': JSON.stringify(ruleSet('110000', [requirement('CITY-1')])),
    'jurisdictions/110105/2014-primary.yaml': JSON.stringify(ruleSet('110105', [requirement('DISTRICT-1')])),
    'jurisdictions/110105/cuigezhuang/2014-primary.yaml': JSON.stringify(
      ruleSet('110105:cuigezhuang', [{ ...requirement('BELOW-1'), replaces: ['DISTRICT-1'] }]),
    ),
  };
}

/** Writes files into a new temporary folder and gives its path. */
export async function folderWith(files: Record<string, string>): Promise<string> {
  const directory = await mkdtemp(path.join(tmpdir(), 'rule-tables-'));
  for (const [file, content] of Object.entries(files)) {
    const target = path.join(directory, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, content);
  }
  return directory;
}

/** A rule set of one version with these requirements. */
export function ruleSet(jurisdiction: string, requirements: object[]) {
  return { jurisdiction, entryYear: 2014, stage: 'primary', versions: [version(1, '2014-04-18', requirements)] };
}

/** A version that applies from the day it was announced. */
export function version(number: number, day: string, requirements: object[]) {
  return { version: number, announcement: { on: day }, recordedOn: '2026-11-22', appliesFrom: day, requirements };
}

/** A requirement of months of insurance in Chaoyang. */
export function requirement(id: string) {
  return {
    id,
    group: 'insurance',
    kind: 'contribution-months',
    title: text('社保'),
    parameters: {
      minimumMonths: 6,
      place: '110105',
      placeScope: 'place',
      from: '2013-01',
      to: '2014-03',
      lastMonthCounts: true,
      counting: 'total',
      arrears: 'notStated',
    },
    subject: { who: 'child' },
    paper: 'insuranceRecord',
    sources: ['notice'],
    confidence: 'official',
  };
}

function text(zh: string) {
  return { zh, en: zh };
}

function list(...items: object[]): string {
  return JSON.stringify(items);
}
