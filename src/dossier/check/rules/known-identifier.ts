/** Finds identifiers that cannot be read, have no scheme in the vocabulary, or do not have the form of their scheme. */
import { fitsScheme, readIdentifier } from '../../../model/identifier.ts';
import { labelsOf } from '../../../model/labels.ts';
import type { SchemeRow, Vocabulary } from '../../../model/vocabulary.ts';
import type { Rule, Violation } from '../rule.ts';
import type { DossierPlace } from '../../../errors.ts';

export const knownIdentifier: Rule = {
  id: 'known-identifier',
  level: 'ERROR',
  holds:
    'An identifier is `scheme:value`; the vocabulary has its scheme, for rows of this label, and the value has the form of the scheme.',
  refusesLoad: true,
  needs: 'VOCABULARY',
  ofClaim: ({ claim }, { vocabulary }) => violationsOf('Claim', claim, vocabulary),
  ofEntity: (entity, { vocabulary }) => violationsOf(entity.label, entity, vocabulary),
  ofDocument: (document, { vocabulary }) => violationsOf('Document', document, vocabulary),
};

interface Identified {
  readonly id: string;
  readonly place: DossierPlace;
  readonly identifiers?: readonly string[] | undefined;
}

function* violationsOf(
  label: string,
  { id, place, identifiers = [] }: Identified,
  vocabulary: Vocabulary,
): Generator<Violation> {
  for (const identifier of identifiers) {
    const fault = faultOf(identifier, label, vocabulary);
    if (fault !== undefined) yield { place, message: `${label} '${id}', identifiers: ${fault}` };
  }
}

function faultOf(identifier: string, label: string, vocabulary: Vocabulary): string | undefined {
  const read = readIdentifier(identifier);
  if ('fault' in read) return read.fault;
  const { scheme: name, value } = read.ok;
  const scheme = vocabulary.scheme(name);
  if (scheme === undefined) {
    return `the vocabulary has no SCHEME '${name}'; use one of ${vocabulary.names('SCHEME').join(', ')}, or add a row to the dossier's vocabulary.json`;
  }
  if (!identifies(scheme, label)) {
    const others = vocabulary.rows
      .filter((row) => row.term === 'SCHEME' && identifies(row, label))
      .map((row) => row.name);
    const known = others.length === 0 ? '' : `use one of ${others.join(', ')}, or `;
    return `'${name}' identifies ${scheme.of.join(', ')}, not ${label}; ${known}add a SCHEME of ${label} to the dossier's vocabulary.json`;
  }
  if (fitsScheme(scheme, value)) return undefined;
  return `'${value}' does not have the form of ${name}, which is ${scheme.pattern}; correct the value`;
}

function identifies({ of }: Pick<SchemeRow, 'of'>, label: string): boolean {
  const labels: readonly string[] = [...of, ...labelsOf(of)];
  return labels.includes(label);
}
