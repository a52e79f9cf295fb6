/** Claims as text: what is said, and below it who said it to whom, when, and how sure that is. */
import type { ClaimRecord } from '../../../records/record.ts';
import type { Taken } from '../../account/account.ts';
import { code } from './plain.ts';
import { shownText } from './things.ts';
import { field, item, type Shown } from './words.ts';

const IN_ITEM = 'words below the claim';

export function claimText(claim: Taken<ClaimRecord>, shown: Shown): string {
  const { plain, words, names } = shown;
  const id = claim.fold('id', 'code after the text');
  const text = shownText(claim, 'texts', shown);
  const [subject, object] = [claim.fold('subject', IN_ITEM), claim.fold('object', IN_ITEM)];
  const predicate = names.predicate(claim.fold('predicate', IN_ITEM));
  const value = claim.keep('value');
  const ends = [subject, object].map((end) => (end === null ? '' : `**${plain(names.entity(end))}**`));
  const proposition = [ends[0], plain(predicate), ends[1], value === null ? '' : plain(value)];
  const occasion = claim.fold('about', IN_ITEM);
  const content = claim.fold('content', IN_ITEM);
  const named = (ids: readonly string[]): string[] => ids.map((each) => plain(names.entity(each)));
  const codes = (ids: readonly string[]): string[] => ids.map(code);
  const reviewer = claim.keep('reviewedBy');
  const proposer = claim.keep('proposedBy');
  return item(`${plain(text ?? id)} ${code(id)}`, [
    proposition.filter((part) => part !== '').join(' — '),
    ...field(words.saidBy, stepsOf(claim, shown), shown),
    ...field(words.origin, named(claim.fold('originators', 'names below the claim')), shown),
    ...field(words.when, whenOf(claim, shown), shown),
    ...field(words.how, statusOf(claim, shown), shown),
    ...field(words.occasion, occasion === null ? [] : named([occasion]), shown),
    ...field(words.content, content === null ? [] : [code(content)], shown),
    ...field(words.with, participantsOf(claim, shown), shown),
    ...field(words.amounts, amountsOf(claim, shown), shown),
    ...field(words.at, placesOf(claim, shown), shown),
    ...field(words.cites, claim.keep('cites').map(plain), shown),
    ...field(words.repeats, codes(claim.fold('repeats', 'codes below the claim')), shown),
    ...field(words.retracts, codes(claim.fold('retracts', 'codes below the claim')), shown),
    ...field(words.reviewed, reviewer === null ? [] : [plain(reviewer)], shown),
    ...field(words.proposed, proposer === null ? [] : [plain(proposer)], shown),
  ]);
}

/** The outlet first, the origin last. */
function stepsOf(claim: Taken<ClaimRecord>, { plain, names, label }: Shown): string[] {
  return claim.each('attribution').map((step) => {
    const actor = names.entity(step.fold('actor', IN_ITEM));
    const act = label('ACT', step.fold('act', IN_ITEM));
    const through = step.fold('through', IN_ITEM);
    const day = step.fold('on', IN_ITEM);
    step.fold('position', 'the order of the speakers');
    step.drop('saidEarliest', 'saidLatest');
    const how = [plain(act), ...(through === null ? [] : [plain(label('MEDIUM', through))])];
    return `${plain(actor)} (${[...how, ...(day === null ? [] : [plain(day)])].join(' · ')})`;
  });
}

function whenOf(claim: Taken<ClaimRecord>, { plain }: Shown): string[] {
  const [when, basis] = [claim.keep('when'), claim.keep('whenBasis')];
  claim.drop('whenSource', 'onBasis', 'starts', 'ends', 'startEarliest', 'startLatest', 'endEarliest', 'endLatest');
  claim.drop('startDrawn', 'endDrawn', 'saidEarliest', 'saidLatest');
  return [...(when === null ? [] : [plain(when)]), ...(basis === null ? [] : [plain(basis)])];
}

/** Nothing if somebody says, in his own name, that it is so. */
function statusOf(claim: Taken<ClaimRecord>, { words, plain }: Shown): string[] {
  const [polarity, mode] = [claim.fold('polarity', IN_ITEM), claim.fold('mode', IN_ITEM)];
  const voice = claim.fold('voice', IN_ITEM);
  const withdrawn = claim.fold('withdrawnLatest', IN_ITEM);
  claim.drop('withdrawnEarliest', 'withdraws', 'succeeds', 'tier', 'reviewed', 'reviewedOn', 'proposedOn', 'codedBy');
  claim.drop('codedOn', 'dossier', 'document', 'worded', 'relation', 'identifiers');
  return [
    ...(polarity === 'NEGATED' ? [words.NEGATED] : []),
    ...(mode === 'FUTURE' || mode === 'HYPOTHETICAL' ? [words[mode]] : []),
    ...(voice === 'RUMOURED' || voice === 'QUOTED' ? [words[voice]] : []),
    ...(withdrawn === null ? [] : [`${words.withdrawn} ${plain(withdrawn)}`]),
  ];
}

function participantsOf(claim: Taken<ClaimRecord>, { plain, names, label }: Shown): string[] {
  return claim.each('participants').map((participant) => {
    const role = label('ROLE', participant.fold('role', IN_ITEM));
    return `${plain(names.entity(participant.fold('entity', IN_ITEM)))} (${plain(role)})`;
  });
}

function amountsOf(claim: Taken<ClaimRecord>, { plain, names, label }: Shown): string[] {
  return claim.each('quantities').map((quantity) => {
    const of = quantity.fold('of', IN_ITEM);
    quantity.drop('value', 'low', 'high', 'lowOpen', 'highOpen', 'approximate', 'extent');
    const words = [
      label('MEASURE', quantity.fold('measure', IN_ITEM)),
      quantity.keep('figure'),
      quantity.keep('unit'),
      label('ROLE', quantity.fold('role', IN_ITEM)),
      ...(of === null ? [] : [names.entity(of)]),
    ];
    return words.map(plain).join(' ');
  });
}

function placesOf(claim: Taken<ClaimRecord>, { plain, words }: Shown): string[] {
  return claim.each('passages').map((passage) => {
    const document = code(passage.fold('document', 'code before the place'));
    const [start, end] = [passage.keep('start'), passage.keep('end')];
    const [record, pointer] = [passage.keep('record'), passage.fold('pointer', 'code of the place')];
    const [place, whole] = [passage.keep('words'), passage.fold('whole', 'words of the place')];
    passage.drop('sha256');
    const parts = [
      ...(start === null ? [] : [`${words.characters} ${start}–${end ?? ''}`]),
      ...(record === null ? [] : [`${words.record} ${record}`]),
      ...(pointer === null ? [] : [code(pointer)]),
      ...(place === null ? [] : [plain(place)]),
      ...(whole === true ? [words.whole] : []),
    ];
    return `${document} ${parts.join(' ')}`;
  });
}
