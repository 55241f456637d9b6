import { describe, expect, it } from 'vitest';
import { parseEnvironment } from './env';

const sound = {
  DATABASE_URL: 'postgresql://someone:secret-word@127.0.0.1:5999/ruxuetong',
  CHECK_COOKIE_SECRET: Buffer.alloc(32, 7).toString('base64'),
};

describe('the environment', () => {
  it('is accepted when every value is sound', () => {
    expect(parseEnvironment(sound)).toEqual(sound);
  });

  it('names every variable that is missing', () => {
    expect(() => parseEnvironment({})).toThrow(/DATABASE_URL is not set; CHECK_COOKIE_SECRET is not set/);
  });

  it.each(['0', '101', '2.5', 'many'])('refuses a pool of %s connections', (size) => {
    expect(() => parseEnvironment({ ...sound, DATABASE_POOL_SIZE: size })).toThrow(
      /^Environment: DATABASE_POOL_SIZE must be a whole number from 1 to 100\.$/,
    );
  });

  it('names an address that is not a PostgreSQL one, without showing it', () => {
    const address = 'https://someone:secret-word@example.org';
    expect(() => parseEnvironment({ ...sound, DATABASE_URL: address })).toThrow(
      /^Environment: DATABASE_URL must be a postgresql:\/\/ address\.$/,
    );
  });

  it.each([
    ['of 31 bytes', Buffer.alloc(31, 7).toString('base64'), /CHECK_COOKIE_SECRET must hold at least 32 bytes/],
    ['that is not base64', '***', /CHECK_COOKIE_SECRET must be base64/],
  ])('refuses a secret %s', (_, secret, message) => {
    expect(() => parseEnvironment({ ...sound, CHECK_COOKIE_SECRET: secret })).toThrow(message);
  });
});
