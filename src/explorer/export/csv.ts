/**
 * Tables for spreadsheets: RFC 4180 by Papa Parse, with the mark that makes them read UTF-8, and no cell that they would run as a
 * formula (OWASP, CSV injection): a leading apostrophe makes it text.
 */
import { englishText, ownText } from '../text/own-text.ts';
import { exactlyIn } from '../../model/languages.ts';
import Papa from 'papaparse';
import { writtenPlace } from '../text/place.ts';
import type { Labels, Text } from '../text/text.ts';
import { citation, type ExportedView, type ExportedClaim } from './exported-view.ts';

const BYTE_ORDER_MARK = '\uFEFF';

type Cell = string | number | null;
type Row = Readonly<Record<string, Cell>>;

/** Dates, ids and words as the API returns them, `when` in words as the page has it, and names in English (or else the main language of their dossier) and in Arabic. */
export function relationsCsv(view: ExportedView, labels: Labels, { bounds }: Pick<Text, 'bounds'>): string {
  const entities = new Map(view.entities.map((entity) => [entity.id, entity]));
  const claims = new Map(view.claims.map((claim) => [claim.id, claim]));
  return csv(
    view.relations.map((relation): Row => {
      const [from, to] = [entities.get(relation.from.id), entities.get(relation.to.id)];
      const own = relation.claims.flatMap(({ id }) => claims.get(id) ?? []);
      return {
        id: relation.id,
        from: from === undefined ? relation.from.id : englishText(from.names),
        fromAr: exactlyIn(from?.names ?? [], 'ar') ?? '',
        type: relation.type,
        label: labels.relation(relation.type),
        to: to === undefined ? relation.to.id : englishText(to.names),
        toAr: exactlyIn(to?.names ?? [], 'ar') ?? '',
        fromId: relation.from.id,
        toId: relation.to.id,
        occasion: englishText(relation.occasion?.names ?? []),
        modes: relation.modes.join(' '),
        status: relation.status,
        withdrawn: relation.withdrawn ? 'yes' : '',
        origins: relation.origins,
        when: bounds(relation),
        startEarliest: relation.startEarliest,
        startLatest: relation.startLatest,
        endEarliest: relation.endEarliest,
        endLatest: relation.endLatest,
        claims: relation.claims.map(({ id }) => id).join(' '),
        speakers: joined(own.flatMap(speakers)),
        documents: joined(own.flatMap((claim) => claim.documents.map((document) => citation(document, 'en')))),
      };
    }),
  );
}

export function entitiesCsv(view: ExportedView): string {
  return csv(
    view.entities.map((entity): Row => ({
      id: entity.id,
      type: entity.__typename,
      kind: entity.kind,
      name: englishText(entity.names),
      nameAr: exactlyIn(entity.names, 'ar') ?? '',
      note: entity.note,
      relations: view.relations.filter(({ from, to }) => from.id === entity.id || to.id === entity.id).length,
    })),
  );
}

/** A row for each claim and each document of it. */
export function claimsCsv(view: ExportedView, { language }: Pick<Text, 'language'>): string {
  return csv(
    view.claims.flatMap((claim) =>
      claim.documents.map((document): Row => ({
        id: claim.id,
        relation: claim.relation,
        subject: claim.subject?.id ?? '',
        predicate: claim.predicate,
        object: claim.object?.id ?? '',
        value: claim.value,
        occasion: claim.about?.id ?? '',
        polarity: claim.polarity,
        mode: claim.mode,
        voice: claim.voice,
        when: claim.when,
        whenSource: claim.whenSource,
        saidEarliest: claim.saidEarliest,
        saidLatest: claim.saidLatest,
        quantities: joined(claim.quantities.map(quantityText)),
        text: englishText(claim.texts),
        textAr: exactlyIn(claim.texts, 'ar') ?? '',
        chain: claim.attribution.map(({ act, actor }) => `${ownText(actor.names, language)} (${act})`).join(' > '),
        document: document.id,
        file: document.file,
        citation: document.citation,
        title: englishText(document.titles),
        titleAr: exactlyIn(document.titles, 'ar') ?? '',
        outlet: joined(document.publishedBy.map(({ names }) => englishText(names))),
        publishedOn: document.publishedOn,
        url: document.url,
        passages: claim.passages
          .filter((passage) => passage.document.id === document.id)
          .map(writtenPlace)
          .join(' | '),
        cites: joined(claim.cites),
      })),
    ),
  );
}

/** As the author of a dossier writes it: `SHARE >50 percent TOTAL of delta-mining`. */
function quantityText({ measure, figure, unit, role, of }: ExportedClaim['quantities'][number]): string {
  return [measure, figure, unit, role, ...(of === null ? [] : ['of', of.id])].join(' ');
}

function csv(rows: readonly Row[]): string {
  return BYTE_ORDER_MARK + Papa.unparse([...rows], { escapeFormulae: true, newline: '\r\n' });
}

function speakers(claim: ExportedClaim): string[] {
  return claim.attribution.map(({ actor }) => englishText(actor.names));
}

function joined(parts: readonly string[]): string {
  return [...new Set(parts)].join(' | ');
}
