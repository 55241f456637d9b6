import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { civilDateOf, columnOf } from '@/lib/db/civil-date';
import { openDatabase } from '@/lib/db/database';
import { createTestDatabase, type TestDatabase } from '../support/database';

const zones = ['UTC', 'Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati'];
// Years with a summer time in Shanghai among them, which made days of 23 hours.
const days = ['2014-04-18', '2014-03-01', '2012-02-29', '1986-05-04', '1970-01-01', '0999-12-31'];

let place: TestDatabase;
const zoneOfMachine = process.env.TZ;

beforeAll(async () => {
  place = await createTestDatabase();
});
afterAll(async () => {
  if (zoneOfMachine === undefined) delete process.env.TZ;
  else process.env.TZ = zoneOfMachine;
  await place.drop();
});

describe.each(zones)('with the machine in %s', (machineZone) => {
  it.each(zones)('and the server in %s a civil date stays the day it is', async (serverZone) => {
    process.env.TZ = machineZone;
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(machineZone);
    const url = new URL(place.url);
    url.searchParams.set('options', `-c TimeZone=${serverZone}`);
    const db = openDatabase(url.toString());
    try {
      const [zone] = await db.$queryRaw<{ TimeZone: string }[]>`SHOW TimeZone`;
      expect(zone?.TimeZone).toBe(serverZone);
      for (const day of days) {
        await db.ruleSet.updateMany({
          where: { jurisdictionCode: '110112' },
          data: { seasonFirstOn: columnOf(day), seasonLastOn: columnOf(day) },
        });
        const { seasonFirstOn, id } = await db.ruleSet.findFirstOrThrow({ where: { jurisdictionCode: '110112' } });
        expect(civilDateOf(seasonFirstOn!)).toBe(day);
        const [row] = await db.$queryRaw<{ text: string }[]>`SELECT season_first_on::text AS text FROM rule_sets WHERE id = ${id}::uuid`;
        expect(row?.text).toBe(day);
      }
    } finally {
      await db.$disconnect();
    }
  });
});
