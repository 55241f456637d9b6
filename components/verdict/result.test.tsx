import axe from 'axe-core';
import type { ReactNode } from 'react';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { exampleCheck, type Check, type Family, type Guardian } from '@/rules';
import { drawIn, textOf } from '@/tests/support/in-language';
import { resultPages } from '@/tests/support/result-props';
import { Result } from './result';
import type { ResultProps } from './result-record';

// A link of the framework needs its router; here its address and words are enough.
vi.mock('@/lib/i18n/navigation', () => ({
  Link: ({ prefetch: _prefetch, children, ...rest }: { prefetch?: boolean; href: string; children: ReactNode }) => (
    <a {...rest}>{children}</a>
  ),
}));

let resultOf: (check: Check) => ResultProps;
beforeAll(async () => {
  resultOf = await resultPages();
});

const [mother, father] = exampleCheck.family.guardians as [Guardian, Guardian];
const withTwelve: Guardian = { ...mother, insurance: father.insurance };

function checkOf(family: Family, choice: Partial<Check> = {}): Check {
  return { ...exampleCheck, ...choice, family: { ...exampleCheck.family, ...family } };
}

function page(check: Check, locale: 'zh' | 'en' = 'zh'): { html: string; text: string; heading: string } {
  const html = drawIn(locale, <Result {...resultOf(check)} />);
  return { html, text: textOf(html), heading: textOf(/<h1[^>]*>(.*?)<\/h1>/.exec(html)?.[1] ?? '') };
}

describe('the sentence of the verdict', () => {
  const widow = checkOf({ guardians: [withTwelve, { id: 'father', relation: 'father', status: 'deceased' }] });
  const cases: [string, Check, string, string][] = [
    [
      'names the gap that decides a no',
      exampleCheck,
      '按2014年6月13日的记录，妈妈的社保还差 1 个月，通州区 2014 年不能入学。',
      'On the record of 13 June 2014, the mother is 1 month of social insurance short: no entry to school in Tongzhou in 2014.',
    ],
    [
      'names two gaps, and no more',
      checkOf({ guardians: [mother, { ...father, insurance: [] }], papers: { ...papersHeld(), homeProof: 'missing' } }),
      '按2014年6月13日的记录，还没有住处证明，妈妈的社保还差 1 个月，通州区 2014 年不能入学。',
      'On the record of 13 June 2014, the proof of home is not there yet and the mother is 1 month of social insurance short: no entry to school in Tongzhou in 2014.',
    ],
    [
      'says of a yes that it is on the record',
      checkOf({ guardians: [withTwelve, father] }),
      '按2014年6月13日的记录，通州区要的，您家都够了。',
      'On the record of 13 June 2014 your family has everything that Tongzhou asks.',
    ],
    [
      'names the point that the record leaves open',
      widow,
      '您家的材料没有不够的。可通州区没说清：只有一位家长时，怎么算。先去问清楚。',
      'Nothing of yours falls short. But Tongzhou does not say what holds where there is only one parent. Ask first.',
    ],
    [
      'names what is still to be answered',
      checkOf({ guardians: [{ ...mother, insurance: undefined }, father] }),
      '还没回答妈妈的社保，通州区能不能入学，还不能判断。',
      'Not answered yet: social insurance of the mother. Until then nobody can say whether the child can enter in Tongzhou.',
    ],
    [
      'counts what is still to be answered where it is much',
      checkOf({ guardians: [mother, { ...father, insurance: undefined }].map((one) => ({ ...one, insurance: undefined })), papers: {} }),
      '还没回答工作证明、住处证明等 7 项，通州区能不能入学，还不能判断。',
      'Not answered yet: proof of work, proof of home and others, 7 in all. Until then nobody can say whether the child can enter in Tongzhou.',
    ],
    [
      'says that a district’s rules are not on record',
      checkOf({}, { jurisdiction: '110102' }),
      '西城区自己 2014 年要什么，没有记录，还不能判断。',
      'What Xicheng itself asked in 2014 is not on record, so nobody can say yet.',
    ],
    [
      'says that no district is chosen',
      checkOf({}, { jurisdiction: '110000' }),
      '还没选区。各区要的不一样，还不能判断。',
      'No district is chosen. Districts ask for different things, so nobody can say yet.',
    ],
    [
      'does not take one parent for both where one is enough',
      checkOf(
        {
          guardians: [
            { ...mother, work: [] },
            { ...father, work: [{ place: '110105' }] },
          ],
        },
        { jurisdiction: '110106' },
      ),
      '按2014年6月13日的记录，父母没有一位在丰台区工作，丰台区 2014 年不能入学。',
      'On the record of 13 June 2014, neither parent works in Fengtai: no entry to school in Fengtai in 2014.',
    ],
  ];

  test.each(cases)('%s', (_name, check, chinese, english) => {
    expect(page(check).heading).toBe(chinese);
    expect(page(check, 'en').heading).toBe(english);
  });

  test('a parent who is short comes before one who only follows from it', () => {
    const check = checkOf({ guardians: [mother, { id: 'father', relation: 'father', status: 'deceased' }] });
    expect(page(check).heading).toBe('按2014年6月13日的记录，妈妈的社保还差 1 个月，通州区 2014 年不能入学。');
    expect(page(check).text).toContain('爸爸不在或不参与，这里看妈妈。');
  });
});

describe('the result page', () => {
  test('a place is never promised', () => {
    expect(page(checkOf({ guardians: [withTwelve, father] })).text).toContain('够了不等于有学位。');
    expect(page(checkOf({ guardians: [withTwelve, father] }), 'en').text).toContain('This is no promise of a place.');
  });

  test('says the day judged, and that the season has passed', () => {
    expect(page(exampleCheck).text).toContain('按通州区、2014 年小学一年级、2014年6月13日的规定判断。这一季已经过去');
  });

  test('shows both parents under one requirement, each with what there is and the gap', () => {
    const { html, text } = page(exampleCheck);
    expect(html.match(/父母双方在通州交社保满 12 个月/g)).toHaveLength(1);
    expect(text).toContain('妈妈：11 个月，还差 1 个月');
    expect(text).toContain('爸爸：12 个月');
    expect(text).toContain('最早够得上 2015 年入学');
  });

  test('gives the words to ask with where the record is silent', () => {
    const { text } = page(checkOf({ guardians: [withTwelve, { id: 'father', relation: 'father', status: 'deceased' }] }));
    expect(text).toContain('问报名的街道办、乡镇政府，或通州区教委：');
    expect(text).toContain('“我们家只有一位家长带孩子。另一位的这一项还要吗？要交什么证明？”');
  });

  test('leads from what is missing back to its question', () => {
    const { html } = page(checkOf({ guardians: [{ ...mother, insurance: undefined }, father] }));
    expect(html).toContain('href="/check/ask/insurance.mother"');
    expect(html).toContain('href="/check/go-on"');
    expect(html).toContain('href="/check/answers"');
  });

  test('marks what was announced too late, with the day', () => {
    const check = checkOf({}, { jurisdiction: '110105:cuigezhuang' });
    expect(page(check).text).toContain('这一条说得太晚\n2014年6月13日才宣布。');
    expect(page(check).html).toContain('href="/districts/110105-cuigezhuang/2014/primary"');
    expect(page(exampleCheck).text).not.toContain('这一条说得太晚');
  });

  test('a city’s paper that is missing decides nothing where the district’s rules are not on record', () => {
    const { text } = page(checkOf({ papers: { ...papersHeld(), homeProof: 'missing' } }, { jurisdiction: '110102' }));
    expect(text).toContain('市里要的，还差这些。');
    expect(text).not.toContain('这个区就不能入学');
  });

  test('what was not announced by the day asked is said to be so', () => {
    const { text } = page(checkOf({}, { jurisdiction: '110105', asOf: '2014-05-06' }));
    expect(text).toContain('2014年5月8日才宣布。2014年5月6日还没有这一条。');
  });

  test('months that count only under a generous reading stand beside those that surely count', () => {
    const late = [...(mother.insurance as []), { from: '2013-01', to: '2013-03', place: '110112', arrears: true, paidOn: '2014-02-01' }];
    expect(page(checkOf({ guardians: [{ ...mother, insurance: late }, father] })).text).toContain(
      '妈妈：按严的算 11 个月，按宽的算 14 个月',
    );
  });

  test('a day told only as a year is not made more exact', () => {
    const permits = [{ place: '110108', issuedOn: '2015', validUntil: '2016-01' }];
    const check = checkOf(
      {
        guardians: [
          { ...mother, permits: [{ place: '110108', issuedOn: '2014-04', validUntil: '2015-01' }] },
          { ...father, permits },
        ],
      },
      { jurisdiction: '110108' },
    );
    const { text } = page(check);
    expect(text).toContain('妈妈：2014年4月办的，有效到2015年1月，办晚了');
    expect(text).not.toContain('2014年4月1日');
  });

  test('a rule that no single parent can meet says so', () => {
    const props = resultOf(exampleCheck);
    const findings = props.evaluation.findings.map((one) =>
      one.requirement === 'TZ14-SI' ? { ...one, outcome: 'unmet' as const, cause: 'parentNotActing', values: {} } : one,
    );
    const html = drawIn('zh', <Result {...props} evaluation={{ ...props.evaluation, findings }} />);
    expect(textOf(html)).toContain('有一位家长不能算，通州区 2014 年不能入学。');
    expect(textOf(html)).toContain('这一条要父母双方。');
  });

  test('what follows a no is open after a no and folded otherwise', () => {
    expect(page(exampleCheck).html).toMatch(/<section[^>]*aria-labelledby="after"/);
    expect(page(checkOf({ guardians: [withTwelve, father] })).html).not.toContain('aria-labelledby="after"');
    expect(page(checkOf({ guardians: [withTwelve, father] })).text).toContain('老家学校必须接收孩子');
  });

  test.each(['zh', 'en'] as const)('has nothing that axe objects to in %s', async (locale) => {
    for (const check of [exampleCheck, checkOf({ papers: {}, guardians: [] }), checkOf({}, { jurisdiction: '110105:cuigezhuang' })]) {
      document.body.innerHTML = page(check, locale).html;
      const { violations } = await axe.run(document.body, {
        rules: Object.fromEntries(
          ['html-has-lang', 'document-title', 'landmark-one-main', 'region', 'color-contrast'].map((id) => [id, { enabled: false }]),
        ),
      });
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
    }
  });
});

function papersHeld(): Record<string, 'held'> {
  return { workProof: 'held', homeProof: 'held', householdBooklet: 'held', residencePermit: 'held', noGuardianCertificate: 'held' };
}
