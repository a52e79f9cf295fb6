/**
 * W3C Web Annotation (Recommendation of 2017, https://www.w3.org/TR/annotation-model/): a collection of one page. An annotation is a claim: its bodies paraphrase what
 * its targets, the passages, say. Documents and entities are described once, before the page.
 */
import type { Format, Piece } from '../format.ts';
import { readNames } from '../names.ts';
import { baseOf } from '../rdf/iris.ts';
import { annotationOf, type AnnotationContext } from './annotation.ts';
import { describedDocument, describedEntity, documentAddresses } from './described.ts';
import { addressOf, CONTEXT, iriOf } from './iris.ts';

const FILE = 'annotations.jsonld';

export const webannotation: Format = {
  name: 'webannotation',
  standard: 'W3C Web Annotation',
  files: [{ name: FILE, type: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"' }],
  async *write(account, { language }) {
    const dossiers: { id: string; iri: string | null; labels: string[]; creator: string; rights: string | null }[] = [];
    for await (const dossier of account.take('dossier')) {
      // The model asks for an address.
      const licence = addressOf(dossier.peek('licence'));
      if (licence === null) dossier.drop('licence');
      else dossier.keep('licence');
      dossiers.push({
        id: dossier.fold('id', 'ids of annotations, documents and entities'),
        iri: dossier.fold('iri', 'ids of annotations, documents and entities'),
        labels: dossier.fold('titles', 'label, without its language').map(({ text }) => text),
        creator: dossier.keep('codedBy'),
        rights: licence,
      });
      dossier.drop('languages', 'codebook', 'formatVersion', 'codedOn', 'reviewed');
      for (const reason of dossier.each('reasons')) reason.drop('id', 'rule', 'of', 'texts');
    }
    const base = baseOf(dossiers);
    const context: AnnotationContext = {
      base,
      rights: new Map(dossiers.map(({ id, rights }) => [id, rights])),
      names: await readNames(account, language),
      documents: await documentAddresses(account, base),
    };
    const creators = [...new Set(dossiers.map(({ creator }) => creator))].map((name) => ({ name }));
    const collection = {
      '@context': CONTEXT,
      id: iriOf(base, 'annotations'),
      type: 'AnnotationCollection',
      label: dossiers.flatMap(({ labels }) => labels),
      creator: creators,
    };
    yield { file: FILE, text: `${JSON.stringify(collection).slice(0, -1)},\n"dcterms:references":` };
    yield* list(mapped(account.take('document'), (document) => describedDocument(document, context)));
    yield { file: FILE, text: ',\n"dcterms:subject":' };
    yield* list(mapped(account.take('entity'), (entity) => describedEntity(entity, base)));
    const page = { id: iriOf(base, 'annotations', '1'), type: 'AnnotationPage', startIndex: 0 };
    yield { file: FILE, text: `,\n"first":${JSON.stringify(page).slice(0, -1)},"items":` };
    let total = 0;
    const annotations = mapped(account.take('claim'), (claim) => {
      total += 1;
      return annotationOf(claim, context);
    });
    yield* list(annotations);
    yield { file: FILE, text: `},\n"total":${total}}\n` };
    for await (const term of account.take('term')) {
      if (term.peek('term') === 'PREDICATE') term.fold('name', 'tags');
      else term.drop('name');
      term.drop('term', 'labels', 'inverseLabels', 'definition');
    }
    await account.drop('relation', 'disagreement', 'proposal');
  },
};

async function* mapped<T>(items: AsyncIterable<T>, into: (item: T) => object): AsyncGenerator<object> {
  for await (const item of items) yield into(item);
}

async function* list(items: AsyncIterable<object>): AsyncGenerator<Piece> {
  let before = '[\n';
  for await (const item of items) {
    yield { file: FILE, text: before + JSON.stringify(item) };
    before = ',\n';
  }
  yield { file: FILE, text: before === '[\n' ? '[]' : '\n]' };
}
