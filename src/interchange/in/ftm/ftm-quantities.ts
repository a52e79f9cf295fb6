/** The quantities of a link of FollowTheMoney: the percentage of an Ownership, and an amount with its currency. */
import type { Reading } from '../reader.ts';
import type { FtmRecord } from './ftm-records.ts';

export function quantitiesOf({ schema, properties }: FtmRecord, { account }: Reading): string[] {
  const number = (property: string): string | undefined => {
    const [value = ''] = properties.get(property) ?? [];
    return /^\d+(\.\d+)?$/.test(value) ? value : undefined;
  };
  const count = (isRead: boolean, ...names: readonly string[]): void => {
    for (const property of names) {
      const { length } = properties.get(property) ?? [];
      account.count(`${schema}.${property}`, isRead ? 'KEPT' : 'DROPPED', isRead ? 'Claim.quantities' : '', length);
    }
  };
  const share = schema === 'Ownership' ? number('percentage') : undefined;
  const amount = number('amount');
  const [currency = ''] = properties.get('currency') ?? [];
  const isMoney = amount !== undefined && /^[A-Z]{3}$/.test(currency);
  count(share !== undefined, 'percentage');
  count(isMoney, 'amount', 'currency');
  return [
    ...(share === undefined ? [] : [`SHARE ${share} percent TOTAL`]),
    ...(isMoney ? [`MONEY ${amount} ${currency} TOTAL`] : []),
  ];
}
