import { beforeAll, describe, expect, test } from 'vitest';
import { NOT_STATED, type Jurisdiction, type Requirement } from '@/rules';
import { kindNamed } from '@/rules/requirements';
import { drawIn, textOf } from '@/tests/support/in-language';
import { shippedTables } from '@/tests/support/shipped-tables';
import { AskedSentence } from './asked-sentence';
import { OpenPointList } from './open-point-list';

let places: Jurisdiction[];
let requirements: Requirement[];
beforeAll(async () => {
  const { tables } = await shippedTables();
  places = tables.jurisdictions;
  requirements = tables.versions.flatMap((version) => version.requirements);
});

function sentence(locale: 'zh' | 'en', requirement: Requirement, here?: string): string {
  return textOf(drawIn(locale, <AskedSentence requirement={requirement} places={places} here={here} />));
}

function find(id: string): Requirement {
  const requirement = requirements.find((one) => one.id === id);
  if (requirement === undefined) throw new Error(`no requirement ${id}`);
  return requirement;
}

describe('what a requirement asks', () => {
  test.each([
    [
      'TZ14-SI',
      '父母双方都要：2013年1月到2014年3月，在通州区交社保，加起来至少 12 个月。',
      'Each parent paid social insurance in Tongzhou from January 2013 to March 2014: at least 12 months in total.',
    ],
    ['CY14-SI-V1', '父母双方都要：在朝阳区交过社保，至少 1 个月。', 'Each parent paid social insurance in Chaoyang: at least 1 month.'],
    ['CY14-SI-V3', '父母：2014年5月以前，交社保，至少 6 个月。', 'The parents paid social insurance before May 2014: at least 6 months.'],
    [
      'HD14-PERMIT',
      '父母双方的居住证（暂住证），2014年3月1日以前办好，当天不算。',
      'The residence permits of both parents date from before 1 March 2014; that day does not count.',
    ],
    [
      'CP14-ISSUE',
      '父母双方的居住证（暂住证），2013年12月31日以前办好。',
      'The residence permits of both parents date from before 31 December 2013.',
    ],
    ['CP14-CURRENT', '父母双方的居住证（暂住证），还在有效期。', 'The residence permits of both parents have not run out.'],
    ['FT14-WORK', '父母至少一人在丰台区工作。', 'At least one parent works in Fengtai.'],
    ['DC14-LIVE', '父母双方都住在东城区。', 'Both parents live in Dongcheng.'],
    [
      'BJ14-P3',
      '家里有全家户口簿，没有过期。',
      'The family has this paper, and it has not run out: household booklet of the whole family.',
    ],
    ['BJ14-AGE', '孩子在2008年8月31日或以前出生，当天也算。', 'The child was born on 31 August 2008 or earlier; that day counts.'],
    [
      'FT16-BOUGHT',
      '只对这样的家庭：住的房子是自己买的。\n住处：买房的日子在2016年5月26日或以前。',
      'Only for families like this: The home is owned.\nThe home: home bought: 26 May 2016 or earlier.',
    ],
    [
      'DC16-CERT',
      '家里有老家没人照看孩子的证明。没有的话，下面这样也算有：\n父母双方的居住证（暂住证），由北京市发，还在有效期。',
      'The family has this paper: certificate that nobody at home can look after the child. Where it is not there, this stands for it:\nThe residence permits of both parents, from Beijing, have not run out.',
    ],
  ])('%s', (id, chinese, english) => {
    expect(sentence('zh', find(id))).toBe(chinese);
    expect(sentence('en', find(id))).toBe(english);
  });

  test('what is made of parts is a lead and a list', () => {
    const html = drawIn('en', <AskedSentence requirement={find('SH16-PARENT')} places={places} />);
    expect(html).toContain('For at least one parent one of these is enough:</p><ul');
    expect(html.match(/<ul/g)).toHaveLength(2);
  });

  test('“here” is the place asked about, where it is known', () => {
    const everywhere = { ...find('DC14-LIVE'), parameters: { tests: [{ field: 'place', inside: 'here' }] } };
    expect(sentence('zh', everywhere)).toBe('父母双方都住在本区。');
    expect(sentence('zh', everywhere, '110105:cuigezhuang')).toBe('父母双方都住在朝阳区。');
  });

  test('what sources disagree on is said of each', () => {
    const requirement = find('CY14-SI-V1');
    const other = {
      parameters: { ...requirement.parameters, minimumMonths: 6 },
      sources: ['other'],
      confidence: 'press' as const,
      remarks: [],
    };
    expect(sentence('zh', { ...requirement, alsoStated: [other] })).toBe(
      '父母双方都要：在朝阳区交过社保，至少 1 个月。\n另一份来源说：父母双方都要：在朝阳区交社保，加起来至少 6 个月。',
    );
  });

  test('what is not stated is a list beside the sentence', () => {
    const list = (locale: 'zh' | 'en', id: string) =>
      textOf(drawIn(locale, <OpenPointList requirement={find(id)} places={places} />)).split('\n');
    expect(list('zh', 'CP14-ISSUE')).toEqual([
      '没有写明的：',
      '只有一位家长时，怎么算',
      '父母都不能管时，别的法定监护人算不算',
      '2013年12月31日当天办的算不算',
      '换证没断开，能不能按旧证的日子算',
      '本市别的区办的证算不算',
    ]);
    expect(list('en', 'CP14-ISSUE')).toContain('whether a permit dated 31 December 2013 itself counts');
    expect(list('zh', 'BJ14-AGE')).toEqual(['']);
  });
});

/** The same requirement with each open point of its kind stated in each way, and with each way of binding people. */
function variants(requirement: Requirement): Requirement[] {
  const points = kindNamed(requirement.kind).openPoints(requirement.parameters);
  const closed = points.flatMap((point) =>
    point.readings.map((value) => ({ ...requirement, parameters: point.read(requirement.parameters, value) as object })),
  );
  if (requirement.subject.who !== 'parents') return closed;
  const parents = requirement.subject;
  return [
    ...closed,
    ...(['each', 'some', NOT_STATED] as const).map((quantifier) => ({ ...requirement, subject: { ...parents, quantifier } })),
  ];
}

describe('every way in which a table may state a requirement', () => {
  test.each(['zh', 'en'] as const)('has its sentence in %s', (locale) => {
    for (const requirement of requirements.flatMap((one) => [one, ...variants(one)])) {
      for (const line of sentence(locale, requirement).split('\n')) {
        expect(line, requirement.id).toMatch(/^[^{}]{2,}[。.：:]?$/);
        expect(line, requirement.id).not.toMatch(/\b(none|notStated|true|false|undefined|NaN)\b| {2}|，，|，。|：。|：：/);
      }
    }
  });

  test('each reading of an open point says something of its own, and leaving it open does not state it', () => {
    for (const id of ['TZ14-SI', 'CP14-ISSUE', 'BJ14-P1']) {
      const requirement = find(id);
      for (const point of kindNamed(requirement.kind).openPoints(requirement.parameters)) {
        const parameters = [requirement.parameters, ...point.readings.map((value) => point.read(requirement.parameters, value) as object)];
        const said = parameters.map((one) => sentence('zh', { ...requirement, parameters: one }));
        // Whether the last month counts, and no more, may be said by saying nothing.
        if (point.code !== 'lastMonthCounts') expect(new Set(said).size, `${id} ${point.code}`).toBe(said.length);
      }
    }
  });
});
