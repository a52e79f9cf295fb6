/** Runs in the page of the desk: scrolls to the words from one code point to another, and says where a pointer begins and ends. */
export function endsOnScreen({ start, end }) {
  const pieces = [...document.querySelectorAll('#text [data-start]')];
  const characterAt = (point) => {
    const piece = pieces.findLast((each) => Number(each.dataset.start) <= point);
    const characters = Array.from(piece.textContent);
    const within = point - Number(piece.dataset.start);
    const offset = characters.slice(0, within).join('').length;
    const range = document.createRange();
    range.setStart(piece.firstChild, offset);
    range.setEnd(piece.firstChild, offset + characters[within].length);
    return { piece, range };
  };
  const [first, last] = [characterAt(start), characterAt(end - 1)];
  first.piece.scrollIntoView({ block: 'center' });
  const [from, to] = [first.range.getBoundingClientRect(), last.range.getBoundingClientRect()];
  return {
    from: { x: from.left + 1, y: from.top + from.height / 2 },
    to: { x: to.right - 1, y: to.top + to.height / 2 },
  };
}
