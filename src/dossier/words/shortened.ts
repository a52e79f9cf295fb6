/** Shortens a text for a message. */

/** Returns the text on one line; of a text with more characters than `longest` its beginning and its end. */
export function shortened(text: string, longest = 120): string {
  const characters = Array.from(text.replaceAll(/\s+/g, ' ').trim());
  if (characters.length <= longest) return characters.join('');
  const half = Math.floor((longest - 3) / 2);
  return `${characters.slice(0, half).join('')} … ${characters.slice(-half).join('')}`;
}
