/** Elements of XML 1.0 as text. */
import XmlBuilder from 'fast-xml-builder';
import { visibleText } from '../../model/characters.ts';

/** `@name` is an attribute, `#` the text; any other key holds elements of that name. Null and an empty list write nothing. */
export interface XmlContent {
  readonly [key: string]: string | number | boolean | null | XmlContent | readonly XmlContent[];
}

/** Characters that XML 1.0 forbids and `visibleText` leaves. */
const FORBIDDEN = /[\uFFFE\uFFFF\p{Cs}]/gu;

const builder = new XmlBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#',
  suppressEmptyNode: true,
  suppressBooleanAttributes: false,
});

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** One element in one line. */
export function element(name: string, content: XmlContent): string {
  return `${builder.build({ [name]: written(content) })}\n`;
}

/** The start of an element whose end the caller writes. */
export function startTag(name: string, attributes: XmlContent): string {
  return element(name, attributes).replace(/\/>\n$/, '>\n');
}

export function endTag(name: string): string {
  return `</${name}>\n`;
}

function written(content: XmlContent): object {
  const entries = Object.entries(content).flatMap(([key, value]): [string, unknown][] => {
    if (value === null || (Array.isArray(value) && value.length === 0)) return [];
    if (Array.isArray(value)) return [[key, value.map(written)]];
    if (typeof value === 'object') return [[key, written(value as XmlContent)]];
    return [[key, visibleText(String(value)).replaceAll(FORBIDDEN, '')]];
  });
  return Object.fromEntries(entries);
}
