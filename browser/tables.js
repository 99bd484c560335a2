// Sorting and searching of tables, for pages Lakeby writes. Without it the tables are as the program wrote them.
(() => {
  /** Cells of a column are compared as numbers where all of them are numbers. Empty ones come last, whatever the order. */
  const NUMBERS = new Intl.Collator('en', { numeric: true });

  for (const table of document.querySelectorAll('table.sortable'))
    makeSortable(/** @type {HTMLTableElement} */ (table));
  for (const box of document.querySelectorAll('input[data-filters]')) makeFilter(/** @type {HTMLInputElement} */ (box));

  /** Puts a button into every heading: it can be reached by the keyboard and says what it does. @param {HTMLTableElement} table */
  function makeSortable(table) {
    for (const heading of headingsOf(table)) {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...heading.childNodes);
      button.addEventListener('click', () => sortBy(table, heading));
      heading.append(button);
    }
  }

  /** @param {HTMLTableElement} table */
  function headingsOf(table) {
    return [...(table.tHead?.rows[0]?.cells ?? [])];
  }

  /** Sorts by a column; again, the other way round. Numbers begin with the largest. @param {HTMLTableElement} table @param {HTMLTableCellElement} heading */
  function sortBy(table, heading) {
    const body = table.tBodies[0];
    const rows = [...body.rows].map((row) => ({ row, key: row.cells[heading.cellIndex].dataset.sort ?? '' }));
    const numeric = rows.every(({ key }) => key === '' || Number.isFinite(Number(key)));
    const down = heading.ariaSort === null ? numeric : heading.ariaSort === 'ascending';
    for (const other of headingsOf(table)) other.ariaSort = null;
    heading.ariaSort = down ? 'descending' : 'ascending';
    rows.sort((one, other) => compare(one.key, other.key, { numeric, down }));
    body.append(...rows.map(({ row }) => row));
  }

  /** @param {string} one @param {string} other @param {{ numeric: boolean, down: boolean }} how */
  function compare(one, other, { numeric, down }) {
    if (one === '' || other === '') return Number(one === '') - Number(other === '');
    const order = numeric ? Number(one) - Number(other) : NUMBERS.compare(one, other);
    return down ? -order : order;
  }

  /** Shows only the rows that hold what is typed, and says how many these are. @param {HTMLInputElement} box */
  function makeFilter(box) {
    const table = /** @type {HTMLTableElement} */ (document.getElementById(box.dataset.filters ?? ''));
    const rows = [...table.tBodies[0].rows];
    const paragraph = /** @type {HTMLElement} */ (box.parentElement);
    const output = /** @type {HTMLOutputElement} */ (paragraph.querySelector('output'));
    const apply = () => {
      const wanted = box.value.trim().toLowerCase();
      for (const row of rows) row.hidden = !row.textContent.toLowerCase().includes(wanted);
      const shown = rows.filter((row) => !row.hidden).length;
      output.value = `${shown} of ${rows.length}`;
    };
    box.addEventListener('input', apply);
    paragraph.hidden = false;
    apply();
  }
})();
