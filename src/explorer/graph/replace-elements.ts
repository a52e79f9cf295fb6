/** Brings the elements of a cytoscape drawing up to date. */
import type { Core, ElementDefinition } from 'cytoscape';

type Data = Readonly<Record<string, unknown>>;

/** Removes what is not wanted any more, changes the data of what has other data, and adds the rest. */
export function replaceElements(cy: Core, elements: readonly ElementDefinition[]): void {
  const wanted = new Map(elements.map((element) => [String(element.data.id), element]));
  const there = new Set<string>();
  cy.elements().forEach((element) => {
    const definition = wanted.get(element.id());
    if (definition === undefined) {
      element.remove();
      return;
    }
    // Cytoscape computes the style again, even if nothing has changed.
    if (!hasData(element.data() as Data, definition.data)) element.data(definition.data);
    there.add(element.id());
  });
  cy.add(elements.filter(({ data }) => !there.has(String(data.id))));
}

/** True if all of the wanted data are there; lists are compared by their items. */
function hasData(there: Data, wanted: Data): boolean {
  return Object.entries(wanted).every(([name, value]) => {
    const other = there[name];
    if (!Array.isArray(value) || !Array.isArray(other)) return value === other;
    return value.length === other.length && value.every((item, at) => item === other[at]);
  });
}
