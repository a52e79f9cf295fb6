/** PLOVER's rule for what has not happened, for each event type of its manual. */
import { describe, expect, test } from '@jest/globals';
import { PLOVER } from '../../src/dossier/check/standards/standards.ts';
import { ploverEventOf } from '../../src/model/plover.ts';

/** From the manual of 0.8: "CONSULT, SUPPORT, COOPERATE, and AID reported in future tense … should be coded as AGREE"; "RETREAT + FUTURE … as CONCEDE". */
const FUTURE: Readonly<Record<string, string>> = {
  AGREE: 'AGREE future',
  CONSULT: 'AGREE',
  SUPPORT: 'AGREE',
  CONCEDE: 'CONCEDE future',
  COOPERATE: 'AGREE',
  AID: 'AGREE',
  RETREAT: 'CONCEDE',
  REQUEST: 'REQUEST future',
  ACCUSE: 'ACCUSE future',
  REJECT: 'REJECT future',
  THREATEN: 'THREATEN future',
  PROTEST: 'PROTEST future',
  SANCTION: 'SANCTION future',
  MOBILIZE: 'MOBILIZE future',
  COERCE: 'COERCE future',
  ASSAULT: 'ASSAULT future',
};

function shown(plover: string, mode: 'ACTUAL' | 'FUTURE' | 'HYPOTHETICAL'): string | undefined {
  const event = ploverEventOf({ plover }, mode);
  return (
    event &&
    [`${event.type}${event.mode === null ? '' : `/${event.mode}`}`, event.auxiliaryMode]
      .flatMap((each) => each ?? [])
      .join(' ')
  );
}

describe.each(Object.entries(PLOVER.types))('%s', (type, modes) => {
  test('is a promise or a concession in the future, or keeps its type', () =>
    expect(shown(type, 'FUTURE')).toBe(FUTURE[type]));

  test.each([undefined, ...modes])('of mode %s', (mode) => {
    const code = mode === undefined ? type : `${type}/${mode}`;
    expect(shown(code, 'ACTUAL')).toBe(code);
    expect(shown(code, 'HYPOTHETICAL')).toBe(`${code} hypothetical`);
    const keepsType = FUTURE[type] === `${type} future`;
    expect(shown(code, 'FUTURE')).toBe(keepsType ? `${code} future` : FUTURE[type]);
  });
});

test('a predicate without a code has none in any mode', () => {
  for (const mode of ['ACTUAL', 'FUTURE', 'HYPOTHETICAL'] as const) expect(ploverEventOf({}, mode)).toBeUndefined();
});
