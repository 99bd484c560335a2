// Brings the notes of a mark near its words: under the pointer, at the keyboard's focus, at a tap. Without it a mark is a
// link to its note.
(() => {
  /** How long a pointer may be on its way from the words to their notes, in milliseconds. */
  const PATIENCE = 200;
  const GAP = 6;

  const box = document.createElement('div');
  box.id = 'notes';
  box.className = 'near';
  box.popover = 'auto';
  box.role = 'tooltip';
  document.querySelector('main')?.append(box);

  /** @type {number | undefined} */
  let leaving;

  /** @param {EventTarget | null} target @returns {HTMLElement | null} */
  function markAt(target) {
    return target instanceof Element ? target.closest('.mark[data-notes]') : null;
  }

  /** @param {HTMLElement} mark @param {DOMRect} line The line of the words that is looked at. */
  function show(mark, line) {
    window.clearTimeout(leaving);
    const notes = (mark.dataset.notes ?? '').split(' ').map((id) => document.getElementById(id));
    box.replaceChildren(...notes.flatMap((note) => (note ? [copyOf(note)] : [])));
    box.showPopover();
    place(line);
  }

  /** A note without its id, which stands in the page once. @param {HTMLElement} note */
  function copyOf(note) {
    const copy = document.createElement('div');
    copy.className = note.className;
    copy.append(...[...note.childNodes].map((child) => child.cloneNode(true)));
    return copy;
  }

  /** Below the line, or above it where there is no room; it moves with the page. @param {DOMRect} line */
  function place(line) {
    const { clientWidth, clientHeight } = document.documentElement;
    const { width, height } = box.getBoundingClientRect();
    const left = Math.max(GAP, Math.min(line.left, clientWidth - width - GAP));
    const fits = line.bottom + GAP + height < clientHeight || line.top < height + GAP;
    const top = fits ? line.bottom + GAP : line.top - height - GAP;
    box.style.left = `${left + window.scrollX}px`;
    box.style.top = `${top + window.scrollY}px`;
  }

  /** Of words that are broken over lines, the line at a height. @param {HTMLElement} mark @param {number} y */
  function lineAt(mark, y) {
    const lines = [...mark.getClientRects()];
    return lines.find(({ top, bottom }) => top <= y && y <= bottom) ?? lines[0] ?? mark.getBoundingClientRect();
  }

  function hide() {
    window.clearTimeout(leaving);
    box.hidePopover();
  }

  document.addEventListener('pointerover', (event) => {
    const mark = markAt(event.target);
    if (mark && event.pointerType !== 'touch') show(mark, lineAt(mark, event.clientY));
    else if (event.target instanceof Node && box.contains(event.target)) window.clearTimeout(leaving);
  });
  document.addEventListener('pointerout', (event) => {
    if (event.pointerType === 'touch') return;
    if (markAt(event.target) || box.contains(/** @type {Node} */ (event.target)))
      leaving = window.setTimeout(hide, PATIENCE);
  });
  document.addEventListener('focusin', (event) => {
    const mark = markAt(event.target);
    if (mark) show(mark, lineAt(mark, -1));
    else if (!box.contains(/** @type {Node} */ (event.target))) hide();
  });
  document.addEventListener('click', (event) => {
    const mark = markAt(event.target);
    if (event.target instanceof Element && box.contains(event.target.closest('a'))) hide();
    if (mark === null) return;
    event.preventDefault();
    show(mark, lineAt(mark, event.clientY));
  });
})();
